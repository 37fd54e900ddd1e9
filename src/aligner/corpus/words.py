"""Which words render which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from aligner.corpus.spans import Span

Link = tuple[int, int, float]
"""A token of the first side, one of the second, and the probability that they belong together."""


@dataclass(frozen=True)
class WordAlignment:
    """The tokens of two texts, and which of them render each other.

    A token may be linked to several, or to none.

    Attributes:
        first: tokens of the first side, in offsets of its document.
        second: tokens of the second side.
        links: by token of the first side, then of the second.
    """

    first: tuple[Span, ...]
    second: tuple[Span, ...]
    links: tuple[Link, ...]

    def __post_init__(self) -> None:
        for one, other, score in self.links:
            if not (0 <= one < len(self.first) and 0 <= other < len(self.second)):
                raise ValueError(f"link {one}-{other} leads to no token")
            if not 0.0 <= score <= 1.0:
                raise ValueError(f"score {score} of link {one}-{other} is not between 0 and 1")

    def tokens(self, side: int) -> tuple[Span, ...]:
        """The tokens of a side, 0 or 1."""
        return self.second if side else self.first

    def of(self, side: int, number: int) -> tuple[int, ...]:
        """The tokens of the other side that one of this side is linked to."""
        return self._of[side].get(number, ())

    def score(self, side: int, number: int) -> float:
        """The score of the surest link of a token; 0 if it has none."""
        return self._best[side].get(number, 0.0)

    def pharaoh(self) -> str:
        """The links as other programs read them: ``0-0 1-2``, counted from 0."""
        return " ".join(f"{one}-{other}" for one, other, _ in self.links)

    @cached_property
    def _of(self) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
        found: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]] = ({}, {})
        for one, other, _ in self.links:
            found[0][one] = (*found[0].get(one, ()), other)
            found[1][other] = (*found[1].get(other, ()), one)
        return found

    @cached_property
    def _best(self) -> tuple[dict[int, float], dict[int, float]]:
        found: tuple[dict[int, float], dict[int, float]] = ({}, {})
        for one, other, score in self.links:
            for best, token in zip(found, (one, other), strict=True):
                best[token] = max(best.get(token, 0.0), score)
        return found
