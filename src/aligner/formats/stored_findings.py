"""Discrepancies as a saved bitext holds them: texts as offsets, nothing lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from aligner.corpus import (
    Discrepancy,
    Document,
    Evidence,
    FindingReview,
    Severity,
    Silenced,
    SilenceEntry,
    Symptom,
    Verdict,
)

Offset = Annotated[int, Field(ge=0)]
Score = Annotated[float, Field(ge=0.0, le=1.0)]


class Stored(BaseModel):
    """What any part of the file is: it holds what it may hold and nothing else."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")


class StoredEvidence(Stored):
    """Offsets into the side's text, and what was read there."""

    start: Offset
    end: Offset
    reading: str | None


class StoredSymptom(Stored):
    """A finding with the same cause as another."""

    check: str
    severity: Severity
    confidence: Score
    message: str


class StoredFindingReview(Stored):
    """What a reviewer has decided about a finding, or said of it."""

    id: Annotated[str, Field(pattern=r"\S")]
    check: str = ""
    decision: Verdict | None = None
    reason: str = ""
    comment: str = ""
    date: dt.date | None = None


class StoredDiscrepancy(Stored):
    """A discrepancy, its evidence in the order of the documents."""

    id: str
    check: str
    severity: Severity
    confidence: Score
    message: str
    evidence: tuple[StoredEvidence, StoredEvidence]
    its_type: str
    mqm: str
    beads: tuple[Offset, ...]
    symptoms: tuple[StoredSymptom, ...]
    review: StoredFindingReview | None = None


class StoredEntry(Stored):
    """The entry that silences a finding."""

    reason: str
    date: dt.date | None = None
    id: str = ""
    check: str = ""
    text: str = ""
    pattern: str = ""
    language: str = ""
    file: str = ""
    line: Offset = 0


class StoredSilenced(Stored):
    """A discrepancy that is not shown, and the entry that silences it."""

    discrepancy: StoredDiscrepancy
    reason: str
    date: str | None
    id: str
    check: str
    text: str
    pattern: str
    language: str
    file: str
    line: Offset


def store_discrepancy(found: Discrepancy) -> StoredDiscrepancy:
    """A discrepancy as it is kept."""
    first, second = (
        StoredEvidence(start=e.start, end=e.end, reading=e.reading) for e in found.evidence
    )
    return StoredDiscrepancy(
        id=found.id,
        check=found.check,
        severity=found.severity,
        confidence=found.confidence,
        message=found.message,
        evidence=(first, second),
        its_type=found.its_type,
        mqm=found.mqm,
        beads=found.beads,
        symptoms=store_symptoms(found),
        review=None if found.review is None else store_finding_review(found.review),
    )


def store_symptoms(found: Discrepancy) -> tuple[StoredSymptom, ...]:
    """The symptoms of a discrepancy as they are kept."""
    return tuple(
        StoredSymptom(
            check=s.check, severity=s.severity, confidence=s.confidence, message=s.message
        )
        for s in found.symptoms
    )


def store_finding_review(one: FindingReview) -> StoredFindingReview:
    """What is decided about a finding, as it is kept."""
    return StoredFindingReview(
        id=one.id,
        check=one.check,
        decision=one.decision,
        reason=one.reason,
        comment=one.comment,
        date=one.date,
    )


def store_silenced(one: Silenced) -> StoredSilenced:
    """A silenced finding as it is kept."""
    entry = dict(store_entry(one.entry))
    date = one.entry.date.isoformat() if one.entry.date else None
    return StoredSilenced(discrepancy=store_discrepancy(one.discrepancy), **entry | {"date": date})


def store_entry(entry: SilenceEntry) -> StoredEntry:
    """The entry that silences a finding, as it is kept."""
    return StoredEntry(
        reason=entry.reason,
        date=entry.date,
        id=entry.id,
        check=entry.check,
        text=entry.text,
        pattern=entry.pattern,
        language=entry.language,
        file=entry.file,
        line=entry.line,
    )


def restore_entry(stored: StoredEntry) -> SilenceEntry:
    """The entry that is kept so."""
    return SilenceEntry(**dict(stored))


def restore_discrepancy(
    stored: StoredDiscrepancy, documents: tuple[Document, Document]
) -> Discrepancy:
    """The discrepancy that is kept so, between two documents."""
    first, second = (
        Evidence(e.start, e.end, document.text[e.start : e.end], document.language, e.reading)
        for document, e in zip(documents, stored.evidence, strict=True)
    )
    return Discrepancy(
        id=stored.id,
        check=stored.check,
        severity=stored.severity,
        confidence=stored.confidence,
        message=stored.message,
        evidence=(first, second),
        its_type=stored.its_type,
        mqm=stored.mqm,
        beads=stored.beads,
        symptoms=restore_symptoms(stored.symptoms),
        review=None if stored.review is None else restore_finding_review(stored.review),
    )


def restore_symptoms(stored: Sequence[StoredSymptom]) -> tuple[Symptom, ...]:
    """The symptoms that are kept so."""
    return tuple(Symptom(s.check, s.severity, s.confidence, s.message) for s in stored)


def symptoms_of(records: Iterable[object]) -> tuple[Symptom, ...]:
    """The symptoms that records tell.

    Raises:
        ValidationError: one is none.
    """
    return restore_symptoms([StoredSymptom.model_validate(one) for one in records])


def restore_finding_review(stored: StoredFindingReview) -> FindingReview:
    """What is decided about a finding, as it was before it was kept."""
    return FindingReview(
        id=stored.id,
        check=stored.check,
        decision=stored.decision,
        reason=stored.reason,
        comment=stored.comment,
        date=stored.date,
    )


def restore_silenced(stored: StoredSilenced, documents: tuple[Document, Document]) -> Silenced:
    """The silenced finding that is kept so, between two documents."""
    entry = dict(stored) | {"date": dt.date.fromisoformat(stored.date) if stored.date else None}
    found = restore_discrepancy(entry.pop("discrepancy"), documents)
    return Silenced(found, SilenceEntry(**entry))
