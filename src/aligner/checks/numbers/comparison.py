"""Comparing what the two sides of a bitext say with numbers and dates.

In each bead the facts of both sides are matched.  What is left on both sides is
paired: a wrong number has a right one on the other side, and the two are one
finding.  What is left on one side alone is missing on the other, unless a bead
nearby has it: sentences are joined and parted in translation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aligner.checks.context import Context
from aligner.checks.numbers.facts import Fact, Weight, facts_of
from aligner.checks.numbers.matching import Matching, Said, match_facts
from aligner.checks.numbers.missing import is_missed
from aligner.checks.numbers.pairing import pair_facts
from aligner.corpus import Bead
from aligner.languages import get
from aligner.values import Values, read_values

_ITEM = re.compile(r"[.)]\s")
"""What follows the number of a list item."""
_NEAR = 2
"""So many beads on either side are looked at for a number that has moved."""
_MOST = 500
"""Facts of a side beyond which a bead is a table without cells: nothing in it is compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a bead says.

    Attributes:
        number: of the side.
        facts: in order; offsets count from the document's start.
        aside: facts in notes and the marks of list items: nobody need render
            them, but they may explain what the other side says.
    """

    number: int
    facts: tuple[Fact, ...]
    aside: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found in a bead.

    Attributes:
        bead: the bead.
        sides: what each side says.
        matching: which facts say the same.
        wrong: pairs of facts, one of each side, that differ though they stand
            for each other.
        missing: facts that the other side has nothing for, with their side.
    """

    bead: Bead
    sides: tuple[Side, Side]
    matching: Matching
    wrong: tuple[tuple[Fact, Fact], ...]
    missing: tuple[tuple[int, Fact], ...]


@dataclass(frozen=True, slots=True)
class _Nearby:
    """What the beads around a bead say.

    Attributes:
        left: for each side, the facts that have no counterpart in their bead.
        every: for each side, all facts.
    """

    left: tuple[list[Fact], list[Fact]]
    every: tuple[list[Fact], list[Fact]]


def compared(context: Context) -> tuple[Compared, ...]:
    """All beads, compared; read once for a bitext.

    In a bead of one side nothing is missing: the sentences are.
    """
    return context.once(_compare, context)


def read(context: Context, text: str, code: str) -> Values:
    """The values of a text; read once for a bitext."""
    return context.once(_read, text, code)


def _read(text: str, code: str) -> Values:
    return read_values(text, get(code))


def sides_of(context: Context, bead: Bead) -> tuple[Side, Side]:
    """What both sides of a bead say; nothing where that is too much to be compared."""
    one, two = _side(context, bead, 0), _side(context, bead, 1)
    if max(len(one.facts), len(two.facts)) > _MOST:
        return Side(0, (), ()), Side(1, (), ())
    return one, two


def _side(context: Context, bead: Bead, number: int) -> Side:
    segment = bead.segments[number]
    values = read(context, segment.text, segment.language)
    starts = {sentence.start for sentence in segment.sentences}
    facts: list[Fact] = []
    aside: list[Fact] = []
    for unplaced in facts_of(values):
        fact = unplaced.moved(segment.start)
        span = context.evidence(number, fact.start, fact.end)
        after = segment.text[unplaced.end : unplaced.end + 2]
        is_mark = fact.start in starts and span.text.isdecimal() and _ITEM.match(after)
        is_aside = is_mark or context.is_noted(number, span)
        (aside if is_aside else facts).append(fact)
    return Side(number, tuple(facts), tuple(aside))


def _compare(context: Context) -> tuple[Compared, ...]:
    beads = context.bitext.beads
    sides = [sides_of(context, bead) for bead in beads]
    matchings = [match_facts(one.facts, two.facts) for one, two in sides]
    return tuple(
        _in_bead(bead, sides[bead.number], matching, _nearby(bead, sides, matchings))
        if any(matching.left) and not bead.is_null
        else Compared(bead, sides[bead.number], matching, (), ())
        for bead, matching in zip(beads, matchings, strict=True)
    )


def _nearby(
    bead: Bead, sides: Sequence[tuple[Side, Side]], matchings: Sequence[Matching]
) -> _Nearby:
    """What the beads around a bead say."""
    left: tuple[list[Fact], list[Fact]] = ([], [])
    every: tuple[list[Fact], list[Fact]] = ([], [])
    for number in range(max(0, bead.number - _NEAR), min(len(sides), bead.number + _NEAR + 1)):
        if number == bead.number:
            continue
        for side in (0, 1):
            facts = sides[number][side].facts
            every[side].extend(facts)
            left[side].extend(facts[index] for index in matchings[number].left[side])
    return _Nearby(left, every)


def _in_bead(
    bead: Bead,
    sides: tuple[Side, Side],
    matching: Matching,
    nearby: _Nearby,
) -> Compared:
    left: list[list[Fact]] = []
    repeated: list[list[Fact]] = []
    loosely = _loosely_matched(sides, matching)
    for side in (0, 1):
        there = Said([*sides[1 - side].aside, *nearby.left[1 - side]])
        facts = sides[side].facts
        left.append([facts[k] for k in matching.left[side] if facts[k] not in there])
        repeated.append([facts[k] for k in (*matching.repeated[side], *loosely[side])])
    wrong = pair_facts(left, repeated, bead.segments)
    used = {id(fact) for pair in wrong for fact in pair}
    matched = frozenset(
        id(sides[side].facts[pair[side]].source) for pair in matching.pairs for side in (0, 1)
    )
    missing: list[tuple[int, Fact]] = []
    for side in (0, 1):
        around = Said(nearby.every[1 - side]) if left[side] else Said(())
        others = sides[1 - side].facts
        missing += [
            (side, fact)
            for fact in left[side]
            if id(fact) not in used and is_missed(fact, around, others, matched)
        ]
    return Compared(bead, sides, matching, tuple(wrong), tuple(missing))


def _loosely_matched(sides: tuple[Side, Side], matching: Matching) -> tuple[list[int], list[int]]:
    """For each side, the figures that only a light word agrees with (``1`` and ``un``)."""
    found: tuple[list[int], list[int]] = ([], [])
    for pair in matching.pairs:
        facts = [sides[side].facts[pair[side]] for side in (0, 1)]
        for side in (0, 1):
            if facts[side].weight is Weight.HEAVY and facts[1 - side].weight is Weight.LIGHT:
                found[side].append(pair[side])
    return found
