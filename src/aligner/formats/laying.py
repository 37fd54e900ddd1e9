"""Findings that a file tells of two texts, laid on the bitext that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from aligner.corpus import (
    Bitext,
    Discrepancy,
    Document,
    Evidence,
    FindingReview,
    Severity,
    Silenced,
    SilenceEntry,
    Symptom,
)
from aligner.corpus.bead_places import BeadPlaces
from aligner.corpus.discrepancy import order_of
from aligner.errors import FormatError
from aligner.formats.quality import Ids
from aligner.formats.quotes import Quote, Side
from aligner.formats.stored_findings import Score


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding as a file tells it.

    Attributes:
        quotes: of either side, or of one.
        silenced: why it is not shown, if it is not.
        beads: numbers that hold only where all that its evidence touches are among them.

    The others are those of :class:`~aligner.corpus.Discrepancy`; ``id`` may be empty.

    Raises:
        ValidationError: it can be no discrepancy.
    """

    check: Annotated[str, Field(pattern="/")]
    message: str
    quotes: tuple[Quote, ...]
    severity: Severity = Severity.MINOR
    confidence: Score = 1.0
    its_type: str = "other"
    mqm: str = "other/other"
    id: str = ""
    symptoms: tuple[Symptom, ...] = ()
    review: FindingReview | None = None
    silenced: SilenceEntry | None = None
    beads: tuple[int, ...] = ()

    @classmethod
    def of(cls, found: Discrepancy, documents: Sequence[Document] = ()) -> ToldFinding:
        """What is told of a discrepancy of some documents."""
        around: Sequence[Document | None] = documents or (None, None)
        first, second = map(Quote.of, found.evidence, around)
        return cls(
            check=found.check,
            message=found.message,
            quotes=(first, second),
            severity=found.severity,
            confidence=found.confidence,
            its_type=found.its_type,
            mqm=found.mqm,
            id=found.id,
            symptoms=found.symptoms,
            review=found.review,
            beads=found.beads,
        )


def told_of_bitext(bitext: Bitext) -> Iterator[ToldFinding]:
    """What a bitext tells of its discrepancies, silenced ones too."""
    for found in bitext.discrepancies:
        yield ToldFinding.of(found, bitext.documents)
    for one in bitext.silenced:
        yield replace(ToldFinding.of(one.discrepancy, bitext.documents), silenced=one.entry)


def laid(bitext: Bitext, told: Iterable[ToldFinding], *, file: str) -> Bitext:
    """A bitext with findings that a file tells, beside those that it has.

    Of findings with one id the file's stands.  A side that the file tells nothing of shows
    the whole of the beads that the other side stands in.

    Args:
        bitext: with its beads.
        told: the findings.
        file: where they come from, for messages.

    Raises:
        FormatError: what a finding tells of is not in the texts, or in several places.
    """
    sides = tuple(Side(document) for document in bitext.documents)
    places = BeadPlaces(bitext)
    ids = Ids()
    shown = {one.id: one for one in bitext.discrepancies}
    silenced = {one.discrepancy.id: one for one in bitext.silenced}
    for one in told:
        found = _found(one, sides, bitext, places, ids, file)
        shown.pop(found.id, None)
        silenced.pop(found.id, None)
        if one.silenced is None:
            shown[found.id] = found
        else:
            silenced[found.id] = Silenced(found, one.silenced)
    return bitext.model_copy(
        update={
            "discrepancies": tuple(sorted(shown.values(), key=order_of)),
            "silenced": tuple(silenced.values()),
        }
    )


Spans = dict[int, tuple[int, int, str | None]]
"""First character, one past the last, and what was read there, by the number of the side."""


def _found(
    told: ToldFinding,
    sides: Sequence[Side],
    bitext: Bitext,
    places: BeadPlaces,
    ids: Ids,
    file: str,
) -> Discrepancy:
    spans: Spans = {}
    unsure: set[int] = set()
    for number, quote in enumerate(told.quotes):
        side, (start, end) = _placed(told, quote, number, sides, spans, file)
        spans[side] = start, end, quote.reading
        unsure |= {side} if quote.is_bare_place else set()
    sure = {side: (start, end) for side, (start, end, _) in spans.items() if side not in unsure}
    beads = places.touched(sure or {side: (start, end) for side, (start, end, _) in spans.items()})
    for side in (0, 1):
        start, end = _whole(bitext, beads, side)
        if side not in spans:
            spans[side] = start, end, None
        elif sure and side in unsure and not start <= spans[side][0] <= end:
            spans[side] = end, end, spans[side][2]
    first, second = (
        Evidence(start, end, sides[side].text[start:end], sides[side].language, reading)
        for side, (start, end, reading) in sorted(spans.items())
    )
    shown = (f"{e.language} {e.text}" for e in (first, second))
    return Discrepancy(
        id=told.id or ids.of(told.check, told.message, *sorted(shown)),
        check=told.check,
        severity=told.severity,
        confidence=told.confidence,
        message=told.message,
        evidence=(first, second),
        its_type=told.its_type,
        mqm=told.mqm,
        beads=told.beads if _are_among(beads, told.beads, bitext) else beads,
        symptoms=told.symptoms,
        review=told.review,
    )


def _are_among(touched: Sequence[int], told: Sequence[int], bitext: Bitext) -> bool:
    return bool(told) and set(touched) <= set(told) <= set(range(len(bitext.beads)))


def _whole(bitext: Bitext, beads: Sequence[int], side: int) -> tuple[int, int]:
    """What some beads have on a side, or the place where they would have it."""
    parts = [bitext.beads[bead].segments[side] for bead in beads]
    full = [part for part in parts if part.sentences] or parts[:1]
    if not full:
        return 0, 0
    return min(part.start for part in full), max(part.end for part in full)


def _placed(
    told: ToldFinding,
    quote: Quote,
    number: int,
    sides: Sequence[Side],
    taken: Spans,
    file: str,
) -> tuple[int, tuple[int, int]]:
    """The side that a quote is of, and where it stands there."""
    free = [side for side in range(len(sides)) if side not in taken]
    may_be = [side for side in free if sides[side].language == quote.language]
    if not quote.language:
        of_source = [side for side in free if sides[side].is_from(quote.source)]
        in_turn = [side for side in free if len(told.quotes) == 2 and side == number]
        may_be = of_source or in_turn or free
    causes = []
    for side in may_be:
        try:
            span = sides[side].span(quote)
        except ValueError as error:
            causes.append(str(error))
            continue
        if len(may_be) == 1 or sides[side].has_sentence(*span):
            return side, span
    if not causes:
        languages = " and ".join(side.language for side in sides)
        causes.append(
            f"it tells of {quote.language or quote.source!r}, and the sides are {languages}"
        )
    raise FormatError(f"finding {told.id or told.check}: {causes[0]}", file=file)
