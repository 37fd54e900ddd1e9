"""The names of one bead held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.names.companions import Compared, with_companions
from aligner.checks.names.letters import by_letters
from aligner.checks.names.reading import Names, names_of
from aligner.checks.names.rendering import Rendering, by_links, by_meaning, prepare
from aligner.checks.names.weighing import LEAST
from aligner.corpus import Bead, Span

_LONGEST = 4000
"""Characters of a side from which a bead is no sentence, and too long to be compared."""
_WORTH = 0.5
"""Weight of a lone name from which its bead is worth a closer look."""


def compared(context: Context) -> tuple[Compared, ...]:
    """The names of every bead with two sides."""
    return context.once(_compare, context)


def _compare(context: Context) -> tuple[Compared, ...]:
    beads = [
        bead for bead in context.paired_beads() if all(len(s) <= _LONGEST for s in bead.segments)
    ]
    sides = [(names_of(context, 0, b.number), names_of(context, 1, b.number)) for b in beads]
    literal = [_literal(context, pair) for pair in sides]
    prepare(context, [half.texts for halves in literal for half in halves])
    found = tuple(
        Compared(bead, pair, (_closer(context, bead, halves[0]), _closer(context, bead, halves[1])))
        for bead, pair, halves in zip(beads, sides, literal, strict=True)
    )
    return with_companions(found)


@dataclass(frozen=True, slots=True)
class _Literal:
    """What letters and tables say of the names of one side of a bead.

    Attributes:
        side: the side.
        other: the names of the other side.
        renderings: what was found for each name.
        lone: numbers of those that need a closer look.
        contents: the words of the other side that may render them.
    """

    side: int
    other: Names
    renderings: tuple[Rendering, ...]
    lone: tuple[int, ...]
    contents: tuple[Span, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words whose meaning is to be compared."""
        return tuple(
            w.text for w in (*(self.renderings[at].word for at in self.lone), *self.contents)
        )


def _literal(context: Context, sides: tuple[Names, Names]) -> tuple[_Literal, _Literal]:
    """What letters and tables say of the names of a bead.

    Where none that they find nothing for is likely a name, none needs a closer look.
    """
    found = [
        tuple(by_letters(name, sides[side], sides[1 - side]) for name in sides[side].names)
        for side in (0, 1)
    ]
    is_worth = any(not r.is_rendered and r.word.weight >= _WORTH for half in found for r in half)
    first, second = (
        _Literal(
            side,
            sides[1 - side],
            found[side],
            _lone(found[side]) if is_worth else (),
            _contents(context, side, sides[1 - side], found[side]) if is_worth else (),
        )
        for side in (0, 1)
    )
    return first, second


def _lone(found: Sequence[Rendering]) -> tuple[int, ...]:
    """Numbers of the names that nothing renders."""
    return tuple(at for at, r in enumerate(found) if not r.is_rendered and r.word.weight >= LEAST)


def _contents(
    context: Context, side: int, other: Names, found: Sequence[Rendering]
) -> tuple[Span, ...]:
    """The content words of the other side that render no name yet."""
    taken = {r.nearest.start for r in found if r.is_rendered and r.nearest is not None}
    language = context.languages[1 - side]
    return tuple(
        w for w in other.words if len(w) > 1 and w.start not in taken and is_content(w, language)
    )


def _closer(context: Context, bead: Bead, half: _Literal) -> tuple[Rendering, ...]:
    """Renderings after a closer look at what letters have not found: by meaning, and by links."""
    found = list(half.renderings)
    words = [found[at].word for at in half.lone]
    for at, rendering in zip(
        half.lone, by_meaning(context, words, half.contents, half.other), strict=True
    ):
        found[at] = (
            rendering
            if rendering.is_rendered
            else by_links(context, bead, half.side, rendering, half.other)
        )
    return tuple(_as_wholes(found))


def _as_wholes(found: list[Rendering]) -> Iterator[Rendering]:
    """Renderings in which the small words of a known name are rendered if another word is."""
    best: dict[int, Rendering] = {}
    for rendering in found:
        held = best.setdefault(rendering.word.mention, rendering)
        if rendering.likeness > held.likeness:
            best[rendering.word.mention] = rendering
    for rendering in found:
        whole = best[rendering.word.mention]
        is_small = rendering.word.text[0].islower()
        if rendering.word.mention >= 0 and whole.is_rendered and is_small:
            yield Rendering(rendering.word, whole.nearest, whole.likeness)
        else:
            yield rendering
