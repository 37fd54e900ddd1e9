"""A language's number words, made ready for reading."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aligner.languages.interface.numbers import Bound, Derived, NumberWords
from aligner.values.tally import Tally
from aligner.values.tokens import Phrases
from aligner.values.units import SYMBOLS

LONGEST_WORD = 120
"""Longer words are not taken apart."""
_MOST = 50_000
"""So many words are remembered at most."""


class Word(NamedTuple):
    """What one word says about a number.

    Attributes:
        value: the number.
        multiplier: whether it multiplies what stands before it.
        bare: whether it is a number where nothing stands before it.
        derived: what it is instead of a plain cardinal.
        weak: whether it is more often something else.
        scale: the hundred or scale that a word of several parts ends in.
    """

    value: int
    multiplier: bool = False
    bare: bool = True
    derived: Derived | None = None
    weak: bool = False
    scale: int = 1


class Lexicon:
    """The tables of one language; made once, see :func:`lexicon`."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.percents: Phrases[bool] = Phrases((phrase, True) for phrase in words.percents)
        self.bounds: Phrases[Bound] = Phrases(words.bounds)
        self.units: Phrases[str] = Phrases(words.units)
        self.currencies: Phrases[str] = Phrases(words.currencies)
        self.symbols = SYMBOLS
        self._words = self._table()
        self._stems = frozenset(piece[:2] for piece in words.pieces)
        self._scales = tuple(piece for piece, value in words.pieces.items() if value >= 1000)
        self._longest = max(map(len, words.pieces), default=0)
        self._suffixes = tuple(derivation.suffix for derivation in words.derivations)
        self._taken_apart: dict[str, Word | None] = {}
        self._others = frozenset(
            {*words.articles, *words.halves, *words.collectives, *words.multiples, *words.elided}
        )
        self._beginnings: dict[str, bool] = {}

    def _table(self) -> dict[str, Word]:
        words = self.words
        table: dict[str, Word] = {}
        for key, value in words.ordinals.items():
            table[key] = Word(value, derived=Derived.ORDINAL, weak=key in words.weak)
        for key, value in words.cardinals.items():
            table[key] = Word(value, weak=key in words.weak)
        for key, value in {**words.hundreds, **words.scales}.items():
            table[key] = Word(value, multiplier=True, bare=key in words.bare)
        return table

    def word(self, key: str) -> Word | None:
        """What a word says, if it is a number word."""
        found = self._words.get(key)
        if found is not None:
            return found
        if len(key) > LONGEST_WORD:
            return None
        if not (key[:2] in self._stems or (not self._stems and key.endswith(self._suffixes))):
            return None
        if key not in self._taken_apart:
            if len(self._taken_apart) > _MOST:
                self._taken_apart.clear()
            self._taken_apart[key] = self._take_apart(key)
        return self._taken_apart[key]

    def may_begin(self, key: str) -> bool:
        """Whether a word can begin a numeral, Roman numerals aside."""
        known = self._beginnings.get(key)
        if known is None:
            if len(self._beginnings) > _MOST:
                self._beginnings.clear()
            known = key in self._others or self.word(key) is not None
            self._beginnings[key] = known
        return known

    def _take_apart(self, key: str) -> Word | None:
        compound = self._compound(key)
        if compound is not None:
            return Word(compound[0], scale=compound[1])
        for derivation in self.words.derivations:
            if not key.endswith(derivation.suffix):
                continue
            stem = key[: -len(derivation.suffix)]
            for ending in derivation.restored:
                value = self._plain(stem + ending)
                if value:
                    return Word(value, derived=derivation.meaning)
        return None

    def _plain(self, key: str) -> int | None:
        found = self._words.get(key)
        if found is not None:
            return found.value if found.derived is None else None
        compound = self._compound(key)
        return compound[0] if compound else None

    def _compound(self, key: str) -> tuple[int, int] | None:
        """The value of a number written as one word, and the scale it ends in."""
        if not self.words.pieces or not key:
            return None
        for values in self._splits(key, 0, set()):
            tally = Tally()
            if all(tally.take(value, multiplier=value >= 100, glued=True) for value in values):
                return int(tally.value), tally.scale
        return None

    def _splits(self, key: str, at: int, dead: set[int]) -> Iterator[tuple[int, ...]]:
        """The ways to put the rest of a word together from pieces, longest pieces first.

        ``dead`` collects the places from which there is none.
        """
        if at == len(key):
            yield ()
        if at in dead:
            return
        found = False
        for size in range(min(self._longest, len(key) - at), 1, -1):
            value = self.words.pieces.get(key[at : at + size])
            if value is None or not self._may_stand(key, at, size):
                continue
            for rest in self._splits(key, at + size, dead):
                found = True
                yield (value, *rest)
        if not found:
            dead.add(at)

    def _may_stand(self, key: str, at: int, size: int) -> bool:
        """Whether a piece that has lost its last vowel may stand there.

        It may before a vowel (``ventotto``) and, in a longer word, at the end
        or before a scale (``ventun``, ``ventunmila``).
        """
        end = at + size
        if key[end - 1] in "aeiou" or key[end : end + 1] in tuple("aeiou"):
            return True
        return at > 0 and (end == len(key) or key.startswith(self._scales, end))


@cache
def lexicon(words: NumberWords) -> Lexicon:
    """The tables of a language, made at the first call."""
    return Lexicon(words)
