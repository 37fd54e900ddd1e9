"""What a document is known by when its translation is looked for."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex
from numpy.typing import NDArray

from aligner.alignment.encoder import Encoder, Vectors
from aligner.alignment.encoding import encoded
from aligner.corpus import Document

BLOCKS = 16
"""Stretches that a document is cut into, one after the other."""
_EACH = 10
"""Sentences of a stretch that are read at most."""
_MARK = regex.compile(r"\d[\d.,:/]*\d|(?<![.!?…:;\"“«»]\s)(?<!^)\b\p{Lu}[\p{L}\p{M}\d]{2,}")
"""Figures of two digits and more, and words in capitals inside a sentence."""
_SHINGLE = 5
"""Words of a shingle (Broder 1997, "On the resemblance and containment of documents")."""
_KEPT = 400
"""Shingles that are kept of a document, the smallest of their digests."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is known by.

    Attributes:
        blocks: shape (k, d), the meaning of each of its stretches, rows of unit length.
        whole: shape (d,), the meaning of all of it.
        marks: its figures and names.
        length: characters.
        shingles: digests of runs of words, rising.
    """

    blocks: Vectors
    whole: NDArray[np.float32]
    marks: frozenset[str]
    length: int
    shingles: tuple[int, ...]


def profiles(documents: Sequence[Document], encoder: Encoder) -> list[Profile]:
    """The profiles of some documents, their sentences read together."""
    chosen = [_chosen(document) for document in documents]
    texts = [text for blocks in chosen for block in blocks for text in block]
    vectors, _ = encoded(encoder, (texts, ()))
    found = []
    at = 0
    for document, blocks in zip(documents, chosen, strict=True):
        rows = np.zeros((len(blocks), vectors.shape[1]), dtype=np.float32)
        for number, block in enumerate(blocks):
            rows[number] = vectors[at : at + len(block)].sum(axis=0)
            at += len(block)
        words = " ".join(sentence.text for sentence in document.sentences)
        found.append(
            Profile(
                blocks=_unit(rows),
                whole=_unit(rows.sum(axis=0, keepdims=True))[0],
                marks=_marks(document),
                length=len(words),
                shingles=_shingles(words),
            )
        )
    return found


def _chosen(document: Document) -> list[list[str]]:
    """The sentences of each stretch that are read."""
    sentences = document.sentences
    count = min(BLOCKS, len(sentences))
    bounds = (
        [round(number * len(sentences) / count) for number in range(count + 1)] if count else []
    )
    found = []
    for start, end in pairwise(bounds):
        step = max(1, (end - start) / _EACH)
        places = dict.fromkeys(int(start + k * step) for k in range(min(_EACH, end - start)))
        found.append([sentences[place].text for place in places])
    return found


def _marks(document: Document) -> frozenset[str]:
    return frozenset(
        mark.lower() for sentence in document.sentences for mark in _MARK.findall(sentence.text)
    )


def _shingles(text: str) -> tuple[int, ...]:
    words = regex.findall(r"\w+", text.lower())
    runs = {" ".join(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 1))}
    digests = sorted(
        int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs
    )
    return tuple(digests[:_KEPT])


def resemblance(first: Profile, second: Profile) -> float:
    """The share of their runs of words that two documents of one language have in common."""
    one, other = set(first.shingles), set(second.shingles)
    smallest = sorted(one | other)[:_KEPT]
    return sum(digest in one and digest in other for digest in smallest) / max(len(smallest), 1)


def rarity(held: Iterable[Profile]) -> dict[str, float]:
    """How much each mark tells: the rarer, the more."""
    seen = Counter(mark for profile in held for mark in profile.marks)
    total = max(len(list(seen)), 2)
    return {mark: math.log(1 + total / number) for mark, number in seen.items()}


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return np.asarray(rows / np.maximum(norms, 1e-9)[:, None], dtype=np.float32)
