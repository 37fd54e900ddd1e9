"""A text as an XML file of paragraphs ``p`` and sentences ``s``, each with an id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
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
_BLOCKS = frozenset(("p", "head", "item"))
"""Elements that are paragraphs by themselves where they are what links lead to."""
_WORDS = frozenset(("w", "pc"))
_BREAKS = frozenset(("lb", "br"))


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


def read(path: Path, ids: Collection[str]) -> Sentences:
    """The sentences of a file, whatever stands around them.

    Sentences that share a parent make a paragraph.  Of a sentence that is cut into
    words (``w``), the words stand with single spaces between, but for those that say that
    there is none.

    Args:
        path: the file.
        ids: those that links lead to.  Where they lead to no ``s``, what they lead to are
            the sentences.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is no XML, has no sentences, or a sentence has no id of its own.
    """
    found = _read(path, frozenset({"s"}))
    if ids and not any(id in found.numbers for id in ids):
        names = _names_of(path, ids)
        found = _read(path, names) if names else found
    if not found.numbers:
        raise FormatError("no text with sentences: there is no <s> in it", file=str(path))
    return found


def _names_of(path: Path, ids: Collection[str]) -> frozenset[str]:
    """The names of the elements that have some ids."""
    reading = xml.elements(path, root=None, take=(), what="text")
    root = next(reading)
    for _ in reading:
        pass
    return frozenset(xml.local(element) for element in root.iter() if _id(element) in ids)


def _id(element: _Element) -> str | None:
    return (element.get("id") or element.get(xml.ID)) if xml.local(element) else None


def _read(path: Path, called: frozenset[str]) -> Sentences:
    reading = xml.elements(path, root=None, take=called, what="text")
    root = next(reading)
    named = (root.get(name) for name in (xml.LANG, "lang", "language"))
    language = plain(next(filter(None, named), ""))
    pieces: list[Piece] = []
    numbers: dict[str, int] = {}
    parent: _Element | None = None
    paragraph = -1
    for element in reading:
        block = element if xml.local(element) in _BLOCKS else element.getparent()
        if block is not parent:
            parent = block
            paragraph += 1
        id = _id(element)
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
    """The text of a sentence; where elements stand in it, its line ends are no text."""
    whole = xml.text_of(sentence)
    names = {xml.local(inner) for inner in sentence.iterdescendants()}
    if not names - {""}:
        return whole
    tokens: list[_Token] = []
    _collect(sentence, tokens)
    if names & _WORDS:
        tokens = [token for token in tokens if token.text.strip()]
    parts: list[str] = []
    glued = True
    for token in tokens:
        parts.append(token.text if glued or token.glued_before else f" {token.text}")
        glued = token.glued_after
    return " ".join("".join(parts).split())


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a sentence, or text between words as it stands."""

    text: str
    glued_before: bool = True
    glued_after: bool = True


def _collect(parent: _Element, tokens: list[_Token]) -> None:
    if parent.text:
        tokens.append(_Token(parent.text))
    for inner in parent:
        if xml.local(inner) in _WORDS:
            joined = inner.get("join") or ""
            tokens.append(
                _Token(
                    xml.text_of(inner).strip(),
                    glued_before=joined in {"left", "both"},
                    glued_after=joined in {"right", "both"}
                    or "SpaceAfter=No" in (inner.get("misc") or ""),
                )
            )
        elif xml.local(inner) in _BREAKS:
            tokens.append(_Token(" "))
        elif xml.local(inner):
            _collect(inner, tokens)
        tokens.append(_Token(inner.tail or ""))
