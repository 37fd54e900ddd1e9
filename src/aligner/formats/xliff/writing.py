"""A bitext as XLIFF 2.1 (OASIS, 2018).

A bead is a ``unit`` of one ``segment``.  A finding is a localization quality issue of
ITS 2.0 on what it shows of either side, from an ``sm`` to an ``em``, since evidence of
several findings may overlap.  Scores, places of sentences
(:mod:`aligner.formats.sentence_ids`) and findings in full
(:mod:`aligner.formats.held_findings`) stand in the metadata module, in groups of the
category ``aligner``.  Characters that XML has no place for are ``cp`` elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from aligner.corpus import Bead, Bitext, Discrepancy
from aligner.formats import xml
from aligner.formats.held_findings import HeldFinding, findings_by_bead
from aligner.formats.its import severity_number
from aligner.formats.sentence_ids import ids_of
from aligner.formats.xliff.names import CATEGORY, NAMESPACES, its, metadata, xliff

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIDES = ("source", "target")

Found = Sequence[tuple[Discrepancy, HeldFinding]]


def write(bitext: Bitext) -> Iterator[str]:
    """A bitext as XLIFF, a part at a time."""
    from lxml import etree

    first, second = bitext.languages
    root = xml.new(
        xliff("xliff"),
        {"version": "2.1", "srcLang": first, "trgLang": second, its("version"): "2.0"},
        NAMESPACES,
    )
    file = etree.SubElement(root, xliff("file"), id="f1")
    if bitext.name:
        file.set("original", xml.for_attribute(bitext.name))
    told = _metadata(file)
    group = etree.SubElement(told, metadata("metaGroup"), category=CATEGORY)
    _meta(group, "signature", bitext.signature.model_dump_json())
    for side, document in zip(_SIDES, bitext.documents, strict=True):
        group = etree.SubElement(told, metadata("metaGroup"), category=CATEGORY, appliesTo=side)
        _meta(group, "document", document.name)
    found = findings_by_bead(bitext)
    units = (_unit(bead, bitext, found.get(bead.number, ())) for bead in bitext.beads)
    return xml.streamed(root, file, units)


def _unit(bead: Bead, bitext: Bitext, found: Found) -> _Element:
    from lxml import etree

    attributes = {"id": f"u{bead.number + 1}", xml.SPACE: "preserve"}
    unit = xml.new(xliff("unit"), attributes, NAMESPACES)
    told = _metadata(unit)
    group = etree.SubElement(told, metadata("metaGroup"), category=CATEGORY)
    _meta(group, "score", f"{bead.score:.4f}")
    if bead.moved:
        _meta(group, "moved", "yes")
    for _, held in found:
        _meta(group, "finding", held.dumps())
    if bead.notes:
        notes = etree.SubElement(unit, xliff("notes"))
        for text in bead.notes:
            xml.put_text(etree.SubElement(notes, xliff("note")), text)
    segment = etree.SubElement(unit, xliff("segment"))
    for side, name in enumerate(_SIDES):
        part = bead.segments[side]
        if part.sentences:
            group = etree.SubElement(told, metadata("metaGroup"), category=CATEGORY, appliesTo=name)
            _meta(group, "sentences", ids_of(part, bitext.documents[side]))
        if part.sentences or name == "source":
            _put_marked(etree.SubElement(segment, xliff(name)), part.text, side, found)
    if bead.segments[1].sentences:
        segment.set("state", "translated")
    return unit


def _put_marked(element: _Element, text: str, side: int, found: Found) -> None:
    """Put a text with marks where the evidence of findings begins and ends."""
    from lxml import etree

    marks: list[tuple[int, int, int]] = []
    for number, (_, held) in enumerate(found):
        if held.silenced is not None:
            continue
        span = _span(held, side, len(text))
        if span is not None:
            is_place = span[0] == span[1]
            marks += [(span[0], 1, number), (span[1], 2 if is_place else 0, number)]
    at = 0
    for offset, which, number in sorted(marks):
        xml.put_text(element, text[at:offset], code_point=xliff("cp"))
        at = offset
        if which == 1:
            etree.SubElement(element, xliff("sm"), _issue(found[number][0], number))
        else:
            etree.SubElement(element, xliff("em"), startRef=_mark_id(number))
    xml.put_text(element, text[at:], code_point=xliff("cp"))


def _span(held: HeldFinding, side: int, length: int) -> tuple[int, int] | None:
    """What evidence covers of the bead that it is kept with."""
    evidence = held.evidence[side]
    (first, start), (last, end) = evidence.start, evidence.end
    if first > 0 or last < 0:
        return None
    return start if first == 0 else 0, end if last == 0 else length


def _issue(found: Discrepancy, number: int) -> dict[str, str]:
    return {
        "id": _mark_id(number),
        "type": "its:generic",
        its("locQualityIssueType"): xml.for_attribute(found.its_type),
        its("locQualityIssueComment"): xml.for_attribute(found.message),
        its("locQualityIssueSeverity"): str(severity_number(found.severity)),
    }


def _mark_id(number: int) -> str:
    return f"m{number + 1}"


def _metadata(element: _Element) -> _Element:
    from lxml import etree

    return etree.SubElement(element, metadata("metadata"))


def _meta(group: _Element, type: str, text: str) -> None:
    from lxml import etree

    xml.put_text(etree.SubElement(group, metadata("meta"), type=type), text)
