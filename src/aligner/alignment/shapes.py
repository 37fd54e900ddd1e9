"""The shapes that beads may have."""

from __future__ import annotations

from functools import cache

Shape = tuple[int, int]
"""How many sentences of either side."""


@cache
def match_shapes(largest: int) -> tuple[Shape, ...]:
    """All shapes with a sentence on both sides and at most ``largest`` on either."""
    sizes = range(1, largest + 1)
    return tuple(sorted(((a, b) for a in sizes for b in sizes), key=lambda s: (sum(s), s)))
