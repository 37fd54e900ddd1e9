"""How likely it is that nothing on the other side renders a denial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.meaning.denials import FAINT, Denial, denials_in
from aligner.checks.meaning.links import Surest, word_links
from aligner.checks.meaning.words import Words, words_in
from aligner.corpus import Bead

IDLE = frozenset({"idle", "joined", "tag", "answer", "title"})
"""Negators that need not deny; they may render one in any way."""
WEAK = frozenset({"few", "stop", "wrong", "against", "worry", "sorry", "amateur"})
"""Notions of words that deny less than a negator, or something else."""
AFFIX = "affix"
"""The notion of words that an affix makes negative."""

_WEIGHTS = {
    "idle": -5.0,
    "answer": -2.6,
    "strong": -2.6,
    "affix": -2.7,
    "weak": -1.4,
    "faint": -0.85,
    "by a preposition": -2.6,
    "carries on": -1.4,
    "not by a negator": -0.4,
    "is asked": -2.2,
    "has an affix": -0.2,
    "negator linked": -0.9,
    "others left": -0.6,
    "others there": -0.4,
    "lengths apart": -0.4,
    "focus linked": 0.6,
    "links near": 1.0,
    "links here": 0.9,
    "links there": 0.9,
    "gain": 26.0,
    "likeness": 4.0,
}
_CONSTANT = -4.12
"""Log-odds that a denial is rendered by nothing.

Fitted by logistic regression on what nothing plainly renders: in correct pairs of the
development sets, and in pairs in which a negator was put in or taken out; with the
constant lowered, since such pairs are rare.
"""
_USUAL_LIKENESS = 0.8
"""What stands for the likeness of two texts where there is no encoder."""
_LEAST_GAIN = -0.02
"""What a text may lose at most by losing its negator: some are its subject, too."""
_MOST_GAIN = 0.1
"""What a text gains at most by losing its negator: in two novels and in news, .08."""
_TOGETHER = 1024
"""Denials whose texts are compared in meaning together."""
_FADING = 5
"""Words over which a way of denying counts a third of what it counts on the spot."""
_NEAR = 4
"""Words on either side of a negator and what it denies whose links tell how free a text is."""
_BESIDE = 2
"""Words before a negator whose counterparts tell where it would stand."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a bead, and what denies there."""

    words: Words
    denials: tuple[Denial, ...]

    @classmethod
    def of(cls, context: Context, bead: Bead, side: int) -> Side:
        """A side of a bead."""
        return cls(words_in(context, bead, side), denials_in(context, bead, side))

    def key(self, denial: Denial) -> str:
        """The first word of a denial."""
        return self.words.keys[denial.first]

    def place(self, denial: Denial) -> float:
        """How far into the text it stands, from 0 to 1."""
        return self.words.place(denial.first)

    def focus(self, denial: Denial) -> str:
        """The word that it denies."""
        return self.words.keys[denial.focus]


