"""Findings in groups with a heading: by severity, or as they stand in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from aligner.corpus import Bitext, Discrepancy, Severity
from aligner.report import wording
from aligner.report.columns import columns, printable
from aligner.report.excerpts import shortened
from aligner.report.figures import ordered
from aligner.report.terminal.findings import Sheet
from aligner.report.terminal.writing import FAINT, SEVERITY_STYLES, STRONG, Line, Piece

Grouping = Literal["severity", "paragraph"]

Group = tuple[Line, tuple[Discrepancy, ...]]
"""A heading, and the findings under it."""

Paragraphs = tuple[tuple[int, ...], tuple[int, ...]]


def grouped(sheet: Sheet, by: Grouping) -> Iterator[Group]:
    """The findings of a bitext in groups.

    Args:
        sheet: the bitext.
        by: ``severity``, the worst first, or ``paragraph``, in the order of the
            first text.
    """
    findings = ordered(sheet.bitext)
    return by_severity(findings) if by == "severity" else _by_paragraph(sheet, findings)


def by_severity(findings: Sequence[Discrepancy]) -> Iterator[Group]:
    """Findings that are in order, with a heading for each severity."""
    for severity, members in groupby(findings, key=lambda found: found.severity):
        group = tuple(members)
        yield severity_heading(severity, len(group)), group


def severity_heading(severity: Severity, number: int) -> Line:
    """``▲ Critical 3``."""
    head = f"{wording.SHAPES[severity]} {severity.capitalize()} {number}"
    return (Piece(head, SEVERITY_STYLES[severity]),)


def _by_paragraph(sheet: Sheet, findings: Sequence[Discrepancy]) -> Iterator[Group]:
    known = _paragraphs_that_belong_together(sheet.bitext)
    placed = [(_paragraphs(sheet, found, known), found) for found in findings]
    # a stable sort: in a paragraph the findings stay in order
    placed.sort(key=lambda pair: _order(sheet.bitext, pair[0]))
    for paragraphs, members in groupby(placed, key=lambda pair: pair[0]):
        yield _paragraph_heading(sheet, paragraphs), tuple(found for _, found in members)


def _paragraphs_that_belong_together(bitext: Bitext) -> dict[tuple[int, int], Paragraphs]:
    """For each side and number of a paragraph, the paragraphs of both sides it goes with."""
    return {
        (side, number): bead.paragraphs
        for bead in bitext.paragraph_beads
        for side, numbers in enumerate(bead.paragraphs)
        for number in numbers
    }


def _paragraphs(
    sheet: Sheet, found: Discrepancy, known: dict[tuple[int, int], Paragraphs]
) -> Paragraphs:
    """The paragraphs that a finding stands in; none if it stands outside all of them."""
    sides = sorted((0, 1), key=lambda side: not found.evidence[side])
    for side in sides:
        evidence = found.evidence[side]
        document = sheet.bitext.documents[side]
        paragraph = document.paragraph_at(evidence.start)
        if paragraph is None:
            sentence = sheet.places[side].sentence(evidence)
            number = None if sentence is None else document.sentences[sentence].paragraph
        else:
            number = paragraph.number
        if number is not None:
            alone: Paragraphs = ((number,), ()) if side == 0 else ((), (number,))
            return known.get((side, number), alone)
    return (), ()


def _order(bitext: Bitext, paragraphs: Paragraphs) -> tuple[int, int, Paragraphs]:
    """Where paragraphs stand: in the first text, else after what goes before in the second."""
    first, second = paragraphs
    if first:
        return first[0], 0, paragraphs
    before = [
        bead.paragraphs[0][-1]
        for bead in bitext.paragraph_beads
        if bead.paragraphs[0] and bead.paragraphs[1] and second and bead.paragraphs[1] < second
    ]
    return max(before, default=-1), 1, paragraphs


def _paragraph_heading(sheet: Sheet, paragraphs: Paragraphs) -> Line:
    """``¶ it 3, en 3–4  The words it begins with …``."""
    numbers = ", ".join(
        f"{code} {_range(side)}"
        for code, side in zip(sheet.bitext.languages, paragraphs, strict=True)
        if side
    )
    head = f"¶ {numbers}" if numbers else "¶ outside all paragraphs"
    side = next((side for side in (0, 1) if paragraphs[side]), None)
    if side is None:
        return (Piece(head, STRONG),)
    text = printable(sheet.bitext.documents[side].paragraphs[paragraphs[side][0]].text)
    room = sheet.width - len(head) - 2
    longest = min(60, room)
    shown = shortened(text, longest)
    while columns(shown) > room and longest > 10:
        longest -= 5
        shown = shortened(text, longest)
    if columns(shown) > room:
        return (Piece(head, STRONG),)
    return Piece(head, STRONG), Piece("  "), Piece(shown, FAINT)


def _range(numbers: tuple[int, ...]) -> str:
    """Numbers of paragraphs, counted from 1."""
    first, last = numbers[0] + 1, numbers[-1] + 1
    return str(first) if first == last else f"{first}–{last}"
