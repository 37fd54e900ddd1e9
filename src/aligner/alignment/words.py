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
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from threadpoolctl import ThreadpoolController

from aligner.alignment.encoder import Encoder, checked
from aligner.alignment.lexicon import Lexicon, induced_lexicon
from aligner.alignment.remembering import remembering
from aligner.alignment.tokens import TokenReader, TokenRow, TokenRows, tokens_of
from aligner.alignment.wordfeatures import (
    ContextModel,
    PairTables,
    Table,
    TokenModel,
    pair_tables,
    probability,
)
from aligner.corpus import Bead, Bitext, Link, Span, WordAlignment
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
        self._rows = TokenRows(self._readers)
        self._encoder = remembering(encoder) if encoder else None
        self._limit = ThreadpoolController().limit
        self._lexicon = lexicon
        chosen = model or word_model("encoder" if encoder else "letters")
        self._alone, self._both = TokenModel(chosen.tokens), TokenModel(chosen.context)
        self._context, self._least = ContextModel(chosen.context), chosen.least
        self._tokens: dict[tuple[int, int], tuple[str, tuple[Span, ...]]] = {}

    @classmethod
    def of(
        cls,
        bitext: Bitext,
        languages: tuple[Language, Language],
        encoder: Encoder | None,
        cut: Callable[[Bead, int], Sequence[Span]] | None = None,
    ) -> WordAligner:
        """An aligner that has learnt from the beads of a bitext.

        Args:
            bitext: with its beads.
            languages: of the two sides.
            encoder: for meaning, if any.
            cut: the words of a side of a bead, where they have been cut already.
        """
        made = cls(languages, encoder, Lexicon({}))
        beads = bitext.filter(lambda bead: not bead.is_null)
        made._lexicon = induced_lexicon(
            (made._keys(bead, 0, cut), made._keys(bead, 1, cut)) for bead in beads
        )
        if made._encoder is not None:
            # All words at once: batches that are full cost a quarter less.
            known = (one for reader in made._readers for one in reader.all())
            made._encoder.encode([one.plain for one in known if one.is_word])
        return made

    def _keys(
        self, bead: Bead, side: int, cut: Callable[[Bead, int], Sequence[Span]] | None
    ) -> list[str]:
        """The keys of a side's words; its tokens are kept until the bead is aligned."""
        segment = bead.segments[side]
        words = cut(bead, side) if cut else None
        tokens = tokens_of(segment.text, self._languages[side], segment.start, words)
        self._tokens[side, segment.start] = segment.text, tokens
        known = self._readers[side].known
        return [key for token in tokens if (key := known(token.text).key)]

    def _read(self, bead: Bead, side: int) -> tuple[Span, ...]:
        segment = bead.segments[side]
        text, tokens = self._tokens.pop((side, segment.start), ("", ()))
        if text == segment.text:
            return tokens
        return tokens_of(segment.text, self._languages[side], segment.start)

    def align(self, bead: Bead) -> WordAlignment:
        """The tokens of a bead and their links."""
        return self.align_all((bead,))[0]

    def align_all(self, beads: Iterable[Bead]) -> list[WordAlignment]:
        """The same for some beads, which costs less than one after the other."""
        with self._one_thread():
            return [self._aligned(bead) for bead in beads]

    def _aligned(self, bead: Bead) -> WordAlignment:
        first, second = self._read(bead, 0), self._read(bead, 1)
        return WordAlignment(
            first, second, self._links([t.text for t in first], [t.text for t in second])
        )

    def _one_thread(self) -> AbstractContextManager[object]:
        """One thread multiplies: more of them spend their time waiting for each other."""
        limited: AbstractContextManager[object] = self._limit(limits=1, user_api="blas")
        return limited

    def links(self, first: Sequence[str], second: Sequence[str]) -> tuple[Link, ...]:
        """Which of n tokens of the first side render which of m of the second, how likely."""
        with self._one_thread():
            return self._links(first, second)

    def _links(self, first: Sequence[str], second: Sequence[str]) -> tuple[Link, ...]:
        likely: dict[tuple[int, int], float] = {}
        for one, other in _stretches(len(first), len(second)):
            table = self._likely(first[one], second[other])
            rows, columns = np.nonzero(table >= self._least)
            for i, j, value in zip(
                rows.tolist(), columns.tolist(), table[rows, columns].tolist(), strict=True
            ):
                pair = one.start + i, other.start + j
                likely[pair] = max(likely.get(pair, 0.0), round(value, 3))
        return tuple((i, j, likely[i, j]) for i, j in sorted(likely))

    def nearness(self, aligned: Iterable[WordAlignment]) -> list[float]:
        """How near in meaning the content words of two sides are, for some pairs of texts.

        That is the mean cosine of each with the nearest of the other side, on the side
        where it is less; 0 without an encoder, or where a side has no such word.
        """
        with self._one_thread():
            return [self._nearness(one) for one in aligned]

    def _nearness(self, aligned: WordAlignment) -> float:
        sides = []
        for side in (0, 1):
            known = [self._readers[side].known(token.text) for token in aligned.tokens(side)]
            sides.append([one.plain for one in known if one.is_word and not one.is_function])
        if self._encoder is None or not all(sides):
            return 0.0
        first, second = map(self._encoder.encode, sides)
        table = first @ second.T
        return float(min(table.max(axis=1).mean(), table.max(axis=0).mean()))

    def _likely(self, first: Sequence[str], second: Sequence[str]) -> Table:
        pair = self.pair_tables(first, second)
        alone = probability(self._alone.log_odds(pair))
        added = self._context.log_odds(alone, pair.functions)
        return probability(self._both.log_odds(pair) + added)

    def pair_tables(self, first: Sequence[str], second: Sequence[str]) -> PairTables:
        """What all pairs of some tokens and their places say."""
        one, other = self._rows.row(0, first), self._rows.row(1, second)
        return pair_tables(one, other, self._cosines(one, other), self._lexicon)

    def _cosines(self, first: TokenRow, second: TokenRow) -> Table | None:
        """Cosines of shape (n, m) of the words among some tokens of either side."""
        if self._encoder is None:
            return None
        one, other = (self._encoder.encode(row.plain_words) for row in (first, second))
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
    aligned = bitext.with_words(WordAligner.of(bitext, languages, chosen).align)
    return aligned.model_copy(update={"signature": bitext.signature.with_settings(words="True")})


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
