"""The best beads of a long text, a chunk at a time.

In each chunk a rough score tells where the lattice may be cut, and which beads are
worth a closer look; these are scored in full.  Chunks end at cuts, so that a long
text takes no more room than a short one.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from aligner.alignment.anchors import Anchors
from aligner.alignment.band import Band
from aligner.alignment.cutting import candidates, cuts
from aligner.alignment.decoding import Found, decode
from aligner.alignment.features import Evidence
from aligner.alignment.graph import graph_of
from aligner.alignment.mesh import Mesh
from aligner.alignment.pruning import promising
from aligner.alignment.rough import rough_scores
from aligner.alignment.scorer import Scorer
from aligner.alignment.shapes import Shape

_CHUNK = 100_000
"""Nodes of a chunk; it grows if it has no place to end."""
_MARGIN = 12
"""How many rows before those where a chunk breaks off it may end."""

Progress = Callable[[str, int, int], None]


def search(
    evidence: Evidence,
    anchors: Anchors,
    scorer: Scorer,
    shapes: tuple[Shape, ...],
    progress: Progress | None = None,
) -> list[Found]:
    """The beads of the best path.

    Args:
        evidence: what is known of the two sides.
        anchors: pairs of sentences that the path very probably holds.
        scorer: the weights.
        shapes: of beads with sentences on both sides.
        progress: called before each chunk.
    """
    lengths = len(evidence.sides[0]), len(evidence.sides[1])
    tried = candidates(anchors)
    row, column, size = 0, 0, _CHUNK
    found: list[Found] = []
    while True:
        if progress is not None:
            progress("aligning sentence", row, lengths[0])
        part = _from(evidence, row, column, size)
        band = part.band
        last_row = row + len(band.low) - 1
        inside = (tried.rows > row) & (tried.rows < last_row - _MARGIN)
        places = band.at(tried.rows[inside], tried.columns[inside])
        chosen = cuts(part, scorer, shapes, places[places > 0])
        stop = band.size - 1
        is_last = last_row == lengths[0]
        if not is_last:
            if not len(chosen):
                size *= 2
                continue
            stop = int(chosen[-1])
            chosen = chosen[:-1]
        mesh = Mesh(band, chosen, stop)
        left = promising(rough_scores(part, scorer, shapes), mesh)
        found += decode(graph_of(part, shapes, mesh, left), scorer, lengths)
        if is_last:
            return found
        row, column, size = int(band.rows[stop]), int(band.columns[stop]), _CHUNK


def _from(evidence: Evidence, row: int, column: int, size: int) -> Evidence:
    """What is known of the nodes from one on, so many or some more, to the end of a row."""
    offsets = evidence.band.offsets
    rows = len(evidence.band.low)
    last = int(np.searchsorted(offsets, offsets[row] + size)) + 1
    part = evidence.part(row, rows if last + 2 * _MARGIN >= rows else last)
    band = part.band
    return part.within(Band(np.maximum(band.low, column), band.high, row))
