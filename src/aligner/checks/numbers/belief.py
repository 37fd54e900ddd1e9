"""Which differences may be believed where a module knows little of numbers.

A language module may know no more than how figures are written.  What it does not
read, a number in words, a unit, a time of day, may be what renders a figure of the
other side; a difference is believed where nothing of the kind can be.
"""

from __future__ import annotations

from aligner.checks.context import Context
from aligner.checks.knowledge import lacks
from aligner.checks.numbers.comparison import Compared
from aligner.checks.numbers.facts import Fact, Sort
from aligner.languages import Language
from aligner.values import Number

_KNOWN = ("numbers.cardinals", "numbers.scales", "numbers.units", "dates")
_LONG = 3
"""Figures of so many digits, noughts at the end not counted, are hardly put in words."""


def is_sure(context: Context, found: Compared, pair: tuple[Fact, Fact]) -> bool:
    """Whether two facts that differ do so for all that a module may not have read.

    That is so if all is known of both languages; else if the two are figures, the
    only ones of the bead that have no counterpart, and are not told apart by a
    unit, a scale or a time that one language's module does not know.
    """
    languages = context.languages
    if not any(lacks(language, known) for language in languages for known in _KNOWN):
        return True
    if not all(_is_figure(fact) for fact in pair) or _others_are_left(found, pair):
        return False
    if all(lacks(language, "numbers.cardinals") for language in languages) and any(
        len(fact.digits.strip("0")) < _LONG for fact in pair
    ):
        return False
    return not any(_may_be_unread(languages[side], found, pair, side) for side in (0, 1))


def _is_figure(fact: Fact) -> bool:
    return isinstance(fact.source, Number) and not fact.source.spelled


def _others_are_left(found: Compared, pair: tuple[Fact, Fact]) -> bool:
    """Whether other facts in digits have no counterpart."""
    sources = [fact.source for fact in pair]
    left = [
        found.sides[side].facts[index].source
        for side in (0, 1)
        for index in found.matching.left[side]
    ]
    return any(
        source not in sources and any(sign.isdigit() for sign in source.text) for source in left
    )


def _may_be_unread(language: Language, found: Compared, pair: tuple[Fact, Fact], side: int) -> bool:
    """Whether a side may have beside its figure what its language's module does not know."""
    own, other = pair[side].source, pair[1 - side].source
    if lacks(language, "dates") and any(
        fact.sort is Sort.TIME for fact in found.sides[1 - side].facts
    ):
        return True
    if not isinstance(own, Number) or not isinstance(other, Number):
        return True
    if lacks(language, "numbers.units") and other.unit is not None and own.unit is None:
        return True
    return lacks(language, "numbers.scales") and other.scale > own.scale
