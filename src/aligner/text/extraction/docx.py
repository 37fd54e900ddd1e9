"""DOCX, the files of Word (Office Open XML, ECMA-376), read with python-docx.

Paragraphs whose style is a heading or a title, or that have an outline level, are
headings; those with numbering are list items, the numbers themselves being no text of
the file.  Text that was deleted, moved away or hidden is left out, what was inserted is
read.  Footnotes and endnotes follow the paragraph that refers to them, and so does the
text of boxes that are anchored in it.  The heads and feet of pages are not read.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import regex

from aligner import limits
from aligner.corpus import ParagraphKind
from aligner.errors import FormatError, MissingExtraError
from aligner.text.extraction.archives import Archive
from aligner.text.extraction.blocks import BlockWriter, Inline, cells_of
from aligner.text.extraction.writing import ExtractedText
from aligner.text.extraction.xml import attribute, local, root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_HEADING = regex.compile(r"(?i)heading \d|title|subtitle")
_LEVEL = regex.compile(r"\s*0*[0-8]\s*")
_CONTENTS = regex.compile(r"(?i)toc \d|table of figures")
_BLOCKS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent"))
_UNREAD = frozenset((
    "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText",
    "fldData", "Fallback", "rt", "tblPr", "tblGrid", "trPr", "tcPr", "annotationRef", "footnoteRef",
    "endnoteRef", "posOffset", "align",
))  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OF_LINES = (None, "textWrapping")
"""The types of breaks that end a line, others a column or a page."""
_OFF = frozenset(("0", "false", "off"))


def extract(data: bytes, name: str) -> ExtractedText:
    """The text of a DOCX file; see :func:`aligner.text.extraction.extracted` for the errors."""
    with Archive(data, name) as archive:  # refuses what would fill the memory of others
        document = _opened(_as_document(archive, data), name)
    reader = _Reader(_styles(document), _notes(document, name))
    reader.blocks(document.element.body)
    return reader.out.out.extracted()


def _as_document(archive: Archive, data: bytes) -> bytes:
    """A document with macros, or a template, as a document, which alone the library reads."""
    types = archive.read(_TYPES) if _TYPES in archive.names else b""
    renamed = regex.sub(
        rb"application/[\w.-]*\b(?:macroEnabled|template)\w*\.main\+xml", _TYPE, types
    )
    if renamed == types:
        return data
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for member in sorted(archive.names):
            made.writestr(member, renamed if member == _TYPES else archive.read(member))
    return held.getvalue()


def _opened(data: bytes, name: str) -> Any:
    try:
        import docx
    except ImportError:
        raise MissingExtraError("python-docx", "documents") from None
    try:
        document = docx.Document(io.BytesIO(data))
        document.styles.element  # noqa: B018  # where the part is something else, this fails
    except Exception as error:  # noqa: BLE001  # the library tells damage in whatever breaks
        cause = " ".join(str(error).split())[:150]
        raise FormatError(f"not a DOCX file, or damaged: {cause}", file=name) from None
    if document.element.body is None:
        raise FormatError("damaged: it has no body", file=name)
    return document


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of its paragraphs, and whether it hides its text."""

    kind: ParagraphKind | None
    hidden: bool = False


def _styles(document: Any) -> dict[str, _Style]:
    """The styles by their ids, with what they take from those they are based on."""
    found: dict[str, _Style] = {}
    elements = {
        attribute(element, "styleId") or "": element
        for element in document.styles.element
        if local(element) == "style"
    }
    for id in elements:
        kind = hidden = None
        at, seen = id, set[str]()
        while at in elements and at not in seen:
            seen.add(at)
            element = elements[at]
            kind = kind or _kind_of_style(element)
            hidden = _hides(element) if hidden is None else hidden
            at = _value(element, "basedOn") or ""
        found[id] = _Style(kind, hidden or False)
    return found


def _kind_of_style(element: _Element) -> ParagraphKind | None:
    called = _value(element, "name") or ""
    if _HEADING.fullmatch(called):
        return ParagraphKind.HEADING
    if _CONTENTS.fullmatch(called):
        return ParagraphKind.FURNITURE
    return _kind_of_properties(_child(element, "pPr"))


def _kind_of_properties(properties: _Element | None) -> ParagraphKind | None:
    """What the properties of a paragraph say it is, its style apart."""
    if properties is None:
        return None
    level = _value(properties, "outlineLvl")
    if level is not None and _LEVEL.fullmatch(level):
        return ParagraphKind.HEADING
    numbering = _child(properties, "numPr")
    if numbering is not None and _value(numbering, "numId") not in {None, "0"}:
        return ParagraphKind.LIST_ITEM
    return None


def _notes(document: Any, name: str) -> Mapping[str, Mapping[str, _Element]]:
    """Footnotes and endnotes, each by its id."""
    found: dict[str, dict[str, _Element]] = {"footnotes": {}, "endnotes": {}}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in found and not relation.is_external:
            part = relation.target_part
            root = root_of(part.blob, name=name, member=str(part.partname))
            for note in root:
                if attribute(note, "type") in {None, "normal"}:
                    found[kind][attribute(note, "id") or ""] = note
    return found


