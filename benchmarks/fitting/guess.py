"""Weights to begin with, set by hand, so that fitting starts from nothing fitted."""

from __future__ import annotations

from aligner.alignment.graph import NULLS, SWAP
from aligner.alignment.scorer import CLASSES, Curve, Scorer
from benchmarks.fitting.model import KINDS

SAME = Curve((-14.0, 14.0), (-14.0, 14.0))
"""The calibration that leaves posteriors as they are."""

_MATCH = {
    "lift": 8.0,
    "contrast": 4.0,
    "gain": 12.0,
    "weakest": 2.0,
    "unity": 15.0,
}
"""What one unit of each feature of the main likeness adds to a match."""

_STRUCTURE = {
    "words lift": 3.0,
    "length ratio": -1.5,
    "break on one side": -1.0,
    "break on both sides": 0.5,
    "breaks that differ": -2.0,
}
_BIASES = {
    "1-1": 2.0,
    "1-2": -1.5,
    "1-3": -2.5,
    "1-4": -3.5,
    SWAP: -4.0,
    NULLS[0]: -1.5,
    NULLS[1]: -0.5,
    NULLS[2]: -1.5,
}
_MANY = -4.0


def guess(main: str) -> Scorer:
    """Weights that find most of what is right, from the likeness of some name."""
    slopes = {**_STRUCTURE, **{f"{main} {name}": slope for name, slope in _MATCH.items()}}
    match = {name: _line(slope) for name, slope in slopes.items()}
    curves = {
        **dict.fromkeys(CLASSES, match),
        SWAP: {f"{main} crossing": _line(6.0)},
        "null": {f"{main} best lift": _line(-4.0)},
    }
    return Scorer(curves, {kind: _BIASES.get(kind, _MANY) for kind in KINDS}, SAME, "guess")


def _line(slope: float) -> Curve:
    return Curve((-10.0, 10.0), (-10.0 * slope, 10.0 * slope))
