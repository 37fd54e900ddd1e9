"""All figures of a prediction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from aligner.corpus.display import Grid, Gridded
from aligner.evaluation.beads import IndexBead
from aligner.evaluation.calibration import (
    ReliabilityBin,
    calibration_error,
    lowest_tenth_wrong,
    reliability,
)
from aligner.evaluation.counts import Counts
from aligner.evaluation.tallies import Tallies, counts


@dataclass(frozen=True, slots=True, repr=False)
class Evaluation(Gridded):
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
    """

    strict: Counts
    lax: Counts
    links: Counts
    nulls: Counts
    by_kind: tuple[tuple[str, Counts], ...]
    reliability: tuple[ReliabilityBin, ...] = ()
    calibration_error: float | None = None
    lowest_tenth_wrong: float | None = None

    @property
    def families(self) -> tuple[tuple[str, Counts], ...]:
        """The counts over all shapes, with their names."""
        return (
            ("strict", self.strict),
            ("lax", self.lax),
            ("links", self.links),
            ("nulls", self.nulls),
        )

    def record(self) -> dict[str, Any]:
        """All figures as what JSON can hold."""
        return {
            **{name: _record(held) for name, held in self.families},
            "by_kind": {kind: _record(held) for kind, held in self.by_kind},
            "by_score": [asdict(one) for one in self.reliability],
            "calibration_error": self.calibration_error,
            "lowest_tenth_wrong": self.lowest_tenth_wrong,
        }

    def table(self) -> str:
        """All figures as text for people."""
        from aligner.evaluation.table import table_of

        return table_of(self)

    def grids(self, most: int) -> tuple[Grid, ...]:
        """The tables for all beads, by shape and by score."""
        from aligner.evaluation.table import grids_of

        return grids_of(self, most)

    def notes(self) -> tuple[str, ...]:
        """What is told of the scores in a sentence each."""
        from aligner.evaluation.table import sentences_of

        return tuple(sentences_of(self))

    def __repr__(self) -> str:
        shares = ", ".join(f"{name} {held.f1:.4f}" for name, held in self.families)
        return f"<Evaluation of {self.strict.predicted} beads, F1: {shares}>"


def _record(held: Counts) -> dict[str, Any]:
    return {"precision": held.precision, "recall": held.recall, "f1": held.f1, **asdict(held)}


def evaluate(
    gold: Iterable[IndexBead], predicted: Iterable[IndexBead], *, resamples: int = 0
) -> Evaluation:
    """The figures of a prediction.

    Args:
        gold: the right beads.
        predicted: the beads found; scores are read where they have any.
        resamples: how many bootstrap resamples to draw for the intervals; 0 for
            no intervals.  The draw is the same every time.
    """
    right = _unique(gold)
    found = _unique(predicted)
    tallies = Tallies(right, found)
    kinds = _kinds(right, found)
    strict, lax, links, nulls, *shapes = counts(
        [
            tallies.strict(),
            tallies.lax(),
            tallies.links(),
            tallies.nulls(),
            *(tallies.strict(kind) for kind in kinds),
        ],
        resamples,
    )
    pairs = {bead.pair for bead in right}
    scored = [(bead.score, bead.pair in pairs) for bead in found if bead.score is not None]
    places = [tallies.stretch_of(bead) for bead in found if bead.score is not None]
    bins = reliability(scored, places=places, resamples=resamples)
    return Evaluation(
        strict=strict,
        lax=lax,
        links=links,
        nulls=nulls,
        by_kind=tuple(zip(kinds, shapes, strict=True)),
        reliability=bins,
        calibration_error=calibration_error(bins) if scored else None,
        lowest_tenth_wrong=lowest_tenth_wrong(scored),
    )


def _unique(beads: Iterable[IndexBead]) -> list[IndexBead]:
    """The beads that hold a line, each once."""
    return list({bead.pair: bead for bead in beads if bead.first or bead.second}.values())


def _kinds(gold: Sequence[IndexBead], found: Sequence[IndexBead]) -> list[str]:
    """The shapes of beads, the most frequent in gold first."""
    there = Counter(bead.kind for bead in gold)
    told = Counter(bead.kind for bead in found)
    return sorted(there | told, key=lambda kind: (-there[kind], -told[kind], kind))
