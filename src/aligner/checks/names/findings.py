"""Turning what was compared into findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.checks.context import Context
from aligner.checks.names.companions import Compared
from aligner.checks.names.comparison import compared
from aligner.checks.names.discourse import discourse, is_nearby
from aligner.checks.names.kinship import are_loosely_kin
from aligner.checks.names.lone import LoneName, is_part, lone_names, paired
from aligner.checks.names.places import has_tears, is_torn, place_of
from aligner.checks.names.spelling import folded
from aligner.checks.names.splits import splits
from aligner.checks.names.variants import Use, across_sides, other_names, within_sides
from aligner.checks.registry import Finding
from aligner.checks.wording import quoted
from aligner.corpus import Evidence, Severity


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
            if id(name) not in taken and name.weight >= _LIKELY
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
            is_loose = _is_loose(context, one, pair)
            yield Finding(
                evidence=evidence,
                message=(
                    f"The {second.name} has {quoted(evidence[1].text)} where the {first.name} "
                    f"has {quoted(evidence[0].text)}."
                ),
                confidence=0.4 if is_loose else 0.9 if sure > 0.7 else 0.7 if sure >= 0.5 else 0.6,
                beads=(one.found.bead.number,),
                severity=Severity.NOTE if is_loose else None if sure >= 0.5 else Severity.MAJOR,
            )


def _is_loose(context: Context, one: Lone, pair: tuple[LoneName, LoneName]) -> bool:
    """Whether one name may have been put for the other on purpose.

    They are parts of one name, or both sides have both of them nearby, in a text
    that names freely.
    """
    if discourse(context).are_of_one(*pair):
        return True
    number = one.found.bead.number
    return discourse(context).is_free and any(
        is_nearby(context, 1 - side, pair[side], number, _DISCOURSE) for side in (0, 1)
    )


def loose_findings(context: Context) -> Iterator[Finding]:
    """Names of a whole where the other side has a part of it (``British``, ``inglese``)."""
    first, second = context.languages
    for found in compared(context):
        for rendering in found.renderings[0]:
            nearest = rendering.nearest
            rival = found.sides[1].at(nearest.start) if nearest else None
            word = rendering.word
            if rival is None or not are_loosely_kin(word.keys, rival.keys):
                continue
            if word.keys & found.sides[1].keys or rival.keys & found.sides[0].keys:
                continue
            evidence = (
                context.evidence(0, word.start, word.end),
                context.evidence(1, rival.start, rival.end),
            )
            yield _finding(
                found,
                0,
                evidence,
                f"The {second.name} has {quoted(rival.text)} where the {first.name} "
                f"has {quoted(word.text)}.",
                _USUAL,
                Severity.NOTE,
            )


def missing_findings(context: Context) -> Iterator[Finding]:
    """Names that one side has and nothing on the other stands for."""
    for one in lone(context):
        for side, name in one.single:
            number = one.found.bead.number
            if not name.is_strong and not has_tears(context, one.found, 1 - side):
                continue
            if is_nearby(context, 1 - side, name, number, 1):
                continue
            own, other = context.facing(side)
            at = place_of(context, one.found, side, name)
            here = context.evidence(side, name.start, name.end)
            there = context.evidence(1 - side, at, at)
            is_torn_there = is_torn(context, one.found, 1 - side, at)
            if not (name.is_strong or is_torn_there):
                continue
            is_light = not is_torn_there and (
                name.is_nation
                or name.is_acronym
                or not name.is_sure
                or is_part(one.found, side, name)
                or discourse(context).is_free
                or is_nearby(context, 1 - side, name, number, _DISCOURSE)
            )
            yield Finding(
                evidence=(here, there) if side == 0 else (there, here),
                message=f"The {own.name} has {quoted(here.text)}; the {other.name} has no such name.",
                confidence=0.4 if is_light else 0.85 if is_torn_there else 0.6,
                beads=(number,),
                severity=Severity.NOTE if is_light else None,
            )


_LIKELY = 0.6
"""Weight of a name from which it is missing where the other side's sentence is torn."""
_USUAL = 0.45
"""Confidence where good writers do the same: it is told to those who ask for everything."""
_DISCOURSE = 4
"""Beads within which a pronoun or a common noun may stand for a name."""


def spelling_findings(context: Context) -> Iterator[Finding]:
    """Names spelt in two ways, within a side or across the sides."""
    shown: set[tuple[int, int]] = set()
    for variant in within_sides(context):
        use = variant.use
        own = context.facing(use.side)[0]
        there = _facing_evidence(context, use)
        word = quoted(use.word.text)
        yield _finding(
            use.found,
            use.side,
            (context.evidence(use.side, use.word.start, use.word.end), there),
            f"The {own.name} spells {word} here and {quoted(variant.usual)} elsewhere.",
            0.8 if variant.is_slip else 0.5,
        )
        shown.add((use.side, use.word.start))
        shown.add((1 - use.side, there.start))
    for variant in other_names(context):
        use = variant.use
        own = context.facing(use.side)[0]
        yield _finding(
            use.found,
            use.side,
            (
                context.evidence(use.side, use.word.start, use.word.end),
                _facing_evidence(context, use),
            ),
            f"The {own.name} calls the place {quoted(use.word.text)} here "
            f"and {quoted(variant.usual)} elsewhere.",
            _USUAL,
        )
    told: set[tuple[str, str]] = set()
    for use, rival in across_sides(context):
        spelt = folded(use.word.text), folded(rival.text)
        if spelt in told:
            continue
        told.add(spelt)
        if (0, use.word.start) in shown or (1, rival.start) in shown:
            continue
        first, second = context.languages
        yield _finding(
            use.found,
            0,
            (
                context.evidence(0, use.word.start, use.word.end),
                context.evidence(1, rival.start, rival.end),
            ),
            f"The {first.name} spells {quoted(use.word.text)}, "
            f"the {second.name} {quoted(rival.text)}.",
            0.7,
        )


def split_findings(context: Context) -> Iterator[Finding]:
    """Names that a comma cuts in two."""
    for split in splits(context):
        own, other = context.facing(split.side)
        yield _finding(
            split.found,
            split.side,
            (
                context.evidence(split.side, split.comma, split.comma + 1),
                context.evidence(1 - split.side, split.joint, split.joint),
            ),
            f"The {own.name} has a comma in {quoted(split.pieces.text)}, "
            f"the {other.name} has one name, {quoted(split.whole.text)}.",
            0.75,
        )


def _facing_evidence(context: Context, use: Use) -> Evidence:
    """What renders a name on the other side, or where it would stand."""
    nearest = use.rendering.nearest
    if nearest is not None and use.rendering.is_rendered:
        return context.evidence(1 - use.side, nearest.start, nearest.end)
    at = place_of(context, use.found, use.side, use.word)
    return context.evidence(1 - use.side, at, at)


def _finding(
    found: Compared,
    side: int,
    evidence: tuple[Evidence, Evidence],
    message: str,
    confidence: float,
    severity: Severity | None = None,
) -> Finding:
    """A finding whose evidence is given with that of a side first."""
    own, other = evidence
    return Finding(
        evidence=(own, other) if side == 0 else (other, own),
        message=message,
        confidence=confidence,
        beads=(found.bead.number,),
        severity=severity,
    )
