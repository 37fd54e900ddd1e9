"""Bitexts of this package, as JSON and as JSON lines, to beads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from aligner.errors import FormatError, must_be_known
from aligner.evaluation.beads import IndexBead, Lines

_FORMAT = "aligner-bitext"
_VERSION = 1
_BESIDE = ("kind", "score", "moved", "words", "findings", "notes", "signature")
"""Keys of a line of JSON that are no language."""


def beads_of_json(text: str, name: str | None) -> tuple[IndexBead, ...]:
    """The beads of a saved bitext, or of one that was printed as JSON lines.

    Args:
        text: begins with a brace.
        name: of the file, for messages.

    Raises:
        VersionError: a later version of this package wrote it.
        FormatError: it is neither.
    """
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return _of_lines(text, name)
    if not isinstance(held, dict) or "kind" in held:
        return _of_lines(text, name)
    if held.get("format") != _FORMAT:
        raise FormatError(f'this JSON has no "format": "{_FORMAT}"; {_SAVE}', file=name)
    must_be_known(held.get("version"), _VERSION, file=name)
    try:
        return tuple(_stored(bead) for bead in held["beads"])
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(f"a damaged bitext: {_told(error)}", file=name) from None


_SAVE = "save it with align -f json"


def _stored(bead: dict[str, Any]) -> IndexBead:
    """A bead whose sides are each the first sentence and one past the last."""
    (a, b), (c, d) = bead["sides"]
    return IndexBead(tuple(range(a, b)), tuple(range(c, d)), float(bead["score"]))


def _of_lines(text: str, name: str | None) -> tuple[IndexBead, ...]:
    """One bead a line.

    Lines tell where sentences stand and not which they are; as every sentence is
    in one bead, they can be counted.
    """
    records = []
    languages: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            languages = languages or tuple(key for key in record if key not in _BESIDE)
            one, two = languages
            records.append(((_spans(record[one]), _spans(record[two])), float(record["score"])))
        except json.JSONDecodeError as error:
            cause = f"not JSON, or cut short: {error.msg}"
            raise FormatError(cause, file=name, line=number) from None
        except (KeyError, TypeError, ValueError, RecursionError):
            cause = f"this line of JSON is no bead; {_SAVE} or -f jsonl"
            raise FormatError(cause, file=name, line=number) from None
    order = [
        {span: at for at, span in enumerate(sorted({s for sides, _ in records for s in sides[k]}))}
        for k in (0, 1)
    ]
    return tuple(
        IndexBead(_numbers(first, order[0]), _numbers(second, order[1]), score)
        for (first, second), score in records
    )


def _spans(side: dict[str, Any] | None) -> list[tuple[int, int]]:
    return [] if side is None else [(int(start), int(end)) for start, end in side["sentences"]]


def _numbers(spans: Sequence[tuple[int, int]], order: dict[tuple[int, int], int]) -> Lines:
    return tuple(sorted(order[span] for span in spans))


def _told(error: Exception) -> str:
    return f"it has no {error}" if isinstance(error, KeyError) else str(error)
