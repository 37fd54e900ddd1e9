"""What is known of each possible bead, as named numbers.

Every feature is the same whichever side comes first.  Those of a bead with
sentences on both sides are in :func:`Evidence.match`, those of a sentence left
alone in :func:`Evidence.null`.
"""

from __future__ import annotations

from copy import copy

import numpy as np

from aligner.alignment.band import Band, Floats, Integers
from aligner.alignment.likeness import Likeness
from aligner.alignment.shapes import Shape
from aligner.alignment.sides import Side
from aligner.alignment.views import LARGEST, Blocks, Features, Vectored, View

_NEAR = 8
"""How many sentences beyond the band a better match is looked for."""
_FEW = 5
"""Stretches of the same length on both sides that the usual ratio of lengths is drawn towards."""


class Evidence:
    """All that is known of two sides within a band.

    Args:
        sides: the two sides.
        likenesses: the main one first; the name before each of its features.
        band: the nodes that are searched.
    """

    def __init__(
        self, sides: tuple[Side, Side], likenesses: dict[str, Likeness], band: Band
    ) -> None:
        self.sides = sides
        self.band = band
        rows, width = len(sides[0]), len(sides[1])
        inner = Band(
            np.minimum(band.low[:rows], max(width - 1, 0)), np.minimum(band.high[:rows], width)
        )
        self.cells = inner.widened(LARGEST, _NEAR, width)
        self.views = {
            name: View(Vectored.of(likeness, (rows, width)), self.cells, likeness.dots(self.cells))
            for name, likeness in likenesses.items()
        }
        rows_of, columns_of, _ = next(iter(self.views.values())).fits
        self.ratio = _ratio(sides, rows_of, columns_of)
        means = [(side.lengths.sum() + 2000) / (len(side) + 20) for side in sides]
        self.finer = float(np.log(means[1] / means[0])) - self.ratio

    def within(self, band: Band) -> Evidence:
        """The same evidence for other nodes, all of them in the band."""
        found = copy(self)
        found.band = band
        return found

    def part(self, start: int, stop: int) -> Evidence:
        """What is known of the nodes of the rows ``start <= i < stop``: the same, in less room."""
        found = copy(self)
        found.band = self.band.part(start, stop)
        rows = np.array([start, min(stop, len(self.sides[0])) - 1])
        # All rows that share a column with these: rivals stand in them.
        low = min(int(self.cells.lows(rows)[0]), int(found.band.low[0]))
        high = max(int(self.cells.highs(rows)[1]), int(found.band.high[-1]))
        begin = int(np.searchsorted(self.cells.high, low, side="right"))
        end = int(np.searchsorted(self.cells.low, high, side="left"))
        found.cells = self.cells.part(begin, end)
        found.views = {name: view.part(begin, end) for name, view in self.views.items()}
        return found

    def blocks(self, shape: Shape, tails: Integers | None = None) -> Blocks:
        """The beads of one shape that lie in the band and span no wall.

        Args:
            shape: how many sentences of either side.
            tails: the places from which on they are looked for; all if not given.
        """
        a, b = shape
        rows, columns = self.band.rows, self.band.columns
        if tails is None:
            heads = self.band.at(rows + a, columns + b)
            tails = np.flatnonzero(heads >= 0)
            heads = heads[tails]
        else:
            heads = self.band.at(rows[tails] + a, columns[tails] + b)
            tails, heads = tails[heads >= 0], heads[heads >= 0]
        free = np.ones(len(tails), dtype=bool)
        for side, size, starts in ((0, a, rows), (1, b, columns)):
            for inside in range(1, size):
                free &= ~self.sides[side].walls[starts[tails] + inside]
        tails, heads = tails[free], heads[free]
        places = (tails, heads, rows[tails], columns[tails])
        return Blocks(shape, *(place.astype(np.int32) for place in places))

    def match(self, beads: Blocks) -> Features:
        """Features of beads with sentences on both sides."""
        found: Features = {}
        for name, view in self.views.items():
            found.update((f"{name} {key}", value) for key, value in view.block(beads).items())
        found |= self._lengths(beads)
        found |= self._structure(beads)
        return found

    def _sums(self, values: Floats, starts: Integers, size: int) -> Floats:
        total = values[starts].copy()
        for k in range(1, size):
            total += values[starts + k]
        return total

    def _lengths(self, beads: Blocks) -> Features:
        a, b = beads.shape
        first = self._sums(self.sides[0].lengths, beads.rows, a)
        second = self._sums(self.sides[1].lengths, beads.columns, b)
        off = np.log((second + 4) / (first + 4)) - self.ratio
        size = np.sqrt(np.minimum(first, second))
        marks = [
            self._sums(self.sides[0].marks, beads.rows, a),
            self._sums(self.sides[1].marks, beads.columns, b),
        ]
        difference = np.abs(marks[0] - marks[1])
        shared = np.minimum(marks[0], marks[1])
        found = {
            "length ratio": np.abs(off),
            "length surprise": np.abs(off) * size,
            "size": np.log(first + second),
            "signs that differ": difference[:, :6].sum(axis=1),
            "signs shared": shared[:, :6].sum(axis=1),
            "commas that differ": difference[:, 6],
        }
        if a != b:
            found["finer"] = np.full(len(off), self.finer if a > b else -self.finer)
        return found

    def _structure(self, beads: Blocks) -> Features:
        a, b = beads.shape
        first, second = self.sides
        rows, columns = beads.rows, beads.columns
        crossed = [np.zeros(len(rows)), np.zeros(len(rows))]
        if first.divided and second.divided:
            crossed = [
                self._sums(first.opens.astype(float), rows + 1, a - 1) if a > 1 else crossed[0],
                self._sums(second.opens.astype(float), columns + 1, b - 1) if b > 1 else crossed[1],
            ]
        kinds = first.kinds[rows] != second.kinds[columns]
        return {
            "breaks crossed": np.maximum(*crossed),
            "breaks that differ": np.abs(crossed[0] - crossed[1]),
            "kinds differ": kinds.astype(float),
        }

    def swap(self, beads: Blocks) -> Features:
        """Features of two pairs of sentences that cross."""
        found: Features = {}
        for name, view in self.views.items():
            place = [
                [view.cells.at(beads.rows + p, beads.columns + q) for q in (0, 1)] for p in (0, 1)
            ]
            cosine = [[view.cosines[at] for at in row] for row in place]
            crossed = cosine[0][1] + cosine[1][0]
            found[f"{name} crossing"] = crossed - cosine[0][0] - cosine[1][1]
            found[f"{name} weaker"] = np.minimum(cosine[0][1], cosine[1][0])
        return found

    def agreement(self) -> Features:
        """Features of each node: whether a paragraph begins on one side only."""
        first, second = self.sides
        if not (first.divided and second.divided):
            nothing = np.zeros(self.band.size)
            return {"break on one side": nothing, "break on both sides": nothing}
        one, two = first.opens[self.band.rows], second.opens[self.band.columns]
        return {
            "break on one side": (one != two).astype(float),
            "break on both sides": (one & two).astype(float),
        }

    def null(self, side: int, nodes: Integers) -> Features:
        """Features of the sentence after each node, left alone."""
        at = (self.band.columns if side else self.band.rows)[nodes]
        other = (self.band.rows if side else self.band.columns)[nodes]
        found: Features = {}
        length = len(self.sides[1 - side])
        for name, view in self.views.items():
            background = view.backgrounds[side][at]
            best = view.best[side][at]
            found[f"{name} best"] = best
            found[f"{name} best lift"] = best - background
            found[f"{name} best usual"] = best - background - view.usual
            found[f"{name} unclaimed"] = view.unclaimed[side][at]
            beside = np.full(len(nodes), -1.0)
            for step in (-1, 0):
                near = other + step
                place = view.cells.at(near, at) if side else view.cells.at(at, near)
                inside = (place >= 0) & (near >= 0) & (near < length)
                beside = np.maximum(beside, np.where(inside, view.cosines[place], -1.0))
            found[f"{name} beside"] = np.maximum(beside, background) - background
        found["size"] = np.log(self.sides[side].lengths[at] + 4)
        found["heading"] = (self.sides[side].kinds[at] == 1).astype(float)
        return found


def _ratio(sides: tuple[Side, Side], rows: Integers, columns: Integers) -> float:
    """By how much the second side is longer where both say the same, as a logarithm.

    The median over the stretches between neighbouring pairs of sentences that fit each
    other best: what is left out on one side does not count as brevity of that side.
    """
    high, wide = np.diff(rows), np.diff(columns)
    near = np.flatnonzero((high > 0) & (wide > 0) & (high <= LARGEST) & (wide <= LARGEST))
    if not len(near):
        return 0.0
    logs = []
    for side, places in zip(sides, (rows, columns), strict=True):
        ends = np.concatenate(([0.0], np.cumsum(side.lengths)))[places]
        logs.append(np.log(ends[near + 1] - ends[near] + 4))
    median = float(np.median(logs[1] - logs[0]))
    return median * len(near) / (len(near) + _FEW)
