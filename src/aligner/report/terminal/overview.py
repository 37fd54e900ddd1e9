"""The figures of a bitext and its worst findings."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.corpus import Bitext
from aligner.report import wording
from aligner.report.figures import DOUBTFUL, Figures, figures, ordered
from aligner.report.terminal.findings import Sheet, labelled, numbered
from aligner.report.terminal.grouping import severity_heading
from aligner.report.terminal.writing import STRONG, Line, Piece, folded, written


def summary(bitext: Bitext, *, color: bool, width: int, most: int = 25) -> str:
    """The figures of a bitext and its findings by severity, the worst first.

    Args:
        bitext: with its beads and, once checked, its discrepancies.
        color: whether to use colours, if rich is installed.
        width: columns to write in.
        most: findings to show; of more, the number is given.
    """
    return written(_lines(Sheet.of(bitext, width), most), color=color)


def by_severity(counts: Figures) -> str:
    """``: 1 critical, 2 notes``; nothing of no finding."""
    said = ", ".join(
        wording.of_severity(number, severity) for severity, number in counts.severities if number
    )
    return f": {said}" if said else ""


def _lines(sheet: Sheet, most: int) -> Iterator[Line]:
    bitext = sheet.bitext
    counts = figures(bitext)
    yield from folded(wording.title(bitext), sheet.width, STRONG)
    yield ()
    for label, said in _said(bitext, counts):
        yield from labelled(label, said, sheet.width, room=11)
    warnings = dict.fromkeys(w for d in (*bitext.documents, bitext) for w in d.warnings)
    for warning in warnings:
        yield from labelled("Warning", warning, sheet.width, room=11)
    findings = ordered(bitext)
    before = None
    for number, finding in enumerate(findings[:most], start=1):
        if finding.severity is not before:
            before = finding.severity
            yield ()
            yield severity_heading(before, dict(counts.severities)[before])
        yield ()
        yield from numbered(sheet, number, finding)
    if len(findings) > most:
        yield ()
        yield (Piece(f"and {wording.count(len(findings) - most, 'more finding')}"),)


def _said(bitext: Bitext, counts: Figures) -> Iterator[tuple[str, str]]:
    """The figures in words, with what each is about."""
    for side in counts.sides:
        said = (
            f"{wording.count(side.sentences, 'sentence')} in "
            f"{wording.count(side.paragraphs, 'paragraph')}"
        )
        if counts.beads:
            said += f", {wording.percent(side.matched_share)} with a counterpart"
        yield wording.language_name(side.language), said
    if counts.beads:
        kinds = ", ".join(f"{number} {kind}" for kind, number in counts.kinds)
        moved = f"; {counts.moved} moved" if counts.moved else ""
        doubtful = f"; {counts.doubtful or 'none'} with a score under {wording.percent(DOUBTFUL)}"
        yield "Rows", f"{counts.beads}: {kinds}{moved}{doubtful}"
    else:
        yield "Rows", "none: the texts are not aligned"
    yield "Findings", f"{counts.findings}{by_severity(counts)}"
    if bitext.silenced:
        yield "Silenced", str(len(bitext.silenced))
    if bitext.signature.version or bitext.signature.checks:
        yield "Made with", str(bitext.signature)
