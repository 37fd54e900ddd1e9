"""How Italian writes numbers."""

from __future__ import annotations

from aligner.languages.interface.numbers import (
    Bound,
    Derivation,
    Derived,
    Homograph,
    NumberWords,
)
from aligner.languages.interface.tables import by_value, inflected, numbered
from aligner.languages.italian.measures import CENTS, CURRENCIES, UNITS

_UNDER_TWENTY = {
    **numbered(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici diciassette diciotto diciannove"
    ),
    "un": 1,
    "una": 1,
}
_TENS = numbered("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
_SHORT_TENS = {word[:-1]: value for word, value in _TENS.items()}
_SCALES = by_value(
    {
        10**3: "mille mila",
        10**6: "milione milioni",
        10**9: "miliardo miliardi",
        10**12: "bilione bilioni",
        10**15: "biliardo biliardi",
        10**18: "trilione trilioni",
        10**21: "triliardo triliardi",
        10**24: "quadrilione quadrilioni",
        10**27: "quadriliardo quadriliardi",
    }
)
_ORDINAL_STEMS = numbered("prim second terz quart quint sest settim ottav non decim", 1)
_DENOMINATOR_STEMS = {
    **{stem: value for stem, value in _ORDINAL_STEMS.items() if value > 2},
    **by_value({12: "dodicesim", 16: "sedicesim", 20: "ventesim", 100: "centesim"}),
    **by_value({1000: "millesim"}),
}
_COLLECTIVES = by_value(
    {
        2: "paio paia coppia coppie",
        3: "terzetto",
        4: "quartetto",
        10: "decina decine",
        12: "dozzina dozzine",
        15: "quindicina",
        100: "centinaio centinaia",
        1000: "migliaio migliaia",
    }
)
_SPANS = by_value(
    {
        2: "biennio bienni biennale biennali bimestre bimestri bimestrale bimestrali",
        3: "triennio trienni triennale triennali trimestre trimestri trimestrale trimestrali",
        4: "quadriennio quadriennale quadriennali quadrimestre quadrimestri",
        5: "quinquennio quinquennale quinquennali",
        6: "semestre semestri semestrale semestrali",
        10: "decennio decenni decennale decennali",
        15: "quindicinale quindicinali",
        100: "secolare secolari centenario",
        200: "bicentenario",
        1000: "millennio millenni",
    }
)
_MULTIPLES = by_value(
    {
        2: "doppio doppia doppi doppie duplice duplici raddoppio raddoppiato raddoppiata "
        "raddoppiati raddoppiate raddoppiare raddoppia raddoppiano raddoppiando entrambi "
        "entrambe ambedue ambo",
        3: "triplo tripla triplice triplicato triplicata triplicati triplicate triplicare triplica",
        4: "quadruplo quadrupla quadruplicato quadruplicata quadruplicati quadruplicate",
        5: "quintuplo",
        10: "decuplo",
    }
)
_BOUNDS = {
    Bound.ABOUT: (
        *("circa", "quasi", "all ' incirca", "attorno a", "intorno a", "pressappoco"),
        "approssimativamente",
    ),
    Bound.ABOVE: (
        *("piu di", "un po ' piu di", "oltre", "oltre i", "oltre le", "oltre il"),
        *("superiore a", "superiori a"),
    ),
    Bound.BELOW: ("meno di", "inferiore a", "inferiori a"),
    Bound.AT_LEAST: ("almeno", "non meno di"),
    Bound.AT_MOST: ("fino a", "sino a", "al massimo", "non piu di", "non oltre"),
}

NUMBERS = NumberWords(
    decimal=",",
    cardinals={**_UNDER_TWENTY, **_TENS, "dugento": 200},
    hundreds={"cento": 100},
    scales=_SCALES,
    loose_scales=by_value({10**12: "trilione trilioni", 10**15: "quadrilione quadrilioni"}),
    bare=frozenset({"cento", "mille"}),
    pieces={
        **_UNDER_TWENTY,
        **_TENS,
        **_SHORT_TENS,
        **by_value({100: "cento cent", 10**3: "mille mila", 10**6: "milioni", 10**9: "miliardi"}),
    },
    elided={"cent": 100, "ventun": 21, **_SHORT_TENS},
    articles=frozenset({"un", "uno", "una"}),
    joiners=frozenset({"e", "ed"}),
    minus=frozenset({"meno", "negativo"}),
    points=frozenset({"virgola", "punto"}),
    scale_marks=by_value({10**3: "k K", 10**6: "M mln Mln mio", 10**9: "mld Mld mrd"}),
    ordinals=inflected(_ORDINAL_STEMS, "oaie"),
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
    denominators=inflected(_DENOMINATOR_STEMS, "oi"),
    halves=frozenset({"mezzo", "mezza", "mezz", "meta"}),
    collectives={**_COLLECTIVES, **_SPANS},
    multiples=_MULTIPLES,
    weak=frozenset({"un", "uno", "una"})
    | frozenset(inflected(dict.fromkeys(("prim", "second", "terz", "quart", "non"), 0), "oaie")),
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
        "ha": Homograph(only_before=frozenset({"di", "d"})),
        "mi": Homograph(only_before=frozenset({"di", "d"})),
    },
    of=frozenset({"di", "d"}),
    ranges=(
        *(("tra", "e"), ("fra", "e"), ("da", "a"), ("dal", "al"), ("dall", "all")),
        *(("dai", "ai"), ("dalle", "alle"), ("", "o")),
    ),
    percents=("%", "per cento", "percento", "punti percentuali", "punto percentuale", "p . p ."),
    bounds={phrase: bound for bound, phrases in _BOUNDS.items() for phrase in phrases},
    units=UNITS,
    currencies=CURRENCIES,
    cents=CENTS,
)
