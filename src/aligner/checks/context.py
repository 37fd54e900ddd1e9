"""What checks share while they look at one bitext."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from aligner import limits
from aligner.checks.notes import Note, note_spans
from aligner.corpus import (
    Bead,
    Bitext,
    Evidence,
    Glossary,
    ParagraphKind,
    Segment,
    Span,
    WordAlignment,
)
from aligner.languages import Language, get

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder
    from aligner.alignment.words import WordAligner

T = TypeVar("T")

LEXICAL_ENGINE = "lexical"
"""The engine, in a bitext's signature, that asks for no encoder."""

_TOGETHER = 16
"""Beads whose words are aligned together."""


class Context:
    """A bitext, its languages, and a memo of what has been read in it.

    Checks never keep state of their own: what is costly to read, and read by
    several checks, goes through :meth:`once`.
    """

    def __init__(
        self, bitext: Bitext, *, encoder: Encoder | None = None, glossary: Glossary | None = None
    ) -> None:
        self.bitext = bitext
        self.glossary = glossary or Glossary()
        self._encoder = encoder
        self._memo: dict[tuple[object, ...], object] = {}

    @cached_property
    def languages(self) -> tuple[Language, Language]:
        """The two languages, in the order of the bitext's sides."""
        first, second = self.bitext.languages
        return get(first), get(second)

    def facing(self, side: int) -> tuple[Language, Language]:
        """A side's language and the other's."""
        return self.languages[side], self.languages[1 - side]

    @cached_property
    def encoder(self) -> Encoder | None:
        """The encoder, loaded when it is first asked for; it encodes each text once.

        ``None`` where the bitext was aligned by the engine that needs no model.
        """
        if self._encoder is None and self.bitext.signature.engine == LEXICAL_ENGINE:
            return None
        from aligner.alignment.encoder import checked
        from aligner.alignment.remembering import remembering

        return remembering(checked(self._encoder))

    def once(self, read: Callable[..., T], *arguments: object) -> T:
        """``read(*arguments)``, computed once for this bitext; arguments must be hashable."""
        key = (read, *arguments)
        if key not in self._memo:
            self._memo[key] = read(*arguments)
        return self._memo[key]  # type: ignore[return-value]  # stored under its own reader

    def evidence(self, side: int, start: int, end: int, reading: str | None = None) -> Evidence:
        """Evidence on a side, by offsets into its document."""
        document = self.bitext.documents[side]
        return Evidence(start, end, document.text[start:end], document.language, reading)

    def whole(self, segment: Segment, reading: str | None = None) -> Evidence:
        """A whole segment as evidence; the place where it would be, if it is empty."""
        return Evidence(segment.start, segment.end, segment.text, segment.language, reading)

    def paired_beads(self) -> tuple[Bead, ...]:
        """The beads with sentences on both sides."""
        return self.bitext.filter(lambda bead: not bead.is_null)

    def cut(self, bead: Bead, side: int) -> tuple[Span, ...]:
        """The words of a side of a bead, cut once, in offsets of its text.

        See :func:`aligner.alignment.phrases.words_of`.
        """
        from aligner.alignment.phrases import words_of

        key = (Context.cut, bead.number, side)
        if key not in self._memo:
            self._memo[key] = words_of(bead.segments[side].text, self.languages[side])
        return self._memo[key]  # type: ignore[return-value]  # stored just here

    def words(self, bead: Bead) -> WordAlignment:
        """The tokens of a bead and which of them render which, aligned once.

        Without an encoder letters, the roles of function words and what the bitext
        teaches decide alone.
        """
        if bead.words is not None:
            return bead.words
        key = (Context.words, bead.number)
        if key not in self._memo:
            limits.must_have_time()
            # Neighbours too: most checks go from bead to bead.
            following = self.bitext.beads[bead.number + 1 : bead.number + _TOGETHER]
            near = bead, *(one for one in following if one.words is None and not one.is_null)
            for one, words in zip(near, self._word_aligner.align_all(near), strict=True):
                self._memo[Context.words, one.number] = words
        return self._memo[key]  # type: ignore[return-value]  # stored just here

    def nearness(self, beads: Iterable[Bead]) -> list[float]:
        """How near in meaning the content words of both sides of beads are, without their order.

        See :meth:`aligner.alignment.words.WordAligner.nearness`.
        """
        return self._word_aligner.nearness([self.words(bead) for bead in beads])

    @cached_property
    def _word_aligner(self) -> WordAligner:
        from aligner.alignment.words import WordAligner

        return WordAligner.of(self.bitext, self.languages, self.encoder, self.cut)

    @cached_property
    def notes(self) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """The notes and queries of each side, in offsets of its document."""
        return self._notes(0), self._notes(1)

    def bead_at(self, side: int, offset: int) -> Bead | None:
        """The bead whose sentence on a side holds the character at an offset, if any."""
        sentences = self.bitext.documents[side].sentences
        at = bisect_right(self._starts[side], offset) - 1
        if at < 0 or offset >= sentences[at].end:
            return None
        return self.bitext.bead_of(self.bitext.languages[side], at)

    def is_noted(self, side: int, span: Span) -> bool:
        """Whether a span lies wholly inside a note or a query."""
        starts = self._note_starts[side]
        at = bisect_right(starts, span.start) - 1 if starts else -1
        return at >= 0 and self.notes[side][at].covers(span)

    def without_notes(self, side: int, span: Span) -> str:
        """The text of a span with the notes and queries in it left out."""
        notes = self.notes[side]
        at = max(bisect_right(self._note_starts[side], span.start) - 1, 0)
        kept, reached = [], span.start
        while at < len(notes) and notes[at].start < span.end:
            kept.append(
                span.text[reached - span.start : max(notes[at].start, reached) - span.start]
            )
            reached = max(notes[at].end, reached)
            at += 1
        return "".join([*kept, span.text[max(reached - span.start, 0) :]])

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        first, second = self.bitext.documents
        return [s.start for s in first.sentences], [s.start for s in second.sentences]

    @cached_property
    def _note_starts(self) -> tuple[list[int], list[int]]:
        first, second = self.notes
        return [n.start for n in first], [n.start for n in second]

    def _notes(self, side: int) -> tuple[Note, ...]:
        """Read paragraph by paragraph; the marks of both languages count on either side."""
        found = []
        for paragraph in self.bitext.documents[side].paragraphs:
            if paragraph.kind is ParagraphKind.FURNITURE:
                continue
            for note in note_spans(paragraph.text, *self.facing(side)):
                start = paragraph.start + note.start
                found.append(
                    Note(start, start + len(note), note.text, note.kind, note.author, note.body)
                )
        return tuple(found)
