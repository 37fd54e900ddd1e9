"""The part of the lattice that is searched.

A node (i, j) of the lattice means that i sentences of the first side and j of
the second have been dealt with; a bead leads from one node to another.  A band
holds, for each row i, the nodes of one run of columns.  All that is known of
nodes and of pairs of sentences lies in flat arrays, row after row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Band:
    """A run of columns for each row, ``low[i] <= j < high[i]``; neither bound falls.

    Attributes:
        low: first column of each row.
        high: one past the last column of each row.
        first: number of the first row; more than 0 in a part of a band.
    """

    low: Integers
    high: Integers
    first: int = 0

    @cached_property
    def offsets(self) -> Integers:
        """Where each row starts in a flat array, and at the end its length."""
        return np.concatenate(([0], np.cumsum(self.high - self.low)))

    @property
    def size(self) -> int:
        """How many places there are in all rows."""
        return int(self.offsets[-1])

    @cached_property
    def rows(self) -> Integers:
        """Row of each place."""
        numbers = np.arange(self.first, self.first + len(self.low))
        return np.repeat(numbers, self.high - self.low)

    @cached_property
    def columns(self) -> Integers:
        """Column of each place."""
        return np.arange(self.size) - np.repeat(self.offsets[:-1] - self.low, self.high - self.low)

    def at(self, rows: Integers, columns: Integers) -> Integers:
        """Flat position of each (row, column), or -1 where it lies outside."""
        row = rows - self.first
        inside = (row >= 0) & (row < len(self.low))
        row = np.where(inside, row, 0)
        inside &= (columns >= self.low[row]) & (columns < self.high[row])
        return np.where(inside, self.offsets[row] + columns - self.low[row], -1)

    def lows(self, rows: Integers) -> Integers:
        """First column of each of some rows of the band."""
        return self.low[rows - self.first]

    def highs(self, rows: Integers) -> Integers:
        """One past the last column of each of some rows of the band."""
        return self.high[rows - self.first]

    def part(self, start: int, stop: int) -> Band:
        """The rows ``start <= i < stop`` alone, which keep their numbers."""
        place = slice(start - self.first, stop - self.first)
        return Band(self.low[place], self.high[place], start)

    def widened(self, rows: int, columns: int, width: int) -> Band:
        """The band, whole, with some more rows around each row's run and columns at its ends.

        Args:
            rows: how many rows up and down are taken over.
            columns: how many columns are added at each end.
            width: the columns are cut to ``0 <= j < width``.
        """
        index = np.arange(len(self.low))
        low = self.low[np.maximum(index - rows, 0)] - columns
        high = self.high[np.minimum(index + rows, len(self.high) - 1)] + columns
        return Band(np.clip(low, 0, width - 1), np.clip(high, 1, width))
