"""An encoder that remembers the words it has been asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aligner.alignment.encoder import Encoder, Vectors

_SHORT = 32
"""Characters up to which a text is remembered: words come again, sentences do not."""
_MOST = 20_000
"""Texts that are remembered, 2 kB each; what comes later is encoded each time."""


class RememberingEncoder:
    """An encoder that encodes each word once.

    Args:
        encoder: that does the work.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._held: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """The encoder's own name."""
        return self._encoder.name

    @property
    def dimension(self) -> int:
        """Length d of a vector."""
        return self._encoder.dimension

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Vectors of shape (n, d) for n sentences, those of words from memory."""
        new = [text for text in dict.fromkeys(sentences) if text not in self._held]
        fresh = dict(zip(new, self._encoder.encode(new), strict=True)) if new else {}
        for text in new[: max(_MOST - len(self._held), 0)]:
            if len(text) <= _SHORT:
                self._held[text] = fresh[text]
        found = np.empty((len(sentences), self.dimension), dtype=np.float32)
        for row, text in enumerate(sentences):
            found[row] = fresh[text] if text in fresh else self._held[text]
        return found
