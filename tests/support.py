"""Bitexts written down in tests, with their beads given by hand."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from aligner.alignment.encoder import Vectors
from aligner.corpus import (
    Bead,
    Bitext,
    Document,
    Paragraph,
    ParagraphBead,
    ParagraphKind,
    Segment,
    Sentence,
)

Cell = str | tuple[str, ...]
Row = tuple[Cell, Cell]

BREAK: Row = ("", "")
"""A row that ends the paragraph on both sides and makes no bead."""

_KINDS = {
    "# ": ParagraphKind.HEADING,
    "- ": ParagraphKind.LIST_ITEM,
    "! ": ParagraphKind.FURNITURE,
    "¶ ": ParagraphKind.BODY,
}


def bitext_of(
    rows: Sequence[Row],
    *,
    languages: tuple[str, str] = ("it", "en"),
    scores: float | Sequence[float] = 0.95,
    second_order: Sequence[int] | None = None,
    moved: Collection[int] = (),
) -> Bitext:
    """A bitext with one bead a row.

    A cell is a sentence, a tuple of sentences, or ``""`` where that side has
    none.  Sentences run on in one paragraph until :data:`BREAK`, or until a
    sentence begins with a mark, which is left out of the text: ``"¶ "`` a new
    paragraph, ``"# "`` a heading, ``"- "`` a list item, ``"! "`` page furniture
    (which is in no bead).  After a heading, list item or furniture the next row
    begins a new paragraph by itself.

    Args:
        rows: first side and second side.
        languages: of the two sides.
        scores: of every bead, or of each row (breaks counted).
        second_order: the rows in the order in which the second side has them.
        moved: the rows whose bead is marked as moved.
    """
    order = range(len(rows)) if second_order is None else second_order
    first, of_first = _document(rows, 0, range(len(rows)), languages[0])
    second, of_second = _document(rows, 1, order, languages[1])
    beads: list[Bead] = []
    places = [0, 0]
    for at in range(len(rows)):
        sentences = of_first.get(at, ()), of_second.get(at, ())
        if not any(sentences):
            continue
        segments = (
            Segment.of(first, sentences[0], places[0]),
            Segment.of(second, sentences[1], places[1]),
        )
        places = [segment.end for segment in segments]
        score = scores if isinstance(scores, float) else scores[at]
        beads.append(Bead(len(beads), segments, score, at in moved))
    return Bitext(
        documents=(first, second), beads=tuple(beads), paragraph_beads=_paragraph_beads(beads)
    )


def document_of(*paragraphs: Sequence[str], language: str = "it") -> Document:
    """A document of paragraphs of sentences, written as in :func:`bitext_of`."""
    rows: list[Row] = []
    for paragraph in paragraphs:
        rows += [*((sentence, "") for sentence in paragraph), BREAK]
    return bitext_of(rows, languages=(language, "de")).documents[0]


def swapped(bitext: Bitext) -> Bitext:
    """The same bitext with its sides changed over."""
    beads = sorted(bitext.beads, key=lambda bead: (bead.segments[1].start, bead.number))
    return Bitext(
        documents=bitext.documents[::-1],
        beads=tuple(
            Bead(number, (bead.segments[1], bead.segments[0]), bead.score, bead.moved)
            for number, bead in enumerate(beads)
        ),
        paragraph_beads=tuple(
            ParagraphBead((bead.paragraphs[1], bead.paragraphs[0]), bead.score)
            for bead in bitext.paragraph_beads
        ),
        signature=bitext.signature,
    )


def _document(
    rows: Sequence[Row], side: int, order: Sequence[int], language: str
) -> tuple[Document, dict[int, tuple[Sentence, ...]]]:
    """One side's document, and the sentences that each row has in it."""
    blocks: list[tuple[ParagraphKind, list[tuple[int, str]]]] = []
    is_open = False
    for row in order:
        if rows[row] == BREAK:
            is_open = False
        cell = rows[row][side]
        for text in filter(None, (cell,) if isinstance(cell, str) else cell):
            kind = _KINDS.get(text[:2])
            if kind is not None or not is_open:
                blocks.append((kind or ParagraphKind.BODY, []))
                is_open = True
            blocks[-1][1].append((row, text[2:] if kind else text))
        is_open = is_open and blocks[-1][0] is ParagraphKind.BODY
    text = "\n\n".join(" ".join(sentence for _, sentence in block) for _, block in blocks)
    paragraphs: list[Paragraph] = []
    found: dict[int, tuple[Sentence, ...]] = {}
    at = count = 0
    for number, (kind, block) in enumerate(blocks):
        start, sentences = at, []
        for row, words in block:
            if kind is not ParagraphKind.FURNITURE:
                sentence = Sentence(at, at + len(words), words, count, number)
                sentences.append(sentence)
                found[row] = (*found.get(row, ()), sentence)
                count += 1
            at += len(words) + 1
        end = at - 1
        paragraphs.append(Paragraph(start, end, text[start:end], number, kind, tuple(sentences)))
        at = end + 2
    return Document(text=text, language=language, paragraphs=tuple(paragraphs)), found


