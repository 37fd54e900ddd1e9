"""A small speller of numbers, for round trips."""

from __future__ import annotations

_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ITALIAN = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
]
_ITALIAN_TENS = [
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
]


def english(value: int) -> str:
    """A number below a billion in English words."""
    for size, name in ((10**6, "million"), (10**3, "thousand")):
        if value >= size:
            rest = value % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{english(value // size)} {name}" + (joint + english(rest) if rest else "")
    if value >= 100:
        rest = value % 100
        return f"{_ENGLISH[value // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if value >= 20:
        rest = value % 10
        return _ENGLISH_TENS[value // 10 - 2] + (f"-{_ENGLISH[rest]}" if rest else "")
    return _ENGLISH[value]


def italian(value: int) -> str:
    """A number below a billion in Italian words."""
    if value >= 10**6:
        many, rest = divmod(value, 10**6)
        millions = "un milione" if many == 1 else f"{italian(many)} milioni"
        return millions + (f" e {italian(rest)}" if rest else "")
    if value >= 1000:
        many, rest = divmod(value, 1000)
        thousands = "mille" if many == 1 else f"{_short(many)}mila"
        return thousands + (italian(rest) if rest else "")
    if value >= 100:
        many, rest = divmod(value, 100)
        hundreds = ("" if many == 1 else _ITALIAN[many]) + "cento"
        if 80 <= rest < 90:
            hundreds = hundreds[:-1]
        return hundreds + (italian(rest) if rest else "")
    if value >= 20:
        tens, rest = _ITALIAN_TENS[value // 10 - 2], value % 10
        if rest in (1, 8):
            tens = tens[:-1]
        return tens + ("tré" if rest == 3 else _ITALIAN[rest] if rest else "")
    return _ITALIAN[value]


def _short(value: int) -> str:
    """A number before "mila": without the accent, and with "uno" cut short."""
    word = italian(value).replace("é", "e")
    return word[:-1] if word.endswith("uno") and value > 1 else word
