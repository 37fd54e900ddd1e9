"""How English writes dates, spans of years and times of day."""

from __future__ import annotations

from aligner.languages.interface.dates import DateWords, HalfDay

_MONTHS = {
    **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7},
    **{"august": 8, "september": 9, "october": 10, "november": 11, "december": 12},
}
_DECADES = {
    **{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50},
    **{"sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90},
}

DATES = DateWords(
    month_first=True,
    months=_MONTHS,
    month_marks={
        **{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8},
        **{"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
    },
    doubtful_months=frozenset({"may", "march", "august", "mar", "dec"}),
    month_cues=frozenset(
        {"in", "of", "since", "until", "till", "by", "from", "last", "next", "early", "late"}
        | {"mid", "this", "every", "during", "to", "through", "before", "after", "and", "between"}
        | {"on", "for", "each", "previous", "following", "end", "beginning"}
    ),
    weekdays={
        **{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5},
        **{"saturday": 6, "sunday": 7, "mondays": 1, "tuesdays": 2, "wednesdays": 3},
        **{"thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7},
    },
    weekday_marks={
        **{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4},
        **{"fri": 5, "sat": 6, "sun": 7},
    },
    of=frozenset({"of", "the", "in"}),
    day_cues=frozenset({"on"}),
    year_cues=frozenset(
        {"in", "since", "by", "until", "till", "from", "to", "of", "year", "before", "after"}
        | {"circa", "during", "through", "around", "late", "early", "mid", "and", "the", "between"}
        | {"summer", "autumn", "fall", "winter", "spring", "season", "c", "about", "end"}
    ),
    decade_marks=frozenset({"s"}),
    decades=_DECADES,
    bare_decades=frozenset(_DECADES),
    century_words=frozenset({"century", "centuries", "cent"}),
    before_era=("b . c .", "b . c . e .", "bc", "bce"),
    in_era=("a . d .", "ad", "ce", "c . e ."),
    time_cues=frozenset({"at", "by", "around", "until", "till", "after", "before"}),
    half_days={
        **{"a . m .": HalfDay.MORNING, "a . m": HalfDay.MORNING, "am": HalfDay.MORNING},
        **{"p . m .": HalfDay.AFTERNOON, "p . m": HalfDay.AFTERNOON, "pm": HalfDay.AFTERNOON},
        **{"in the morning": HalfDay.MORNING, "in the afternoon": HalfDay.AFTERNOON},
        **{"in the evening": HalfDay.AFTERNOON, "this morning": HalfDay.MORNING},
        **{"this afternoon": HalfDay.AFTERNOON, "this evening": HalfDay.AFTERNOON},
        **{"at night": HalfDay.AFTERNOON, "tonight": HalfDay.AFTERNOON},
    },
    hours={"noon": 720, "midday": 720, "midnight": 0},
    oclock=("o ' clock", "oclock"),
    hour_marks=frozenset({"h"}),
    past=frozenset({"past", "after"}),
    to=frozenset({"to"}),
    minutes_first=True,
    parts={"half": 30, "a quarter": 15, "quarter": 15},
)
