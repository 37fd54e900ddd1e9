"""Dates that the two sides give differently, or that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import compared
from aligner.checks.numbers.facts import DATED
from aligner.checks.numbers.faults import faults
from aligner.checks.numbers.findings import differences, era_finding, fault_finding, missing_finding
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity
from aligner.values import Date


@check(
    "dates/value",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    needs=("numbers", "dates"),
)
def value(context: Context) -> Iterator[Finding]:
    """A day, month, year, decade, century, weekday or time that differs on the other side.

    The order of day and month, two-digit years, 12 and 24 hours and the names
    of decades and centuries are read by each language's habits, and both
    readings of an ambiguous date are allowed.  A part of a date that one side
    leaves out is not flagged.  Weekdays and times in words are major.

    Examples:
        flags: Partirono il ‹12› maggio. | They left on ‹13› May.
        flags: Chiuse nel ‹1998›. | It closed in ‹1989›.
        not: Partirono il 3/5/1987 alle 15. | They left on 3 May 1987 at 3 pm.
        not: Negli anni Venti c'era un faro. | There was a lighthouse in the 1920s.
    """
    for found in compared(context):
        for finding, pair in differences(context, found):
            if any(fact.sort in DATED for fact in pair):
                yield finding


@check(
    "dates/missing",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/omission",
    default=False,
    needs=("numbers", "dates"),
)
def missing(context: Context) -> Iterator[Finding]:
    """A date in digits that the other side does not have, neither there nor nearby.

    Months, weekdays and times in words are not flagged.  Translators add years
    for clarity and leave out what the context gives: it is off by default.

    Examples:
        flags: Chiuse nel ‹1998›. | It closed.
        not: Chiuse in maggio. | It closed.
    """
    for found in compared(context):
        for side, fact in found.missing:
            if fact.sort in DATED:
                yield missing_finding(context, found, side, fact)


@check(
    "dates/malformed",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="linguistic-conventions/date-format",
    needs=("numbers", "dates"),
)
def malformed(context: Context) -> Iterator[Finding]:
    """A year with too many digits (``20220``) in a date or after a word for a year.

    Long figures that no date and no word for a year stand beside are not flagged.

    Examples:
        flags: Nacque nel maggio ‹20220›. | She was born in May.
        not: Il numero di serie è 20220. | The serial number is known.
    """
    for fault in faults(context):
        if fault.kind == "malformed" and fault.fact.sort in DATED:
            yield fault_finding(context, fault)


@check(
    "dates/impossible",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="linguistic-conventions/date-format",
    needs=("numbers", "dates"),
)
def impossible(context: Context) -> Iterator[Finding]:
    """A day that its month does not have: 31 February, or 29 February in most years.

    29 February without a year is not flagged.

    Examples:
        flags: Partirono il ‹31 febbraio›. | They left at the end of the month.
        not: Partirono il 29 febbraio. | They left on 29 February.
    """
    for fault in faults(context):
        if fault.kind == "impossible":
            yield fault_finding(context, fault)


@check(
    "dates/weekday",
    severity=Severity.MINOR,
    its_type="inconsistency",
    mqm="accuracy/mistranslation",
    needs=("numbers", "dates"),
)
def weekday(context: Context) -> Iterator[Finding]:
    """A weekday that the calendar does not give to its date.

    Flagged only with a year, and before 1924 only if the Julian calendar does
    not give it either.

    Examples:
        flags: Partirono ‹lunedì 12 maggio 2020›. | They left in May.
        not: Partirono martedì 12 maggio 2020. | They left on Tuesday 12 May 2020.
    """
    for fault in faults(context):
        if fault.kind == "weekday":
            yield fault_finding(context, fault)


@check(
    "dates/era",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    default=False,
    needs=("numbers", "dates"),
)
def era(context: Context) -> Iterator[Finding]:
    """The same year or century before the era on one side and in it on the other.

    Flagged only where both sides say which.  Too rare in the development sets
    to know how often it is right.

    Examples:
        flags: Il porto è del 300 a.C. | The harbour is from 300 AD.
        not: Il porto è del 300 a.C. | The harbour is from 300 BC.
    """
    for found in compared(context):
        for one, other in found.matching.pairs:
            pair = found.sides[0].facts[one], found.sides[1].facts[other]
            eras = {fact.source.era for fact in pair if isinstance(fact.source, Date)}
            if eras == {-1, 1}:
                yield era_finding(context, found, pair)
