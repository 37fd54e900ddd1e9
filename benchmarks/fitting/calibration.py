"""The line from the log-odds of a posterior to those of a score.

It is fitted to beads of texts that the weights were not fitted to (Platt 1999,
"Probabilistic outputs for support vector machines"), each text counting the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize

from aligner.alignment.band import Floats
from aligner.evaluation import IndexBead

_REACH = 14.0
"""The log-odds that posteriors are cut to, about one in a million."""
_DRAW = 1e-3

Line = tuple[Floats, Floats]
"""Log-odds of posteriors, rising, and of the scores that stand for them."""

SAME: Line = (np.array([-_REACH, _REACH]), np.array([-_REACH, _REACH]))


def line(texts: Sequence[tuple[Sequence[IndexBead], Sequence[IndexBead]]]) -> Line:
    """The line under which the scores of some texts' beads are likeliest.

    Args:
        texts: for each its predicted beads, scored with the posterior, and its gold.
    """
    odds, right, share = [], [], []
    for predicted, gold in texts:
        answers = {bead.pair for bead in gold}
        odds.append(_odds([bead.score or 0.0 for bead in predicted]))
        right.append(np.array([bead.pair in answers for bead in predicted], dtype=float))
        share.append(np.full(len(predicted), 1 / max(len(predicted), 1)))
    x, y, w = np.concatenate(odds), np.concatenate(right), np.concatenate(share)
    terms = np.stack([np.ones_like(x), x], axis=1)
    start = np.array([0.0, 1.0])

    def loss(parameters: Floats) -> tuple[float, Floats]:
        z = terms @ parameters
        off = parameters - start
        value = float(w @ (np.logaddexp(0.0, z) - y * z) + 0.5 * _DRAW * off @ off)
        return value, terms.T @ (w * (1 / (1 + np.exp(-z)) - y)) + _DRAW * off

    found = minimize(loss, start, jac=True, method="L-BFGS-B").x
    ends = np.array([-_REACH, _REACH])
    return ends, found[0] + found[1] * ends


def scored(beads: Sequence[IndexBead], calibration: Line) -> list[IndexBead]:
    """Beads whose posteriors have been turned into scores."""
    odds = np.interp(_odds([bead.score or 0.0 for bead in beads]), *calibration)
    scores = 1 / (1 + np.exp(-odds))
    return [replace(b, score=float(s)) for b, s in zip(beads, scores, strict=True)]


def _odds(probabilities: Sequence[float]) -> Floats:
    inside = np.clip(np.array(probabilities, dtype=float), 1e-6, 1 - 1e-6)
    found: Floats = np.log(inside / (1 - inside))
    return found
