"""Both texts and their links in one file of the Text Encoding Initiative, TEI P5.

The texts are a ``group`` of two, their sentences ``s`` with an ``xml:id``.  A bead is a
``link`` to all its sentences (Guidelines, 16.1 and 16.4), a ``ptr`` if it has one alone;
its score is the ``degree`` of a ``certainty``.  A finding is a ``spanGrp`` of the bead that
it is kept with: one ``span`` tells people, one of the type ``json`` programs
(:mod:`aligner.formats.held_findings`).  Notes of beads are such groups too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Bead, Bitext, Document, Paragraph, ParagraphKind
from aligner.errors import FormatError
from aligner.formats import xml
from aligner.formats.assembling import bitext_of_links, document_of
from aligner.formats.files import name_of
from aligner.formats.format import Format, Keeps, Wanted, only
from aligner.formats.held_findings import HeldFinding, findings_by_bead, read_finding
from aligner.formats.pieces import Link, Piece, Place
from aligner.formats.told import score_of
from aligner.formats.tongues import plain, two_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_NAMESPACES: dict[str | None, str] = {None: _NAMESPACE}
_KINDS = {ParagraphKind.HEADING: "heading", ParagraphKind.LIST_ITEM: "list-item"}
_FINDING, _NOTE, _DATA = "aligner-finding", "aligner-note", "json"
_BY_TYPE = {type: kind for kind, type in _KINDS.items()}


def write(bitext: Bitext) -> Iterator[str]:
    """A bitext as a TEI document, a part at a time."""
    root = xml.new(_tei("TEI"), {}, _NAMESPACES)
    _put_header(root, bitext)
    group = _sub(_sub(root, "text"), "group")
    return xml.streamed(root, group, _parts(bitext))


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext of two texts in one TEI file and of the links between their sentences.

    The language of a sentence is the nearest ``xml:lang`` around it.  Links that lead to
    anything else than sentences of the file are passed over.

    Raises:
        FormatError: it is no TEI, or two sentences share an id.
        LanguageError: it does not hold the languages wanted.
    """
    file = name_of(path)
    texts: dict[str, _Text] = {}
    links: list[tuple[str, tuple[str, ...]]] = []
    degrees: dict[str, float] = {}
    said: dict[str, _Said] = {}
    reading = xml.elements(
        path,
        root={"TEI", "teiCorpus"},
        take={"s", "link", "ptr", "certainty", "spanGrp"},
        what="TEI",
    )
    next(reading)
    for element in reading:
        targets = [one.removeprefix("#") for one in (element.get("target") or "").split()]
        if xml.local(element) == "s":
            language = _language(element)
            texts.setdefault(language, _Text()).add(element, file)
        elif xml.local(element) == "certainty":
            degree = score_of(element.get("degree"), file, xml.line_of(element))
            degrees |= dict.fromkeys(targets, degree)
        elif xml.local(element) == "spanGrp":
            _take_said(element, said)
        else:
            links.append((element.get(xml.ID) or "", tuple(targets)))
    languages = two_of(texts, wanted, file=file)
    first, second = (texts[language] for language in languages)
    documents = first.document(languages[0], file), second.document(languages[1], file)
    nothing = _Said()
    found = (
        Link(
            (first.known(targets), second.known(targets)),
            degrees.get(id, 1.0),
            findings=tuple(said.get(id, nothing).findings),
            notes=tuple(said.get(id, nothing).notes),
        )
        for id, targets in links
    )
    return bitext_of_links(documents, found, file=file)


