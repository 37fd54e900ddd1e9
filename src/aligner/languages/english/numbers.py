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

_CARDINALS = {
    **{"zero": 0, "nought": 0, "naught": 0, "nil": 0},
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13},
    **{"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18},
    **{"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_SCALES = {
    **{
        "thousand": 10**3,
        "lakh": 10**5,
        "lakhs": 10**5,
        "lac": 10**5,
        "lkh": 10**5,
        "lkhs": 10**5,
        "million": 10**6,
    },
    **{
        "millions": 10**6,
        "crore": 10**7,
        "crores": 10**7,
        "krore": 10**7,
        "krores": 10**7,
        "koti": 10**7,
        "billion": 10**9,
    },
    **{"billions": 10**9, "trillion": 10**12, "trillions": 10**12},
    **{"quadrillion": 10**15, "quintillion": 10**18},
}
_ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6},
    **{"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12},
    **{"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16},
    **{"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
    **{"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60},
    **{"seventieth": 70, "eightieth": 80, "ninetieth": 90},
    **{"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9},
}
_FRACTIONAL = {word: value for word, value in _ORDINALS.items() if value > 2}
_COLLECTIVES = {
    **{"pair": 2, "pairs": 2, "couple": 2, "couples": 2, "trio": 3, "quartet": 4},
    **{"dozen": 12, "dozens": 12, "tens": 10, "score": 20, "scores": 20},
    **{"hundreds": 100, "thousands": 1000},
    **{"biennium": 2, "biennial": 2, "triennium": 3, "triennial": 3},
    **{"decade": 10, "decades": 10, "centenary": 100, "centennial": 100},
    **{"bicentenary": 200, "bicentennial": 200, "millennium": 1000, "millennia": 1000},
    **{"fortnight": 15, "fortnightly": 15, "trimester": 3, "semester": 6},
    **{"bimonthly": 2, "quarterly": 3, "twins": 2, "triplets": 3},
}
_MULTIPLES = {
    **{"double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "dual": 2},
    **{"both": 2, "twofold": 2, "triple": 3, "triples": 3, "tripled": 3, "tripling": 3},
    **{"treble": 3, "trebled": 3, "thrice": 3, "threefold": 3, "quadruple": 4},
    **{"quadrupled": 4, "fourfold": 4, "quintuple": 5, "fivefold": 5, "tenfold": 10},
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
    scale_marks={
        **{"k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6},
        **{"bn": 10**9, "Bn": 10**9, "BN": 10**9, "B": 10**9, "tn": 10**12, "trn": 10**12},
        **{"G": 10**9},
    },
    ordinals=_ORDINALS,
    ordinal_marks=frozenset({"st", "nd", "rd", "th"}),
    derivations=(
        Derivation("fold", Derived.TIMES, ("",), on_digits=True),
        Derivation("somethings", Derived.ROUGHLY, ("",), on_digits=True),
    ),
    denominators={
        **_FRACTIONAL,
        **{word + "s": value for word, value in _FRACTIONAL.items()},
        **{"quarter": 4, "quarters": 4},
    },
    halves=frozenset({"half", "halves"}),
    collectives=_COLLECTIVES,
    multiples=_MULTIPLES,
    weak=frozenset({"a", "an", "one", "nil", "first", "second", "third", "quarter"}),
    homographs={
        "point": Homograph(not_alone=True),
    },
    of=frozenset({"of"}),
    ranges=(("between", "and"), ("from", "to"), ("", "to"), ("", "or")),
    percents=("%", "percent", "per cent", "percentage points", "percentage point", "pct"),
    bounds={
        **{"about": Bound.ABOUT, "around": Bound.ABOUT, "approximately": Bound.ABOUT},
        **{"roughly": Bound.ABOUT, "some": Bound.ABOUT, "almost": Bound.ABOUT},
        **{"nearly": Bound.ABOUT, "circa": Bound.ABOUT, "or so": Bound.ABOUT},
        **{"more than": Bound.ABOVE, "over": Bound.ABOVE, "above": Bound.ABOVE},
        **{"upwards of": Bound.ABOVE, "in excess of": Bound.ABOVE, "greater than": Bound.ABOVE},
        **{"less than": Bound.BELOW, "fewer than": Bound.BELOW, "under": Bound.BELOW},
        **{"lower than": Bound.BELOW, "below": Bound.BELOW, "at least": Bound.AT_LEAST},
        **{"no less than": Bound.AT_LEAST, "no fewer than": Bound.AT_LEAST},
        **{"at most": Bound.AT_MOST, "no more than": Bound.AT_MOST, "up to": Bound.AT_MOST},
        **{"as many as": Bound.AT_MOST, "as much as": Bound.AT_MOST},
    },
    units=UNITS,
    currencies=CURRENCIES,
    cents=CENTS,
)
