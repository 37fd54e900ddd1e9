"""Dates that the two sides give differently, or that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import compared
from aligner.checks.numbers.facts import DATED
from aligner.checks.numbers.findings import missing_finding, wrong_finding
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity


@check(
    "dates/value",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
)
def value(context: Context) -> Iterator[Finding]:
    """A day, month, year, decade, century, weekday or time that differs on the other side.

    The order of day and month, two-digit years, 12 and 24 hours and the names
    of decades and centuries are read by each language's habits, and both
    readings of an ambiguous date are allowed.
    """
    for found in compared(context):
        for pair in found.wrong:
            if any(fact.sort in DATED for fact in pair):
                yield wrong_finding(context, found, pair)


@check(
    "dates/missing",
    severity=Severity.MINOR,
    its_type="numbers",
    mqm="accuracy/omission",
)
def missing(context: Context) -> Iterator[Finding]:
    """A date in digits that the other side does not have, neither there nor nearby."""
    for found in compared(context):
        for side, fact in found.missing:
            if fact.sort in DATED:
                yield missing_finding(context, found, side, fact)
