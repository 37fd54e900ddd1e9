"""Files of beads, in the formats that aligners and gold sets are kept in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import regex

from aligner import limits
from aligner.errors import EmptyTextError, EncodingError, FormatError
from aligner.evaluation.beads import IndexBead, Lines
from aligner.evaluation.saved import beads_of_json
from aligner.reading import bytes_of

_Rows = Sequence[tuple[int, str]]
"""Lines that are not blank, with their 1-based numbers."""


FORMATS = (
    "'0,1<TAB>2' (sentence numbers), '[0,1]:[2]:0.97' (Vecalign), "
    "a ladder of hunalign, or JSON saved by align"
)
"""What a file of beads may be, for messages."""


def read_beads(path: Path | str) -> tuple[IndexBead, ...]:
    """The beads of a file in any of the formats known here.

    The first line that is not blank tells which it is:

    * indexes separated by commas, TAB, indexes: ``3,4<TAB>5``;
    * Vecalign's ``[3, 4]:[5]:0.12``; the third parts are taken for scores if all
      lie between 0 and 1, and otherwise left out, since Vecalign itself writes a
      cost there;
    * hunalign's ladder: two rising numbers and a quality, separated by tabs, or
      two numbers separated by a space, as its gold ladders have them; the quality
      is no probability and is not read;
    * a bitext of this package, as JSON or as JSON lines.

    Raises:
        UnreadableFileError: the file cannot be read.
        EncodingError: it is not in UTF-8.
        EmptyTextError: it holds no beads.
        FormatError: a line is in none of these formats, or in another than the first.
        LimitError: a ladder counts more sentences than a document may have.
    """
    return parse_beads(bytes_of(Path(path)), name=str(path))


def parse_beads(text: str | bytes, *, name: str | None = None) -> tuple[IndexBead, ...]:
    """The beads that a text in one of the formats of :func:`read_beads` holds.

    Args:
        text: what the file holds; bytes are UTF-8.
        name: of the file, for messages.

    Raises:
        EncodingError: the bytes are not UTF-8.
        EmptyTextError: there are no beads in it.
        FormatError: a line is in none of the formats, or in another than the first.
        LimitError: a ladder counts more sentences than a document may have.
    """
    if isinstance(text, bytes):
        text = _decoded(text, name)
    rows = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not rows:
        raise EmptyTextError(f"holds no beads; expected {FORMATS}", file=name)
    if rows[0][1].lstrip().startswith("{"):
        return beads_of_json(text, name)
    number, first = rows[0]
    for what, pattern, read in _forms():
        if pattern.fullmatch(first.rstrip("\r")):
            return read(_matched(rows, pattern, what, name), name)
    raise FormatError(f"{_shown(first)} is no bead; {_hint(first)}", file=name, line=number)


def _decoded(data: bytes, name: str | None) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"byte {error.start} is no UTF-8; files of beads are in UTF-8",
            file=name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from None


_NUMBER = r"\d{1,7}+(?!\d)"
"""A sentence number; no text has ten million sentences."""

_Matched = list[tuple[int, "regex.Match[str]"]]
_Reader = Callable[[_Matched, "str | None"], tuple[IndexBead, ...]]


@cache
def _forms() -> tuple[tuple[str, regex.Pattern[str], _Reader], ...]:
    """For each format of lines what one is called, its pattern, and what reads it."""
    numbers = rf" *+(?:{_NUMBER}[, ]*+)*+"
    return (
        ("[0,1]:[2]", regex.compile(rf"\s*\[({numbers})\] ?: ?\[({numbers})\](?: ?: ?(\S+))?\s*"),
         _vecalign),
        ("0,1<TAB>2", regex.compile(rf"({numbers})\t({numbers})"), _indexed),
        ("a rung of a ladder", regex.compile(rf" *({_NUMBER})[\t ]+({_NUMBER})(?:[\t ]+[-+.\deE]+)? *"),
         _ladder),
    )  # fmt: skip


def _matched(rows: _Rows, pattern: regex.Pattern[str], what: str, name: str | None) -> _Matched:
    found = []
    for number, line in rows:
        match = pattern.fullmatch(line.rstrip("\r"))
        if match is None:
            raise FormatError(
                f"{_shown(line)} is not {what}, as the lines before are; "
                "one file holds one format, whole",
                file=name,
                line=number,
            )
        found.append((number, match))
    return found


def _vecalign(rows: _Matched, name: str | None) -> tuple[IndexBead, ...]:
    del name
    beads = [IndexBead(_indexes(m[1]), _indexes(m[2]), _number(m[3])) for _, m in rows]
    if all(bead.score is not None and 0 <= bead.score <= 1 for bead in beads):
        return tuple(beads)
    return tuple(replace(bead, score=None) for bead in beads)


def _indexed(rows: _Matched, name: str | None) -> tuple[IndexBead, ...]:
    del name
    return tuple(IndexBead(_indexes(m[1]), _indexes(m[2])) for _, m in rows)


def _ladder(rows: _Matched, name: str | None) -> tuple[IndexBead, ...]:
    """Rungs are where both texts have been read up to; a bead lies between two."""
    rungs = [(number, int(m[1]), int(m[2])) for number, m in rows]
    if len(rungs) == 1:
        raise EmptyTextError("a ladder with one rung holds no beads", file=name, line=rungs[0][0])
    beads = []
    for (_, a, b), (number, c, d) in pairwise(rungs):
        if c < a or d < b:
            raise FormatError(
                f"the rung {c} {d} is below the one before, {a} {b}; the rungs of a ladder rise",
                file=name,
                line=number,
            )
        limits.must_be_countable(max(c, d), file=name)
        beads.append(IndexBead(tuple(range(a, c)), tuple(range(b, d))))
    return tuple(beads)


def _indexes(text: str) -> Lines:
    return tuple(sorted({int(part) for part in text.replace(",", " ").split()}))


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _shown(line: str) -> str:
    line = line.strip()
    return repr(line if len(line) <= 40 else f"{line[:39]}…")


def _hint(line: str) -> str:
    if line.count("\t") > 1:
        return "texts in columns have no sentence numbers: save with align -f vecalign or -f json"
    return f"expected {FORMATS}"
