"""What a document is known by when its translation is looked for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex
from numpy.typing import NDArray

from aligner.alignment.encoder import Encoder, Vectors
from aligner.alignment.encoding import Progress, encoded
from aligner.corpus import Document
from aligner.matching.duplicates import Sketch, sketch_of

BLOCKS = 16
"""Stretches that a document is cut into, one after the other."""
_EACH = 10
"""Sentences of a stretch that are read at most."""
_MARK = regex.compile(r"\d[\d.,:/]*\d|(?<![.!?…:;\"“«»]\s)(?<!^)\b\p{Lu}[\p{L}\p{M}\d]{2,}")
"""Figures of two digits and more, and words in capitals inside a sentence."""
_TOGETHER = 20_480
"""Sentences from which on those that were chosen are encoded, and documents forgotten."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is known by.

    Attributes:
        blocks: shape (k, d), the meaning of each of its stretches, rows of unit length.
        whole: shape (d,), the meaning of all of it.
        marks: its figures and names.
        length: characters.
        sketch: of its runs of words; see :mod:`aligner.matching.duplicates`.
    """

    blocks: Vectors
    whole: NDArray[np.float32]
    marks: frozenset[str]
    length: int
    sketch: Sketch


def profiles(
    documents: Iterable[Document], encoder: Encoder, progress: Progress | None = None
) -> Iterator[Profile]:
    """The profiles of some documents, their sentences encoded many at a time.

    Args:
        documents: taken one after the other; none is held for long.
        encoder: for meaning.
        progress: as in :func:`aligner.align`.
    """
    waiting: list[_Outline] = []
    count = 0
    for document in documents:
        waiting.append(_Outline.of(document))
        count += waiting[-1].count
        if count >= _TOGETHER:
            yield from _encoded(waiting, encoder, progress)
            waiting, count = [], 0
    yield from _encoded(waiting, encoder, progress)


@dataclass(frozen=True, slots=True)
class _Outline:
    """What a profile is made of: sentences of each stretch, and the rest as it stays."""

    stretches: list[list[str]]
    marks: frozenset[str]
    length: int
    sketch: Sketch

    @classmethod
    def of(cls, document: Document) -> _Outline:
        words = " ".join(sentence.text for sentence in document.sentences)
        return cls(_chosen(document), _marks(document), len(words), sketch_of(words))

    @property
    def count(self) -> int:
        return sum(map(len, self.stretches))


def _encoded(
    outlines: Sequence[_Outline], encoder: Encoder, progress: Progress | None
) -> Iterator[Profile]:
    texts = [text for one in outlines for stretch in one.stretches for text in stretch]
    vectors, _ = encoded(encoder, (texts, ()), progress)
    at = 0
    for one in outlines:
        rows = np.zeros((len(one.stretches), vectors.shape[1]), dtype=np.float32)
        for number, stretch in enumerate(one.stretches):
            rows[number] = vectors[at : at + len(stretch)].sum(axis=0)
            at += len(stretch)
        yield Profile(
            blocks=_unit(rows),
            whole=_unit(rows.sum(axis=0, keepdims=True))[0],
            marks=one.marks,
            length=one.length,
            sketch=one.sketch,
        )


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


def rarity(held: Iterable[Profile]) -> dict[str, float]:
    """How much each mark tells: the rarer, the more."""
    seen = Counter(mark for profile in held for mark in profile.marks)
    total = max(len(seen), 2)
    return {mark: math.log(1 + total / number) for mark, number in seen.items()}


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return np.asarray(rows / np.maximum(norms, 1e-9)[:, None], dtype=np.float32)
