"""Beads as index sets, without text."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.corpus import Bitext

Lines = tuple[int, ...]
"""0-based line or sentence numbers of one side, in order."""


@dataclass(frozen=True, slots=True)
class IndexBead:
    """A bead as gold files have it.

    Attributes:
        first: lines of the first side, perhaps none.
        second: lines of the second side, perhaps none.
        score: probability that it is right, where the file gives one.
    """

    first: Lines
    second: Lines
    score: float | None = None

    @property
    def pair(self) -> tuple[Lines, Lines]:
        """Both index sets."""
        return self.first, self.second

    @property
    def kind(self) -> str:
        """Its shape: ``1-1``, ``1-2``, ``1-0`` …, first side first."""
        return f"{len(self.first)}-{len(self.second)}"


def beads_of(bitext: Bitext) -> tuple[IndexBead, ...]:
    """The beads of a bitext as sentence numbers."""
    beads = []
    for bead in bitext.beads:
        first, second = (tuple(s.number for s in segment.sentences) for segment in bead.segments)
        beads.append(IndexBead(first, second, bead.score))
    return tuple(beads)


def paragraph_beads_of(bitext: Bitext) -> tuple[IndexBead, ...]:
    """The paragraph beads of a bitext as paragraph numbers."""
    return tuple(
        IndexBead(bead.paragraphs[0], bead.paragraphs[1], bead.score)
        for bead in bitext.paragraph_beads
    )
