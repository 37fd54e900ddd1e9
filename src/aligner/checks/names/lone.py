"""Names that one side of a bead has and the other has not, and what stands in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aligner.checks.names.companions import Compared
from aligner.checks.names.gazetteer import Kind
from aligner.checks.names.reading import NameWord
from aligner.checks.names.rendering import Rendering
from aligner.checks.names.weighing import LEAST, STRONG, WEAK, is_acronym
from aligner.corpus import Span

_FAR = 0.35
"""Share of the other side's length within which what replaces a name is looked for."""
_NEAR = 40
"""Characters within which it is looked for in any case."""


@dataclass(frozen=True, slots=True)
class LoneName(Span):
    """Words of a name that the other side has nothing for, next to each other.

    Attributes:
        words: the words.
        likeness: how near anything on the other side comes to one of them.
    """

    words: tuple[NameWord, ...]
    likeness: float

    @property
    def weight(self) -> float:
        """How surely it is a name."""
        return max(word.weight for word in self.words)

    @property
    def is_strong(self) -> bool:
        """Whether it is as good as surely a name."""
        return self.weight >= STRONG

    @property
    def is_sure(self) -> bool:
        """Whether one need not doubt that it is a name."""
        return any(word.is_sure for word in self.words) or (
            sum(word.is_strong for word in self.words) > 1
        )

    @property
    def is_nation(self) -> bool:
        """Whether it names nothing but a nation or what is of it."""
        return all(Kind.NATION in word.kinds for word in self.words)

    @property
    def is_acronym(self) -> bool:
        """Whether it is an abbreviation in capitals."""
        return all(is_acronym(word.text) for word in self.words)

    @property
    def is_known(self) -> bool:
        """Whether it is in the tables."""
        return any(word.keys for word in self.words)


def lone_names(found: Compared, side: int) -> tuple[LoneName, ...]:
    """The names of a side that the other has nothing for, in order."""
    groups: list[list[Rendering]] = []
    for rendering in found.lone(side):
        if rendering.word.weight < LEAST:
            continue
        last = groups[-1][-1].word if groups else None
        if last and _go_together(found, side, last, rendering.word):
            groups[-1].append(rendering)
        else:
            groups.append([rendering])
    text = found.bead.segments[side]
    return tuple(
        LoneName(
            start := group[0].word.start,
            end := group[-1].word.end,
            text.text[start - text.start : end - text.start],
            tuple(r.word for r in group),
            max(r.likeness for r in group),
        )
        for group in groups
    )


def paired(
    found: Compared, lone: tuple[Sequence[LoneName], Sequence[LoneName]]
) -> list[tuple[LoneName, LoneName]]:
    """Lone names of the two sides that stand in each other's place, at least one of each pair sure.

    A nation is replaced by a nation only.
    """
    distances = sorted(
        (apart, one, other)
        for one, name in enumerate(lone[0])
        for other, rival in enumerate(lone[1])
        if _may_replace(found, name, rival) and (apart := _apart(found, name, rival)) is not None
    )
    pairs: list[tuple[int, int]] = []
    for _, one, other in distances:
        if all(one != a and other != b for a, b in pairs):
            pairs.append((one, other))
    return [(lone[0][one], lone[1][other]) for one, other in sorted(pairs)]


def is_part(found: Compared, side: int, name: LoneName) -> bool:
    """Whether the other side has what follows in the same name (a surname without the first)."""
    return any(
        rendering.is_rendered
        and rendering.word.run == name.words[0].run
        and rendering.word.start > name.start
        and rendering.word.weight >= _LIKELY
        and Kind.NATION not in rendering.word.kinds
        for rendering in found.renderings[side]
    )


def _may_replace(found: Compared, name: LoneName, rival: LoneName) -> bool:
    """Whether two lone names may stand in each other's place."""
    if name.is_nation != rival.is_nation:
        return False
    if _have_one_neighbour(found, name, rival):
        alike = max(name.likeness, rival.likeness)
        return max(name.weight, rival.weight) > _LIKELY and alike < _ALIKE
    if min(name.weight, rival.weight) < WEAK:
        return False
    if any(
        a.is_acronym and not (b.is_acronym or a.is_known) for a, b in ((name, rival), (rival, name))
    ):
        return False
    if name.is_strong or rival.is_strong:
        return True
    return not name.is_acronym and all(
        word.weight >= _LIKELY and not word.is_first for one in (name, rival) for word in one.words
    )


def _have_one_neighbour(found: Compared, name: LoneName, rival: LoneName) -> bool:
    """Whether the words beside two lone names, in their runs, render each other."""
    run, other = name.words[0].run, rival.words[0].run
    return any(
        rendering.word.run == run
        and rendering.likeness > _SURE
        and rendering.nearest is not None
        and any(
            n.run == other
            and n.start == rendering.nearest.start
            and _same_turn(rendering.word, n, name, rival)
            for n in found.sides[1].names
        )
        for rendering in found.renderings[0]
    )


def _same_turn(one: Span, other: Span, name: Span, rival: Span) -> bool:
    """Whether one word stands on the same side of a name as another of its rival."""
    return (one.start < name.start) == (other.start < rival.start)


def _apart(found: Compared, name: LoneName, rival: LoneName) -> float | None:
    """How far the place where one name would stand is from the other; ``None`` if too far."""
    if _have_one_neighbour(found, name, rival):
        return 0.0
    nearest = float("inf")
    for side, (one, other) in enumerate(((name, rival), (rival, name))):
        low, high, at = _between(found, side, one)
        distance = max(other.start - at, at - other.end, 0)
        if low <= high and low <= other.start and other.end <= high:
            distance //= 2
        if distance <= max(_NEAR, _FAR * len(found.bead.segments[1 - side])):
            nearest = min(nearest, distance)
    return nearest if nearest < float("inf") else None


def _between(found: Compared, side: int, name: Span) -> tuple[int, int, int]:
    """Where the words before and after a name are rendered, and how far into the bead it is."""
    here, there = found.bead.segments[side], found.bead.segments[1 - side]
    at = there.start + round((name.start - here.start) / max(1, len(here)) * len(there))
    low, high = there.start, there.end
    for one, other in _anchors(found, side):
        if one.end <= name.start:
            low = other.end
        elif one.start >= name.end:
            high = other.start
            break
    return low, high, at


def _anchors(found: Compared, side: int) -> Iterator[tuple[Span, Span]]:
    """Names with the words that surely render them, in the order of a side."""
    for rendering in found.renderings[side]:
        if rendering.likeness > _SURE and rendering.nearest is not None:
            yield rendering.word, rendering.nearest


_SURE = 0.85
_LIKELY = 0.5
_ALIKE = 0.42
"""Likeness in meaning from which words beside the same name may mean the same."""


def _go_together(found: Compared, side: int, one: NameWord, other: NameWord) -> bool:
    """Whether two words next to each other are of one name."""
    if one.run != other.run or (Kind.NATION in one.kinds) != (Kind.NATION in other.kinds):
        return False
    segment = found.bead.segments[side]
    between = segment.text[one.end - segment.start : other.start - segment.start]
    return not between.strip(" \u00a0-.'’")
