"""Paragraphs, notes and tables of a word processor's document, as they are met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from aligner.corpus import ParagraphKind
from aligner.text.extraction.writing import TextWriter
from aligner.text.regions import Cell

_SPACES = regex.compile(r"[ \t\r\n\f\v]+")


_MOST_CELLS = 1000


def cells_of(number: str | None, otherwise: int) -> int:
    """How many cells a file says that there are, 1000 at most.

    Args:
        number: as it is written there.
        otherwise: what is to be taken where it is no number.
    """
    if not number or not number.isdecimal():
        return otherwise
    return min(int(number), _MOST_CELLS) if len(number) < 10 else _MOST_CELLS


@dataclass(slots=True)
class Inline:
    """The text of a paragraph that is being read, and what stands beside it.

    Attributes:
        parts: its text so far.
        notes: its footnotes and endnotes, each with its paragraphs.
        boxes: the frames that are anchored in it, in the form that the format has them.
    """

    parts: list[str] = field(default_factory=list)
    notes: list[Sequence[str]] = field(default_factory=list)
    boxes: list[object] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text so far."""
        return "".join(self.parts)

    def say(self, words: str | None) -> None:
        """Put words; a line end in them is white space as any other."""
        if words:
            self.parts.append(_SPACES.sub(" ", words))

    def end_line(self) -> None:
        """Put a line end that was meant."""
        self.parts.append("\n")


@dataclass(slots=True)
class BlockWriter:
    """Puts paragraphs where they stand: in the text, in a list, in the cell of a table."""

    out: TextWriter = field(default_factory=TextWriter)
    tables: list[list[int]] = field(default_factory=list)
    """Open tables: number, row, column."""
    made: int = 0

    def put(self, inline: Inline, kind: ParagraphKind | None) -> None:
        """Put a paragraph and, after it, its notes, a paragraph or more each."""
        cell = Cell(*self.tables[-1]) if self.tables and self.tables[-1][2] >= 0 else None
        self.out.add(inline.text, kind, cell=cell)
        for note in inline.notes:
            for paragraph in note:
                self.out.add(paragraph, None, cell=cell)

    def open_table(self) -> None:
        """A table begins."""
        self.tables.append([self.made, -1, -1])
        self.made += 1

    def open_row(self) -> None:
        """A row of it begins."""
        self.tables[-1][1] += 1
        self.tables[-1][2] = -1

    def open_cell(self) -> None:
        """A cell of the row begins."""
        self.tables[-1][2] += 1

    def skip_cells(self, number: int) -> None:
        """Some columns are taken up by the cell before, or hold nothing."""
        self.tables[-1][2] += number

    def close_table(self) -> None:
        """It ends."""
        self.tables.pop()
