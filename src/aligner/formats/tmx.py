"""Translation memories: TMX 1.4b (LISA OSCAR, 2005).

A bead is a ``tu``, a side without a sentence has no ``tuv``.  What TMX has no place
for stands in ``prop`` elements whose type begins with ``x-aligner-``: ``score``, ``moved``,
``sentences`` (where they stand, :mod:`aligner.formats.sentence_ids`), ``finding`` (JSON,
:mod:`aligner.formats.held_findings`), and in the header ``signature`` and ``document``.
A finding is told to people in a ``note``, and other notes stand beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Bead, Bitext, Discrepancy
from aligner.errors import FormatError
from aligner.formats import xml
from aligner.formats.files import name_of
from aligner.formats.format import Format, Keeps, Wanted, only
from aligner.formats.held_findings import (
    HeldFinding,
    findings_by_bead,
    read_finding,
    without_said,
)
from aligner.formats.inline import InlineText, inline_text
from aligner.formats.pieces import Piece
from aligner.formats.sentence_ids import ids_of, piece_of
from aligner.formats.told import score_of, signature_of
from aligner.formats.tongues import plain
from aligner.formats.units import About, Unit, bitext_of_units, units_of_flows

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_OURS = "x-aligner-"


def write(bitext: Bitext) -> Iterator[str]:
    """A bitext as a translation memory, a part at a time."""
    from lxml import etree

    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "aligner",
            "creationtoolversion": bitext.signature.version or "0",
            "segtype": "sentence",
            "o-tmf": "aligner",
            "adminlang": "en",
            "srclang": bitext.languages[0],
            "datatype": "plaintext",
        },
    )
    header.tail = "\n"
    _prop(header, "signature", bitext.signature.model_dump_json())
    for document in bitext.documents:
        _prop(header, "document", document.name).set(xml.LANG, document.language)
    body = etree.SubElement(root, "body")
    body.text = "\n"
    found = findings_by_bead(bitext)
    units = (_unit(bead, bitext, found.get(bead.number, [])) for bead in bitext.beads)
    return xml.streamed(root, body, units, doctype=_DOCTYPE)


def _unit(bead: Bead, bitext: Bitext, found: list[tuple[Discrepancy, HeldFinding]]) -> _Element:
    from lxml import etree

    unit = etree.Element("tu", tuid=str(bead.number + 1))
    for held in (held for _, held in found if held.silenced is None):
        note = etree.SubElement(unit, "note")
        note.set(xml.LANG, "en")
        xml.put_text(note, held.said)
    for text in bead.notes:
        xml.put_text(etree.SubElement(unit, "note"), text)
    _prop(unit, "score", f"{bead.score:.4f}")
    if bead.moved:
        _prop(unit, "moved", "yes")
    for _, held in found:
        _prop(unit, "finding", held.dumps())
    for segment, document in zip(bead.segments, bitext.documents, strict=True):
        if segment.sentences:
            variant = etree.SubElement(unit, "tuv")
            variant.set(xml.LANG, segment.language)
            _prop(variant, "sentences", ids_of(segment, document))
            xml.put_text(etree.SubElement(variant, "seg"), segment.text)
    return unit


def _prop(element: _Element, name: str, text: str) -> _Element:
    from lxml import etree

    prop = etree.SubElement(element, "prop", type=f"{_OURS}{name}")
    xml.put_text(prop, text)
    return prop


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a translation memory holds, in two of its languages.

    Of codes inside a segment that is kept which a reader sees
    (:mod:`aligner.formats.inline`).  A unit that has several variants in a language gives
    its first.

    Raises:
        FormatError: it is no TMX, or is broken.
        LanguageError: it does not hold the languages wanted, or several and none named.
    """
    file = name_of(path)
    about = About()
    named: list[str] = []
    units: list[Unit] = []
    reading = xml.elements(path, root={"tmx"}, take={"header", "tu"}, what="TMX")
    next(reading)
    for element in reading:
        if xml.local(element) == "header":
            about = About(_names(element), signature_of(_props(element).get("signature")))
            named.append(plain(element.get("srclang") or ""))
        else:
            read = tuple(_read_units(element, file))
            named += (code for code in read[0].pieces if code not in named)
            units += read
    held = {code for unit in units for code in unit.pieces}
    named = [code for code in named if code in held]
    return bitext_of_units(units, named, wanted, file=file, about=about)


def _read_units(unit: _Element, file: str) -> Iterator[Unit]:
    """The bead of a unit, and those of the texts inside its codes."""
    props = _props(unit)
    pieces: dict[str, Piece] = {}
    texts: dict[str, InlineText] = {}
    notes = [*map(xml.text_of, xml.children(unit, "note"))]
    for variant in xml.children(unit, "tuv"):
        language = variant.get(xml.LANG) or variant.get("lang")
        if not language:
            raise FormatError("a tuv without xml:lang", file=file, line=xml.line_of(variant))
        code = plain(language)
        segment = xml.child(variant, "seg")
        if segment is not None and code not in pieces:
            texts[code] = text = inline_text(segment)
            pieces[code] = piece_of(text.text, _props(variant).get("sentences"))
            notes += map(xml.text_of, xml.children(variant, "note"))
    held = (
        read_finding(xml.text_of(prop))
        for prop in xml.children(unit, "prop")
        if prop.get("type") == f"{_OURS}finding"
    )
    findings = tuple(one for one in held if one is not None)
    yield Unit(
        pieces,
        score_of(props.get("score"), file, xml.line_of(unit)),
        props.get("moved") == "yes" if "score" in props else None,
        findings,
        without_said(notes, findings),
        sum(text.left_out for text in texts.values()),
    )
    yield from units_of_flows(texts)


def _props(element: _Element) -> dict[str, str]:
    """What our properties of an element say, by their names."""
    held = (
        (prop.get("type") or "", prop)
        for prop in xml.children(element, "prop")
        if (prop.get("type") or "").startswith(_OURS)
    )
    return {type.removeprefix(_OURS): xml.text_of(prop) for type, prop in held}


def _names(header: _Element) -> dict[str, str]:
    """The names of the documents by language."""
    return {
        prop.get(xml.LANG) or "": xml.text_of(prop)
        for prop in xml.children(header, "prop")
        if prop.get("type") == f"{_OURS}document"
    }


RECORD = Format(
    name="tmx",
    title="TMX 1.4b",
    endings=(".tmx",),
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
    roots=("tmx",),
    tells_languages=True,
    remark="What TMX has no place for stands in `prop` elements, findings in `note` elements "
    "too. Of more than two languages those are taken that are asked for.",
)
