"""Sentences that seem to be missing on each side and are each other's rendering."""

from __future__ import annotations

import numpy as np
import regex

from aligner.checks.context import Context
from aligner.corpus import Bead

_ALIKE = 0.65
"""Cosine from which two sentences without a counterpart render each other.

On the development sets three in four pairs above it are indeed moved text; below
it most are sentences on the same subject.
"""
_BLOCK = 1024


def displaced_beads(context: Context) -> tuple[tuple[Bead, Bead], ...]:
    """Pairs of null beads, one of each side, that say the same.

    Each is the other's nearest among the null beads, and their figures are the
    same.  Without an encoder there are none.
    """
    nulls = context.bitext.filter(lambda bead: bead.is_null)
    first = [bead for bead in nulls if bead.segments[0].sentences]
    second = [bead for bead in nulls if bead.segments[1].sentences]
    if not first or not second or context.encoder is None:
        return ()
    one = context.encoder.encode([bead.segments[0].text for bead in first])
    other = context.encoder.encode([bead.segments[1].text for bead in second])
    nearest = np.zeros(len(first), dtype=np.int64)
    likeness = np.zeros(len(first), dtype=np.float32)
    best = np.full(len(second), -1.0, dtype=np.float32)
    owner = np.zeros(len(second), dtype=np.int64)
    for start in range(0, len(first), _BLOCK):
        block = one[start : start + _BLOCK] @ other.T
        nearest[start : start + _BLOCK] = block.argmax(axis=1)
        likeness[start : start + _BLOCK] = block.max(axis=1)
        closer = block.max(axis=0) > best
        owner = np.where(closer, start + block.argmax(axis=0), owner)
        best = np.where(closer, block.max(axis=0), best)
    return tuple(
        (first[k], second[j])
        for k, j in enumerate(nearest.tolist())
        if owner[j] == k
        and likeness[k] >= _ALIKE
        and _figures(first[k].segments[0].text) == _figures(second[j].segments[1].text)
    )


def _figures(text: str) -> list[str]:
    return sorted(regex.findall(r"\d+", text))
