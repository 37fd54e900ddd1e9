"""The lattice of all beads that are possible within a band.

Between two beads a path may leave out sentences, those of the first side before
those of the second, so that there is one way to write a run of nulls.  Each node
of the band is four nodes here: reached by a match, by a null of the first side,
by a null of the second, and, past these three, ready for the next match.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from aligner.alignment.band import Integers
from aligner.alignment.features import Blocks, Evidence, Features
from aligner.alignment.lattice import Lattice
from aligner.alignment.shapes import Shape

SWAP = "swap"
NULLS = ("first null", "later null", "other null")
"""A null after a match, after one of the same side, after one of the other side."""


@dataclass(frozen=True)
class Group:
    """Edges of one kind, whose features have the same names.

    Attributes:
        kind: ``"1-2"`` (or ``2-1``), ``"swap"``, one of ``NULLS``, or ``"exit"``.
        edges: where they stand among the edges of the lattice.
        measure: works out the features.
        blocks: for matches and swaps, where they stand in the texts.
        inner: for swaps, the edges of the two matches that they consist of.
        side: for nulls, whose sentence is left alone.
        lines: for nulls, which sentence that is.
    """

    kind: str
    edges: slice
    measure: Callable[[], Features]
    blocks: Blocks | None = None
    inner: tuple[Integers, Integers] | None = None
    side: int = 0
    lines: Integers | None = None

    @property
    def features(self) -> Features:
        """For each name one number an edge; worked out anew, as all at once are large."""
        return self.measure()


@dataclass(frozen=True)
class Graph:
    """A lattice and what its edges stand for."""

    lattice: Lattice
    groups: tuple[Group, ...]

    @property
    def size(self) -> int:
        """How many edges there are."""
        return len(self.lattice.tails)


def graph_of(evidence: Evidence, shapes: tuple[Shape, ...]) -> Graph:
    """The lattice of the beads of some shapes."""
    return _Builder(evidence).build(shapes)


class _Builder:
    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.band = evidence.band
        self.count = self.band.size
        self.tails: list[Integers] = []
        self.heads: list[Integers] = []
        self.groups: list[Group] = []
        self.size = 0

    def build(self, shapes: tuple[Shape, ...]) -> Graph:
        matched, first, second, ready = (np.arange(self.count) + k * self.count for k in range(4))
        agreement = self.evidence.agreement()
        for shape in shapes:
            blocks = self.evidence.blocks(shape)
            measure = partial(_match, self.evidence, agreement, blocks)
            kind = f"{min(shape)}-{max(shape)}"
            self._add(kind, ready[blocks.tails], matched[blocks.heads], measure, blocks=blocks)
        self._swaps(ready, matched)
        for side, ends in ((0, first), (1, second)):
            heads = self.band.at(self.band.rows + (side == 0), self.band.columns + (side == 1))
            nodes = np.flatnonzero(heads >= 0)
            measure = partial(self.evidence.null, side, nodes)
            lines = (self.band.columns if side else self.band.rows)[nodes]
            for kind, starts in zip(NULLS, (matched, ends, first), strict=True):
                if kind != NULLS[2] or side:
                    self._add(kind, starts[nodes], ends[heads[nodes]], measure,
                              side=side, lines=lines)  # fmt: skip
        for starts in (matched, first, second):
            self._add("exit", starts, ready, dict)
        depth = 2 * (self.band.rows + self.band.columns)
        lattice = Lattice(
            levels=np.concatenate((depth, depth, depth, depth + 1)),
            tails=np.concatenate(self.tails),
            heads=np.concatenate(self.heads),
            first=0,
            last=4 * self.count - 1,
        )
        return Graph(lattice, tuple(self.groups))

    def _swaps(self, ready: Integers, matched: Integers) -> None:
        """Two sentences that stand in the other order on the other side."""
        blocks = self.evidence.blocks((2, 2))
        ones = next((group for group in self.groups if group.kind == "1-1"), None)
        if ones is None or ones.blocks is None:
            return
        edge_at = np.full(self.count, -1)
        edge_at[ones.blocks.tails] = np.arange(ones.edges.start, ones.edges.stop)
        above = self.band.at(blocks.rows, blocks.columns + 1)
        below = self.band.at(blocks.rows + 1, blocks.columns)
        inner = [np.where(place >= 0, edge_at[place], -1) for place in (above, below)]
        whole = np.flatnonzero((inner[0] >= 0) & (inner[1] >= 0))
        blocks = Blocks(blocks.shape, *(array[whole] for array in
                        (blocks.tails, blocks.heads, blocks.rows, blocks.columns)))  # fmt: skip
        self._add(SWAP, ready[blocks.tails], matched[blocks.heads],
                  partial(self.evidence.swap, blocks),
                  blocks=blocks, inner=(inner[0][whole], inner[1][whole]))  # fmt: skip

    def _add(
        self,
        kind: str,
        tails: Integers,
        heads: Integers,
        measure: Callable[[], Features],
        *,
        blocks: Blocks | None = None,
        inner: tuple[Integers, Integers] | None = None,
        side: int = 0,
        lines: Integers | None = None,
    ) -> None:
        edges = slice(self.size, self.size + len(tails))
        self.size = edges.stop
        self.tails.append(tails)
        self.heads.append(heads)
        self.groups.append(Group(kind, edges, measure, blocks, inner, side, lines))


def _match(evidence: Evidence, agreement: Features, blocks: Blocks) -> Features:
    """Features of matches of one shape, with how paragraphs begin at their ends."""
    found = evidence.match(blocks)
    for name, values in agreement.items():
        found[name] = values[blocks.tails] + values[blocks.heads]
    return found
