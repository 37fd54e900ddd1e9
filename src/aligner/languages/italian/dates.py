"""How Italian writes dates, spans of years and times of day."""

from __future__ import annotations

from aligner.languages.interface.dates import DateWords, HalfDay
from aligner.languages.interface.tables import by_value, numbered

_MONTHS = numbered(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    1,
)
_TENS = numbered("dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 10, 10)
_HALF_DAYS = {
    HalfDay.MORNING: (
        *("di mattina", "del mattino", "della mattina", "di stamattina", "di notte"),
        *("antimeridiane", "a . m .", "am"),
    ),
    HalfDay.AFTERNOON: (
        *("del pomeriggio", "di pomeriggio", "di sera", "della sera", "di stasera"),
        *("pomeridiane", "p . m .", "pm"),
    ),
}

DATES = DateWords(
    month_first=False,
    months=_MONTHS,
    month_marks={
        **numbered("gen feb mar apr mag giu lug ago set ott nov dic", 1),
        **by_value({1: "genn", 2: "febb", 5: "magg", 9: "sett"}),
    },
    weekdays={
        **numbered("lunedi martedi mercoledi giovedi venerdi sabato domenica", 1),
        **by_value({6: "sabati", 7: "domeniche"}),
    },
    weekday_marks=numbered("lun mar mer gio ven sab dom", 1),
    of=frozenset({"di", "del", "dell", "de"}),
    doubtful_months=frozenset({"set", "mar", "ago", "gen"}),
    day_cues=frozenset({"il", "l", "del", "dell", "dal", "dall", "al", "all", "entro"}),
    year_cues=frozenset(
        {"nel", "del", "dal", "al", "il", "in", "anno", "fino", "entro", "verso", "dopo", "nell"}
        | {"dell", "dall", "estate", "autunno", "inverno", "primavera", "fine", "inizio", "meta"}
        | {"primi", "circa", "stagione", "edizione"}
    ),
    decade_cues=frozenset({"anni"}),
    decades=_TENS,
    century_words=frozenset({"secolo", "secoli", "sec"}),
    centuries=numbered(
        "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento "
        "duemila",
        13,
    ),
    before_era=("a . c .", "a . c", "av . cr .", "p . e . v .", "avanti cristo", "ac"),
    in_era=("d . c .", "d . c", "e . v .", "dopo cristo", "dc"),
    time_cues=frozenset({"alle", "dalle", "le", "ore", "delle", "all", "ora", "h", "verso"}),
    half_days={phrase: half for half, phrases in _HALF_DAYS.items() for phrase in phrases},
    hours={"mezzogiorno": 720, "mezzanotte": 0, "mezzodi": 720},
    oclock=("in punto",),
    hour_marks=frozenset({"h"}),
    past=frozenset({"e"}),
    to=frozenset({"meno"}),
    parts={"mezza": 30, "mezzo": 30, "un quarto": 15, "tre quarti": 45},
)
