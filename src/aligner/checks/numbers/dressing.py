"""Comparing what stands beside numbers that have the same value: percent, unit, currency."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared, compared
from aligner.checks.numbers.facts import Fact, Sort, Weight
from aligner.languages.interface.numbers import Bound
from aligner.values import Number, NumberKind
from aligner.values.money import may_be_same
from aligner.values.units import dimension, same_quantity

_UPWARD = (Bound.ABOVE, Bound.AT_LEAST)
_DOWNWARD = (Bound.BELOW, Bound.AT_MOST)

_NEARLY = Fraction(1, 10)
"""Units that differ by less are used for each other: a yard and a metre."""

Pair = tuple[Fact, Fact]


def equal_numbers(context: Context) -> Iterator[tuple[Compared, Pair, tuple[Number, Number]]]:
    """Pairs of numbers that have the same value on both sides."""
    for found in compared(context):
        for one, other in found.matching.pairs:
            facts = found.sides[0].facts[one], found.sides[1].facts[other]
            first, second = facts[0].source, facts[1].source
            if not isinstance(first, Number) or not isinstance(second, Number):
                continue
            if (
                facts[0].sort is facts[1].sort is Sort.NUMBER
                and facts[0].keys[0] == facts[1].keys[0]
            ):
                yield found, facts, (first, second)


def differs_in_percent(found: Compared, pair: Pair, numbers: tuple[Number, Number]) -> bool:
    """Whether one is a percentage and the other is not.

    In lists the sign may stand once for all (``10, 20 and 30 %``): a number is
    let be if there is a percentage on its side.
    """
    percents = [number.kind is NumberKind.PERCENT for number in numbers]
    if percents[0] == percents[1] or any(fact.weight is not Weight.HEAVY for fact in pair):
        return False
    bare = percents.index(False)
    if numbers[bare].kind is not NumberKind.CARDINAL or numbers[bare].scale >= 1000:
        return numbers[bare].kind in (NumberKind.MONEY, NumberKind.MEASURE)
    return not any(
        isinstance(fact.source, Number) and fact.source.kind is NumberKind.PERCENT
        for fact in found.sides[bare].facts
    )


def differs_in_unit(found: Compared, pair: Pair, numbers: tuple[Number, Number]) -> bool:
    """Whether they are in different units for the same thing: ``5 km`` and ``5 miles``."""
    del found, pair
    units = numbers[0].unit, numbers[1].unit
    if units[0] is None or units[1] is None or units[0] == units[1]:
        return False
    if dimension(units[0]) != dimension(units[1]):
        return False
    value = numbers[0].value
    return not same_quantity(value, units[0], value, units[1], tolerance=_NEARLY)


def differs_in_currency(found: Compared, pair: Pair, numbers: tuple[Number, Number]) -> bool:
    """Whether they are in currencies that cannot be the same."""
    del found, pair
    one, other = numbers[0].currency, numbers[1].currency
    return one is not None and other is not None and not may_be_same(one, other)


def differs_in_bound(found: Compared, pair: Pair, numbers: tuple[Number, Number]) -> bool:
    """Whether one says more and the other says less than the number."""
    del found, pair
    bounds = {numbers[0].bound, numbers[1].bound}
    return any(b in _UPWARD for b in bounds) and any(b in _DOWNWARD for b in bounds)
