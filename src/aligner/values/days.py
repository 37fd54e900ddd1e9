"""Reading days and months: ``martedì 4 gennaio 2022``, ``the 4th of May``, ``4-5 gennaio``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aligner.languages.interface.dates import DateWords
from aligner.values.date import Date, DateKind
from aligner.values.numeral import Form, Numeral
from aligner.values.scan import Scan
from aligner.values.years import YearRead, year_after

_NEAR = 3
"""At most so many small words stand between the parts of a date."""
_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True)
class _Part:
    """A day of the month or of the week, as tokens."""

    value: int
    first: int
    end: int


def read_days(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The dates that name a month, in the order of the text; takes their tokens.

    Several days of one month are a date each, and share the span of the phrase.
    """
    for index, token in enumerate(scan.tokens):
        if token.kind != "word":
            continue
        month = words.months.get(token.key)
        abbreviated = month is None
        if month is None:
            month = words.month_marks.get(token.key)
        if month is not None and scan.is_free(index, index + 1):
            yield from _around(scan, words, index, month, abbreviated=abbreviated)


def read_weekdays(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The days of the week that stand alone; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        weekday = words.weekdays.get(token.key)
        if weekday is None or not scan.is_free(index, index + 1):
            continue
        scan.take(index, index + 1)
        yield Date(token.start, token.end, token.text, DateKind.WEEKDAY, weekday=weekday)


def _around(
    scan: Scan, words: DateWords, index: int, month: int, *, abbreviated: bool
) -> Iterator[Date]:
    end = index + 1
    if abbreviated and scan.key(end) == "." and scan.glued(end):
        end += 1
    days = _days_before(scan, words, index)
    if not days or (words.month_first and scan.tokens[days[-1].first].kind == "word"):
        after = _days_after(scan, words, end)
        if after and (words.month_first or year_after(scan, words, after[-1].end)):
            days = after
    last = max([end, *(day.end for day in days)])
    year = year_after(scan, words, last)
    if not _is_month(scan, words, index, end, days, year, abbreviated=abbreviated):
        return
    first = min([index, *(day.first for day in days)])
    last = year.end if year else last
    weekday = _weekday_beside(scan, words, first, last) if days else None
    if weekday:
        first, last = min(first, weekday.first), max(last, weekday.end)
    if not scan.is_free(first, last):
        return
    scan.take(first, last)
    start, stop = scan.offsets(first, last)
    date = Date(
        start,
        stop,
        scan.source[start:stop],
        DateKind.DAY if days else DateKind.MONTH,
        month=month,
        year=year.signed if year else None,
        era=year.era if year else 0,
        years=year.others if year else (),
        year_at=scan.offsets(year.first, year.end) if year else None,
        weekday=weekday.value if weekday else None,
        weekday_at=scan.offsets(weekday.first, weekday.end) if weekday else None,
        malformed=year.malformed if year else None,
    )
    if not days:
        yield date
    for day in days:
        yield replace(date, day=day.value)
        date = replace(date, weekday=None, weekday_at=None)


def _is_month(
    scan: Scan,
    words: DateWords,
    index: int,
    end: int,
    days: list[_Part],
    year: YearRead | None,
    *,
    abbreviated: bool,
) -> bool:
    """Whether a word that may be a month is one here."""
    if scan.tokens[index].key not in words.doubtful_months:
        return bool(days) or year is not None or not abbreviated
    if year is not None:
        return True
    if abbreviated:
        return bool(days) and end > index + 1
    if not scan.text(index)[:1].isupper():
        beside = any(day.end < index or day.first > end for day in days)
        return beside or (bool(days) and scan.ends_clause(max(day.end for day in days)))
    cue = index - 2 if scan.key(index - 1) == "-" else index - 1
    return bool(days) or scan.key(cue) in words.month_cues


def _days_before(scan: Scan, words: DateWords, index: int) -> list[_Part]:
    """The days of the month that end before an index, in the order of the text."""
    at = index
    if scan.key(at - 1) in ("-", "/") and scan.glued(at) and scan.glued(at - 1):
        at -= 1
    for _ in range(_NEAR):
        if scan.key(at - 1) in words.of or (scan.key(at - 1) == "'" and at < index):
            at -= 1
    day = _day_to(scan, at)
    if day is None or (at < index and scan.key(at) == "'"):
        return []
    days = [day]
    while len(days) < _LONGEST_LIST:
        at = _before_separator(scan, words, days[0].first, listed=len(days) > 1)
        earlier = _day_to(scan, at) if at < days[0].first else None
        if earlier is None:
            break
        days.insert(0, earlier)
    return days


def _days_after(scan: Scan, words: DateWords, index: int) -> list[_Part]:
    """The days of the month that begin after an index."""
    at = index
    if scan.key(at) in ("-", "/") and scan.glued(at + 1):
        at += 1
    for _ in range(2):
        if scan.key(at) in words.of:
            at += 1
    day = _day_from(scan, at)
    if day is None:
        return []
    days = [day]
    while len(days) < _LONGEST_LIST:
        at = _after_separator(scan, words, days[-1].end)
        later = _day_from(scan, at) if at > days[-1].end else None
        if later is None or scan.key(later.end) in words.months:
            break
        days.append(later)
    return days


def _before_separator(scan: Scan, words: DateWords, index: int, *, listed: bool) -> int:
    """The index at which "and", "to" or a hyphen before an index begins; or the same index."""
    at = index
    separated = False
    for _ in range(_NEAR):
        key = scan.key(at - 1)
        if key in ("-", "/") or key in scan.between_ends or (key == "," and (listed or separated)):
            separated, at = True, at - 1
        elif key in words.of or key in words.day_cues or key == "'":
            at -= 1
        else:
            break
    return at if separated else index


def _after_separator(scan: Scan, words: DateWords, index: int) -> int:
    at = index
    separated = False
    for _ in range(_NEAR):
        key = scan.key(at)
        if key in ("-", "/", ",") or key in scan.between_ends:
            separated, at = True, at + 1
        elif key in words.of:
            at += 1
        else:
            break
    return at if separated else index


def _day_to(scan: Scan, index: int) -> _Part | None:
    end = scan.before_mark(index)
    numeral = scan.numeral_to(end) or (scan.numeral_to(index) if end < index else None)
    if numeral is None or not _may_be_day(numeral):
        return None
    return _Part(int(numeral.value), numeral.first, index)


def _day_from(scan: Scan, index: int) -> _Part | None:
    numeral = scan.numeral_from(index)
    if numeral is None or not _may_be_day(numeral):
        return None
    end = scan.after_mark(numeral)
    if end < len(scan) and scan.glued(end) and scan.tokens[end].kind == "word":
        return None
    return _Part(int(numeral.value), numeral.first, end)


def _may_be_day(numeral: Numeral) -> bool:
    if numeral.whole is None or numeral.scale != 1 or numeral.roman:
        return False
    if numeral.literal is not None and not (
        numeral.literal.plain and len(numeral.literal.digits) < 3
    ):
        return False
    if numeral.form is not Form.ORDINAL and (numeral.form is not Form.CARDINAL or numeral.weak):
        return False
    return 1 <= numeral.value <= (99 if numeral.literal is not None else 31)


def _weekday_beside(scan: Scan, words: DateWords, first: int, last: int) -> _Part | None:
    """The weekday just before a date, or just after it behind a comma."""
    at = first
    for _ in range(_NEAR):
        key = scan.key(at - 1)
        if key in (",", "'", ".") or key in words.of or key in words.day_cues:
            at -= 1
    named = words.weekdays.get(scan.key(at - 1)) or words.weekday_marks.get(scan.key(at - 1))
    if named and scan.is_free(at - 1, at):
        return _Part(named, at - 1, at)
    named = words.weekdays.get(scan.key(last + 1)) or words.weekday_marks.get(scan.key(last + 1))
    if named and scan.key(last) == "," and scan.is_free(last, last + 2):
        return _Part(named, last + 1, last + 2)
    return None
