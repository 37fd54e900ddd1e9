"""The beads of two sides: a first look at all of both, a closer one where doubt is left."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.alignment.anchors import anchors_of
from aligner.alignment.band import Floats
from aligner.alignment.closer import Closer
from aligner.alignment.constraints import Rules
from aligner.alignment.decoding import Found, beads_of, posteriors_of
from aligner.alignment.doubt import Doubt, doubt_of
from aligner.alignment.features import Evidence
from aligner.alignment.graph import Graph, graph_of
from aligner.alignment.guidance import Guidance, all_alone, in_path_order, placed
from aligner.alignment.likeness import Likeness
from aligner.alignment.parts import Encode
from aligner.alignment.scorer import Scorer
from aligner.alignment.shapes import Shape
from aligner.alignment.sides import Side


@dataclass(frozen=True)
class Looks:
    """How texts are looked at.

    Attributes:
        shapes: that beads may have.
        first: weights of the first look.
        closer: weights of the closer one; ``None`` if there is none.
        encode: the encoder of parts of sentences, for the closer one.
    """

    shapes: tuple[Shape, ...]
    first: Scorer
    closer: Scorer | None = None
    encode: Encode | None = None

    @property
    def digest(self) -> str:
        """That of all weights."""
        return self.first.digest + (f"+{self.closer.digest}" if self.closer else "")


def search(
    sides: tuple[Side, Side], likenesses: dict[str, Likeness], looks: Looks, rules: Rules
) -> list[Found]:
    """The beads of two sides, in the order of their path.

    Args:
        sides: the two sides.
        likenesses: of their sentences, the main one first.
        looks: how they are looked at.
        rules: what a person has decided.

    Raises:
        SettingsError: the rules leave no way.
    """
    length, width = len(sides[0]), len(sides[1])
    if not length or not width:
        return all_alone(length, width, rules)
    anchors = anchors_of(next(iter(likenesses.values())), length, width)
    guidance = Guidance(rules, anchors, (length, width))
    found = guidance.settled(_found(sides, likenesses, looks, guidance))
    for lines in guidance.apart:
        own = sides[0].among(lines[0]), sides[1].among(lines[1])
        alike = {name: likeness.among(*lines) for name, likeness in likenesses.items()}
        found += placed(search(own, alike, looks, rules.among(lines)), lines)
    return in_path_order(found) if rules else found


def _found(
    sides: tuple[Side, Side],
    likenesses: dict[str, Likeness],
    looks: Looks,
    guidance: Guidance,
) -> list[Found]:
    """What the first look finds, and the closer one where that leaves doubt."""
    lengths = len(sides[0]), len(sides[1])
    evidence = Evidence(sides, likenesses, guidance.band)
    graph = guidance.pinned(graph_of(evidence, looks.shapes), evidence.band)
    ruling = guidance.ruling(graph)
    posteriors = posteriors_of(graph, looks.first, ruling)
    if looks.closer is None or looks.encode is None:
        return beads_of(graph, posteriors, looks.first, lengths, ruling)
    doubt = doubt_of(graph, posteriors, evidence.band)
    if doubt.is_nowhere:
        return beads_of(graph, posteriors, looks.closer, lengths, ruling)
    del graph, posteriors, ruling
    usual = {name: view.usual for name, view in evidence.views.items()}
    evidence = Evidence(sides, likenesses, doubt.band, usual)
    evidence.details |= Closer.at(sides, doubt.lines, looks.encode).details(evidence.cells)
    graph = guidance.pinned(graph_of(evidence, looks.shapes), evidence.band)
    ruling = guidance.ruling(graph)
    posteriors = _trusted(graph, posteriors_of(graph, looks.closer, ruling), doubt)
    return beads_of(graph, posteriors, looks.closer, lengths, ruling)


def _trusted(graph: Graph, posteriors: Floats, doubt: Doubt) -> Floats:
    """The probability of each edge, where only one is left that which the first look gave."""
    found = posteriors.copy()
    for group in graph.groups:
        if group.blocks is not None:
            found[group.edges] *= doubt.trust[group.blocks.rows]
    return found
