"""Turning what was compared into findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.checks.context import Context
from aligner.checks.names.comparison import Compared, compared
from aligner.checks.names.letters import by_letters
from aligner.checks.names.lone import LoneName, is_part, lone_names, paired, place_of
from aligner.checks.names.reading import names_of
from aligner.checks.registry import Finding
from aligner.checks.wording import quoted
from aligner.corpus import Severity


@dataclass(frozen=True, slots=True)
class Lone:
    """What the two sides of a bead have each for itself.

    Attributes:
        found: the bead and its names.
        pairs: names that stand in each other's place.
        single: names that nothing stands for, with their sides.
    """

    found: Compared
    pairs: tuple[tuple[LoneName, LoneName], ...]
    single: tuple[tuple[int, LoneName], ...]


def lone(context: Context) -> tuple[Lone, ...]:
    """What the beads have on one side only."""
    return context.once(_lone, context)


def _lone(context: Context) -> tuple[Lone, ...]:
    results = []
    for found in compared(context):
        sides = lone_names(found, 0), lone_names(found, 1)
        if not any(sides):
            continue
        pairs = paired(found, sides)
        taken = {id(name) for pair in pairs for name in pair}
        single = tuple(
            (side, name)
            for side in (0, 1)
            for name in sides[side]
            if name.is_strong and id(name) not in taken
        )
        results.append(Lone(found, tuple(pairs), single))
    return tuple(results)


def replaced_findings(context: Context, *, nations: bool) -> Iterator[Finding]:
    """Names, or nations, in each other's place."""
    first, second = context.languages
    for one in lone(context):
        for pair in one.pairs:
            if pair[0].is_nation != nations:
                continue
            evidence = (
                context.evidence(0, pair[0].start, pair[0].end),
                context.evidence(1, pair[1].start, pair[1].end),
            )
            sure = min(name.weight for name in pair)
            yield Finding(
                evidence=evidence,
                message=(
                    f"The {second.name} has {quoted(evidence[1].text)} where the {first.name} "
                    f"has {quoted(evidence[0].text)}."
                ),
                confidence=0.9 if sure > 0.7 else 0.7 if sure >= 0.5 else 0.6,
                beads=(one.found.bead.number,),
                severity=None if sure >= 0.5 else Severity.MAJOR,
            )


def missing_findings(context: Context) -> Iterator[Finding]:
    """Names that one side has and nothing on the other stands for."""
    for one in lone(context):
        for side, name in one.single:
            number = one.found.bead.number
            if is_nearby(context, 1 - side, name, number, 1):
                continue
            own, other = context.facing(side)
            at = place_of(one.found, side, name)
            here = context.evidence(side, name.start, name.end)
            there = context.evidence(1 - side, at, at)
            is_light = (
                name.is_nation
                or name.is_acronym
                or not name.is_sure
                or is_part(one.found, side, name)
                or is_nearby(context, 1 - side, name, number, _DISCOURSE)
            )
            yield Finding(
                evidence=(here, there) if side == 0 else (there, here),
                message=f"The {own.name} has {quoted(here.text)}; the {other.name} has no such name.",
                confidence=0.4 if is_light else 0.6,
                beads=(number,),
                severity=Severity.NOTE if is_light else None,
            )


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


_DISCOURSE = 4
"""Beads within which a pronoun or a common noun may stand for a name."""
