"""Places where a sentence may end, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from aligner.text.splitting.quotes import StraightQuotes

QUOTES = "\"'«»‹›“”„‟‘’‚‛"
DASHES = "-–—―"

_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Stop:
    """A run of stops with its surroundings.

    Attributes:
        start: offset of its first mark.
        marks: its marks without the blanks between them: ".", "?!", "...".
        word: what it follows, without the marks around it; "" after a bracket, a
            quote or another sign.  A blank between the two is overlooked.
        word_start: offset of the word.
        closers: closing quotes and brackets that belong to it.
        end: one past it, its closers, note marks and smileys: here a sentence
            would end.
        opening: quotes, brackets and dashes before the word that follows.
        next: the word, number or sign that follows; "" at the end of the text.
        next_start: offset of the opening: here a sentence would begin.
    """

    start: int
    marks: str
    word: str
    word_start: int
    closers: str
    end: int
    opening: str
    next: str
    next_start: int

    @property
    def glued(self) -> bool:
        """Whether what follows does so without a blank."""
        return self.next_start == self.end

    @property
    def asks(self) -> bool:
        """Whether there is a question or exclamation mark in it."""
        return any(mark in "?!‽" for mark in self.marks)

    @property
    def trails_off(self) -> bool:
        """Whether it is an ellipsis, of one character or of many."""
        return not self.asks and ("…" in self.marks or len(self.marks) > 1)


def stops(text: str) -> Iterator[Stop]:
    """The stops of a reading copy, in order."""
    quotes = StraightQuotes(text)
    for found in _stop().finditer(text):
        start = found.start()
        detached = start > 0 and text[start - 1] in " \n"
        word_end = start - detached
        word, word_start = word_before(text, word_end)
        stop = Stop(
            start=start,
            marks=found["marks"].replace(" ", "").replace("\n", ""),
            word=word,
            word_start=word_start,
            closers="".join(found.captures("closer")).replace(" ", ""),
            end=found.end("tail"),
            opening=found["opening"],
            next=found["next"],
            next_start=found.start("opening"),
        )
        doubtful = _doubtful_quote().match(stop.opening)
        if doubtful and (stop.glued or doubtful.end() > 1) and quotes.open_before(stop.next_start):
            stop = _with_closing_quote(stop, doubtful.end())
        yield stop


def _with_closing_quote(stop: Stop, length: int) -> Stop:
    """The stop with the first characters of the opening counted as its closers."""
    return replace(
        stop,
        closers=stop.closers + '"',
        end=stop.next_start + 1,
        opening=stop.opening[length:],
        next_start=stop.next_start + length,
    )


def word_before(text: str, end: int) -> tuple[str, int]:
    """The word or number that ends at an offset, apostrophes around it left out."""
    run = _run().match(text, max(0, end - _LONGEST_WORD), end)
    assert run is not None  # it may be empty
    word = run[0].rstrip("'’")
    bare = word.lstrip("'’.&/@:_+-")
    return bare, run.start() + len(word) - len(bare)


@cache
def _stop() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?P<marks> [.!?…‽]++ (?: [ \n]++ [.!?…‽]++ (?=["”»’')\]]*+ (?:\s|\Z)) )*+ )
        (?P<tail> (?:
            [ ]? (?: [:;=8] [-^']? [)(DPpO/|*]++ | \p{Extended_Pictographic} \uFE0F? ) (?=\s|\Z)
          | (?P<closer> [ ]? [»›”)\]}] | ["'’“‘] (?![\p{L}\p{N}]) )
          | \*{1,3}+ (?=\s|\Z)
          | \[ \p{N}{1,3} \]
          | [¹²³⁰⁴-⁹†‡]
          | (?<=\p{Ll}{3}[.!?…]["”»]?) \p{N}{1,3} (?=[ \n]++[«“"]?\p{Lu})
        )*+ )
        (?= \s*+
            (?P<opening> (?: [«‹“"'‘„‚(\[{¿¡*_]++ \s*+ | [-–—―]{1,3}+ \s*+ )*+ )
            (?P<next> \p{L} [\p{L}\p{N}'’.-]{0,40}+ | \p{N} [\p{N}.,:/-]{0,40}+ | \S | \Z )
        )
        """,
        regex.VERBOSE,
    )


@cache
def _doubtful_quote() -> regex.Pattern[str]:
    """A straight quote in the opening: with a blank on both sides or on neither it may close."""
    return regex.compile(r'"[ \n]*+')


@cache
def _run() -> regex.Pattern[str]:
    """Read backwards from where a word ends."""
    return regex.compile(r"(?r)[\p{L}\p{N}.'’°ºª&/@:_+-]*+")
