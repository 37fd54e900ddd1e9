"""Counts of what was found, and the figures made of them."""

from __future__ import annotations

from dataclasses import dataclass

Interval = tuple[float, float]
"""The bounds of an interval, the lower first."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found, how many there are, and how many of either are right.

    Attributes:
        predicted: how many were found.
        gold: how many there are.
        right: of those found, how many are right.
        recalled: of those there are, how many were found.
        interval: bootstrap interval of 95 % for the F1, where one was asked for.
    """

    predicted: int
    gold: int
    right: int
    recalled: int
    interval: Interval | None = None

    @property
    def precision(self) -> float:
        """Share of those found that are right; 1 if none was found."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of those there are that were found; 1 if there is none."""
        return self.recalled / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.predicted + other.predicted,
            self.gold + other.gold,
            self.right + other.right,
            self.recalled + other.recalled,
        )
