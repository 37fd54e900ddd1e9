"""The names that a language has for places, peoples, bodies and persons of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Names = Mapping[str, tuple[str, ...]]
"""For each thing, by a key that all languages share, what a language calls it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameWords:
    """What a language calls things, where it does not simply spell them as others do.

    Keys are ISO 3166 codes of territories (with ``ENG``, ``SU`` and the like for
    what has none, and the UN's numbers for continents) and, for anything else,
    words in lower case; a form may stand for several things, and a thing have
    several forms.  The tables tell only what kind of name a form is: a key means
    the same in all of them.

    Attributes:
        territories: names of countries and continents beside those of the CLDR.
        nationalities: adjectives and nouns of nations, peoples, towns and creeds,
            in all forms; their first letter is as the language writes it.
        places: names of towns, regions, rivers, seas, mountains and stars.
        bodies: institutions, organisations, feasts, wars; their abbreviations.
        persons: given names, and persons known under a name of the language's own.
        titles: words before a person's name, lower case, without stops.
        genitives: endings that a name takes as an owner, with their apostrophe.
        capitalised: words that are written with a capital and name nothing, lower case.
        articles: words, elided ones too, after which a noun has to come.
        prepositions: words after which no sign comes.
        are_bare: whether few names of persons and places have an article.
        shape: pattern that nearly all words of the language fit, in small letters, and
            few foreign names; empty if there is none.
    """

    territories: Names = field(default_factory=dict)
    nationalities: Names = field(default_factory=dict)
    places: Names = field(default_factory=dict)
    bodies: Names = field(default_factory=dict)
    persons: Names = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    genitives: tuple[str, ...] = ()
    capitalised: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    are_bare: bool = False
    shape: str = ""


def named(listed: str) -> dict[str, tuple[str, ...]]:
    """Things and what they are called, from a list with semicolons between the things.

    >>> named("CN: Cina; munich: Monaco, Monaco di Baviera")
    {'CN': ('Cina',), 'munich': ('Monaco', 'Monaco di Baviera')}
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in " ".join(listed.split()).split(";"):
        key, colon, forms = entry.partition(":")
        if colon:
            found[key.strip()] = tuple(form.strip() for form in forms.split(","))
    return found
