"""Roman numerals."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@cache
def _pattern() -> Any:
    return regex.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def read_roman(word: str) -> int | None:
    """The value of a well-formed numeral in capitals, below 4000; else nothing.

    >>> read_roman("XIX"), read_roman("IIII"), read_roman("xix")
    (19, None, None)
    """
    if not 0 < len(word) <= 15 or not _pattern().fullmatch(word):
        return None
    total = 0
    for letter, following in zip(word, word[1:] + "I", strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES[following] else value
    return total
