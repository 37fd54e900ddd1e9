"""What readers find in a file, before it is made into a Bitext.

A *piece* is a stretch of text that a file holds as one: a cell, a segment, a
sentence of a document.  What is one piece is one sentence unless the file says where
sentences stand in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aligner.corpus import ParagraphKind, Segment, Span, WordAlignment, is_blank
from aligner.corpus.document import trimmed
from aligner.corpus.words import Link as WordLink
from aligner.formats.held_findings import HeldFinding

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a sentence stands in its document, counted from 0.

    Attributes:
        paragraph: number of the paragraph.
        sentence: number of the sentence in it.
        kind: what the paragraph is for.
    """

    paragraph: int
    sentence: int
    kind: ParagraphKind = field(default=ParagraphKind.BODY, compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that a file holds as one.

    Attributes:
        text: as the file has it.
        cuts: where its sentences stand in it, perhaps with blanks at their ends; one if empty.
        places: where they stand in the document, one each; empty if that is not told.
    """

    text: str = ""
    cuts: tuple[tuple[int, int], ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences stand in it, without blanks at their ends; none if it is blank."""
        if is_blank(self.text):
            return ()
        are_told = self.cuts and _are_spans(self.cuts, self.text)
        cuts = self.cuts if are_told else ((0, len(self.text)),)
        return tuple(trimmed(self.text, *cut) for cut in cuts)


@dataclass(frozen=True, slots=True)
class Words:
    """Which words of a bead render which.

    Attributes:
        tokens: of either side, as offsets from where the side's first sentence begins.
        links: as in :class:`~aligner.corpus.WordAlignment`.
    """

    tokens: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]
    links: tuple[WordLink, ...]

    def between(self, segments: tuple[Segment, Segment]) -> WordAlignment:
        """The words of two segments.

        Raises:
            ValueError: a word lies outside its segment, or a link leads to none.
        """
        first, second = (
            tuple(
                Span(part.start + start, part.start + end, part.text[start:end])
                for start, end in tokens
            )
            for part, tokens in zip(segments, self.tokens, strict=True)
        )
        return WordAlignment(first, second, self.links)


@dataclass(frozen=True, slots=True)
class Row:
    """A bead to be: a piece on either side, one of which may be blank.

    Attributes:
        pieces: one for each side.
        score: probability that the bead is right.
        moved: whether it breaks the order; ``None`` if the file does not say.
        findings: the discrepancies that are kept with it.
        words: which of its words render which, if that is told.
        notes: what somebody wrote of it.
    """

    pieces: tuple[Piece, Piece]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()
    words: Words | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A bead to be: the numbers of its sentences in their documents.

    Attributes:
        sides: one for each side, one of which may be empty.
        score: probability that the bead is right.
        moved: whether it breaks the order; ``None`` if the file does not say.
        findings: the discrepancies that are kept with it.
        words: which of its words render which, if that is told.
        notes: what somebody wrote of it.
    """

    sides: tuple[Numbers, Numbers]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()
    words: Words | None = None
    notes: tuple[str, ...] = ()


def _are_spans(cuts: Sequence[tuple[int, int]], text: str) -> bool:
    at = 0
    for start, end in cuts:
        if not at <= start < end <= len(text) or is_blank(text[start:end]):
            return False
        at = end
    return True
