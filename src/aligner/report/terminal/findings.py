"""One finding on a terminal: what is said of it, and both texts with carets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from aligner.corpus import Bitext, Discrepancy, FindingReview
from aligner.report import wording
from aligner.report.columns import columns, printable, wrapped
from aligner.report.excerpts import Excerpt, excerpt
from aligner.report.terminal.writing import (
    FAINT,
    PLAIN,
    SEVERITY_STYLES,
    STRONG,
    Line,
    Piece,
    beside,
    folded,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A bitext, and the room there is to write about it.

    Attributes:
        bitext: with its discrepancies.
        places: for either document, where its offsets stand.
        width: columns to write in.
    """

    bitext: Bitext
    places: tuple[wording.Places, wording.Places]
    width: int

    @classmethod
    def of(cls, bitext: Bitext, width: int) -> Sheet:
        """The sheet for a bitext."""
        first, second = bitext.documents
        return cls(bitext, (wording.Places(first), wording.Places(second)), width)


def numbered(sheet: Sheet, number: int, finding: Discrepancy) -> Iterator[Line]:
    """A finding under its number: the message, how sure it is, both texts."""
    room = 5
    head = (Piece(f"{number:>3}  ", SEVERITY_STYLES[finding.severity]),)
    yield from beside(head, room, folded(finding.message, sheet.width - room, STRONG))
    about = f"{wording.percent(finding.confidence)} sure  {printable(finding.check)}"
    if finding.beads:
        about += f"  row {finding.beads[0] + 1}"
    yield from beside((), room, [(Piece(about, FAINT),)])
    yield from _rest(sheet, finding, room)


def placed(sheet: Sheet, finding: Discrepancy, *, fold: bool) -> Iterator[Line]:
    """A finding after its place, as compilers write it, then both texts.

    Args:
        sheet: the bitext it was found in.
        finding: what was found.
        fold: whether the first line is broken where the width ends; programs
            that read such lines want it whole.
    """
    parts = (
        Piece(f"{_place(sheet, finding)}: "),
        Piece(finding.severity, SEVERITY_STYLES[finding.severity]),
        Piece(": "),
        Piece(printable(finding.message), STRONG),
        Piece(" "),
        Piece(printable(_about(finding)), FAINT),
    )
    whole = "".join(part.text for part in parts)
    ends = accumulate(len(part.text) for part in parts)
    styles = tuple(zip(ends, (part.style for part in parts), strict=True))
    indent = 4
    rows = list(wrapped(whole, max(10, sheet.width - indent))) if fold else [(0, len(whole))]
    for at, (start, end) in enumerate(rows):
        pieces = _styled(whole, start, end, styles)
        yield pieces if at == 0 else (Piece(" " * indent), *pieces)
    yield from _rest(sheet, finding, indent)


def labelled(
    label: str, said: str, width: int, *, indent: int = 0, room: int = 0
) -> Iterator[Line]:
    """A label and, beside it, what is said, in as many lines as it takes."""
    column = indent + max(room, len(label) + 2)
    head = (Piece(" " * indent), Piece(label))
    yield from beside(head, column, folded(said, width - column))


def _rest(sheet: Sheet, finding: Discrepancy, indent: int) -> Iterator[Line]:
    """What a reviewer says, what else was found of the same cause, and both sides."""
    if finding.review:
        label, said = _decision(finding.review)
        yield from labelled(label, said, sheet.width, indent=indent)
    for symptom in finding.symptoms:
        told = f"{symptom.message} [{symptom.check}]"
        yield from labelled("also", told, sheet.width, indent=indent)
    labels = [
        f"{e.language} {place.line_and_column(e.start)[0]}"
        for e, place in zip(finding.evidence, sheet.places, strict=True)
    ]
    room = indent + max(map(len, labels)) + 2
    style = SEVERITY_STYLES[finding.severity]
    sides = zip(labels, sheet.bitext.documents, finding.evidence, strict=True)
    for label, document, evidence in sides:
        shown = excerpt(document, evidence, context=70, longest=200)
        head = (Piece(" " * indent), Piece(label, FAINT))
        yield from beside(head, room, _marked(shown, max(10, sheet.width - room), style))
        if evidence.reading is not None:
            reading = f"read as {evidence.reading}"
            yield from beside((), room, folded(reading, sheet.width - room, FAINT))


def _decision(review: FindingReview) -> tuple[str, str]:
    """What a reviewer has decided, and what was said with it."""
    said = "; ".join(filter(None, (review.reason.strip(), review.comment.strip())))
    dated = f" ({review.date.isoformat()})" if review.date else ""
    return review.decision or "comment", f"{said}{dated}".strip()


def _about(finding: Discrepancy) -> str:
    """``[numbers/value, 90 %, id 1f2e3d4c5b6a]``."""
    return f"[{finding.check}, {wording.percent(finding.confidence)}, id {finding.id}]"


def _place(sheet: Sheet, finding: Discrepancy) -> str:
    """``file:line:column`` of the first side that has evidence."""
    side = 0 if finding.evidence[0] or not finding.evidence[1] else 1
    document = sheet.bitext.documents[side]
    line, column = sheet.places[side].line_and_column(finding.evidence[side].start)
    return f"{printable(document.name) or document.language}:{line}:{column}"


def _marked(shown: Excerpt, width: int, style: str) -> Iterator[Line]:
    """An excerpt in lines, with carets under the evidence; one under a mere place."""
    text = printable(shown.before + shown.text + shown.after)
    begin = len(shown.before)
    end = begin + len(shown.text)
    styles = ((begin, PLAIN), (end, style), (len(text), PLAIN))
    waits = begin == end
    for start, stop in wrapped(text, width):
        yield _styled(text, start, stop, styles)
        low, high = max(start, begin), min(stop, end)
        if waits and begin <= stop:
            yield Piece(" " * columns(text[start:begin])), Piece("^", style)
            waits = False
        elif low < high:
            carets = max(1, columns(text[low:high]))
            yield Piece(" " * columns(text[start:low])), Piece("^" * carets, style)


def _styled(text: str, start: int, end: int, styles: Sequence[tuple[int, str]]) -> Line:
    """A stretch of a text in pieces.

    Args:
        text: the whole.
        start: where the stretch begins.
        end: where it ends.
        styles: up to which offset the text is of which style, in ascending order.
    """
    pieces = []
    at = start
    for until, style in styles:
        stop = min(until, end)
        if stop > at:
            pieces.append(Piece(text[at:stop], style))
            at = stop
    return tuple(pieces)
