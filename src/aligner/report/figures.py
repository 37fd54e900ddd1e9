"""The figures that head a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from aligner.corpus import Bead, Bitext, Discrepancy, Severity

DOUBTFUL = 0.5
"""A bead that scores less is as likely wrong as right."""


@dataclass(frozen=True, slots=True)
class SideFigures:
    """One side in figures.

    Attributes:
        language: its code.
        paragraphs: without furniture.
        sentences: all of them.
        matched: the sentences that have a counterpart.
    """

    language: str
    paragraphs: int
    sentences: int
    matched: int

    @property
    def alone(self) -> int:
        """The sentences without a counterpart."""
        return self.sentences - self.matched

    @property
    def matched_share(self) -> float:
        """The share of sentences with a counterpart, from 0 to 1; 1 of no sentence."""
        return self.matched / self.sentences if self.sentences else 1.0


@dataclass(frozen=True, slots=True)
class Figures:
    """A bitext in figures.

    Attributes:
        sides: in the order of the bitext.
        beads: how many.
        kinds: how many of each kind, the most frequent first.
        moved: how many beads break the order.
        doubtful: how many score less than :data:`DOUBTFUL`.
        severities: how many findings of each severity, worst first, zeros included.
        families: the families that have findings, in alphabetical order.
        table: how many findings, by family and severity.
    """

    sides: tuple[SideFigures, SideFigures]
    beads: int
    kinds: tuple[tuple[str, int], ...]
    moved: int
    doubtful: int
    severities: tuple[tuple[Severity, int], ...]
    families: tuple[str, ...]
    table: dict[tuple[str, Severity], int]

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return sum(number for _, number in self.severities)

    def of_family(self, family: str) -> int:
        """How many findings a family has."""
        return sum(self.table.get((family, severity), 0) for severity in Severity)


def is_doubtful(bead: Bead) -> bool:
    """Whether a bead is as likely wrong as right."""
    return bead.score < DOUBTFUL


def figures(bitext: Bitext) -> Figures:
    """A bitext in figures."""
    table = Counter((d.family, d.severity) for d in bitext.discrepancies)
    kinds = Counter(bead.kind for bead in bitext.beads)
    return Figures(
        sides=(_side(bitext, 0), _side(bitext, 1)),
        beads=len(bitext.beads),
        kinds=tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
        moved=sum(bead.moved for bead in bitext.beads),
        doubtful=sum(map(is_doubtful, bitext.beads)),
        severities=tuple(
            (severity, sum(n for (_, s), n in table.items() if s is severity))
            for severity in reversed(Severity)
        ),
        families=tuple(sorted({family for family, _ in table})),
        table=dict(table),
    )


def _side(bitext: Bitext, side: int) -> SideFigures:
    document = bitext.documents[side]
    matched = sum(len(b.segments[side].sentences) for b in bitext.beads if not b.is_null)
    paragraphs = len(document.paragraphs) - len(document.furniture)
    return SideFigures(document.language, paragraphs, len(document), matched)


def ordered(bitext: Bitext) -> tuple[Discrepancy, ...]:
    """The findings in the order in which they are numbered: what is worth time first.

    By severity, then by confidence, then as they stand in the text.
    """
    return tuple(
        sorted(
            bitext.discrepancies,
            key=lambda d: (
                -d.severity.rank,
                -d.confidence,
                [(e.start, e.end) for e in d.evidence],
                d.id,
            ),
        )
    )
