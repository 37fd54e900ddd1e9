"""One language version of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar, Self, overload

from pydantic import BaseModel, ConfigDict, Field, model_validator

from aligner.corpus.display import Drawn
from aligner.corpus.spans import Gap, Paragraph, ParagraphKind, Sentence, Span


class Document(Drawn, BaseModel):
    """One language version of a text, whole, with its paragraphs and sentences.

    ``text`` is what was read, unaltered.  Each of its non-blank characters lies
    in a sentence, in a furniture paragraph or in a named gap; a document that
    breaks this cannot be made.

    Indexing, slicing, iterating and ``len`` go over the sentences.

    Attributes:
        text: the text, of which everything else is a span.
        language: ISO 639-1 code.
        paragraphs: in order, furniture included.
        gaps: what belongs to no paragraph, and why.
        name: where the text came from, for people to read.
        warnings: what the reader had to guess, for people to read.
        reader: what made the text and its sentences of what was read, where that was not
            this package alone: ``segmented`` for sentences that were given, or a library
            with its version.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    text: str
    language: str = Field(pattern=r"^[a-z]{2,3}$")
    paragraphs: tuple[Paragraph, ...] = ()
    gaps: tuple[Gap, ...] = ()
    name: str = ""
    warnings: tuple[str, ...] = ()
    reader: str = ""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order; ``sentences[k].number == k``."""
        return tuple(s for p in self.paragraphs for s in p.sentences)

    @cached_property
    def furniture(self) -> tuple[Paragraph, ...]:
        """The paragraphs that were set aside as page furniture."""
        return tuple(p for p in self.paragraphs if p.kind is ParagraphKind.FURNITURE)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [p.start for p in self.paragraphs]

    def span(self, start: int, end: int) -> Span:
        """The span of this text between two offsets.

        Raises:
            IndexError: the offsets do not lie in the text in that order.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(
                f"no span from {start} to {end} in a text of {len(self.text)} characters"
            )
        return Span(start, end, self.text[start:end])

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds the character at an offset, if any."""
        at = bisect_right(self._paragraph_starts, offset) - 1
        if at < 0 or offset >= self.paragraphs[at].end:
            return None
        return self.paragraphs[at]

    def line_at(self, offset: int) -> int:
        """1-based number of the line on which an offset stands."""
        return self.text.count("\n", 0, offset) + 1

    def __len__(self) -> int:
        return len(self.sentences)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Sentence]:  # type: ignore[override]  # sentences, not fields
        return iter(self.sentences)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, index: int | slice) -> Sentence | tuple[Sentence, ...]:
        return self.sentences[index]

    def __repr__(self) -> str:
        name = f" {self.name!r}" if self.name else ""
        return (
            f"<Document{name} {self.language}: {len(self.paragraphs)} paragraphs, "
            f"{len(self.sentences)} sentences, {len(self.text)} characters>"
        )

    def __str__(self) -> str:
        return self.text

    @model_validator(mode="after")
    def _nothing_lost(self) -> Self:
        """Check order, texts, numbering and that no character is left out."""
        try:
            self.text.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"an unpaired surrogate stands at {error.start}") from None
        number = 0
        for position, paragraph in enumerate(self.paragraphs):
            self._must_match(paragraph, "paragraph")
            if paragraph.number != position:
                raise ValueError(f"paragraph {position} is numbered {paragraph.number}")
            if paragraph.kind is ParagraphKind.FURNITURE and paragraph.sentences:
                raise ValueError(f"furniture paragraph {position} has sentences")
            for sentence in paragraph.sentences:
                self._must_match(sentence, "sentence")
                if not paragraph.covers(sentence) or sentence.paragraph != position:
                    raise ValueError(f"sentence {sentence.number} lies outside its paragraph")
                if sentence.number != number:
                    raise ValueError(f"sentence {number} is numbered {sentence.number}")
                number += 1
        at = 0
        for span in self._accounted():
            if span.start < at:
                raise ValueError(f"{span!r} overlaps what stands before it")
            self._must_be_blank(at, span.start)
            at = span.end
        self._must_be_blank(at, len(self.text))
        return self

    def _accounted(self) -> list[Span]:
        """Sentences, furniture and gaps, in the order of the text."""
        spans: list[Span] = [*self.sentences, *self.furniture]
        for gap in self.gaps:
            self._must_match(gap, "gap")
            spans.append(gap)
        return sorted(spans, key=lambda span: (span.start, span.end))

    def _must_match(self, span: Span, what: str) -> None:
        if self.text[span.start : span.end] != span.text:
            raise ValueError(f"the {what} at {span.start} is not what the text has there")

    def _must_be_blank(self, start: int, end: int) -> None:
        rest = self.text[start:end]
        if rest and not is_blank(rest):
            at = start + len(rest) - len(rest.lstrip(BLANKS))
            raise ValueError(
                f"{self.text[at : at + 20]!r} at {at} lies in no sentence and no named gap"
            )


BLANKS = "".join(
    chr(c) for c in (*range(0x21), 0x7F, *range(0x80, 0xA1), 0x1680, *range(0x2000, 0x2010),
                     *range(0x2028, 0x2030), 0x205F, 0x2060, 0x3000, 0xFEFF, 0xAD)
)  # fmt: skip
"""Characters that leave no mark on paper: spaces, controls, joiners, the byte order mark."""


def is_blank(text: str) -> bool:
    """Whether a text leaves no mark on paper."""
    return not text.strip(BLANKS)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text without what leaves no mark at its ends; empty if nothing leaves one."""
    words = text[start:end]
    stripped = words.lstrip(BLANKS)
    start = end - len(stripped)
    return start, start + len(stripped.rstrip(BLANKS))
