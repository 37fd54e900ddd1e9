"""Telling which wrong number stands for which right one.

Facts that are left on both sides of a bead are paired by what they are about,
by how alike their digits are and by where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rapidfuzz.distance import Levenshtein

from aligner.checks.numbers.facts import Fact, Sort, Weight
from aligner.corpus import Segment
from aligner.values import Number, NumberKind

FARTHEST = 1.6
"""Two facts that differ more than this are not one thing said in two ways."""

_SHORT = 0.6
"""How much it counts that figures of one or two digits look unlike."""
_PLACE = 0.7
"""How much it counts that two facts stand in other places: word order differs."""
_ACROSS: dict[frozenset[Sort], float] = {
    frozenset({Sort.NUMBER, Sort.YEAR}): 0.3,
    frozenset({Sort.NUMBER, Sort.CODE}): 0.3,
    frozenset({Sort.NUMBER, Sort.DECADE}): 0.5,
    frozenset({Sort.NUMBER, Sort.CENTURY}): 0.6,
    frozenset({Sort.NUMBER, Sort.TIME}): 0.6,
    frozenset({Sort.NUMBER, Sort.DAY}): 0.7,
    frozenset({Sort.YEAR, Sort.DECADE}): 0.3,
    frozenset({Sort.YEAR, Sort.CENTURY}): 0.6,
    frozenset({Sort.YEAR, Sort.CODE}): 0.6,
    frozenset({Sort.DECADE, Sort.CENTURY}): 0.6,
    frozenset({Sort.DAY, Sort.MONTH}): 0.7,
}
"""How unlikely it is that facts of two sorts stand for each other; others never do."""


def pair_facts(
    left: Sequence[Sequence[Fact]],
    repeated: Sequence[Sequence[Fact]],
    segments: tuple[Segment, Segment],
) -> list[tuple[Fact, Fact]]:
    """Pairs of facts that differ though they stand for each other, in order.

    Args:
        left: for each side, the facts that nothing says on the other.
        repeated: for each side, the facts that only repeat what is said there;
            one of them may stand where something else should.
        segments: the two sides of the bead.
    """
    everything = [[*left[side], *repeated[side]] for side in (0, 1)]
    costs = []
    for one, fact in enumerate(everything[0]):
        for other, there in enumerate(everything[1]):
            is_left = one < len(left[0]), other < len(left[1])
            if not _may_stand_for(fact, there, is_left):
                continue
            cost = _cost(fact, there, segments) + 0.3 * (2 - sum(is_left))
            if cost <= FARTHEST:
                costs.append((cost, one, other))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, one, other in sorted(costs):
        if one not in used[0] and other not in used[1]:
            used[0].add(one)
            used[1].add(other)
            pairs.append((everything[0][one], everything[1][other]))
    return sorted(pairs, key=lambda pair: (pair[0].start, pair[1].start))


def _may_stand_for(fact: Fact, other: Fact, is_left: tuple[bool, bool]) -> bool:
    """Whether two facts weigh enough to be told as a pair."""
    if fact.agrees(other) or not any(is_left):
        return False
    lighter, heavier = sorted((fact.weight, other.weight))
    if lighter is Weight.LIGHT:
        return all(is_left) and _are_of_one_kind(fact, other)
    if lighter is heavier is Weight.HEAVY:
        years = {fact.sort, other.sort} == {Sort.NUMBER, Sort.YEAR}
        return all(is_left) or fact.sort is other.sort or years
    return fact.sort is other.sort


def _are_of_one_kind(fact: Fact, other: Fact) -> bool:
    """Whether two facts, one of them light, are of a kind that is seldom said in another way.

    These are ordinals above the second, fractions below a half, and millions
    against billions.
    """
    one, two = fact.source, other.source
    if not isinstance(one, Number) or not isinstance(two, Number) or one.kind is not two.kind:
        return False
    lowest = min(one.value, two.value)
    match one.kind:
        case NumberKind.ORDINAL:
            return lowest > 2
        case NumberKind.FRACTION:
            return max(one.value, two.value) < Fraction(1, 2)
        case NumberKind.COLLECTIVE:
            return lowest >= 10**6 and max(one.value, two.value) / lowest in (10**3, 10**6)
    return False


def _cost(fact: Fact, other: Fact, segments: tuple[Segment, Segment]) -> float:
    """How unlikely it is that two facts stand for each other; 0 is the likeliest."""
    if fact.sort is other.sort:
        cost = 0.0
    else:
        across = _ACROSS.get(frozenset({fact.sort, other.sort}))
        if across is None:
            return FARTHEST + 1
        cost = across
    unlike = 1 - Levenshtein.normalized_similarity(fact.digits, other.digits)
    cost += unlike * (_SHORT if max(len(fact.digits), len(other.digits)) < 3 else 1)
    places = [
        (one.start - segment.start) / max(1, len(segment))
        for one, segment in zip((fact, other), segments, strict=True)
    ]
    cost += _PLACE * abs(places[0] - places[1])
    one, two = fact.source, other.source
    if isinstance(one, Number) and isinstance(two, Number):
        cost += 0.2 * (one.kind is not two.kind) + 0.1 * (one.unit != two.unit)
    return cost
