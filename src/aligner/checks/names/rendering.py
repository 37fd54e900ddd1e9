"""Whether the other side of a bead has something for a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.names.capitals import is_rare
from aligner.checks.names.kinship import are_kin
from aligner.checks.names.reading import Names, NameWord
from aligner.checks.names.spelling import folded, is_near, is_transliteration, nearness, skeleton
from aligner.corpus import Bead, Span

_MEANS = 0.5
"""Likeness in meaning from which one word may render another."""
_OF_NAMES = 0.15
"""By how much names that have nothing to do with each other are more alike than other words."""

_OF_SMALL = 0.15
"""By how much words in small letters are more alike than they should."""
_OF_RARE = 0.3
"""By how much rare names, of which the encoder knows nothing, are more alike to any word."""
_OF_KNOWN = 0.25
"""The same for known names, whose renderings are known as well."""

_LIKELY = 0.6
"""Weight of a name below which it is compared in small letters too."""
_LONG = 4
"""Letters from which a word may be recognised in a longer one."""
_LONGEST_ACRONYM = 7
_LINKED = 0.55
"""Probability of a link between words from which one may render the other."""
_MEANS_LINKED = 0.4
"""Likeness in meaning that linked words need."""
_AGREEING = 0.62
"""Share of letters that linked names need to have in common."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What was found for a name on the other side.

    Attributes:
        word: the name.
        nearest: the word or words that come nearest to it, if anything does.
        likeness: how near; 1 for the same name, 0 if nothing is.
    """

    word: NameWord
    nearest: Span | None
    likeness: float

    @property
    def is_rendered(self) -> bool:
        """Whether it is the same name, as far as can be told."""
        return self.likeness >= _MEANS


def by_letters(word: NameWord, own: Names, other: Names) -> Rendering:
    """What renders a name by its letters, by what is known of it, or by its initials."""
    for likeness, is_same in _WAYS:
        for candidate in other.words:
            if is_same(word.text, candidate.text):
                return Rendering(word, candidate, likeness)
    if word.keys and any(are_kin(one, key) for one in word.keys for key in other.keys):
        place = next(
            (n for n in other.names if any(are_kin(a, b) for a in word.keys for b in n.keys)), None
        )
        return Rendering(word, place, 0.95)
    for candidate in other.words:
        if (candidate.text[0].isupper() or not word.is_part) and is_near(word.text, candidate.text):
            return Rendering(word, candidate, 0.9)
    found = _initials(word, other.words) or _joined(word, own.words, other.words)
    return Rendering(word, found, 0.9 if found else 0.0)


def _is_spelt_alike(one: str, other: str) -> bool:
    return folded(one) == folded(other)


_WAYS: tuple[tuple[float, Callable[[str, str], bool]], ...] = (
    (1.0, _is_spelt_alike),
    (0.98, is_transliteration),
)
"""Ways in which two spellings are of one name, with how sure that makes it."""


def by_meaning(
    context: Context,
    side: int,
    words: Sequence[NameWord],
    other: Names,
    taken: Collection[int],
) -> list[Rendering]:
    """What renders names by meaning; nothing if there is no encoder.

    ``taken`` has the starts of the words that render other names.
    """
    language = context.languages[1 - side]
    contents = [
        w for w in other.words if len(w) > 1 and w.start not in taken and is_content(w, language)
    ]
    if context.encoder is None or not contents or not words:
        return [Rendering(word, None, 0.0) for word in words]
    table = _table(context, words, contents, str)
    small = _table(context, words, contents, str.lower)
    ordinary = np.array([[word.weight < _LIKELY] for word in words])
    table = np.where(ordinary, np.maximum(table, small - _OF_SMALL), table)
    known = {name.start for name in other.names if name.keys}
    capital = {name.start for name in other.names}
    for row, word in enumerate(words):
        for column, candidate in enumerate(contents):
            if word.keys and candidate.start in known:
                table[row, column] = 0.0
            elif word.keys:
                table[row, column] -= _OF_KNOWN
            elif word.is_strong and candidate.start in capital:
                table[row, column] -= _OF_NAMES
            elif word.is_strong and is_rare(word.text):
                table[row, column] -= _OF_RARE
    best = table.argmax(axis=1)
    return [
        Rendering(word, contents[at], max(float(table[row, at]), 0.0))
        for row, (word, at) in enumerate(zip(words, best, strict=True))
    ]


def _table(
    context: Context, words: Sequence[Span], contents: Sequence[Span], case: Callable[[str], str]
) -> NDArray[np.float32]:
    own = vectors(context, [case(w.text) for w in words])
    return np.asarray(own @ vectors(context, [case(w.text) for w in contents]).T)


def by_links(context: Context, bead: Bead, side: int, found: Rendering, other: Names) -> Rendering:
    """What renders a name as the words of the bead are linked, if that is likely enough.

    Names that replace each other are linked too: between two names letters have to
    agree as well.
    """
    aligned = context.words(bead)
    tokens, others = aligned.tokens(side), aligned.tokens(1 - side)
    names = {name.start for name in other.names}
    language = context.languages[1 - side]
    word = found.word
    for one, two, score in aligned.links:
        own, candidate = (one, others[two]) if side == 0 else (two, others[one])
        if not (tokens[own].start < word.end and word.start < tokens[own].end):
            continue
        if score < _LINKED or not is_content(candidate, language):
            continue
        if candidate.start in names:
            agrees = nearness(word.text, candidate.text) >= _AGREEING
        else:
            texts = [word.text, word.text.lower(), candidate.text]
            vector = vectors(context, texts) if context.encoder else None
            agrees = vector is None or float((vector[:2] @ vector[2]).max()) >= _MEANS_LINKED
        if agrees:
            return Rendering(word, candidate, score)
    return found


def vectors(context: Context, words: Sequence[str]) -> NDArray[np.float32]:
    """The vectors of some words, shape (n, d), each computed once a document."""
    memory = context.once(_memory)
    unknown = sorted({word for word in words if word not in memory})
    if unknown and context.encoder:
        for word, vector in zip(unknown, context.encoder.encode(unknown), strict=True):
            memory[word] = vector
    return np.stack([memory[word] for word in words])


def _memory() -> dict[str, NDArray[np.float32]]:
    return {}


def _letters(text: str) -> str:
    return "".join(c for c in folded(text) if c.isalpha())


def _initials(word: NameWord, others: Sequence[Span]) -> Span | None:
    """The words whose initials an abbreviation is, in order or the other way round."""
    letters = _letters(word.text)
    if not 2 <= len(letters) <= _LONGEST_ACRONYM or not word.text.isupper():
        return None
    for one in others:
        theirs = _letters(one.text)
        if one.text.isupper() and len(theirs) > 1:
            shared = sum((Counter(letters) & Counter(theirs)).values())
            if 3 * shared >= 2 * max(len(letters), len(theirs)):
                return one
    longer = [w for w in others if len(w) > 3]
    initials = "".join(folded(w.text)[0] for w in longer)
    for wanted in (letters, letters[::-1]):
        at = initials.find(wanted)
        if at >= 0:
            last = longer[at + len(letters) - 1]
            if longer[at].text[0].isupper() or last.text[0].isupper():
                return longer[at]
    return None


def _joined(word: NameWord, own: Sequence[Span], others: Sequence[Span]) -> Span | None:
    """Two words that make a name together, or the longer word that it is part of."""
    wanted = skeleton(word.text)
    for one, following in pairwise(others):
        if skeleton(one.text + following.text) == wanted:
            return one
    wholes = {
        skeleton(one.text + following.text)
        for one, following in pairwise(own)
        if word.start in (one.start, following.start)
    }
    for one in others:
        plain = skeleton(one.text)
        is_part = len(wanted) >= _LONG and (plain.startswith(wanted) or plain.endswith(wanted))
        if plain in wholes or (is_part and len(plain) > len(wanted)):
            return one
    return None
