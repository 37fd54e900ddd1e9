"""The tokens of a text, and what is to be known of each to align it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from aligner.alignment.band import Integers
from aligner.alignment.lexicon import key_of
from aligner.alignment.phrases import words_of
from aligner.corpus import Span
from aligner.languages import Language

_ALIKE = {"“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "''": '"', "``": '"', "‘": "'",
          "’": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "…": "..."}  # fmt: skip

LONGEST = 200
"""Characters of a token that are looked at: no word has more, and letters of two words that
had millions would be compared for hours."""


def tokens_of(
    text: str, language: Language, offset: int = 0, words: Sequence[Span] | None = None
) -> tuple[Span, ...]:
    """The tokens of a text: its words, and each other sign by itself.

    Args:
        text: of a sentence or several.
        language: that it is in.
        offset: of the text in its document, which the spans count in.
        words: of the text, in its own offsets, where they have been cut already.
    """
    found: list[Span] = []
    at = 0
    for word in words_of(text, language) if words is None else words:
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
        plain = unicodedata.normalize("NFC", token[:LONGEST]).casefold().replace("’", "'")
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


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 0
    FIGURE = 1
    SIGN = 2


@dataclass(frozen=True, slots=True)
class TokenRow:
    """What is known of n tokens of a text, as arrays of that length.

    Attributes:
        plain: numbers of their plain forms, the same on both sides.
        values: numbers of their values, the same on both sides; -1 for none.
        roles: of function words, as bits.
        kinds: of which :class:`Kind`, whether a function word and whether with a capital,
            as one number.
        words: places of those that hold letters.
        keys: in the lexicon.
        letters: what cognates are told by.
        plain_words: of those that hold letters, the plain forms.
    """

    plain: Integers
    values: Integers
    roles: Integers
    kinds: Integers
    words: Integers
    keys: list[str]
    letters: list[str]
    plain_words: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def are_functions(self) -> NDArray[np.bool_]:
        """Which of them are function words."""
        return np.asarray(self.kinds // len(Kind) % 2 == 1)


class TokenRows:
    """Tokens of both sides of a bitext as arrays; each kind of token is looked at once."""

    def __init__(self, readers: tuple[TokenReader, TokenReader]) -> None:
        self._readers = readers
        self._numbers: dict[str, int] = {}
        self._known: tuple[dict[str, tuple[int, int, int, int]], ...] = ({}, {})

    def row(self, side: int, tokens: Sequence[str]) -> TokenRow:
        """What is known of some tokens of a side."""
        held, read = self._known[side], self._readers[side].known
        known = [read(token) for token in tokens]
        figures = np.array(
            [held.get(token) or self._number(side, token) for token in tokens], dtype=np.int64
        ).reshape(-1, 4)
        words = [at for at, one in enumerate(known) if one.is_word]
        return TokenRow(
            plain=figures[:, 0],
            values=figures[:, 1],
            roles=figures[:, 2],
            kinds=figures[:, 3],
            words=np.array(words, dtype=np.int64),
            keys=[one.key for one in known],
            letters=[one.letters for one in known],
            plain_words=[known[at].plain for at in words],
        )

    def _number(self, side: int, token: str) -> tuple[int, int, int, int]:
        one = self._readers[side].known(token)
        kind = Kind.WORD if one.is_word else Kind.FIGURE if one.value else Kind.SIGN
        numbers = self._numbers
        found = (
            numbers.setdefault(one.plain, len(numbers)),
            numbers.setdefault(one.value, len(numbers)) if one.value else -1,
            one.roles,
            kind + len(Kind) * (one.is_function + 2 * one.is_capital),
        )
        self._known[side][token] = found
        return found


def _signs(text: str, start: int, end: int, offset: int) -> list[Span]:
    if start == end or text[start:end] == " ":
        return []
    return [
        Span(offset + start + m.start(), offset + start + m.end(), m[0])
        for m in _sign().finditer(text[start:end])
    ]


@cache
def _sign() -> regex.Pattern[str]:
    return regex.compile(r"\.{2,}|\S")
