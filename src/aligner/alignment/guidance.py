"""A search that keeps to rules: where it looks, which ways are open, what it gives back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from aligner.alignment.anchors import Anchors, band_of
from aligner.alignment.band import Band, Integers, Truths
from aligner.alignment.constraints import Lines, Rules, settled_lines
from aligner.alignment.decoding import Found
from aligner.alignment.graph import NULLS, SWAP, Graph, Group
from aligner.alignment.paragraphs import in_order
from aligner.alignment.pins import PIN, with_pins
from aligner.alignment.ruling import NO_WAY, OPEN, Ruling
from aligner.corpus import ParagraphBead
from aligner.corpus.constraints import Decision
from aligner.errors import SettingsError

_PIN, _CORNER = 2.0, 1.0
"""Weight of either end of a pinned bead and of a link among the anchors, which weigh 1."""
_MOST_ROOM = 200_000
"""Nodes up to which the search also looks where the anchors alone would."""


class Guidance:
    """What some rules mean for one search.

    Args:
        rules: the rules.
        anchors: found without them.
        lengths: sentences of either side.

    Attributes:
        band: where to look.
        apart: links that stand elsewhere on the other side.
    """

    def __init__(self, rules: Rules, anchors: Anchors, lengths: tuple[int, int]) -> None:
        self._rules = rules
        self._lengths = lengths
        self.apart: tuple[Lines, ...] = ()
        self.band = band_of(anchors, *lengths)
        if not rules:
            return
        kept = _that_agree(anchors, rules, lengths)
        chain = _chain(_points(kept, rules))
        labels = rules.labels(0, lengths[0])
        linked = set(labels[chain.rows].tolist())
        self.apart = tuple(
            link for number, link in enumerate(rules.links) if all(link) and number not in linked
        )
        self.band = _joined(band_of(chain, *lengths), band_of(kept, *lengths))
        self._settled = settled_lines((*rules.pinned, *self.apart), lengths)

    def pinned(self, graph: Graph) -> Graph:
        """The lattice with the pinned beads that can stand in order."""
        apart = settled_lines(self.apart, self._lengths)
        pins = [bead for bead in self._rules.pinned if all(bead) and not apart[0][bead[0][0]]]
        return with_pins(graph, self.band, pins) if pins else graph

    def ruling(self, graph: Graph) -> Ruling:
        """Which edges of the lattice are open."""
        if not self._rules:
            return OPEN
        may, over, pins = (np.zeros(graph.size, dtype=bool) for _ in range(3))
        may[:] = True
        labels = tuple(self._rules.labels(side, self._lengths[side]) for side in (0, 1))
        for group in graph.groups:
            if group.kind == PIN:
                pins[group.edges] = True
            elif group.kind in NULLS and group.lines is not None:
                settled = self._settled[group.side][group.lines]
                over[group.edges] = settled
                may[group.edges] = settled | ~self._banned_nulls(group.side)[group.lines]
            elif group.blocks is not None:
                may[group.edges] = self._open(group, labels)
        return Ruling(may, over, pins)

    def settled(self, found: Sequence[Found]) -> list[Found]:
        """What a search found, with the pinned beads in their place.

        What lies in links that stand apart is left out.
        """
        if not self._rules:
            return list(found)
        in_order = {(one.first, one.second) for one in found}
        kept = [one for one in found if not self._is_settled(one)]
        apart = settled_lines(self.apart, self._lengths)
        for bead in self._rules.pinned:
            if any(apart[side][line] for side in (0, 1) for line in bead[side][:1]):
                continue
            moved = all(bead) and bead not in in_order
            kept.append(Found(*bead, score=1.0, moved=moved))
        return kept

    def _is_settled(self, one: Found) -> bool:
        return any(
            self._settled[side][line]
            for side, lines in enumerate((one.first, one.second))
            for line in lines
        )

    def _banned_nulls(self, side: int) -> Truths:
        banned = np.zeros(self._lengths[side], dtype=bool)
        for bead in self._rules.forbidden:
            if len(bead[side]) == 1 and not bead[1 - side]:
                banned[bead[side][0]] = True
        return banned

    def _open(self, group: Group, labels: Sequence[Integers]) -> Truths:
        """Which matches, or which pairs of crossing ones, are open."""
        assert group.blocks is not None
        rows, columns = group.blocks.rows, group.blocks.columns
        if group.kind == SWAP:
            return self._open_beads(rows, columns + 1, (1, 1), labels) & self._open_beads(
                rows + 1, columns, (1, 1), labels
            )
        return self._open_beads(rows, columns, group.blocks.shape, labels)

    def _open_beads(
        self,
        rows: Integers,
        columns: Integers,
        shape: tuple[int, int],
        labels: Sequence[Integers],
    ) -> Truths:
        label = labels[0][rows]
        found = np.ones(len(rows), dtype=bool)
        for side, starts in enumerate((rows, columns)):
            for step in range(shape[side]):
                found &= labels[side][starts + step] == label
                found &= ~self._settled[side][starts + step]
        for first, second in sorted(self._rules.forbidden):
            if (len(first), len(second)) == shape:
                found &= (rows != first[0]) | (columns != second[0])
        return found


@dataclass(frozen=True, slots=True)
class _Point:
    row: int
    column: int
    weight: float


def _that_agree(anchors: Anchors, rules: Rules, lengths: tuple[int, int]) -> Anchors:
    """The anchors that no rule contradicts."""
    taken = settled_lines(rules.pinned, lengths)
    labels = [rules.labels(side, lengths[side]) for side in (0, 1)]
    rows, columns = anchors.rows, anchors.columns
    kept = ~taken[0][rows] & ~taken[1][columns] & (labels[0][rows] == labels[1][columns])
    return anchors.among(kept)


def _points(anchors: Anchors, rules: Rules) -> list[_Point]:
    """Anchors, and the ends of pinned beads and of links, as points with weights."""
    found: dict[tuple[int, int], float] = {}
    for row, column in zip(anchors.rows.tolist(), anchors.columns.tolist(), strict=True):
        found[row, column] = 1.0
    for beads, weight in ((rules.pinned, _PIN), (rules.links, _CORNER)):
        for first, second in beads:
            if first and second:
                for end in (0, -1):
                    place = first[end], second[end]
                    found[place] = found.get(place, 0.0) + weight
    return [_Point(row, column, weight) for (row, column), weight in sorted(found.items())]


def _chain(points: Sequence[_Point]) -> Anchors:
    """The points, rising on both sides, that weigh the most together."""
    order = sorted(points, key=lambda point: (point.row, -point.column))
    columns: list[int] = [-1]
    ends: list[int] = [-1]  # for each column the last point of the best chain that ends there
    totals: list[float] = [0.0]
    before: list[int] = []
    for number, point in enumerate(order):
        at = bisect_left(columns, point.column)
        total = totals[at - 1] + point.weight
        before.append(ends[at - 1])
        if at < len(columns) and columns[at] == point.column and totals[at] >= total:
            continue
        stop = at
        while stop < len(columns) and totals[stop] <= total:
            stop += 1
        columns[at:stop], ends[at:stop], totals[at:stop] = [point.column], [number], [total]
    chosen = []
    last = ends[-1]
    while last >= 0:
        chosen.append(order[last])
        last = before[last]
    chosen.reverse()
    return Anchors(
        np.array([point.row for point in chosen], dtype=np.int64),
        np.array([point.column for point in chosen], dtype=np.int64),
    )


def _joined(band: Band, natural: Band) -> Band:
    """A band that takes in another one too, unless it grows too large by it."""
    both = Band(np.minimum(band.low, natural.low), np.maximum(band.high, natural.high))
    return both if both.size <= max(band.size, _MOST_ROOM) else band


def all_alone(length: int, width: int, rules: Rules) -> list[Found]:
    """The beads of a text with nothing on one side.

    Raises:
        SettingsError: a sentence that can only be alone must not be.
    """
    taken = settled_lines(rules.pinned, (length, width))
    lines: list[Lines] = [((i,), ()) for i in range(length) if not taken[0][i]]
    lines += [((), (j,)) for j in range(width) if not taken[1][j]]
    if not rules.forbidden.isdisjoint(lines):
        raise SettingsError(NO_WAY)
    return [Found(*bead, score=1.0) for bead in (*rules.pinned, *lines)]


def placed(found: Sequence[Found], lines: Lines) -> list[Found]:
    """What was found among some lines by themselves, numbered as in the whole and moved."""
    return [
        replace(
            one,
            first=tuple(lines[0][line] for line in one.first),
            second=tuple(lines[1][line] for line in one.second),
            moved=bool(one.first and one.second),
        )
        for one in found
    ]


def with_full_score(found: Sequence[Found], rules: Rules) -> list[Found]:
    """Beads of which those that are pinned are certain."""
    pinned = frozenset(rules.pinned)
    return [replace(one, score=1.0) if (one.first, one.second) in pinned else one for one in found]


def in_path_order(found: Sequence[Found]) -> list[Found]:
    """Beads as a path would have them: those left alone after the match before them."""
    spine = [one for one in found if one.first and one.second and not one.moved]
    spine.sort(key=lambda one: one.first)
    firsts = [one.first[0] for one in spine]
    seconds = [one.second[0] for one in spine]

    def place(one: Found) -> tuple[int, int, int]:
        if not one.first:
            return bisect_left(seconds, one.second[0]), 2, one.second[0]
        at = bisect_left(firsts, one.first[0])
        is_spine = at < len(spine) and spine[at] is one
        return (at + 1, 0, 0) if is_spine else (at, 1, one.first[0])

    return sorted(found, key=place)


def linked(
    beads: tuple[ParagraphBead, ...], links: Sequence[Decision]
) -> tuple[ParagraphBead, ...]:
    """Paragraph beads with those that a person has decided on in their place."""
    if not links:
        return beads
    decided = [{number for link in links for number in link[side]} for side in (0, 1)]
    kept = [
        bead
        for bead in beads
        if not any(set(bead.paragraphs[side]) & decided[side] for side in (0, 1))
    ]
    return tuple(in_order([*kept, *(ParagraphBead(link, 1.0) for link in links)]))