@dataclass(frozen=True, slots=True)
class Unpaired:
    """The negators that are left over when those of both sides are paired.

    Attributes:
        sides: the sides of a bead.
        left: of each side, the denials that no negator of the other renders.
        used: with their sides, the denials by other words that render each other.
    """

    sides: tuple[Side, Side]
    left: tuple[list[Denial], list[Denial]]
    used: set[tuple[int, Denial]]


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A denial that no negator of the other side renders.

    Attributes:
        bead: in which it stands.
        unpaired: all that is left over there.
        side: that denies.
        denial: how.
    """

    bead: Bead
    unpaired: Unpaired
    side: int
    denial: Denial

    @property
    def texts(self) -> tuple[str, str]:
        """Its own side and the other."""
        own, other = (self.unpaired.sides[at].words.text for at in (self.side, 1 - self.side))
        return own, other

    @property
    def without(self) -> str:
        """Its own side without the negator."""
        words = self.unpaired.sides[self.side].words
        span = words.span(self.denial.first, self.denial.last)
        return " ".join(f"{words.text[: span.start]}{words.text[span.end :]}".split())


def likelihoods(context: Context, found: Sequence[LeftOver], least: float) -> list[float]:
    """For each denial that is left over the probability that nothing renders it.

    What tells it: whether words that deny stand where its counterpart would; how free
    the translation is, by the links of the words; and whether the text is more like the
    other without its negator than with it.  It is 0 where it is below ``least`` whatever
    the texts mean.
    """
    told = [_of_words(context, one) for one in found]
    odds = [_CONSTANT + _weighed(traits) for traits in told]
    hopeless = log(least / (1 - least))
    gains = [_MOST_GAIN if _has_gain(one) else 0.0 for one in found]
    asked = [
        at
        for at, gain in enumerate(gains)
        if odds[at] + _weighed({"gain": gain, "likeness": 1.0}) >= hopeless
    ]
    chances = [0.0] * len(found)
    # In batches that are full, as vectors of many texts take up memory.
    for start in range(0, len(asked), _TOGETHER):
        batch = asked[start : start + _TOGETHER]
        needed = [hopeless - odds[at] for at in batch]
        seen = _of_vectors(context, [found[at] for at in batch], needed)
        for at, traits in zip(batch, seen, strict=True):
            chances[at] = 1 / (1 + exp(-(_CONSTANT + _weighed({**told[at], **traits}))))
    return chances


def _weighed(traits: Mapping[str, float]) -> float:
    return sum(_WEIGHTS[name] * trait for name, trait in traits.items())


def _of_words(context: Context, one: LeftOver) -> dict[str, float]:
    """What the words tell, without the meaning of the texts."""
    sides = one.unpaired.sides
    return {
        **_of_links(context, one.bead, one.unpaired, one.side, one.denial),
        **_of_kind(context, sides[one.side], one.side, one.denial),
        "others left": float(len(one.unpaired.left[one.side])),
        "others there": float(sum(d.is_plain for d in sides[1 - one.side].denials)),
    }


def _of_links(
    context: Context, bead: Bead, unpaired: Unpaired, side: int, denial: Denial
) -> dict[str, float]:
    """What the links of the words around a denial tell, and what denies at their other ends."""
    links = word_links(context, bead)
    own, other = (unpaired.sides[at].words for at in (side, 1 - side))
    surest = links[side]
    content = [
        [at for at, span in enumerate(words.spans) if is_content(span, language)]
        for words, language in zip((own, other), context.facing(side), strict=True)
    ]
    near = [at for at in content[0] if denial.first - _NEAR <= at <= denial.focus + _NEAR]
    negator = [surest[at][1] for at in range(denial.first, denial.last + 1) if at in surest]
    return {
        "negator linked": max(negator, default=0.0),
        "focus linked": surest[denial.focus][1] if denial.focus in surest else 0.0,
        "links near": _mean_score(near, surest),
        "links here": _mean_score(content[0], surest),
        "links there": _mean_score(content[1], links[1 - side]),
        "lengths apart": abs(log(len(own) / len(other))),
        **_closeness(unpaired, side, list(_targets(own, other, denial, surest))),
    }


def _mean_score(words: list[int], surest: Surest) -> float:
    return sum(surest[at][1] for at in words if at in surest) / max(len(words), 1)


def _targets(own: Words, other: Words, denial: Denial, surest: Surest) -> Iterator[float]:
    """Where on the other side the counterpart of a denial would stand, as numbers of words."""
    if denial.focus in surest:
        yield surest[denial.focus][0]
        return
    around = range(max(denial.first - _BESIDE, 0), min(denial.focus + _BESIDE, len(own)))
    linked = [at for at in around if at in surest]
    yield from (surest[at][0] for at in linked)
    if not linked:
        yield own.place(denial.first) * len(other)


def _closeness(unpaired: Unpaired, side: int, targets: list[float]) -> dict[str, float]:
    """How near to some places the other side denies by other words, by what they are worth."""
    found: dict[str, float] = {}
    for denial in unpaired.sides[1 - side].denials:
        if denial.is_plain or (1 - side, denial) in unpaired.used:
            continue
        apart = min(max(denial.first - at, at - denial.last, 0) for at in targets)
        worth = _worth(denial.notion)
        found[worth] = max(found.get(worth, 0.0), exp(-apart / _FADING))
    return found


def _worth(notion: str) -> str:
    if notion in IDLE:
        return "idle" if notion == "idle" else "answer"
    if notion == AFFIX:
        return "affix"
    return "weak" if notion in WEAK else "faint" if notion in FAINT else "strong"


def _of_kind(context: Context, own: Side, side: int, denial: Denial) -> dict[str, float]:
    knowledge = context.languages[side].negation
    assert knowledge is not None, "the check needs it"
    key = own.key(denial)
    end = denial.focus
    while end < len(own.words) - 1 and not own.words.is_stop(end):
        end += 1
    return {
        "by a preposition": float(key in knowledge.prepositions),
        "carries on": float(key in knowledge.joining and not _begins_clause(own.words, denial)),
        "has an affix": float(denial.notion == AFFIX),
        "not by a negator": float(denial.notion not in ("", AFFIX)),
        "is asked": float("?" in own.words.pauses[end]),
    }


def _begins_clause(words: Words, denial: Denial) -> bool:
    return denial.first == 0 or words.is_stop(denial.first - 1)


def _has_gain(one: LeftOver) -> bool:
    """Whether the text is compared without its negator, too."""
    return not one.denial.notion


def _of_vectors(
    context: Context, found: Sequence[LeftOver], needed: Sequence[float]
) -> list[dict[str, float]]:
    """How alike the two texts are, and by how much more they are without the negator.

    The gain is left out where both together cannot add the log-odds that are needed.
    """
    encoder = context.encoder
    if encoder is None:
        return [{"likeness": _USUAL_LIKENESS}] * len(found)
    own, other = (encoder.encode([one.texts[at] for one in found]) for at in (0, 1))
    seen = [{"likeness": float(denying @ there)} for denying, there in zip(own, other, strict=True)]
    compared = [
        at
        for at, one in enumerate(found)
        if _has_gain(one) and _weighed({"gain": _MOST_GAIN, **seen[at]}) >= needed[at]
    ]
    without = encoder.encode([found[at].without for at in compared])
    for at, asserting in zip(compared, without, strict=True):
        gain = max(float(asserting @ other[at]) - seen[at]["likeness"], _LEAST_GAIN)
        seen[at] = {"gain": gain, **seen[at]}
    return seen
