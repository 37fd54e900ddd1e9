"""ODT, the files of LibreOffice Writer (OpenDocument 1.0 to 1.4, OASIS).

Footnotes and endnotes follow the paragraph that refers to them, and so does the text of
frames that are anchored in it.  Deleted text, hidden text and comments are left out,
tables of contents and other indexes are furniture.  The heads and feet of pages are not
read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aligner import limits
from aligner.corpus import ParagraphKind
from aligner.errors import FormatError
from aligner.text.extraction.archives import Archive
from aligner.text.extraction.blocks import BlockWriter, Inline, cells_of
from aligner.text.extraction.writing import ExtractedText
from aligner.text.extraction.xml import attribute, local, root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = frozenset(("Title", "Subtitle", "Heading"))
_INDEXES = frozenset((
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography",
))  # fmt: skip
_UNREAD = frozenset((
    "tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "title", "desc",
    "sequence-decls", "variable-decls", "forms", "hidden-text", "hidden-paragraph", "event-listeners",
    "binary-data",
))  # fmt: skip


def extract(data: bytes, name: str) -> ExtractedText:
    """The text of an ODT file; see :func:`aligner.text.extraction.extracted` for the errors."""
    with Archive(data, name) as archive:
        if "META-INF/manifest.xml" in archive.names:
            _must_be_open(archive.read("META-INF/manifest.xml"), name)
        content = root_of(archive.read("content.xml"), name=name, member="content.xml")
        styles = _styles(content)
        if "styles.xml" in archive.names:
            named = root_of(archive.read("styles.xml"), name=name, member="styles.xml")
            styles = _styles(named) | styles
    body = next((element for element in content if local(element) == "body"), None)
    if body is None:
        raise FormatError("damaged: content.xml has no body", file=name)
    reader = _Reader(styles)
    for part in body:
        reader.blocks(part, None)
    return reader.out.out.extracted()


def _must_be_open(manifest: bytes, name: str) -> None:
    root = root_of(manifest, name=name, member="META-INF/manifest.xml")
    if any(local(element) == "encryption-data" for element in root.iter()):
        raise FormatError("protected by a password; save it without one", file=name)


@dataclass(frozen=True, slots=True)
class _Style:
    """What is known of a style: the one it is based on, and whether its text is hidden."""

    parent: str
    heading: bool
    hidden: bool


def _styles(root: _Element) -> dict[str, _Style]:
    """The styles that a part of the file defines, by name."""
    found = {}
    for element in root.iter():
        if local(element) == "style":
            properties = [p for p in element if local(p) == "text-properties"]
            level = attribute(element, "default-outline-level")
            found[attribute(element, "name") or ""] = _Style(
                attribute(element, "parent-style-name") or "",
                heading=bool(level and level.isdecimal()),
                hidden=any(attribute(p, "display") == "none" for p in properties),
            )
    return found


@dataclass(slots=True)
class _Reader:
    """Goes over the blocks of a document."""

    styles: dict[str, _Style]
    out: BlockWriter = field(default_factory=BlockWriter)

    def blocks(self, parent: _Element, kind: ParagraphKind | None) -> None:
        """Read the paragraphs, lists and tables inside an element.

        Args:
            parent: the element.
            kind: what the paragraphs in it are for, if it says so.
        """
        for element in parent:
            match local(element):
                case "p" | "h":
                    self._paragraph(element, kind)
                case "list":
                    self._list(element, kind)
                case "section" if attribute(element, "display") == "none":
                    pass
                case "table":
                    self._table(element, kind)
                case index if index in _INDEXES:
                    self.blocks(element, ParagraphKind.FURNITURE)
                case other if other and other not in _UNREAD and not other.endswith("-source"):
                    self.blocks(element, kind)

    def _list(self, element: _Element, kind: ParagraphKind | None) -> None:
        for item in element:
            is_item = local(item) != "list-header"
            self.blocks(item, kind or (ParagraphKind.LIST_ITEM if is_item else None))

    def _paragraph(self, element: _Element, kind: ParagraphKind | None) -> None:
        limits.must_have_time()
        if self._is_hidden(element):
            return
        inline = Inline()
        self._inline(element, inline)
        if kind is not ParagraphKind.FURNITURE and self._is_heading(element):
            kind = ParagraphKind.HEADING
        self.out.put(inline, kind)
        for box in inline.boxes:
            self.blocks(box, None)  # type: ignore[arg-type]  # boxes of this format are elements

    def _is_heading(self, element: _Element) -> bool:
        if local(element) == "h":
            return True
        at = attribute(element, "style-name") or ""
        seen = set[str]()
        while at and at not in seen:
            style = self.styles.get(at)
            if at in _TITLES or (style is not None and style.heading):
                return True
            seen.add(at)
            at = style.parent if style else ""
        return False

    def _is_hidden(self, element: _Element) -> bool:
        style = self.styles.get(attribute(element, "style-name") or "")
        return style is not None and style.hidden

    def _table(self, table: _Element, kind: ParagraphKind | None) -> None:
        self.out.open_table()
        self._rows(table, kind)
        self.out.close_table()

    def _rows(self, parent: _Element, kind: ParagraphKind | None) -> None:
        for element in parent:
            if local(element) == "table-row":
                self.out.open_row()
                for cell in element:
                    self.out.open_cell()
                    if local(cell) == "table-cell":
                        self.blocks(cell, kind)
                    self.out.skip_cells(cells_of(attribute(cell, "number-columns-repeated"), 1) - 1)
            elif local(element) in {"table-header-rows", "table-rows", "table-row-group"}:
                self._rows(element, kind)

    def _inline(self, parent: _Element, inline: Inline) -> None:
        """Read what stands in a line."""
        inline.say(parent.text)
        for element in parent:
            match local(element):
                case "s" | "tab":
                    inline.say(" ")
                case "line-break":
                    inline.end_line()
                case "note":
                    self._note(element, inline)
                case "text-box":
                    inline.boxes.append(element)
                case other if any(local(inside) == "p" for inside in element):
                    if other not in _UNREAD:
                        inline.boxes.append(element)  # a shape
                case other if other and other not in _UNREAD and not self._is_hidden(element):
                    self._inline(element, inline)
            inline.say(element.tail)

    def _note(self, note: _Element, inline: Inline) -> None:
        reader = _Reader(self.styles)
        for part in note:
            if local(part) == "note-body":
                reader.blocks(part, None)
        made = reader.out.out.extracted()
        inline.notes.append(tuple(made.text[r.start : r.end] for r in made.regions))
