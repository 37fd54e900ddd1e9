"""Which documents of two sides are worth a close comparison.

Of two heaps of documents only a few pairs are: those whose meaning as a whole is nearest,
and those that have figures or names in common which hardly any other has.  The nearest are
found a block of rows at a time, so that memory grows with the number of documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from aligner.matching.profiles import Profile

_NEAREST = 12
"""Documents of the other side that each is compared with for their meaning."""
_SHARING = 6
"""Those that it is compared with for their figures and names."""
_RARE = 24
"""Documents of a side that may have a figure or name which is looked up."""
_ROWS = 512
"""Rows of a block."""

Pair = tuple[int, int]


def candidates(
    first: Sequence[Profile], second: Sequence[Profile], told: Mapping[str, float]
) -> list[Pair]:
    """Numbers of documents that are worth a close comparison, in order.

    Args:
        first: one side's documents.
        second: the other's.
        told: how much each figure or name tells.
    """
    found: set[Pair] = set()
    for i, j in _nearest(first, second):
        found.add((i, j))
    for j, i in _nearest(second, first):
        found.add((i, j))
    held = _holders(first), _holders(second)
    rare = {m for m in held[0].keys() & held[1].keys() if max(len(h[m]) for h in held) <= _RARE}
    for i, j in _sharing(first, held[1], rare, told):
        found.add((i, j))
    for j, i in _sharing(second, held[0], rare, told):
        found.add((i, j))
    return sorted(found)


def _nearest(first: Sequence[Profile], second: Sequence[Profile]) -> Iterator[Pair]:
    """For each document those of the other side that are nearest in meaning."""
    if not first or not second:
        return
    count = min(_NEAREST, len(second))
    others = np.stack([profile.whole for profile in second]).T
    for start in range(0, len(first), _ROWS):
        rows = np.stack([profile.whole for profile in first[start : start + _ROWS]])
        best = _first_places(-(rows @ others), count)
        for row, places in enumerate(best.tolist(), start=start):
            yield from ((row, place) for place in places)


def _first_places(table: NDArray[np.float32], count: int) -> NDArray[np.intp]:
    return np.argpartition(table, count - 1, axis=1)[:, :count]


def _holders(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """The documents that have each figure or name."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for mark in sorted(profile.marks):
            found[mark].append(number)
    return found


def _sharing(
    profiles: Sequence[Profile],
    holders: Mapping[str, list[int]],
    rare: set[str],
    told: Mapping[str, float],
) -> Iterator[Pair]:
    """For each document those of the other side that have most of its rare marks."""
    for number, profile in enumerate(profiles):
        shared: dict[int, float] = defaultdict(float)
        for mark in sorted(profile.marks & rare):
            for other in holders[mark]:
                shared[other] += told[mark]
        best = sorted(shared, key=lambda other: (-shared[other], other))[:_SHARING]
        yield from ((number, other) for other in best)
