"""The names that are known beforehand, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import regex

from aligner.checks.names.spelling import folded
from aligner.corpus import Span
from aligner.languages import Language
from aligner.languages.interface.names import NameWords


class Kind(IntEnum):
    """What sort of thing a name is of."""

    NATION = 1
    TERRITORY = 2
    PLACE = 3
    BODY = 4
    PERSON = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a known name stands.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        keys: what it may be a name of.
        kinds: what sorts of thing those are.
    """

    first: int
    last: int
    keys: frozenset[str]
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    is_capital: bool
    key: str
    kind: Kind


def mentions(words: Sequence[Span], language: Language) -> tuple[Mention, ...]:
    """The known names among some words, the longest where they overlap, in order."""
    if language.names is None:
        return ()
    entries = _entries(language.code, language.names)
    forms = [folded(word.text).strip(".'") for word in words]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        fitting = [
            entry
            for entry in entries.get(forms[at], ())
            if tuple(forms[at : at + len(entry.words)]) == entry.words
            and (not entry.is_capital or _has_capital(words[at : at + len(entry.words)]))
        ]
        if not fitting:
            at += 1
            continue
        size = max(len(entry.words) for entry in fitting)
        longest = [entry for entry in fitting if len(entry.words) == size]
        keys = frozenset(entry.key for entry in longest)
        kinds = frozenset(entry.kind for entry in longest)
        found.append(Mention(at, at + size - 1, keys, kinds))
        at += size
    return tuple(found)


def _has_capital(words: Sequence[Span]) -> bool:
    return any(word.text[0].isupper() for word in words)


@cache
def _entries(code: str, known: NameWords) -> Mapping[str, tuple[_Entry, ...]]:
    by_first: dict[str, list[_Entry]] = {}
    for kind, key, form in _forms(code, known):
        words = tuple(folded(w).strip(".'") for w in _words().findall(form))
        if words:
            entry = _Entry(words, form[0].isupper(), key, kind)
            by_first.setdefault(words[0], []).append(entry)
    return {first: tuple(entries) for first, entries in by_first.items()}


def _forms(code: str, known: NameWords) -> Iterator[tuple[Kind, str, str]]:
    for territory, names in _territories(code).items():
        for name in names:
            yield Kind.TERRITORY, territory, name
    tables = (
        (Kind.NATION, known.nationalities),
        (Kind.TERRITORY, known.territories),
        (Kind.PLACE, known.places),
        (Kind.BODY, known.bodies),
        (Kind.PERSON, known.persons),
    )
    for kind, table in tables:
        for key, names in table.items():
            for name in names:
                yield kind, key, name


@cache
def _territories(code: str) -> Mapping[str, tuple[str, ...]]:
    """Names of countries and continents in a language, from the CLDR."""
    from babel import Locale, UnknownLocaleError

    try:
        named = Locale(code).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        territory: tuple(part.strip() for part in regex.split(r"[()]", name) if part.strip())
        for territory, name in sorted(named.items())
        if territory not in _UNUSABLE and " - " not in name
    }


_UNUSABLE = frozenset({"001", "XA", "XB", "ZZ", "QO", "HK", "MO"})
"""What is no territory to the CLDR, or has a name there that nobody writes."""


@cache
def _words() -> regex.Pattern[str]:
    return regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*(?:['’](?=\p{L}))?")
