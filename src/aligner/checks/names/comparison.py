"""The names of one bead held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.checks.context import Context
from aligner.checks.names.reading import WEAK, Names, names_of
from aligner.checks.names.rendering import Rendering, by_letters, by_links, by_meaning
from aligner.corpus import Bead


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


def compared(context: Context) -> tuple[Compared, ...]:
    """The names of every bead with two sides."""
    return context.once(_compare, context)


def _compare(context: Context) -> tuple[Compared, ...]:
    return tuple(_of_bead(context, bead) for bead in context.paired_beads())


def _of_bead(context: Context, bead: Bead) -> Compared:
    sides = names_of(context, 0, bead.number), names_of(context, 1, bead.number)
    first, second = (
        _renderings(context, bead, side, sides[side], sides[1 - side]) for side in (0, 1)
    )
    return Compared(bead, sides, (first, second))


def _renderings(
    context: Context, bead: Bead, side: int, own: Names, other: Names
) -> tuple[Rendering, ...]:
    names = own.names
    found = [by_letters(name, own, other) for name in names]
    open_ = [at for at, r in enumerate(found) if not r.is_rendered and names[at].weight >= WEAK]
    if open_:
        taken = {r.nearest.start for r in found if r.is_rendered and r.nearest is not None}
        meant = by_meaning(context, side, [names[at] for at in open_], other, taken)
        for at, rendering in zip(open_, meant, strict=True):
            found[at] = (
                rendering
                if rendering.is_rendered
                else by_links(context, bead, side, rendering, other)
            )
    return tuple(found)


def neighbours(context: Context, number: int) -> Iterator[int]:
    """The numbers of the beads before and after one."""
    for near in (number - 1, number + 1):
        if 0 <= near < len(context.bitext.beads):
            yield near
