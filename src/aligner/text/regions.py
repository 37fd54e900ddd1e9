"""What the markup of a page says about its stretches of text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aligner.corpus import ParagraphKind


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table: its number on the page, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text between marks of layout.

    A format makes regions, and cutting them at line breaks makes blocks, which
    are regions too: the text of one paragraph.

    Attributes:
        start: first code point.
        end: one past the last.
        kind: what the markup says it is for, or ``None`` where it says nothing.
        cell: its place, if it stands in a table.
        marks: stretches inside that lay out the text and say nothing.
        verbatim: whether its line breaks are not to be judged, as in code.
        hard: whether each of its line breaks was meant (``<br>``).
        linked: whether all of it is a link.
    """

    start: int
    end: int
    kind: ParagraphKind | None = None
    cell: Cell | None = None
    marks: tuple[tuple[int, int], ...] = ()
    verbatim: bool = False
    hard: bool = False
    linked: bool = False

    def part(self, start: int, end: int) -> Region:
        """The stretch of it between two offsets."""
        marks = tuple((a, b) for a, b in self.marks if start < b and a < end)
        return replace(self, start=start, end=end, marks=marks)

    def __len__(self) -> int:
        return self.end - self.start
