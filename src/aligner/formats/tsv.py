r"""Beads in columns: a text in each language, and what is known of the pair.

A line is a bead, and its columns are the text of either side, the kind of the bead,
its score, ``moved`` if it breaks the order, and the ids of its sentences on either
side (:mod:`aligner.formats.sentence_ids`).

A backslash, and what would end a line or a cell for this or that program, is written
``\\``, ``\t``, ``\n``, ``\r`` or, with the number of the character, ``\u2028``.  In a
table of two columns, or of others than these, a backslash is a backslash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from aligner.corpus import Bitext
from aligner.errors import FormatError
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.files import name_of, read_text
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.pieces import Row
from aligner.formats.sentence_ids import ids_of, piece_of
from aligner.formats.told import score_of
from aligner.formats.tongues import plain

_SIGNS = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
_TO_ESCAPE = regex.compile(r"[\\\x00-\x1f\x7f\x85\u2028\u2029]")
_ESCAPED = regex.compile(r"\\(?:u([0-9a-f]{4})|([\\tnr]))")
_KIND = regex.compile(r"\d{1,9}-\d{1,9}")


def lines(bitext: Bitext) -> Iterator[str]:
    """One bead a line; see the module for the columns."""
    for bead in bitext.beads:
        texts = [escaped(segment.text) for segment in bead.segments]
        ids = [ids_of(s, d) for s, d in zip(bead.segments, bitext.documents, strict=True)]
        moved = "moved" if bead.moved else ""
        yield "\t".join([*texts, bead.kind, f"{bead.score:.4f}", moved, *ids])


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a table holds.

    The first two columns are texts in the two languages, in their order; a first line
    that names the languages (``it``, ``en-GB``) says which is which.  Blank lines are
    skipped.

    Raises:
        FormatError: a line has no TAB, or its score is no number from 0 to 1.
    """
    file = name_of(path)
    turned = False
    rows: list[Row] = []
    content = read_text(path).replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < 2:
            raise FormatError(
                "no TAB here: a bead is the first language, TAB, the second language",
                file=file,
                line=number,
            )
        codes = tuple(plain(cell) for cell in cells[:2])
        if not rows and set(codes) == set(wanted.pair):
            turned = codes != wanted.pair
            continue
        rows.append(_row(cells, file, number, turned=turned))
    return bitext_of_rows(rows, wanted.pair, file=file)


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


def _row(cells: list[str], file: str, number: int, *, turned: bool) -> Row:
    if len(cells) < 4 or not _KIND.fullmatch(cells[2]):
        pieces = piece_of(cells[0], None), piece_of(cells[1], None)
        return Row(pieces[::-1] if turned else pieces)
    score = score_of(cells[3], file, number)
    ids = cells[5:7] if len(cells) >= 7 else ["", ""]
    first, second = (piece_of(unescaped(t), i) for t, i in zip(cells[:2], ids, strict=True))
    moved = cells[4] == "moved" if len(cells) >= 7 else None
    return Row((second, first) if turned else (first, second), score, moved)


RECORD = Format(
    name="tsv",
    title="TSV, a bead a line",
    endings=(".tsv", ".tab"),
    keeps=Keeps(beads=True, nulls=True, scores=True, moved=True, paragraphs=True),
    read=read,
    write=lambda bitext, path: only(path, ended(lines(bitext))),
    remark="Any table whose first two columns are texts is read. Tabs and line ends are "
    "written as `\\t`, `\\n`, a backslash as `\\\\`.",
)
