"""What we know about each language, behind one interface.

``get("it")`` gives a :class:`Language`: frozen records of plain data.  To add a
language, write its module and name it in ``_MODULES``; nothing else changes.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from aligner.errors import SettingsError
from aligner.languages.language import Language

__all__ = ["DEFAULT_PAIR", "Language", "codes", "get"]

_MODULES = {"en": "english", "fr": "french", "it": "italian"}

DEFAULT_PAIR = ("it", "en")
"""The languages of a bitext where nothing else is asked for, in the order of its sides."""


def codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that there is a module for."""
    return tuple(sorted(_MODULES))


@cache
def get(code: str) -> Language:
    """The language of an ISO 639-1 code.

    Raises:
        SettingsError: there is no module for it.
    """
    if code not in _MODULES:
        known = ", ".join(codes())
        raise SettingsError(f"no language module for {code!r}; there are {known}")
    module = import_module(f"aligner.languages.{_MODULES[code]}")
    language = module.LANGUAGE
    assert isinstance(language, Language)
    return language
