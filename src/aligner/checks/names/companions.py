"""Names that stand for each other wherever they stand.

A name of one side that letters, tables and meaning find nothing for, and one of the
other side, are the same if a text has them in the same beads again and again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aligner.checks.names.reading import Names
from aligner.checks.names.rendering import Rendering
from aligner.checks.names.spelling import folded
from aligner.checks.names.weighing import WEAK
from aligner.corpus import Bead

_BEADS = 2
"""Beads that two names need to share."""
_SHARE = 0.75
"""Share of the beads of either that they need to share."""
_LIKENESS = 0.88
"""What is then taken for their likeness."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a bead holds of names, and how they go together.

    Attributes:
        bead: the bead.
        sides: the names of each side.
        renderings: for each side, what was found for each of its names.
    """

    bead: Bead
    sides: tuple[Names, Names]
    renderings: tuple[tuple[Rendering, ...], tuple[Rendering, ...]]

    def lone(self, side: int) -> tuple[Rendering, ...]:
        """The names of a side that the other has nothing for."""
        return tuple(r for r in self.renderings[side] if not r.is_rendered)


Pair = tuple[str, str]


def with_companions(found: Sequence[Compared]) -> tuple[Compared, ...]:
    """What was compared, with names rendered by those that always go with them."""
    pairs = _companions(found)
    return tuple(_with(one, pairs) for one in found) if pairs else tuple(found)


def _companions(found: Sequence[Compared]) -> frozenset[Pair]:
    """Lone names of the two sides, folded, that share all their beads but a few.

    A name that is rendered elsewhere has its own rendering, and no companion.
    """
    lone: tuple[dict[str, set[int]], dict[str, set[int]]] = (defaultdict(set), defaultdict(set))
    rendered: tuple[set[str], set[str]] = (set(), set())
    for one in found:
        for side in (0, 1):
            for rendering in one.renderings[side]:
                spelling = folded(rendering.word.text)
                if rendering.is_rendered:
                    rendered[side].add(spelling)
                elif rendering.word.weight >= WEAK:
                    lone[side][spelling].add(one.bead.number)
    shared: Counter[Pair] = Counter()
    for first, second in _together(lone):
        if first not in rendered[0] and second not in rendered[1]:
            shared[first, second] += 1
    return frozenset(
        (first, second)
        for (first, second), beads in shared.items()
        if beads >= max(_BEADS, _SHARE * max(len(lone[0][first]), len(lone[1][second])))
    )


def _together(lone: tuple[dict[str, set[int]], dict[str, set[int]]]) -> Iterator[Pair]:
    """Two lone names of the two sides, for each bead that they share."""
    by_bead: dict[int, list[str]] = defaultdict(list)
    for second, beads in lone[1].items():
        for bead in beads:
            by_bead[bead].append(second)
    for first, beads in lone[0].items():
        for bead in beads:
            for second in by_bead.get(bead, ()):
                yield first, second


def _with(found: Compared, pairs: frozenset[Pair]) -> Compared:
    changed = [list(side) for side in found.renderings]
    for one, first in enumerate(found.renderings[0]):
        for other, second in enumerate(found.renderings[1]):
            if (folded(first.word.text), folded(second.word.text)) in pairs:
                changed[0][one] = Rendering(first.word, second.word, _LIKENESS)
                changed[1][other] = Rendering(second.word, first.word, _LIKENESS)
    return replace(found, renderings=(tuple(changed[0]), tuple(changed[1])))
