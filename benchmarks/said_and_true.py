"""The confidence that findings say, the share of them that is right, and the line between."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from aligner.checks.running import LEAST_CONFIDENCE

PRIOR = 8.0
"""Findings that are right as often as they say: what a check's own confidence weighs."""
BINS = 10
"""Each holds what says .05 less to .05 more than a tenth, as checks say tenths."""
LEAST_RIGHT = 3
"""Right findings from which on there is a point: fewer tell of the errors planted, not of it."""
UNDER = LEAST_CONFIDENCE - 0.01
"""The most that is said where a check is not sure enough to be shown unasked.

Checks keep from the default what good writers do too and what depends on the rest of
the text, of which the pairs of the development sets know nothing.
"""
MOST = 0.99
"""No more is said of anything: nobody counts a hundred findings without an error in them."""
LEVELS = 8
"""Points that a line has at most."""
_APART = 0.03
"""Confidences nearer to each other than this are one level."""

Line = tuple[tuple[float, ...], tuple[float, ...]]
"""Confidences that a check says, rising, and those that are true."""


@dataclass(frozen=True, slots=True)
class Case:
    """A finding.

    Attributes:
        check: the id of its check.
        said: its confidence.
        is_right: whether it is about an error.
        weight: for how many findings it stands in a text as it is assumed to be.
        fold: of its pair.
        severity: of the finding.
    """

    check: str
    said: float
    is_right: bool
    weight: float
    fold: int
    severity: str = ""


@dataclass(slots=True)
class Count:
    """What some findings come to.

    Attributes:
        findings: how many there are.
        right: how many of them are right.
        weight: the sum of their weights.
        right_weight: of those that are right.
        squares: the sum of the squares of the weights.
        said: the sum of what they say, weighted.
    """

    findings: int = 0
    right: int = 0
    weight: float = 0.0
    right_weight: float = 0.0
    squares: float = 0.0
    said: float = 0.0

    def add(self, case: Case) -> None:
        """Count a finding."""
        self.findings += 1
        self.right += case.is_right
        self.weight += case.weight
        self.right_weight += case.weight * case.is_right
        self.squares += case.weight**2
        self.said += case.weight * case.said

    @property
    def share(self) -> float:
        """The weighted share of those that are right."""
        return self.right_weight / self.weight if self.weight else 0.0

    @property
    def mean(self) -> float:
        """What they say on average, weighted."""
        return self.said / self.weight if self.weight else 0.0

    @property
    def effective(self) -> float:
        """How many findings of equal weight would say as much (Kish 1965, "Survey Sampling")."""
        return self.weight**2 / self.squares if self.squares else 0.0

    @property
    def believed(self) -> float:
        """The share of those that are right, drawn to what they say."""
        return (self.effective * self.share + PRIOR * self.mean) / (self.effective + PRIOR)


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of about one confidence.

    Attributes:
        said: the mean of what they say.
        true: the share that is right.
        weight: the sum of their weights.
        findings: how many there are.
    """

    said: float
    true: float
    weight: float
    findings: int


@dataclass(slots=True)
class _Level:
    """Neighbouring confidences that have one true value."""

    said: list[float] = field(default_factory=list)
    true: float = 0.0
    weight: float = 0.0


def line(cases: Sequence[Case]) -> Line:
    """The rising line through what findings of one check say and what is true of them.

    Each confidence that the check says has a point; where it says many, equal parts of
    them have.  A point is drawn towards what was said by :data:`PRIOR` findings, and
    points that would fall are made one (isotonic regression by pooling adjacent
    violators: Ayer et al. 1955).  Where hardly any finding is right there is no point, as the
    errors it would find are then not among those planted.
    """
    levels = [
        _Level([count.mean], count.believed, count.effective + PRIOR)
        for count in map(counted, _grouped(cases))
        if count.right >= LEAST_RIGHT
    ]
    pooled: list[_Level] = []
    for level in levels:
        pooled.append(level)
        while len(pooled) > 1 and pooled[-2].true >= pooled[-1].true:
            after, before = pooled.pop(), pooled.pop()
            weight = before.weight + after.weight
            true = (before.weight * before.true + after.weight * after.true) / weight
            pooled.append(_Level(before.said + after.said, true, weight))
    points = {
        round(said, 3): round(min(_kept_in_view(level), MOST), 3)
        for level in pooled
        for said in (level.said[0], level.said[-1])
    }
    return _limited(points)


def _kept_in_view(level: _Level) -> float:
    """What is true of a level; at the limit, if it is shown and not surely below it."""
    error = math.sqrt(level.true * (1 - level.true) / level.weight)
    if level.said[0] >= LEAST_CONFIDENCE > level.true >= LEAST_CONFIDENCE - error:
        return LEAST_CONFIDENCE
    return level.true


def _limited(points: dict[float, float]) -> Line:
    """A line from nothing to certainty that keeps under the limit what was under it.

    What was over it stays so too, unless even that has proved to belong under it.
    """
    shown = {x: y for x, y in points.items() if x >= LEAST_CONFIDENCE}
    held = {0.0: 0.0} | {x: min(y, UNDER) for x, y in points.items() if x < LEAST_CONFIDENCE}
    if all(y >= LEAST_CONFIDENCE for y in shown.values()):
        held |= {LEAST_CONFIDENCE - 0.001: UNDER, LEAST_CONFIDENCE: LEAST_CONFIDENCE}
    held |= shown | {1.0: max((*shown.values(), MOST))}
    xs = sorted(held)
    return tuple(xs), tuple(np.maximum.accumulate([held[x] for x in xs]).tolist())


def now_said(held: Line, said: float) -> float:
    """What a finding says by a line."""
    return float(np.interp(said, *held))


def bins(cases: Iterable[Case], said: Mapping[int, float] | None = None) -> list[Bin]:
    """Findings by what they say, in :data:`BINS` bins and a half at either end.

    Args:
        cases: the findings.
        said: by place among the cases, what they say now.
    """
    counts: dict[int, Count] = defaultdict(Count)
    for number, case in enumerate(cases):
        now = case.said if said is None else said[number]
        counts[round(now * BINS)].add(Case(case.check, now, case.is_right, case.weight, case.fold))
    return [Bin(c.mean, c.share, c.weight, c.findings) for _, c in sorted(counts.items())]


def calibration_error(found: Sequence[Bin]) -> float:
    """Expected calibration error (Guo et al. 2017), weighted."""
    total = sum(one.weight for one in found)
    return sum(one.weight * abs(one.said - one.true) for one in found) / total if total else 0.0


def counted(cases: Iterable[Case]) -> Count:
    """What some findings come to."""
    count = Count()
    for case in cases:
        count.add(case)
    return count


def _grouped(cases: Sequence[Case]) -> list[list[Case]]:
    """Cases by what they say, in rising order; equal parts of them where they say much."""
    ordered = sorted(cases, key=lambda case: case.said)
    by_said: list[list[Case]] = []
    for case in ordered:
        first = by_said[-1][0].said if by_said else -1.0
        is_near = case.said - first < _APART
        if by_said and is_near and not first < LEAST_CONFIDENCE <= case.said:
            by_said[-1].append(case)
        else:
            by_said.append([case])
    if len(by_said) <= LEVELS:
        return by_said
    least = len(ordered) / LEVELS
    parts: list[list[Case]] = [[]]
    for group in by_said:
        is_over = group[0].said >= LEAST_CONFIDENCE > parts[-1][-1].said if parts[-1] else False
        if len(parts[-1]) >= least or is_over:
            parts.append([])
        parts[-1] += group
    return parts
