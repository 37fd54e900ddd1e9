"""Whether the other side of a bead has something for a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.names.capitals import is_rare
from aligner.checks.names.reading import Names, NameWord
from aligner.checks.names.spelling import nearness
from aligner.corpus import Bead, Span

_MEANS = 0.5
"""Likeness in meaning from which one word may render another."""
_OF_NAMES = 0.15
"""By how much names that have nothing to do with each other are more alike than other words."""

_OF_SMALL = 0.15
"""By how much words in small letters are more alike than they should."""
_OF_COMMON = 0.3
"""By how much names may be alike to ordinary words by chance; of rare ones it knows nothing."""

_LIKELY = 0.6
"""Weight of a name below which it is compared in small letters too."""
_LINKED = 0.55
"""Probability of a link between words from which one may render the other."""
_MEANS_LINKED = 0.4
"""Likeness in meaning that linked words need."""
_MEANS_UNKNOWN = 0.55
"""The same for rare names, of which the encoder knows nothing."""
_AGREEING = 0.75
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


def by_meaning(
    context: Context, words: Sequence[NameWord], contents: Sequence[Span], other: Names
) -> list[Rendering]:
    """What renders names by meaning; nothing if there is no encoder.

    Args:
        context: with the encoder.
        words: the names.
        contents: words of the other side that render nothing else.
        other: the other side.
    """
    if not contents or not words or context.encoder is None:
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
            elif word.is_strong and candidate.start in capital and not word.keys:
                table[row, column] -= _OF_NAMES
            elif word.is_strong or word.keys:
                table[row, column] -= _OF_COMMON
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
            least = _MEANS_UNKNOWN if word.is_strong and is_rare(word.text) else _MEANS_LINKED
            agrees = vector is None or float((vector[:2] @ vector[2]).max()) >= least
        if agrees:
            return Rendering(word, candidate, score)
    return found


def prepare(context: Context, texts: Sequence[Sequence[str]]) -> None:
    """Compute the vectors of all words that will be compared at once, which takes less time.

    Where there are none, no encoder is loaded.
    """
    wanted = sorted({case(word) for words in texts for word in words for case in (str, str.lower)})
    if wanted and context.encoder is not None:
        vectors(context, wanted)


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
