"""Documents of one language that are nearly the same.

A text is known by its runs of five words (Broder 1997, "On the resemblance and containment
of documents").  The least value that each of some hash functions gives to a run make a
sketch; the share of places in which two sketches agree estimates the share of runs that two
texts have in common, with a standard error of 3 % at most.  Only sketches that agree in
four places that follow each other are compared (Leskovec, Rajaraman and Ullman 2014,
"Mining of Massive Datasets", chapter 3): the work grows with the number of documents and
not with its square, and of those that share half of their runs 98 of 100 are found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

Sketch = NDArray[np.uint64]

_RUN = 5
"""Words of a run."""
_PLACES = 256
"""Of a sketch."""
_BAND = 4
"""Places that must agree before two sketches are compared."""
_SAME = 0.5
"""Share of runs from which two documents are nearly the same."""
_AT_ONCE = 4096
"""Runs that are hashed at once."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that is nearly the same as an earlier one of its side.

    Attributes:
        side: 0 or 1.
        one: number of the earlier one.
        other: number of the document.
        share: of runs of five words that they have in common, estimated.
    """

    side: int
    one: int
    other: int
    share: float


def sketch_of(text: str) -> Sketch:
    """The sketch of a text, shape (256,)."""
    words = regex.findall(r"\w+", text.lower())
    runs = {" ".join(words[at : at + _RUN]) for at in range(max(len(words) - _RUN + 1, 1))}
    digests = np.array([_digest(run) for run in runs], dtype=np.uint64)
    least = np.full(_PLACES, np.iinfo(np.uint64).max, dtype=np.uint64)
    factors, terms = _functions()
    for start in range(0, len(digests), _AT_ONCE):
        some = digests[start : start + _AT_ONCE, None]
        least = np.minimum(least, (some * factors + terms).min(axis=0))
    return least


def duplicates_among(side: int, sketches: Sequence[Sketch]) -> list[Duplicate]:
    """The documents of a side that are nearly the same.

    Of many that are, no more pairs than tie them together: one fewer than there are.
    """
    if not sketches:
        return []
    table = np.stack(sketches)
    groups = Groups(len(table))
    found = []
    for band in range(0, _PLACES, _BAND):
        buckets: dict[bytes, list[int]] = {}
        for number, places in enumerate(table[:, band : band + _BAND]):
            buckets.setdefault(places.tobytes(), []).append(number)
        for bucket in buckets.values():
            seen: dict[int, int] = {}
            for number in bucket:
                for group, other in list(seen.items()):
                    if groups.of(number) == groups.of(other):
                        continue
                    share = float((table[number] == table[other]).mean())
                    if share >= _SAME:
                        groups.join(number, other)
                        found.append(Duplicate(side, other, number, round(share, 3)))
                        del seen[group]
                seen.setdefault(groups.of(number), number)
    return sorted(found, key=lambda one: (one.one, one.other))


class Groups:
    """Numbers that belong together (a disjoint-set forest; Tarjan 1975).

    Args:
        count: of the numbers, from 0, each alone to begin with.
    """

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, number: int) -> int:
        """The least number of those that one belongs with."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Have two numbers belong together."""
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def _digest(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big")


@cache
def _functions() -> tuple[Sketch, Sketch]:
    """Factors, which are odd, and terms of the hash functions, modulo two to the 64th."""
    drawn = [_digest(str(number)) for number in range(2 * _PLACES)]
    numbers = np.array(drawn, dtype=np.uint64).reshape(2, _PLACES)
    return numbers[0] | np.uint64(1), numbers[1]
