"""A door for stronger judges: models that the user brings to look at what checks found.

A judge is asked about findings, with the texts of their beads, and says of each
whether it is right.  It may be a model of natural-language inference, a language
model behind any interface, or a person; this package brings none.  A judge that
asks a model whether one text follows from the other could look like this::

    class Entailment:
        def __call__(self, cases):
            for case in cases:
                scores = model.predict([case.texts, case.texts[::-1]])
                if min(scores) > 0.9:
                    yield Judgement(Verdict.REJECTED, float(min(scores)))
                else:
                    yield Judgement(Verdict.UNSURE)

    aligner.check("page.txt", judge=Entailment())
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from aligner.corpus import Bitext, Discrepancy
from aligner.errors import JudgeError

CONSIDERED = 0.3
"""Confidence from which on a finding is worth a judge's while, shown without one or not."""


class Verdict(StrEnum):
    """What a judge says of a finding."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judge's answer.

    Attributes:
        verdict: whether the finding is right.
        confidence: how sure the judge is of that, from 0 to 1.
    """

    verdict: Verdict
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Case:
    """What a judge is asked about.

    Attributes:
        discrepancy: the finding, with its evidence in offsets of the documents.
        texts: of the bead that it concerns, one for each side; where there are
            several beads, of all of them.
        languages: ISO 639-1 codes of the two sides.
    """

    discrepancy: Discrepancy
    texts: tuple[str, str]
    languages: tuple[str, str]


class Judge(Protocol):
    """Anything that answers cases.

    All cases of a bitext are given at once, so that a model can look at many
    together.  Answers come in the order of the cases, one for each.
    """

    def __call__(self, cases: Sequence[Case], /) -> Iterable[Judgement]:
        """One answer for each case."""


def judged(
    bitext: Bitext, discrepancies: Sequence[Discrepancy], judge: Judge
) -> tuple[Discrepancy, ...]:
    """Discrepancies with the confidence that they have after a judge looked at them.

    A finding that is confirmed with confidence j gains that share of what it lacked,
    one that is rejected loses that share of what it had; one of which the judge is
    unsure stays as it is.

    Raises:
        JudgeError: the judge failed, did not answer every case once, or gave what is
            no answer.  The error that the judge raised is its cause.
    """
    cases = tuple(_case(bitext, found) for found in discrepancies)
    if not cases:
        return ()
    try:
        answers = tuple(judge(cases))
    except Exception as error:
        raise JudgeError(f"the judge failed: {error!r}") from error
    if len(answers) != len(cases):
        raise JudgeError(f"the judge gave {len(answers)} answers to {len(cases)} cases")
    return tuple(
        replace(case.discrepancy, confidence=_after(case.discrepancy.confidence, answer))
        for case, answer in zip(cases, answers, strict=True)
    )


def _case(bitext: Bitext, found: Discrepancy) -> Case:
    beads = [bitext.beads[number] for number in found.beads]
    first, second = (
        " ".join(bead.segments[side].text for bead in beads if bead.segments[side].text)
        for side in (0, 1)
    )
    return Case(found, (first, second), bitext.languages)


def _after(confidence: float, answer: object) -> float:
    if not isinstance(answer, Judgement) or not isinstance(answer.verdict, Verdict):
        raise JudgeError(f"the judge gave {answer!r}, which is no judgement")
    if not 0.0 <= answer.confidence <= 1.0:
        raise JudgeError(f"the judge's confidence {answer.confidence} is not between 0 and 1")
    if answer.verdict is Verdict.CONFIRMED:
        confidence += (1 - confidence) * answer.confidence
    elif answer.verdict is Verdict.REJECTED:
        confidence *= 1 - answer.confidence
    return round(confidence, 4)
