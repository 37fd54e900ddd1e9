"""A table of pairs that are already aligned: one pair a line."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.formats.tables import table_of
from aligner.formats.tongues import Pair


def read_pairs(
    content: str, languages: Pair, *, file: str | None = None
) -> Iterator[tuple[int, str, str]]:
    r"""The pairs of a table; :mod:`aligner.formats.tables` says which columns are read.

    Only ``\n``, ``\r\n`` and ``\r`` end a line, so that a text may hold other
    separators.  Blank lines, and a first line that names columns, are skipped.

    Args:
        content: the table.
        languages: of the two sides, in the order wanted.
        file: its name, for messages; one in ``.csv`` is read as CSV.

    Yields:
        The 0-based number of the line and its two texts, unaltered.

    Raises:
        LayoutError: a line has no TAB, or lacks a column.
    """
    table = table_of(
        content, languages, file=file, commas=bool(file and file.lower().endswith(".csv"))
    )
    one, other = table.columns
    for line in table.lines:
        yield line.number - 1, line.cells[one], line.cells[other]
