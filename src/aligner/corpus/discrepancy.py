"""A place where the two sides do not say the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aligner.corpus.decisions import FindingReview
from aligner.corpus.display import Drawn
from aligner.corpus.spans import Span


class Severity(StrEnum):
    """How bad it would be if it were so, from the mildest; ordered."""

    NOTE = "note"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for a note, 3 for a critical discrepancy."""
        return list(Severity).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Severity(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Severity(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Severity(other).rank


@dataclass(frozen=True, slots=True)
class Evidence(Span):
    """What one side shows.

    Attributes:
        language: the side's language.
        reading: what was read there, as a value (``"40000"``, ``"2022-01-24"``),
            where the check reads values.

    An empty span is the place where something is missing.
    """

    language: str
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Symptom:
    """A finding with the same cause as another, which stands for it.

    Attributes:
        check: ``family/kind`` of the check that found it.
        severity: what its own would have been.
        confidence: what its own would have been.
        message: one sentence for people to read.
    """

    check: str
    severity: Severity
    confidence: float
    message: str


@dataclass(frozen=True, slots=True)
class Discrepancy(Drawn):
    """A place where the two sides do not say the same.

    Or one where the text itself says that something is doubtful.

    Attributes:
        id: stable as long as the check, the words in evidence and their bead stay.
        check: ``family/kind``.
        severity: how bad it would be.
        confidence: how sure it is, from 0 to 1, that a reviser would agree.
        message: one sentence for people to read; it names languages, not sides.
        evidence: one for each side, in the order of the bitext's sides.
        its_type: ITS 2.0 localization quality issue type.
        mqm: MQM category, ``dimension/type``.
        beads: numbers of the beads it concerns.
        symptoms: findings with the same cause, merged into this one.
        review: what a reviewer has decided about it, or said of it.
    """

    id: str
    check: str
    severity: Severity
    confidence: float
    message: str
    evidence: tuple[Evidence, Evidence]
    its_type: str
    mqm: str
    beads: tuple[int, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    review: FindingReview | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not between 0 and 1")
        if "/" not in self.check:
            raise ValueError(f"{self.check!r} is not of the form family/kind")

    @property
    def family(self) -> str:
        """The family of the check."""
        return self.check.partition("/")[0]

    def __getitem__(self, language: str) -> Evidence:
        for evidence in self.evidence:
            if evidence.language == language:
                return evidence
        raise KeyError(language)

    def __repr__(self) -> str:
        shown = " | ".join(f"{e.language} {e.text!r}" for e in self.evidence)
        return f"<Discrepancy {self.check} {self.severity} {self.confidence:.2f}: {shown}>"


def order_of(found: Discrepancy) -> tuple[object, ...]:
    """A key that puts the most severe first, then what stands first in the text."""
    where = found.beads[0] if found.beads else -1
    spans = tuple((e.start, e.end) for e in found.evidence)
    return -found.severity.rank, where, spans, found.check, found.message
