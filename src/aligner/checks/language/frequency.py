"""How common words are.

In a language, where a package that knows is installed: the frequencies come from
wordfreq (Speer 2022, "rspeer/wordfreq: v3.0"), an extra of this package, whose code is
under the Apache licence and whose data are under CC BY-SA 4.0.

In any of sixteen languages, without it: the packaged encoder cuts rare words into
pieces, and has the probability of each word that it leaves whole (Kudo 2018, "Subword
Regularization").
"""

from __future__ import annotations

from functools import cache, cached_property
from math import e, log10
from typing import TYPE_CHECKING

from aligner.alignment.encoder import packaged_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from aligner.languages import Language


class Frequencies:
    """How common the words of a language are.

    Args:
        shares: for each word in small letters its share of all words.
    """

    def __init__(self, shares: Mapping[str, float]) -> None:
        self._shares = shares

    def zipf(self, word: str) -> float:
        """Occurrences in a billion words, as a logarithm to the base 10; 0 if there are none.

        A word of 3 is rare, one of 6 is among the hundred commonest.
        """
        share = self._shares.get(word, 0.0)
        return log10(share) + 9 if share else 0.0

    def among(self, words: Iterable[str], floor: float) -> dict[str, float]:
        """Those of some words that have a Zipf frequency of at least so much, with it."""
        least, share_of = 10 ** (floor - 9), self._shares.get
        return {word: log10(share) + 9 for word in words if (share := share_of(word, 0.0)) >= least}

    @cached_property
    def usual(self) -> tuple[str, ...]:
        """The words of at least 3.5, some ten thousand."""
        return tuple(sorted(word for word, share in self._shares.items() if share >= 10**-5.5))


@cache
def frequencies(code: str) -> Frequencies | None:
    """The frequencies of a language's words; ``None`` without the package that has them."""
    try:
        from wordfreq import available_languages, get_frequency_dict
    except ImportError:
        return None
    return Frequencies(get_frequency_dict(code)) if code in available_languages() else None


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
