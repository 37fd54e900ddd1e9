"""How English writes dates, spans of years and times of day."""

from __future__ import annotations

from aligner.languages.interface.dates import DateWords, HalfDay
from aligner.languages.interface.tables import by_value, numbered

_MONTHS = numbered(
    "january february march april may june july august september october november december", 1
)
_DECADES = numbered("twenties thirties forties fifties sixties seventies eighties nineties", 20, 10)
_WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday", 1)
_HALF_DAYS = {
    HalfDay.MORNING: ("a . m .", "a . m", "am", "in the morning", "this morning"),
    HalfDay.AFTERNOON: (
        *("p . m .", "p . m", "pm", "in the afternoon", "in the evening", "this afternoon"),
        *("this evening", "at night", "tonight"),
    ),
}

DATES = DateWords(
    month_first=True,
    months=_MONTHS,
    month_marks={
        **numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1),
        **by_value({9: "sept"}),
    },
    doubtful_months=frozenset({"may", "march", "august", "mar", "dec"}),
    month_cues=frozenset(
        {"in", "of", "since", "until", "till", "by", "from", "last", "next", "early", "late"}
        | {"mid", "this", "every", "during", "to", "through", "before", "after", "and", "between"}
        | {"on", "for", "each", "previous", "following", "end", "beginning"}
    ),
    weekdays={**_WEEKDAYS, **{word + "s": number for word, number in _WEEKDAYS.items()}},
    weekday_marks={
        **numbered("mon tue wed thu fri sat sun", 1),
        **by_value({2: "tues", 4: "thur thurs"}),
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
    half_days={phrase: half for half, phrases in _HALF_DAYS.items() for phrase in phrases},
    hours={"noon": 720, "midday": 720, "midnight": 0},
    oclock=("o ' clock", "oclock"),
    hour_marks=frozenset({"h"}),
    past=frozenset({"past", "after"}),
    to=frozenset({"to"}),
    minutes_first=True,
    parts={"half": 30, "a quarter": 15, "quarter": 15},
)
