"""Discrepancies in files that hold segments: told from the beads they stand in.

Where evidence begins and ends is told by a bead, counted from the one that the
finding is kept with, and by an offset into the text of its side: so that it stays
true when others are taken out of the file.  A finding whose words are no more in
the beads that they stood in is left out when it is read.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Annotated

import regex
from pydantic import Field, ValidationError

from aligner.corpus import Bead, Bitext, Discrepancy, Document, Evidence, Severity, Silenced
from aligner.corpus.bead_places import BeadPlaces
from aligner.errors import SettingsError
from aligner.formats.quotes import squeezed, stretches
from aligner.formats.stored_findings import (
    Score,
    Stored,
    StoredEntry,
    StoredFindingReview,
    StoredSymptom,
    restore_entry,
    restore_finding_review,
    restore_symptoms,
    store_entry,
    store_finding_review,
    store_symptoms,
)

_UNUSUAL = regex.compile(r"[\x7f-\x9f\u2028\u2029\ufffe\uffff]")

Position = tuple[int, int]
"""Beads on from the one that a finding is kept with, and an offset into the side's text."""


class HeldEvidence(Stored):
    """Evidence: where it begins, where it ends, what stood there."""

    language: str
    start: Position
    end: Position
    text: str
    reading: str | None = None


class HeldFinding(Stored):
    """A discrepancy, its beads counted from the one that it is kept with."""

    id: str
    check: Annotated[str, Field(pattern="/")]
    severity: Severity
    confidence: Score
    message: str
    evidence: tuple[HeldEvidence, HeldEvidence]
    its_type: str
    mqm: str
    beads: tuple[int, ...] = ()
    symptoms: tuple[StoredSymptom, ...] = ()
    review: StoredFindingReview | None = None
    silenced: StoredEntry | None = None

    @property
    def said(self) -> str:
        """What people are told of it, on one line."""
        return f"{self.severity} {self.check}: {self.message}"

    def dumps(self) -> str:
        """It as JSON on one line, without characters that XML or a line has no place for."""
        content = self.model_dump(mode="json", exclude_defaults=True)
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        safe: str = _UNUSUAL.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
        return safe


def findings_by_bead(
    bitext: Bitext, *, sentences_alone: bool = False
) -> dict[int, list[tuple[Discrepancy, HeldFinding]]]:
    """The discrepancies of a bitext by the number of the bead that each is kept with.

    Those that are silenced stand last.  With ``sentences_alone`` evidence is told without
    what stands between sentences, as for files that do not hold that.
    """
    places = BeadPlaces(bitext)
    found: dict[int, list[tuple[Discrepancy, HeldFinding]]] = defaultdict(list)
    told: tuple[Discrepancy | Silenced, ...] = (*bitext.discrepancies, *bitext.silenced)
    for said in told if bitext.beads else ():
        one = said.discrepancy if isinstance(said, Silenced) else said
        home = (
            one.beads[0]
            if one.beads
            else places.position(0, one.evidence[0].start, of_end=False)[0]
        )
        held = _held(one, home, places, sentences_alone=sentences_alone)
        if isinstance(said, Silenced):
            held = held.model_copy(update={"silenced": store_entry(said.entry)})
        found[home].append((one, held))
    return dict(found)


def without_said(notes: Iterable[str], findings: Iterable[HeldFinding]) -> tuple[str, ...]:
    """Those notes of a bead that do not tell people of a finding that is kept with it."""
    said = {one.said for one in findings}
    return tuple(note for note in notes if note.strip() and note not in said)


def read_finding(text: str) -> HeldFinding | None:
    """The finding that a text in JSON is; ``None`` if it is none of this version."""
    try:
        return HeldFinding.model_validate_json(text)
    except ValidationError:
        return None


