"""The lattice of a text, as the engine lays it."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.alignment.anchors import Anchors, anchors_of, band_of
from aligner.alignment.band import Band
from aligner.alignment.features import Evidence
from aligner.alignment.graph import Graph, graph_of
from aligner.alignment.lexical import LexicalLikeness
from aligner.alignment.likeness import Likeness, VectorLikeness
from aligner.alignment.scorer import Scorer
from aligner.alignment.search import search
from aligner.alignment.shapes import match_shapes
from aligner.alignment.views import LARGEST
from aligner.evaluation import IndexBead
from benchmarks.fitting.texts import Text


@dataclass(frozen=True)
class Laid:
    """A text and its lattice.

    Attributes:
        text: the text.
        band: the nodes.
        graph: the possible beads between them.
    """

    text: Text
    band: Band
    graph: Graph

    @property
    def lengths(self) -> tuple[int, int]:
        """How many sentences either side has."""
        return len(self.text.sides[0]), len(self.text.sides[1])


def laid(text: Text) -> Laid:
    """The lattice of all beads within the band of a text, hopeless ones among them."""
    evidence, _ = evidence_of(text)
    return Laid(text, evidence.band, graph_of(evidence, match_shapes(LARGEST)))


def searched(text: Text, scorer: Scorer) -> tuple[IndexBead, ...]:
    """The beads that the engine finds in a text with some weights."""
    found = search(*evidence_of(text), scorer, match_shapes(LARGEST))
    return tuple(IndexBead(bead.first, bead.second, bead.score) for bead in found)


def evidence_of(text: Text) -> tuple[Evidence, Anchors]:
    """What the engine knows of a text, and the anchors that it follows."""
    first, second = text.sides
    likenesses: dict[str, Likeness] = {}
    if text.vectors is not None:
        likenesses["meaning"] = VectorLikeness.of(text.vectors, (first.lengths, second.lengths))
    likenesses["words"] = LexicalLikeness.of(first.texts, second.texts)
    anchors = anchors_of(next(iter(likenesses.values())), len(first), len(second))
    band = band_of(anchors, len(first), len(second))
    return Evidence((first, second), likenesses, band), anchors
