"""What a number or a date says, taken apart into facts that can be compared.

A date is several facts: a day of a month, a year, a weekday.  A range is two.
Each fact has keys: two facts agree if they share one.  Keys are made so that
the ways to say a thing that translators exchange share them: ``XVI secolo`` and
``the 1500s``, ``metà`` and ``50 %``, ``alle 21`` and ``9 p.m.``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from fractions import Fraction

import regex

from aligner.values import Date, DateKind, Number, NumberKind, Values
from aligner.values.number import written
from aligner.values.roman import read_roman

Key = tuple[str, Fraction | int | str] | tuple[str, int, int]


class Sort(StrEnum):
    """What a fact is about."""

    NUMBER = "number"
    CODE = "code"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    WEEKDAY = "weekday"
    TIME = "time"


DATED = frozenset(Sort) - {Sort.NUMBER, Sort.CODE}
"""The sorts that the dates family speaks of."""


_SHARES: frozenset[NumberKind | DateKind] = frozenset({NumberKind.PERCENT, NumberKind.FRACTION})


class Weight(IntEnum):
    """How surely a translation must keep a fact."""

    LIGHT = 0
    """It may well be no number: ``un``, ``first``, ``double``."""
    MIDDLE = 1
    """A small number in words, a month, a weekday: it may be said in another way."""
    HEAVY = 2
    """Digits, and larger numbers in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a number or a date says.

    Attributes:
        start: where it stands, in offsets of the text it was read in.
        end: one past its last character.
        sort: what it is about.
        keys: what it is compared by, the likeliest first.
        loose: more keys, for facts of another sort.
        weight: how surely a translation must keep it.
        reading: its value for people to read.
        source: what it was taken from; its offsets count in the text it was read in.
        origin: where that text begins.
    """

    start: int
    end: int
    sort: Sort
    keys: tuple[Key, ...]
    loose: tuple[Key, ...] = ()
    weight: Weight = Weight.HEAVY
    reading: str
    source: Number | Date
    origin: int = 0

    def agrees(self, other: Fact) -> bool:
        """Whether the two may say the same.

        A light word agrees with a number only, and with a percentage only if it
        is a fraction: a lone ``un`` is no day and no percentage.
        """
        if Weight.LIGHT in (self.weight, other.weight):
            if self.sort is not other.sort:
                return False
            kinds = {self.kind, other.kind}
            if NumberKind.PERCENT in kinds and not kinds <= _SHARES:
                return False
        return not set(self.keys_for(other.sort)).isdisjoint(other.keys_for(self.sort))

    @property
    def kind(self) -> NumberKind | DateKind:
        """The kind of what it was taken from."""
        return self.source.kind

    def keys_for(self, sort: Sort) -> tuple[Key, ...]:
        """The keys that count before a fact of some sort."""
        return self.keys if sort is self.sort else self.keys + self.loose

    def moved(self, by: int) -> Fact:
        """The same fact in a text that begins so many characters earlier."""
        return replace(self, start=self.start + by, end=self.end + by, origin=self.origin + by)

    @property
    def whole(self) -> tuple[int, int]:
        """Where all of what it was taken from stands."""
        return self.origin + self.source.start, self.origin + self.source.end

    @property
    def digits(self) -> str:
        """The digits of its likeliest key, to tell how alike two facts look."""
        if self.sort in (Sort.CODE, Sort.TIME):
            return "".join(c for c in self.reading if c.isdecimal())
        parts = self.keys[0][1:]
        return "".join(
            written(part).replace(".", "") if isinstance(part, Fraction) else str(part)
            for part in parts
        )


def facts_of(values: Values) -> tuple[Fact, ...]:
    """All facts of a text, in order."""
    scales = sorted({number.scale for number in values.numbers if number.scale >= 1000})
    found = [fact for number in values.numbers for fact in _of_number(number, scales)]
    found += [fact for date in values.dates for fact in _of_date(date)]
    return tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.sort, fact.reading)))


def _of_number(number: Number, scales: Sequence[int]) -> Iterator[Fact]:
    """The facts of a number.

    A bare number beside others with a scale may mean the same scale (``2 e 1,4
    miliardi``): it counts with each of the ``scales`` too.
    """
    if number.kind is NumberKind.CODE:
        yield _of_code(number)
        return
    pair = _pair(number.text)
    for position, value in enumerate(number.values):
        readings = [value, *(number.alternatives if position == 0 else ())]
        if number.kind is NumberKind.CARDINAL and number.scale < 1000:
            readings += [value * scale for scale in scales]
        elif number.currency == "cent":
            readings.append(value / 100)
        elif number.unit == "hour" and pair:
            readings.append(pair[0] + Fraction(pair[1], 60))
        keys: list[Key] = [("number", abs(reading)) for reading in readings]
        if number.kind is NumberKind.PERCENT:
            keys.append(("share", abs(value) / 100))
        elif number.kind is NumberKind.FRACTION:
            keys.append(("share", abs(value)))
        elif number.kind is NumberKind.COLLECTIVE and value in (10, 12):
            keys.append(("roughly", 10))
        yield Fact(
            start=number.start,
            end=number.end,
            sort=Sort.NUMBER,
            keys=_distinct(keys),
            loose=(("pair", *pair),) if pair else (),
            weight=_weight(number),
            reading=number.reading if number.high is None else written(value),
            source=number,
        )


def _pair(text: str) -> tuple[int, int] | None:
    """The halves of ``20.30``, which may be hours and minutes."""
    halves = regex.findall(r"\d+", text)
    if len(halves) == 2 and len(halves[1]) == 2 and len(halves[0]) <= 4:
        return int(halves[0]), int(halves[1])
    return None


def _weight(number: Number) -> Weight:
    if len(number.text) > 1 and read_roman(number.text):
        return Weight.MIDDLE
    if number.weak:
        return Weight.LIGHT
    small = number.spelled and number.value <= 10
    if small or (number.spelled and number.kind in _LOOSELY_SAID):
        return Weight.MIDDLE
    return Weight.HEAVY


_LOOSELY_SAID = (NumberKind.FRACTION, NumberKind.COLLECTIVE, NumberKind.MULTIPLE)


def _of_code(code: Number) -> Fact:
    groups = regex.findall(r"\d{1,20}", code.text)
    loose: list[Key] = [("number", Fraction(group)) for group in groups]
    if len(groups) == 2:
        loose.append(("pair", int(groups[0]), int(groups[1])))
    return Fact(
        start=code.start,
        end=code.end,
        sort=Sort.CODE,
        keys=(("code", ".".join(groups)),),
        loose=_distinct(loose),
        reading=code.text,
        source=code,
    )


def _of_date(date: Date) -> Iterator[Fact]:
    start, end = date.start, date.end
    match date.kind:
        case DateKind.DAY | DateKind.MONTH:
            yield from _of_day(date)
        case DateKind.YEAR:
            yield _of_year(date, start, end)
        case DateKind.WEEKDAY:
            yield _of_weekday(date, start, end)
        case DateKind.DECADE:
            years = (date.year or 0, *date.years)
            loose: list[Key] = [("number", Fraction(year)) for year in years]
            yield Fact(
                start=start,
                end=end,
                sort=Sort.DECADE,
                keys=_distinct(("decade", year) for year in years),
                loose=_distinct([*loose, ("number", Fraction(years[0] % 100))]),
                reading=date.reading,
                source=date,
            )
        case DateKind.CENTURY:
            yield _of_century(date)
        case DateKind.TIME:
            yield _of_time(date)


def _of_day(date: Date) -> Iterator[Fact]:
    month = date.month or 0
    if date.day is None:
        yield Fact(
            start=date.start,
            end=date.end,
            sort=Sort.MONTH,
            keys=(("month", month),),
            weight=Weight.MIDDLE,
            reading=date.reading,
            source=date,
        )
    else:
        orders = ((month, date.day), *date.alternatives)
        yield Fact(
            start=date.start,
            end=date.end,
            sort=Sort.DAY,
            keys=_distinct(("day", *order) for order in orders),
            loose=(("month", month), ("number", Fraction(date.day))),
            reading=date.reading,
            source=date,
        )
    if date.year_at is not None:
        yield _of_year(date, *date.year_at)
    if date.weekday_at is not None:
        yield _of_weekday(date, *date.weekday_at)


def _of_year(date: Date, start: int, end: int) -> Fact:
    years = (date.year or 0, *date.years)
    keys: list[Key] = [("number", Fraction(abs(year))) for year in years]
    loose: list[Key] = [("decade", abs(year)) for year in years if year % 10 == 0]
    if date.years:
        loose.append(("number", Fraction(years[0] % 100)))
    return Fact(
        start=start,
        end=end,
        sort=Sort.YEAR,
        keys=_distinct(keys),
        loose=_distinct(loose),
        reading=str(abs(date.year or 0)) + (" BC" if date.era < 0 else ""),
        source=date,
    )


def _of_weekday(date: Date, start: int, end: int) -> Fact:
    return Fact(
        start=start,
        end=end,
        sort=Sort.WEEKDAY,
        keys=(("weekday", date.weekday or 0),),
        weight=Weight.MIDDLE,
        reading=date.reading,
        source=date,
    )


def _of_century(date: Date) -> Fact:
    century = abs(date.year or 0)
    hundreds = (century - 1) * 100
    loose: list[Key] = [("number", Fraction(century)), ("number", Fraction(hundreds))]
    loose += [("decade", hundreds)]
    loose += [("number", Fraction(year)) for year in date.years]
    return Fact(
        start=date.start,
        end=date.end,
        sort=Sort.CENTURY,
        keys=(("century", century),),
        loose=_distinct(loose),
        weight=Weight.MIDDLE if date.years else Weight.HEAVY,
        reading=date.reading,
        source=date,
    )


def _of_time(date: Date) -> Fact:
    loose: list[Key] = []
    for minutes in date.minutes:
        hour, minute = divmod(minutes, 60)
        loose.append(("pair", hour, minute))
        if minute == 0:
            names = (hour, (hour - 1) % 12 + 1, (hour - 1) % 24 + 1)
            loose += [("number", Fraction(name)) for name in names]
    return Fact(
        start=date.start,
        end=date.end,
        sort=Sort.TIME,
        keys=_distinct(("time", minutes) for minutes in date.minutes),
        loose=_distinct(loose),
        weight=Weight.HEAVY if any(c.isdigit() for c in date.text) else Weight.MIDDLE,
        reading=date.reading,
        source=date,
    )


def _distinct(keys: Iterable[Key]) -> tuple[Key, ...]:
    return tuple(dict.fromkeys(keys))
