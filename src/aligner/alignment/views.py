"""What a likeness says of blocks of sentences, and of what competes with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from aligner.alignment.band import Band, Floats, Integers, Truths
from aligner.alignment.likeness import Likeness, norms
from aligner.alignment.shapes import Shape

LARGEST = 4
"""Most sentences of one side in a bead."""

Features = dict[str, Floats]


@dataclass(frozen=True)
class Blocks:
    """Beads of one shape: where each starts and ends, as places in the band."""

    shape: Shape
    tails: Integers
    heads: Integers
    rows: Integers
    columns: Integers

    def among(self, chosen: Integers | Truths) -> Blocks:
        """Some of them."""
        places = (self.tails, self.heads, self.rows, self.columns)
        return Blocks(self.shape, *(place[chosen] for place in places))


@dataclass(frozen=True)
class Vectored:
    """The sentences of two sides as a likeness knows them by themselves.

    Attributes:
        norms: of either side, as :func:`norms` gives them.
        lags: of either side, dot products of sentences 0, 1 ... apart.
        backgrounds: of either side, what a cosine may well reach by chance.
    """

    norms: tuple[list[Floats], ...]
    lags: tuple[list[Floats], ...]
    backgrounds: tuple[Floats, ...]

    @classmethod
    def of(cls, likeness: Likeness, lengths: Sequence[int]) -> Vectored:
        """What a likeness knows of two sides of so many sentences."""
        return cls(
            tuple(norms(likeness, side, lengths[side], LARGEST) for side in (0, 1)),
            tuple([likeness.lags(side, lag) for lag in range(LARGEST)] for side in (0, 1)),
            tuple(likeness.background(side) for side in (0, 1)),
        )


class View:
    """One likeness over a band: cosines of blocks and what competes with them.

    Args:
        text: what is known of each sentence by itself.
        cells: the pairs of sentences that are compared.
        dots: of each of them the dot product.
        whole: the view of all cells, if these are a part of them.
    """

    def __init__(
        self, text: Vectored, cells: Band, dots: Floats, whole: View | None = None
    ) -> None:
        self.text = text
        self.cells = cells
        self.dots = dots
        self.norms, self.lags, self.backgrounds = text.norms, text.lags, text.backgrounds
        self._whole = whole

    def part(self, start: int, stop: int) -> View:
        """The view of the rows ``start <= i < stop``; its features need all of their columns."""
        cells = self.cells.part(start, stop)
        begin = int(self.cells.offsets[start - self.cells.first])
        return View(self.text, cells, self.dots[begin : begin + cells.size], self._whole or self)

    @cached_property
    def cosines(self) -> Floats:
        """Cosine of each pair of sentences."""
        first, second = self.norms[0][0], self.norms[1][0]
        return self.dots / (first[self.cells.rows] * second[self.cells.columns])

    @cached_property
    def _by_column(self) -> Integers:
        return np.lexsort((self.cells.rows, self.cells.columns))

    @cached_property
    def row_runs(self) -> tuple[Floats, Floats]:
        """For each place the best cosine of its row up to it, and from it on."""
        return _runs(self.cosines, self.cells.rows)

    @cached_property
    def column_runs(self) -> tuple[Floats, Floats]:
        """For each place the best cosine of its column up to it, and from it on."""
        order = self._by_column
        found = []
        for run in _runs(self.cosines[order], self.cells.columns[order]):
            back = np.empty_like(run)
            back[order] = run
            found.append(back)
        return found[0], found[1]

    @cached_property
    def usual(self) -> float:
        """What the pairs that fit each other best, and nothing else near so well, reach beyond chance.

        The median over the text, drawn towards what is usual in other texts if it is short.
        """
        if self._whole is not None:
            return self._whole.usual
        lifts = self.fits[2]
        return (
            float((lifts.size * np.median(lifts) + 10 * 0.55) / (lifts.size + 10))
            if lifts.size
            else 0.55
        )

    @cached_property
    def fits(self) -> tuple[Integers, Integers, Floats]:
        """Rows, columns and lifts of the pairs that fit each other best, in the order of rows."""
        if self._whole is not None:
            return self._whole.fits
        cells = self.cells
        first, second = self.best
        fit = (self.cosines >= first[cells.rows]) & (self.cosines >= second[cells.columns])
        rows, columns = cells.rows[fit], cells.columns[fit]
        lifts = self.cosines[fit] - (self.backgrounds[0][rows] + self.backgrounds[1][columns]) / 2
        near = lifts > 0.1
        return rows[near], columns[near], lifts[near]

    @cached_property
    def best(self) -> tuple[Floats, Floats]:
        """Best cosine near of each sentence of either side."""
        if self._whole is not None:
            return self._whole.best
        cells = self.cells
        first = np.full(len(self.norms[0][0]), -1.0)
        second = np.full(len(self.norms[1][0]), -1.0)
        np.maximum.at(first, cells.rows, self.cosines)
        np.maximum.at(second, cells.columns, self.cosines)
        return first, second

    @cached_property
    def unclaimed(self) -> tuple[Floats, Floats]:
        """For each sentence of either side how well it does against its rivals.

        That is the most by which its cosine with a sentence of the other side is
        above that sentence's best with any other; below 0, all are better served.
        """
        cells, cosines = self.cells, self.cosines
        before, after = self.column_runs
        over = cells.at(cells.rows - 1, cells.columns)
        under = cells.at(cells.rows + 1, cells.columns)
        rival = np.maximum(
            np.where(over >= 0, before[over], -1.0), np.where(under >= 0, after[under], -1.0)
        )
        rival = np.maximum(rival, self.backgrounds[1][cells.columns])
        first = np.full(len(self.norms[0][0]), -1.0)
        np.maximum.at(first, cells.rows, cosines - rival)
        before, after = self.row_runs
        left = np.where(cells.columns > cells.lows(cells.rows), np.roll(before, 1), -1.0)
        right = np.where(cells.columns + 1 < cells.highs(cells.rows), np.roll(after, -1), -1.0)
        rival = np.maximum(np.maximum(left, right), self.backgrounds[0][cells.rows])
        second = np.full(len(self.norms[1][0]), -1.0)
        np.maximum.at(second, cells.columns, cosines - rival)
        return first, second

    def block(self, beads: Blocks) -> Features:
        """Features of beads of one shape that the likeness gives."""
        a, b = beads.shape
        rows, columns = beads.rows, beads.columns
        place = [self.cells.at(rows + p, columns) for p in range(a)]
        dot = [[self.dots[place[p] + q] for q in range(b)] for p in range(a)]
        strips = [_sum(dot[p]) for p in range(a)]
        stacks = [_sum([dot[p][q] for p in range(a)]) for q in range(b)]
        whole = _sum(strips)
        n1, n2 = self.norms

        def cosine(total: Floats, p: int, q: int, height: int, width: int) -> Floats:
            return total / (n1[height - 1][rows + p] * n2[width - 1][columns + q])

        cos = cosine(whole, 0, 0, a, b)
        ground = self._ground(beads, 0) + self._ground(beads, 1)
        found = {"cosine": cos, "lift": cos - ground / 2}
        found["usual"] = found["lift"] - self.usual
        rests = self._rests(beads, whole, strips, stacks)
        if rests:
            found["gain"] = cos - np.maximum.reduce([rest for rest, _ in rests])
            found["mean gain"] = cos - _sum([rest for rest, _ in rests]) / len(rests)
            found["partial"] = np.minimum.reduce([partial for _, partial in rests])
        if a > 1 and b > 1:
            parts = []
            for p in range(1, a):
                for q in range(1, b):
                    corner = _sum([dot[x][y] for x in range(p) for y in range(q)])
                    right = _sum(strips[:p]) - corner
                    below = _sum(stacks[:q]) - corner
                    rest = whole - corner - right - below
                    parts.append(cosine(corner, 0, 0, p, q) + cosine(rest, p, q, a - p, b - q))
                    parts.append(cosine(right, 0, q, p, b - q) + cosine(below, p, 0, a - p, q))
            found["unity"] = cos - np.maximum.reduce(parts) / 2
        weakest, mean = self._contrast(beads, place)
        found["contrast"] = mean
        if a + b > 2:
            found["weakest"] = weakest
        return found

    def _rests(
        self, beads: Blocks, whole: Floats, strips: list[Floats], stacks: list[Floats]
    ) -> list[tuple[Floats, Floats]]:
        """What each sentence of a side with several adds to the likeness of the block.

        For each such sentence the cosine of the block without it, and the partial
        correlation of the sentence and the other side given the rest of its own.
        """
        found = []
        for side, parts in ((0, strips), (1, stacks)):
            size = beads.shape[side]
            if size == 1:
                continue
            start = beads.columns if side else beads.rows
            opposite = self.norms[1 - side][beads.shape[1 - side] - 1][
                beads.rows if side else beads.columns
            ]
            total = self.norms[side][size - 1][start] ** 2
            for k, part in enumerate(parts):
                own = self.lags[side][0][start + k]
                shared = _sum(
                    [
                        self.lags[side][abs(k - other)][start + min(k, other)]
                        for other in range(size)
                        if other != k
                    ]
                )
                rest_norm = np.sqrt(np.maximum(total - 2 * shared - own, 1e-9))
                own_norm = np.sqrt(np.maximum(own, 1e-9))
                rest = (whole - part) / (opposite * rest_norm)
                mine = part / (opposite * own_norm)
                common = np.clip(shared / (rest_norm * own_norm), -1, 1)
                room = np.maximum((1 - rest**2) * (1 - common**2), 0.04)
                found.append((rest, (mine - rest * common) / np.sqrt(room)))
        return found

    def _ground(self, beads: Blocks, side: int) -> Floats:
        """What the cosine of a block with an unrelated one may well reach."""
        size = beads.shape[side]
        start = beads.columns if side else beads.rows
        background, norm = self.backgrounds[side], self.norms[side]
        total = _sum([background[start + k] * norm[0][start + k] for k in range(size)])
        found: Floats = total / norm[size - 1][start]
        return found

    def _contrast(self, beads: Blocks, place: list[Integers]) -> tuple[Floats, Floats]:
        """How much better the sentences fit each other than any one near.

        For each sentence of the block: its best cosine within the block less its
        best outside; the least and the mean of these.
        """
        a, b = beads.shape
        rows, columns, cells = beads.rows, beads.columns, self.cells
        cosine = [[self.cosines[place[p] + q] for q in range(b)] for p in range(a)]
        found = []
        before, after = self.row_runs
        for p in range(a):
            row = rows + p
            left = np.where(columns > cells.lows(row), before[place[p] - 1], -1.0)
            right = np.where(
                columns + b < cells.highs(row), after[(place[p] + b) % len(after)], -1.0
            )
            rival = np.maximum(np.maximum(left, right), self.backgrounds[0][row])
            found.append(np.maximum.reduce(cosine[p]) - rival)
        before, after = self.column_runs
        for q in range(b):
            over = cells.at(rows - 1, columns + q)
            under = cells.at(rows + a, columns + q)
            up = np.where(over >= 0, before[over], -1.0)
            down = np.where(under >= 0, after[under], -1.0)
            rival = np.maximum(np.maximum(up, down), self.backgrounds[1][columns + q])
            found.append(np.maximum.reduce([cosine[p][q] for p in range(a)]) - rival)
        return np.minimum.reduce(found), _sum(found) / len(found)


def _sum(arrays: list[Floats]) -> Floats:
    total = arrays[0].copy()
    for array in arrays[1:]:
        total += array
    return total


def _runs(values: Floats, groups: Integers) -> tuple[Floats, Floats]:
    """Running maximum within each group of neighbours, from the left and from the right."""
    step = 4.0  # more than cosines can differ by
    left = np.maximum.accumulate(values + groups * step) - groups * step
    turned, last = groups[::-1], groups[-1] if len(groups) else 0
    right = np.maximum.accumulate(values[::-1] + (last - turned) * step) - (last - turned) * step
    return left, right[::-1]
