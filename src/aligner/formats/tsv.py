r"""Beads in columns: a text in each language, and what is known of the pair.

A line is a bead, and its columns are the text of either side, the kind of the bead,
its score, ``moved`` if it breaks the order, and the ids of its sentences on either
side (:mod:`aligner.formats.sentence_ids`).

A backslash, and what would end a line or a cell for this or that program, is written
``\\``, ``\t``, ``\n``, ``\r`` or, with the number of the character, ``\u2028``.  In a
table of other columns, which is read too, a backslash is a backslash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from aligner.corpus import Bitext
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.files import name_of, read_text
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.pieces import Piece, Row
from aligner.formats.sentence_ids import ids_of, piece_of
from aligner.formats.tables import Line, table_of
from aligner.formats.told import score_of
from aligner.formats.tongues import two_of

_SIGNS = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
_TO_ESCAPE = regex.compile(r"[\\\x00-\x1f\x7f\x85\u2028\u2029]")
_ESCAPED = regex.compile(r"\\(?:u([0-9a-f]{4})|([\\tnr]))")


def lines(bitext: Bitext) -> Iterator[str]:
    """One bead a line; see the module for the columns."""
    for bead in bitext.beads:
        texts = [escaped(segment.text) for segment in bead.segments]
        ids = [ids_of(s, d) for s, d in zip(bead.segments, bitext.documents, strict=True)]
        moved = "moved" if bead.moved else ""
        yield "\t".join([*texts, bead.kind, f"{bead.score:.4f}", moved, *ids])


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a table holds; :mod:`aligner.formats.tables` says which columns are read.

    Raises:
        LayoutError: a line has no TAB, or lacks a column.
        FormatError: a score is no number from 0 to 1.
    """
    return _read(path, wanted, commas=False)


def read_csv(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a CSV file holds.

    Raises:
        LayoutError: a quote does not end, or a line lacks a column.
    """
    return _read(path, wanted, commas=True)


def csv_lines(bitext: Bitext) -> Iterator[str]:
    """The languages, and then the two texts of each bead, as RFC 4180 has it."""
    yield ",".join(bitext.languages) + "\r\n"
    for bead in bitext.beads:
        yield ",".join(_as_cell(segment.text) for segment in bead.segments) + "\r\n"


def escaped(text: str) -> str:
    """A text in which nothing ends a line or a cell."""

    def sign(match: regex.Match[str]) -> str:
        return _SIGNS.get(match[0]) or f"\\u{ord(match[0]):04x}"

    written: str = _TO_ESCAPE.sub(sign, text)
    return written


def unescaped(text: str) -> str:
    """The text that :func:`escaped` made this of."""

    def character(match: regex.Match[str]) -> str:
        return chr(int(match[1], 16)) if match[1] else _PLAIN[match[2]]

    plain_text: str = _ESCAPED.sub(character, text)
    return plain_text


def _read(path: Path, wanted: Wanted, *, commas: bool) -> Bitext:
    file = name_of(path)
    table = table_of(read_text(path), wanted.pair, file=file, commas=commas)
    one, other = table.columns
    languages = (
        wanted.pair if table.languages is None else two_of(table.languages, wanted, file=file)
    )
    if languages == (table.languages or languages)[::-1]:
        one, other = other, one
    rows = (
        _row(line, file)
        if table.is_ours
        else Row((Piece(line.cells[one]), Piece(line.cells[other])))
        for line in table.lines
    )
    return bitext_of_rows(rows, languages, file=file)


def _as_cell(text: str) -> str:
    if regex.search(r'[",;|\t\r\n]|^\s|\s$', text) is None:
        return text
    return '"{}"'.format(text.replace('"', '""'))


def _row(line: Line, file: str) -> Row:
    """A bead as this package writes it."""
    cells = line.cells
    score = score_of(cells[3], file, line.number)
    ids = cells[5:7] if len(cells) >= 7 else ("", "")
    first, second = (piece_of(unescaped(t), i) for t, i in zip(cells[:2], ids, strict=True))
    moved = cells[4] == "moved" if len(cells) >= 7 else None
    return Row((first, second), score, moved)


RECORD = Format(
    name="tsv",
    title="TSV, a bead a line",
    endings=(".tsv", ".tab"),
    keeps=Keeps(beads=True, nulls=True, scores=True, moved=True, paragraphs=True),
    read=read,
    write=lambda bitext, path: only(path, ended(lines(bitext))),
    remark="Tabs and line ends are written as `\\t`, `\\n`, a backslash as `\\\\`. Any table "
    "of pairs is read: a first line may name the languages, or `source` and `target`; else the "
    "first two columns are taken that hold more than numbers, addresses and labels.",
)

CSV = Format(
    name="csv",
    title="CSV, a pair a line",
    endings=(".csv",),
    keeps=Keeps(beads=True, nulls=True),
    read=read_csv,
    write=lambda bitext, path: only(path, csv_lines(bitext)),
    remark="The two texts alone, under the codes of their languages. Of other tables the columns "
    "are told as for `tsv`; their cells may be parted by semicolons or tabs too.",
)
