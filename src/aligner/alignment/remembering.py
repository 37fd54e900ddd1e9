"""An encoder that remembers the words it has been asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aligner.alignment.encoder import Encoder, Vectors

_SHORT = 32
"""Characters up to which a text is remembered: words come again, sentences do not."""
_MOST = 100_000
"""Texts that are remembered, 2 kB each; what comes later is encoded each time."""


class RememberingEncoder:
    """An encoder that encodes each word once.

    Args:
        encoder: that does the work.
        longest: characters up to which a text is remembered; ``None``: all are.
    """

    def __init__(self, encoder: Encoder, longest: int | None = _SHORT) -> None:
        self._encoder = encoder
        self._longest = longest
        self._rows: dict[str, int] = {}
        self._held: Vectors = np.empty((256, encoder.dimension), dtype=np.float32)

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
        try:
            return self._held[[self._rows[text] for text in sentences]]
        except KeyError:
            pass
        new = {text: 0 for text in sentences if text not in self._rows}
        new = {text: at for at, text in enumerate(new)}
        fresh = self._encoder.encode(list(new))
        found = np.empty((len(sentences), self.dimension), dtype=np.float32)
        for row, text in enumerate(sentences):
            found[row] = fresh[new[text]] if text in new else self._held[self._rows[text]]
        self._keep(new, fresh)
        return found

    def _keep(self, new: dict[str, int], fresh: Vectors) -> None:
        kept = [t for t in new if self._longest is None or len(t) <= self._longest]
        kept = kept[: max(_MOST - len(self._rows), 0)]
        held, needed = len(self._rows), len(self._rows) + len(kept)
        if needed > len(self._held):
            grown = np.empty((2 * needed, self.dimension), dtype=np.float32)
            grown[:held] = self._held[:held]
            self._held = grown
        self._held[held:needed] = fresh[[new[text] for text in kept]]
        self._rows.update((text, held + at) for at, text in enumerate(kept))


def remembering(encoder: Encoder) -> RememberingEncoder:
    """An encoder that remembers words: itself, if it does already."""
    return encoder if isinstance(encoder, RememberingEncoder) else RememberingEncoder(encoder)
