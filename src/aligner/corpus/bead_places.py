"""Which beads stretches of the documents stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from aligner.corpus.bitext import Bitext

Position = tuple[int, int]
"""The number of a bead, and an offset into the text of its side."""


@dataclass(frozen=True)
class BeadPlaces:
    """Where the beads of a bitext stand in its documents."""

    bitext: Bitext

    def position(self, side: int, offset: int, *, of_end: bool) -> Position:
        """The bead that an offset of a document stands in; see :class:`SidePlaces`."""
        return self._sides[side].position(offset, of_end=of_end)

    def touched(self, spans: Mapping[int, tuple[int, int]]) -> tuple[int, ...]:
        """The beads that stretches touch, told by side; beside others places touch none."""
        full = {side: span for side, span in spans.items() if span[0] < span[1]} or spans
        found = {n for side, span in full.items() for n in self._sides[side].touched(*span)}
        return tuple(sorted(found))

    @cached_property
    def _sides(self) -> tuple[SidePlaces, SidePlaces]:
        first, second = (
            SidePlaces(
                (part.start, part.end, bead.number)
                for bead, part in ((bead, bead.segments[side]) for bead in self.bitext.beads)
                if part.sentences
            )
            for side in (0, 1)
        )
        return first, second


class SidePlaces:
    """Where the beads of a bitext stand on one side.

    Args:
        places: of each bead that has a sentence there where it begins, where it ends, and
            its number.
    """

    def __init__(self, places: Iterable[tuple[int, int, int]]) -> None:
        self._places = sorted(places)
        self._starts = [start for start, _, _ in self._places]

    def position(self, offset: int, *, of_end: bool) -> Position:
        """The bead that an offset of the text stands in, and the offset into its side.

        An offset between beads is told as the end of the one before, or as the
        beginning of the one after.
        """
        if not self._places:
            return 0, 0
        at = max((bisect_left if of_end else bisect_right)(self._starts, offset) - 1, 0)
        if offset > self._places[at][1] and not of_end and at + 1 < len(self._places):
            at += 1
        start, end, number = self._places[at]
        return number, min(max(offset, start), end) - start

    def touched(self, start: int, end: int) -> Iterator[int]:
        """The numbers of the beads that a stretch of the text has something of, or lies in."""
        is_place = start == end
        for at in range(max(bisect_right(self._starts, start) - 1, 0), len(self._places)):
            first, last, number = self._places[at]
            if first > end or (first == end and not is_place):
                break
            if start < last or (is_place and start == last):
                yield number
