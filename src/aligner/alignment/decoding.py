"""From the posterior probabilities of a lattice to beads.

Of all paths the one is taken whose beads are expected to be right most often
(Goodman 1996, "Parsing algorithms and metrics"), each bead weighed against the
price of naming it, half the F1 that is looked for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aligner.alignment.band import Floats, Integers
from aligner.alignment.graph import NULLS, SWAP, Graph, Group
from aligner.alignment.ruling import OPEN, Ruling
from aligner.alignment.scorer import Scorer

_PRICE = 0.45


@dataclass(frozen=True)
class Found:
    """A bead as sentence numbers.

    Attributes:
        first: sentences of the first side, in order, perhaps none.
        second: sentences of the second side.
        score: probability that it is right.
        moved: whether it breaks the order of its neighbours.
    """

    first: tuple[int, ...]
    second: tuple[int, ...]
    score: float
    moved: bool = False


def decode(
    graph: Graph, scorer: Scorer, lengths: tuple[int, int], ruling: Ruling = OPEN
) -> list[Found]:
    """The beads of the best path that is open, in its order."""
    potentials = ruling.potentials(scorer.potentials(graph))
    posteriors, totals = graph.lattice.posteriors(potentials)
    ruling.must_have_path(float(totals.min()))
    probable = posteriors.copy()
    alone = (np.zeros(lengths[0]), np.zeros(lengths[1]))
    for group, lines in _nulls(graph):
        np.add.at(alone[group.side], lines, posteriors[group.edges])
    for group, lines in _nulls(graph):
        probable[group.edges] = alone[group.side][lines]
    values = probable - _PRICE
    for group in graph.groups:
        if group.kind == "exit":
            values[group.edges] = 0.0
        elif group.kind == SWAP:
            values[group.edges] *= 2
    values = ruling.values(values, posteriors)
    group_of = np.zeros(graph.size, dtype=np.int16)
    for number, group in enumerate(graph.groups):
        group_of[group.edges] = number
    found: list[Found] = []
    path = graph.lattice.best(values)
    for edge, score in zip(path, calibrated(probable[path], scorer).tolist(), strict=True):
        group = graph.groups[group_of[edge]]
        found += _beads_of(group, edge - group.edges.start, score)
    return found


def _nulls(graph: Graph) -> list[tuple[Group, Integers]]:
    return [
        (group, group.lines)
        for group in graph.groups
        if group.kind in NULLS and group.lines is not None
    ]


def _beads_of(group: Group, at: int, score: float) -> list[Found]:
    """What one edge of a group stands for."""
    if group.blocks is not None:
        row, column = int(group.blocks.rows[at]), int(group.blocks.columns[at])
        if group.kind == SWAP:
            later = Found((row + 1,), (column,), score, moved=True)
            return [Found((row,), (column + 1,), score), later]
        a, b = group.blocks.shape
        return [Found(tuple(range(row, row + a)), tuple(range(column, column + b)), score)]
    if group.lines is not None:
        line = (int(group.lines[at]),)
        return [Found((), line, score) if group.side else Found(line, (), score)]
    return []


def calibrated(probabilities: Floats, scorer: Scorer) -> Floats:
    """Posteriors as scores of which a share p is right."""
    inside = np.clip(probabilities, 1e-6, 1 - 1e-6)
    odds = scorer.calibration(np.log(inside / (1 - inside)))
    found: Floats = 1 / (1 + np.exp(-odds))
    return found
