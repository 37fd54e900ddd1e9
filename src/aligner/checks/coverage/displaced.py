"""Stretches that seem to be missing on each side and are each other's rendering."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import regex

from aligner.alignment.encoder import Encoder
from aligner.checks.context import Context
from aligner.corpus import Bead

_ALIKE = 0.65
"""Cosine from which two stretches without a counterpart render each other.

On the development sets three in four pairs above it are indeed moved text; below
it most are about the same subject and no more.
"""
_BLOCK = 1024

Stretch = tuple[Bead, ...]
"""Consecutive null beads of one side."""


def displaced(context: Context) -> tuple[tuple[Stretch, Stretch], ...]:
    """Pairs of stretches, one of each side, that say the same in different places.

    Each is the other's nearest among all that stand alone, and their figures are
    the same.  What is missing from a paragraph is compared whole first, then
    sentence by sentence.  Without an encoder there are none.
    """
    alone = [
        [bead for bead in context.bitext.beads if not bead.segments[1 - side].sentences]
        for side in (0, 1)
    ]
    if not all(alone) or context.encoder is None:
        return ()
    found = _mutual(_runs(alone[0], 0), _runs(alone[1], 1), context.encoder)
    taken = {bead.number for pair in found for stretch in pair for bead in stretch}
    rest: list[list[Stretch]] = [
        [(bead,) for bead in side if bead.number not in taken] for side in alone
    ]
    if all(rest):
        found += _mutual(rest[0], rest[1], context.encoder)
    return tuple(sorted(found, key=lambda pair: pair[0][0].number))


def _runs(beads: list[Bead], side: int) -> list[Stretch]:
    """The beads, those that follow each other in one paragraph together."""
    runs = [[beads[0]]]
    for before, bead in pairwise(beads):
        last, first = before.segments[side].sentences[-1], bead.segments[side].sentences[0]
        if last.number + 1 == first.number and last.paragraph == first.paragraph:
            runs[-1].append(bead)
        else:
            runs.append([bead])
    return [tuple(run) for run in runs]


def _mutual(
    first: list[Stretch], second: list[Stretch], encoder: Encoder
) -> list[tuple[Stretch, Stretch]]:
    """Pairs that are each other's nearest, near enough and with the same figures."""
    texts = [_text(stretch, 0) for stretch in first], [_text(stretch, 1) for stretch in second]
    one, other = (encoder.encode(side) for side in texts)
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
    return [
        (first[k], second[j])
        for k, j in enumerate(nearest.tolist())
        if owner[j] == k
        and likeness[k] >= _ALIKE
        and _figures(texts[0][k]) == _figures(texts[1][j])
    ]


def _text(stretch: Stretch, side: int) -> str:
    return " ".join(bead.segments[side].text for bead in stretch)


def _figures(text: str) -> list[str]:
    return sorted(regex.findall(r"\d+", text))
