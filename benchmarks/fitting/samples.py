"""What of a lattice is worth learning from.

Beads that no sensible weights would choose are dropped.  The rest is cut where
the gold path stands between two matches, into stretches that can be worked on
side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from aligner.alignment.band import Integers, Truths
from aligner.alignment.graph import Group
from aligner.alignment.scorer import Scorer
from aligner.alignment.views import Features
from benchmarks.fitting.graphs import Laid
from benchmarks.fitting.paths import MATCHED, READY, Path, gold_path

_LEAST = 1e-5
"""Beads less probable than this are dropped."""
_TEMPER = 0.7
"""What the potentials are multiplied by before, so that doubt is kept."""
_STRETCH = 40
"""The least number of steps of the gold path in a stretch."""


@dataclass(frozen=True)
class Kept:
    """What is left of a group of edges.

    Attributes:
        kind: of the group.
        edges: where they stand among the edges of the sample.
        features: for each name one number an edge.
        inner: for swaps, the edges of the two matches that they consist of.
    """

    kind: str
    edges: slice
    features: Features
    inner: tuple[Integers, Integers] | None


@dataclass(frozen=True)
class Sample:
    """Stretches of one text's lattice, numbered anew.

    Attributes:
        name: of the text.
        share: how much it counts.
        levels: of each node.
        tails: node that each edge starts from.
        heads: node that each edge leads to.
        starts: the first node of each stretch.
        ends: the last node of each stretch.
        stretch: of each edge.
        gold: whether an edge is on the gold path.
        groups: what the edges stand for.
    """

    name: str
    share: float
    levels: Integers
    tails: Integers
    heads: Integers
    starts: Integers
    ends: Integers
    stretch: Integers
    gold: Truths
    groups: tuple[Kept, ...]


def sample_of(laid: Laid, scorer: Scorer) -> Sample:
    """What is worth learning from a text, as some weights tell."""
    graph, count = laid.graph, laid.band.size
    path = gold_path(laid)
    gold = np.zeros(graph.size, dtype=bool)
    gold[path.edges[path.edges >= 0]] = True
    kept = gold | (graph.lattice.posteriors(scorer.potentials(graph) * _TEMPER)[0] > _LEAST)
    for group in graph.groups:
        if group.inner is not None:
            for inner in group.inner:
                kept[inner[kept[group.edges]]] = True
    cuts = _cuts(path)
    edges = np.flatnonzero(kept)
    stretch = _stretches(laid, path, cuts, edges)
    edges, stretch = edges[stretch >= 0], stretch[stretch >= 0]
    # A node where two stretches meet is one node in each.
    span = 4 * count
    tails = stretch * span + graph.lattice.tails[edges]
    heads = stretch * span + graph.lattice.heads[edges]
    nodes, numbers = np.unique(np.concatenate((tails, heads)), return_inverse=True)
    held = np.unique(stretch)
    corner = laid.band.at(path.rows[cuts], path.columns[cuts]) + path.states[cuts] * count
    starts = np.searchsorted(nodes, held * span + corner[held])
    ends = np.searchsorted(nodes, held * span + corner[held + 1])
    of_nodes = nodes // span
    number_of = np.full(graph.size, -1)
    number_of[edges] = np.arange(len(edges))
    return Sample(
        name=laid.text.name,
        share=laid.text.share,
        levels=graph.lattice.levels[nodes % span] - graph.lattice.levels[corner[of_nodes]],
        tails=numbers[: len(edges)],
        heads=numbers[len(edges) :],
        starts=starts,
        ends=ends,
        stretch=np.searchsorted(held, stretch),
        gold=gold[edges],
        groups=tuple(_kept(group, number_of) for group in graph.groups),
    )


def _cuts(path: Path) -> Integers:
    """Where on the path stretches begin, and its end.

    Always between two matches, where a path that goes through the place cannot
    have left out a sentence just before or after without saying so.
    """
    cuts = [0]
    for at in range(1, len(path.states) - 1):
        match = path.states[at] == READY and path.states[at - 1] == MATCHED
        if match and at - cuts[-1] >= _STRETCH:
            cuts.append(at)
    return np.array([*cuts, len(path.states) - 1])


def _stretches(laid: Laid, path: Path, cuts: Integers, edges: Integers) -> Integers:
    """The stretch of each edge, -1 for those that pass a cut elsewhere than through its node."""
    rows, columns = np.tile(laid.band.rows, 4), np.tile(laid.band.columns, 4)
    ready = np.arange(len(rows)) >= READY * laid.band.size
    tails, heads = laid.graph.lattice.tails[edges], laid.graph.lattice.heads[edges]
    row, column = path.rows[cuts], path.columns[cuts]
    stretch = np.minimum(
        np.searchsorted(row, rows[tails], side="right"),
        np.searchsorted(column, columns[tails], side="right"),
    )
    stretch = np.clip(stretch - 1, 0, len(cuts) - 2)
    # What leads to the node of a cut is of the stretch before; nothing leads past it.
    at_cut = (rows[tails] == row[stretch]) & (columns[tails] == column[stretch]) & (stretch > 0)
    outer = at_cut & ~ready[tails]
    stretch = stretch - (outer & ready[heads])
    inside = (rows[tails] >= row[stretch]) & (columns[tails] >= column[stretch])
    inside &= (rows[heads] <= row[stretch + 1]) & (columns[heads] <= column[stretch + 1])
    inside &= ~(outer & ~ready[heads])
    torn = [bool((path.edges[a:b] < 0).any()) for a, b in pairwise(cuts)]
    return np.where(inside & ~np.array(torn)[stretch], stretch, -1)


def _kept(group: Group, number_of: Integers) -> Kept:
    """The kept edges of a group, with their new numbers."""
    numbers = number_of[group.edges]
    kept = numbers >= 0
    first = int(numbers[kept][0]) if kept.any() else 0
    inner = group.inner
    return Kept(
        group.kind,
        slice(first, first + int(kept.sum())),
        {name: values[kept] for name, values in group.features.items()},
        inner and (number_of[inner[0][kept]], number_of[inner[1][kept]]),
    )
