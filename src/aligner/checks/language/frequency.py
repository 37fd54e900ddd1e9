"""How common words are.

In a language, where a package that knows is installed: the frequencies come from
wordfreq (Speer 2022, "rspeer/wordfreq: v3.0"), an extra of this package, whose code is
under the Apache licence and whose data are under CC BY-SA 4.0.

In any of sixteen languages, without it: the packaged encoder cuts rare words into
pieces, and has the probability of each word that it leaves whole (Kudo 2018, "Subword
Regularization").
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from importlib.metadata import version
from math import e, log10
from typing import TYPE_CHECKING

import numpy as np

from aligner.alignment.encoder import packaged_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from aligner.languages import Language


class Frequencies:
    """How common the words of a language are.

    Args:
        shares: for each word in small letters its share of all words.
    """

    def __init__(self, shares: Mapping[str, float]) -> None:
        self._shares = shares
        self._sorted: dict[float, list[str]] = {}

    def zipf(self, word: str) -> float:
        """Occurrences in a billion words, as a logarithm to the base 10; 0 if there are none.

        A word of 3 is rare, one of 6 is among the hundred commonest.
        """
        share = self._shares.get(word, 0.0)
        return log10(share) + 9 if share else 0.0

    def among(self, words: Iterable[str], floor: float) -> dict[str, float]:
        """Those of some words that have a Zipf frequency of at least so much, with it."""
        least, shares = 10 ** (floor - 9), self._shares
        there = [word for word in words if word in shares]
        return {word: log10(shares[word]) + 9 for word in there if shares[word] >= least}

    @cached_property
    def usual(self) -> tuple[str, ...]:
        """The words of at least 3.5, some ten thousand."""
        return tuple(sorted(word for word, share in self._shares.items() if share >= 10**-5.5))

    @cached_property
    def usual_letters(self) -> NDArray[np.int8]:
        """How often each of them has each letter; see :func:`letter_counts`."""
        return letter_counts(self.usual)

    @cached_property
    def usual_lengths(self) -> NDArray[np.int64]:
        """Their lengths."""
        return np.array([len(word) for word in self.usual], dtype=np.int64)

    def beginning(self, stem: str, floor: float) -> Sequence[str]:
        """The words that begin with some letters and have a Zipf frequency of at least so much."""
        if floor not in self._sorted:
            least = 10 ** (floor - 9)
            self._sorted[floor] = sorted(w for w, share in self._shares.items() if share >= least)
        words = self._sorted[floor]
        return words[bisect_left(words, stem) : bisect_left(words, f"{stem}\U0010ffff")]


_CLASSES = 32
"""Letters are counted in so many classes: there are more of them, but most are seldom used."""


def letter_counts(words: Sequence[str]) -> NDArray[np.int8]:
    """How often n words have letters of each class, of shape (n, classes).

    Two words differ in at least as many letters put in or left out as these counts do.
    """
    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32) % _CLASSES
    place = np.repeat(np.arange(len(words)), [len(word) for word in words]) * _CLASSES + codes
    counts = np.bincount(place, minlength=len(words) * _CLASSES)
    return counts.reshape(-1, _CLASSES).astype(np.int8)


@cache
def frequencies(code: str) -> Frequencies | None:
    """The frequencies of a language's words; ``None`` without the package that has them."""
    try:
        from wordfreq import available_languages, get_frequency_dict
    except ImportError:
        return None
    return Frequencies(get_frequency_dict(code)) if code in available_languages() else None


def package(languages: Iterable[str]) -> str:
    """Name and version of the package that has the frequencies of some languages, if it is here."""
    try:
        from wordfreq import available_languages
    except ImportError:
        return ""
    known = available_languages()
    return f"wordfreq-{version('wordfreq')}" if all(code in known for code in languages) else ""


def of_both(languages: tuple[Language, Language]) -> tuple[Frequencies, Frequencies] | None:
    """The frequencies of two languages, if those of both are there."""
    first, second = (frequencies(language.code) for language in languages)
    return (first, second) if first and second else None


class WholeWords:
    """How common words are in sixteen languages taken together, if they are common at all."""

    def __init__(self) -> None:
        self._pieces = packaged_pieces()

    def zipf(self, word: str) -> float:
        """As :meth:`Frequencies.zipf`; 0 for what is cut into pieces."""
        pieces = self._pieces.encode(word)
        return self._pieces.get_score(pieces[0]) * log10(e) + 9 if len(pieces) == 1 else 0.0

    def pieces(self, word: str) -> int:
        """Into how many pieces a word is cut; one that is put together well has few."""
        return len(self._pieces.encode(word))


@cache
def whole_words() -> WholeWords:
    """The words that the packaged encoder knows, loaded once a process."""
    return WholeWords()


def pieces_of(word: str) -> int:
    """Into how many pieces that occur often a word is cut."""
    return whole_words().pieces(word)
