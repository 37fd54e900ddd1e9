"""Places in a text: the leaves of the corpus.

Every offset in this package counts Unicode code points from the start of the
text that a document was read from, and ``document.text[span.start:span.end] ==
span.text`` always holds.  Leaves are slotted dataclasses, a quarter of the size
of a pydantic model.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text.

    Attributes:
        start: first code point.
        end: one past the last code point; equal to ``start`` for a mere place.
        text: what stands there, unchanged.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(
                f"a span from {self.start} to {self.end} cannot hold {len(self.text)} characters"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, or what stands for one (a heading, a list item, a verse).

    Attributes:
        number: 0-based position in its document, furniture not counted.
        paragraph: 0-based number of the paragraph it lies in.
    """

    number: int
    paragraph: int


class ParagraphKind(StrEnum):
    """What a paragraph is for.  ``FURNITURE`` is page chrome: it is never aligned."""

    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list item"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A block of a document.

    Attributes:
        number: 0-based position in its document.
        kind: what it is for.
        sentences: its sentences in order; none in furniture.
        language_confidence: how sure it is, from 0 to 1, that the paragraph is
            in its document's language.
    """

    number: int
    kind: ParagraphKind
    sentences: tuple[Sentence, ...]
    language_confidence: float = 1.0


class GapReason(StrEnum):
    """Why a stretch of the text belongs to no paragraph."""

    OTHER_SIDE = "other side"
    """On a page that holds both languages: the other language's text."""
    OTHER_LANGUAGE = "other language"
    """A paragraph in a third language."""
    MARKUP = "markup"
    """Signs that lay out the text and say nothing: rules, table bars, list marks."""


@dataclass(frozen=True, slots=True)
class Gap(Span):
    """A stretch of the text that belongs to no paragraph, and why."""

    reason: GapReason
