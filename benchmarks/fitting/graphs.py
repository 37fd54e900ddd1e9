"""The lattice of a text, as the engine lays it."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.alignment.anchors import anchors_of, band_of
from aligner.alignment.band import Band
from aligner.alignment.features import Evidence
from aligner.alignment.graph import Graph, graph_of
from aligner.alignment.lexical import LexicalLikeness
from aligner.alignment.likeness import Likeness, VectorLikeness
from aligner.alignment.shapes import match_shapes
from aligner.alignment.views import LARGEST
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
    """The lattice of all beads that the engine would weigh in a text."""
    first, second = text.sides
    likenesses: dict[str, Likeness] = {}
    if text.vectors is not None:
        likenesses["meaning"] = VectorLikeness.of(text.vectors, (first.lengths, second.lengths))
    likenesses["words"] = LexicalLikeness.of(first.texts, second.texts)
    anchors = anchors_of(next(iter(likenesses.values())), len(first), len(second))
    band = band_of(anchors, len(first), len(second))
    evidence = Evidence((first, second), likenesses, band)
    return Laid(text, band, graph_of(evidence, match_shapes(LARGEST)))
