"""Where beads stand in the two texts, as drawings of a whole bitext need it.

Places are shares of a side's sentences, by their characters, from 0 to 1: what stands
between sentences takes no room, so a page that holds both texts is drawn as two files.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from aligner.corpus import Bead, Bitext, Discrepancy, Document, Severity

Extent = tuple[float, float]
"""Where something begins and ends, from 0 to 1; the same twice for a mere place."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A bead as drawings show it.

    Attributes:
        bead: the bead.
        extents: its part of either side; where a side has nothing, the place.
        along: its part of the rows of both texts together, in the order of the beads.
    """

    bead: Bead
    extents: tuple[Extent, Extent]
    along: Extent

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of either extent."""
        first, second = self.extents
        return sum(first) / 2, sum(second) / 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows that follow each other, summed up.

    Attributes:
        along: their part of the whole.
        rows: numbers of the first bead and of the last.
        findings: how many findings concern them.
        worst: the worst severity of those; ``None`` without findings.
        alone: for either side, the share of the stretch that only that side has.
        moved: the share of the stretch that is moved.
    """

    along: Extent
    rows: tuple[int, int]
    findings: int
    worst: Severity | None
    alone: tuple[float, float]
    moved: float


def drawings(bitext: Bitext) -> tuple[Drawing, ...]:
    """Where each bead of a bitext stands, in the order of the beads."""
    sides = [_Side(document) for document in bitext.documents]
    lengths = [sum(len(segment) for segment in bead.segments) or 1 for bead in bitext.beads]
    whole = sum(lengths) or 1
    edges = [at / whole for at in accumulate(lengths, initial=0)]
    return tuple(
        Drawing(bead, (sides[0].extent(bead, 0), sides[1].extent(bead, 1)), along)
        for bead, along in zip(bitext.beads, pairwise(edges), strict=True)
    )


class _Side:
    """The sentences of a document laid end to end."""

    def __init__(self, document: Document) -> None:
        self._starts = [sentence.start for sentence in document.sentences]
        self._edges = list(accumulate((len(s) for s in document.sentences), initial=0))

    def extent(self, bead: Bead, side: int) -> Extent:
        """The part that a bead has of it."""
        segment = bead.segments[side]
        if segment.sentences:
            first, last = segment.sentences[0].number, segment.sentences[-1].number + 1
        else:
            first = last = bisect_left(self._starts, segment.start)
        whole = self._edges[-1] or 1
        return self._edges[first] / whole, self._edges[last] / whole


def stretches(
    drawn: Sequence[Drawing], findings: Sequence[Discrepancy], most: int
) -> tuple[Stretch, ...]:
    """A bitext summed up in stretches of about the same length, at most so many.

    A finding counts where the first of its beads stands.
    """
    concerned: dict[int, list[Severity]] = {}
    for finding in findings:
        for bead in finding.beads[:1]:
            concerned.setdefault(bead, []).append(finding.severity)
    gathered: dict[int, list[Drawing]] = {}
    for drawing in drawn:
        gathered.setdefault(min(int(sum(drawing.along) / 2 * most), most - 1), []).append(drawing)
    return tuple(_stretch(here, concerned) for here in gathered.values())


def _stretch(here: Sequence[Drawing], concerned: dict[int, list[Severity]]) -> Stretch:
    start, end = here[0].along[0], here[-1].along[1]
    severities = [s for drawing in here for s in concerned.get(drawing.bead.number, ())]

    def share(of: Sequence[Drawing]) -> float:
        return sum(drawing.along[1] - drawing.along[0] for drawing in of) / (end - start)

    return Stretch(
        along=(start, end),
        rows=(here[0].bead.number, here[-1].bead.number),
        findings=len(severities),
        worst=max(severities, key=lambda s: s.rank, default=None),
        alone=(
            share([d for d in here if not d.bead.segments[1].sentences]),
            share([d for d in here if not d.bead.segments[0].sentences]),
        ),
        moved=share([d for d in here if d.bead.moved]),
    )
