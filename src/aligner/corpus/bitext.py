"""Two documents and what renders what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath
from typing import ClassVar, Self, overload

from pydantic import BaseModel, ConfigDict, Field, model_validator

from aligner.corpus.discrepancy import Discrepancy, Severity
from aligner.corpus.display import Drawn
from aligner.corpus.document import Document
from aligner.corpus.review import Review
from aligner.corpus.signature import Signature
from aligner.corpus.silence import Silenced
from aligner.corpus.spans import Sentence, Span
from aligner.corpus.tables import Tabled
from aligner.corpus.words import Link, WordAlignment


@dataclass(frozen=True, slots=True)
class Segment(Span):
    """One side of a bead: consecutive sentences, or the place where they would be.

    Attributes:
        language: the side's language.
        sentences: none on the empty side of a 1-0 or 0-1 bead.
    """

    language: str
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, document: Document, sentences: tuple[Sentence, ...], place: int = 0) -> Segment:
        """The segment of a document that some consecutive sentences make.

        ``place`` is the offset that an empty segment stands at.
        """
        start = sentences[0].start if sentences else place
        end = sentences[-1].end if sentences else place
        return cls(start, end, document.text[start:end], document.language, sentences)

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """Numbers of the paragraphs that it touches."""
        return tuple(dict.fromkeys(s.paragraph for s in self.sentences))


@dataclass(frozen=True, slots=True)
class Bead(Drawn):
    """Consecutive sentences on one side and those that render them on the other.

    Attributes:
        number: 0-based position in the bitext.
        segments: one for each side, in the order of the bitext's sides.
        score: probability, from 0 to 1, that the bead is exactly right.
        moved: whether it breaks the order of its neighbours.
        words: which words render which, once words have been aligned.
        notes: what somebody wrote of it in the file that it was read from.
    """

    number: int
    segments: tuple[Segment, Segment]
    score: float
    moved: bool = False
    words: WordAlignment | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"score {self.score} is not between 0 and 1")
        if not any(segment.sentences for segment in self.segments):
            raise ValueError("a bead must have a sentence on one side at least")

    @property
    def kind(self) -> str:
        """Its shape: ``1-1``, ``1-2``, ``1-0`` …, first side first."""
        return "-".join(str(len(segment.sentences)) for segment in self.segments)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links between its words; none if words have not been aligned."""
        return self.words.links if self.words else ()

    @property
    def is_null(self) -> bool:
        """Whether one side is empty."""
        return not all(segment.sentences for segment in self.segments)

    def __getitem__(self, language: str) -> Segment:
        for segment in self.segments:
            if segment.language == language:
                return segment
        raise KeyError(language)

    def __repr__(self) -> str:
        shown = " | ".join(f"{s.language} {_shorten(s.text)!r}" for s in self.segments)
        moved = " moved" if self.moved else ""
        return f"<Bead {self.number} {self.kind} {self.score:.2f}{moved}: {shown}>"


@dataclass(frozen=True, slots=True)
class ParagraphBead:
    """Paragraphs on one side and those that render them on the other.

    Attributes:
        paragraphs: for each side, the numbers of its paragraphs, perhaps none.
        score: probability, from 0 to 1, that it is right.
    """

    paragraphs: tuple[tuple[int, ...], tuple[int, ...]]
    score: float

    @property
    def kind(self) -> str:
        """Its shape: ``1-1``, ``1-2``, ``1-0`` …, first side first."""
        return "-".join(str(len(side)) for side in self.paragraphs)


