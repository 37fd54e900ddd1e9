"""Short ways to write down tables of words."""

from __future__ import annotations

from collections.abc import Mapping


def numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words in a row with their numbers.

    >>> numbered("dieci venti trenta", 10, 10)
    {'dieci': 10, 'venti': 20, 'trenta': 30}
    """
    return {word: first + step * position for position, word in enumerate(words.split())}


def by_value(listed: Mapping[int, str]) -> dict[str, int]:
    """What each word says, from the words listed for each number.

    >>> by_value({2: "pair couple", 12: "dozen"})
    {'pair': 2, 'couple': 2, 'dozen': 12}
    """
    return {word: value for value, words in listed.items() for word in words.split()}


def by_word(**listed: str) -> dict[str, str]:
    """What each word means, from the words listed for each meaning; ``_`` is a blank.

    >>> by_word(foot="foot feet", mile_per_hour="miles_per_hour")
    {'foot': 'foot', 'feet': 'foot', 'miles per hour': 'mile_per_hour'}
    """
    return {
        word.replace("_", " "): meaning
        for meaning, words in listed.items()
        for word in words.split()
    }


def inflected(stems: Mapping[str, int], endings: str) -> dict[str, int]:
    """All forms of words given by their stems, each with one of some endings.

    >>> inflected({"prim": 1}, "oa")
    {'primo': 1, 'prima': 1}
    """
    return {stem + ending: value for stem, value in stems.items() for ending in endings}
