"""The words of a side of a bead, read once for all checks of meaning."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from aligner.alignment.phrases import is_content, words_of
from aligner.checks.context import Context
from aligner.corpus import Bead, Span
from aligner.languages import Language

_LONGEST = 2400
"""Characters of a side beyond which a bead is a passage, not to be compared word by word."""
STOPS = frozenset(".!?;:…")
"""Signs that end a clause."""


@dataclass(frozen=True)
class Words:
    """The words of a text.

    Attributes:
        text: in which they stand.
        offset: of the text in its document.
        spans: of the words, in the text.
        keys: the same words in small letters, with straight apostrophes and without "'s".
    """

    text: str
    offset: int
    spans: tuple[Span, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def pauses(self) -> tuple[str, ...]:
        """What stands after each word and before the next, without blanks."""
        ends = [*(span.start for span in self.spans[1:]), len(self.text)]
        return tuple(
            self.text[span.end : end].strip() for span, end in zip(self.spans, ends, strict=True)
        )

    def is_stop(self, at: int) -> bool:
        """Whether a clause ends after a word."""
        return not STOPS.isdisjoint(self.pauses[at])

    def place(self, at: int) -> float:
        """How far into the text a word stands, from 0 to 1."""
        return (self.spans[at].start + self.spans[at].end) / (2 * max(len(self.text), 1))

    def span(self, first: int, last: int) -> Span:
        """From one word to another, in offsets of the text."""
        start, end = self.spans[first].start, self.spans[last].end
        return Span(start, end, self.text[start:end])

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """From one word to another, in offsets of the document."""
        return self.offset + self.spans[first].start, self.offset + self.spans[last].end


def content_before(words: Words, at: int, language: Language) -> int | None:
    """The nearest content word before a word in its clause."""
    for k in range(at - 1, -1, -1):
        if words.is_stop(k):
            return None
        if is_content(words.spans[k], language):
            return k
    return None


def content_after(words: Words, at: int, language: Language) -> int | None:
    """The nearest content word after a word in its clause."""
    for k in range(at + 1, len(words)):
        if words.is_stop(k - 1):
            return None
        if is_content(words.spans[k], language):
            return k
    return None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text without the blanks and signs around it."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def readable(context: Context, *, shortest: int = 1) -> Iterator[Bead]:
    """The beads whose sides have so many words at least, and are no passages."""
    for bead in context.paired_beads():
        if max(len(segment) for segment in bead.segments) > _LONGEST:
            continue
        if all(len(words_in(context, bead, side)) >= shortest for side in (0, 1)):
            yield bead


def words_in(context: Context, bead: Bead, side: int) -> Words:
    """The words of a side of a bead."""
    return context.once(_read, context, bead.number, side)


def read_words(text: str, language: Language, offset: int = 0) -> Words:
    """The words of a text."""
    return _words(text, words_of(text, language), offset)


def _read(context: Context, number: int, side: int) -> Words:
    bead = context.bitext.beads[number]
    return _words(bead.segments[side].text, context.cut(bead, side), bead.segments[side].start)


def _words(text: str, spans: tuple[Span, ...], offset: int) -> Words:
    return Words(text, offset, spans, tuple(_key(span.text) for span in spans))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    key = unicodedata.normalize("NFC", word).casefold().replace("’", "'")
    return key.removesuffix("'s")