@dataclass(slots=True)
class _Reader:
    """Goes over the blocks of a document."""

    styles: Mapping[str, _Style]
    notes: Mapping[str, Mapping[str, _Element]]
    out: BlockWriter = field(default_factory=BlockWriter)

    def blocks(self, parent: _Element) -> None:
        """Read the paragraphs and tables inside an element."""
        begun: Inline | None = None
        for element in parent:
            called = local(element)
            if called == "p":
                begun = self._paragraph(element, begun or Inline())
            elif called == "tbl":
                self._table(element)
            elif called in _BLOCKS and not _is_placeholder(element):
                self.blocks(element)

    def _paragraph(self, element: _Element, inline: Inline) -> Inline | None:
        """Read a paragraph; what is given back goes on in the next, as its end was deleted."""
        limits.must_have_time()
        if not self._is_hidden(element, "pStyle"):
            self._inline(element, inline)
        if _has_no_end(element) and any(local(e) == "p" for e in element.itersiblings()):
            return inline
        self.out.put(inline, self._kind(element))
        for box in inline.boxes:
            self.blocks(box)  # type: ignore[arg-type]  # boxes of this format are elements
        return None

    def _kind(self, paragraph: _Element) -> ParagraphKind | None:
        properties = _child(paragraph, "pPr")
        if properties is None:
            return None
        style = self.styles.get(_value(properties, "pStyle") or "")
        if style is not None and style.kind in {ParagraphKind.HEADING, ParagraphKind.FURNITURE}:
            return style.kind
        own = _kind_of_properties(properties)
        numbering = _child(properties, "numPr")
        if numbering is not None and _value(numbering, "numId") == "0":
            return own
        return own or (style.kind if style else None)

    def _table(self, table: _Element) -> None:
        self.out.open_table()
        for row in _inside(table, "tr"):
            self.out.open_row()
            self.out.skip_cells(_cells(_child(row, "trPr"), "gridBefore", 0))
            for cell in _inside(row, "tc"):
                self.out.open_cell()
                self.blocks(cell)
                self.out.skip_cells(_cells(_child(cell, "tcPr"), "gridSpan", 1) - 1)
        self.out.close_table()

    def _inline(self, parent: _Element, inline: Inline) -> None:
        """Read what stands in a line."""
        for element in parent:
            called = local(element)
            if called == "t":
                inline.say(element.text)
            elif called in _SIGNS:
                inline.say(_SIGNS[called])
            elif called == "cr" or (called == "br" and attribute(element, "type") in _OF_LINES):
                inline.end_line()
            elif called == "br":
                inline.say(" ")
            elif called == "sym":
                inline.say(_symbol(element))
            elif called in _NOTES:
                self._note(_NOTES[called], attribute(element, "id") or "", inline)
            elif called == "txbxContent":
                inline.boxes.append(element)
            elif self._is_read(element):
                self._inline(element, inline)

    def _is_read(self, element: _Element) -> bool:
        called = local(element)
        if not called or called in _UNREAD or _is_placeholder(element):
            return False
        return called != "r" or not self._is_hidden(element, "rStyle")

    def _is_hidden(self, element: _Element, called: str) -> bool:
        """Whether the text of a run, or of a paragraph, is hidden."""
        own = _hides(element) if called == "rStyle" else None
        properties = _child(element, "rPr" if called == "rStyle" else "pPr")
        style = None if properties is None else self.styles.get(_value(properties, called) or "")
        return (style is not None and style.hidden) if own is None else own

    def _note(self, kind: str, id: str, inline: Inline) -> None:
        note = self.notes[kind].get(id)
        if note is not None:
            inline.notes.append(tuple(_paragraphs(note)))


def _paragraphs(note: _Element) -> Iterator[str]:
    """The paragraphs of a note, without notes of its own."""
    reader = _Reader({}, {"footnotes": {}, "endnotes": {}})
    reader.blocks(note)
    made = reader.out.out.extracted()
    yield from (made.text[region.start : region.end] for region in made.regions)


def _hides(element: _Element) -> bool | None:
    """Whether a run or a style says that its text is hidden; ``None`` if it does not say."""
    hidden = _child(_child(element, "rPr"), "vanish")
    return None if hidden is None else attribute(hidden, "val") not in _OFF


def _has_no_end(paragraph: _Element) -> bool:
    """Whether the end of a paragraph was deleted or moved away."""
    mark = _child(_child(paragraph, "pPr"), "rPr")
    return _child(mark, "del") is not None or _child(mark, "moveFrom") is not None


def _is_placeholder(element: _Element) -> bool:
    """Whether it is a field that nobody has filled in."""
    return local(element) == "sdt" and _child(_child(element, "sdtPr"), "showingPlcHdr") is not None


def _symbol(element: _Element) -> str:
    """A character of a font; those that are only drawn there are left out."""
    code = attribute(element, "char") or ""
    number = int(code, 16) if regex.fullmatch(r"[0-9A-Fa-f]{1,6}", code) else 0
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _inside(parent: _Element, called: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, those in containers included."""
    for element in parent:
        if local(element) == called:
            yield element
        elif local(element) in _BLOCKS:
            yield from _inside(element, called)


def _child(parent: _Element | None, called: str) -> _Element | None:
    if parent is None:
        return None
    return next((child for child in parent if local(child) == called), None)


def _value(parent: _Element, called: str) -> str | None:
    child = _child(parent, called)
    return None if child is None else attribute(child, "val")


def _cells(parent: _Element | None, called: str, otherwise: int) -> int:
    return cells_of(None if parent is None else _value(parent, called), otherwise)
