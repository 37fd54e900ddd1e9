"""Objects of the corpus as lines of text, for notebooks and terminals without HTML.

Long objects are cut, with a count, and so are cells that would not fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aligner.corpus import Bitext, Corpus, Document
from aligner.corpus.display import Grid, Gridded
from aligner.report import wording
from aligner.report.columns import columns, printable, wrapped
from aligner.report.figures import figures
from aligner.report.terminal.overview import by_severity

MOST = 20
"""Rows shown of one object."""

WIDTH = 100
"""Columns of a line, whatever the terminal, so that the same object has the same lines."""

_APART = 2
_LEAST = 12
"""Columns that are left of a cell that is cut."""


def text_of(shown: object, width: int = WIDTH) -> str | None:
    """A bitext, document, corpus or what has tables as lines of text.

    Args:
        shown: the object.
        width: columns that a line may have.

    Returns:
        ``None`` for any other object, which is told well enough by its ``repr``.
    """
    match shown:
        case Bitext():
            grids: Sequence[Grid] = [_beads(shown)]
            head = f"{wording.title(shown)}, {_found(shown)}"
        case Document():
            grids, head = [_paragraphs(shown)], repr(shown)
        case Corpus():
            grids, head = [_bitexts(shown)], repr(shown)
        case Gridded():
            grids, head = shown.grids(MOST), ""
        case _:
            return None
    notes = shown.notes() if isinstance(shown, Gridded) else ()
    lines = [printable(head)] if head else []
    for grid in grids:
        lines += [*_laid(grid, width), ""]
    return "\n".join((*lines, *notes)).rstrip()


def _found(bitext: Bitext) -> str:
    counts = figures(bitext)
    found = f"{wording.count(counts.findings, 'finding')}{by_severity(counts)}"
    return f"{wording.count(counts.beads, 'bead')}, {found}"


def _beads(bitext: Bitext) -> Grid:
    names = (wording.language_name(code) for code in bitext.languages)
    rows = tuple(
        (
            str(bead.number),
            bead.kind + " moved" * bead.moved,
            f"{bead.score:.2f}",
            *(segment.text if segment.sentences else "-" for segment in bead.segments),
        )
        for bead in bitext.beads[:MOST]
    )
    return Grid(("bead", "kind", "score", *names), rows, len(bitext), "bead")


def _paragraphs(document: Document) -> Grid:
    rows = tuple(
        (str(p.number), str(p.kind), str(len(p.sentences)), p.text)
        for p in document.paragraphs[:MOST]
    )
    head = ("paragraph", "kind", "sentences", "text")
    return Grid(head, rows, len(document.paragraphs), "paragraph")


def _bitexts(corpus: Corpus) -> Grid:
    rows = tuple(
        (str(number), wording.title(bitext), _found(bitext))
        for number, bitext in enumerate(corpus.bitexts[:MOST])
    )
    return Grid(("bitext", "name", "what is in it"), rows, len(corpus), "bitext")


def _laid(grid: Grid, width: int) -> Iterator[str]:
    """The lines of a table, and how many of its rows they are."""
    rows = [grid.head, *([printable(cell) for cell in row] for row in grid.rows)]
    natural = [max(columns(row[at]) for row in rows) for at in range(len(grid.head))]
    widths = _fitted(natural, width - _APART * (len(natural) - 1))
    for row in rows:
        cells = (_filled(cell, room) for cell, room in zip(row, widths, strict=True))
        yield (" " * _APART).join(cells).rstrip()
    if len(grid.rows) < grid.total or not grid.total:
        shown = f"{len(grid.rows)} of " if grid.total else ""
        yield f"{shown}{wording.count(grid.total, grid.noun)}{' shown' if grid.total else ''}"


def _fitted(natural: Sequence[int], room: int) -> list[int]:
    """Widths for columns: the widest give way, all alike, until they fit or are small."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > _LEAST:
        widest = max(widths)
        wide = [at for at, width in enumerate(widths) if width == widest]
        below = max((width for width in widths if width < widest), default=0)
        least = max(below, _LEAST, widest - -(-(sum(widths) - room) // len(wide)))
        for at in wide:
            widths[at] = least
    return widths


def _filled(cell: str, room: int) -> str:
    """A cell that takes just so many columns."""
    if columns(cell) > room:
        start, end = next(wrapped(cell, room - 1))
        cell = f"{cell[start:end]}…"
    return cell + " " * (room - columns(cell))
