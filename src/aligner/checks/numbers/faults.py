"""Numbers and dates that are wrong in themselves, whatever the other side says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared, compared
from aligner.checks.numbers.facts import Fact, Sort
from aligner.values import Number
from aligner.values.date import weekday_name

FaultKind = Literal["malformed", "impossible", "weekday"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A number or date that is wrong in itself.

    Attributes:
        kind: what sort of fault it is.
        reason: what is wrong, in words that go on after "has".
        found: the bead.
        side: the side that has it.
        fact: what is wrong.
        counterpart: what the other side has for it, if that was found.
        both: whether the other side has the same fault.
    """

    kind: FaultKind
    reason: str
    found: Compared
    side: int
    fact: Fact
    counterpart: Fact | None
    both: bool


def faults(context: Context) -> tuple[Fault, ...]:
    """All faults of a bitext, in order; one that both sides have is told once."""
    return context.once(_faults, context)


def fault_of(fact: Fact) -> tuple[FaultKind, str] | None:
    """What is wrong with a fact in itself, if anything."""
    source = fact.source
    if isinstance(source, Number):
        return ("malformed", source.malformed) if source.malformed else None
    if fact.sort is Sort.YEAR and source.malformed:
        return "malformed", source.malformed
    if fact.sort is Sort.DAY and not source.is_possible:
        return "impossible", "no such day in the calendar"
    if fact.sort is Sort.WEEKDAY:
        right = source.right_weekdays
        if right and source.weekday not in right:
            return "weekday", f"that day was a {weekday_name(right[0])}"
    return None


def _faults(context: Context) -> tuple[Fault, ...]:
    return tuple(fault for found in compared(context) for fault in _in_bead(context, found))


def _in_bead(context: Context, found: Compared) -> Iterator[Fault]:
    partners: tuple[dict[int, Fact], dict[int, Fact]] = ({}, {})
    facts = found.sides[0].facts, found.sides[1].facts
    pairs = [(facts[0][one], facts[1][other]) for one, other in found.matching.pairs]
    for one, other in [*pairs, *found.wrong]:
        partners[0][id(one)] = other
        partners[1][id(other)] = one
    for side in (0, 1):
        for fact in facts[side]:
            fault = fault_of(fact)
            if fault is None:
                continue
            counterpart = partners[side].get(id(fact))
            there = fault_of(counterpart) if counterpart is not None else None
            both = there is not None and there[0] == fault[0]
            if both and (side == 1 or _is_copied(context, side, fact, counterpart)):
                continue
            yield Fault(fault[0], fault[1], found, side, fact, counterpart, both)


def _is_copied(context: Context, side: int, fact: Fact, counterpart: Fact | None) -> bool:
    """Whether an odd number is the same, sign by sign, on both sides: a version, a name."""
    if counterpart is None or not isinstance(fact.source, Number):
        return False
    texts = [document.text for document in context.bitext.documents]
    here = texts[side][fact.start : fact.end]
    return here == texts[1 - side][counterpart.start : counterpart.end]
