"""Turning what was compared into findings."""

from __future__ import annotations

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared
from aligner.checks.numbers.facts import Fact
from aligner.checks.numbers.places import evidence_of, place_of, shown
from aligner.checks.registry import Finding


def wrong_finding(context: Context, found: Compared, pair: tuple[Fact, Fact]) -> Finding:
    """Two facts that stand for each other and differ."""
    one, two = (evidence_of(context, side, fact) for side, fact in enumerate(pair))
    first, second = context.languages
    return Finding(
        evidence=(one, two),
        message=(
            f"The {first.name} has {shown(pair[0], one.text)}, "
            f"the {second.name} {shown(pair[1], two.text)}."
        ),
        confidence=0.9,
        beads=(found.bead.number,),
    )


def missing_finding(context: Context, found: Compared, side: int, fact: Fact) -> Finding:
    """A fact that the other side does not have."""
    here = evidence_of(context, side, fact)
    there = place_of(context, found, side, fact)
    own, other = context.facing(side)
    return Finding(
        evidence=(here, there) if side == 0 else (there, here),
        message=f"The {own.name} has {shown(fact, here.text)}; the {other.name} has nothing for it.",
        confidence=0.7,
        beads=(found.bead.number,),
    )
