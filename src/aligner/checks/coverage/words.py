"""Words and clauses on one side only, inside sentences that both sides have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from aligner.checks.context import Context
from aligner.checks.coverage.belief import doubts, weights, with_meaning
from aligner.checks.coverage.gaps import Gap, gaps
from aligner.checks.coverage.stretches import Stretch, stretches
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity, WordAlignment

_LEAST = 1.3
"""Log-odds from which a stretch is told.

Chosen on the curve that ``benchmarks/fit_coverage.py`` prints: below it more than one
in a hundred correct pairs of some development set are flagged.
"""
_POSSIBLE = 0.0
"""Log-odds from which a stretch is told to whoever asks for all there is."""
_LIKELY_BEAD = 0.5
"""Score under which a bead is too doubtful to tell what is missing inside it."""
_WEAK = 0.75
"""Score of a link under which a word that faces a gap may be what is missing there."""
_AROUND = 3
"""Tokens on either side of a gap whose links tell where it is on the other side."""
_SURE = 0.8
"""Share of the gaps on the development sets that are real."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A stretch and how likely it is to be missing.

    Attributes:
        stretch: the stretch.
        confidence: from 0 to 1.
        is_likely: whether it is told by default.
    """

    stretch: Stretch
    confidence: float
    is_likely: bool


@check(
    "coverage/words",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="accuracy/omission",
    needs=("phrases",),
    uses=("roles", "gaps"),
)
def words(context: Context) -> Iterator[Finding]:
    """Words or a clause on one side that nothing on the other side renders.

    One word alone is minor.  Not flagged are words that are rendered freely, names
    that the other side abbreviates, figures, and sentences that do not say the same
    at all, which other checks compare.

    Examples:
        flags: Il sindaco, ‹accompagnato da due consiglieri comunali›, visitò la scuola.
            | The mayor visited the school.
        not: Il sindaco visitò la scuola con due consiglieri.
            | The mayor visited the school with two councillors.
    """
    yield from (_missing(context, told) for told in context.once(_told, context) if told.is_likely)


@check(
    "coverage/doubtful",
    severity=Severity.MINOR,
    its_type="omission",
    mqm="accuracy/omission",
    default=False,
    needs=("phrases",),
    uses=("roles", "gaps"),
)
def doubtful(context: Context) -> Iterator[Finding]:
    """Words or a clause that the other side may lack, or may render freely.

    What ``coverage/words`` tells is not told again.  Of correct pairs of careful
    translators one in ten has such a finding; in a careless translation most of
    them are right.

    Examples:
        flags: I pescatori hanno preso il porto.
            | The fishermen ‹completely› captured the harbour.
        not: La nave lasciò il porto con grande ritardo. | The ship left the harbour.
        not: Il museo apre alle nove. | The museum opens at nine.
    """
    for told in context.once(_told, context):
        if not told.is_likely:
            yield _missing(context, told)


def _missing(context: Context, told: _Told) -> Finding:
    stretch = told.stretch
    own = context.evidence(stretch.side, *stretch.span)
    other = context.evidence(1 - stretch.side, stretch.place, stretch.place)
    lacking = context.languages[1 - stretch.side].name
    return Finding(
        evidence=(own, other) if stretch.side == 0 else (other, own),
        message=f"Nothing in the {lacking} renders {quoted(own.text)}.",
        confidence=told.confidence,
        beads=(stretch.bead.number,),
        severity=Severity.MINOR if stretch.features["words"] == 1 else None,
    )


@check(
    "coverage/gap",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="linguistic-conventions/grammar",
    needs=("gaps",),
)
def gap(context: Context) -> Iterator[Finding]:
    """A place where a word must be missing: an article without a noun, as in "the of".

    A preposition that ends a clause is not flagged, nor is an article before a hyphen
    or before an abbreviation in capitals.

    Examples:
        flags: La finestra della cucina era aperta. | ‹The of› the kitchen was open.
        not: La casa in cui vive. | The house that she lives in.
    """
    for bead in context.paired_beads():
        for side in (0, 1):
            aligned = context.words(bead)
            for at, certainty in gaps(aligned.tokens(side), context.languages[side]).items():
                if certainty is Gap.SURE:
                    yield _gap(context, bead, side, at)


def _gap(context: Context, bead: Bead, side: int, at: int) -> Finding:
    aligned = context.words(bead)
    tokens = aligned.tokens(side)
    own = context.evidence(side, tokens[at - 1].start, tokens[at].end)
    other = context.evidence(1 - side, *_facing(aligned, side, at, bead))
    where = f"{quoted(tokens[at - 1].text)} in the {context.languages[side].name}"
    return Finding(
        evidence=(own, other) if side == 0 else (other, own),
        message=f"A word seems to be missing after {where}.",
        confidence=_SURE,
        beads=(bead.number,),
    )


def _facing(aligned: WordAlignment, side: int, at: int, bead: Bead) -> tuple[int, int]:
    """What the other side has, unlinked, at a gap; the place if it has nothing there."""
    others = aligned.tokens(1 - side)

    def is_weak(to: int) -> bool:
        return aligned.score(1 - side, to) < _WEAK

    before, after = (
        [to for token in tokens for to in aligned.of(side, token) if not is_weak(to)]
        for tokens in (range(max(at - _AROUND, 0), at), range(at, at + _AROUND))
    )
    if not before:
        place = bead.segments[1 - side].start
        return place, place
    first = before[-1] + 1
    last = min((to for to in after if to >= first), default=first)
    free = [others[to] for to in range(first, last) if is_weak(to) and len(others[to]) > 2]
    if not free:
        return others[before[-1]].end, others[before[-1]].end
    return free[0].start, free[-1].end


def _told(context: Context) -> tuple[_Told, ...]:
    """The stretches of all beads that are likely to be missing, in the order of the text."""
    held = weights()
    found = [
        doubt
        for bead in context.paired_beads()
        if bead.score >= _LIKELY_BEAD
        for doubt in doubts(stretches(context, bead), held.screen, held.least)
    ]
    if not found or context.encoder is None:
        return ()
    judged = [
        (held.model.log_odds(features), doubt.stretch)
        for doubt, features in zip(found, with_meaning(found, context.encoder), strict=True)
    ]
    judged.sort(key=lambda one: -one[0])
    kept: dict[tuple[int, int], list[tuple[float, Stretch]]] = defaultdict(list)
    for odds, stretch in judged:
        beside = kept[stretch.bead.number, stretch.side]
        if odds >= _POSSIBLE and not any(stretch.overlaps(other) for _, other in beside):
            beside.append((odds, stretch))
    return tuple(
        _Told(stretch, round(float(np.interp(odds, *held.calibration)), 2), odds >= _LEAST)
        for _, beside in sorted(kept.items())
        for odds, stretch in sorted(beside, key=lambda one: one[1].span)
    )
