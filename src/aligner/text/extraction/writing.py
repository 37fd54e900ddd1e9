"""Text extracted from a document, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import regex

from aligner.corpus import ParagraphKind, is_blank
from aligner.corpus.document import BLANKS
from aligner.text.regions import Cell, Region

_UNPRINTABLE = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\ud800-\udfff]")
"""Controls, halves of surrogate pairs, and the places where a word may be cut."""
_SPACES = regex.compile(r"[ \t\r\f\v]+")
_AROUND_BREAKS = regex.compile(r" ?\n ?")


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The text of a document and the paragraphs in it, blank lines between them.

    Attributes:
        text: offsets count in it.
        regions: its paragraphs, with what the markup says of each.
        warnings: what had to be guessed or left out.
    """

    text: str
    regions: tuple[Region, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class TextWriter:
    """Puts paragraphs one after the other."""

    parts: list[str] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    length: int = 0

    def add(
        self, text: str, kind: ParagraphKind | None = None, *, cell: Cell | None = None
    ) -> None:
        """Put a paragraph; nothing is put if it is blank.

        White space is run together; line ends in it were meant and stay.
        """
        clean = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", _UNPRINTABLE.sub("", text))).strip(BLANKS)
        if is_blank(clean):
            return
        self._append(clean)
        start = self.length - len(clean)
        self.regions.append(Region(start, self.length, kind, cell, hard="\n" in clean))

    def add_page(self, text: str, regions: tuple[Region, ...]) -> None:
        """Put a text whose paragraphs are known; its tables are numbered on."""
        if not regions:
            return
        tables = 1 + max((r.cell.table for r in self.regions if r.cell), default=-1)
        self._append(text)
        by = self.length - len(text)
        for region in regions:
            cell = region.cell and replace(region.cell, table=region.cell.table + tables)
            self.regions.append(
                replace(region, start=region.start + by, end=region.end + by, cell=cell)
            )

    def extracted(self, warnings: tuple[str, ...] = ()) -> ExtractedText:
        """All that was put."""
        return ExtractedText("".join(self.parts), tuple(self.regions), warnings)

    def _append(self, text: str) -> None:
        if self.parts:
            self.parts.append("\n\n")
            self.length += 2
        self.parts.append(text)
        self.length += len(text)
