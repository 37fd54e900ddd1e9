"""A date, a span of years or a time of day as a value."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from enum import StrEnum

from aligner.corpus import Span


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
        weekday = datetime.date(self.year, self.month, self.day).isoweekday()
        if self.year > 1923:
            return (weekday,)
        late = self.year // 100 - self.year // 400 - 2
        return weekday, (weekday + late - 1) % 7 + 1

    @property
    def reading(self) -> str:
        """The value for people to read, after ISO 8601: ``2022-01-04``, ``--01-04``, ``1990s``."""
        match self.kind:
            case DateKind.TIME:
                return " or ".join(f"{m // 60:02}:{m % 60:02}" for m in self.minutes)
            case DateKind.WEEKDAY:
                return calendar.day_name[(self.weekday or 1) - 1]
            case DateKind.CENTURY:
                return f"century {self.year}"
            case DateKind.DECADE:
                return f"{self.year}s"
        parts = [str(self.year) if self.year is not None else "-"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; in a year not known, the most it may have."""
    if not 1 <= month <= 12:
        return 0
    leap = year is None or calendar.isleap(year)
    return 29 if month == 2 and leap else (28 if month == 2 else 30 + (month + month // 8) % 2)
