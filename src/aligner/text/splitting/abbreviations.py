"""What a stop after a word means, as far as the word alone tells."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from functools import cache

import regex

from aligner.languages.interface.splitting import SplittingRules


class Kind(Enum):
    """What stands before a stop."""

    NEVER_FINAL = auto()
    RARELY_FINAL = auto()
    OFTEN_FINAL = auto()
    INITIAL = auto()
    NUMBER = auto()
    WORD = auto()


ABBREVIATIONS = (Kind.NEVER_FINAL, Kind.RARELY_FINAL, Kind.OFTEN_FINAL, Kind.INITIAL)


class Abbreviations:
    """The abbreviations of a language, looked up by how they are written."""

    def __init__(self, rules: SplittingRules) -> None:
        self._elided = frozenset(rules.elided)
        self._vowels = frozenset(rules.vowels)
        self._kinds: dict[str, Kind] = {}
        for entries, kind in (
            (rules.often_final, Kind.OFTEN_FINAL),
            (rules.rarely_final, Kind.RARELY_FINAL),
            (rules.never_final, Kind.NEVER_FINAL),
        ):
            self._kinds.update((form, kind) for form in _forms(entries))

    def bare(self, word: str) -> str:
        """The word without what an apostrophe joins to its front ("dell'art" to "art")."""
        prefix, apostrophe, rest = word.replace("’", "'").rpartition("'")
        return rest if apostrophe and prefix.lower() in self._elided else word

    def kind(self, word: str) -> Kind:
        """The kind of a bare word."""
        listed = self._kinds.get(word) or self._kinds.get(word.lower())
        if listed is not None:
            return listed
        if len(word) == 1 and word.isalpha():
            return Kind.INITIAL
        if _number().fullmatch(word):
            return Kind.NUMBER
        if _dotted().fullmatch(word) or self._is_clipped(word):
            return Kind.RARELY_FINAL
        return Kind.WORD

    def _is_clipped(self, word: str) -> bool:
        """Whether it is capitalised like a word, and no word ("Kft", "Pfc")."""
        return (
            bool(self._vowels)
            and word.isalpha()
            and word[1:].islower()
            and word[0].isupper()
            and self._vowels.isdisjoint(word.lower())
        )


def _forms(entries: Iterable[str]) -> Iterable[str]:
    for entry in entries:
        yield entry
        if not entry.islower():
            yield entry.upper()


def is_roman(word: str) -> bool:
    """Whether it can be read as a number in Roman capitals."""
    return _roman().fullmatch(word) is not None


@cache
def _roman() -> regex.Pattern[str]:
    return regex.compile(r"[IVXLCDM]+")


@cache
def _number() -> regex.Pattern[str]:
    return regex.compile(r"\p{N}[\p{N}.,:/-]*+")


@cache
def _dotted() -> regex.Pattern[str]:
    return regex.compile(r"(?:\p{L}{1,2}\.)+\p{L}{1,3}")