class Bitext(Drawn, Tabled, BaseModel):
    """Two language versions of a text, which renders which, and where they differ.

    Indexing with a language code gives that side's document; with a number or a
    slice, beads.  Iterating and ``len`` go over the beads, which stand in the
    order of the first side, with beads of the other side alone where they fall.

    Attributes:
        documents: the two sides, in different languages.
        beads: every sentence of both documents lies in exactly one of them.
        paragraph_beads: the same for paragraphs, furniture left out.
        discrepancies: most severe first, once checked.
        silenced: what was found and is not shown, each with the reason.
        signature: with what it was made.
        warnings: what a reader of the result should know.
        review: what reviewers have decided, once it has been applied.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    documents: tuple[Document, Document]
    beads: tuple[Bead, ...] = ()
    paragraph_beads: tuple[ParagraphBead, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    signature: Signature = Field(default_factory=Signature)
    warnings: tuple[str, ...] = ()
    review: Review | None = None

    @property
    def languages(self) -> tuple[str, str]:
        """The two language codes, first side first."""
        return self.documents[0].language, self.documents[1].language

    @property
    def name(self) -> str:
        """The names of the files that it was read from; empty if there are none."""
        return " and ".join(dict.fromkeys(PurePath(d.name).name for d in self.documents if d.name))

    @cached_property
    def _bead_of(self) -> tuple[dict[int, Bead], dict[int, Bead]]:
        found: tuple[dict[int, Bead], dict[int, Bead]] = ({}, {})
        for bead in self.beads:
            for side, segment in zip(found, bead.segments, strict=True):
                side.update((sentence.number, bead) for sentence in segment.sentences)
        return found

    def bead_of(self, language: str, sentence: int) -> Bead:
        """The bead that holds a sentence, by its number in its document."""
        return self._bead_of[self.languages.index(language)][sentence]

    def filter(self, keep: Callable[[Bead], bool]) -> tuple[Bead, ...]:
        """The beads for which a function says yes."""
        return tuple(bead for bead in self.beads if keep(bead))

    def discrepancies_in(self, bead: Bead) -> tuple[Discrepancy, ...]:
        """The discrepancies that concern a bead."""
        return tuple(d for d in self.discrepancies if bead.number in d.beads)

    def at_least(self, severity: Severity | str) -> tuple[Discrepancy, ...]:
        """The discrepancies of a severity or a higher one."""
        return tuple(d for d in self.discrepancies if d.severity >= Severity(severity))

    def with_words(self, words: Callable[[Bead], WordAlignment]) -> Self:
        """The same bitext with the words of its beads aligned by a function."""
        beads = tuple(replace(bead, words=words(bead)) for bead in self.beads)
        return self.model_copy(update={"beads": beads})

    def with_discrepancies(self, discrepancies: tuple[Discrepancy, ...]) -> Self:
        """The same bitext with other discrepancies."""
        return self.model_copy(update={"discrepancies": discrepancies})

    def __len__(self) -> int:
        return len(self.beads)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Bead]:  # type: ignore[override]  # beads, not fields
        return iter(self.beads)

    @overload
    def __getitem__(self, index: str) -> Document: ...
    @overload
    def __getitem__(self, index: int) -> Bead: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Bead, ...]: ...
    def __getitem__(self, index: str | int | slice) -> Document | Bead | tuple[Bead, ...]:
        if isinstance(index, str):
            for document in self.documents:
                if document.language == index:
                    return document
            raise KeyError(index)
        return self.beads[index]

    def __repr__(self) -> str:
        first, second = self.documents
        return (
            f"<Bitext {first.language}-{second.language}: {len(first)} and {len(second)} "
            f"sentences, {len(self.beads)} beads, {len(self.discrepancies)} discrepancies>"
        )

    @model_validator(mode="after")
    def _each_sentence_once(self) -> Self:
        """Check that the beads, if there are any, hold every sentence once."""
        if len(set(self.languages)) != 2:
            raise ValueError(f"both sides are in {self.languages[0]!r}")
        for position, bead in enumerate(self.beads):
            if bead.number != position:
                raise ValueError(f"bead {position} is numbered {bead.number}")
            if tuple(s.language for s in bead.segments) != self.languages:
                raise ValueError(f"bead {position} has its sides in another order")
        if not self.beads:
            return self
        for side, document in enumerate(self.documents):
            numbers = sorted(s.number for b in self.beads for s in b.segments[side].sentences)
            if numbers != list(range(len(document))):
                raise ValueError(
                    f"the beads do not hold each {document.language} sentence exactly once"
                )
        return self


def _shorten(text: str, width: int = 40) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
