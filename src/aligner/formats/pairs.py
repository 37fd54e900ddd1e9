"""A table of pairs that are already aligned: one pair a line, TAB between the sides."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.errors import LayoutError


def read_pairs(content: str, *, file: str | None = None) -> Iterator[tuple[int, str, str]]:
    r"""The pairs of a table.

    Only ``\n``, ``\r\n`` and ``\r`` end a line, so that a text may hold other
    separators.  Columns after the second are ignored, blank lines are skipped.

    Args:
        content: the table.
        file: its name, for messages.

    Yields:
        The 0-based number of the line and its first two cells, unaltered.

    Raises:
        LayoutError: a line has no TAB.
    """
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        first, tab, rest = line.partition("\t")
        if not tab:
            raise LayoutError(
                "no TAB here: a pair is the first language, TAB, the second language",
                file=file,
                line=number + 1,
            )
        yield number, first, rest.partition("\t")[0]
