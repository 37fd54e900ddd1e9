"""EPUB files, made by hand."""

import io
import time
import zipfile
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import ParagraphKind
from aligner.errors import FormatError
from aligner.text.extraction.epub import as_html, extract
from aligner.text.regions import Cell
from aligner.text.source import Format, read_source

CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head>'
        f"<body>{body}</body></html>"
    )


def epub(
    pages: dict[str, str], *, spine: list[str] | None = None, more: dict[str, str] | None = None
) -> bytes:
    """A book; its pages are listed in any order and read in that of the spine."""
    items = "".join(
        f'<item id="i{number}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav.xhtml' else ''}/>"
        for number, name in enumerate(pages)
    )
    refs = "".join(
        f'<itemref idref="i{list(pages).index(name)}"/>' for name in (spine or list(pages))
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr(
            "OEBPS/content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
            f'<manifest>{items}<item id="c" href="c.jpg" media-type="image/jpeg"/></manifest>'
            f'<spine><itemref idref="c"/>{refs}<itemref idref="none"/></spine></package>',
        )
        for name, body in pages.items():
            archive.writestr(f"OEBPS/{name}", body)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return held.getvalue()


def told(data: bytes) -> list[tuple[str, ParagraphKind | None]]:
    made = extract(data, "x.epub")
    return [(made.text[region.start : region.end], region.kind) for region in made.regions]


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    pages = {"b.xhtml": page("<p>due</p>"), "un o.xhtml": page("<h1>Uno</h1><p>uno</p>")}
    assert told(epub(pages, spine=["un o.xhtml", "b.xhtml"])) == [
        ("Uno", ParagraphKind.HEADING),
        ("uno", None),
        ("due", None),
    ]


def test_the_navigation_is_furniture() -> None:
    nav = page('<nav epub:type="toc"><ol><li><a href="a">Uno</a></li></ol></nav>')
    assert told(epub({"nav.xhtml": nav, "a.xhtml": page("<p>uno</p>")})) == [
        ("Uno", ParagraphKind.FURNITURE),
        ("uno", None),
    ]


def test_notes_are_read_and_the_marks_that_lead_to_them_are_not() -> None:
    body = page(
        '<p>Era alto<a epub:type="noteref" href="#n"><sup>1</sup></a>.</p><p>Poi cadde.</p>'
        '<aside epub:type="footnote" id="n"><p>Trenta metri.</p></aside>'
    )
    assert told(epub({"a.xhtml": body})) == [
        ("Era alto.", None),
        ("Poi cadde.", None),
        ("Trenta metri.", None),
    ]


def test_a_page_that_the_guide_of_an_older_book_calls_its_contents_is_furniture() -> None:
    pages = {"toc.xhtml": page('<p><a href="a.xhtml">Uno</a></p>'), "a.xhtml": page("<p>uno</p>")}
    data = epub(pages)
    guide = '</spine><guide><reference type="toc" href="toc.xhtml#x"/><reference type="text" href="a.xhtml"/></guide>'
    assert told(replaced(data, "OEBPS/content.opf", "</spine>", guide)) == [
        ("Uno", ParagraphKind.FURNITURE),
        ("uno", None),
    ]


def test_names_may_be_written_as_they_are_or_for_addresses() -> None:
    pages = {"a%20b.xhtml": page("<p>uno</p>"), "c d.xhtml": page("<p>due</p>")}
    assert [text for text, _ in told(epub(pages))] == ["uno", "due"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_pages_are_in_the_encoding_that_they_name(encoding: str) -> None:
    body = page("<p>Perch&#233; la citt\xe0 &amp; l&rsquo;im&shy;por\xadtante faro?</p>")
    name = encoding.removesuffix("-sig")
    data = epub({"a.xhtml": "x"})
    written = body.replace('encoding="utf-8"', f'encoding="{name}"').encode(encoding)
    assert [text for text, _ in told(replaced(data, "OEBPS/a.xhtml", None, written))] == [
        "Perché la città & l’importante faro?"
    ]


def replaced(data: bytes, member: str, old: str | None, new: str | bytes) -> bytes:
    """A book with another text in one of its members, or with another member."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(held, "w") as after:
        for name in before.namelist():
            content: str | bytes = before.read(name)
            if name == member:
                content = new if old is None else before.read(name).decode().replace(old, str(new))
            after.writestr(name, content)
    return held.getvalue()


def test_no_entity_that_a_page_declares_is_expanded(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("segreto")
    declared = f'<!DOCTYPE html [<!ENTITY a SYSTEM "{(tmp_path / "x").as_uri()}"><!ENTITY b "ha">]>'
    made = page("<p>Uno &a; due &b;.</p>").replace("<html", f"{declared}<html")
    assert told(epub({"a.xhtml": made}))[-1][0] == "Uno &a; due &b;."


def test_tables_of_several_pages_have_numbers_of_their_own() -> None:
    table = page("<table><tr><td>a</td><td>b</td></tr></table>")
    made = extract(epub({"a.xhtml": table, "b.xhtml": table}), "x")
    assert [region.cell for region in made.regions] == [
        Cell(0, 0, 0),
        Cell(0, 0, 1),
        Cell(1, 0, 0),
        Cell(1, 0, 1),
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<title/>", "<title></title>"),
        ('<a id="x"/>uno', '<a id="x"></a>uno'),
        ("<a href='a/b>c'/>", "<a href='a/b>c'></a>"),
        ("<br/>", "<br/>"),
        ("<IMG src='x' />", "<IMG src='x' />"),
        ("<svg:path d='M'/>", "<svg:path d='M'></svg:path>"),
        ("<aside>x</aside>", "<div>x</div>"),
        ("<asides>x</asides>", "<asides>x</asides>"),
        ("uno < due /> tre", "uno < due /> tre"),
        ('<a role="doc-noteref" href="#1">1</a>', ""),
        ('<a href="#2" role="doc-backlink">↩</a>', ""),
        ('<a href="#1">1</a>', '<a href="#1">1</a>'),
    ],
)
def test_xhtml_is_written_as_html(written: str, read: str) -> None:
    assert as_html(written) == read


@pytest.mark.parametrize(
    "piece", ["<a ", '<a epub:type="noteref" ', "<a x>", "<a x='", "<", "<a/", '<a "', "</a"]
)
def test_hostile_markup_takes_time_as_its_length(piece: str) -> None:
    started = time.perf_counter()
    as_html(piece * (300_000 // len(piece)))
    assert time.perf_counter() - started < 3


words = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=9
)
paragraphs = st.lists(words, min_size=1, max_size=8).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(paragraphs, min_size=1, max_size=3), min_size=1, max_size=4))
def test_paragraphs_that_were_written_come_back(chapters: list[list[str]]) -> None:
    pages = {
        f"{number}.xhtml": page("".join(f"<p>{escape(text)}</p>" for text in chapter))
        for number, chapter in enumerate(chapters)
    }
    assert told(epub(pages)) == [(text, None) for chapter in chapters for text in chapter]


def test_a_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    place = tmp_path / "senza nome"
    place.write_bytes(epub({"a.xhtml": page("<p>Era alto.</p>")}))
    raw = read_source(place)
    assert (raw.text, raw.format) == ("Era alto.", Format.EPUB)


def encryption(method: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:EncryptionMethod Algorithm="{method}"/><e:CipherData>'
        '<e:CipherReference URI="OEBPS/a.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
    }


def test_a_book_under_rights_management_is_told() -> None:
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(FormatError, match="rights management"):
        extract(epub({"a.xhtml": page("<p>x</p>")}, more=locked), "x.epub")


def test_fonts_that_are_hard_to_copy_lock_nothing() -> None:
    fonts = encryption("http://www.idpf.org/2008/embedding")
    assert told(epub({"a.xhtml": page("<p>sì</p>")}, more=fonts)) == [("sì", None)]


def test_a_page_that_is_not_there_is_told_as_a_warning() -> None:
    held = io.BytesIO()
    whole = epub({"a.xhtml": page("<p>sì</p>"), "b.xhtml": page("<p>no</p>")})
    with zipfile.ZipFile(io.BytesIO(whole)) as before, zipfile.ZipFile(held, "w") as after:
        for name in before.namelist():
            if name != "OEBPS/b.xhtml":
                after.writestr(name, before.read(name))
    made = extract(held.getvalue(), "x.epub")
    assert made.text == "sì"
    assert made.warnings == ("x.epub: lacks its page OEBPS/b.xhtml",)


def test_a_book_without_a_package_is_damaged() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("META-INF/container.xml", "<container/>")
    with pytest.raises(FormatError, match="names no package"):
        extract(held.getvalue(), "x.epub")


def test_a_page_of_another_kind_of_data_is_damage() -> None:
    with pytest.raises(FormatError, match=r"x\.epub: damaged: OEBPS/a\.xhtml "):
        extract(epub({"a.xhtml": "\x00\x01\x02" * 50}), "x.epub")