def restored(
    held: Sequence[tuple[int, HeldFinding]],
    documents: tuple[Document, Document],
    beads: Sequence[Bead],
) -> tuple[tuple[Discrepancy, ...], tuple[Silenced, ...]]:
    """The discrepancies that are kept so, the most severe first, as far as their text is there.

    Those that are silenced come apart.

    Args:
        held: each with the number of the bead that it is kept with.
        documents: of the bitext that was read.
        beads: of the same.
    """
    shown: list[Discrepancy] = []
    silenced: list[Silenced] = []
    for home, one in held:
        found = _restored(one, home, documents, beads)
        if found is None:
            continue
        if one.silenced is None:
            shown.append(found)
            continue
        with suppress(SettingsError):  # an entry that silences nothing
            silenced.append(Silenced(found, restore_entry(one.silenced)))
    shown.sort(key=lambda one: (-one.severity.rank, -one.confidence))
    return tuple(shown), tuple(silenced)


def _held(
    found: Discrepancy, home: int, places: BeadPlaces, *, sentences_alone: bool
) -> HeldFinding:
    first, second = (_held_evidence(e, s, home, places) for s, e in enumerate(found.evidence))
    if sentences_alone:
        first, second = (
            held.model_copy(update={"text": _in_sentences(evidence, document)})
            for held, evidence, document in zip(
                (first, second), found.evidence, places.bitext.documents, strict=True
            )
        )
    return HeldFinding(
        id=found.id,
        check=found.check,
        severity=found.severity,
        confidence=found.confidence,
        message=found.message,
        evidence=(first, second),
        its_type=found.its_type,
        mqm=found.mqm,
        beads=tuple(number - home for number in found.beads),
        symptoms=store_symptoms(found),
        review=None if found.review is None else store_finding_review(found.review),
    )


def _held_evidence(evidence: Evidence, side: int, home: int, places: BeadPlaces) -> HeldEvidence:
    start = places.position(side, evidence.start, of_end=False)
    end = places.position(side, evidence.end, of_end=True) if evidence else start
    return HeldEvidence(
        language=evidence.language,
        start=(start[0] - home, start[1]),
        end=(end[0] - home, end[1]),
        text=evidence.text,
        reading=evidence.reading,
    )


def _in_sentences(evidence: Evidence, document: Document) -> str:
    """The text of evidence as far as it stands in sentences."""
    sentences = document.sentences
    first = bisect_right(sentences, evidence.start, key=lambda s: s.end)
    last = bisect_left(sentences, evidence.end, key=lambda s: s.start)
    return " ".join(
        document.text[max(s.start, evidence.start) : min(s.end, evidence.end)]
        for s in sentences[first:last]
    )


def _restored(
    held: HeldFinding, home: int, documents: tuple[Document, Document], beads: Sequence[Bead]
) -> Discrepancy | None:
    evidence: list[Evidence] = []
    by_language = {one.language: one for one in held.evidence}
    for side, document in enumerate(documents):
        one = by_language.get(document.language)
        if one is None:
            return None
        span = _span(one, side, home, beads, document)
        if span is None:
            return None
        text = document.text[span[0] : span[1]]
        evidence.append(Evidence(*span, text, document.language, one.reading))
    numbers = tuple(home + number for number in held.beads)
    if any(not 0 <= number < len(beads) for number in numbers):
        return None
    return Discrepancy(
        id=held.id,
        check=held.check,
        severity=held.severity,
        confidence=held.confidence,
        message=held.message,
        evidence=(evidence[0], evidence[1]),
        its_type=held.its_type,
        mqm=held.mqm,
        beads=numbers,
        symptoms=restore_symptoms(held.symptoms),
        review=None if held.review is None else restore_finding_review(held.review),
    )


def _span(
    held: HeldEvidence, side: int, home: int, beads: Sequence[Bead], document: Document
) -> tuple[int, int] | None:
    """Where evidence stands: as it says, else where its words are, in the same beads."""
    first, last = home + held.start[0], home + held.end[0]
    if not 0 <= first <= last < len(beads):
        return None
    one, other = beads[first].segments[side], beads[last].segments[side]
    start = one.start + min(max(held.start[1], 0), len(one))
    end = other.start + min(max(held.end[1], 0), len(other))
    if start <= end and squeezed(document.text[start:end]) == squeezed(held.text):
        return start, end
    if not squeezed(held.text):
        return start, start
    begin, past = min(one.start, other.start), max(one.end, other.end)
    found = stretches(document.text[begin:past], held.text)
    nearest = min(found, key=lambda span: abs(begin + span[0] - start), default=None)
    return None if nearest is None else (begin + nearest[0], begin + nearest[1])
