"""Words known by their stems, so that the forms of a word are one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from aligner.alignment.phrases import is_content, words_of
from aligner.checks.context import Context
from aligner.corpus import Span
from aligner.languages import Language

if TYPE_CHECKING:
    from nltk.stem.api import StemmerI


@dataclass(frozen=True, slots=True)
class Stemmed(Span):
    """A word of a document.

    Attributes:
        stem: of the word, in small letters, without accents.
        is_content: whether it is no function word.
    """

    stem: str
    is_content: bool


def stem_of(word: str, language: Language) -> str:
    """The stem of a word, in small letters and without accents.

    Stems are found by Porter's Snowball (2001), whose verbs and nouns of one family
    are often one. A language without a stemmer has its words for stems.
    """
    name = language.vocabulary.stemmer if language.vocabulary else ""
    return _stem(name, unicodedata.normalize("NFC", word).lower().replace("’", "'").rstrip("'"))


def stemmed(text: str, language: Language, start: int = 0) -> tuple[Stemmed, ...]:
    """The words of a text, with offsets from a place on."""
    return tuple(
        Stemmed(
            start + word.start,
            start + word.end,
            word.text,
            stem_of(word.text, language),
            is_content(word, language),
        )
        for word in words_of(text, language)
    )


def stems_in(context: Context, number: int, side: int) -> tuple[Stemmed, ...]:
    """The words of one side of a bead, notes left out, in offsets of the document."""
    return context.once(_read, context, number, side)


def _read(context: Context, number: int, side: int) -> tuple[Stemmed, ...]:
    segment = context.bitext.beads[number].segments[side]
    found = stemmed(segment.text, context.languages[side], segment.start)
    return tuple(word for word in found if not context.is_noted(side, word))


def places_of(stems: Sequence[str], words: Sequence[Stemmed]) -> list[int]:
    """Where some stems stand in a row among some words."""
    size = len(stems)
    held = [word.stem for word in words]
    return [at for at in range(len(held) - size + 1) if held[at : at + size] == list(stems)]


@lru_cache(maxsize=1 << 16)
def _stem(name: str, word: str) -> str:
    stem = _stemmer(name).stem(word) if name else word
    return "".join(c for c in unicodedata.normalize("NFD", stem) if not unicodedata.combining(c))


@cache
def _stemmer(name: str) -> StemmerI:
    from nltk.stem import SnowballStemmer

    return SnowballStemmer(name)
