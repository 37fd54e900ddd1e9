"""The words of a bead, with what their place says of them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from aligner.checks.context import Context
from aligner.corpus import Span
from aligner.languages import Language

_JOINTS = "-‐‑/\\_@=<>{}#~|&"
"""Signs that join words and parts of code."""
_BLANKS = frozenset(("", " "))
"""What mostly stands between two words."""


@dataclass(frozen=True, slots=True)
class Word(Span):
    """A word.

    Attributes:
        plain: in small letters, composed, with straight apostrophes.
        opens: whether a sentence, or what is said in quotation marks, begins with it,
            so that a capital tells nothing.
        enclosed: the number of the stretch in quotation marks or brackets that it
            stands in, counted within the segment; 0 for none.
        joined: whether a hyphen, a stroke, a point or a figure is fast to it, as in
            compounds, addresses and code.
    """

    plain: str
    opens: bool
    enclosed: int
    joined: bool

    @property
    def is_name(self) -> bool:
        """Whether it has a capital that its place does not explain."""
        return not self.opens and self.text != self.text.lower()

    @property
    def is_letters(self) -> bool:
        """Whether it is spelt with letters alone, an apostrophe at most."""
        return not self.joined and bool(_letters().fullmatch(self.text))


def words_in(context: Context, number: int, side: int) -> tuple[Word, ...]:
    """The words of one side of a bead, notes left out, in offsets of the document."""
    return context.once(_read, context, number, side)


def forms_in(context: Context, number: int, side: int) -> frozenset[str]:
    """The plain forms of the words of one side of a bead."""
    return context.once(_forms, context, number, side)


def _forms(context: Context, number: int, side: int) -> frozenset[str]:
    return frozenset(word.plain for word in words_in(context, number, side))


def _read(context: Context, number: int, side: int) -> tuple[Word, ...]:
    bead = context.bitext.beads[number]
    segment = bead.segments[side]
    text = segment.text
    stretches = [match.span() for match in _enclosed().finditer(text)]
    starts = [start for start, _ in stretches]
    openings = sorted({sentence.start - segment.start for sentence in segment.sentences})
    has_notes = bool(context.notes[side])
    found = []
    reached = passed = 0
    for word in _cut(context.cut(bead, side), context.languages[1 - side]):
        between = text[reached : word.start]
        while passed < len(openings) and openings[passed] < reached:
            passed += 1
        begins = passed < len(openings) and openings[passed] <= word.start
        opens = (begins if openings else not reached) or (
            between not in _BLANKS and bool(_pause().search(between))
        )
        reached = word.end
        at = bisect_left(starts, word.start + 1) - 1 if starts else -1
        held = at + 1 if at >= 0 and word.end <= stretches[at][1] else 0
        span = Span(segment.start + word.start, segment.start + word.end, word.text)
        if not has_notes or not context.is_noted(side, span):
            joined = _is_joined(text, word)
            found.append(
                Word(span.start, span.end, span.text, plain(span.text), opens, held, joined)
            )
    return tuple(found)


def _cut(words: Iterable[Span], other: Language) -> Iterator[Span]:
    """The words of a text; what the other language elides is a word by itself, too."""
    elided = other.phrases.function_words if other.phrases else frozenset[str]()
    for word in words:
        end = _elision(word.text)
        if end == len(word.text):
            yield word
            continue
        head = plain(word.text[:end])
        if len(head) < len(word) and head in elided:
            yield Span(word.start, word.start + len(head), word.text[: len(head)])
            yield Span(word.start + len(head), word.end, word.text[len(head) :])
        else:
            yield word


def _is_joined(text: str, word: Span) -> bool:
    """Whether a sign is fast to a word that makes it part of a compound, an address or code."""
    before, after = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 2]
    if (before and (before in _JOINTS or before.isdigit())) or after[:1].isdigit():
        return True
    return bool(after) and (after[0] in _JOINTS or (after[0] == "." and after[1:].isalnum()))


def _elision(word: str) -> int:
    """Where a word's first apostrophe ends."""
    if "'" not in word and "’" not in word:
        return len(word)
    return min(at + 1 for at in (word.find("'"), word.find("’")) if at >= 0)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word as it is compared: in small letters, composed, with straight apostrophes."""
    return unicodedata.normalize("NFC", word).lower().replace("’", "'")


@cache
def _letters() -> regex.Pattern[str]:
    return regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*['’]?")


@cache
def _pause() -> regex.Pattern[str]:
    """What a capital may follow without being a name's."""
    return regex.compile(r"[.!?…:;]|[\"“„«‘]\s*$|^\s*[-–—•*#]")


@cache
def _enclosed() -> regex.Pattern[str]:
    return regex.compile(
        r"“[^“”\n]{1,300}”|«[^«»\n]{1,300}»|„[^“”„\n]{1,300}[“”]|`[^`'\n]{1,300}[`']{1,2}|\"[^\"\n]{1,300}\""
        r"|‘[^‘’\n]{1,300}’(?!\w)|\([^()\n]{1,300}\)|\[[^\[\]\n]{1,300}\]"
    )
