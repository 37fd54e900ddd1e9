"""The nodes of a band, cut into stretches that can be worked on side by side.

Where all paths worth a thought go through one node, the lattice is cut there: the
node is the end of one stretch and the start of the next.  What is summed over paths
is then summed within each stretch, all stretches at once, so that it takes as many
steps as the longest of them has.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from aligner.alignment.band import Band, Integers, Truths
from aligner.alignment.shapes import Shape


@dataclass(frozen=True)
class Mesh:
    """Nodes in stretches.

    Nodes are numbered by their place in the band; after them come those of the
    cuts once more, as ends of stretches.  Paths start at the first place.

    Attributes:
        band: what is searched.
        cuts: places that all paths go through, in their order.
        last: the place where paths end.
    """

    band: Band
    cuts: Integers
    last: int

    @classmethod
    def of(cls, band: Band) -> Mesh:
        """The nodes of a band in one stretch."""
        return cls(band, np.empty(0, dtype=np.int64), band.size - 1)

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return self.band.size + len(self.cuts)

    @cached_property
    def starts(self) -> Integers:
        """The first node of each stretch."""
        return np.append(0, self.cuts)

    @cached_property
    def ends(self) -> Integers:
        """The last node of each stretch."""
        return np.append(np.arange(self.band.size, self.size), self.last)

    @cached_property
    def _sums(self) -> Integers:
        sums = self.band.rows + self.band.columns
        return np.append(sums, sums[self.cuts])

    @cached_property
    def stretches(self) -> Integers:
        """Number of the stretch that each node is in."""
        places = self._sums[: self.band.size]
        of_places = np.searchsorted(self._sums[self.cuts], places, side="right")
        return np.append(of_places, np.arange(len(self.cuts)))

    @cached_property
    def levels(self) -> Integers:
        """Steps from the start of its stretch to each node, a sentence each; may be negative."""
        return self._sums - self._sums[self.starts][self.stretches]

    @cached_property
    def _as_heads(self) -> Integers:
        numbers = np.arange(self.band.size)
        numbers[self.cuts] = np.arange(self.band.size, self.size)
        return numbers

    def heads(self, places: Integers) -> Integers:
        """The nodes that a bead ending at each of some places leads to."""
        return self._as_heads[places]

    def inside(self, tails: Integers, heads: Integers) -> Truths:
        """Whether an edge between two nodes stays in its stretch."""
        found: Truths = self.stretches[tails] == self.stretches[heads]
        return found


@dataclass(frozen=True)
class Promising:
    """What of a band is worth a closer look.

    Attributes:
        tails: for each shape the places where beads worth a look start.
        swaps: the same for two sentences in the other order.
        places: those that lie on some path that is left.
    """

    tails: dict[Shape, Integers]
    swaps: Integers
    places: Integers
