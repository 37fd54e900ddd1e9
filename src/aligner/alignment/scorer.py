"""From named features to the log-potential of a bead.

Each feature adds to the potential what a line through a few points says of its
value.  The points are data, in ``weights/``, made by ``benchmarks/fit_scorer.py``
from texts with gold answers; beads are told apart into classes, each with lines
of its own.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from aligner.alignment.band import Floats
from aligner.alignment.graph import NULLS, SWAP, Graph
from aligner.alignment.pins import PIN

CLASSES = ("one", "two", "more", "many")
"""Matches of one and one, of one and two, of one and more, of several and several."""


@dataclass(frozen=True)
class Curve:
    """A line through points, flat beyond its ends.

    Attributes:
        at: values of the feature, rising.
        adds: what each adds to the potential.
    """

    at: tuple[float, ...]
    adds: tuple[float, ...]

    def __call__(self, values: Floats) -> Floats:
        """What each of some values adds."""
        return np.interp(values, self.at, self.adds)


@dataclass(frozen=True)
class Scorer:
    """Weights of one engine.

    Attributes:
        curves: for each class of beads and each feature its line.
        biases: what each kind of edge starts from.
        calibration: the line from log-odds of the posterior to those of the score.
        digest: of the file the weights come from.
    """

    curves: dict[str, dict[str, Curve]]
    biases: dict[str, float]
    calibration: Curve
    digest: str

    def potentials(self, graph: Graph) -> Floats:
        """The log-potential of each edge."""
        found = np.zeros(graph.size)
        for group in graph.groups:
            if group.kind in ("exit", PIN):
                continue
            total = np.full(len(range(*group.edges.indices(graph.size))), self.biases[group.kind])
            curves = self.curves.get(class_of(group.kind), {})
            for name, values in group.features.items():
                if name in curves:
                    total += curves[name](values)
            if group.inner is not None:
                total += found[group.inner[0]] + found[group.inner[1]]
            found[group.edges] = total
        return found


def class_of(kind: str) -> str:
    """The class whose lines the edges of a kind are scored with."""
    if kind in NULLS:
        return "null"
    if kind == SWAP:
        return SWAP
    low, high = map(int, kind.split("-"))
    if low > 1:
        return "many"
    return CLASSES[min(high, 3) - 1]


@cache
def scorer_of(engine: str) -> Scorer:
    """The weights that ship for an engine."""
    return scorer_from((files("aligner.alignment") / "weights" / f"{engine}.json").read_bytes())


def scorer_from(data: bytes) -> Scorer:
    """The weights that a file holds."""
    held = json.loads(data)
    return Scorer(
        curves={
            kind: {name: _curve(curve) for name, curve in curves.items()}
            for kind, curves in held["curves"].items()
        },
        biases=held["biases"],
        calibration=_curve(held["calibration"]),
        digest=hashlib.sha256(data).hexdigest()[:12],
    )


def _curve(held: dict[str, list[float]]) -> Curve:
    return Curve(tuple(held["at"]), tuple(held["adds"]))
