"""Discrepancies in files that hold segments: told from the beads they stand in.

Where evidence begins and ends is told by a bead, counted from the one that the
finding is kept with, and by an offset into the text of its side: so that it stays
true when others are taken out of the file.  A finding whose words have been
edited in the file is left out when it is read.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

import regex
from pydantic import Field, ValidationError

from aligner.corpus import Bead, Bitext, Discrepancy, Document, Evidence, Severity
from aligner.formats.stored_findings import (
    Score,
    Stored,
    StoredFindingReview,
    StoredSymptom,
    restore_finding_review,
    restore_symptoms,
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

    def dumps(self) -> str:
        """It as JSON on one line, without characters that XML or a line has no place for."""
        content = self.model_dump(mode="json", exclude_defaults=True)
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        safe: str = _UNUSUAL.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
        return safe


@dataclass(frozen=True)
class BeadPlaces:
    """Where the beads of a bitext stand in its documents."""

    bitext: Bitext

    def position(self, side: int, offset: int, *, of_end: bool) -> Position:
        """The bead that an offset of a document stands in, and the offset into its side.

        An offset between beads is told as the end of the one before, or as the
        beginning of the one after.
        """
        starts, beads = self._sides[side]
        if not beads:
            return 0, 0
        at = (bisect_left if of_end else bisect_right)(starts, offset) - 1
        at = max(at, 0)
        segment = beads[at].segments[side]
        if offset > segment.end and not of_end and at + 1 < len(beads):
            at += 1
            segment = beads[at].segments[side]
        inner = min(max(offset, segment.start), segment.end) - segment.start
        return beads[at].number, inner

    @cached_property
    def _sides(self) -> tuple[tuple[list[int], list[Bead]], tuple[list[int], list[Bead]]]:
        first, second = (
            sorted(
                (bead for bead in self.bitext.beads if bead.segments[side].sentences),
                key=lambda bead: bead.segments[side].start,
            )
            for side in (0, 1)
        )
        return (
            ([bead.segments[0].start for bead in first], first),
            ([bead.segments[1].start for bead in second], second),
        )


def findings_by_bead(bitext: Bitext) -> dict[int, list[tuple[Discrepancy, HeldFinding]]]:
    """The discrepancies of a bitext by the number of the bead that each is kept with."""
    places = BeadPlaces(bitext)
    found: dict[int, list[tuple[Discrepancy, HeldFinding]]] = defaultdict(list)
    for one in bitext.discrepancies if bitext.beads else ():
        home = (
            one.beads[0]
            if one.beads
            else places.position(0, one.evidence[0].start, of_end=False)[0]
        )
        found[home].append((one, _held(one, home, places)))
    return dict(found)


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
) -> Iterator[Discrepancy]:
    """The discrepancies that are kept so, the most severe first as far as their text is there.

    Args:
        held: each with the number of the bead that it is kept with.
        documents: of the bitext that was read.
        beads: of the same.
    """
    found = (_restored(one, home, documents, beads) for home, one in held)
    order = {one.id: number for number, (_, one) in enumerate(held)}
    yield from sorted(
        (one for one in found if one is not None),
        key=lambda one: (-one.severity.rank, -one.confidence, order[one.id]),
    )


def _held(found: Discrepancy, home: int, places: BeadPlaces) -> HeldFinding:
    first, second = (_held_evidence(e, s, home, places) for s, e in enumerate(found.evidence))
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


def _restored(
    held: HeldFinding, home: int, documents: tuple[Document, Document], beads: Sequence[Bead]
) -> Discrepancy | None:
    evidence: list[Evidence] = []
    by_language = {one.language: one for one in held.evidence}
    for side, document in enumerate(documents):
        one = by_language.get(document.language)
        if one is None:
            return None
        ends = [_offset(position, side, home, beads) for position in (one.start, one.end)]
        if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
            return None
        text = document.text[ends[0] : ends[1]]
        if "".join(text.split()) != "".join(one.text.split()):
            return None
        evidence.append(Evidence(ends[0], ends[1], text, document.language, one.reading))
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


def _offset(position: Position, side: int, home: int, beads: Sequence[Bead]) -> int | None:
    number, inner = home + position[0], position[1]
    if not 0 <= number < len(beads):
        return None
    segment = beads[number].segments[side]
    return segment.start + inner if 0 <= inner <= len(segment) else None
