"""The tokens of a text, and what is to be known of each to align it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

import regex

from aligner.alignment.lexicon import key_of
from aligner.alignment.phrases import words_of
from aligner.corpus import Span
from aligner.languages import Language

_ALIKE = {"“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "''": '"', "``": '"', "‘": "'",
          "’": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "…": "..."}  # fmt: skip


def tokens_of(text: str, language: Language, offset: int = 0) -> tuple[Span, ...]:
    """The tokens of a text: its words, and each other sign by itself.

    Args:
        text: of a sentence or several.
        language: that it is in.
        offset: of the text in its document, which the spans count in.
    """
    found: list[Span] = []
    at = 0
    for word in words_of(text, language):
        found += _signs(text, at, word.start, offset)
        found.append(Span(offset + word.start, offset + word.end, word.text))
        at = word.end
    found += _signs(text, at, len(text), offset)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a kind of token, wherever it stands.

    Attributes:
        plain: in small letters, quotation marks and dashes made one.
        key: in the lexicon; empty for signs.
        letters: what cognates are told by: no accents; empty for signs and figures.
        value: of a number: its figures, or what a number word counts; empty for an article
            that may be one.
        roles: of a function word, as bits; 0 for others.
        is_word: whether it holds a letter.
        is_function: whether it is a function word.
        is_capital: whether it begins with a capital letter.
    """

    plain: str
    key: str
    letters: str
    value: str
    roles: int
    is_word: bool
    is_function: bool
    is_capital: bool


class TokenReader:
    """What is known of the tokens of a language; each kind of token is looked at once."""

    def __init__(self, language: Language) -> None:
        self._roles = language.roles.masks if language.roles else {}
        self._listed = language.phrases.function_words if language.phrases else frozenset[str]()
        self._counts = language.numbers.cardinals if language.numbers else {}
        self._known: dict[str, Known] = {}

    def known(self, token: str) -> Known:
        """What is known of a token."""
        if token not in self._known:
            self._known[token] = self._look(token)
        return self._known[token]

    def all(self) -> list[Known]:
        """What is known of all tokens that have been looked at, in their order."""
        return list(self._known.values())

    def _look(self, token: str) -> Known:
        plain = unicodedata.normalize("NFC", token).casefold().replace("’", "'")
        plain = _ALIKE.get(plain, plain)
        is_word = any(c.isalpha() for c in plain)
        roles = self._roles.get(plain, 0)
        bare = "".join(c for c in unicodedata.normalize("NFD", plain) if c.isalpha())
        return Known(
            plain=plain,
            key=key_of(plain.strip("'")) if is_word or plain.isalnum() else "",
            letters=bare if is_word else "",
            value=self._value(plain, bare),
            roles=roles,
            is_word=is_word,
            is_function=bool(roles) or plain in self._listed,
            is_capital=token[:1].isupper(),
        )

    def _value(self, plain: str, bare: str) -> str:
        figures = "".join(c for c in plain if c.isdigit())
        if figures or bare not in self._counts or plain in self._roles:
            return figures
        return str(self._counts[bare])


def _signs(text: str, start: int, end: int, offset: int) -> list[Span]:
    return [
        Span(offset + start + m.start(), offset + start + m.end(), m[0])
        for m in _sign().finditer(text[start:end])
    ]


@cache
def _sign() -> regex.Pattern[str]:
    return regex.compile(r"\.{2,}|\S")
