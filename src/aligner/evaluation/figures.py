"""Counts of what was found, and the figures made of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aligner.evaluation.beads import IndexBead
from aligner.evaluation.calibration import (
    ReliabilityBin,
    calibration_error,
    lowest_tenth_wrong,
    reliability,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found, how many there are, and how many of either are right.

    Attributes:
        predicted: how many were found.
        gold: how many there are.
        right: of those found, how many are right.
        recalled: of those there are, how many were found.
    """

    predicted: int
    gold: int
    right: int
    recalled: int

    @property
    def precision(self) -> float:
        """Share of those found that are right; 1 if none was found."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of those there are that were found; 1 if there is none."""
        return self.recalled / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.predicted + other.predicted,
            self.gold + other.gold,
            self.right + other.right,
            self.recalled + other.recalled,
        )


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures of one prediction against its gold.

    Attributes:
        strict: beads exactly right, those with an empty side included.
        lax: beads that overlap with a gold bead on both sides.
        links: pairs of lines.
        nulls: lines rendered by nothing, of both sides together.
        by_kind: strict counts for each shape, the most frequent in gold first.
        reliability: the scored beads in bins of score; empty without scores.
        calibration_error: expected calibration error, ``None`` without scores.
        lowest_tenth_wrong: of the wrong scored beads, the share that lies in
            the tenth of all beads that is scored lowest; ``None`` without scores.
        strict_interval: bootstrap interval of 95 % for the strict F1.
    """

    strict: Counts
    lax: Counts
    links: Counts
    nulls: Counts
    by_kind: tuple[tuple[str, Counts], ...]
    reliability: tuple[ReliabilityBin, ...] = ()
    calibration_error: float | None = None
    lowest_tenth_wrong: float | None = None
    strict_interval: tuple[float, float] | None = None

    def table(self) -> str:
        """All figures as text for people."""
        rows = [("", "precision", "recall", "F1", "predicted", "gold")]
        families = [
            ("strict", self.strict),
            ("lax", self.lax),
            ("links", self.links),
            ("nulls", self.nulls),
            *self.by_kind,
        ]
        rows += [
            (
                name,
                f"{counts.precision:.4f}",
                f"{counts.recall:.4f}",
                f"{counts.f1:.4f}",
                str(counts.predicted),
                str(counts.gold),
            )
            for name, counts in families
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        lines = [
            "  ".join(
                cell.ljust(width) if column == 0 else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in rows
        ]
        if self.strict_interval is not None:
            low, high = self.strict_interval
            lines.append(f"strict F1 lies between {low:.4f} and {high:.4f} in 95 % of resamples")
        if self.calibration_error is not None:
            lines.append(f"expected calibration error {self.calibration_error:.4f}")
        if self.lowest_tenth_wrong is not None:
            lines.append(
                f"of the wrong beads {self.lowest_tenth_wrong:.0%} are in the lowest-scored tenth"
            )
        return "\n".join(lines) + "\n"


def evaluate(
    gold: Iterable[IndexBead], predicted: Iterable[IndexBead], *, resamples: int = 0
) -> Evaluation:
    """The figures of a prediction.

    Args:
        gold: the right beads.
        predicted: the beads found; scores are read where they have any.
        resamples: how many bootstrap resamples to draw for the interval of the
            strict F1; 0 for no interval.  The draw is the same every time.
    """
    right = _unique(gold)
    found = _unique(predicted)
    gold_pairs = {bead.pair for bead in right}
    hits = [bead.pair in gold_pairs for bead in found]
    scored = [
        (bead.score, hit) for bead, hit in zip(found, hits, strict=True) if bead.score is not None
    ]
    bins = reliability(scored)
    return Evaluation(
        strict=_strict(right, found),
        lax=_lax(right, found),
        links=_overlap(_links(right), _links(found)),
        nulls=_overlap(_null_lines(right), _null_lines(found)),
        by_kind=_by_kind(right, found),
        reliability=bins,
        calibration_error=calibration_error(bins) if scored else None,
        lowest_tenth_wrong=lowest_tenth_wrong(scored),
        strict_interval=_bootstrap(right, found, resamples) if resamples else None,
    )


def _unique(beads: Iterable[IndexBead]) -> list[IndexBead]:
    """The beads that hold a line, each once."""
    return list({bead.pair: bead for bead in beads if bead.first or bead.second}.values())


def _strict(gold: Sequence[IndexBead], found: Sequence[IndexBead]) -> Counts:
    return _overlap({bead.pair for bead in gold}, {bead.pair for bead in found})


def _overlap(gold: AbstractSet[object], found: AbstractSet[object]) -> Counts:
    both = len(gold & found)
    return Counts(len(found), len(gold), both, both)


def _links(beads: Iterable[IndexBead]) -> set[tuple[int, int]]:
    return {(i, j) for bead in beads for i in bead.first for j in bead.second}


def _null_lines(beads: Iterable[IndexBead]) -> set[tuple[int, int]]:
    """Pairs of side and line."""
    return {
        (side, line)
        for bead in beads
        if not (bead.first and bead.second)
        for side, lines in enumerate(bead.pair)
        for line in lines
    }


def _lax(gold: Sequence[IndexBead], found: Sequence[IndexBead]) -> Counts:
    full_gold = [bead for bead in gold if bead.first and bead.second]
    full_found = [bead for bead in found if bead.first and bead.second]
    return Counts(
        predicted=len(found),
        gold=len(full_gold),
        right=_touching(found, gold),
        recalled=_touching(full_gold, full_found),
    )


def _touching(beads: Sequence[IndexBead], others: Sequence[IndexBead]) -> int:
    """How many beads are among the others or share a link with one of them."""
    pairs = {bead.pair for bead in others}
    rendered: dict[int, set[int]] = {}
    for bead in others:
        for line in bead.first:
            rendered.setdefault(line, set()).update(bead.second)
    return sum(
        bead.pair in pairs
        or any(not rendered.get(line, set()).isdisjoint(bead.second) for line in bead.first)
        for bead in beads
    )


def _by_kind(
    gold: Sequence[IndexBead], found: Sequence[IndexBead]
) -> tuple[tuple[str, Counts], ...]:
    kinds = {bead.kind for bead in gold} | {bead.kind for bead in found}
    counts = [
        (
            kind,
            _strict([b for b in gold if b.kind == kind], [b for b in found if b.kind == kind]),
        )
        for kind in kinds
    ]
    return tuple(sorted(counts, key=lambda item: (-item[1].gold, -item[1].predicted, item[0])))


def _bootstrap(
    gold: Sequence[IndexBead], found: Sequence[IndexBead], resamples: int
) -> tuple[float, float]:
    """The middle 95 % of the strict F1 over resampled stretches.

    A stretch is ten gold beads on end with the predicted beads that start in
    their lines: neighbouring errors have one cause and must stay together.
    """
    stretches = _stretches(gold, found)
    draw = random.Random(20_240_601)  # noqa: S311  # a repeatable draw, no secret
    figures = []
    for _ in range(resamples):
        sample = draw.choices(stretches, k=len(stretches))
        figures.append(sum(sample, Counts(0, 0, 0, 0)).f1)
    figures.sort()
    return figures[int(0.025 * resamples)], figures[min(int(0.975 * resamples), resamples - 1)]


def _stretches(gold: Sequence[IndexBead], found: Sequence[IndexBead]) -> list[Counts]:
    stretch_of: dict[tuple[int, int], int] = {}
    for position, bead in enumerate(gold):
        for side, lines in enumerate(bead.pair):
            stretch_of.update(((side, line), position // 10) for line in lines)
    number = len(gold) // 10 + 1
    pairs = {bead.pair for bead in gold}
    predicted, total, right = [0] * number, [0] * number, [0] * number
    for position in range(len(gold)):
        total[position // 10] += 1
    for bead in found:
        key = (0, bead.first[0]) if bead.first else (1, bead.second[0])
        at = stretch_of.get(key, number - 1)
        predicted[at] += 1
        right[at] += bead.pair in pairs
    return [
        Counts(predicted[at], total[at], right[at], right[at])
        for at in range(number)
        if predicted[at] or total[at]
    ]
