"""What a file tells of a stretch of a text, and where it stands.

Where evidence stands is told by offsets, by lines and columns, by the words there and by
those around them, as far as the file has them.  Offsets count if the words are there.
Else the words are looked for, blanks left aside, and of several places that one is taken
which has the same words around it, or is nearest to where the file says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from pathlib import PurePosixPath
from urllib.parse import unquote

from pydantic.dataclasses import dataclass

from aligner.corpus import Document, Evidence
from aligner.formats.places import Places

_AROUND = 32
"""Characters before and after words that tell them from the same words elsewhere."""
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Quote:
    """What a file tells of the evidence on one side, as far as it does.

    Attributes:
        language: of the side.
        source: name or URI of the file that the side came from.
        span: offsets into its text, in code points.
        region: first line and column, last line and one past the last column, from 1.
        text: the words that stand there; empty for the place where something is missing.
        before: words before them.
        after: words after them.
        reading: what was read there as a value.
        utf16: whether offsets and columns count units of UTF-16.

    Raises:
        ValidationError: one of them is of another type.
    """

    language: str = ""
    source: str = ""
    span: tuple[int, int] | None = None
    region: tuple[int, int, int, int] | None = None
    text: str | None = None
    before: str = ""
    after: str = ""
    reading: str | None = None
    utf16: bool = False

    @property
    def is_bare_place(self) -> bool:
        """Whether it is a place with nothing around it by which it could be found."""
        return self.text == "" and not self.before and not self.after

    @classmethod
    def of(cls, evidence: Evidence, document: Document | None = None) -> Quote:
        """The quote that evidence is, with the words around it where the text is at hand."""
        text = "" if document is None else document.text
        return cls(
            language=evidence.language,
            span=(evidence.start, evidence.end),
            text=evidence.text,
            before=text[max(0, evidence.start - _AROUND) : evidence.start],
            after=text[evidence.end : evidence.end + _AROUND],
            reading=evidence.reading,
        )


class Side:
    """One side of a bitext, in which quotes are looked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.text = document.text
        self.language = document.language

    def is_from(self, source: str) -> bool:
        """Whether it may have come from a file of this name."""
        own = PurePosixPath(Places(self._document).path).name
        return bool(source) and PurePosixPath(unquote(source)).name == own

    def has_sentence(self, start: int, end: int) -> bool:
        """Whether a stretch touches one of its sentences."""
        return any(s.start <= end and start <= s.end for s in self._document.sentences)

    def span(self, quote: Quote) -> tuple[int, int]:
        """Where a quote stands.

        Raises:
            ValueError: it stands nowhere, or in several places; the message says so.
        """
        told = self._told(quote)
        if told is not None and self._fits(told, quote):
            return told
        if told is not None and quote.is_bare_place:
            return len(self.text), len(self.text)
        if quote.text is None:
            raise ValueError(
                f"it stands at {told[0]}-{told[1]}, and the {self.language} text has "
                f"{len(self.text)} characters"
                if told
                else "it tells neither place nor words"
            )
        return self._searched(quote, told)

    def _told(self, quote: Quote) -> tuple[int, int] | None:
        """Where a quote says that it stands, in code points."""
        if quote.span is not None:
            start, end = quote.span
            if quote.utf16 and self._is_wide:
                return _without_halves(self.text, start), _without_halves(self.text, end)
            return start, end
        if quote.region is None:
            return None
        line, column, last, past = quote.region
        return self._offset(line, column, quote.utf16), self._offset(last, past, quote.utf16)

    def _fits(self, told: tuple[int, int], quote: Quote) -> bool:
        start, end = told
        if not 0 <= start <= end <= len(self.text):
            return False
        if quote.text:
            return self.text[start:end] == quote.text
        before = self.text[max(0, start - len(quote.before)) : start]
        after = self.text[end : end + len(quote.after)]
        is_empty = quote.text is None or start == end
        return is_empty and (before, after) == (quote.before, quote.after)

    def _searched(self, quote: Quote, told: tuple[int, int] | None) -> tuple[int, int]:
        before, words, after = map(squeezed, (quote.before, quote.text or "", quote.after))
        text, offsets = self._squeezed
        if not words and not before and not after:
            raise ValueError(f"the words around its place in the {self.language} text are not told")
        # mostly there is one place with all that is told, and the rest need not be looked at
        best = list(_occurrences(text, before, words, after))
        if not best and words:
            found = [
                (_agreeing(text, at, len(words), before, after), at)
                for at in _occurrences(text, "", words, "")
            ]
            most = max((agreeing for agreeing, _ in found), default=0)
            best = [at for agreeing, at in found if agreeing == most]
        if told is not None:
            best.sort(key=lambda at: (abs((offsets[at] if at < len(offsets) else 0) - told[0]), at))
        elif len(best) > 1:
            raise ValueError(
                f"{_shortened(quote.text)} stands in the {self.language} text {len(best)} times"
            )
        if not best:
            raise ValueError(
                f"{_shortened(quote.text)} does not stand in the {self.language} text: "
                "the findings are of another text, or it has been edited since"
            )
        at = best[0]
        if words:
            return offsets[at], offsets[at + len(words) - 1] + 1
        place = offsets[at - 1] + 1 if before else offsets[at]
        return place, place

    @cached_property
    def _squeezed(self) -> tuple[str, list[int]]:
        """The text without blanks, and the offset of each character."""
        return squeezed(self.text), [at for at, c in enumerate(self.text) if not c.isspace()]

    @cached_property
    def _is_wide(self) -> bool:
        """Whether it has characters that are two units of UTF-16."""
        return any(character > "\uffff" for character in self.text)

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """Each line with the offset at which it begins."""
        lines = self.text.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        return list(zip(starts, lines, strict=False))

    def _offset(self, line: int, column: int, utf16: bool) -> int:
        if not 1 <= line <= len(self._lines):
            return -1
        start, shown = self._lines[line - 1]
        return start + (_without_halves(shown, column - 1) if utf16 else column - 1)


def _without_halves(text: str, units: int) -> int:
    """The number of characters that so many units of UTF-16 from the start of a text are."""
    return len(text.encode("utf-16-le")[: 2 * max(units, 0)].decode("utf-16-le", "ignore"))


def _occurrences(text: str, before: str, words: str, after: str) -> Iterator[int]:
    """Where words stand in a text between some others."""
    sought = f"{before}{words}{after}"
    at = text.find(sought)
    while at >= 0:
        yield at + len(before)
        at = text.find(sought, at + 1)


def _agreeing(text: str, at: int, length: int, before: str, after: str) -> int:
    """How many characters around some words are those that should be there."""
    count = 0
    while count < min(len(before), at) and text[at - 1 - count] == before[-1 - count]:
        count += 1
    rest = text[at + length : at + length + len(after)]
    for one, other in zip(rest, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def stretches(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, whatever blanks are between them; at least one word."""
    offsets = [at for at, character in enumerate(text) if not character.isspace()]
    sought = squeezed(words)
    for at in _occurrences(squeezed(text), "", sought, ""):
        yield offsets[at], offsets[at + len(sought) - 1] + 1


def squeezed(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def _shortened(text: str | None) -> str:
    shown = " ".join((text or "").split())
    return (
        f"“{shown if len(shown) <= _SHOWN else f'{shown[: _SHOWN - 1]}…'}”"
        if shown
        else "its place"
    )
