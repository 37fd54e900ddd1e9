"""The languages that a file names, held against those wanted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from aligner.errors import EmptyTextError, LanguageError
from aligner.formats.format import Wanted

Pair = tuple[str, str]


def plain(code: str) -> str:
    """A language code without its country or script: ``it`` for ``it-IT`` and ``IT_it``."""
    return code.strip().lower().replace("_", "-").partition("-")[0]


@cache
def names_of(code: str) -> frozenset[str]:
    """What a language is called where columns are named: its codes, its name in English and its own.

    They are in lower case.
    """
    from babel.core import Locale, UnknownLocaleError, get_global

    aliases = get_global("language_aliases")
    names = {code, *(longer for longer, short in aliases.items() if short == code)}
    try:
        own = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return frozenset(names)
    called = (own.get_display_name("en"), own.get_display_name(code))
    return frozenset(names | {name.lower() for name in called if name})


def is_known(code: str) -> bool:
    """Whether a code is that of a language that has a name."""
    return _is_code(code) and len(names_of(code)) > 2


def two_of(named: Iterable[str], wanted: Wanted, *, file: str, line: int | None = None) -> Pair:
    """The two languages to take of a file, in the order wanted or in that of the file.

    Args:
        named: the codes that the file names, in its order.
        wanted: what the reader was told.
        file: its name, for messages.
        line: where it names them.

    Raises:
        EmptyTextError: it names none.
        LanguageError: it lacks one that is wanted, or has not two to choose.
    """
    held = tuple(dict.fromkeys(code for code in map(plain, named) if _is_code(code)))
    if set(wanted.pair) <= set(held):
        return wanted.pair
    if not held:
        raise EmptyTextError("holds no text in any language", file=file)
    shown = ", ".join(held)
    if wanted.languages is not None:
        missing = " or ".join(code for code in wanted.languages if code not in held)
        cause = f"it holds {shown}, and not {missing}; name its languages with --lang"
        raise LanguageError(cause, file=file, line=line)
    if len(held) != 2:
        cause = f"it holds {shown}; name two languages with --lang, as in --lang it,en"
        raise LanguageError(cause, file=file, line=line)
    return held[0], held[1]


def must_be(languages: Pair | None, file: str) -> Pair:
    """The languages, if there are any.

    Raises:
        EmptyTextError: nothing in the file named them.
    """
    if languages is None:
        raise EmptyTextError("holds no text in either language", file=file)
    return languages


def _is_code(code: str) -> bool:
    return bool(regex.fullmatch(r"[a-z]{2,3}", code))
