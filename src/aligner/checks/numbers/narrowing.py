"""What differs of two numbers or dates, without what is alike beside it.

Of ``105 miliardi di euro`` and ``100 billion euros`` that is the figures, of
``17 settembre`` and ``September 11th`` the days.
"""

from __future__ import annotations

import regex

from aligner.checks.numbers.facts import Fact
from aligner.corpus import Evidence
from aligner.values import Date, Number, NumberKind
from aligner.values.number import written

Pair = tuple[Evidence, Evidence]


def narrowed(evidence: Pair, first: Fact, second: Fact) -> Pair:
    """The evidence of two facts that differ, each cut to the part that does."""
    one, other = first.source, second.source
    if isinstance(one, Number) and isinstance(other, Number):
        if not _are_dressed_alike(one, other):
            return evidence
        return _figure(evidence[0], first, one), _figure(evidence[1], second, other)
    if isinstance(one, Date) and isinstance(other, Date) and first.sort is second.sort:
        if one.alternatives or other.alternatives or not (one.day and other.day):
            return evidence
        if one.month == other.month and one.day != other.day:
            return _cut(evidence[0], _day(one.day)), _cut(evidence[1], _day(other.day))
        if one.day == other.day and one.month != other.month:
            return _month(evidence[0]), _month(evidence[1])
    return evidence


_FIGURE = (
    r"(?<![\d\p{L}])\d+(?:[.,'’\u00a0\u202f ]\d+)*(?!\d)"
    r"(?:[°ºª]|\p{L}{1,2}(?!\p{L})|[\u00a0\u202f ]?[%‰])?"
)
"""Digits, with an ending or a per cent sign."""


def _are_dressed_alike(one: Number, other: Number) -> bool:
    """Whether only the figures differ: what stands beside them is alike, or left out."""
    percents = {number.kind is NumberKind.PERCENT for number in (one, other)}
    units, currencies = {one.unit, other.unit}, {one.currency, other.currency}
    return (
        len(percents) == 1
        and one.scale == other.scale
        and len(units - {None}) < 2
        and len(currencies - {None}) < 2
    )


def _figure(evidence: Evidence, fact: Fact, number: Number) -> Evidence:
    """The figure of a number, or the one of a range that the fact is about."""
    if number.high is None:
        return _cut(evidence, _FIGURE)
    figures = list(regex.finditer(_FIGURE, evidence.text))
    if len(figures) != 2:
        return evidence
    return _part(evidence, *figures[fact.reading == written(number.high)].span())


def _day(day: int) -> str:
    return rf"(?<!\d)0?{day}(?!\d)"


def _month(evidence: Evidence) -> Evidence:
    """The longest word, if the month is one."""
    words = regex.findall(r"\p{L}+", evidence.text)
    longest = max(words, key=len, default="")
    return _cut(evidence, rf"\b{longest}\b") if longest else evidence


def _cut(evidence: Evidence, pattern: str) -> Evidence:
    """The one place where a pattern is found; all of the evidence if there are more or none."""
    found = list(regex.finditer(pattern, evidence.text))
    if len(found) != 1:
        return evidence
    return _part(evidence, *found[0].span())


def _part(evidence: Evidence, start: int, end: int) -> Evidence:
    return Evidence(
        evidence.start + start,
        evidence.start + end,
        evidence.text[start:end],
        evidence.language,
        evidence.reading,
    )
