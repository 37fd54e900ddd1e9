"""Whether a word is a name, from how it is written in texts at large.

The packaged encoder cuts words into pieces by a unigram model (Kudo 2018, "Subword
Regularization") of text in sixteen languages, which keeps capitals: how likely it
finds a word with a capital, and how likely without, tells ``Stanley`` from ``casa``.
"""

from __future__ import annotations

from functools import lru_cache

from aligner.alignment.encoder import packaged_pieces

_RARE = -16.5
"""Log-likelihood below which a word is rare, whether with a capital or without."""

_COMMON = -14.0
"""Log-likelihood from which a word is well known."""


@lru_cache(maxsize=1 << 16)
def leaning(word: str) -> float:
    """Log-odds that a word has a capital: above 3 a name, below -3 an ordinary word."""
    return _likelihood(word.capitalize()) - _likelihood(word.lower())


@lru_cache(maxsize=1 << 16)
def is_rare(word: str) -> bool:
    """Whether a word is unknown to the model, so that its leaning says little."""
    return max(_likelihood(word.capitalize()), _likelihood(word.lower())) < _RARE


@lru_cache(maxsize=1 << 16)
def is_common(word: str) -> bool:
    """Whether a word, as it is written, is well known to the model."""
    return _likelihood(word) >= _COMMON


def _likelihood(word: str) -> float:
    pieces = packaged_pieces()
    return float(sum(pieces.get_score(piece) for piece in pieces.encode(word)))
