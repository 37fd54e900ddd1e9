"""The line from the log-odds of a posterior to those of a score.

It is fitted to beads of texts that the weights were not fitted to, each text
counting the same.  A straight line (Platt 1999, "Probabilistic outputs for
support vector machines") will not do: posteriors near 1, of which clean texts are
full, are right, and those in the middle, of which free translations are full, say
too much.
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
_POINTS = np.array([-_REACH, -3.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.5, 6.0, 8.0, _REACH])
_FLATTEST = 0.05
"""The least slope, so that scores keep the order of posteriors."""
_DRAW = 0.01
"""How strongly slopes are drawn towards that of the next piece."""

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
    widths = np.diff(_POINTS)
    parts = np.clip((x[:, None] - _POINTS[:-1]) / widths, 0, 1) * widths
    terms = np.concatenate((np.ones((len(x), 1)), parts), axis=1)

    def loss(parameters: Floats) -> tuple[float, Floats]:
        z = terms @ parameters
        bends = np.diff(parameters[1:])
        value = w @ (np.logaddexp(0.0, z) - y * z) + 0.5 * _DRAW * bends @ bends
        slope = terms.T @ (w * (1 / (1 + np.exp(-z)) - y))
        slope[1:-1] -= _DRAW * bends
        slope[2:] += _DRAW * bends
        return float(value), slope

    start = np.concatenate(([_POINTS[0]], np.ones(len(widths))))
    bounds = [(None, None)] + [(_FLATTEST, None)] * len(widths)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return _POINTS, found[0] + np.concatenate(([0.0], np.cumsum(found[1:] * widths)))


def scored(beads: Sequence[IndexBead], calibration: Line) -> list[IndexBead]:
    """Beads whose posteriors have been turned into scores."""
    odds = np.interp(_odds([bead.score or 0.0 for bead in beads]), *calibration)
    scores = 1 / (1 + np.exp(-odds))
    return [replace(b, score=float(s)) for b, s in zip(beads, scores, strict=True)]


def _odds(probabilities: Sequence[float]) -> Floats:
    inside = np.clip(np.array(probabilities, dtype=float), 1e-6, 1 - 1e-6)
    found: Floats = np.log(inside / (1 - inside))
    return found
