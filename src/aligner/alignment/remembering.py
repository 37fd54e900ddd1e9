"""Encoders that remember what they have been asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aligner.alignment.encoder import Encoder, Vectors

_SHORT = 32
"""Characters up to which a text is a word or a few."""
_MOST = 100_000
"""Words that are remembered, 2 kB each; what comes later is encoded each time."""
_MOST_LONG = 16_384
"""Longer texts that are remembered."""


class RememberingEncoder:
    """An encoder that encodes each text once, as long as it has room for it.

    Args:
        encoder: that does the work.
        most_long: how many texts longer than words are remembered; ``None``: all are.
    """

    def __init__(self, encoder: Encoder, most_long: int | None = _MOST_LONG) -> None:
        self._encoder = encoder
        self._rooms = {True: _MOST, False: _MOST if most_long is None else most_long}
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
        """Vectors of shape (n, d) for n sentences, from memory if it has them."""
        try:
            return self._held[[self._rows[text] for text in sentences]]
        except KeyError:
            pass
        new = dict.fromkeys(text for text in sentences if text not in self._rows)
        places = {text: at for at, text in enumerate(new)}
        fresh = self._encoder.encode(list(places)) if places or not sentences else self._held[:0]
        found = np.empty((len(sentences), self.dimension), dtype=np.float32)
        for row, text in enumerate(sentences):
            if text in places:
                found[row] = fresh[places[text]]
            else:
                found[row] = self._held[self._rows[text]]
        self._keep(places, fresh)
        return found

    def _keep(self, places: dict[str, int], fresh: Vectors) -> None:
        kept = []
        for text in places:
            is_short = len(text) <= _SHORT
            if self._rooms[is_short]:
                self._rooms[is_short] -= 1
                kept.append(text)
        held, needed = len(self._rows), len(self._rows) + len(kept)
        if needed > len(self._held):
            grown = np.empty((2 * needed, self.dimension), dtype=np.float32)
            grown[:held] = self._held[:held]
            self._held = grown
        self._held[held:needed] = fresh[[places[text] for text in kept]]
        self._rows.update((text, held + at) for at, text in enumerate(kept))


def remembering(encoder: Encoder) -> RememberingEncoder:
    """An encoder that remembers: itself, if it does already."""
    return encoder if isinstance(encoder, RememberingEncoder) else RememberingEncoder(encoder)
