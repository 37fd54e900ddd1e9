"""How Italian writes numbers."""

from __future__ import annotations

from collections.abc import Mapping

from aligner.languages.interface.numbers import (
    Bound,
    Derivation,
    Derived,
    Homograph,
    NumberWords,
)
from aligner.languages.italian.measures import CENTS, CURRENCIES, UNITS


def _inflected(stems: Mapping[str, int], endings: str = "oaie") -> dict[str, int]:
    """All forms of adjectives given by their stems."""
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


_UNDER_TWENTY = {
    **{"zero": 0, "uno": 1, "un": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4},
    **{"cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10},
    **{"undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15},
    **{"sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19},
}
_TENS = {
    **{"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50},
    **{"sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90},
}
_SHORT_TENS = {word[:-1]: value for word, value in _TENS.items()}
_SCALES = {
    **{"mille": 10**3, "mila": 10**3, "milione": 10**6, "milioni": 10**6},
    **{"miliardo": 10**9, "miliardi": 10**9, "bilione": 10**12, "bilioni": 10**12},
    **{"biliardo": 10**15, "biliardi": 10**15, "trilione": 10**18, "trilioni": 10**18},
    **{"triliardo": 10**21, "triliardi": 10**21},
    **{"quadrilione": 10**24, "quadrilioni": 10**24},
    **{"quadriliardo": 10**27, "quadriliardi": 10**27},
}
_ORDINAL_STEMS = {
    **{"prim": 1, "second": 2, "terz": 3, "quart": 4, "quint": 5},
    **{"sest": 6, "settim": 7, "ottav": 8, "non": 9, "decim": 10},
}
_DENOMINATOR_STEMS = {
    **{stem: value for stem, value in _ORDINAL_STEMS.items() if value > 2},
    **{"dodicesim": 12, "sedicesim": 16, "ventesim": 20, "centesim": 100, "millesim": 1000},
}
_COLLECTIVES = {
    **{"paio": 2, "paia": 2, "coppia": 2, "coppie": 2, "terzetto": 3, "quartetto": 4},
    **{"decina": 10, "decine": 10, "dozzina": 12, "dozzine": 12, "quindicina": 15},
    **{"centinaio": 100, "centinaia": 100, "migliaio": 1000, "migliaia": 1000},
}
_MULTIPLES = {
    **{"doppio": 2, "doppia": 2, "doppi": 2, "doppie": 2, "duplice": 2, "duplici": 2},
    **{"raddoppio": 2, "raddoppiato": 2, "raddoppiata": 2, "raddoppiati": 2},
    **{"raddoppiate": 2, "raddoppiare": 2, "raddoppia": 2, "raddoppiano": 2},
    **{"raddoppiando": 2, "entrambi": 2, "entrambe": 2, "ambedue": 2, "ambo": 2},
    **{"triplo": 3, "tripla": 3, "triplice": 3, "triplicato": 3, "triplicata": 3},
    **{"triplicati": 3, "triplicate": 3, "triplicare": 3, "triplica": 3},
    **{"quadruplo": 4, "quadrupla": 4, "quadruplicato": 4, "quadruplicata": 4},
    **{"quadruplicati": 4, "quadruplicate": 4, "quintuplo": 5, "decuplo": 10},
}
_SPANS = {
    **{"biennio": 2, "bienni": 2, "biennale": 2, "biennali": 2},
    **{"triennio": 3, "trienni": 3, "triennale": 3, "triennali": 3},
    **{"quadriennio": 4, "quadriennale": 4, "quinquennio": 5, "quinquennale": 5},
    **{"decennio": 10, "decenni": 10, "decennale": 10, "decennali": 10},
    **{"secolare": 100, "secolari": 100, "centenario": 100, "bicentenario": 200},
    **{"millennio": 1000, "millenni": 1000},
    **{"bimestre": 2, "bimestri": 2, "bimestrale": 2, "trimestre": 3, "trimestri": 3},
    **{"trimestrale": 3, "trimestrali": 3, "quadrimestre": 4, "quadrimestri": 4},
    **{"semestre": 6, "semestri": 6, "semestrale": 6, "semestrali": 6},
    **{"quindicinale": 15, "quarantena": 40},
}

NUMBERS = NumberWords(
    decimal=",",
    cardinals={**_UNDER_TWENTY, **_TENS, "dugento": 200},
    hundreds={"cento": 100},
    scales=_SCALES,
    bare=frozenset({"cento", "mille"}),
    pieces={
        **_UNDER_TWENTY,
        **_TENS,
        **_SHORT_TENS,
        **{"cento": 100, "cent": 100, "mille": 1000, "mila": 1000},
        **{"milione": 10**6, "milioni": 10**6, "miliardi": 10**9},
    },
    elided={"cent": 100, "ventun": 21, **_SHORT_TENS},
    articles=frozenset({"un", "uno", "una"}),
    joiners=frozenset({"e", "ed"}),
    minus=frozenset({"meno", "negativo"}),
    points=frozenset({"virgola", "punto"}),
    scale_marks={
        **{"k": 10**3, "K": 10**3, "M": 10**6, "mln": 10**6, "mio": 10**6, "Mln": 10**6},
        **{"mld": 10**9, "Mld": 10**9, "mrd": 10**9, "G": 10**9},
    },
    ordinals=_inflected(_ORDINAL_STEMS),
    ordinal_marks=frozenset({"°", "º", "ª", "esimo", "esima", "esimi", "esime", "mo", "ma"}),
    derivations=(
        *(
            Derivation("esim" + ending, Derived.ORDINAL, ("", "o", "e", "i", "a", "mila", "le"))
            for ending in "oaie"
        ),
        Derivation("illesimo", Derived.ORDINAL, ("ila", "ille")),
        Derivation("illesima", Derived.ORDINAL, ("ila", "ille")),
        Derivation("enne", Derived.AGE, ("", "i", "a", "o", "e"), on_digits=True),
        Derivation("enni", Derived.AGE, ("", "i", "a", "o", "e"), on_digits=True),
        Derivation("ennio", Derived.AGE, ("i", "a")),
        Derivation("ennale", Derived.AGE, ("i", "a")),
        Derivation("ennali", Derived.AGE, ("i", "a")),
        Derivation("enario", Derived.AGE, ("i", "a", "o")),
        Derivation("ina", Derived.ROUGHLY, ("i", "a")),
        Derivation("ine", Derived.ROUGHLY, ("i", "a")),
    ),
    denominators=_inflected(_DENOMINATOR_STEMS, "oi"),
    halves=frozenset({"mezzo", "mezza", "mezz", "meta"}),
    collectives={**_COLLECTIVES, **_SPANS},
    multiples=_MULTIPLES,
    weak=frozenset({"un", "uno", "una"})
    | frozenset(_inflected({"prim": 1, "second": 2, "terz": 3, "quart": 4, "non": 9})),
    homographs={
        "sei": Homograph(
            not_after=frozenset(
                {"tu", "ti", "ci", "mi", "lo", "ne", "non", "che", "chi", "se", "dove", "come"}
                | {"cosa", "gia", "ora", "sempre", "perche", "quando", "cui", "anche", "mai"}
            ),
            not_before=frozenset(
                {"un", "una", "uno", "il", "la", "lo", "stato", "stata", "tu", "cosi", "piu"}
                | {"molto", "davvero", "sicuro", "sicura", "mai", "sempre", "gia", "ancora"}
            ),
            not_alone=True,
        ),
    },
    of=frozenset({"di", "d"}),
    ranges=(
        *(("tra", "e"), ("fra", "e"), ("da", "a"), ("dal", "al"), ("dall", "all")),
        *(("dai", "ai"), ("dalle", "alle"), ("", "o")),
    ),
    percents=("%", "per cento", "percento", "punti percentuali", "punto percentuale", "p . p ."),
    bounds={
        **{"circa": Bound.ABOUT, "quasi": Bound.ABOUT, "all ' incirca": Bound.ABOUT},
        **{"attorno a": Bound.ABOUT, "intorno a": Bound.ABOUT, "pressappoco": Bound.ABOUT},
        **{"approssimativamente": Bound.ABOUT, "un po ' piu di": Bound.ABOVE},
        **{"piu di": Bound.ABOVE, "oltre": Bound.ABOVE, "oltre i": Bound.ABOVE},
        **{"oltre le": Bound.ABOVE, "oltre il": Bound.ABOVE, "superiore a": Bound.ABOVE},
        **{"superiori a": Bound.ABOVE, "meno di": Bound.BELOW, "inferiore a": Bound.BELOW},
        **{"inferiori a": Bound.BELOW, "almeno": Bound.AT_LEAST, "non meno di": Bound.AT_LEAST},
        **{"fino a": Bound.AT_MOST, "al massimo": Bound.AT_MOST, "non piu di": Bound.AT_MOST},
        **{"non oltre": Bound.AT_MOST, "sino a": Bound.AT_MOST},
    },
    units=UNITS,
    currencies=CURRENCIES,
    cents=CENTS,
)
