"""The gold answers of a text as a path through its lattice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from aligner.alignment.band import Integers
from aligner.alignment.graph import SWAP
from aligner.evaluation import IndexBead
from benchmarks.fitting.graphs import Laid

MATCHED, FIRST, SECOND, READY = range(4)
"""What a node of the lattice was reached by; see :mod:`aligner.alignment.graph`."""


@dataclass(frozen=True)
class Step:
    """A bead of the path: where it starts and how many sentences of each side it takes."""

    row: int
    column: int
    height: int
    width: int
    swap: bool = False


@dataclass(frozen=True)
class Path:
    """The gold path.

    Attributes:
        rows: of each node on it.
        columns: of each node on it.
        states: what each node was reached by.
        edges: the edge from each node to the next, -1 where the lattice lacks it.
    """

    rows: Integers
    columns: Integers
    states: Integers
    edges: Integers


def gold_path(laid: Laid) -> Path:
    """The path that says of a text's gold answers as much as a rising path can."""
    length, width = laid.lengths
    visited = np.array(list(_walk(rising(laid.text.gold), length, width)), dtype=np.int64)
    states, rows, columns, swaps = visited.T
    place = laid.band.at(rows, columns)
    nodes = np.where(place >= 0, states * laid.band.size + place, -1)
    return Path(rows, columns, states, _edges(laid, nodes, swaps[1:]))


def rising(gold: Sequence[IndexBead]) -> list[Step]:
    """The matches of a gold answer that a path may hold, in order.

    Where beads cross, neighbours of one and one are a swap; of others those are
    kept that together hold the most sentences.
    """
    matches = sorted(bead.pair for bead in gold if all(bead.pair))
    steps = []
    at = 0
    while at < len(matches):
        (first, second), following = matches[at], matches[at + 1 : at + 2]
        if following == [((first[0] + 1,), (second[0] - 1,))] and len(first) == len(second) == 1:
            steps.append(Step(first[0], second[0] - 1, 2, 2, swap=True))
            at += 2
        else:
            steps.append(Step(first[0], second[0], len(first), len(second)))
            at += 1
    return _heaviest_chain(steps)


def _heaviest_chain(steps: Sequence[Step]) -> list[Step]:
    """Of steps in the order of their rows those, rising in columns too, that weigh most."""
    ends, weights, last = [0], [0], [-1]  # best chains by where they end, ever heavier
    before = []
    for number, step in enumerate(steps):
        best = bisect_right(ends, step.column) - 1
        before.append(last[best])
        weight, end = weights[best] + step.height + step.width, step.column + step.width
        start = bisect_left(ends, end)
        if weight <= weights[bisect_right(ends, end) - 1]:
            continue
        stop = start
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[start:stop], weights[start:stop], last[start:stop] = [end], [weight], [number]
    chain = []
    at = last[-1]
    while at >= 0:
        chain.append(steps[at])
        at = before[at]
    return chain[::-1]


def _walk(steps: Sequence[Step], length: int, width: int) -> Iterator[tuple[int, int, int, bool]]:
    """The nodes on the way: state, row, column, and whether a swap led there."""
    row = column = 0
    yield MATCHED, 0, 0, False
    for step in (*steps, Step(length, width, 0, 0)):
        for next_row in range(row + 1, step.row + 1):
            yield FIRST, next_row, column, False
        for next_column in range(column + 1, step.column + 1):
            yield SECOND, step.row, next_column, False
        yield READY, step.row, step.column, False
        row, column = step.row + step.height, step.column + step.width
        if step.height:
            yield MATCHED, row, column, step.swap


def _edges(laid: Laid, nodes: Integers, swaps: Integers) -> Integers:
    """The edges between neighbouring nodes."""
    lattice = laid.graph.lattice
    is_swap = np.zeros(laid.graph.size, dtype=np.int64)
    for group in laid.graph.groups:
        if group.kind == SWAP:
            is_swap[group.edges] = 1
    span = len(lattice.levels)
    keys = (lattice.tails * span + lattice.heads) * 2 + is_swap
    order = np.argsort(keys)
    wanted = np.array(
        [
            (tail * span + head) * 2 + swap if tail >= 0 and head >= 0 else -1
            for (tail, head), swap in zip(pairwise(nodes.tolist()), swaps.tolist(), strict=True)
        ]
    )
    place = np.minimum(np.searchsorted(keys, wanted, sorter=order), len(order) - 1)
    return np.where(keys[order[place]] == wanted, order[place], -1)
