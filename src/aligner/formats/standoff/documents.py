"""A text as an XML file of paragraphs ``p`` and sentences ``s``, each with an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Document, Paragraph, ParagraphKind
from aligner.errors import FormatError
from aligner.formats import xml
from aligner.formats.pieces import Piece, Place
from aligner.formats.tongues import plain

if TYPE_CHECKING:
    from lxml.etree import _Element

_LIST_ITEM = "list-item"


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a file of sentences holds.

    Attributes:
        language: that its root names; empty if it names none.
        pieces: the sentences, in order.
        numbers: their numbers, by id.
    """

    language: str
    pieces: tuple[Piece, ...]
    numbers: Mapping[str, int]


def read(path: Path) -> Sentences:
    """The sentences of a file, whatever stands around them.

    Sentences that share a parent make a paragraph.  Of a sentence that is cut into
    words (``w``), the words stand with single spaces between.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is no XML, has no sentences, or a sentence has no id of its own.
    """
    reading = xml.elements(path, root=None, take={"s"}, what="text")
    root = next(reading)
    named = (root.get(name) for name in (xml.LANG, "lang", "language"))
    language = plain(next(filter(None, named), ""))
    pieces: list[Piece] = []
    numbers: dict[str, int] = {}
    parent: _Element | None = None
    paragraph = -1
    for element in reading:
        if element.getparent() is not parent:
            parent = element.getparent()
            paragraph += 1
        id = element.get("id") or element.get(xml.ID)
        if not id or id in numbers:
            raise FormatError(
                f"the id {id!r} is given twice" if id else "a sentence without an id",
                file=str(path),
                line=xml.line_of(element),
            )
        piece = Piece(_text(element), (), (Place(paragraph, len(pieces), _kind(parent)),))
        numbers[id] = len(pieces) if piece.spans else -1
        if piece.spans:
            pieces.append(piece)
    if not numbers:
        raise FormatError("no text with sentences: there is no <s> in it", file=str(path))
    return Sentences(language, tuple(pieces), numbers)


def write(document: Document) -> Iterator[str]:
    """A document as such a file, a part at a time."""
    from lxml import etree

    top = etree.Element("doc")
    top.set(xml.LANG, document.language)
    blocks = (_block(p) for p in document.paragraphs if p.sentences)
    return xml.streamed(top, top, blocks)


def ids(document: Document) -> list[str]:
    """The ids of a document's sentences, ``6:5`` for the fifth of the sixth paragraph."""
    return [
        f"{paragraph.number + 1}:{number}"
        for paragraph in document.paragraphs
        for number, _ in enumerate(paragraph.sentences, start=1)
    ]


def _block(paragraph: Paragraph) -> _Element:
    from lxml import etree

    name = "head" if paragraph.kind is ParagraphKind.HEADING else "p"
    block = etree.Element(name, id=str(paragraph.number + 1))
    if paragraph.kind is ParagraphKind.LIST_ITEM:
        block.set("type", _LIST_ITEM)
    block.text = "\n"
    for number, sentence in enumerate(paragraph.sentences, start=1):
        element = etree.SubElement(block, "s", id=f"{paragraph.number + 1}:{number}")
        xml.put_text(element, sentence.text)
        element.tail = "\n"
    return block


def _kind(parent: _Element | None) -> ParagraphKind:
    if parent is None:
        return ParagraphKind.BODY
    if xml.local(parent) == "head":
        return ParagraphKind.HEADING
    is_item = parent.get("type") == _LIST_ITEM or xml.local(parent) == "item"
    return ParagraphKind.LIST_ITEM if is_item else ParagraphKind.BODY


def _text(sentence: _Element) -> str:
    text = xml.text_of(sentence)
    if any(xml.local(inner) == "w" for inner in sentence.iter()):
        return " ".join(text.split())
    return text
