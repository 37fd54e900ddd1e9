"""Enumerations that skip a point, repeat one, or count differently on the two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.checks.structure.enumerators import Enumeration, Enumerator, enumerations
from aligner.checks.wording import quoted
from aligner.corpus import Evidence, Severity


@dataclass(frozen=True, slots=True)
class _Slip:
    """Two enumerators that follow each other and should not.

    Attributes:
        side: the side that they stand on.
        before: the one before.
        at: the one that has too high a rank, or the same rank again.
        is_sure: whether its enumeration counts two other points in order.
    """

    side: int
    before: Enumerator
    at: Enumerator
    is_sure: bool

    @property
    def ranks(self) -> tuple[int, int]:
        return self.before.rank, self.at.rank

    def told(self) -> str:
        words = f"from {quoted(self.before.text)} to {quoted(self.at.text)}"
        return f"counts {self.at.rank} twice, {words}" if self._is_repeated else f"goes {words}"

    @property
    def _is_repeated(self) -> bool:
        return self.before.rank == self.at.rank


@check(
    "structure/enumeration",
    severity=Severity.MAJOR,
    its_type="inconsistency",
    mqm="linguistic-conventions/textual-conventions",
    uses=("structure.enumerators",),
)
def enumeration(context: Context) -> Iterator[Finding]:
    """An enumeration that skips a point or counts one twice: "third", then "fifth".

    It is minor where both sides do alike: then the fault is older than the
    translation.  An enumeration must count two points in order, unless the other
    side counts the one that is missing.  "First" and "second" as ordinary words,
    points that are told otherwise ("the third reason"), and figures that merely
    stand at the start of a line are not flagged.

    Examples:
        flags: In primo luogo, il molo era chiuso. // In secondo luogo, pioveva. // In quarto luogo, mancava il pane. | Firstly, the pier was closed. // Secondly, it rained. // Fourthly, there was no bread.
        not: In primo luogo, il molo era chiuso. // In secondo luogo, pioveva. | Firstly, the pier was closed. // Secondly, it rained.
        not: Il primo giorno piovve. // Il terzo giorno nevicò. | The first day it rained. // The third day it snowed.
    """
    chains = enumerations(context, 0), enumerations(context, 1)
    slips = [_slips(context, side, chains[side]) for side in (0, 1)]
    for slip in slips[0]:
        twin = next((s for s in slips[1] if _are_alike(slip, s)), None)
        if twin:
            slips[1].remove(twin)
            if slip.is_sure or twin.is_sure:
                yield _alike(context, slip, twin)
        else:
            yield from _one_sided(context, slip, chains[1])
    for slip in slips[1]:
        yield from _one_sided(context, slip, chains[0])


def _slips(context: Context, side: int, chains: tuple[Enumeration, ...]) -> list[_Slip]:
    found = []
    for chain in chains:
        pairs = list(pairwise(chain))
        is_sure = any(b.rank == a.rank + 1 for a, b in pairs)
        slips = [_Slip(side, a, b, is_sure) for a, b in pairs if b.rank != a.rank + 1]
        found += [slip for slip in slips if not _is_told_otherwise(context, slip)]
    return found


def _is_told_otherwise(context: Context, slip: _Slip) -> bool:
    """Whether an ordinal of a skipped rank stands somewhere between the two, in any form."""
    words = context.languages[slip.side].structure
    if words is None or slip.at.style != "word":
        return False
    text = context.bitext.documents[slip.side].text[slip.before.end : slip.at.start].casefold()
    skipped = words.ordinals[slip.before.rank : slip.at.rank - 1]
    stems = [regex.escape(form[:-1]) for forms in skipped for form in forms]
    return any(regex.search(rf"(?<!\w){stem}\w{{1,2}}(?!\w)", text) for stem in stems)


def _are_alike(slip: _Slip, other: _Slip) -> bool:
    return slip.ranks == other.ranks and abs(slip.at.bead - other.at.bead) <= 1


def _alike(context: Context, slip: _Slip, twin: _Slip) -> Finding:
    names = [language.name for language in context.languages]
    before, after = slip.ranks
    what = f"count {after} twice" if before == after else f"jump from {before} to {after}"
    return Finding(
        evidence=(_at(context, slip), _at(context, twin)),
        message=(
            f"Both enumerations {what}: the {names[0]} {slip.told()}, the {names[1]} {twin.told()}."
        ),
        confidence=0.9 if slip.at.style == "word" else 0.75,
        beads=tuple(dict.fromkeys((slip.at.bead, twin.at.bead))),
        severity=Severity.MINOR,
    )


def _one_sided(context: Context, slip: _Slip, others: tuple[Enumeration, ...]) -> Iterator[Finding]:
    """A slip that the other side does not share."""
    missing = range(slip.before.rank + 1, slip.at.rank)
    span = range(slip.before.bead, slip.at.bead + 1)
    between = [e for chain in others for e in chain if e.bead in span]
    counted = next((e for e in between if e.rank in missing), None)
    if counted is None and not slip.is_sure:
        return
    own, other = (language.name for language in context.facing(slip.side))
    message = f"The {own} {slip.told()}"
    if counted:
        shown = context.evidence(1 - slip.side, counted.start, counted.end)
        message += f"; the {other} has {quoted(counted.text)}."
    else:
        shown = _empty(context, slip)
        message += f"; the {other} does not."
    at = _at(context, slip)
    yield Finding(
        evidence=(at, shown) if slip.side == 0 else (shown, at),
        message=message,
        confidence=0.85 if slip.at.style == "word" or counted else 0.65,
        beads=(slip.at.bead,),
    )


def _at(context: Context, slip: _Slip) -> Evidence:
    return context.evidence(slip.side, slip.at.start, slip.at.end)


def _empty(context: Context, slip: _Slip) -> Evidence:
    """The place on the other side where the point begins."""
    segment = context.bitext.beads[slip.at.bead].segments[1 - slip.side]
    return context.evidence(1 - slip.side, segment.start, segment.start)
