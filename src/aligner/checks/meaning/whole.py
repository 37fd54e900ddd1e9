"""Sentences that do not say the same at all, and sentences whose words are in no order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import exp, sqrt
from statistics import median

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.meaning.sequence import readiness
from aligner.checks.meaning.words import readable, words_in
from aligner.checks.registry import Finding, check
from aligner.corpus import Bead, ParagraphKind, Severity

_SHORTEST = 5
"""Words that each side has at least, to be compared whole."""
_SHORTEST_ROW = 10
"""Words that each side has at least, for their order to tell something."""

_MANY_LINKED = 0.8
"""Share of content words with links from which on two texts are not unrelated."""
_JUMP = 4
"""Words by which the counterparts of neighbours stand further apart, or nearer, in a jump."""

_UNRELATED = {"likeness": -13.3, "linked": -7.2, "constant": 8.45}
"""Log-odds that two texts are unrelated.

Fitted, like those below, by logistic regression on correct pairs, on pairs of a
sentence and another one, and on pairs with one side in shuffled words, of the
development sets; with the constant lowered, since such pairs are rare.
"""
_EXPECTED = {"nearness": 1.16, "linked": 0.12, "constant": -0.17}
"""The likeness of two texts, within .08 of it, from that of their words, which costs little.

Fitted by least squares on beads of two novels and of news, and on pairs of a sentence and another.
"""
_HOPELESS = -5.5
"""Log-odds by these up to which two texts are not compared whole: of the pairs of two novels and
of news that would be flagged none is lost, and three in five need not be encoded."""
_SHUFFLED = {
    "order": -8.65,
    "difference": 2.6,
    "linked": -7.5,
    "jumps": 3.9,
    "no jump": -1.0,
    "constant": 1.4,
}
"""Log-odds that the words of a side are shuffled."""
_LEAST_ORDER = -0.3
"""What words follow each other by at least; less tells of words said again, not of disorder."""
_USUAL_LIKENESS, _USUAL_LINKED = 0.78, 0.8
"""Likeness, and share of words with links, of the middle pair of a close translation."""
_SAMPLE = 40
"""Beads by which it is told how close a translation is."""
_FEWEST = 5
"""Beads below which they tell nothing."""
_FREEST = 0.2, 0.3
"""What translation takes from likeness and links at most; beyond it, texts are unrelated."""
_FEW = 10
"""Beads with which half of what they tell is believed."""
_IN_ORDER = 0.03
"""How readily words follow each other, on average, at least where they are not shuffled."""
_MEAN_WORDS = 16
"""Words of a sentence in which how readily they follow each other counts as it is."""


@dataclass(frozen=True, slots=True)
class _Traits:
    """What tells how two texts hang together.

    Attributes:
        linked: share of content words with a link, on the side where it is smaller.
        jumps: share of linked neighbours whose counterparts are no neighbours.
        order: how readily words follow each other, on each side.
        words: on the shorter side.
    """

    linked: float
    jumps: float
    order: tuple[float, float]
    words: int


@check(
    "meaning/mismatch",
    severity=Severity.CRITICAL,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    alone=True,
    needs=("phrases",),
)
def mismatch(context: Context) -> Iterator[Finding]:
    """Sentences that are set against each other and do not say the same.

    Flagged: sentences whose meaning is far apart and of whose words few find a
    counterpart, compared with what is usual in the text: where all of it is translated
    freely, sentences must be further apart.  Not flagged: free translations, idioms,
    headings, and sentences of a few words.  It needs an encoder.

    Examples:
        flags: ‹Il vecchio pescatore riparava le reti davanti al porto di Camogli.› |
            ‹The committee postponed its vote on the new railway budget until spring.›
        not: Il vecchio pescatore riparava le reti davanti al porto di Camogli. |
            In front of the harbour of Camogli the old fisherman was mending his nets.
    """
    doubtful = [
        bead
        for bead in _comparable(context, _SHORTEST)
        if context.once(_traits, context, bead.number).linked < _MANY_LINKED
    ]
    freedom = context.once(_freedom, context) if doubtful else _Freedom(0.0, 0.0)
    doubtful = _unlike_in_words(context, doubtful, freedom)
    names = [language.name for language in context.languages]
    message = f"The {names[0]} and the {names[1]} do not say the same."
    for bead, likeness in zip(doubtful, _likenesses(context, doubtful), strict=True):
        odds = _unrelated(likeness, context.once(_traits, context, bead.number).linked, freedom)
        if odds > 0:
            yield _whole(context, bead, message, _probability(odds) * bead.score)


@check(
    "meaning/garbled",
    severity=Severity.CRITICAL,
    its_type="grammar",
    mqm="linguistic-conventions/word-order",
    alone=True,
    needs=("phrases", "order"),
)
def garbled(context: Context) -> Iterator[Finding]:
    """A sentence whose words stand in no order that the language has.

    Flagged is a side whose words follow each other as by chance, while those of the
    other side do not.  Not flagged: sentences of a few words, headings, list items,
    and text that is broken off on both sides.

    Examples:
        flags: Il vecchio pescatore riparava le reti davanti al porto della città. |
            ‹Nets the of in harbour was the fisherman front old the town mending of the.›
        not: Davanti al porto della città il vecchio pescatore riparava le reti. |
            The old fisherman was mending the nets in front of the harbour of the town.
    """
    for bead in _comparable(context, _SHORTEST_ROW):
        traits = context.once(_traits, context, bead.number)
        side = 0 if traits.order[0] < traits.order[1] else 1
        if traits.order[side] > _IN_ORDER:
            continue
        orders = [max(order, _LEAST_ORDER) for order in traits.order]
        odds = (
            _SHUFFLED["constant"]
            + _SHUFFLED["order"] * orders[side] * sqrt(traits.words / _MEAN_WORDS)
            + _SHUFFLED["difference"] * (orders[1 - side] - orders[side])
            + _SHUFFLED["linked"] * (traits.linked + context.once(_freedom, context).linked)
            + _SHUFFLED["jumps"] * traits.jumps
            + _SHUFFLED["no jump"] * (not traits.jumps)
        )
        if odds > 0:
            name = context.languages[side].name
            message = f"The words of the {name} are in no order that makes sense."
            yield _whole(context, bead, message, _probability(odds) * bead.score)


def _comparable(context: Context, shortest: int) -> Iterator[Bead]:
    """Beads of running text in which both sides have words enough."""
    if context.encoder is None:
        return
    for bead in readable(context, shortest=shortest):
        if _is_running(context, bead):
            yield bead


def _is_running(context: Context, bead: Bead) -> bool:
    return all(
        document.paragraphs[sentence.paragraph].kind is ParagraphKind.BODY
        for document, segment in zip(context.bitext.documents, bead.segments, strict=True)
        for sentence in segment.sentences
    )


def _traits(context: Context, number: int) -> _Traits:
    bead = context.bitext.beads[number]
    sides = tuple(words_in(context, bead, side) for side in (0, 1))
    orders = tuple(
        readiness(words, language) if language.order else 0.0
        for words, language in zip(sides, context.languages, strict=True)
    )
    linked, jumps = _links(context, bead)
    return _Traits(
        linked,
        jumps,
        (orders[0], orders[1]),
        min(len(words) for words in sides),
    )


@dataclass(frozen=True, slots=True)
class _Freedom:
    """By how much less than usual the sides of a bitext hang together, at least 0."""

    likeness: float
    linked: float


def _freedom(context: Context) -> _Freedom:
    """How freely a bitext is translated, by the middle one of some of its beads."""
    beads = list(_comparable(context, _SHORTEST))
    sample = beads[:: max(len(beads) // _SAMPLE, 1)][:_SAMPLE]
    if len(sample) < _FEWEST:
        return _Freedom(0.0, 0.0)
    believed = len(sample) / (len(sample) + _FEW)
    likeness = median(_likenesses(context, sample))
    linked = median(context.once(_traits, context, bead.number).linked for bead in sample)
    return _Freedom(
        believed * min(max(_USUAL_LIKENESS - likeness, 0.0), _FREEST[0]),
        believed * min(max(_USUAL_LINKED - linked, 0.0), _FREEST[1]),
    )


def _unrelated(likeness: float, linked: float, freedom: _Freedom) -> float:
    """Log-odds that two texts are unrelated."""
    return (
        _UNRELATED["constant"]
        + _UNRELATED["likeness"] * (likeness + freedom.likeness)
        + _UNRELATED["linked"] * (linked + freedom.linked)
    )


def _unlike_in_words(context: Context, beads: list[Bead], freedom: _Freedom) -> list[Bead]:
    """Those of some beads whose words alone do not tell that they say the same."""
    kept = []
    for bead, nearness in zip(beads, context.nearness(beads), strict=True):
        linked = context.once(_traits, context, bead.number).linked
        likeness = (
            _EXPECTED["constant"] + _EXPECTED["nearness"] * nearness + _EXPECTED["linked"] * linked
        )
        if _unrelated(likeness, linked, freedom) > _HOPELESS:
            kept.append(bead)
    return kept


def _likenesses(context: Context, beads: list[Bead]) -> list[float]:
    """The cosine of the vectors of the sides of each bead."""
    encoder = context.encoder
    if encoder is None or not beads:
        return []
    first, second = (
        encoder.encode([bead.segments[side].text for bead in beads]) for side in (0, 1)
    )
    return [float(one @ other) for one, other in zip(first, second, strict=True)]


def _links(context: Context, bead: Bead) -> tuple[float, float]:
    """The smaller share of content words with links, and the share of jumps between links."""
    alignment = context.words(bead)
    contents = [
        frozenset(
            at
            for at, token in enumerate(alignment.tokens(side))
            if token.text[0].isalnum() and is_content(token, language)
        )
        for side, language in enumerate(context.languages)
    ]
    shares = [
        sum(alignment.score(side, at) > 0 for at in held) / len(held) if held else 1.0
        for side, held in enumerate(contents)
    ]
    surest: dict[int, tuple[float, int]] = {}
    for one, other, score in alignment.links:
        if one in contents[0] and other in contents[1]:
            surest[one] = max(surest.get(one, (0.0, 0)), (score, other))
    row = [(one, surest[one][1]) for one in sorted(surest)]
    steps = [abs(abs(b[1] - a[1]) - (b[0] - a[0])) > _JUMP for a, b in pairwise(row)]
    return min(shares), sum(steps) / len(steps) if steps else 0.0


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _whole(context: Context, bead: Bead, message: str, confidence: float) -> Finding:
    first, second = bead.segments
    return Finding(
        evidence=(context.whole(first), context.whole(second)),
        message=message,
        confidence=round(confidence, 2),
        beads=(bead.number,),
    )
