"""Which bracket closes which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

import regex

_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Brackets:
    """The brackets of a text.

    Attributes:
        pairs: offsets of opening and closing bracket, in order of the opening one.
        unclosed: offsets of opening brackets that nothing closes.
        unopened: offsets of closing brackets that nothing opens.
    """

    pairs: tuple[tuple[int, int], ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]


def match_brackets(text: str) -> Brackets:
    """Match round, square and curly brackets, paragraph by paragraph.

    A closing bracket closes the nearest open one of its kind; those opened
    since then stay unclosed.
    """
    opened: list[int] = []
    of_kind: Counter[str] = Counter()
    pairs: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    for match in _signs().finditer(text):
        sign, at = match[0], match.start()
        if sign in _CLOSING.values():
            opened.append(at)
            of_kind[sign] += 1
        elif sign not in _CLOSING:
            unclosed += opened
            opened = []
            of_kind.clear()
        elif of_kind[_CLOSING[sign]]:
            while text[place := opened.pop()] != _CLOSING[sign]:
                of_kind[text[place]] -= 1
                unclosed.append(place)
            of_kind[text[place]] -= 1
            pairs.append((place, at))
        else:
            unopened.append(at)
    return Brackets(tuple(sorted(pairs)), tuple(sorted(unclosed + opened)), tuple(unopened))


@cache
def _signs() -> regex.Pattern[str]:
    return regex.compile(r"[()\[\]{}]|\n\s*\n")
