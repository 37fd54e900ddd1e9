"""Reading times of day: ``15:30``, ``alle 21``, ``3 p.m.``, ``half past three``, ``noon``."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from aligner.languages.interface.dates import DateWords, HalfDay
from aligner.values.date import Date, DateKind
from aligner.values.numeral import Form, Numeral
from aligner.values.scan import Scan
from aligner.values.tokens import Phrases

ZONES = frozenset({"gmt", "utc", "cet", "cest", "est", "edt", "mdt", "pst", "pdt", "bst", "msk"})
"""Abbreviations of time zones, after which digits are a time."""

_NOON = 720
_DAY = 1440


@cache
def _half_days(words: DateWords) -> Phrases[HalfDay]:
    return Phrases(words.half_days)


@cache
def _oclock(words: DateWords) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in words.oclock)


def read_times(scan: Scan, words: DateWords) -> Iterator[Date]:
    """The times of day of a text, in order; takes their tokens."""
    for index, token in enumerate(scan.tokens):
        if token.kind == "word" and token.key in words.hours:
            if scan.is_free(index, index + 1):
                yield _taken(scan, index, index + 1, (words.hours[token.key],))
            continue
        numeral = scan.numeral_from(index)
        if numeral is None or numeral.roman or not numeral.readings:
            continue
        found = (
            _with_colon(scan, words, numeral)
            or _minutes_first(scan, words, numeral)
            or _hour(scan, words, numeral)
        )
        if found is not None:
            yield found


def _with_colon(scan: Scan, words: DateWords, numeral: Numeral) -> Date | None:
    """``15:30``, ``15:30:20``, ``15h30``, ``15.30`` where something says that it is a time."""
    hour = scan.plain(numeral.first)
    end = numeral.first + 1
    minute = None
    cued = _cue(scan, words, numeral.first)
    if hour is not None and scan.glued(end) and scan.glued(end + 1):
        if scan.key(end) == ":" and len(scan.text(end + 1)) == 2:
            minute, end = scan.plain(end + 1), end + 2
            if scan.key(end) == ":" and scan.glued(end) and scan.plain(end + 1) is not None:
                return None
        elif scan.key(end) in words.hour_marks and len(scan.text(end + 1)) == 2:
            minute, end = scan.plain(end + 1), end + 2
    literal = numeral.literal
    zoned = scan.key(end) in ZONES
    military = scan.words.units.get(scan.key(end)) == "hour"
    if minute is None and literal is not None and scan.key(numeral.first - 1) != ":":
        half = _half_days(words).at(scan.tokens, end)
        if len(literal.groups) == 2 and len(literal.groups[1]) == 2 and (cued or half or zoned):
            hour, minute = int(literal.groups[0] or 99), int(literal.groups[1])
        elif literal.plain and len(literal.digits) == 4 and (zoned or military):
            hour, minute = int(literal.digits[:2]), int(literal.digits[2:])
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    if scan.key(numeral.first - 1) == ":" and scan.glued(numeral.first):
        return None
    return _finished(scan, words, numeral.first, end, hour * 60 + minute, exact=True)


def _hour(scan: Scan, words: DateWords, numeral: Numeral) -> Date | None:
    """A full hour, or an hour with minutes in words, where something says that it is a time."""
    if not _may_be_hour(numeral):
        return None
    first, end = numeral.first, numeral.end
    minutes = int(numeral.value * 60)
    oclock = _oclock(words).at(scan.tokens, end)
    mark = scan.key(end) in words.hour_marks and scan.glued(end)
    zoned = scan.key(end) in ZONES
    if oclock or mark or zoned or _half_days(words).at(scan.tokens, end):
        return _finished(scan, words, first, oclock[0] if oclock else end + mark, minutes)
    if words.minutes_first or numeral.weak or not _cue(scan, words, first):
        return None
    last = end
    if scan.key(end) in words.to or scan.is_joiner(end):
        minutes, last = _with_minutes(scan, words, end, minutes)
    sure = scan.ends_clause(end) or last > end
    if not sure and (numeral.spelled or not _cue(scan, words, first, strict=True)):
        return None
    return _finished(scan, words, first, last, minutes)


def _may_be_hour(numeral: Numeral) -> bool:
    if numeral.form is not Form.CARDINAL or numeral.scale != 1 or not 0 <= numeral.value <= 24:
        return False
    part = numeral.value % 1
    if numeral.literal is not None and not numeral.literal.plain and part:
        return False
    return part in (0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))


def _with_minutes(scan: Scan, words: DateWords, end: int, minutes: int) -> tuple[int, int]:
    """``alle tre e venti``, ``alle tre meno un quarto``: the minutes, and the index after them."""
    sign = -1 if scan.key(end) in words.to else 1
    for size in (2, 1):
        phrase = " ".join(scan.key(at) for at in range(end + 1, end + 1 + size))
        if phrase in words.parts:
            return minutes + sign * words.parts[phrase], end + 1 + size
    more = scan.numeral_from(end + 1)
    if more is None or more.whole is None or more.weak or not 1 <= more.value < 60:
        return minutes, end
    if scan.ends_clause(more.end) or more.value >= 5:
        return minutes + sign * int(more.value), more.end
    return minutes, end


def _minutes_first(scan: Scan, words: DateWords, numeral: Numeral) -> Date | None:
    """``half past three``, ``a quarter to five``, ``20 minutes past 3 pm``."""
    if not words.minutes_first:
        return None
    at = numeral.end
    part = words.parts.get(scan.key(at - 1)) if numeral.form is Form.FRACTION else None
    if part is None and numeral.whole is not None and 1 <= numeral.value < 60:
        part = int(numeral.value)
    if part is None:
        return None
    if scan.words.units.get(scan.key(at)) == "minute":
        at += 1
    sign = 1 if scan.key(at) in words.past else -1 if scan.key(at) in words.to else 0
    hour = scan.numeral_from(at + 1)
    if not sign or hour is None or hour.whole is None or not 1 <= hour.value <= 24:
        return None
    if numeral.form is not Form.FRACTION and not _half_days(words).at(scan.tokens, hour.end):
        return None
    if numeral.form is Form.FRACTION and sign < 0 and not scan.ends_clause(hour.end):
        return None
    minutes = int(hour.value) * 60 + sign * part
    return _finished(scan, words, numeral.first, hour.end, minutes)


def _cue(scan: Scan, words: DateWords, first: int, *, strict: bool = False) -> bool:
    """Whether a word before an index says that a time follows."""
    key = scan.key(first - 1)
    if key == "'" and scan.glued(first):
        key = scan.key(first - 2)
    if strict:
        return len(key) > 2 and key in words.time_cues
    return key in words.time_cues


def _finished(
    scan: Scan, words: DateWords, first: int, end: int, minutes: int, *, exact: bool = False
) -> Date | None:
    """The time with what says which half of the day it is in.

    ``exact`` tells that it is written with two digits for the hour, if it begins with 0.
    """
    half = _half_days(words).at(scan.tokens, end)
    minutes %= _DAY
    readings: tuple[int, ...] = (minutes,)
    if half is not None:
        end = half[0]
        if minutes < _NOON + 60:
            readings = (minutes % _NOON + (_NOON if half[1] is HalfDay.AFTERNOON else 0),)
    elif minutes < _NOON + 60 and not (exact and scan.text(first).startswith("0")):
        readings = (minutes, (minutes + _NOON) % _DAY)
    return _taken(scan, first, end, readings) if scan.is_free(first, end) else None


def _taken(scan: Scan, first: int, end: int, minutes: tuple[int, ...]) -> Date:
    scan.take(first, end)
    start, stop = scan.offsets(first, end)
    return Date(start, stop, scan.source[start:stop], DateKind.TIME, minutes=minutes)
