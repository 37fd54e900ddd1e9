"""Likeness from the letters of words: no model, no dictionary.

Words are known by keys: digits by themselves, other words by their first
letters once accents are gone and letters that languages write differently are
made one, so that a cognate (``fotografia``, ``photography``) often has the same key as
its counterpart.  A key weighs the more the rarer it is in the two texts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import regex

from aligner.alignment.band import Band, Floats, Integers

_WORD = regex.compile(r"\d+|\p{L}+")
_SPELLINGS = (("ph", "f"), ("th", "t"), ("qu", "k"), ("ck", "k"), ("x", "s"), ("y", "i"),
              ("c", "k"), ("j", "i"), ("z", "s"), ("w", "v"), ("h", ""))  # fmt: skip
_STEM = 5
_RARE_SHARE = 0.05


def keys_of(text: str) -> list[str]:
    """The keys of a sentence's words, each once, in order."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    keys = dict.fromkeys(map(_key, _WORD.findall(composed)))
    keys.pop("", None)
    return list(keys)


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """The key of a word, empty if it is too short to have one."""
    if word[0].isdigit():
        return word
    folded = unicodedata.normalize("NFD", word.casefold())
    word = "".join(c for c in folded if not unicodedata.combining(c))
    if len(word) <= 3:
        return ""
    for written, made in _SPELLINGS:
        word = word.replace(written, made)
    letters = [c for at, c in enumerate(word) if at == 0 or c != word[at - 1]]
    return "".join(letters[:_STEM])


Occurrences = tuple[Integers, Integers, Floats]
"""Sentence, key and weight of each occurrence of a key, by key and then by sentence."""


class LexicalLikeness:
    """Likeness from shared keys."""

    def __init__(self, lengths: tuple[int, int], sides: tuple[Occurrences, Occurrences]) -> None:
        self._lengths = lengths
        self._sides = sides

    @classmethod
    def of(cls, first: Sequence[str], second: Sequence[str]) -> LexicalLikeness:
        """The likeness of the sentences of two sides."""
        number: dict[str, int] = {}
        held = []
        for texts in (first, second):
            keys = [keys_of(text) for text in texts]
            places = np.repeat(np.arange(len(texts)), np.array([*map(len, keys)], dtype=np.int64))
            of_keys = [number.setdefault(key, len(number)) for own in keys for key in own]
            held.append((places, np.array(of_keys, dtype=np.int64)))
        frequency = np.bincount(np.concatenate([numbers for _, numbers in held]))
        total = len(first) + len(second)
        rare = frequency <= max(20, _RARE_SHARE * total)
        weights = np.log((total + 1) / np.maximum(frequency, 1.0))
        sides = []
        for places, numbers in held:
            kept = np.flatnonzero(rare[numbers])
            order = kept[np.argsort(numbers[kept], kind="stable")]
            sides.append((places[order], numbers[order], weights[numbers[order]]))
        return cls((len(first), len(second)), (sides[0], sides[1]))

    def coarser(self, size: int) -> LexicalLikeness:
        """The likeness of blocks of so many sentences, the last perhaps smaller."""
        sides = []
        for rows, keys, weights in self._sides:
            blocks = rows // size
            new = np.ones(len(rows), dtype=bool)
            new[1:] = (keys[1:] != keys[:-1]) | (blocks[1:] != blocks[:-1])
            sides.append((blocks[new], keys[new], weights[new]))
        first, second = (-(-length // size) for length in self._lengths)
        return LexicalLikeness((first, second), (sides[0], sides[1]))

    def among(self, rows: Sequence[int], columns: Sequence[int]) -> LexicalLikeness:
        """The likeness of some of the sentences, numbered anew."""
        sides = []
        for (places, keys, weights), lines, length in zip(
            self._sides, (rows, columns), self._lengths, strict=True
        ):
            number = np.full(length, -1, dtype=np.int64)
            number[list(lines)] = np.arange(len(lines))
            kept = number[places] >= 0
            sides.append((number[places[kept]], keys[kept], weights[kept]))
        return LexicalLikeness((len(rows), len(columns)), (sides[0], sides[1]))

    def _products(self, one: int, other: int, low: Integers, high: Integers) -> tuple[
        Integers, Integers, Floats
    ]:  # fmt: skip
        """Rows, columns and weights of shared keys with ``low[row] <= column < high[row]``."""
        rows, keys, weights = self._sides[one]
        columns, other_keys, other_weights = self._sides[other]
        span = self._lengths[other] + 1
        place = other_keys * span + columns
        start = np.searchsorted(place, keys * span + low[rows])
        count = np.searchsorted(place, keys * span + high[rows]) - start
        index = np.repeat(start - (np.cumsum(count) - count), count) + np.arange(count.sum())
        return (
            np.repeat(rows, count),
            columns[index],
            np.repeat(weights, count) * other_weights[index],
        )

    def dots(self, band: Band) -> Floats:
        """Dot product of each pair (row of the first side, column of the second)."""
        rows, columns, weights = self._products(0, 1, band.low, band.high)
        place = band.offsets[rows] + columns - band.low[rows]
        return np.bincount(place, weights, band.size).astype(float)

    def lags(self, side: int, lag: int) -> Floats:
        """Dot products of sentences i and i + lag of one side, n - lag of them."""
        length = self._lengths[side]
        low = np.minimum(np.arange(length) + lag, length)
        rows, _, weights = self._products(side, side, low, np.minimum(low + 1, length))
        found = np.bincount(rows, weights, length)[: length - lag].astype(float)
        return found + (1.0 if lag == 0 else 0.0)

    def cosines(self, side: int, lines: Integers) -> Floats:
        """Cosines of some sentences of one side with all of the other, a row each."""
        length, width = self._lengths[side], self._lengths[1 - side]
        high = np.zeros(length, dtype=np.int64)
        high[lines] = width
        rows, columns, weights = self._products(side, 1 - side, np.zeros_like(high), high)
        place = np.zeros(length, dtype=np.int64)
        place[lines] = np.arange(len(lines))
        dots = np.bincount(place[rows] * width + columns, weights, len(lines) * width)
        own, other = (np.sqrt(self.lags(s, 0)) for s in (side, 1 - side))
        found: Floats = dots.reshape(len(lines), width) / (own[lines][:, None] * other)
        return found

    def background(self, side: int) -> Floats:
        """For each sentence, what its cosine with an unrelated one may well reach."""
        return np.zeros(self._lengths[side])