def _paragraph_beads(beads: Sequence[Bead]) -> tuple[ParagraphBead, ...]:
    """Paragraphs that share a bead belong together."""
    groups: list[tuple[set[int], set[int]]] = []
    for bead in beads:
        group = set(bead.segments[0].paragraphs), set(bead.segments[1].paragraphs)
        for other in [g for g in groups if g[0] & group[0] or g[1] & group[1]]:
            groups.remove(other)
            group = group[0] | other[0], group[1] | other[1]
        groups.append(group)
    numbers = sorted((tuple(sorted(a)), tuple(sorted(b))) for a, b in groups)
    return tuple(ParagraphBead(pair, 1.0) for pair in numbers)


def must_have(package: str, *, extra: str) -> Any:
    """The package that an extra brings.

    Where it is not installed the test, or the module of tests, is skipped; in CI, which has all
    extras but ``sentence-transformers``, it fails.  A package that is there and cannot be
    imported fails everywhere.
    """
    if not has(package, extra=extra):
        pytest.skip(_missing(package, extra), allow_module_level=True)
    return import_module(package)


def has(package: str, *, extra: str) -> bool:
    """Whether there is the package that an extra brings; in CI it must be, as :func:`must_have`."""
    if find_spec(package.partition(".")[0]) is not None:
        return True
    if os.environ.get("CI") and extra not in _NOT_IN_CI:
        pytest.fail(_missing(package, extra), pytrace=False)
    return False


def _missing(package: str, extra: str) -> str:
    return f"this needs aligner[{extra}]: no {package} here"


_NOT_IN_CI = ("sentence-transformers",)
"""Extras that bring gigabytes; what they are for is tested with a stand-in."""


class ConceptEncoder:
    """An encoder for tests: words of one concept, in whichever language, have one vector.

    Args:
        concepts: words of one meaning each, lower case, with spaces between;
            any other word is a concept by itself.
    """

    name = "concepts"
    dimension = 64

    def __init__(self, *concepts: str) -> None:
        self._concept = {word: words for words in concepts for word in words.split()}
        self._place: dict[str, int] = {}

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Counts of concepts, as rows of unit length."""
        vectors = np.zeros((len(sentences), self.dimension), dtype=np.float32)
        for row, sentence in zip(vectors, sentences, strict=True):
            for word in re.findall(r"\w+", sentence.lower()):
                concept = self._concept.get(word, word)
                row[self._place.setdefault(concept, len(self._place)) % self.dimension] += 1.0
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: Vectors = vectors / np.maximum(norms, 1e-9)
        return unit


class NumberEncoder:
    """An encoder for tests: the meaning of a sentence is the first number in it.

    Sentences with one number have one vector, those with different numbers
    vectors that have nothing to do with each other.
    """

    name = "numbers"
    dimension = 512

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One random direction a number."""
        vectors = np.zeros((len(sentences), self.dimension), dtype=np.float32)
        for row, sentence in zip(vectors, sentences, strict=True):
            number = re.search(r"\d+", sentence)
            seed = int(number.group()) if number else 0
            direction = np.random.default_rng(seed).normal(size=self.dimension)
            row[:] = direction / np.linalg.norm(direction)
        return vectors
