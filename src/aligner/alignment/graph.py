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
from aligner.alignment.features import Evidence
from aligner.alignment.lattice import Lattice
from aligner.alignment.mesh import Mesh, Promising
from aligner.alignment.shapes import Shape
from aligner.alignment.views import Blocks, Features

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
        places: for nulls, where in the band they start.
    """

    kind: str
    edges: slice
    measure: Callable[[], Features]
    blocks: Blocks | None = None
    inner: tuple[Integers, Integers] | None = None
    side: int = 0
    lines: Integers | None = None
    places: Integers | None = None

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


def graph_of(
    evidence: Evidence,
    shapes: tuple[Shape, ...],
    mesh: Mesh | None = None,
    promising: Promising | None = None,
) -> Graph:
    """The lattice of the beads of some shapes.

    Args:
        evidence: what is known of them.
        shapes: theirs.
        mesh: the nodes, those of the whole band if not given.
        promising: the beads that are left in; all if not given.
    """
    return _Builder(evidence, mesh or Mesh.of(evidence.band), promising).build(shapes)


class _Builder:
    def __init__(self, evidence: Evidence, mesh: Mesh, promising: Promising | None) -> None:
        self.evidence = evidence
        self.band = evidence.band
        self.mesh = mesh
        self.promising = promising
        self.count = mesh.size
        self.tails: list[Integers] = []
        self.heads: list[Integers] = []
        self.groups: list[Group] = []
        self.size = 0

    def build(self, shapes: tuple[Shape, ...]) -> Graph:
        matched, first, second, ready = (np.arange(self.count) + k * self.count for k in range(4))
        agreement = self.evidence.agreement()
        for shape in shapes:
            tails = None if self.promising is None else self.promising.tails[shape]
            blocks, heads = self._inside(self.evidence.blocks(shape, tails))
            measure = partial(_match, self.evidence, agreement, blocks)
            kind = f"{min(shape)}-{max(shape)}"
            self._add(kind, ready[blocks.tails], matched[heads], measure, blocks=blocks)
        self._swaps(ready, matched)
        for side, ends in ((0, first), (1, second)):
            nodes, heads = self._nulls(side)
            measure = partial(self.evidence.null, side, nodes)
            lines = (self.band.columns if side else self.band.rows)[nodes]
            for kind, starts in zip(NULLS, (matched, ends, first), strict=True):
                if kind != NULLS[2] or side:
                    self._add(kind, starts[nodes], ends[heads], measure,
                              side=side, lines=lines, places=nodes)  # fmt: skip
        left = self._left()
        for starts in (matched, first, second):
            self._add("exit", starts[left], ready[left], dict)
        depth = 2 * self.mesh.levels
        lattice = Lattice(
            levels=np.concatenate((depth, depth, depth, depth + 1)),
            tails=np.concatenate(self.tails),
            heads=np.concatenate(self.heads),
            starts=matched[self.mesh.starts],
            ends=ready[self.mesh.ends],
        )
        return Graph(lattice, tuple(self.groups))

    def _inside(self, blocks: Blocks) -> tuple[Blocks, Integers]:
        """The blocks that do not lead past a cut, and the nodes that they lead to."""
        heads = self.mesh.heads(blocks.heads)
        inside = self.mesh.inside(blocks.tails, heads)
        return (blocks, heads) if inside.all() else (blocks.among(inside), heads[inside])

    def _left(self) -> Integers:
        """The nodes that paths may go through."""
        if self.promising is None:
            return np.arange(self.count)
        return np.append(self.promising.places, np.arange(self.band.size, self.count))

    def _nulls(self, side: int) -> tuple[Integers, Integers]:
        """The nodes after which a sentence may be left alone, and those reached by it."""
        places = np.arange(self.band.size)
        if self.promising is not None:
            places = self.promising.places
        heads = self.band.at(
            self.band.rows[places] + (side == 0), self.band.columns[places] + (side == 1)
        )
        places, heads = places[heads >= 0], self.mesh.heads(heads[heads >= 0])
        inside = self.mesh.inside(places, heads)
        return places[inside], heads[inside]

    def _swaps(self, ready: Integers, matched: Integers) -> None:
        """Two sentences that stand in the other order on the other side."""
        tails = None if self.promising is None else self.promising.swaps
        blocks, heads = self._inside(self.evidence.blocks((2, 2), tails))
        ones = next((group for group in self.groups if group.kind == "1-1"), None)
        if ones is None or ones.blocks is None:
            return
        edge_at = np.full(self.count, -1)
        edge_at[ones.blocks.tails] = np.arange(ones.edges.start, ones.edges.stop)
        above = self.band.at(blocks.rows, blocks.columns + 1)
        below = self.band.at(blocks.rows + 1, blocks.columns)
        inner = [np.where(place >= 0, edge_at[place], -1) for place in (above, below)]
        whole = np.flatnonzero((inner[0] >= 0) & (inner[1] >= 0))
        blocks = blocks.among(whole)
        self._add(SWAP, ready[blocks.tails], matched[heads[whole]],
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
        places: Integers | None = None,
    ) -> None:
        edges = slice(self.size, self.size + len(tails))
        self.size = edges.stop
        self.tails.append(tails)
        self.heads.append(heads)
        self.groups.append(Group(kind, edges, measure, blocks, inner, side, lines, places))


def _match(evidence: Evidence, agreement: Features, blocks: Blocks) -> Features:
    """Features of matches of one shape, with how paragraphs begin at their ends."""
    found = evidence.match(blocks)
    for name, values in agreement.items():
        found[name] = values[blocks.tails] + values[blocks.heads]
    return found
