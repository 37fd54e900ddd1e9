"""All findings of a bitext, each after its place."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.corpus import Bitext, SilenceEntry
from aligner.report import wording
from aligner.report.figures import figures, ordered
from aligner.report.terminal.findings import Sheet, labelled, placed
from aligner.report.terminal.grouping import Grouping, grouped
from aligner.report.terminal.overview import by_severity
from aligner.report.terminal.writing import Line, Piece, written


def findings_text(
    bitext: Bitext,
    *,
    color: bool,
    width: int,
    silenced: bool = False,
    group: Grouping | None = None,
    fold: bool = False,
) -> str:
    """All findings, each headed by its place as compilers write it.

    ``file:line:column: severity: message [check, confidence, id]``, then both
    texts with carets under the evidence.  Lines and columns count from 1, columns
    in code points; the place is that of the first side that has evidence.

    Args:
        bitext: with its discrepancies.
        color: whether to use colours, if rich is installed.
        width: columns to write in.
        silenced: whether to show, after the others, what is silenced and why.
        group: whether to head them by severity or by paragraph, and by which.
        fold: whether to break the line with the place, too, where the width ends.
    """
    sheet = Sheet.of(bitext, width)
    return written(_lines(sheet, silenced=silenced, group=group, fold=fold), color=color)


def _lines(sheet: Sheet, *, silenced: bool, group: Grouping | None, fold: bool) -> Iterator[Line]:
    bitext = sheet.bitext
    groups = grouped(sheet, group) if group else [((), ordered(bitext))]
    for heading, findings in groups:
        if heading:
            yield heading
            yield ()
        for finding in findings:
            yield from placed(sheet, finding, fold=fold)
            yield ()
    for one in bitext.silenced if silenced else ():
        yield from placed(sheet, one.discrepancy, fold=fold)
        yield from labelled("silenced", _why(one.entry), sheet.width, indent=4)
        yield ()
    counts = figures(bitext)
    said = f"{wording.count(counts.findings, 'finding')}{by_severity(counts)}"
    if bitext.silenced:
        said += f"; {len(bitext.silenced)} silenced"
    yield (Piece(said),)


def _why(entry: SilenceEntry) -> str:
    """The reason, the date and the place of an entry."""
    told = ", ".join(filter(None, [entry.date.isoformat() if entry.date else "", entry.place]))
    return f"{entry.reason} ({told})" if told else entry.reason
