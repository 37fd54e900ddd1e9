"""Which words may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

EDGE, PAUSE, OPENING, CLOSING, FIGURE, NAME, WORD = (
    "edge", "pause", "opening", "closing", "figure", "name", "word",
)  # fmt: skip
"""Classes that every language has: the edge of a sentence, signs, figures, capitalised
words inside a sentence, and words of no other class."""
COMMON = (EDGE, PAUSE, OPENING, CLOSING, FIGURE, NAME, WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWords:
    """Classes of words, and how readily one follows another.

    Attributes:
        classes: for each class its words, lower case, with blanks between them;
            besides these there are the classes of ``COMMON``.
        endings: for each class the endings by which other words belong to it.
        following: for each class, in the order of ``COMMON``, ``classes`` and
            ``endings``, a line of whole numbers, one for each class that may
            follow: ten times the natural logarithm of how much more often it does
            than chance would have it.  Fitted by ``benchmarks/fit_order.py``.
    """

    classes: Mapping[str, str]
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    following: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All classes, in the order of the table."""
        return tuple(dict.fromkeys((*COMMON, *self.classes, *self.endings)))
