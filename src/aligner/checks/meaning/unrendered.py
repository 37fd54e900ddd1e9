"""How likely it is that nothing on the other side renders a denial."""

from __future__ import annotations

from collections.abc import Iterator
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


def likelihood(
    context: Context, bead: Bead, unpaired: Unpaired, side: int, denial: Denial
) -> float:
    """The probability that nothing on the other side renders a denial that is left over.

    What tells it: whether words that deny stand where its counterpart would; how free
    the translation is, by the links of the words; and whether the text is more like the
    other without its negator than with it.
    """
    traits = {
        **_of_links(context, bead, unpaired, side, denial),
        **_of_kind(context, unpaired.sides[side], side, denial),
        **_of_vectors(context, unpaired.sides, side, denial),
        "others left": float(len(unpaired.left[side])),
        "others there": float(sum(d.is_plain for d in unpaired.sides[1 - side].denials)),
    }
    odds = _CONSTANT + sum(_WEIGHTS[name] * trait for name, trait in traits.items())
    return 1 / (1 + exp(-odds))


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


def _of_vectors(
    context: Context, sides: tuple[Side, Side], side: int, denial: Denial
) -> dict[str, float]:
    """How alike the two texts are, and by how much more they are without the negator."""
    if context.encoder is None:
        return {"likeness": _USUAL_LIKENESS}
    words = sides[side].words
    if denial.notion:
        both = context.encoder.encode([words.text, sides[1 - side].words.text])
        return {"likeness": float(both[0] @ both[1])}
    span = words.span(denial.first, denial.last)
    without = f"{words.text[: span.start]}{words.text[span.end :]}"
    texts = [words.text, " ".join(without.split()), sides[1 - side].words.text]
    denying, asserting, other = context.encoder.encode(texts)
    likeness = float(denying @ other)
    gain = max(float(asserting @ other) - likeness, _LEAST_GAIN)
    return {"gain": gain, "likeness": likeness}
