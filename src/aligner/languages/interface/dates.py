"""How a language writes dates, spans of years and times of day.

Words are given in lower case and without accents; phrases are words with one
blank between them, an apostrophe, a stop or a hyphen counting as a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class HalfDay(StrEnum):
    """Which hours a phrase after a time allows."""

    MORNING = "before noon"
    AFTERNOON = "after noon"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateWords:
    """How a language writes dates, spans of years and times of day.

    Attributes:
        month_first: whether 1/2 is more often the second of January, and a month's
            name may stand before the day.
        months: names of months, 1 to 12.
        month_marks: abbreviations; believed only beside a day or a year.
        doubtful_months: names that are also other words.
        month_cues: words after which a doubtful name is a month.
        weekdays: names of days, 1 for Monday.
        weekday_marks: abbreviations; believed only beside a day of the month.
        of: words between day, month and year.
        day_cues: words before a day of the month.
        year_cues: words after which a number of four digits is a year.
        decade_cues: words that make the number after them a decade (``anni '80``).
        decade_marks: what makes the digits before it a decade (``1980s``).
        decades: words that name a decade of whatever century.
        bare_decades: the decade words that need no cue.
        century_words: words that make the ordinal beside them a century.
        centuries: words that name a century by its hundreds, when capitalised.
        before_era: phrases after a year or century that put it before the era.
        in_era: phrases beside a year or century that change nothing.
        time_cues: words after which a number is a time of day.
        half_days: phrases after a time that say which half of the day.
        hours: words that name a time, in minutes from midnight.
        oclock: phrases after a full hour.
        hour_marks: what stands between hours and minutes, or after full hours.
        past: words between hour and minutes (``tre e venti``) or, where minutes
            come first, between minutes and hour (``twenty past three``).
        to: the same for minutes to come (``meno``, ``to``).
        minutes_first: whether the minutes stand before the hour.
        parts: words for a part of an hour, in minutes.
    """

    month_first: bool
    months: Mapping[str, int]
    month_marks: Mapping[str, int] = field(default_factory=dict)
    doubtful_months: frozenset[str] = frozenset()
    month_cues: frozenset[str] = frozenset()
    weekdays: Mapping[str, int] = field(default_factory=dict)
    weekday_marks: Mapping[str, int] = field(default_factory=dict)
    of: frozenset[str] = frozenset()
    day_cues: frozenset[str] = frozenset()
    year_cues: frozenset[str] = frozenset()
    decade_cues: frozenset[str] = frozenset()
    decade_marks: frozenset[str] = frozenset()
    decades: Mapping[str, int] = field(default_factory=dict)
    bare_decades: frozenset[str] = frozenset()
    century_words: frozenset[str] = frozenset()
    centuries: Mapping[str, int] = field(default_factory=dict)
    before_era: tuple[str, ...] = ()
    in_era: tuple[str, ...] = ()
    time_cues: frozenset[str] = frozenset()
    half_days: Mapping[str, HalfDay] = field(default_factory=dict)
    hours: Mapping[str, int] = field(default_factory=dict)
    oclock: tuple[str, ...] = ()
    hour_marks: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    minutes_first: bool = False
    parts: Mapping[str, int] = field(default_factory=dict)
