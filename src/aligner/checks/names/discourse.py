"""What a whole text tells of a name that one bead lacks, or has another for.

In running text a pronoun may stand for a name, a surname for a first name, and a free
translation names whom the other calls "he".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from aligner.checks.context import Context
from aligner.checks.names.companions import Compared
from aligner.checks.names.comparison import compared
from aligner.checks.names.gazetteer import Kind
from aligner.checks.names.letters import by_letters
from aligner.checks.names.lone import LoneName
from aligner.checks.names.reading import names_of
from aligner.checks.names.spelling import forms

_ENOUGH = 40
"""Beads with names from which it can be told how freely they are rendered."""
_FREE = 0.06
"""Share of them with a name that nothing renders from which a translation is free."""


@dataclass(frozen=True, slots=True)
class Discourse:
    """What a text says of its names as a whole.

    Attributes:
        together: pairs of words that stand next to each other in a name, by their forms.
        is_free: whether its names come and go between the sides.
    """

    together: frozenset[tuple[str, str]]
    is_free: bool

    def are_of_one(self, name: LoneName, rival: LoneName) -> bool:
        """Whether two names are parts of one: a first name and its surname."""
        return any(
            (a, b) in self.together or (b, a) in self.together
            for one in name.words
            for other in rival.words
            for a in forms(one.text)[1:]
            for b in forms(other.text)[1:]
        )


def discourse(context: Context) -> Discourse:
    """What the text of a bitext says of its names as a whole."""
    return context.once(_discourse, context)


def is_nearby(context: Context, side: int, name: LoneName, number: int, reach: int) -> bool:
    """Whether a side has a name in the beads around one, before it or after."""
    last = len(context.bitext.beads) - 1
    for near in range(max(number - reach, 0), min(number + reach, last) + 1):
        if near != number:
            other = names_of(context, side, near)
            own = names_of(context, 1 - side, near)
            if any(by_letters(word, own, other).is_rendered for word in name.words):
                return True
    return False


def _discourse(context: Context) -> Discourse:
    found = compared(context)
    named = [
        one for one in found if any(r.word.is_sure for side in (0, 1) for r in one.renderings[side])
    ]
    loose = sum(_has_lone(one) for one in named)
    is_free = len(named) >= _ENOUGH and loose > _FREE * len(named)
    return Discourse(_together(found), is_free)


def _has_lone(found: Compared) -> bool:
    return any(
        r.word.is_sure and Kind.NATION not in r.word.kinds
        for side in (0, 1)
        for r in found.lone(side)
    )


def _together(found: Sequence[Compared]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (a, b)
        for one in found
        for side in (0, 1)
        for word, following in pairwise(one.sides[side].names)
        if word.run == following.run
        for a in forms(word.text)[1:]
        for b in forms(following.text)[1:]
    )
