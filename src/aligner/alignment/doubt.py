"""Where the first look leaves doubt, and what is certain around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from aligner.alignment.band import Band, Floats, Integers
from aligner.alignment.graph import SWAP, Graph

_SURE = 0.98
"""Posterior from which a match is left as it is."""
_MARGIN = 2
"""How many sure matches around a doubtful stretch are looked at again with it."""
_APART = 5
"""How many sure matches it takes at the least to keep two doubtful stretches apart."""
_ROOM = 400
"""Nodes up to which a doubtful stretch is searched from corner to corner."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A sure match: where it starts, where it ends, and its posterior."""

    row: int
    column: int
    last_row: int
    last_column: int
    posterior: float


@dataclass(frozen=True)
class Doubt:
    """What a closer look has to decide.

    Attributes:
        band: the nodes of the doubtful stretches, and those of the path between them.
        trust: for each sentence of the first side the posterior of its match,
            where that is not looked at again, and 1 elsewhere.
        lines: the sentences of either side in doubtful stretches.
    """

    band: Band
    trust: Floats
    lines: tuple[Integers, Integers]

    @property
    def is_nowhere(self) -> bool:
        """Whether all is certain."""
        return not any(map(len, self.lines))


def doubt_of(graph: Graph, posteriors: Floats, band: Band) -> Doubt:
    """The doubt that the posteriors of a lattice over a band leave."""
    length, width = len(band.low) - 1, int(band.high[-1]) - 1
    steps = list(_sure(graph, posteriors))
    low, high = (np.full(length + 1, -1) for _ in range(2))
    trust = np.ones(length)
    doubtful: tuple[list[int], list[int]] = ([], [])
    again: set[int] = set()
    for first, last in _stretches(steps, length, width):
        row, column = _end(steps, first - 1)
        last_row, last_column = _start(steps, last, length, width)
        rows = slice(row, last_row + 1)
        low[rows], high[rows] = column, last_column + 1
        if (last_row - row + 1) * (last_column - column + 1) > _ROOM:
            low[rows] = np.clip(band.low[rows], column, last_column)
            high[rows] = np.clip(band.high[rows], low[rows] + 1, last_column + 1)
            low[row], high[last_row] = column, last_column + 1
        doubtful[0].extend(range(row, last_row))
        doubtful[1].extend(range(column, last_column))
        again.update(range(first, last))
    for number, step in enumerate(steps):
        if number in again:
            continue
        trust[step.row : step.last_row] = step.posterior
        for row, column in ((step.row, step.column), (step.last_row, step.last_column)):
            low[row] = column if low[row] < 0 else min(low[row], column)
            high[row] = max(high[row], column + 1)
    inside = low < 0  # of a match of several sentences: no path stops there
    high = np.maximum.accumulate(high)
    low[inside] = high[inside]
    lines = tuple(np.array(own, dtype=np.int64) for own in doubtful)
    return Doubt(Band(low, high), trust, (lines[0], lines[1]))


def _sure(graph: Graph, posteriors: Floats) -> Iterator[_Step]:
    """The matches that are all but certain, in order; crossing ones need room and are not."""
    found = []
    for group in graph.groups:
        if group.blocks is None or group.kind == SWAP:
            continue
        height, width = group.blocks.shape
        own = posteriors[group.edges]
        for at in np.flatnonzero(own >= _SURE).tolist():
            row, column = int(group.blocks.rows[at]), int(group.blocks.columns[at])
            found.append(_Step(row, column, row + height, column + width, float(own[at])))
    yield from sorted(found, key=lambda step: (step.row, step.column))


def _stretches(steps: Sequence[_Step], length: int, width: int) -> list[tuple[int, int]]:
    """The doubtful stretches, as the sure matches that they begin and end before.

    Those in the margin of a stretch are within it.
    """
    gaps = [
        at
        for at in range(len(steps) + 1)
        if _end(steps, at - 1) != _start(steps, at, length, width)
    ]
    found: list[tuple[int, int]] = []
    for at in gaps:
        first, last = max(at - _MARGIN, 0), min(at + _MARGIN, len(steps))
        if found and first - found[-1][1] < _APART - 2 * _MARGIN:
            first = found.pop()[0]
        found.append((first, last))
    return found


def _end(steps: Sequence[_Step], at: int) -> tuple[int, int]:
    """The node that a sure match leads to; before the first one, where all starts."""
    return (0, 0) if at < 0 else (steps[at].last_row, steps[at].last_column)


def _start(steps: Sequence[_Step], at: int, length: int, width: int) -> tuple[int, int]:
    """The node that a sure match starts from; after the last one, where all ends."""
    return (length, width) if at >= len(steps) else (steps[at].row, steps[at].column)
