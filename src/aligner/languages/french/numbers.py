"""How French writes numbers in digits."""

from aligner.languages.interface.numbers import NumberWords
from aligner.languages.interface.tables import by_value

NUMBERS = NumberWords(
    decimal=",",
    scales=by_value(
        {
            10**3: "mille millier milliers",
            10**6: "million millions",
            10**9: "milliard milliards",
            10**12: "billion billions",
        }
    ),
    scale_marks=by_value({10**3: "k K", 10**6: "M", 10**9: "Md Mds"}),
    ordinal_marks=frozenset({"er", "ers", "re", "ere", "e", "es", "eme", "emes", "nd", "nde"}),
    of=frozenset({"de", "d"}),
    percents=("%", "pour cent", "pourcent"),
)
