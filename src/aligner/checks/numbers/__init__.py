"""Numbers that the two sides give differently, or that are written wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import compared
from aligner.checks.numbers.facts import DATED
from aligner.checks.numbers.findings import missing_finding, wrong_finding
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity


@check(
    "numbers/value",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
)
def value(context: Context) -> Iterator[Finding]:
    """A number that has another value on the other side.

    Compared are values, whatever their clothes: digits with the separators of
    either language, words, fractions, percentages, scales, ranges, codes.
    Quantities in other units agree if they convert.  Words that need not be
    numbers (``un``, ``first``, ``double``) are not flagged, nor what merely
    repeats, nor numbers in notes.
    """
    for found in compared(context):
        for pair in found.wrong:
            if not any(fact.sort in DATED for fact in pair):
                yield wrong_finding(context, found, pair)


@check(
    "numbers/missing",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/omission",
)
def missing(context: Context) -> Iterator[Finding]:
    """A number that the other side does not have, neither there nor in a bead nearby.

    Only digits and larger number words are flagged; small numbers in words are
    often put in another way.
    """
    for found in compared(context):
        for side, fact in found.missing:
            if fact.sort not in DATED:
                yield missing_finding(context, found, side, fact)
