"""How likely a stretch without links is to be missing on the other side.

Two additive logistic models, of lines through points as the scorer of alignment has
them, one set of lines for each size of stretch: the first sees links and lengths
alone, and only what it leaves in doubt is compared in meaning.  The weights are data,
made by ``benchmarks/fit_coverage.py`` from errors planted in correct pairs.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from aligner.alignment.encoder import Encoder
from aligner.checks.coverage.stretches import Stretch

Points = tuple[tuple[float, ...], tuple[float, ...]]
"""Values of a feature, rising, and what each adds to the log-odds."""

SIZES = ("word", "phrase", "clause")
"""Classes of stretches: one content word, two or three, more."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights.

    Attributes:
        bias: for each size the log-odds to start from.
        curves: for each size and each feature its line.
    """

    bias: Mapping[str, float]
    curves: Mapping[str, Mapping[str, Points]]

    def log_odds(self, features: Mapping[str, float]) -> float:
        """Of a stretch with some features to be missing."""
        size = size_of(features)
        total = self.bias[size]
        for name, (at, adds) in self.curves[size].items():
            total += float(np.interp(features[name], at, adds))
        return total


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that the script makes.

    Attributes:
        screen: the model without meaning.
        least: log-odds of the screen from which a stretch is looked at.
        model: the model with meaning.
        calibration: from its log-odds to confidence.
    """

    screen: Model
    least: float
    model: Model
    calibration: Points


def size_of(features: Mapping[str, float]) -> str:
    """The class of a stretch."""
    return SIZES[(features["words"] > 1) + (features["words"] > 3)]


@cache
def weights() -> Weights:
    """The weights that ship."""
    held = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return Weights(
        _model(held["screen"]),
        held["least"],
        _model(held["model"]),
        (tuple(held["calibration"][0]), tuple(held["calibration"][1])),
    )


def _model(held: dict[str, dict[str, dict[str, list[list[float]]]]]) -> Model:
    bias = {size: float(value) for size, value in held["bias"].items()}  # type: ignore[arg-type]
    curves = {
        size: {name: (tuple(at), tuple(adds)) for name, (at, adds) in lines.items()}
        for size, lines in held["curves"].items()
    }
    return Model(bias, curves)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch that is worth a look at what it means.

    Attributes:
        stretch: the stretch.
        rivals: the texts of the other side's stretches, which may render it elsewhere.
    """

    stretch: Stretch
    rivals: tuple[str, ...]


def doubts(found: Sequence[Stretch], screen: Model, least: float) -> list[Doubt]:
    """Those of a bead's stretches that are worth a look at what they mean."""
    return [
        Doubt(one, tuple(other.text() for other in found if other.side != one.side))
        for one in found
        if screen.log_odds(one.features) >= least
    ]


def with_meaning(found: Sequence[Doubt], encoder: Encoder) -> list[dict[str, float]]:
    """The features of stretches, with those of meaning.

    - ``base``: cosine of the two sides;
    - ``gain``: by how much leaving the stretch out brings its side nearer to the other;
      ``gain_share`` and ``gain_change`` the same for its length and for what leaving it
      out changes;
    - ``change``: by how much that changes the meaning of its own side;
    - ``phrase``, ``own``: cosine of the stretch with the other side and with its own;
    - ``echo``: with the nearest of the other side's stretches.
    """
    texts: dict[str, int] = {}
    places = [
        [
            texts.setdefault(text, len(texts))
            for text in (
                doubt.stretch.bead.segments[doubt.stretch.side].text,
                doubt.stretch.bead.segments[1 - doubt.stretch.side].text,
                doubt.stretch.without(),
                doubt.stretch.text(),
                *doubt.rivals,
            )
        ]
        for doubt in found
    ]
    vectors = encoder.encode(list(texts))
    seen = []
    for doubt, (own, other, without, words, *rivals) in zip(found, places, strict=True):
        stretch = doubt.stretch
        base = float(vectors[own] @ vectors[other])
        gain = float(vectors[without] @ vectors[other]) - base
        change = 1 - float(vectors[own] @ vectors[without])
        seen.append(
            stretch.features
            | {
                "base": base,
                "gain": gain,
                "gain_share": gain / math.sqrt(stretch.features["share"] + 0.01),
                "gain_change": gain / (change + 0.02),
                "change": change,
                "phrase": float(vectors[words] @ vectors[other]),
                "own": float(vectors[words] @ vectors[own]),
                "echo": max((float(vectors[words] @ vectors[k]) for k in rivals), default=0.0),
            }
        )
    return seen
