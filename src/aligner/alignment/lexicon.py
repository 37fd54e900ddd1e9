"""A lexicon that a bitext teaches: which words stand in each other's beads.

IBM Model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation"),
trained both ways on the beads of the bitext itself and made symmetric.  Words that
have little to go by are held back by a prior, so that a short text teaches little
rather than wrongly.  Cost grows with the beads; a long text is sampled.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.band import Floats, Integers

Words = Sequence[str]
"""The words of one side of a bead, as :func:`key_of` writes them."""

_LONGEST = 80
"""Words of one side of a bead beyond which it teaches nothing: it is too vague."""
_MOST_PAIRS = 4_000_000
"""Pairs of words that are counted; of a text with more, beads are taken at equal steps."""
_ROUNDS = 4
_PRIOR = 1.5
"""Occurrences of a word that are taken to be due to chance."""
_NULL = 2.0
"""How much likelier than its frequency a word is where no word explains it."""
_WORTH = 0.1
"""Score below which a pair is not kept."""
_STEM = 7
"""Letters of a long word that are kept: endings say little of what a word means."""


def key_of(word: str) -> str:
    """What stands for a word in the lexicon: its first letters, small, without accents."""
    folded = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))[:_STEM]


class Lexicon:
    """How likely two words are to render each other, as a bitext teaches it.

    Args:
        scores: for each pair of keys (first side, second side) a score from 0 to 1.
    """

    def __init__(self, scores: dict[tuple[str, str], float]) -> None:
        self._count = len(scores)
        self._rows: dict[str, dict[str, float]] = {}
        for (first, second), score in scores.items():
            self._rows.setdefault(first, {})[second] = score

    def __len__(self) -> int:
        return self._count

    def score(self, first: str, second: str) -> float:
        """From 0 (nothing known) to 1, for the keys of two words."""
        return self._rows.get(first, {}).get(second, 0.0)

    def fill(self, first: Words, second: Words, table: NDArray[np.float32]) -> bool:
        """Write scores into a table of zeros, of shape (n, m), for the keys of n and m words.

        Returns:
            Whether there are any.
        """
        places: dict[str, list[int]] = {}
        for at, word in enumerate(second):
            places.setdefault(word, []).append(at)
        rows, columns, scores = [], [], []
        for number, word in enumerate(first):
            row = self._rows.get(word)
            if row is None:
                continue
            shared = (
                [k for k in row if k in places]
                if len(row) < len(places)
                else [k for k in places if k in row]
            )
            for other in shared:
                for at in places[other]:
                    rows.append(number)
                    columns.append(at)
                    scores.append(row[other])
        table[rows, columns] = scores
        return bool(scores)


def induced_lexicon(beads: Iterable[tuple[Words, Words]]) -> Lexicon:
    """The lexicon that some beads teach.

    Args:
        beads: for each bead the keys of its words on either side.

    Returns:
        A lexicon that holds only pairs with a score worth keeping; mirrored beads
        give the mirrored lexicon.
    """
    kept = [
        (tuple(dict.fromkeys(first)), tuple(dict.fromkeys(second)))
        for first, second in beads
        if 0 < len(first) <= _LONGEST and 0 < len(second) <= _LONGEST
    ]
    pairs = sum(len(first) * len(second) for first, second in kept)
    kept = kept[:: max(1, -(-pairs // _MOST_PAIRS))]
    if not kept:
        return Lexicon({})
    sides = [_numbered([bead[side] for bead in kept]) for side in (0, 1)]
    width = len(sides[1].names)
    blocks = list(zip(sides[0].numbers, sides[1].numbers, strict=True))
    cells, place = np.unique(
        np.concatenate([np.add.outer(one * width, other).ravel() for one, other in blocks]),
        return_inverse=True,
    )
    shared = rows, columns = cells // width, cells % width
    starts = np.cumsum([0] + [len(one) for one, _ in blocks])[:-1]
    tokens = [np.repeat(s + np.arange(len(one)), len(other))
              for s, (one, other) in zip(starts, blocks, strict=True)]  # fmt: skip
    starts = np.cumsum([0] + [len(other) for _, other in blocks])[:-1]
    others = [np.tile(s + np.arange(len(other)), len(one))
              for s, (one, other) in zip(starts, blocks, strict=True)]  # fmt: skip
    expected = np.sqrt(
        _expected(place, columns, rows, np.concatenate(others), sides[1].counts)
        * _expected(place, rows, columns, np.concatenate(tokens), sides[0].counts)
    )
    score = expected / np.sqrt(
        (sides[0].counts[rows] + _PRIOR) * (sides[1].counts[columns] + _PRIOR)
    )
    good = score >= _WORTH
    names = [
        np.array(side.names, dtype=object)[at[good]] for side, at in zip(sides, shared, strict=True)
    ]
    return Lexicon(dict(zip(zip(*names, strict=True), score[good].tolist(), strict=True)))


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one side by number.

    Attributes:
        names: of the words.
        numbers: those of each bead.
        counts: for each word the beads that have it.
    """

    names: list[str]
    numbers: list[Integers]
    counts: Floats


def _numbered(beads: list[tuple[str, ...]]) -> _Side:
    known: dict[str, int] = {}
    numbers = [
        np.array([known.setdefault(word, len(known)) for word in words], dtype=np.int64)
        for words in beads
    ]
    counts = np.bincount(np.concatenate(numbers), minlength=len(known)).astype(float)
    return _Side(list(known), numbers, counts)


def _expected(
    place: Integers, given: Integers, by: Integers, token: Integers, counts: Floats
) -> Floats:
    """How often, by Model 1, each pair of words is a pair of renderings.

    Args:
        place: for each pair of tokens in a bead, the number of its pair of words.
        given: for each pair of words, the word that is to be explained.
        by: for each pair of words, the one that explains it.
        token: for each pair of tokens, the one that is to be explained.
        counts: of the words to be explained.
    """
    by_chance = (counts / counts.sum())[given]
    likely: Floats = np.ones(len(given))
    expected = likely
    for round_ in range(_ROUNDS):
        weight = likely[place]
        total: Floats = np.bincount(token, weight)[token].astype(float)
        lone = by_chance[place] * _NULL if round_ else total
        expected = np.bincount(place, weight / (total + lone), len(given)).astype(float)
        likely = expected / (np.bincount(by, expected)[by] + _PRIOR)
    return expected
