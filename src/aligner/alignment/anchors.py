"""Where in the plane of all pairs of sentences the search has to look.

Both texts are first compared as a few hundred blocks, then, along the path
found, as ever smaller ones, down to sentences: the cost grows linearly with the
length of the texts.  On each level the path is the chain of pairs, rising on
both sides, whose likeness beyond chance sums to the most; leaving anything out
costs nothing, so that whole chapters may be missing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aligner.alignment.band import Band, Floats, Integers, Truths
from aligner.alignment.likeness import Likeness, norms

_STEP = 4
_DENSE = 1_000_000
_REACH = 12
_BLOCK = 2048
"""Rows that are compared at once."""
_NODES, _NODES_EACH = 1_000_000, 20
"""So many nodes are looked at in any case, and so many more for each sentence."""
RADIUS = 6
"""How many sentences around the anchors the band takes in."""


@dataclass(frozen=True)
class Anchors:
    """Pairs of sentences that very probably belong together, rising on both sides."""

    rows: Integers
    columns: Integers

    def among(self, chosen: Truths) -> Anchors:
        """Some of them."""
        return Anchors(self.rows[chosen], self.columns[chosen])


def anchors_of(likeness: Likeness, length: int, width: int) -> Anchors:
    """The anchors of two texts of so many sentences."""
    return _chain(likeness, _cells(likeness, length, width), length, width)


def band_of(anchors: Anchors, length: int, width: int, radius: int = RADIUS) -> Band:
    """The nodes around some anchors, and all those between one anchor and the next.

    Where that comes to too many, as of texts that have nothing in common, those are left
    out that are farthest from the line that joins the anchors.
    """
    before = _steps(np.append(anchors.rows + 1, length), np.append(anchors.columns + 1, width),
                    length + 1, width)  # fmt: skip
    low = before[0]
    high = before[1]
    index = np.arange(length + 1)
    low = low[np.maximum(index - radius, 0)] - radius
    high = high[np.minimum(index + radius, length)] + radius + 1
    band = Band(np.clip(low, 0, width), np.clip(high, 1, width + 1))
    most = _NODES + _NODES_EACH * (length + width)
    return band if band.size <= most else _around_line(band, anchors, length, width, most)


def _around_line(band: Band, anchors: Anchors, length: int, width: int, most: int) -> Band:
    """About as many nodes of a band as may be, those nearest to the line through the anchors."""
    inner = anchors.rows > 0
    rows = np.concatenate(([0], anchors.rows[inner], [length]))
    columns = np.concatenate(([0], anchors.columns[inner], [width]))
    line = np.interp(np.arange(length + 2), rows, columns).astype(np.int64)
    reach = max(RADIUS, most // (2 * (length + 1)))
    return Band(
        np.maximum(band.low, line[:-1] - reach), np.minimum(band.high, line[1:] + reach + 1)
    )


def _steps(rows: Integers, columns: Integers, length: int, width: int) -> tuple[Integers, Integers]:
    """For each row the column of the last corner at or before it, and of the next at or after."""
    index = np.arange(length)
    last = np.searchsorted(rows, index, side="right") - 1
    following = np.searchsorted(rows, index, side="left")
    low = np.where(last >= 0, columns[np.maximum(last, 0)], 0)
    padded = np.append(columns, width)
    return low, np.maximum(low, padded[following])


def _cells(likeness: Likeness, length: int, width: int) -> Band:
    """The pairs of sentences among which the anchors are looked for."""
    if length * width <= _DENSE or min(length, width) <= _REACH * _STEP:
        return Band(np.zeros(length, dtype=np.int64), np.full(length, width))
    coarse_length, coarse_width = -(-length // _STEP), -(-width // _STEP)
    coarse = likeness.coarser(_STEP)
    found = anchors_of(coarse, coarse_length, coarse_width)
    nodes = band_of(found, coarse_length, coarse_width, _REACH)
    row = np.arange(length) // _STEP
    low = nodes.low[row] * _STEP
    high = nodes.high[np.minimum(row + 1, coarse_length)] * _STEP
    return Band(np.clip(low, 0, width - 1), np.clip(high, 1, width))


def _chain(likeness: Likeness, cells: Band, length: int, width: int) -> Anchors:
    """The best chain of pairs within some cells."""
    nothing = Anchors(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    if not length or not width:
        return nothing
    first, second = (norms(likeness, side, (length, width)[side], 1)[0] for side in (0, 1))
    grounds = likeness.background(0), likeness.background(1)
    cosines = likeness.dots(cells)
    gains = np.empty_like(cosines)
    best_row, best_column = np.zeros(length), np.zeros(width)
    for start in range(0, length, _BLOCK):
        part = cells.part(start, min(start + _BLOCK, length))
        rows, columns = part.rows, part.columns
        place = slice(int(cells.offsets[start]), int(cells.offsets[start]) + part.size)
        own = cosines[place]
        own /= first[rows] * second[columns]
        ground = np.maximum(grounds[0][rows], grounds[1][columns])
        np.maximum(own - ground, 0.0, out=gains[place])
        np.maximum.at(best_row, rows, own)
        np.maximum.at(best_column, columns, own)
    rows, columns = _best_chain(gains, cells, width)
    chosen = cells.at(rows, columns)
    mutual = (cosines[chosen] >= best_row[rows]) & (cosines[chosen] >= best_column[columns])
    sure = mutual & (gains[chosen] > 0.1)
    return Anchors(rows[sure], columns[sure])


def _best_chain(gains: Floats, cells: Band, width: int) -> tuple[Integers, Integers]:
    """Rows and columns of the chain, strictly rising, whose gains sum to the most."""
    reached = np.zeros(width + 1)  # best sum over chains within the columns before each
    filled = 0  # as far as ``reached`` is up to date; beyond, nothing is better
    before = np.empty(cells.size)
    for row, (low, high) in enumerate(zip(cells.low.tolist(), cells.high.tolist(), strict=True)):
        if high > filled:
            reached[filled + 1 : high + 1] = reached[filled]
            filled = high
        place = slice(int(cells.offsets[row]), int(cells.offsets[row + 1]))
        before[place] = reached[low:high]
        through = np.maximum.accumulate(reached[low:high] + gains[place])
        np.maximum(through, reached[low + 1 : high + 1], out=reached[low + 1 : high + 1])
        later = reached[high + 1 : filled + 1]
        np.maximum(later, through[-1], out=later)
    rows, columns = [], []
    bound, column = float(reached[filled]), width
    for row in range(len(cells.low) - 1, -1, -1):
        if bound <= 0:
            break
        start = int(cells.offsets[row])
        stop = start + min(column, int(cells.high[row])) - int(cells.low[row])
        place = slice(start, max(start, stop))
        hits = np.flatnonzero((before[place] + gains[place] >= bound) & (gains[place] > 0))
        if len(hits):
            at = start + int(hits[0])
            column = int(cells.low[row]) + at - int(cells.offsets[row])
            bound = float(before[at])
            rows.append(row)
            columns.append(column)
    return np.array(rows[::-1], dtype=np.int64), np.array(columns[::-1], dtype=np.int64)
