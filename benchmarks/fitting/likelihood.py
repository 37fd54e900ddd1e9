"""Parameters under which the gold paths are as likely as can be.

The likelihood of a path is that of a semi-Markov conditional random field
(Sarawagi and Cohen 2004), less a penalty on the squares of the parameters and on
the roughness of curves; it is concave, and L-BFGS climbs it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from aligner.alignment.band import Floats, Integers
from aligner.alignment.lattice import NEVER, log_sums, waves
from benchmarks.fitting.model import Model
from benchmarks.fitting.samples import Sample

_BIAS = 0.05
"""How strongly biases are drawn in, as a share of what curves are."""


def fit(samples: Sequence[Sample], model: Model, *, pull: float, steps: int) -> Floats:
    """The parameters after so many steps."""
    stretches = Stretches(samples)
    design = sparse.vstack([model.design(sample) for sample in samples]).tocsr()
    turned = design.T.tocsr()
    prior = model.prior(samples)
    draw = np.full(model.size, pull)
    draw[list(model.biases.values())] *= _BIAS
    rough = model.roughness()

    def loss(parameters: Floats) -> tuple[float, Floats]:
        value, slope = stretches.likelihood(design @ parameters)
        off = parameters - prior
        drawn = draw * off + rough @ parameters
        penalty = 0.5 * float(off @ (draw * off) + parameters @ (rough @ parameters))
        return penalty - value, drawn - turned @ slope

    found = minimize(
        loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 20}
    )
    parameters: Floats = found.x
    return parameters


class Stretches:
    """The stretches of all samples, worked on side by side."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        nodes = np.cumsum([0, *(len(sample.levels) for sample in samples)])
        counts = np.cumsum([0, *(len(sample.starts) for sample in samples)])
        self.levels = np.concatenate([sample.levels for sample in samples])
        self.tails = _joined([sample.tails for sample in samples], nodes)
        self.heads = _joined([sample.heads for sample in samples], nodes)
        self.starts = _joined([sample.starts for sample in samples], nodes)
        self.ends = _joined([sample.ends for sample in samples], nodes)
        self.stretch = _joined([sample.stretch for sample in samples], counts)
        self.gold = np.concatenate([sample.gold for sample in samples]).astype(float)
        share = np.concatenate([np.full(len(s.tails), s.share) for s in samples])
        self.share = share / share.mean()
        self.shares = (
            np.concatenate([np.full(len(s.starts), s.share) for s in samples]) / share.mean()
        )
        self._forward = waves(self.levels, self.heads, turned=False)
        self._backward = waves(self.levels, self.tails, turned=True)

    def likelihood(self, potentials: Floats) -> tuple[float, Floats]:
        """The log-likelihood of the gold paths, and its slope in the potentials."""
        alpha = np.full(len(self.levels), NEVER)
        alpha[self.starts] = 0.0
        for edges, starts, nodes in self._forward:
            sums = log_sums(alpha[self.tails[edges]] + potentials[edges], starts)
            alpha[nodes] = np.maximum(sums, NEVER)
        beta = np.full(len(self.levels), NEVER)
        beta[self.ends] = 0.0
        for edges, starts, nodes in self._backward:
            sums = log_sums(beta[self.heads[edges]] + potentials[edges], starts)
            beta[nodes] = np.maximum(sums, NEVER)
        totals = alpha[self.ends]
        log = alpha[self.tails] + potentials + beta[self.heads] - totals[self.stretch]
        slope = self.share * (self.gold - np.exp(np.minimum(log, 0.0)))
        value = (self.share * self.gold) @ potentials - self.shares @ totals
        return float(value), slope


def _joined(arrays: Sequence[Integers], offsets: Integers) -> Integers:
    return np.concatenate(
        [array + offset for array, offset in zip(arrays, offsets[:-1], strict=True)]
    )
