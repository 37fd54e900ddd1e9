"""The parameters of a scorer, and what they make of a sample.

A curve is a sum of hats over a few points of its feature.  Those of the classes of
matches share one curve, to which each class adds one of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy import sparse

from aligner.alignment.band import Floats, Integers
from aligner.alignment.graph import NULLS, SWAP
from aligner.alignment.scorer import CLASSES, class_of
from aligner.alignment.shapes import match_shapes
from benchmarks.fitting.samples import Kept, Sample

MATCH = "match"
"""In place of a class: the curve that all matches share."""

KINDS = (
    *dict.fromkeys(f"{min(shape)}-{max(shape)}" for shape in match_shapes(4)),
    SWAP,
    *NULLS,
)
_UNSEEN = -6.0
"""Where the bias of a kind of match starts that no gold answer has."""

_STEEP = 4.0
"""How strongly neighbouring points of a curve are drawn together."""
_BENT = 1.0
"""How strongly three neighbouring points are drawn into a line."""

_POINTS = 7
_QUANTILES = (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99)

Term = tuple[str, str]
"""A class, or ``MATCH``, and a feature."""


@dataclass(frozen=True)
class Model:
    """Where each parameter stands in the vector of all.

    Attributes:
        points: of the curve of each class or ``MATCH`` and each feature.
        columns: where the heights of that curve at its points begin.
        biases: where the bias of each kind of edge is.
        size: how many parameters there are.
    """

    points: dict[Term, Floats]
    columns: dict[Term, int]
    biases: dict[str, int]
    size: int

    @classmethod
    def of(cls, samples: Sequence[Sample]) -> Model:
        """The model whose points lie where the features of some samples do."""
        values: dict[Term, tuple[list[Floats], list[Floats]]] = {}
        classes: dict[Term, None] = {}
        for sample in samples:
            for group in sample.groups:
                if group.kind not in KINDS:
                    continue
                gold = sample.gold[group.edges]
                kind = class_of(group.kind)
                for name, column in group.features.items():
                    every, right = values.setdefault((_shared(kind), name), ([], []))
                    every.append(column)
                    right.append(column[gold])
                    classes[kind, name] = None
        points = {
            term: _points(np.concatenate(every), np.concatenate(right))
            for term, (every, right) in sorted(values.items())
        }
        for kind, name in sorted(classes):
            points[kind, name] = points[_shared(kind), name]
        columns = {}
        at = len(KINDS)
        for term, where in points.items():
            columns[term] = at
            at += len(where)
        return cls(points, columns, {kind: place for place, kind in enumerate(KINDS)}, at)

    def prior(self, samples: Sequence[Sample]) -> Floats:
        """What the parameters are drawn towards."""
        seen = {
            group.kind
            for sample in samples
            for group in sample.groups
            if sample.gold[group.edges].any()
        }
        found = np.zeros(self.size)
        for kind, at in self.biases.items():
            found[at] = 0.0 if kind in seen else _UNSEEN
        return found

    def roughness(self) -> sparse.csr_matrix:
        """The matrix of a quadratic form that is the larger the more curves rise, fall and bend.

        A curve that follows every chance of the texts it is fitted to is rough; one
        that is to hold for others should change little from point to point.
        """
        rows: list[Floats] = []
        columns: list[Integers] = []
        for term, points in self.points.items():
            at = self.columns[term]
            widths = np.diff(points) / (points[-1] - points[0]) * (len(points) - 1)
            for k, width in enumerate(widths):
                rows.append(np.array([-1, 1]) * np.sqrt(_STEEP / width))
                columns.append(at + np.array([k, k + 1]))
            for k, (before, after) in enumerate(pairwise(widths**-0.5)):
                rows.append(np.array([before, -before - after, after]) * np.sqrt(_BENT))
                columns.append(at + np.array([k, k + 1, k + 2]))
        numbers = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        shape = (len(rows), self.size)
        differences = sparse.csr_matrix(
            (np.concatenate(rows), (numbers, np.concatenate(columns))), shape=shape
        )
        return (differences.T @ differences).tocsr()

    def design(self, sample: Sample) -> sparse.csr_matrix:
        """The matrix that turns parameters into the potentials of a sample's edges."""
        parts = [part for group in sample.groups for part in self._parts(group)]
        rows, columns, values = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
        shape = (len(sample.tails), self.size)
        matrix = sparse.csr_matrix((values, (rows, columns)), shape=shape)
        for group in sample.groups:
            if group.inner is not None:
                swaps = np.arange(group.edges.start, group.edges.stop)
                places = (np.tile(swaps, 2), np.concatenate(group.inner))
                both = sparse.csr_matrix(
                    (np.ones(2 * len(swaps)), places), shape=(shape[0], shape[0])
                )
                matrix = matrix + both @ matrix
        return matrix.tocsr()

    def _parts(self, group: Kept) -> Iterator[tuple[Integers, Integers, Floats]]:
        """Rows, columns and values of the matrix that a group fills."""
        if group.kind not in self.biases:
            return
        edges = np.arange(group.edges.start, group.edges.stop)
        yield edges, np.full(len(edges), self.biases[group.kind]), np.ones(len(edges))
        kind = class_of(group.kind)
        for name, column in group.features.items():
            for term in dict.fromkeys(((_shared(kind), name), (kind, name))):
                if term in self.columns:
                    index, part = hats(column, self.points[term])
                    yield edges, self.columns[term] + index, 1 - part
                    yield edges, self.columns[term] + index + 1, part

    def weights(self, fitted: Floats, calibration: tuple[Floats, Floats]) -> bytes:
        """The file of weights."""
        curves: dict[str, dict[str, Any]] = {}
        for (kind, name), points in self.points.items():
            if kind == MATCH:
                continue
            adds = np.zeros(len(points))
            for term in dict.fromkeys(((_shared(kind), name), (kind, name))):
                at = self.columns[term]
                adds += fitted[at : at + len(points)]
            curves.setdefault(kind, {})[name] = _curve(points, adds)
        held = {
            "curves": curves,
            "biases": {kind: round(float(fitted[at]), 4) for kind, at in self.biases.items()},
            "calibration": _curve(*calibration),
        }
        return (json.dumps(held, indent=1) + "\n").encode()


def hats(values: Floats, points: Floats) -> tuple[Integers, Floats]:
    """For each value the last point not beyond it, and its share of the way to the next."""
    inside = np.clip(values, points[0], points[-1])
    index = np.clip(np.searchsorted(points, inside, side="right") - 1, 0, len(points) - 2)
    return index, (inside - points[index]) / (points[index + 1] - points[index])


def _shared(kind: str) -> str:
    return MATCH if kind in CLASSES else kind


def _points(every: Floats, right: Floats) -> Floats:
    """Where a curve may bend: at quantiles of all beads and of the right ones."""
    found = np.quantile(every, _QUANTILES) if len(every) else np.zeros(1)
    if len(right) > 20:
        found = np.concatenate((found, np.quantile(right, _QUANTILES)))
    found = np.unique(np.round(found.astype(float), 3))
    if len(found) > _POINTS:
        found = found[np.linspace(0, len(found) - 1, _POINTS).round().astype(int)]
    return found if len(found) > 1 else np.array([found[0] - 0.5, found[0] + 0.5])


def _curve(points: Floats, adds: Floats) -> dict[str, list[float]]:
    return {
        "at": [round(float(x), 4) for x in points],
        "adds": [round(float(y), 4) for y in adds],
    }
