"""Matching the facts of one side with those of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aligner.checks.numbers.facts import Fact, Key
from aligner.values import Number
from aligner.values.units import same_quantity

_ROUNDED = Fraction(8, 100)
"""Quantities in other units may differ by this share, for translators round."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Which facts of two sides say the same.

    Attributes:
        pairs: indexes of facts that were matched, first side first.
        repeated: for each side, the indexes of facts that have no counterpart to
            themselves and only repeat one that has.
        left: for each side, the indexes of the facts that nothing says on the other.
    """

    pairs: tuple[tuple[int, int], ...]
    repeated: tuple[tuple[int, ...], tuple[int, ...]]
    left: tuple[tuple[int, ...], tuple[int, ...]]


class Said:
    """What some facts say, for asking whether another fact agrees with one of them."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_key: dict[Key, list[Fact]] = defaultdict(list)
        for fact in facts:
            for key in (*fact.keys, *fact.loose):
                self._by_key[key].append(fact)

    def __contains__(self, fact: object) -> bool:
        if not isinstance(fact, Fact):
            return False
        keys = (*fact.keys, *fact.loose)
        return any(fact.agrees(other) for key in keys for other in self._by_key.get(key, ()))


def match_facts(first: Sequence[Fact], second: Sequence[Fact]) -> Matching:
    """Match facts one to one, the surest and those in like places first."""
    sides = (first, second)
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, one, other in sorted(_candidates(first, second)):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            pairs.append((one, other))
    for one, other in _converted(first, second, taken):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            pairs.append((one, other))
    repeated: tuple[list[int], list[int]] = ([], [])
    left: tuple[list[int], list[int]] = ([], [])
    for side, facts in enumerate(sides):
        there = Said(sides[1 - side])
        for index, fact in enumerate(facts):
            if index not in taken[side]:
                (repeated if fact in there else left)[side].append(index)
    return Matching(
        tuple(sorted(pairs)),
        (tuple(repeated[0]), tuple(repeated[1])),
        (tuple(left[0]), tuple(left[1])),
    )


def _candidates(
    first: Sequence[Fact], second: Sequence[Fact]
) -> Iterator[tuple[tuple[int, float, float], int, int]]:
    """Pairs of facts that agree, each with how unlikely it is that they render each other."""
    by_key: dict[Key, list[int]] = defaultdict(list)
    for index, fact in enumerate(second):
        for key in (*fact.keys, *fact.loose):
            by_key[key].append(index)
    places = tuple(_places(facts) for facts in (first, second))
    for one, fact in enumerate(first):
        for other in sorted({i for k in (*fact.keys, *fact.loose) for i in by_key.get(k, ())}):
            there = second[other]
            if not fact.agrees(there):
                continue
            surely = fact.sort is there.sort and fact.keys[0] == there.keys[0]
            rank = 0 if surely else 1 if fact.sort is there.sort else 2
            alike = abs(int(fact.weight) - int(there.weight)) + _differs_in_kind(fact, there)
            apart = abs(places[0][one] - places[1][other])
            yield (rank, alike, apart), one, other


def _places(facts: Sequence[Fact]) -> list[float]:
    """Where facts stand, from 0 to 1."""
    last = max((fact.end for fact in facts), default=1)
    return [fact.start / last for fact in facts]


def _differs_in_kind(fact: Fact, other: Fact) -> float:
    one, two = fact.source, other.source
    if not isinstance(one, Number) or not isinstance(two, Number):
        return 0.0
    return 0.25 * ((one.kind != two.kind) + (one.unit != two.unit))


def _converted(
    first: Sequence[Fact], second: Sequence[Fact], taken: tuple[set[int], set[int]]
) -> Iterator[tuple[int, int]]:
    """Facts that give the same quantity in different units."""
    for one, fact in enumerate(first):
        if one in taken[0] or not isinstance(fact.source, Number) or fact.source.unit is None:
            continue
        for other, there in enumerate(second):
            if other in taken[1] or not isinstance(there.source, Number):
                continue
            here, far = fact.source, there.source
            if far.unit is None or far.unit == here.unit:
                continue
            if same_quantity(here.value, here.unit or "", far.value, far.unit, tolerance=_ROUNDED):
                yield one, other
