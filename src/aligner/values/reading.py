"""Reading the numbers and dates of a text as values."""

from __future__ import annotations

from dataclasses import dataclass

from aligner.languages import Language
from aligner.languages.interface.numbers import Bound
from aligner.values.codes import chain_at, read_codes
from aligner.values.date import Date
from aligner.values.days import read_days, read_weekdays
from aligner.values.digit_dates import read_digit_dates
from aligner.values.dress import Dressed, dress
from aligner.values.eras import read_centuries, read_decades
from aligner.values.number import Number
from aligner.values.ranges import joined_ranges
from aligner.values.scan import Scan
from aligner.values.times import read_times
from aligner.values.years import read_years


@dataclass(frozen=True, slots=True)
class Values:
    """What was read in a text.

    Attributes:
        numbers: the numbers that are no part of a date, in order.
        dates: the dates, years, decades, centuries, weekdays and times of day, in
            order; several days of one month share the span of their phrase.
    """

    numbers: tuple[Number, ...] = ()
    dates: tuple[Date, ...] = ()


def read_values(text: str, language: Language) -> Values:
    """Read the numbers and dates of a text; no character is read twice.

    Args:
        text: a sentence or a few; offsets count from its start.
        language: what it is written in; without number words nothing is read.
    """
    if language.numbers is None:
        return Values()
    scan = Scan(text, language)
    dates: list[Date] = []
    codes = list(read_codes(scan))
    words = language.dates
    if words is not None:
        dates += read_digit_dates(scan, words)
        dates += read_days(scan, words)
        dates += read_centuries(scan, words)
        dates += read_decades(scan, words)
        dates += read_times(scan, words)
        dates += read_weekdays(scan, words)
        dates += read_years(scan, words)
    numbers = [*codes, *_numbers(scan)]
    return Values(
        tuple(sorted(numbers, key=lambda number: (number.start, number.end))),
        tuple(sorted(dates, key=lambda date: (date.start, date.end))),
    )


def read_numbers(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers of a text that are no part of a date, in order."""
    return read_values(text, language).numbers


def read_dates(text: str, language: Language) -> tuple[Date, ...]:
    """The dates, spans of years and times of day of a text, in order."""
    return read_values(text, language).dates


def _numbers(scan: Scan) -> list[Number]:
    """The numerals that no date has taken, dressed."""
    dressed: list[Dressed] = []
    found = []
    for numeral in scan.numerals:
        if not scan.is_free(numeral.first, numeral.end):
            continue
        chain = chain_at(scan, numeral)
        if chain is not None:
            found.append(chain)
            continue
        one = dress(scan, numeral)
        scan.take(one.first, one.end)
        dressed.append(one)
    return found + [_number(scan, one) for one in joined_ranges(scan, dressed)]


def _number(scan: Scan, dressed: Dressed) -> Number:
    start, end = scan.offsets(dressed.first, dressed.end)
    bound = scan.lexicon.bounds.before(scan.tokens, dressed.first)
    after = scan.lexicon.bounds.at(scan.tokens, dressed.end)
    return Number(
        start,
        end,
        scan.source[start:end],
        kind=dressed.kind,
        value=dressed.readings[0],
        high=dressed.high,
        alternatives=dressed.readings[1:],
        bound=bound[1] if bound else after[1] if after and after[1] is Bound.ABOUT else None,
        unit=dressed.unit,
        currency=dressed.currency,
        spelled=dressed.spelled,
        weak=dressed.weak,
        scale=dressed.scale,
        malformed=dressed.malformed,
    )
