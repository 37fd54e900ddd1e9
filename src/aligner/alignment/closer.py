"""A closer look at sentences: what their clauses and words find on the other side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aligner.alignment.band import Band
from aligner.alignment.parts import Encode, Parts, clause_parts, word_parts
from aligner.alignment.partview import PartView
from aligner.alignment.sides import Side

Lines = tuple[Iterable[int], Iterable[int]]
"""Sentences of either side."""

_CLAUSES = (0.05, 0.9)
_WORDS = (0.35, 0.5)
"""From which cosine two parts begin to be alike, and how far above it they fully are."""


@dataclass(frozen=True)
class Closer:
    """The parts of both sides.

    Attributes:
        clauses: of either side.
        words: of either side.
    """

    clauses: tuple[Parts, Parts]
    words: tuple[Parts, Parts]

    @classmethod
    def at(cls, sides: tuple[Side, Side], lines: Lines, encode: Encode) -> Closer:
        """The parts of some sentences; what vectors they have, an encoder says."""
        first, second = (tuple(side.texts) for side in sides)
        mine, theirs = (tuple(own) for own in lines)
        return cls(
            (clause_parts(first, mine, encode), clause_parts(second, theirs, encode)),
            (word_parts(first, mine, encode), word_parts(second, theirs, encode)),
        )

    def details(self, cells: Band) -> dict[str, PartView]:
        """What the parts tell of the pairs of sentences in some cells."""
        return {
            "clause": PartView(*self.clauses, cells, *_CLAUSES),
            "word": PartView(*self.words, cells, *_WORDS),
        }
