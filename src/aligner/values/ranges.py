"""Joining two numbers into a range: ``7-8``, ``tra il 10 e il 20 %``, ``from 5 to 7 million``."""

from __future__ import annotations

from dataclasses import replace

from aligner.values.dress import Dressed
from aligner.values.number import NumberKind
from aligner.values.scan import Scan

_BETWEEN = 2
"""At most so many words stand between the ends of a range."""
_JOINABLE = frozenset(
    {NumberKind.CARDINAL, NumberKind.PERCENT, NumberKind.MONEY, NumberKind.MEASURE}
)


def joined_ranges(scan: Scan, numbers: list[Dressed]) -> list[Dressed]:
    """The numbers in order, those that are the ends of a range made one."""
    found: list[Dressed] = []
    for number in numbers:
        if found and _are_range(scan, found[-1], number):
            found[-1] = _range(found[-1], number)
        else:
            found.append(number)
    return found


def _are_range(scan: Scan, low: Dressed, high: Dressed) -> bool:
    if not _may_join(low, high) or not 1 <= high.first - low.end <= _BETWEEN:
        return False
    if not scan.is_free(low.end, high.first):
        return False
    first = scan.key(low.end)
    adjacent = high.first == low.end + 1
    if first == "-" and adjacent:
        glued = scan.glued(low.end) and scan.glued(high.first)
        return glued or scan.text(low.end) in "–—" or high.kind is not NumberKind.CARDINAL
    before = (scan.key(low.first - 1), scan.key(low.first - 2))
    return any(
        first == upper and (opener in before if opener else adjacent)
        for opener, upper in scan.words.ranges
    )


def _may_join(low: Dressed, high: Dressed) -> bool:
    """Whether two numbers can be the ends of a range by what they are."""
    kinds = low.kind, high.kind
    if low.high is not None or not _JOINABLE.issuperset(kinds):
        return False
    if NumberKind.CARDINAL not in kinds and low.kind is not high.kind:
        return False
    if low.unit and high.unit and low.unit != high.unit:
        return False
    return low.readings[0] < high.readings[0]


def _range(low: Dressed, high: Dressed) -> Dressed:
    readings = low.readings
    if high.scale > low.scale == 1:
        scaled = tuple(reading * high.scale for reading in readings)
        if scaled[0] <= high.readings[0]:
            readings = scaled + readings
    bare = low.kind is NumberKind.CARDINAL
    return replace(
        high,
        first=low.first,
        readings=readings,
        high=high.readings[0],
        kind=high.kind if bare else low.kind,
        unit=high.unit or low.unit,
        currency=high.currency or low.currency,
        spelled=low.spelled and high.spelled,
        weak=low.weak and high.weak,
    )
