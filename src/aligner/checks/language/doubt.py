"""Which words may be spelt wrong, and how words of one language are formed."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import regex
from rapidfuzz.distance import Indel

from aligner.checks.context import Context
from aligner.checks.language.frequency import Frequencies, of_both
from aligner.checks.language.words import Word, words_in
from aligner.corpus import Bead
from aligner.languages.interface.vocabulary import Vocabulary

if TYPE_CHECKING:
    from nltk.stem.api import StemmerI

SHORT, LONG = 3, 8
"""Letters of the shortest word that is looked at, and of one that hardly looks like another."""
_MOST, _MUCH = 6, 0.2
"""Rare words, and share of all words, from which on a bead is in jargon or in a third language."""
_REACH = 60
"""Words on either side of where a word would stand on the other side that are looked at."""
_COMMON = 3.2
"""Zipf frequency from which a word is believed as it stands."""
_KNOWN = 2.8
"""Zipf frequency from which a word is known to exist."""
_USUAL = 3
"""Times that a word must stand in the text to be meant as it is."""
_TAIL = 2
"""Characters of what an apostrophe may add to the end of a word."""
_FAR = 3.5
"""By how much commoner a word is than what only looks like a form of it."""


def doubtful_words(context: Context, number: int, side: int) -> tuple[Word, ...]:
    """The words of one side of a bead that are rare, and that nothing tells to be meant as they are.

    There are none without the frequencies of both languages, nor where so many words are
    rare that the bead is in jargon or in a third language.
    """
    return context.once(_doubtful, context, number, side)


def _doubtful(context: Context, number: int, side: int) -> tuple[Word, ...]:
    frequencies = of_both(context.facing(side))
    if frequencies is None:
        return ()
    words = words_in(context, number, side)
    rare = context.once(_looked_at, context, side)
    for word in words:
        if word.plain not in rare:
            rare[word.plain] = _is_rare(context, side, word.plain, frequencies)
    found = tuple(
        word
        for word in words
        if rare[word.plain] and word.is_letters and not (word.text.isupper() and len(word) > 1)
    )
    return found if len(found) <= max(_MOST, _MUCH * len(words)) else ()


def _looked_at(_context: Context, _side: int) -> dict[str, bool]:
    """Of the words of a side that have been looked at, whether they are rare."""
    return {}


def _is_rare(
    context: Context, side: int, form: str, frequencies: tuple[Frequencies, Frequencies]
) -> bool:
    """Whether a word is rare, and nothing tells that it is meant as it is."""
    own, other = frequencies
    plain = bare(form)
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    return (
        len(plain) >= max(SHORT, len(form) - _TAIL)
        and own.zipf(plain) < _COMMON
        and own.zipf(form) < _COMMON
        and other.zipf(plain) < _COMMON
        and set(plain) <= set(vocabulary.letters)
        and not _drawn_out().search(plain)
        and plain not in vocabulary.borrowed
        and context.once(counted, context, side)[plain] < _USUAL
        and not context.once(counted, context, 1 - side)[plain]
    )


def facing_words(context: Context, bead: Bead, side: int, word: Word) -> tuple[Word, ...]:
    """The words of the other side that stand about where a word stands on its own."""
    own, other = bead.segments[side], words_in(context, bead.number, 1 - side)
    middle = int((word.start - own.start) / max(len(own), 1) * len(other))
    return other[max(middle - _REACH, 0) : middle + _REACH]


def is_form(word: str, repair: str, vocabulary: Vocabulary, common: Frequencies) -> bool:
    """Whether a word is a form of one that is known, its repair set aside.

    A plural or the like of the repair itself is one, unless the repair is far commoner.
    """
    if word != repair and word.startswith(repair) and word[len(repair) :] in vocabulary.endings:
        return common.zipf(repair) - common.zipf(word) < _FAR
    return bool(known_kin(word, vocabulary, common) - {repair})


def known_kin(word: str, vocabulary: Vocabulary, common: Frequencies) -> frozenset[str]:
    """The other forms of a word that are known."""
    endings = _as_set(vocabulary.endings)
    return frozenset(
        known
        for stem in _stems(word, vocabulary)
        for known in common.beginning(stem, _KNOWN)
        if known[len(stem) :] in endings and known != word
    )


def kin_of(word: str, vocabulary: Vocabulary) -> frozenset[str]:
    """What the other forms of a word would be, if its end is an ending."""
    stems = _stems(word, vocabulary)
    return frozenset(stem + end for stem in stems for end in vocabulary.endings) - {word}


def _stems(word: str, vocabulary: Vocabulary) -> frozenset[str]:
    """What a word may be a form of, if its end is an ending."""
    stemmer = _stemmer(vocabulary.stemmer)
    if stemmer is None:
        return frozenset()
    return frozenset(
        stem
        for stem in (stemmer.stem(word), word[:-1])
        if len(stem) >= SHORT and word[len(stem) :] in _as_set(vocabulary.endings)
    )


def alike(one: str, other: str) -> float:
    """Share of letters that two words have in common, in order."""
    return Indel.normalized_similarity(one, other)


def bare(plain: str) -> str:
    """A word without the apostrophe, and what follows it, of an English genitive and the like."""
    return plain.rstrip("'").partition("'")[0] if "'" in plain else plain


def counted(context: Context, side: int) -> Counter[str]:
    """How often each word stands on a side."""
    forms = Counter(
        word.plain for bead in context.bitext.beads for word in words_in(context, bead.number, side)
    )
    found: Counter[str] = Counter()
    for form, times in forms.items():
        found[bare(form)] += times
    return found


@cache
def _as_set(endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(endings)


@cache
def _drawn_out() -> regex.Pattern[str]:
    """A letter written three times, as in a cry."""
    return regex.compile(r"(.)\1\1")


@cache
def _stemmer(name: str) -> StemmerI | None:
    if not name:
        return None
    from nltk.stem import SnowballStemmer

    return SnowballStemmer(name)
