"""How Italian writes dates, spans of years and times of day."""

from __future__ import annotations

from aligner.languages.interface.dates import DateWords, HalfDay

_MONTHS = {
    **{"gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6},
    **{"luglio": 7, "agosto": 8, "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12},
}
_TENS = {
    **{"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50},
    **{"sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90},
}

DATES = DateWords(
    month_first=False,
    months=_MONTHS,
    month_marks={
        **{"gen": 1, "genn": 1, "feb": 2, "febb": 2, "mar": 3, "apr": 4, "mag": 5, "magg": 5},
        **{"giu": 6, "lug": 7, "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12},
    },
    weekdays={
        **{"lunedi": 1, "martedi": 2, "mercoledi": 3, "giovedi": 4, "venerdi": 5},
        **{"sabato": 6, "domenica": 7, "sabati": 6, "domeniche": 7},
    },
    weekday_marks={"lun": 1, "mar": 2, "mer": 3, "gio": 4, "ven": 5, "sab": 6, "dom": 7},
    of=frozenset({"di", "del", "dell", "de"}),
    doubtful_months=frozenset({"set", "mar", "ago", "gen"}),
    day_cues=frozenset({"il", "l", "del", "dell", "dal", "dall", "al", "all", "entro"}),
    year_cues=frozenset(
        {"nel", "del", "dal", "al", "il", "in", "anno", "fino", "entro", "verso", "dopo", "nell"}
        | {"dell", "dall", "estate", "autunno", "inverno", "primavera", "fine", "inizio", "meta"}
        | {"primi", "circa", "stagione", "edizione"}
    ),
    decade_cues=frozenset({"anni"}),
    decades=_TENS | {"dieci": 10},
    century_words=frozenset({"secolo", "secoli", "sec"}),
    centuries={
        **{"duecento": 13, "trecento": 14, "quattrocento": 15, "cinquecento": 16},
        **{"seicento": 17, "settecento": 18, "ottocento": 19, "novecento": 20, "duemila": 21},
    },
    before_era=("a . c .", "a . c", "av . cr .", "p . e . v .", "avanti cristo", "ac"),
    in_era=("d . c .", "d . c", "e . v .", "dopo cristo", "dc"),
    time_cues=frozenset({"alle", "dalle", "le", "ore", "delle", "all", "ora", "h", "verso"}),
    half_days={
        **{"di mattina": HalfDay.MORNING, "del mattino": HalfDay.MORNING},
        **{"della mattina": HalfDay.MORNING, "di notte": HalfDay.MORNING},
        **{"del pomeriggio": HalfDay.AFTERNOON, "di pomeriggio": HalfDay.AFTERNOON},
        **{"di sera": HalfDay.AFTERNOON, "della sera": HalfDay.AFTERNOON},
        **{"di stasera": HalfDay.AFTERNOON, "di stamattina": HalfDay.MORNING},
        **{"pomeridiane": HalfDay.AFTERNOON, "antimeridiane": HalfDay.MORNING},
        **{"a . m .": HalfDay.MORNING, "p . m .": HalfDay.AFTERNOON},
        **{"am": HalfDay.MORNING, "pm": HalfDay.AFTERNOON},
    },
    hours={"mezzogiorno": 720, "mezzanotte": 0, "mezzodi": 720},
    oclock=("in punto",),
    hour_marks=frozenset({"h"}),
    past=frozenset({"e"}),
    to=frozenset({"meno"}),
    parts={"mezza": 30, "mezzo": 30, "un quarto": 15, "tre quarti": 45},
)
