"""Names that a comma cuts in two on one side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from aligner.checks.context import Context
from aligner.checks.names.companions import Compared
from aligner.checks.names.comparison import compared
from aligner.checks.names.gazetteer import Kind
from aligner.checks.names.rendering import Rendering
from aligner.corpus import Span

_SURE = 0.85
_OPENING = 4
"""Words before a comma up to which they may be a phrase that opens a sentence."""


@dataclass(frozen=True, slots=True)
class Split:
    """A name in two pieces.

    Attributes:
        found: the bead.
        side: where the comma stands.
        pieces: the pieces, with the comma between them.
        whole: the name on the other side.
        comma: the offset of the comma.
        joint: the offset on the other side where it would stand.
    """

    found: Compared
    side: int
    pieces: Span
    whole: Span
    comma: int
    joint: int


def splits(context: Context) -> Iterator[Split]:
    """Names with a comma between their words, which the other side has without one."""
    for found in compared(context):
        for side in (0, 1):
            for one, following in pairwise(found.renderings[side]):
                whole = _whole(found, side, one, following)
                if whole is not None and one.nearest is not None:
                    pieces = _span(found, side, one.word.start, following.word.end)
                    yield Split(found, side, pieces, whole, one.word.end, one.nearest.end)


def _whole(found: Compared, side: int, one: Rendering, following: Rendering) -> Span | None:
    """The name on the other side that two words with a comma between them are."""
    if one.nearest is None or following.nearest is None:
        return None
    if min(one.likeness, following.likeness) < _SURE or one.nearest.end >= following.nearest.start:
        return None
    if _between(found, side, one.word, following.word) != ", " or _opens(found, side, one.word):
        return None
    if _between(found, 1 - side, one.nearest, following.nearest) not in (" ", "\u00a0"):
        return None
    words = one.word, following.word
    others = [found.sides[1 - side].at(r.nearest.start) for r in (one, following) if r.nearest]
    if any(w is None or (not w.is_strong and not w.keys) for w in (*words, *others)):
        return None
    is_known = all(w.keys and w.kinds != {Kind.PERSON} for w in words)
    return None if is_known else _span(found, 1 - side, one.nearest.start, following.nearest.end)


def _opens(found: Compared, side: int, word: Span) -> bool:
    """Whether a word ends a short phrase that opens the sentence: ``In Paris, Marie …``."""
    segment = found.bead.segments[side]
    sentence = max((s for s in segment.sentences if s.start <= word.start), key=lambda s: s.start)
    before = segment.text[sentence.start - segment.start : word.start - segment.start]
    return len(before.split()) <= _OPENING and "," not in before


def _between(found: Compared, side: int, one: Span, other: Span) -> str:
    segment = found.bead.segments[side]
    return segment.text[one.end - segment.start : other.start - segment.start]


def _span(found: Compared, side: int, start: int, end: int) -> Span:
    segment = found.bead.segments[side]
    return Span(start, end, segment.text[start - segment.start : end - segment.start])
