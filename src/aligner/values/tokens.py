"""The words, digits and signs of a text, with where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar

import regex

T = TypeVar("T")

TokenKind = Literal["digits", "word", "sign", "link"]

APOSTROPHES = frozenset("'’ʼ´`′")
HYPHENS = frozenset("-‐‑–—−")


class Token(NamedTuple):
    """A word, a number in digits, a sign, or a web address.

    Attributes:
        kind: what it is.
        text: as it stands.
        key: lower case, without accents; an apostrophe or a hyphen of any shape
            is given as ``'`` or ``-``.
        start: offset of its first code point.
        end: offset after its last one.
        glued: whether nothing stands between it and the token before it.
    """

    kind: TokenKind
    text: str
    key: str
    start: int
    end: int
    glued: bool


@cache
def _pattern() -> Any:
    return regex.compile(
        r"""
          (?P<link> (?:https?://|www\.) [^\s<>"]++ | [\w.+-]{1,64}+ @ [\w-]{1,64}+ (?:\.[\w-]{1,64}+)++ )
        | (?P<digits>
              (?<![\d.,]) \d{1,3} (?: [\ \u00a0\u2009\u202f] \d{3} )++ (?!\d) (?: [.,] \d++ )?+
            | (?<![\d.,]) \d{1,3} (?: ['’] \d{3} )++ (?!\d)
            | \d++ (?: [.,] \d++ )*+
            | (?<![\w.,)\]]) [.,] \d++
          )
        | (?P<word> \p{L}[\p{L}\p{M}]*+ )
        | (?P<sign> \S )
        """,
        regex.VERBOSE,
    )


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order; blanks belong to none."""
    tokens = []
    end = 0
    for match in _pattern().finditer(text):
        start = match.start()
        found = match.group()
        kind = match.lastgroup
        tokens.append(
            Token(kind, found, fold(found), start, match.end(), start == end and start > 0)
        )
        end = match.end()
    return tokens


def fold(word: str) -> str:
    """A word in lower case, its accents removed and its apostrophes and hyphens plain."""
    if word.isascii():
        return "'" if word == "`" else word.lower()
    if word in APOSTROPHES:
        return "'"
    if word in HYPHENS:
        return "-"
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


class Phrases(Generic[T]):
    """A table of phrases to be found in a list of tokens, longest first."""

    def __init__(self, table: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        items = table.items() if isinstance(table, Mapping) else table
        for phrase, meaning in items:
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append((rest, meaning))
        for found in self._by_first.values():
            found.sort(key=lambda item: -len(item[0]))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The index after the phrase that begins at an index, and its meaning."""
        if not 0 <= index < len(tokens):
            return None
        for rest, meaning in self._by_first.get(tokens[index].key, ()):
            end = index + 1 + len(rest)
            if end <= len(tokens) and all(
                tokens[index + 1 + k].key == word for k, word in enumerate(rest)
            ):
                return end, meaning
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The index at which a phrase that ends before an index begins, and its meaning."""
        for start in range(max(0, index - 6), index):
            found = self.at(tokens, start)
            if found and found[0] == index:
                return start, found[1]
        return None
