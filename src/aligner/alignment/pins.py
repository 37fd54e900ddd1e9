"""Pinned beads as edges of a lattice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aligner.alignment.band import Band
from aligner.alignment.constraints import Lines
from aligner.alignment.graph import Graph, Group
from aligner.alignment.shapes import Shape
from aligner.alignment.views import Blocks

PIN = "pin"
"""The kind of such an edge; it has no features."""


def with_pins(graph: Graph, band: Band, pins: Sequence[Lines]) -> Graph:
    """A lattice with an edge more for each pinned bead, of whatever size, that the band holds."""
    by_shape: dict[Shape, list[tuple[int, int]]] = {}
    for first, second in pins:
        by_shape.setdefault((len(first), len(second)), []).append((first[0], second[0]))
    lattice, groups = graph.lattice, list(graph.groups)
    for (height, width), places in sorted(by_shape.items()):
        rows, columns = np.array(places, dtype=np.int64).T
        tails, heads = band.at(rows, columns), band.at(rows + height, columns + width)
        held = (tails >= 0) & (heads >= 0)
        blocks = Blocks((height, width), *(a[held] for a in (tails, heads, rows, columns)))
        size = len(lattice.tails)
        groups.append(Group(PIN, slice(size, size + len(blocks.rows)), dict, blocks))
        lattice = replace(
            lattice,
            tails=np.concatenate((lattice.tails, blocks.tails + 3 * band.size)),
            heads=np.concatenate((lattice.heads, blocks.heads)),
        )
    return Graph(lattice, tuple(groups))