@dataclass(slots=True)
class _Said:
    """What is said of a bead."""

    findings: list[HeldFinding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _take_said(group: _Element, said: dict[str, _Said]) -> None:
    """Take up what a group of ours says; those of others say nothing of beads."""
    for span in xml.children(group, "span"):
        of = said.setdefault((span.get("from") or "").removeprefix("#"), _Said())
        if group.get("type") == _FINDING and span.get("type") == _DATA:
            finding = read_finding(xml.text_of(span))
            of.findings += [] if finding is None else [finding]
        elif group.get("type") == _NOTE:
            of.notes.append(xml.text_of(span))


@dataclass(slots=True)
class _Text:
    """The sentences of a language, as they are read."""

    pieces: list[Piece] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    paragraph: int = -1
    parent: _Element | None = None

    def add(self, element: _Element, file: str) -> None:
        """Take up the next sentence."""
        if element.getparent() is not self.parent:
            self.parent = element.getparent()
            self.paragraph += 1
        id = element.get(xml.ID) or ""
        if id in self.numbers:
            raise FormatError(f"the id {id!r} is given twice", file=file, line=xml.line_of(element))
        kind = _kind(self.parent)
        place = Place(self.paragraph, len(self.pieces), kind)
        piece = Piece(xml.text_of(element), (), (place,))
        if piece.spans:
            if id:
                self.numbers[id] = len(self.pieces)
            self.pieces.append(piece)

    def known(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        """The numbers of those ids that are of this text."""
        return tuple(sorted(self.numbers[id] for id in ids if id in self.numbers))

    def document(self, language: str, name: str) -> Document:
        """The sentences as a document."""
        return document_of(self.pieces, language, name=name)[0]


def _parts(bitext: Bitext) -> Iterator[_Element]:
    for document in bitext.documents:
        yield _text(document)
    if bitext.beads:
        group = xml.new(_tei("linkGrp"), {"type": "alignment"}, _NAMESPACES)
        for bead in bitext.beads:
            targets = _targets(bead, bitext)
            element = _sub(group, "link" if len(targets) > 1 else "ptr")
            element.set(xml.ID, f"bead.{bead.number + 1}")
            element.set("target", " ".join(targets))
        yield group
    for bead in bitext.beads:
        attributes = {
            "target": f"#bead.{bead.number + 1}",
            "locus": "value",
            "degree": f"{bead.score:.4f}",
        }
        yield xml.new(_tei("certainty"), attributes, _NAMESPACES)
    found = findings_by_bead(bitext, sentences_alone=True)
    for bead in bitext.beads:
        for _, held in found.get(bead.number, ()):
            yield _said(bead, _FINDING, {"": held.said, _DATA: held.dumps()})
        for note in bead.notes:
            yield _said(bead, _NOTE, {"": note})


def _said(bead: Bead, type: str, texts: Mapping[str, str]) -> _Element:
    """What is said of a bead, by the types of the spans that say it."""
    group = xml.new(_tei("spanGrp"), {"type": type}, _NAMESPACES)
    for of, text in texts.items():
        span = _sub(group, "span")
        if of:
            span.set("type", of)
        span.set("from", f"#bead.{bead.number + 1}")
        xml.put_text(span, text)
    return group


def _text(document: Document) -> _Element:
    text = xml.new(_tei("text"), {xml.LANG: document.language}, _NAMESPACES)
    body = _sub(text, "body")
    body.text = "\n"
    for paragraph in document.paragraphs:
        if paragraph.sentences:
            _put_block(body, paragraph, document.language)
    if not len(body):
        _sub(body, "p")
    return text


def _put_block(body: _Element, paragraph: Paragraph, language: str) -> None:
    type = _KINDS.get(paragraph.kind)
    block = _sub(body, "p" if type is None else "ab")
    if type is not None:
        block.set("type", type)
    for number, sentence in enumerate(paragraph.sentences, start=1):
        element = _sub(block, "s")
        element.set(xml.ID, f"{language}.{paragraph.number + 1}.{number}")
        xml.put_text(element, sentence.text)
        element.tail = "\n"
    block.tail = "\n"


def _targets(bead: Bead, bitext: Bitext) -> list[str]:
    found: list[str] = []
    for segment, document in zip(bead.segments, bitext.documents, strict=True):
        for sentence in segment.sentences:
            paragraph = document.paragraphs[sentence.paragraph]
            number = sentence.number - paragraph.sentences[0].number + 1
            found.append(f"#{document.language}.{paragraph.number + 1}.{number}")
    return found


def _put_header(root: _Element, bitext: Bitext) -> None:
    description = _sub(_sub(root, "teiHeader"), "fileDesc")
    title = _sub(_sub(description, "titleStmt"), "title")
    xml.put_text(title, bitext.name or "Aligned texts")
    made = _sub(_sub(description, "publicationStmt"), "p")
    xml.put_text(made, f"Made with {bitext.signature}")
    source = _sub(_sub(description, "sourceDesc"), "p")
    xml.put_text(source, "; ".join(d.name for d in bitext.documents if d.name) or "Not known")


def _language(element: _Element) -> str:
    around = (one.get(xml.LANG) for one in (element, *element.iterancestors()))
    return plain(next(filter(None, around), ""))


def _kind(parent: _Element | None) -> ParagraphKind:
    if parent is None:
        return ParagraphKind.BODY
    if xml.local(parent) == "head":
        return ParagraphKind.HEADING
    if xml.local(parent) == "item":
        return ParagraphKind.LIST_ITEM
    return _BY_TYPE.get(parent.get("type") or "", ParagraphKind.BODY)


def _sub(element: _Element, name: str) -> _Element:
    from lxml import etree

    return etree.SubElement(element, _tei(name))


def _tei(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


RECORD = Format(
    name="tei",
    title="TEI P5 linkGrp",
    endings=(".tei", ".tei.xml"),
    keeps=Keeps(
        beads=True,
        nulls=True,
        scores=True,
        moved=True,
        paragraphs=True,
        findings=True,
        review=True,
        notes=True,
    ),
    read=read,
    write=lambda bitext, path: only(path, write(bitext)),
    roots=("TEI",),
    tells_languages=True,
    remark="Both texts and the links stand in one file, findings in `spanGrp` elements.",
)
