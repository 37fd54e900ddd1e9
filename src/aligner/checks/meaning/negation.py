"""Something denied on one side only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from rapidfuzz.distance import Indel

from aligner.alignment.phrases import likeness
from aligner.checks.context import Context
from aligner.checks.meaning.denials import FAINT, Denial
from aligner.checks.meaning.links import linked, place_for
from aligner.checks.meaning.unrendered import (
    AFFIX,
    IDLE,
    LeftOver,
    Side,
    Unpaired,
    likelihoods,
)
from aligner.checks.meaning.words import (
    Words,
    content_after,
    content_before,
    readable,
    trimmed,
)
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, Severity

_TOGETHER = 0.3
"""How far apart two ways of denying may stand, as shares of the texts, and say the same."""
_COGNATE = 0.65
"""Agreement in letters from which two negative words are one word."""
_SAME_BASE = 0.78
"""Agreement in letters from which a word without its prefix is what a negator denies."""
_BASE = 4
"""Letters that a word has without its prefix."""
_REPEATED = 12
"""Words between two equal negators of one list."""
_LEAST = 0.2
"""Confidence below which a finding is not worth a look."""
_BETWEEN = 60
"""Characters that may stand between what the words around it are linked to."""
_LITOTES = 2
"""Words between a negator and what denies again ("not without reason")."""


@check(
    "meaning/negation",
    severity=Severity.CRITICAL,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("negation",),
    uses=("phrases",),
)
def negation(context: Context) -> Iterator[Finding]:
    """Something that one side denies and the other asserts.

    What denies is counted on both sides, whatever its dress: "non sono riusciti" and
    "failed", "disoccupati" and "unemployed", "non … nessuno" and "nobody" are each
    one denial.  Not flagged are words that look like a negator and deny nothing
    ("finché non", "non appena", "not only"), questions tagged on ("isn't it?"),
    two denials that make a statement, and sides that deny something by another
    word nearby.

    Examples:
        flags: Il ponte è ‹aperto›. | The bridge is ‹not› open.
        flags: Il pescatore ‹non› vende il pesce. | The fisherman ‹sells› the fish.
        not: I muratori sono disoccupati. | The masons have no work.
        not: Aspettò finché la nave non partì. | He waited until the ship left.
        not: Non ha visto nessuno in piazza. | He saw nobody in the square.
    """
    found = [one for bead in readable(context) for one in _unmatched(context, bead)]
    for one, confidence in zip(found, likelihoods(context, found, _LEAST), strict=True):
        if confidence >= _LEAST:
            own = one.unpaired.sides[one.side]
            yield _finding(context, one.bead, own, one.side, one.denial, confidence)


def _unmatched(context: Context, bead: Bead) -> Iterator[LeftOver]:
    """The plain denials of either side that no negator of the other renders."""
    sides = Side.of(context, bead, 0), Side.of(context, bead, 1)
    if not any(side.denials for side in sides):
        return
    sides = _plain_where_based(context, sides)
    used = _same_notions(sides)
    shared = set(sides[0].words.keys) & set(sides[1].words.keys) - _answers(context)
    plain = [
        [d for d in side.denials if d.is_plain and side.key(d) not in shared] for side in sides
    ]
    rest = _left(sides, plain, context)
    unpaired = Unpaired(sides, rest, used)
    for side in (0, 1):
        own, other = sides[side], sides[1 - side]
        prefixes = context.languages[1 - side].negation
        for denial in rest[side]:
            if _is_litotes(own, denial, side, used, rest[side]):
                continue
            if _is_repeated(own, denial, rest[side]):
                continue
            if prefixes and _is_prefixed(own.focus(denial), other, prefixes.prefixes):
                continue
            yield LeftOver(bead, unpaired, side, denial)


def _answers(context: Context) -> frozenset[str]:
    return frozenset[str]().union(*(k.negation.answers for k in context.languages if k.negation))


def _plain_where_based(context: Context, sides: tuple[Side, Side]) -> tuple[Side, Side]:
    """The sides, with words made negative by an affix as plain as a negator.

    That is so where the other side has them without it: "incorrect", where it has "corretta".
    """
    found = []
    for number, side in enumerate(sides):
        known = context.languages[number].negation
        prefixes = known.prefixes if known else ()
        others = sides[1 - number].words.keys
        plain = tuple(
            replace(denial, is_plain=True)
            if denial.notion not in IDLE | FAINT | {""}
            and _has_base(side.key(denial), others, prefixes)
            else denial
            for denial in side.denials
        )
        found.append(replace(side, denials=plain))
    return found[0], found[1]


def _has_base(word: str, others: tuple[str, ...], prefixes: tuple[str, ...]) -> bool:
    """Whether a text has a word without its prefix, and not with it."""
    bases = [word[len(p) :] for p in prefixes if len(p) > 1 and word.startswith(p)]
    return any(_is_base(base, other) for base in bases for other in others) and not any(
        _are_cognate(word, other) for other in others
    )


def _is_repeated(side: Side, denial: Denial, left: list[Denial]) -> bool:
    """Whether a negator is said again for each thing, as one is enough ("no oil, no water")."""
    return any(
        side.key(other) == side.key(denial)
        and other.is_plain
        and other not in left
        and abs(other.first - denial.first) <= _REPEATED
        for other in side.denials
    )


def _is_prefixed(focus: str, other: Side, prefixes: tuple[str, ...]) -> bool:
    """Whether the other side says the opposite of a word by a prefix ("non formale", "informal")."""
    return any(
        key.startswith(prefix) and _is_base(key[len(prefix) :], focus)
        for key in other.words.keys
        if key.startswith(prefixes)
        for prefix in prefixes
    )


def _is_base(rest: str, focus: str) -> bool:
    return (
        len(rest) >= _BASE
        and rest[:1] == focus[:1]
        and Indel.normalized_similarity(rest, focus) >= _SAME_BASE
    )


def _same_notions(sides: tuple[Side, Side]) -> set[tuple[int, Denial]]:
    """The denials that are no negators and say the same on both sides, with their sides."""
    used: set[tuple[int, Denial]] = set()
    first, second = sides
    for one in first.denials:
        if one.is_plain:
            continue
        fitting = [
            other
            for other in second.denials
            if not other.is_plain
            and (1, other) not in used
            and _are_one(sides, one, other)
            and abs(first.place(one) - second.place(other)) <= _TOGETHER
        ]
        if not fitting and one.notion == AFFIX:
            used |= {(0, one)} if _has_cognate(first.key(one), second.words) else set()
        if fitting:
            place = first.place(one)
            nearest = min(fitting, key=lambda d: abs(second.place(d) - place))
            used |= {(0, one), (1, nearest)}
    for other in second.denials:
        if other.notion == AFFIX and _has_cognate(second.key(other), first.words):
            used.add((1, other))
    return used


def _has_cognate(word: str, words: Words) -> bool:
    """Whether a text has a word that is spelt much like another, affix and all."""
    return any(_are_cognate(word, key) for key in words.keys)


def _are_cognate(word: str, other: str) -> bool:
    return (
        min(len(word), len(other)) > _BASE
        and word[:2] == other[:2]
        and Indel.normalized_similarity(word, other) >= _COGNATE
    )


def _are_one(sides: tuple[Side, Side], one: Denial, other: Denial) -> bool:
    if one.notion == other.notion:
        return True
    return _are_cognate(sides[0].key(one), sides[1].key(other))


def _left(
    sides: tuple[Side, Side], plain: list[list[Denial]], context: Context
) -> tuple[list[Denial], list[Denial]]:
    """The plain denials that are left over when as many as can be are paired."""
    first, second = plain
    if len(first) == len(second):
        return [], []
    if not first or not second:
        return first, second
    meaning = likeness(
        [sides[0].focus(d) for d in first],
        [sides[1].focus(d) for d in second],
        context.encoder,
    )
    apart = np.abs(
        np.array([[sides[0].place(d)] for d in first])
        - np.array([[sides[1].place(d) for d in second]])
    )
    cost = apart - meaning
    left = [list(first), list(second)]
    for flat in np.argsort(cost, axis=None, kind="stable").tolist():
        one, other = first[flat // len(second)], second[flat % len(second)]
        if one in left[0] and other in left[1]:
            left[0].remove(one)
            left[1].remove(other)
    return left[0], left[1]


def _is_litotes(
    side: Side,
    denial: Denial,
    number: int,
    used: set[tuple[int, Denial]],
    left: list[Denial],
) -> bool:
    """Whether what a negator denies denies in turn, so that the two make a statement."""
    return any(
        0 < other.first - denial.last <= _LITOTES
        and other.notion not in FAINT | IDLE
        and (number, other) not in used
        and (other in left or not other.is_plain)
        and not any(side.words.is_stop(k) for k in range(denial.last, other.first))
        for other in side.denials
        if other is not denial
    )


def _finding(
    context: Context, bead: Bead, own: Side, side: int, denial: Denial, confidence: float
) -> Finding:
    here, there = context.facing(side)
    words = own.words
    denied = words.span(denial.first, max(denial.focus, denial.last))
    asserted = _asserted(context, bead, words, side, denial)
    shown = words.span(denial.first, denial.last)
    evidence = (
        context.evidence(side, words.offset + shown.start, words.offset + shown.end),
        asserted,
    )
    said = f"asserts it ({quoted(asserted.text)})" if asserted else "does not"
    return Finding(
        evidence=evidence if side == 0 else evidence[::-1],
        message=(
            f"The {here.name} denies something ({quoted(denied.text)}), the {there.name} {said}."
        ),
        confidence=round(confidence, 2),
        beads=(bead.number,),
    )


def _asserted(context: Context, bead: Bead, words: Words, side: int, denial: Denial) -> Evidence:
    """What the other side says of what is denied.

    If it is not linked to anything, it stands between what the words around it are linked to.
    """
    found = linked(context, bead, side, *words.reach(denial.focus, denial.focus))
    if found:
        return context.evidence(1 - side, found.start, found.end)
    language = context.languages[side]
    first = content_before(words, denial.first, language)
    last = content_after(words, denial.focus, language)
    before, after = (
        linked(context, bead, side, *words.reach(at, at)) if at is not None else None
        for at in (first, last)
    )
    if before and after and 0 < after.start - before.end <= _BETWEEN:
        text = context.bitext.documents[1 - side].text
        start, end = trimmed(text, before.end, after.start)
        return context.evidence(1 - side, start, end)
    return place_for(context, bead, side, words.reach(denial.first, denial.first)[0])
