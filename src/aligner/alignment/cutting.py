"""Where the lattice may be cut because no path worth a thought avoids a node."""

from __future__ import annotations

import numpy as np

from aligner.alignment.anchors import Anchors
from aligner.alignment.band import Floats, Integers
from aligner.alignment.features import Evidence
from aligner.alignment.graph import NULLS, Graph, graph_of
from aligner.alignment.lattice import NEVER
from aligner.alignment.mesh import Promising
from aligner.alignment.scorer import Scorer
from aligner.alignment.shapes import Shape

_ASIDE = 8.0
"""How far below the best path one that avoids a cut must be."""
_REACH = 2
"""How many pairs of anchors before a cut and after it such a path may avoid as well."""
_APART = 6
"""The least number of sentences between places where a cut is tried."""

Place = tuple[int, int]


def candidates(anchors: Anchors) -> Anchors:
    """Anchors with others side by side before and after them, not too close to each other."""
    rows, columns = anchors.rows, anchors.columns
    beside = np.append((np.diff(rows) == 1) & (np.diff(columns) == 1), False)
    fit = np.convolve(beside, np.ones(2 * _REACH - 1), "full")[: len(rows)] == 2 * _REACH - 1
    fit = np.roll(fit, 1 - _REACH) if len(rows) else fit
    chosen = np.zeros(len(rows), dtype=bool)
    last = -_APART
    for at in np.flatnonzero(fit).tolist():
        if rows[at] - last >= _APART:
            chosen[at] = True
            last = int(rows[at])
    return anchors.among(chosen)


def cuts(
    evidence: Evidence, scorer: Scorer, shapes: tuple[Shape, ...], places: Integers
) -> Integers:
    """Of some places those that no path worth a thought avoids.

    Args:
        evidence: what is known of the beads.
        scorer: the weights.
        shapes: of matches.
        places: with anchors side by side before and after them.
    """
    band = evidence.band
    rows, columns = band.rows[places], band.columns[places]
    reach = range(-_REACH, _REACH + 1)
    grid = {(x, y): band.at(rows + x, columns + y) for x in reach for y in reach}
    whole = np.logical_and.reduce([at >= 0 for at in grid.values()])
    grid = {where: at[whole] for where, at in grid.items()}
    places = places[whole]
    near = np.unique(np.concatenate([*grid.values(), places[:0]]))
    held = Promising(dict.fromkeys(shapes, near), near, near)
    graph = graph_of(evidence, shapes, promising=held)
    kinds = _by_place(graph, scorer.potentials(graph), band.size)

    def best(avoided: Place | None) -> Floats:
        """Best sums of paths from corner to corner."""
        sums: dict[Place, Floats] = {}
        for x, y in grid:
            total = np.full(len(places), NEVER if sums else 0.0)
            for height, width, potentials in kinds:
                origin = x - height, y - width
                if origin in sums and (x, y) != avoided:
                    np.maximum(total, sums[origin] + potentials[grid[origin]], out=total)
            sums[x, y] = total
        return sums[_REACH, _REACH]

    return places[best(None) - best((0, 0)) > _ASIDE]


def _by_place(graph: Graph, potentials: Floats, size: int) -> list[tuple[int, int, Floats]]:
    """Height and width of each kind of edges, and by the place where they start the potential."""
    found = []
    for group in graph.groups:
        held = np.full(size, NEVER)
        if group.blocks is not None:
            held[group.blocks.tails] = potentials[group.edges]
            found.append((*group.blocks.shape, held))
        elif group.kind in NULLS:
            held[group.places] = potentials[group.edges]
            found.append((1 - group.side, group.side, held))
    return found
