"""Telling what is missing on the other side from what is merely said in another way."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from aligner.checks.numbers.facts import Fact, Sort, Weight
from aligner.checks.numbers.matching import Said
from aligner.values import Number

_PER_LARGER = {"second": 60, "minute": 60, "hour": 24, "day": 7, "month": 12, "year": 10}
"""How many of a unit make one of the next larger unit that has a name of its own."""
_FEW = (Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2))


def is_missed(
    fact: Fact, nearby: Said, there: Sequence[Fact], matched: frozenset[int] = frozenset()
) -> bool:
    """Whether nothing on the other side can be what a fact was rendered by.

    Args:
        fact: one that no fact of its bead agrees with.
        nearby: what the beads around say on the other side.
        there: what the other side of the bead says.
        matched: identities of the dates of which another part has its
            counterpart: leaving out the year of a month is no fault.
    """
    if fact.weight is not Weight.HEAVY or fact in nearby:
        return False
    source = fact.source
    if isinstance(source, Number):
        return source.value not in (0, 1) and not _has_other_name(source)
    if id(source) in matched:
        return False
    return fact.sort is not Sort.YEAR or not _is_in_span(fact, there)


def _has_other_name(number: Number) -> bool:
    """Whether a stretch of time has a name without a number: a year and a half, 18 months."""
    size = _PER_LARGER.get(number.unit or "")
    return size is not None and number.value / size in _FEW


def _is_in_span(year: Fact, there: Sequence[Fact]) -> bool:
    """Whether a year is a bound of a decade, or the round year of a century, said there."""
    value = abs(year.source.year or 0) if not isinstance(year.source, Number) else 0
    for fact in there:
        spans = [key[1] for key in fact.keys if key[0] == "decade"]
        if any(isinstance(first, int) and first <= value <= first + 10 for first in spans):
            return True
        if value % 100 == 0 and any(
            isinstance(first, int) and first - first % 100 == value for first in spans
        ):
            return True
    return False
