"""Which words render which inside a bead.

Two logistic models, one after the other: the first looks at two tokens by
themselves (meaning by the encoder's word vectors, letters, figures, the roles of
function words, what the bitext's own lexicon teaches, place), the second at what the
first makes of their neighbours and rivals too.  Links are the pairs it finds likely;
there may be several for a token, or none.  The weights are data, made by
``benchmarks/fit_words.py`` from hand-aligned sentences.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from threadpoolctl import ThreadpoolController

from aligner.alignment.encoder import Encoder, checked
from aligner.alignment.lexicon import Lexicon, induced_lexicon
from aligner.alignment.remembering import remembering
from aligner.alignment.tokens import Known, TokenReader, tokens_of
from aligner.alignment.wordfeatures import Table, context_features, token_features, weighed
from aligner.corpus import Bead, Bitext, Link, WordAlignment
from aligner.languages import Language, get

__all__ = ["WordAligner", "WordAlignment", "WordModel", "align_words", "word_model"]

_WHOLE = 240
"""Tokens of a side up to which a bead is looked at whole; a longer one in stretches."""


@dataclass(frozen=True, slots=True)
class WordModel:
    """Weights.

    Attributes:
        tokens: of the features of two tokens by themselves.
        context: of these together with the features of neighbours and rivals.
        least: probability from which a pair is a link.
    """

    tokens: Mapping[str, float]
    context: Mapping[str, float]
    least: float


@cache
def word_model(name: str) -> WordModel:
    """The weights that ship: ``encoder``, or ``letters`` where there is no encoder."""
    held = json.loads(files(__package__).joinpath("weights/words.json").read_text("utf-8"))[name]
    return WordModel(held["tokens"], held["context"], held["least"])


class WordAligner:
    """Aligns words of two languages, with what it has learnt of a bitext.

    Args:
        languages: of the two sides.
        encoder: for meaning; without it letters, roles, place and the lexicon decide.
        lexicon: from the first language to the second.
        model: the weights; those that ship if not given.
    """

    def __init__(
        self,
        languages: tuple[Language, Language],
        encoder: Encoder | None,
        lexicon: Lexicon,
        model: WordModel | None = None,
    ) -> None:
        self._languages = languages
        self._readers = TokenReader(languages[0]), TokenReader(languages[1])
        self._encoder = remembering(encoder) if encoder else None
        self._limit = ThreadpoolController().limit
        self._lexicon = lexicon
        self._model = model or word_model("encoder" if encoder else "letters")

    @classmethod
    def of(
        cls, bitext: Bitext, languages: tuple[Language, Language], encoder: Encoder | None
    ) -> WordAligner:
        """An aligner that has learnt from the beads of a bitext."""
        readers = [TokenReader(language) for language in languages]

        def keys(bead: Bead, side: int) -> list[str]:
            tokens = tokens_of(bead.segments[side].text, languages[side])
            return list(filter(None, (readers[side].known(t.text).key for t in tokens)))

        beads = bitext.filter(lambda bead: not bead.is_null)
        made = cls(languages, encoder, induced_lexicon((keys(b, 0), keys(b, 1)) for b in beads))
        if made._encoder is not None:
            # All words at once: batches that are full cost a quarter less.
            made._encoder.encode(_words([known for reader in readers for known in reader.all()]))
        return made

    def align(self, bead: Bead) -> WordAlignment:
        """The tokens of a bead and their links."""
        first, second = (
            tokens_of(segment.text, language, segment.start)
            for segment, language in zip(bead.segments, self._languages, strict=True)
        )
        links = self.links([t.text for t in first], [t.text for t in second])
        return WordAlignment(first, second, links)

    def links(self, first: Sequence[str], second: Sequence[str]) -> tuple[Link, ...]:
        """Which of n tokens of the first side render which of m of the second, how likely."""
        read = [self._readers[0].known(token) for token in first]
        others = [self._readers[1].known(token) for token in second]
        likely: dict[tuple[int, int], float] = {}
        for one, other in _stretches(len(first), len(second)):
            table = self._likely(read[one], others[other])
            for i, j in np.argwhere(table >= self._model.least).tolist():
                pair = one.start + i, other.start + j
                likely[pair] = max(likely.get(pair, 0.0), round(float(table[i, j]), 3))
        return tuple((i, j, likely[i, j]) for i, j in sorted(likely))

    def _likely(self, first: Sequence[Known], second: Sequence[Known]) -> Table:
        features = self.features(first, second)
        alone = weighed(features, self._model.tokens)
        return weighed(
            features | context_features(alone, features["functions"]), self._model.context
        )

    def features(self, first: Sequence[Known], second: Sequence[Known]) -> dict[str, Table]:
        """The features of all pairs of some tokens by themselves."""
        return token_features(first, second, self._cosines(first, second), self._lexicon)

    def _cosines(self, first: Sequence[Known], second: Sequence[Known]) -> Table | None:
        """Cosines of shape (n, m) of the words among some tokens of either side.

        One thread multiplies: more of them spend their time waiting for each other.
        """
        if self._encoder is None:
            return None
        one, other = (self._encoder.encode(_words(tokens)) for tokens in (first, second))
        with self._limit(limits=1, user_api="blas"):
            return np.asarray(one @ other.T)


def align_words(bitext: Bitext, encoder: Encoder | None = None) -> Bitext:
    """The bitext with the words of its beads aligned.

    Args:
        bitext: with its beads.
        encoder: for meaning; the packaged one if not given.  A bitext that was
            aligned without a model has its words aligned without one too.
    """
    chosen = None if bitext.signature.engine == "lexical" else checked(encoder)
    languages = get(bitext.languages[0]), get(bitext.languages[1])
    return bitext.with_words(WordAligner.of(bitext, languages, chosen).align)


def _words(tokens: Sequence[Known]) -> list[str]:
    return [token.plain for token in tokens if token.is_word]


def _stretches(first: int, second: int) -> list[tuple[slice, slice]]:
    """Stretches of two sides that face each other, each overlapping the next by half."""
    if not first or not second:
        return []
    steps = 2 * -(-max(first, second) // _WHOLE)
    if steps == 2:
        return [(slice(0, first), slice(0, second))]
    return [
        (
            slice(step * first // steps, (step + 2) * first // steps),
            slice(step * second // steps, (step + 2) * second // steps),
        )
        for step in range(steps - 1)
    ]
