"""How English writes numbers."""

from __future__ import annotations

from aligner.languages.english.measures import CENTS, CURRENCIES, UNITS
from aligner.languages.interface.numbers import (
    Bound,
    Derivation,
    Derived,
    Homograph,
    NumberWords,
)
from aligner.languages.interface.tables import by_value, numbered

_CARDINALS = {
    **numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ),
    **numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    **by_value({0: "nought naught nil", 40: "fourty"}),
}
_SCALES = by_value(
    {
        10**3: "thousand",
        10**5: "lakh lakhs lac lkh lkhs",
        10**6: "million millions",
        10**7: "crore crores krore krores koti",
        10**9: "billion billions",
        10**12: "trillion trillions",
        10**15: "quadrillion",
        10**18: "quintillion",
    }
)
_ORDINALS = {
    **numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
        1,
    ),
    **numbered(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10
    ),
    **by_value({100: "hundredth", 10**3: "thousandth", 10**6: "millionth", 10**9: "billionth"}),
}
_FRACTIONAL = {word: value for word, value in _ORDINALS.items() if value > 2}
_COLLECTIVES = by_value(
    {
        2: "pair pairs couple couples twins biennium biennial bimonthly",
        3: "trio triplets triennium triennial trimester quarterly",
        4: "quartet",
        6: "semester",
        10: "tens decade decades",
        12: "dozen dozens",
        15: "fortnight fortnightly",
        20: "score scores",
        100: "hundreds centenary centennial",
        200: "bicentenary bicentennial",
        1000: "thousands millennium millennia",
    }
)
_MULTIPLES = by_value(
    {
        2: "double doubles doubled doubling twice dual both twofold",
        3: "triple triples tripled tripling treble trebled thrice threefold",
        4: "quadruple quadrupled fourfold",
        5: "quintuple fivefold",
        10: "tenfold",
    }
)
_BOUNDS = {
    Bound.ABOUT: (
        *("about", "around", "approximately", "roughly", "some", "almost", "nearly", "circa"),
        "or so",
    ),
    Bound.ABOVE: (*("more than", "over", "above", "upwards of", "in excess of", "greater than"),),
    Bound.BELOW: ("less than", "fewer than", "under", "lower than", "below"),
    Bound.AT_LEAST: ("at least", "no less than", "no fewer than"),
    Bound.AT_MOST: ("at most", "no more than", "up to", "as many as", "as much as"),
}

NUMBERS = NumberWords(
    decimal=".",
    cardinals=_CARDINALS,
    hundreds={"hundred": 100},
    scales=_SCALES,
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and"}),
    minus=frozenset({"minus", "negative"}),
    points=frozenset({"point"}),
    scale_marks=by_value(
        {10**3: "k K", 10**6: "m M mn mln", 10**9: "bn Bn BN B", 10**12: "tn trn"}
    ),
    ordinals=_ORDINALS,
    ordinal_marks=frozenset({"st", "nd", "rd", "th"}),
    derivations=(
        Derivation("fold", Derived.TIMES, ("",), on_digits=True),
        Derivation("somethings", Derived.ROUGHLY, ("",), on_digits=True),
    ),
    denominators={
        **_FRACTIONAL,
        **{word + "s": value for word, value in _FRACTIONAL.items()},
        **by_value({4: "quarter quarters"}),
    },
    halves=frozenset({"half", "halves"}),
    collectives=_COLLECTIVES,
    multiples=_MULTIPLES,
    weak=frozenset({"a", "an", "one", "nil", "first", "second", "third", "quarter"}),
    homographs={"point": Homograph(not_after=frozenset({"one"}))},
    of=frozenset({"of"}),
    ranges=(("between", "and"), ("from", "to"), ("", "to"), ("", "or")),
    percents=("%", "percent", "per cent", "percentage points", "percentage point", "pct"),
    bounds={phrase: bound for bound, phrases in _BOUNDS.items() for phrase in phrases},
    units=UNITS,
    currencies=CURRENCIES,
    cents=CENTS,
)
