"""What is found and what is right, stretch by stretch of the text.

A stretch is ten gold beads on end, fewer in a short text, with the predicted beads
that start in their lines.  Neighbouring errors have one cause, so what is resampled
for an interval is stretches and not beads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aligner.evaluation.beads import IndexBead
from aligner.evaluation.counts import Counts, Interval

_LONGEST = 10
"""Gold beads of a stretch, at most."""
_FEWEST = 20
"""Stretches of a text, at least, if it has as many gold beads."""
_INSIDE = (0.025, 0.975)
"""The shares of resamples below the bounds of an interval."""

Tally = NDArray[np.int64]
"""Shape (stretches, 4): predicted, gold, right, recalled."""

Line = tuple[int, int]
"""A side and a line of it."""


class Tallies:
    """Tallies of a prediction.

    Args:
        gold: the right beads, each once.
        found: the predicted beads, each once.
    """

    def __init__(self, gold: Sequence[IndexBead], found: Sequence[IndexBead]) -> None:
        self.gold = gold
        self.found = found
        size = min(max(len(gold) // _FEWEST, 1), _LONGEST)
        self.count = len(gold) // size + 1
        self._stretch_of: dict[Line, int] = {}
        for position, bead in enumerate(gold):
            for line in _lines(bead):
                self._stretch_of.setdefault(line, position // size)

    def stretch_of(self, bead: IndexBead) -> int:
        """The stretch that a bead starts in, the last one if gold has none of its lines."""
        places = (self._stretch_of[line] for line in _lines(bead) if line in self._stretch_of)
        return next(places, self.count - 1)

    def strict(self, kind: str | None = None) -> Tally:
        """Beads, of one shape or of all; right if both index sets are."""
        gold, found = (
            {bead.pair: self.stretch_of(bead) for bead in beads if kind in (None, bead.kind)}
            for beads in (self.gold, self.found)
        )
        return self._tally(
            ((at, pair in gold) for pair, at in found.items()),
            ((at, pair in found) for pair, at in gold.items()),
        )

    def lax(self) -> Tally:
        """Beads; right if they share a line of both sides with one of the others."""
        full_gold = [bead for bead in self.gold if bead.first and bead.second]
        full_found = [bead for bead in self.found if bead.first and bead.second]
        return self._tally(
            self._touching(self.found, self.gold), self._touching(full_gold, full_found)
        )

    def links(self) -> Tally:
        """Pairs of lines."""
        gold, found = (
            {(i, j): self.stretch_of(b) for b in beads for i in b.first for j in b.second}
            for beads in (self.gold, self.found)
        )
        return self._overlap(gold, found)

    def nulls(self) -> Tally:
        """Lines that are rendered by nothing."""
        gold, found = (
            {
                line: self._stretch_of.get(line, self.count - 1)
                for bead in beads
                if not (bead.first and bead.second)
                for line in _lines(bead)
            }
            for beads in (self.gold, self.found)
        )
        return self._overlap(gold, found)

    def _overlap(self, gold: dict[Line, int], found: dict[Line, int]) -> Tally:
        return self._tally(
            ((at, one in gold) for one, at in found.items()),
            ((at, one in found) for one, at in gold.items()),
        )

    def _tally(self, found: Iterable[tuple[int, bool]], gold: Iterable[tuple[int, bool]]) -> Tally:
        tally = np.zeros((self.count, 4), dtype=np.int64)
        for column, marks in enumerate((found, gold)):
            for at, hit in marks:
                tally[at, column] += 1
                tally[at, column + 2] += hit
        return tally

    def _touching(
        self, beads: Sequence[IndexBead], others: Sequence[IndexBead]
    ) -> Iterator[tuple[int, bool]]:
        """For each bead its stretch, and whether it is among the others or shares a link."""
        pairs: AbstractSet[object] = {bead.pair for bead in others}
        rendered: dict[int, set[int]] = {}
        for bead in others:
            for line in bead.first:
                rendered.setdefault(line, set()).update(bead.second)
        for bead in beads:
            shared = any(not rendered.get(i, set()).isdisjoint(bead.second) for i in bead.first)
            yield self.stretch_of(bead), shared or bead.pair in pairs


def _lines(bead: IndexBead) -> Iterator[Line]:
    for side, lines in enumerate(bead.pair):
        for line in lines:
            yield side, line


def counts(tallies: Sequence[Tally], resamples: int) -> tuple[Counts, ...]:
    """The sums of tallies of one text, with bootstrap intervals if there are resamples.

    The draw is the same every time, and the same for all tallies.
    """
    sums = [_summed(tally.sum(axis=0)) for tally in tallies]
    if not resamples:
        return tuple(sums)
    table = np.concatenate(tallies, axis=1)
    drawn = resampled(table[table.any(axis=1)], resamples).reshape(resamples, len(tallies), 4)
    return tuple(
        replace(total, interval=interval(_figures(drawn[:, at]) or [total.f1]))
        for at, total in enumerate(sums)
    )


def _figures(drawn: NDArray[np.int64]) -> list[float]:
    """The F1 of each resample that holds something."""
    return [_summed(row).f1 for row in drawn if row.any()]


def _summed(row: NDArray[np.int64]) -> Counts:
    predicted, gold, right, recalled = (int(total) for total in row)
    return Counts(predicted, gold, right, recalled)


def resampled(table: NDArray[np.int64], resamples: int) -> NDArray[np.int64]:
    """Column sums of a table whose rows were drawn with replacement, one row a draw."""
    generator = np.random.default_rng(20_240_601)
    rows = len(table)
    drawn = np.zeros((resamples, table.shape[1]), dtype=np.int64)
    for number in range(resamples if rows else 0):
        times = np.bincount(generator.integers(0, rows, rows), minlength=rows)
        drawn[number] = times @ table
    return drawn


def interval(values: Sequence[float]) -> Interval:
    """The middle 95 % of some values."""
    ordered = sorted(values)
    low, high = (ordered[min(int(share * len(ordered)), len(ordered) - 1)] for share in _INSIDE)
    return low, high
