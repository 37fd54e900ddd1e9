"""How alike sentences of two sides are, as additive vectors tell it.

A likeness gives dot products of sentence vectors; the vector of a block is the
sum of its sentences', so that the cosine of any two blocks comes from sums of
dot products and nothing is computed twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.band import Band, Floats, Integers

Units = NDArray[np.float32]
"""Shape (n, d): one row a sentence, each of unit length."""

Cosines = NDArray[np.floating[Any]]
"""In single or double precision."""

_CHUNK = 64


class Likeness(Protocol):
    """Dot products between the sentence vectors of two sides."""

    def dots(self, band: Band) -> Floats:
        """Dot product of each pair (row of the first side, column of the second)."""

    def lags(self, side: int, lag: int) -> Floats:
        """Dot products of sentences i and i + lag of one side, n - lag of them."""

    def background(self, side: int) -> Floats:
        """For each sentence, what its cosine with an unrelated one may well reach."""

    def cosines(self, side: int, lines: Integers) -> Cosines:
        """Cosines of some sentences of one side with all of the other, a row each."""

    def coarser(self, size: int) -> Likeness:
        """The likeness of blocks of so many sentences, the last perhaps smaller."""

    def among(self, rows: Sequence[int], columns: Sequence[int]) -> Likeness:
        """The likeness of some of the sentences, numbered anew."""


def norms(likeness: Likeness, side: int, length: int, largest: int) -> list[Floats]:
    """Lengths of the vectors of all blocks of 1 to ``largest`` sentences.

    Entry ``[size - 1][i]`` is that of the block that starts at i; blocks that
    pass the end are given 1.
    """
    lags = [likeness.lags(side, lag) for lag in range(min(largest, length))]
    squares = lags[0] if lags else np.empty(0)
    total = squares.copy()
    found = []
    for size in range(1, largest + 1):
        norm = np.ones(length)
        count = length - size + 1
        if count > 0:
            if size > 1:
                total = total[:count] + squares[size - 1 :]
                for lag in range(1, size):
                    total = total + 2 * lags[lag][size - 1 - lag :][:count]
            norm[:count] = np.sqrt(np.maximum(total[:count], 1e-9))
        found.append(norm)
    return found


def nearest(likeness: Likeness, side: int, lines: Integers) -> tuple[Integers, Floats, Floats]:
    """Of all sentences of the other side, which is nearest to each of some of one side.

    Returns:
        For each of ``lines`` the nearest, the first of those that are equally near;
        its cosine; and that of the next, -1 where there is none.
    """
    found = np.empty(len(lines), dtype=np.int64)
    best, second = np.empty(len(lines)), np.full(len(lines), -1.0)
    for start in range(0, len(lines), _CHUNK):
        place = slice(start, min(start + _CHUNK, len(lines)))
        cosines = likeness.cosines(side, lines[place])
        rows = np.arange(len(cosines))
        found[place] = cosines.argmax(axis=1)
        best[place] = cosines[rows, found[place]]
        if cosines.shape[1] > 1:
            cosines[rows, found[place]] = -1.0
            second[place] = cosines.max(axis=1)
    return found, best, second


class VectorLikeness:
    """Likeness from dense sentence vectors.

    What all sentences of a text have in common says nothing of which renders
    which, so each side's mean is taken away.  In the sum that stands for a block
    a sentence weighs as the root of its length: a short one counts for less in
    the meaning of the whole.

    Args:
        units: of either side, shape (n, d), rows of unit length.
        weights: how much each sentence counts in a block.
    """

    def __init__(self, units: tuple[Units, Units], weights: tuple[Floats, Floats]) -> None:
        self._units = units
        self._weights = weights
        self._backgrounds: dict[int, Floats] = {}

    @classmethod
    def of(
        cls,
        vectors: tuple[Units, Units],
        lengths: tuple[Floats, Floats],
        *,
        in_place: bool = False,
    ) -> VectorLikeness:
        """The likeness of sentences with some vectors and lengths in characters.

        Args:
            vectors: of either side.
            lengths: of either side.
            in_place: whether the vectors are not needed any more, so that their room
                may be used.
        """
        return cls(
            (_centred(vectors[0], in_place=in_place), _centred(vectors[1], in_place=in_place)),
            (np.sqrt(lengths[0]), np.sqrt(lengths[1])),
        )

    def coarser(self, size: int) -> VectorLikeness:
        """The likeness of blocks of so many sentences, the last perhaps smaller."""
        units, weights = [], []
        for unit, weight in zip(self._units, self._weights, strict=True):
            starts = np.arange(0, len(unit), size)
            if not len(starts):
                units.append(unit)
                weights.append(weight)
                continue
            total = np.add.reduceat(unit * weight[:, None].astype(np.float32), starts, axis=0)
            norm = np.sqrt(np.einsum("ij,ij->i", total, total))
            units.append(total / np.maximum(norm, 1e-6)[:, None])
            weights.append(norm.astype(float))
        return VectorLikeness((units[0], units[1]), (weights[0], weights[1]))

    def among(self, rows: Sequence[int], columns: Sequence[int]) -> VectorLikeness:
        """The likeness of some of the sentences, numbered anew."""
        (one, other), (light, heavy) = self._units, self._weights
        at, there = list(rows), list(columns)
        return VectorLikeness((one[at], other[there]), (light[at], heavy[there]))

    def dots(self, band: Band) -> Floats:
        """Dot product of each pair (row of the first side, column of the second)."""
        first, second = self._units
        out = np.empty(band.size)
        for start in range(0, len(band.low), _CHUNK):
            stop = min(start + _CHUNK, len(band.low))
            low, high = int(band.low[start]), int(band.high[stop - 1])
            block = first[start:stop] @ second[low:high].T
            part = band.part(start, stop)
            rows, columns = part.rows, part.columns
            own = block[rows - start, columns - low] * self._weights[0][rows]
            own *= self._weights[1][columns]
            out[int(band.offsets[start]) : int(band.offsets[stop])] = own
        return out

    def lags(self, side: int, lag: int) -> Floats:
        """Dot products of sentences i and i + lag of one side, n - lag of them."""
        units, weights = self._units[side], self._weights[side]
        count = max(len(units) - lag, 0)
        products: Floats = np.einsum("ij,ij->i", units[:count], units[lag:]).astype(float)
        products *= weights[:count] * weights[lag:]
        return products

    def cosines(self, side: int, lines: Integers) -> Cosines:
        """Cosines of some sentences of one side with all of the other, a row each."""
        found: Cosines = self._units[side][lines] @ self._units[1 - side].T
        return found

    def background(self, side: int) -> Floats:
        """For each sentence, what its cosine with an unrelated one may well reach.

        That is the mean and one and a half standard deviations over a sample of
        the other side, drawn towards what is usual where the sample is small.
        """
        if side not in self._backgrounds:
            self._backgrounds[side] = self._background(side)
        return self._backgrounds[side]

    def _background(self, side: int) -> Floats:
        own, other = self._units[side], self._units[1 - side]
        if not len(own) or not len(other):
            return np.zeros(len(own))
        step = max(1, len(other) // _SAMPLE)
        sample = other[::step][:_SAMPLE]
        cosines = own @ sample.T
        best = cosines.max(axis=1)
        count = len(sample)
        total = cosines.sum(axis=1) - best + _PRIOR * _USUAL_MEAN
        squares = (cosines**2).sum(axis=1) - best**2
        squares += _PRIOR * (_USUAL_MEAN**2 + _USUAL_DEVIATION**2)
        mean = total / (count - 1 + _PRIOR)
        variance = squares / (count - 1 + _PRIOR) - mean**2
        found: Floats = (mean + 1.5 * np.sqrt(np.maximum(variance, 0))).astype(float)
        return found


def _centred(vectors: Units, *, in_place: bool) -> Units:
    """Unit vectors without what they have in common, as far as the text is long enough to tell."""
    count = len(vectors)
    if not count:
        return vectors
    found = vectors if in_place else np.empty_like(vectors)
    np.subtract(vectors, vectors.mean(axis=0) * (count / (count + _PRIOR)), out=found)
    norms = np.sqrt(np.einsum("ij,ij->i", found, found))[:, None]
    found /= np.maximum(norms, 1e-6)
    return found


_SAMPLE = 192
_PRIOR = 10
_USUAL_MEAN = 0.0
_USUAL_DEVIATION = 0.1
