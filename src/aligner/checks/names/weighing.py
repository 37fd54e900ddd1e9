"""How surely a word with a capital is a name.

A weight runs from 0 to 1.  What is known beforehand, or is a name in texts at large, has
0.9 and more; a rare word has that too where a capital is not due, unless it looks like a
word of its language; an ordinary word with a capital has half and less, and next to
nothing where all words around it have one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from aligner.checks.names.capitals import is_common, is_rare, leaning
from aligner.checks.names.gazetteer import Kind, Mention
from aligner.checks.names.spelling import folded
from aligner.corpus import Span
from aligner.languages import Language

STRONG = 0.8
"""Weight from which a word is as good as surely a name."""
SURE = 0.9
"""Weight from which one need not doubt it."""
WEAK = 0.3
"""Weight from which it may be one."""
LEAST = 0.2
"""Weight from which it may be one only if its neighbours say so."""
_LEANING = 3.0
"""Log-odds of a capital from which a word is a name."""
_LEANING_FIRST = 6.0
"""The same where a capital is due: words that often open a sentence lean a little too."""
_ORDINARY = -4.0
"""Leaning below which even a rare word is an ordinary one."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is to be known of where a word stands to tell whether it is a name.

    Attributes:
        language: of the text.
        is_first: whether a capital is due there.
        is_shouted: whether nearly all words around it have capitals.
        is_titled: whether it follows an article with a capital that is not due, as in
            the titles of books and films.
        is_described: whether it follows an article that few names have.
        usual: the words that the document writes small somewhere.
        shared: the words that both documents write with a capital, folded.
    """

    language: Language
    is_first: bool
    is_shouted: bool
    is_titled: bool
    is_described: bool
    usual: frozenset[str]
    shared: frozenset[str]


def weight_of(word: Span, mention: Mention | None, place: Place) -> float:
    """How surely a word is a name."""
    if mention:
        is_doubtful = place.is_first and mention.first == mention.last and leaning(word.text) < 2.0
        if is_doubtful and Kind.NATION not in mention.kinds:
            return 0.2
        return 0.6 if len(mention.keys) == 1 and Kind.BODY in mention.kinds else 0.9
    weight = _by_form(word.text, place)
    return min(weight, 0.5) if place.is_titled else weight


def _by_form(text: str, place: Place) -> float:
    """How surely a word that is not known beforehand is a name."""
    known = place.language.names
    if known and folded(text) in known.titles:
        return 0.1
    is_name = leaning(text) >= _LEANING and not is_rare(text)
    if place.is_shouted and text.isupper():
        return 0.9 if is_name else 0.1
    if is_acronym(text):
        return 0.8 if len(text) <= 6 and is_common(text) else 0.6
    if _mixed().search(text):
        return 0.9
    if folded(text) in place.shared and text.casefold() not in place.usual:
        return 0.6 if place.is_first and is_native(text, place.language) else 0.9
    return (
        _where_due(text, place)
        if place.is_first or place.is_shouted
        else _in_the_midst(text, place)
    )


def _where_due(text: str, place: Place) -> float:
    """How surely a word is a name if it would have a capital in any case."""
    lean, rare = leaning(text), is_rare(text)
    if lean >= _LEANING_FIRST and not rare:
        return 0.9
    if not rare or lean < _ORDINARY or text.casefold() in place.usual:
        return 0.2
    return _if_unknown(text, place, none=0.2, sure=0.6 if place.is_shouted else 0.9)


def _in_the_midst(text: str, place: Place) -> float:
    """How surely a word is a name that has a capital where none is due."""
    lean, rare = leaning(text), is_rare(text)
    if lean >= _LEANING and not rare:
        return 0.95
    if text.casefold() in place.usual:
        return 0.3
    if rare:
        return _if_unknown(text, place, none=0.4, sure=0.9)
    return 0.3 if lean < -_LEANING else _if_unknown(text, place, none=0.4, sure=0.5)


def _if_unknown(text: str, place: Place, *, none: float, sure: float) -> float:
    """How surely a rare word is a name: ``none`` if it looks like a word of the language.

    Where the language's words have no shape of their own, nobody can be sure.
    """
    language = place.language
    if is_native(text, language):
        return none
    if place.is_described:
        return min(sure, 0.6)
    return sure if language.names and language.names.shape else min(sure, 0.85)


def is_acronym(text: str) -> bool:
    """Whether a word is an abbreviation in capitals, with a small letter or two."""
    capitals = sum(c.isupper() for c in text)
    return capitals > 1 and capitals >= sum(c.islower() for c in text)


def is_native(text: str, language: Language) -> bool:
    """Whether a word looks like one of the language."""
    plain = text.casefold()
    endings = tuple(ending for ending in language.recognition.endings if len(ending) > 2)
    if plain.endswith(endings):
        return True
    shape = language.names.shape if language.names else ""
    return bool(shape and _compiled(shape).fullmatch(plain))


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@cache
def _mixed() -> regex.Pattern[str]:
    return regex.compile(r"\p{Ll}\p{Lu}")
