"""Numbers that the two sides give differently, or that are written wrongly."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aligner.checks.context import Context
from aligner.checks.numbers import dressing
from aligner.checks.numbers.belief import is_sure
from aligner.checks.numbers.comparison import Compared, compared
from aligner.checks.numbers.dressing import Pair, equal_numbers
from aligner.checks.numbers.facts import DATED
from aligner.checks.numbers.faults import faults
from aligner.checks.numbers.findings import (
    differences,
    dressing_finding,
    fault_finding,
    missing_finding,
)
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity
from aligner.values import Number


@check(
    "numbers/value",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    needs=("numbers",),
    uses=("numbers.cardinals", "numbers.units", "dates"),
)
def value(context: Context) -> Iterator[Finding]:
    """A number that has another value on the other side.

    Compared are values, whatever their clothes: digits with the separators of
    either language, words, fractions, percentages, scales, ranges, codes.
    Quantities in other units agree if they convert.  Words that need not be
    numbers (``un``, ``first``, ``double``) are not flagged, nor what merely
    repeats, nor numbers in notes or before list items.  Small numbers in words,
    and codes, are major.

    Examples:
        flags: Erano ‹40› barche. | There were ‹50› boats.
        flags: Vennero in ‹trecento›. | ‹Four hundred› came.
        not: Costa 1.250 euro, due terzi del prezzo. | It costs 1,250 euros, two thirds of the price.
        not: Era lontano 8 km. | It was 5 miles away.
    """
    for found in compared(context):
        for finding, pair in differences(context, found):
            if not any(fact.sort in DATED for fact in pair) and is_sure(context, found, pair):
                yield finding


@check(
    "numbers/missing",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/omission",
    default=False,
    needs=("numbers", "numbers.cardinals", "dates"),
)
def missing(context: Context) -> Iterator[Finding]:
    """A number that the other side does not have, neither there nor in a bead nearby.

    Flagged are digits and larger number words; small numbers in words are often
    put in another way, and so are a day of 24 hours and a year of 12 months.
    Translators add and leave out numbers on purpose: of ten such findings six
    are worth a look, and it is off by default.

    Examples:
        flags: Sul molo aspettavano ‹48› pescatori. | Fishermen were waiting on the pier.
        not: Sul molo aspettavano due pescatori. | A couple of fishermen were waiting on the pier.
    """
    for found in compared(context):
        for side, fact in found.missing:
            if fact.sort not in DATED:
                yield missing_finding(context, found, side, fact)


@check(
    "numbers/malformed",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="linguistic-conventions/number-format",
    needs=("numbers",),
)
def malformed(context: Context) -> Iterator[Finding]:
    """A number whose separators cannot be right: ``60.0000``, ``1,234.567,8``.

    Not flagged is one that stands the same on both sides, for it may be a name
    or a version.

    Examples:
        flags: Vennero in ‹60.0000›. | They came in great numbers.
        not: La versione 1.0.0000 è uscita. | Version 1.0.0000 is out.
    """
    for fault in faults(context):
        if fault.kind == "malformed" and fault.fact.sort not in DATED:
            yield fault_finding(context, fault)


@check(
    "numbers/percent",
    severity=Severity.CRITICAL,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    needs=("numbers", "numbers.percents"),
)
def percent(context: Context) -> Iterator[Finding]:
    """A number that is a percentage on one side alone.

    Not flagged is a bare number on a side that has other percentages: in lists
    the sign may stand once for all.

    Examples:
        flags: Aumentò del ‹12 %›. | It rose by ‹12›.
        not: Aumentò del 12 per cento. | It rose by 12%.
    """
    yield from _dressed(context, dressing.differs_in_percent, "")


@check(
    "numbers/unit",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    needs=("numbers",),
    uses=("numbers.units",),
)
def unit(context: Context) -> Iterator[Finding]:
    """The same number with different units of one dimension: ``5 km`` and ``5 miles``.

    A quantity that was converted into the other unit is right.

    Examples:
        flags: Il molo è lungo ‹5 km›. | The pier is ‹5 miles› long.
        not: Il molo è lungo 8 km. | The pier is 5 miles long.
    """
    yield from _dressed(context, dressing.differs_in_unit, "")


@check(
    "numbers/currency",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    needs=("numbers",),
    uses=("numbers.currencies",),
)
def currency(context: Context) -> Iterator[Finding]:
    """The same amount in different currencies: ``20 euro`` and ``$20``.

    A noun that several currencies share ("dollars") agrees with each of them.

    Examples:
        flags: Costava ‹20 euro›. | It cost ‹$20›.
        not: Costava 20 dollari. | It cost 20 Canadian dollars.
    """
    yield from _dressed(context, dressing.differs_in_currency, "")


@check(
    "numbers/bound",
    severity=Severity.MAJOR,
    its_type="numbers",
    mqm="accuracy/mistranslation",
    default=False,
    needs=("numbers", "numbers.bounds"),
)
def bound(context: Context) -> Iterator[Finding]:
    """The same number with "more than" on one side and "less than" on the other.

    Too rare in the development sets to know how often it is right.

    Examples:
        flags: Erano più di 40 barche. | There were less than 40 boats.
        not: Erano più di 40 barche. | There were over 40 boats.
    """
    yield from _dressed(context, dressing.differs_in_bound, "bound")


def _dressed(
    context: Context,
    differs: Callable[[Compared, Pair, tuple[Number, Number]], bool],
    what: str,
) -> Iterator[Finding]:
    for found, pair, numbers in equal_numbers(context):
        if differs(found, pair, numbers):
            yield dressing_finding(context, found, pair, bounds=what == "bound")
