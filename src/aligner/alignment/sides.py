"""A document as alignment sees it: arrays, one entry a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aligner.alignment.band import Floats, Integers, Truths
from aligner.corpus import Document, GapReason, ParagraphKind

KINDS = (ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.LIST_ITEM)

MARKS = ("?", "!", ":", ";", "(", '"«»“”„', ",")
"""Signs that translators tend to keep; those in one string count as the same."""


@dataclass(frozen=True)
class Side:
    """One document's sentences.

    Attributes:
        texts: the sentences.
        lengths: characters that are not blank, at least 1.
        kinds: position of the paragraph's kind in ``KINDS``.
        paragraphs: position of its paragraph among those that hold sentences.
        opens: of n + 1 places between sentences, whether a paragraph begins there.
        walls: of n + 1 places, whether other text stands there that no bead may span.
        marks: how often each of ``MARKS`` occurs, shape (n, len(MARKS)).
        divided: whether paragraphs say anything: some hold several sentences,
            and there are several of them.
    """

    texts: tuple[str, ...]
    lengths: Floats
    kinds: Integers
    paragraphs: Integers
    opens: Truths
    walls: Truths
    marks: Floats
    divided: bool

    def __len__(self) -> int:
        return len(self.texts)

    def among(self, lines: Sequence[int]) -> Side:
        """Some of the sentences by themselves; no bead may span those left out."""
        at = np.array(lines, dtype=np.int64)
        ends = np.append(at, at[-1] + 1)
        apart = np.diff(ends, prepend=ends[0] - 1) > 1
        paragraphs = np.unique(self.paragraphs[at], return_inverse=True)[1]
        return Side(
            texts=tuple(self.texts[line] for line in lines),
            lengths=self.lengths[at],
            kinds=self.kinds[at],
            paragraphs=paragraphs,
            opens=self.opens[ends] | apart,
            walls=self.walls[ends] | apart,
            marks=self.marks[at],
            divided=self.divided,
        )


def side_of(document: Document) -> Side:
    """The arrays of a document."""
    sentences = document.sentences
    texts = tuple(sentence.text for sentence in sentences)
    count = len(sentences)
    numbers = np.array([sentence.paragraph for sentence in sentences], dtype=np.int64)
    kind_of = {p.number: KINDS.index(p.kind) for p in document.paragraphs if p.sentences}
    opens = np.ones(count + 1, dtype=bool)
    opens[1:count] = numbers[1:] != numbers[:-1]
    paragraphs = np.cumsum(opens[:count]) - 1
    held = int(paragraphs[-1]) + 1 if count else 0
    marks = [[sum(map(text.count, signs)) for signs in MARKS] for text in texts]
    return Side(
        texts=texts,
        lengths=np.array([max(1, len("".join(t.split()))) for t in texts], dtype=np.float64),
        kinds=np.array([kind_of[number] for number in numbers], dtype=np.int64),
        paragraphs=paragraphs,
        opens=opens,
        walls=_walls(document),
        marks=np.array(marks, dtype=np.float64).reshape(count, len(MARKS)),
        divided=held > 1 and held * 1.25 < count,
    )


def _walls(document: Document) -> Truths:
    sentences = document.sentences
    walls = np.zeros(len(sentences) + 1, dtype=bool)
    starts = [sentence.start for sentence in sentences]
    for gap in document.gaps:
        if gap.reason is GapReason.OTHER_SIDE:
            walls[bisect_left(starts, gap.start)] = True
    return walls
