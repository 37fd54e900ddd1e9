"""Turning what was compared into findings.

Confidence was judged, not fitted: by reading what the checks find in the
development sets.  ``benchmarks.discrepancies`` prints how far each can be believed.
"""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared
from aligner.checks.numbers.facts import Fact, Sort, Weight
from aligner.checks.numbers.faults import Fault, fault_of
from aligner.checks.numbers.narrowing import narrowed
from aligner.checks.numbers.places import evidence_of, place_of, shown, whole_of, with_commas
from aligner.checks.registry import Finding
from aligner.checks.wording import quoted
from aligner.corpus import Severity
from aligner.values import Number

SURE = 0.9
"""Digits, or larger numbers in words, on both sides."""
LIKELY = 0.75
"""One of them is a small number in words, or what stands beside them differs."""
DOUBTFUL = 0.6
"""Small numbers in words, months and weekdays, which are said in many ways."""
ALONE = 0.6
"""A number that one side alone has."""
IN_ITSELF = 0.95
"""What no calendar or notation allows."""


def differences(context: Context, found: Compared) -> Iterator[tuple[Finding, tuple[Fact, Fact]]]:
    """The findings for what differs in a bead, each with a pair of the facts that do.

    Facts that are wrong in themselves are left to the checks for those.
    Several facts of one date, or both ends of one range, are one finding.
    """
    groups: dict[tuple[int, int], list[tuple[Fact, Fact]]] = {}
    for pair in found.wrong:
        if not any(fault_of(fact) for fact in pair):
            groups.setdefault((id(pair[0].source), id(pair[1].source)), []).append(pair)
    for pairs in groups.values():
        yield _difference(context, found, pairs), pairs[0]


def _difference(context: Context, found: Compared, pairs: list[tuple[Fact, Fact]]) -> Finding:
    first, second = pairs[0]
    if len(pairs) == 1:
        evidence = evidence_of(context, 0, first), evidence_of(context, 1, second)
        exact = narrowed(evidence, first, second)
    else:
        exact = evidence = whole_of(context, 0, first), whole_of(context, 1, second)
    languages = context.languages
    return Finding(
        evidence=exact,
        message=(
            f"The {languages[0].name} has {shown(evidence[0])}, "
            f"the {languages[1].name} {shown(evidence[1])}."
        ),
        confidence=max(_confidence(*pair) for pair in pairs),
        beads=(found.bead.number,),
        severity=None if any(_is_grave(*pair) for pair in pairs) else Severity.MAJOR,
    )


def _confidence(first: Fact, second: Fact) -> float:
    weights = {first.weight, second.weight}
    if weights == {Weight.MIDDLE}:
        return DOUBTFUL
    return SURE if weights == {Weight.HEAVY} else LIKELY


def _is_grave(first: Fact, second: Fact) -> bool:
    """Whether one of them is a figure and not a small number in words, a weekday or a name."""
    return Weight.HEAVY in (first.weight, second.weight) and Sort.CODE not in (
        first.sort,
        second.sort,
    )


def missing_finding(context: Context, found: Compared, side: int, fact: Fact) -> Finding:
    """A fact that the other side does not have."""
    here = evidence_of(context, side, fact)
    there = place_of(context, found, side, fact)
    own, other = context.facing(side)
    return Finding(
        evidence=(here, there) if side == 0 else (there, here),
        message=f"The {own.name} has {shown(here)}; the {other.name} has nothing for it.",
        confidence=ALONE,
        beads=(found.bead.number,),
    )


def fault_finding(context: Context, fault: Fault) -> Finding:
    """A number or date that is wrong in itself."""
    whole = fault.kind != "malformed"
    show = whole_of if whole else evidence_of
    here = show(context, fault.side, fault.fact)
    if fault.counterpart is not None:
        there = show(context, 1 - fault.side, fault.counterpart)
    else:
        there = place_of(context, fault.found, fault.side, fault.fact)
    own, other = context.facing(fault.side)
    message = f"The {own.name} has {shown(here)}: {fault.reason}."
    if there.text:
        also = "also" if fault.both else "has"
        message = f"{message[:-1]}; the {other.name} {also} {shown(there)}."
    return Finding(
        evidence=(here, there) if fault.side == 0 else (there, here),
        message=message,
        confidence=IN_ITSELF,
        beads=(fault.found.bead.number,),
    )


def dressing_finding(
    context: Context, found: Compared, pair: tuple[Fact, Fact], *, bounds: bool = False
) -> Finding:
    """Two numbers with the same value and something else beside them.

    ``bounds`` tells that it is a phrase before the number, which is no part of it.
    """
    evidence = evidence_of(context, 0, pair[0]), evidence_of(context, 1, pair[1])
    readings = [one.reading or "" for one in evidence]
    if bounds:
        for side, fact in enumerate(pair):
            bound = fact.source.bound if isinstance(fact.source, Number) else None
            readings[side] = f"{bound} {readings[side]}"
    first, second = context.languages
    return Finding(
        evidence=evidence,
        message=(
            f"The {first.name} has {quoted(evidence[0].text)} ({with_commas(readings[0])}), "
            f"the {second.name} {quoted(evidence[1].text)} ({with_commas(readings[1])})."
        ),
        confidence=LIKELY,
        beads=(found.bead.number,),
    )


def era_finding(context: Context, found: Compared, pair: tuple[Fact, Fact]) -> Finding:
    """The same year or century in different eras."""
    evidence = whole_of(context, 0, pair[0]), whole_of(context, 1, pair[1])
    first, second = context.languages
    return Finding(
        evidence=evidence,
        message=(
            f"The {first.name} has {quoted(evidence[0].text)}, "
            f"the {second.name} {quoted(evidence[1].text)}: another era."
        ),
        confidence=SURE,
        beads=(found.bead.number,),
    )
