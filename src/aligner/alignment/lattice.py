"""Sums and best paths over a lattice of possible beads.

The lattice is a directed graph without circles, its nodes in levels so that
every edge leads to a higher one; all edges into a level are worked on at once.
With the log-potentials of the edges as a semi-Markov conditional random field
(Sarawagi and Cohen 2004), the forward-backward pass gives each edge its
posterior probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from aligner.alignment.band import Floats, Integers

NEVER = -1e30


@dataclass(frozen=True)
class Lattice:
    """Edges between nodes.

    Attributes:
        levels: of each node.
        tails: node that each edge starts from.
        heads: node that each edge leads to, on a higher level.
        starts: the node where the paths of each stretch start; stretches share no node.
        ends: the node where they end.
    """

    levels: Integers
    tails: Integers
    heads: Integers
    starts: Integers
    ends: Integers

    @cached_property
    def _forward(self) -> list[tuple[Integers, Integers, Integers]]:
        return waves(self.levels, self.heads, turned=False)

    @cached_property
    def _backward(self) -> list[tuple[Integers, Integers, Integers]]:
        return waves(self.levels, self.tails, turned=True)

    def inside(self, potentials: Floats) -> Floats:
        """For each node the log of the sum over all paths from the start of its stretch to it."""
        alpha = np.full(len(self.levels), NEVER)
        alpha[self.starts] = 0.0
        for edges, starts, nodes in self._forward:
            values = alpha[self.tails[edges]] + potentials[edges]
            alpha[nodes] = log_sums(values, starts)
        return alpha

    def outside(self, potentials: Floats, totals: Floats | float = 0.0) -> Floats:
        """For each node the log of the sum over all paths from it to the end of its stretch.

        Args:
            potentials: of the edges.
            totals: of each stretch what is taken from these logs.
        """
        beta = np.full(len(self.levels), NEVER)
        beta[self.ends] = -np.asarray(totals)
        for edges, starts, nodes in self._backward:
            values = beta[self.heads[edges]] + potentials[edges]
            beta[nodes] = log_sums(values, starts)
        return beta

    def posteriors(self, potentials: Floats) -> tuple[Floats, Floats]:
        """The probability of each edge, and for each stretch the log of the sum over its paths."""
        alpha = self.inside(potentials)
        totals = alpha[self.ends]
        beta = self.outside(potentials, totals)
        log = alpha[self.tails]  # worked on in place: there may be millions of edges
        log += potentials
        log += beta[self.heads]
        np.minimum(log, 0.0, out=log)
        return np.exp(log, out=log), totals

    def best(self, values: Floats) -> list[int]:
        """The edges of the path whose values sum to the most, in order, stretch after stretch."""
        score = np.full(len(self.levels), NEVER)
        score[self.starts] = 0.0
        came = np.full(len(self.levels), -1)
        for edges, starts, nodes in self._forward:
            sums = score[self.tails[edges]] + values[edges]
            most = np.maximum.reduceat(sums, starts)
            counts = np.diff(np.append(starts, len(edges)))
            hits = np.flatnonzero(sums >= np.repeat(most, counts))
            group = np.repeat(np.arange(len(starts)), counts)[hits]
            chosen = hits[np.concatenate(([True], group[1:] != group[:-1]))]
            score[nodes] = most
            came[nodes] = edges[chosen]
        path = []
        for start, end in zip(self.starts[::-1].tolist(), self.ends[::-1].tolist(), strict=True):
            node = end
            while node != start:
                edge = int(came[node])
                path.append(edge)
                node = int(self.tails[edge])
        return path[::-1]


def waves(
    levels: Integers, ends: Integers, *, turned: bool
) -> list[tuple[Integers, Integers, Integers]]:
    """Edges by the level of one of their ends, and within it by node.

    Each wave is the edges, where in them a new node begins, and those nodes.
    """
    depth = -levels[ends] if turned else levels[ends]
    order = np.lexsort((ends, depth)).astype(np.int32)
    sorted_depth, sorted_ends = depth[order], ends[order]
    if not len(order):
        return []
    new = np.concatenate(([True], sorted_ends[1:] != sorted_ends[:-1]))
    cuts = np.flatnonzero(np.concatenate(([True], sorted_depth[1:] != sorted_depth[:-1])))
    waves = []
    for start, stop in zip(cuts, [*cuts[1:], len(order)], strict=True):
        starts = np.flatnonzero(new[start:stop])
        waves.append((order[start:stop], starts, sorted_ends[start + starts]))
    return waves


def log_sums(values: Floats, starts: Integers) -> Floats:
    """Logs of the sums of what some values are the logs of, by runs that begin at ``starts``."""
    most = np.maximum.reduceat(values, starts)
    counts = np.diff(np.append(starts, len(values)))
    sums = np.add.reduceat(np.exp(values - np.repeat(most, counts)), starts)
    found: Floats = most + np.log(sums)
    return found
