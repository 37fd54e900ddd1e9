"""One page in every kind of document: what is read of it is the same."""

import io
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from xml.sax.saxutils import escape as escape_xml

import pytest

import aligner
from support import must_have

PAGE = """La lanterna del porto

Il vecchio guardiano accese la lanterna alle 18.30 del 4 maggio 1912. “Chi va là?”, gridò il sig. Neri.

– Nessuno rispose, se non il mare.

Le barche uscite quel giorno erano quarantadue, con a bordo il 15 % degli uomini del paese.

The lantern of the harbour

The old keeper lit the lantern at 6.30 p.m. on 4 May 1912. “Who goes there?” shouted Mr Neri.

– Nobody answered but the sea.

The boats that went out that day were forty-two, with 15 % of the men of the village on board."""

PARAGRAPHS = PAGE.split("\n\n")


def zipped(members: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def as_html() -> bytes:
    body = "".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)
    return f'<!DOCTYPE html><html><meta charset="utf-8"><body>{body}</body></html>'.encode()


def as_odt() -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    body = "".join(f"<text:p>{escape_xml(text)}</text:p>" for text in PARAGRAPHS)
    content = (
        f'<office:document-content xmlns:office="{names}office:1.0" xmlns:text="{names}text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mimetype, "content.xml": content})


def as_epub() -> bytes:
    package = (
        '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '</manifest><spine><itemref idref="a"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "c.opf": package,
            "a.xhtml": as_html().decode(),
        }
    )


def as_docx() -> bytes:
    docx = must_have("docx", extra="documents")
    document = docx.Document()
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def as_pdf() -> bytes:
    must_have("pypdf", extra="documents")
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    held = io.BytesIO()
    style = ParagraphStyle("body", fontName="Times-Roman", fontSize=14, leading=17, spaceAfter=8)
    SimpleDocTemplate(held).build([Paragraph(escape(text), style) for text in PARAGRAPHS])
    return held.getvalue()


@pytest.mark.parametrize("make", [as_html, as_odt, as_epub, as_docx, as_pdf])
def test_a_page_in_both_languages_is_read_the_same(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    place = tmp_path / f"x.{make.__name__.removeprefix('as_')}"
    place.write_bytes(make())
    for found, wanted in zip(aligner.read(place), aligner.read(PAGE), strict=True):
        assert [(p.kind, [s.text for s in p.sentences]) for p in found.paragraphs] == [
            (p.kind, [s.text for s in p.sentences]) for p in wanted.paragraphs
        ]
