"""Files of beads, in the formats that aligners and gold sets are kept in."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import regex

from aligner.errors import FormatError, UnreadableFileError
from aligner.evaluation.beads import IndexBead, Lines


def read_beads(path: Path | str) -> tuple[IndexBead, ...]:
    """The beads of a file in any of the formats known here.

    * indexes separated by commas, TAB, indexes: ``3,4<TAB>5``;
    * Vecalign's ``[3, 4]:[5]:0.12``; the third part is taken for a score if it
      lies between 0 and 1, since Vecalign itself writes a cost there;
    * hunalign's ladder, rungs ``3 TAB 4 TAB quality``, told by its third column;
    * a bitext of this package, in JSON.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: a line is in none of these formats.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"cannot be read as a file of beads: {error}") from error
    return parse_beads(text, name=str(path))


def parse_beads(text: str, *, name: str | None = None) -> tuple[IndexBead, ...]:
    """The beads that a text in one of the formats of :func:`read_beads` holds.

    Args:
        text: what the file holds.
        name: of the file, for messages.

    Raises:
        FormatError: a line is in none of the formats.
    """
    if text.lstrip().startswith("{"):
        return _from_json(text, name)
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip("\r")]
    if lines and all(line.count("\t") == 2 for _, line in lines):
        return _from_ladder(lines, name)
    return tuple(_from_line(line, number, name) for number, line in lines)


_TABBED = regex.compile(r"[\d, ]*\t[\d, ]*")
_VECALIGN = regex.compile(r"\[([\d, ]*)\] ?: ?\[([\d, ]*)\](?: ?: ?(\S+))?")


def _from_line(line: str, number: int, name: str | None) -> IndexBead:
    if _TABBED.fullmatch(line):
        first, second = line.split("\t")
        return IndexBead(_indexes(first), _indexes(second))
    if match := _VECALIGN.fullmatch(line.strip()):
        return IndexBead(_indexes(match[1]), _indexes(match[2]), _score(match[3]))
    raise FormatError(
        f"{line[:40]!r} is no bead; expected '0,1<TAB>2' or '[0, 1]:[2]:0.97'",
        file=name,
        line=number,
    )


def _indexes(text: str) -> Lines:
    return tuple(sorted(int(part) for part in text.replace(",", " ").split()))


def _score(text: str | None) -> float | None:
    try:
        value = float(text) if text else -1.0
    except ValueError:
        return None
    return value if 0.0 <= value <= 1.0 else None


def _from_ladder(lines: list[tuple[int, str]], name: str | None) -> tuple[IndexBead, ...]:
    """Rungs are where both texts have been read up to; a bead lies between two."""
    rungs = []
    for number, line in lines:
        first, second, _ = line.split("\t")
        if not (first.strip().isdecimal() and second.strip().isdecimal()):
            raise FormatError(f"{line[:40]!r} is no rung of a ladder", file=name, line=number)
        rungs.append((int(first), int(second)))
    return tuple(
        IndexBead(tuple(range(a, c)), tuple(range(b, d))) for (a, b), (c, d) in pairwise(rungs)
    )


def _from_object(bead: dict[str, Any]) -> IndexBead:
    first, second = (
        tuple(s if isinstance(s, int) else int(s["number"]) for s in segment["sentences"])
        for segment in bead["segments"]
    )
    return IndexBead(first, second, float(bead["score"]))


def _from_json(text: str, name: str | None) -> tuple[IndexBead, ...]:
    try:
        held = json.loads(text)
        beads = held.get("bitext", held)["beads"]
        return tuple(_from_object(bead) for bead in beads)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(f"this JSON holds no bitext ({error!r})", file=name) from error
