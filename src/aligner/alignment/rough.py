"""Rough potentials of all beads of a band, from those features that cost little.

They are the scorer's own curves, read off tables; what costs more, and what the
second likeness says, is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.band import Band, Floats, Integers, Truths
from aligner.alignment.features import Evidence
from aligner.alignment.graph import NULLS, SWAP
from aligner.alignment.lattice import NEVER
from aligner.alignment.scorer import Curve, Scorer, class_of
from aligner.alignment.shapes import Shape
from aligner.alignment.views import LARGEST

Rough = NDArray[np.float32]

_STEPS = 2048
"""How finely tables are divided."""


@dataclass(frozen=True)
class Edges:
    """Beads of one kind.

    Attributes:
        tails: places where they start.
        heads: places where they end.
        potentials: roughly.
    """

    tails: Integers
    heads: Integers
    potentials: Rough

    def among(self, chosen: Truths) -> Edges:
        """Some of them."""
        return Edges(self.tails[chosen], self.heads[chosen], self.potentials[chosen])


@dataclass(frozen=True)
class RoughScores:
    """The beads of a band.

    Attributes:
        band: the band.
        matches: of each shape.
        swaps: two sentences in the other order.
        nulls: of either side.
    """

    band: Band
    matches: dict[Shape, Edges]
    swaps: Edges
    nulls: tuple[Edges, Edges]

    @property
    def all(self) -> list[Edges]:
        """Matches, swaps, nulls, in this order."""
        return [*self.matches.values(), self.swaps, *self.nulls]


def rough_scores(evidence: Evidence, scorer: Scorer, shapes: tuple[Shape, ...]) -> RoughScores:
    """Rough potentials of all beads of some shapes; those of one and one are among them."""
    rough = _Rough(evidence, scorer)
    matches = {shape: rough.matches(shape) for shape in shapes}
    swaps = _swaps(evidence, scorer, matches[1, 1])
    return RoughScores(evidence.band, matches, swaps, (rough.nulls(0), rough.nulls(1)))


def _swaps(evidence: Evidence, scorer: Scorer, pairs: Edges) -> Edges:
    blocks = evidence.blocks((2, 2))
    band = evidence.band
    ones = np.full(band.size + 1, NEVER, dtype=np.float32)
    ones[pairs.tails] = pairs.potentials
    above = ones[band.at(blocks.rows, blocks.columns + 1)]
    below = ones[band.at(blocks.rows + 1, blocks.columns)]
    keep = (above > NEVER / 2) & (below > NEVER / 2)
    potentials = above + below + np.float32(scorer.biases[SWAP])
    return Edges(blocks.tails, blocks.heads, potentials).among(keep)


class _Table:
    """The sum of some curves over one variable, read off at points close to each other."""

    def __init__(self, curves: list[tuple[Curve, float]], low: float, high: float) -> None:
        at = np.linspace(low, high, _STEPS)
        total = np.zeros(_STEPS)
        for curve, shift in curves:
            total += curve(at - shift)
        self._values = total.astype(np.float32)
        self._low = np.float32(low)
        self._scale = np.float32((_STEPS - 1) / (high - low))

    def __call__(self, values: Rough) -> Rough:
        """What the curves add for each value."""
        at = (values - self._low) * self._scale
        np.clip(at, 0, _STEPS - 1, out=at)
        found: Rough = self._values[at.astype(np.int32)]
        return found


class _Rough:
    def __init__(self, evidence: Evidence, scorer: Scorer) -> None:
        self._evidence = evidence
        self._scorer = scorer
        self._name, view = next(iter(evidence.views.items()))
        self._usual = view.usual
        self._sizes = tuple(_log_sums(side.lengths) for side in evidence.sides)
        self._norms = tuple([norm.astype(np.float32) for norm in side] for side in view.norms)
        self._grounds = tuple(_grounds(view.backgrounds[side], view.norms[side]) for side in (0, 1))
        band = evidence.band
        self._cells = view.cells
        self._at = view.cells.at(band.rows, band.columns)
        self._stacks = _stacks(view.dots.astype(np.float32), view.cells)
        self._cosines: dict[Shape, Rough] = {}

    def matches(self, shape: Shape) -> Edges:
        """All matches of one shape; those of smaller ones come first."""
        a, b = shape
        blocks = self._evidence.blocks(shape)
        at, rows, columns = self._at[blocks.tails], blocks.rows, blocks.columns
        stack = self._stacks[a - 1]
        dots = stack[at]
        for step in range(1, b):
            dots += stack[at + step]
        cosines = dots / (self._norms[0][a - 1][rows] * self._norms[1][b - 1][columns])
        lifts = cosines - (self._grounds[0][a - 1][rows] + self._grounds[1][b - 1][columns])
        held = np.full(self._evidence.band.size + 1, -1.0, dtype=np.float32)
        held[blocks.tails] = cosines
        self._cosines[shape] = held
        kind = f"{min(shape)}-{max(shape)}"
        curves = self._scorer.curves[class_of(kind)]
        found = self._table(curves, ("lift", 0.0), ("usual", self._usual))(lifts)
        found += self._table(curves, ("cosine", 0.0))(cosines)
        found += np.float32(self._scorer.biases[kind])
        one, two = self._sizes[0][a - 1][rows], self._sizes[1][b - 1][columns]
        if "length ratio" in curves:
            off = np.abs(two - one - np.float32(self._evidence.ratio)).astype(np.float32)
            found += _Table([(curves["length ratio"], 0.0)], 0.0, 6.0)(off)
        if "size" in curves:
            size = (one + two) / 2 + np.float32(np.log(2))
            found += _Table([(curves["size"], 0.0)], 0.0, 14.0)(size.astype(np.float32))
        self._against_parts(shape, blocks.tails, cosines, curves, found)
        return Edges(blocks.tails, blocks.heads, found)

    def _against_parts(
        self, shape: Shape, tails: Integers, cosines: Rough, curves: dict[str, Curve], found: Rough
    ) -> None:
        """Add what a block is more than its parts."""
        a, b = shape
        band = self._evidence.band
        rows, columns = band.rows[tails], band.columns[tails]

        def part(p: int, q: int, height: int, width: int) -> Rough:
            at = band.at(rows + p, columns + q) if p or q else tails
            cosine: Rough = self._cosines[height, width][at]
            return cosine

        if min(shape) == 1 < max(shape):
            parts = [
                part(0, 0, a - (a > 1), b - (b > 1)),
                part(a > 1, b > 1, a - (a > 1), b - (b > 1)),
            ]
            found += self._table(curves, ("gain", 0.0))(cosines - np.maximum(*parts))
        elif max(shape) > 1:
            halves = [
                part(0, 0, p, q) + part(p, q, a - p, b - q)
                for p in range(1, a)
                for q in range(1, b)
            ]
            found += self._table(curves, ("unity", 0.0))(cosines - np.maximum.reduce(halves) / 2)

    def nulls(self, side: int) -> Edges:
        """All sentences of one side left alone."""
        band = self._evidence.band
        heads = band.at(band.rows + (side == 0), band.columns + (side == 1))
        tails = np.flatnonzero(heads >= 0)
        lines = (band.columns if side else band.rows)[tails]
        one_each, where, back = np.unique(lines, return_index=True, return_inverse=True)
        curves = self._scorer.curves.get("null", {})
        total = np.full(len(one_each), max(self._scorer.biases[kind] for kind in NULLS))
        for name, values in self._evidence.null(side, tails[where]).items():
            if name in curves and not name.endswith("beside"):
                total += curves[name](values)
        return Edges(tails, heads[tails], total.astype(np.float32)[back])

    def _table(self, curves: dict[str, Curve], *named: tuple[str, float]) -> _Table:
        held = [(curves[f"{self._name} {name}"], shift) for name, shift in named
                if f"{self._name} {name}" in curves]  # fmt: skip
        return _Table(held, -1.5, 1.5)


def _log_sums(lengths: Floats) -> list[Rough]:
    """Logs of the lengths of blocks of one sentence, two, and so on from each on."""
    sums = np.concatenate(([0.0], np.cumsum(lengths)))
    count = len(lengths)
    return [
        np.log(sums[np.minimum(np.arange(count) + size, count)] - sums[:-1] + 4).astype(np.float32)
        for size in range(1, LARGEST + 1)
    ]


def _grounds(background: Floats, norms: list[Floats]) -> list[Rough]:
    """Half of what the cosine of blocks of one sentence, two ... may well reach by chance."""
    count = len(background)
    sums = np.concatenate(([0.0], np.cumsum(background * norms[0])))
    return [
        (
            (sums[np.minimum(np.arange(count) + size, count)] - sums[:-1]) / norms[size - 1] / 2
        ).astype(np.float32)
        for size in range(1, LARGEST + 1)
    ]


def _stacks(dots: Rough, cells: Band) -> list[Rough]:
    """Sums of the dot products of one sentence of the other side with one, two ... of the first."""
    found = [dots]
    rows, columns = cells.rows, cells.columns
    for step in range(1, LARGEST):
        below = cells.at(rows + step, columns)
        found.append(found[-1] + np.where(below >= 0, dots[below], np.float32(0)))
    return found
