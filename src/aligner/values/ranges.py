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
    if low.high is not None or low.kind not in _JOINABLE or high.kind not in _JOINABLE:
        return False
    if NumberKind.CARDINAL not in (low.kind, high.kind) and low.kind is not high.kind:
        return False
    if low.unit and high.unit and low.unit != high.unit:
        return False
    if not 1 <= high.first - low.end <= _BETWEEN or not low.readings[0] < high.readings[0]:
        return False
    if not scan.is_free(low.end, high.first):
        return False
    first = scan.key(low.end)
    if first == "-" and high.first == low.end + 1:
        glued = scan.glued(low.end) and scan.glued(high.first)
        return glued or scan.text(low.end) in "–—" or high.kind is not NumberKind.CARDINAL
    before = {scan.key(low.first - 1), scan.key(low.first - 2)}
    return any(
        first == upper and ((opener in before) if opener else high.first == low.end + 1)
        for opener, upper in scan.words.ranges
    )


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
