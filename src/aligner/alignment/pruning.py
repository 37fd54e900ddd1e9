"""Which beads are worth a closer look.

Of the millions of beads within a band all but a few are hopeless, and a rough score
tells which.  Kept is every bead through which some path of its stretch comes near
the best of all (max-marginals; Charniak et al. 2006, "Multilevel coarse-to-fine PCFG
parsing").
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from aligner.alignment.band import Floats, Integers
from aligner.alignment.lattice import NEVER
from aligner.alignment.mesh import Mesh, Promising
from aligner.alignment.rough import Edges, Rough, RoughScores

_SLACK = 14.0
"""How far below the best path of its stretch the best path through a bead may be."""


def promising(scores: RoughScores, mesh: Mesh) -> Promising:
    """The beads that some path near the best of its stretch holds."""
    held = []
    for one in scores.all:
        heads = mesh.heads(one.heads)
        inside = mesh.inside(one.tails, heads)
        held.append(Edges(one.tails[inside], heads[inside], one.potentials[inside]))
    left = _near_the_best(mesh, held)
    places = np.zeros(mesh.size, dtype=bool)
    for one in left:
        places[one.tails] = places[one.heads] = True
    *matches, swaps, _, _ = (one.tails for one in left)
    tails = dict(zip(scores.matches, matches, strict=True))
    if len(swaps):
        # a swap is scored by the two matches that it consists of
        band = scores.band
        rows, columns = band.rows[swaps], band.columns[swaps]
        inner = np.concatenate((band.at(rows, columns + 1), band.at(rows + 1, columns)))
        tails[1, 1] = np.union1d(tails[1, 1], inner)
    return Promising(tails, swaps, np.flatnonzero(places[: scores.band.size]))


def _near_the_best(mesh: Mesh, edges: list[Edges]) -> list[Edges]:
    """Of each kind of edges between nodes those on a path near the best."""
    order = np.argsort(mesh.levels.astype(np.int32), kind="stable")
    place = np.empty(mesh.size, dtype=np.int32)
    place[order] = np.arange(mesh.size, dtype=np.int32)
    bounds = np.flatnonzero(np.diff(mesh.levels[order], prepend=-(2**40), append=2**40)).tolist()
    waves = list(pairwise(bounds))
    ways = [(place[e.tails], place[e.heads], e.potentials) for e in edges]
    back = [(heads, tails, potentials) for tails, heads, potentials in ways]
    alpha = _best_sums(back, waves, place[mesh.starts])
    beta = _best_sums(ways, waves[::-1], place[mesh.ends])
    limits = alpha[place[mesh.ends]] - _SLACK
    return [
        one.among(alpha[tails] + potentials + beta[heads] >= limits[mesh.stretches[one.tails]])
        for one, (tails, heads, potentials) in zip(edges, ways, strict=True)
    ]


def _best_sums(
    edges: list[tuple[Integers, Integers, Rough]],
    waves: list[tuple[int, int]],
    sources: Integers,
) -> Floats:
    """For each node the best sum of a path to it from a source.

    Args:
        edges: of each kind the nodes that they lead to, those that they come from,
            and potentials; no two of a kind lead to the same node.
        waves: nodes to be worked on at once, in order.
        sources: where paths may start.
    """
    size = max(stop for _, stop in waves)
    origins = np.full((size, len(edges)), size, dtype=np.int32)
    adds = np.zeros((size, len(edges)), dtype=np.float32)
    for kind, (nodes, others, potentials) in enumerate(edges):
        origins[nodes, kind] = others
        adds[nodes, kind] = potentials
    best = np.full(size + 1, NEVER)
    best[sources] = 0.0
    for start, stop in waves:
        values = best[origins[start:stop]]
        values += adds[start:stop]
        here = best[start:stop]
        np.maximum(here, values.max(axis=1), out=here)
    return best
