"""What sentences are made of: clauses, and words, each with a vector of its own.

A sentence as a whole may be near to another one because of what they are about;
whether all that it says is said there, and not in the sentence before or after,
shows when its parts look for their counterparts one by one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex
from numpy.typing import NDArray

from aligner.alignment.band import Floats, Integers

Units = NDArray[np.float32]
"""Shape (p, d): one row a part, each of unit length."""

Encode = Callable[[Sequence[str]], Units]

_SEAM = regex.compile(
    r"(?<=[,;:!?.…)\]»”\"—–])\s+|\s+(?=[—–(\[«“])|(?<=\w)(?:--|—)(?=\w)", regex.VERSION1
)
_LEAST = 18
"""Characters below which a clause is joined to its neighbour: alone it says too little."""

_WORD = regex.compile(r"\p{L}{3,}|\d+")
_COMMON = 0.08
"""Share of a text's sentences above which a word says nothing of which one renders which."""
_FEW = 8
"""Occurrences up to which a word is never common."""


@dataclass(frozen=True)
class Parts:
    """The parts of one side's sentences.

    Attributes:
        units: a vector each; in place of copies, rows of a table of different ones.
        kinds: row of ``units`` of each part.
        starts: of n + 1 sentences, which part is their first.
        weights: how much each part counts.
    """

    units: Units
    kinds: Integers
    starts: Integers
    weights: Floats

    @property
    def owners(self) -> Integers:
        """The sentence of each part."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def clauses(text: str) -> list[str]:
    """The clauses of a sentence, as its punctuation tells them; at least one."""
    cuts = [0, *(match.end() for match in _SEAM.finditer(text)), len(text)]
    pieces = [text[a:b].strip() for a, b in pairwise(cuts)]
    found: list[str] = []
    for piece in pieces:
        if not piece:
            continue
        if found and min(len(found[-1]), len(piece)) < _LEAST:
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found or [text]


def words(text: str) -> list[str]:
    """The different words of a sentence, numbers included, in order."""
    return list(dict.fromkeys(_WORD.findall(text.casefold())))


def clause_parts(texts: Sequence[str], lines: Iterable[int], encode: Encode) -> Parts:
    """The clauses of some sentences, those of the others left out; they weigh as they are long."""
    held: list[list[str]] = [[] for _ in texts]
    for line in lines:
        held[line] = clauses(texts[line])
    return _parts(
        held, lambda different: _centred(encode(different)), lambda clause: float(len(clause))
    )


def word_parts(texts: Sequence[str], lines: Iterable[int], encode: Encode) -> Parts:
    """The words of some sentences that are not common in the whole; rare ones weigh more."""
    every = [words(text) for text in texts]
    frequency = Counter(word for sentence in every for word in sentence)
    limit = max(_FEW, _COMMON * len(texts))
    held: list[list[str]] = [[] for _ in texts]
    for line in lines:
        held[line] = [word for word in every[line] if frequency[word] <= limit]

    def encoded(different: Sequence[str]) -> Units:
        spelt = [word for word in different if not word.isdecimal()]
        vectors = dict(zip(spelt, _centred(encode(spelt)), strict=True))
        width = next(iter(vectors.values())).shape[0] if vectors else _ALONE
        return np.array(
            [vectors[word] if word in vectors else _like_itself(word, width) for word in different],
            dtype=np.float32,
        ).reshape(len(different), width)

    total = len(texts) + 1
    return _parts(held, encoded, lambda word: float(np.log(total / frequency[word])))


def _parts(held: list[list[str]], encode: Encode, weight: Callable[[str], float]) -> Parts:
    place = {part: at for at, part in enumerate(dict.fromkeys(p for ps in held for p in ps))}
    parts = [part for sentence in held for part in sentence]
    return Parts(
        units=encode(list(place)),
        kinds=np.array([place[part] for part in parts], dtype=np.int64),
        starts=np.concatenate(([0], np.cumsum([len(sentence) for sentence in held]))),
        weights=np.array([weight(part) for part in parts], dtype=np.float64),
    )


_ALONE = 512


def _like_itself(word: str, width: int) -> Units:
    """A vector that is near to no other word's: numbers are alike only if they are the same."""
    signs = np.frombuffer(hashlib.shake_128(word.encode()).digest(-(-width // 8)), dtype=np.uint8)
    bits = np.unpackbits(signs)[:width].astype(np.float32)
    found: Units = (2 * bits - 1) / np.float32(np.sqrt(width))
    return found


def _centred(vectors: Units) -> Units:
    """Unit vectors without what they have in common."""
    if not len(vectors):
        return vectors
    moved = vectors - vectors.mean(axis=0) * np.float32(len(vectors) / (len(vectors) + 10))
    found: Units = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6)
    return found
