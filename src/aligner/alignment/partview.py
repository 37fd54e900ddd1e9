"""Whether the parts of sentences find their counterparts within a bead or beside it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.band import Band, Integers
from aligner.alignment.parts import Parts
from aligner.alignment.views import LARGEST, Blocks, Features

Floats = NDArray[np.floating[Any]]

_BESIDE = 2
"""How many sentences before and after a bead are looked at."""
_CHUNK = 256


class PartView:
    """The parts of both sides over a band.

    Args:
        first: parts of the first side.
        second: parts of the second side.
        cells: the pairs of sentences that are compared.
        floor: cosine from which two parts begin to be alike.
        span: how far above it they are fully so.
    """

    def __init__(self, first: Parts, second: Parts, cells: Band, floor: float, span: float) -> None:
        self._cells = (cells, _turned(cells, len(second.starts) - 1))
        self._halves = (
            _Half(first, second, self._cells[0], floor, span),
            _Half(second, first, self._cells[1], floor, span),
        )

    def block(self, beads: Blocks) -> Features:
        """Features of beads of one shape."""
        covers, margins, least = [], [], []
        for side, (size, other) in enumerate((beads.shape, beads.shape[::-1])):
            half, cells = self._halves[side], self._cells[side]
            own = beads.columns if side else beads.rows
            opposite = beads.rows if side else beads.columns
            cover, margin, weight = (np.zeros(len(own)) for _ in range(3))
            for step in range(size):
                place = cells.at(own + step, opposite)
                cover += half.cover[other - 1][place]
                margin += half.margin[other - 1][place]
                weight += half.weight[own + step]
                least.append(half.margin[other - 1][place] / (half.weight[own + step] + half.usual))
            covers.append(cover / (weight + half.usual))
            margins.append(margin / (weight + half.usual))
        found = {
            "cover": (covers[0] + covers[1]) / 2,
            "least cover": np.minimum(covers[0], covers[1]),
            "margin": (margins[0] + margins[1]) / 2,
            "least margin": np.minimum(margins[0], margins[1]),
        }
        if sum(beads.shape) > 2:
            found["least part"] = np.minimum.reduce(least)
        return found

    def null(self, side: int, lines: Integers) -> Features:
        """Features of sentences left alone: how well any one near covers them."""
        half = self._halves[side]
        weight = half.weight[lines] + half.usual
        return {
            "best cover": half.best_cover[lines] / weight,
            "best margin": half.best_margin[lines] / weight,
        }


class _Half:
    """The parts of one side looking for counterparts on the other.

    Attributes:
        cover: for each pair of sentences, and each number of sentences of the
            other side from there on, the weighted sum of how alike the parts
            are to their best counterparts.
        margin: the same, less how alike they are to the best just beside.
        weight: of each sentence.
        usual: by which all weights are raised, so that little evidence says little.
        best_cover: of each sentence the best cover by one sentence near.
        best_margin: of each sentence the best margin.
    """

    def __init__(self, own: Parts, other: Parts, cells: Band, floor: float, span: float) -> None:
        owners = own.owners
        band = Band(cells.low[owners], cells.high[owners])
        alike = _alike(own, other, band)
        alike = np.clip((alike - floor) / span, 0.0, 1.0, out=alike)
        shifted = {step: _shifted(alike, band, step) for step in range(-_BESIDE, LARGEST + _BESIDE)}
        places = np.repeat(cells.offsets[owners], band.high - band.low)
        places += np.arange(band.size) - np.repeat(band.offsets[:-1], band.high - band.low)
        weights = np.repeat(own.weights, band.high - band.low)
        count = len(own.starts) - 1
        self.weight = np.bincount(owners, own.weights, count)
        self.usual = float(np.median(own.weights)) if len(own.weights) else 1.0
        self.cover, self.margin = [], []
        for size in range(1, LARGEST + 1):
            within = np.maximum.reduce([shifted[step] for step in range(size)])
            beside = [*range(-_BESIDE, 0), *range(size, size + _BESIDE)]
            without = np.maximum.reduce([shifted[step] for step in beside])
            self.cover.append(np.bincount(places, weights * within, cells.size))
            self.margin.append(np.bincount(places, weights * (within - without), cells.size))
        self.best_cover, self.best_margin = np.zeros(count), np.full(count, -np.inf)
        np.maximum.at(self.best_cover, cells.rows, self.cover[0])
        np.maximum.at(self.best_margin, cells.rows, self.margin[0])
        self.best_margin[np.isinf(self.best_margin)] = 0.0


def _alike(own: Parts, other: Parts, band: Band) -> Floats:
    """For each part and sentence of the other side the cosine with its nearest part."""
    out = np.zeros(band.size, dtype=np.float32)
    for start in range(0, len(band.low), _CHUNK):
        stop = min(start + _CHUNK, len(band.low))
        low, high = int(band.low[start]), int(band.high[stop - 1])
        bounds = other.starts[low : high + 1]
        held = np.flatnonzero(np.diff(bounds))
        if not len(held):
            continue
        there = other.units[other.kinds[bounds[0] : bounds[-1]]]
        cosines = own.units[own.kinds[start:stop]] @ there.T
        best = np.zeros((stop - start, high - low), dtype=np.float32)
        best[:, held] = np.maximum.reduceat(cosines, bounds[:-1][held] - bounds[0], axis=1)
        place = slice(int(band.offsets[start]), int(band.offsets[stop]))
        out[place] = best[band.rows[place] - start, band.columns[place] - low]
    return out


def _shifted(values: Floats, band: Band, step: int) -> Floats:
    """For each place the value so many columns on in its row, 0 beyond the band."""
    if not step:
        return values
    found = np.zeros_like(values)
    columns = band.columns + step
    inside = np.flatnonzero((columns >= band.low[band.rows]) & (columns < band.high[band.rows]))
    found[inside] = values[inside + step]
    return found


def _turned(cells: Band, width: int) -> Band:
    """The band that holds the same cells, rows and columns changed over."""
    columns = np.arange(width)
    low = np.searchsorted(cells.high, columns, side="right")
    high = np.searchsorted(cells.low, columns, side="right")
    low = np.minimum(low, len(cells.low) - 1)
    return Band(low, np.maximum(high, low + 1))
