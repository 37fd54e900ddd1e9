"""A date, a span of years or a time of day as a value."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date as calendar_date
from enum import StrEnum

from aligner.corpus import Span

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class DateKind(StrEnum):
    """What stretch of time it names."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    WEEKDAY = "weekday"
    TIME = "time of day"


@dataclass(frozen=True, slots=True)
class Date(Span):
    """A date that stands in a text, with what it says and nothing else.

    Attributes:
        kind: what stretch of time it names.
        year: the year, the first year of the decade or the number of the
            century; below zero before the era.
        month: 1 to 12.
        day: day of the month.
        weekday: 1 for Monday to 7.
        era: -1 or 1 where words say that it is before or in the era, else 0.
        minutes: the times it may be, in minutes from midnight.
        alternatives: other (month, day) that the same digits may mean.
        years: other years or decades that the same digits may mean.
        year_at: where the year stands, as offsets.
        weekday_at: where the weekday stands, as offsets.
        malformed: what is wrong with the way it is written, if anything.
    """

    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    era: int = 0
    minutes: tuple[int, ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()
    years: tuple[int, ...] = ()
    year_at: tuple[int, int] | None = None
    weekday_at: tuple[int, int] | None = None
    malformed: str | None = None

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day."""
        if self.day is None or self.month is None:
            return True
        return 1 <= self.day <= days_in(self.month, self.year)

    @property
    def right_weekdays(self) -> tuple[int, ...]:
        """The weekdays that the day may have by the calendar; none if that cannot be told.

        Until 1923 the Julian calendar was in use somewhere, and a day may have
        its weekday by that one.
        """
        if self.day is None or self.month is None or self.year is None or not self.is_possible:
            return ()
        if self.alternatives or not 1583 <= self.year <= 9999:
            return ()
        weekday = calendar_date(self.year, self.month, self.day).isoweekday()
        if self.year > 1923:
            return (weekday,)
        late = self.year // 100 - self.year // 400 - 2
        return weekday, (weekday + late - 1) % 7 + 1

    @property
    def reading(self) -> str:
        """The value for people to read: ``2022-01-04``, ``4 January``, ``1990s``, ``15:30``."""
        year = abs(self.year or 0)
        match self.kind:
            case DateKind.TIME:
                shown = " or ".join(f"{m // 60:02}:{m % 60:02}" for m in self.minutes)
            case DateKind.WEEKDAY:
                shown = weekday_name(self.weekday or 1)
            case DateKind.CENTURY:
                shown = f"{_ordinal(year)} century{_era(self.year)}"
            case DateKind.DECADE:
                shown = f"{year}s"
            case DateKind.YEAR:
                shown = f"{year}{_era(self.year)}"
            case _:
                shown = self._day_and_month
        return shown

    @property
    def _day_and_month(self) -> str:
        month = self.month or 1
        if self.year is None or self.year < 0:
            day = f"{self.day} " if self.day is not None else ""
            year = f" {-self.year} BC" if self.year is not None else ""
            return f"{day}{_MONTHS[month - 1]}{year}"
        return f"{self.year:04}-{month:02}" + (f"-{self.day:02}" if self.day is not None else "")


def weekday_name(weekday: int) -> str:
    """The English name of a weekday, 1 for Monday."""
    return _DAYS[weekday - 1]


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _era(year: int | None) -> str:
    return " BC" if year is not None and year < 0 else ""


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; in a year not known, the most it may have."""
    if not 1 <= month <= 12:
        return 0
    leap = year is None or calendar.isleap(year)
    return 29 if month == 2 and leap else (28 if month == 2 else 30 + (month + month // 8) % 2)
