"""ODT files, made by hand."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import ParagraphKind
from aligner.errors import EmptyTextError, FormatError
from aligner.text.extraction.odt import extract
from aligner.text.regions import Cell
from aligner.text.source import Format, read_source

MIMETYPE = "application/vnd.oasis.opendocument.text"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = (
    f'xmlns:office="{OPEN}office:1.0" xmlns:text="{OPEN}text:1.0" xmlns:style="{OPEN}style:1.0" '
    f'xmlns:table="{OPEN}table:1.0" xmlns:draw="{OPEN}drawing:1.0"'
)


def odt(body: str, *, automatic: str = "", named: str = "", manifest: str = "") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}>'
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        archive.writestr(
            "styles.xml", f"<office:document-styles {NAMES}>{named}</office:document-styles>"
        )
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
    return held.getvalue()


def told(body: str, **more: str) -> list[tuple[str, ParagraphKind | None]]:
    made = extract(odt(body, **more), "x.odt")
    return [(made.text[region.start : region.end], region.kind) for region in made.regions]


def test_headings_paragraphs_and_lists_are_told() -> None:
    assert told(
        "<text:h text:outline-level='1'>Il faro</text:h><text:p>Era <text:span>alto</text:span>.</text:p>"
        "<text:list><text:list-item><text:p>uno</text:p><text:list><text:list-item>"
        "<text:p>due</text:p></text:list-item></text:list></text:list-item></text:list>"
    ) == [
        ("Il faro", ParagraphKind.HEADING),
        ("Era alto.", None),
        ("uno", ParagraphKind.LIST_ITEM),
        ("due", ParagraphKind.LIST_ITEM),
    ]


def test_a_style_based_on_a_title_makes_a_heading() -> None:
    found = told(
        "<text:p text:style-name='P1'>Il porto</text:p><text:p text:style-name='P2'>Sì.</text:p>",
        automatic="<style:style style:name='P1' style:parent-style-name='Copertina'/>"
        "<style:style style:name='P2' style:parent-style-name='Standard'/>",
        named="<style:style style:name='Copertina' style:parent-style-name='Title'/>",
    )
    assert found == [("Il porto", ParagraphKind.HEADING), ("Sì.", None)]


def test_spaces_tabs_and_line_ends_of_the_file_are_white_space_and_breaks_stay() -> None:
    body = "<text:p>uno\n   due<text:s text:c='3'/>tre<text:tab/>e<text:line-break/>sotto</text:p>"
    made = extract(odt(body), "x")
    assert made.text == "uno due tre e\nsotto"
    assert made.regions[0].hard


def test_a_note_follows_its_paragraph() -> None:
    assert told(
        "<text:p>Era alto<text:note text:note-class='footnote'><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Trenta metri.</text:p></text:note-body>"
        "</text:note>.</text:p><text:p>Poi cadde.</text:p>"
    ) == [("Era alto.", None), ("Trenta metri.", None), ("Poi cadde.", None)]


def test_what_is_deleted_hidden_or_a_comment_is_not_read() -> None:
    assert told(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>via</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Sì<office:annotation><text:p>no</text:p></office:annotation>"
        "<text:span text:style-name='T1'>no</text:span>.</text:p>"
        "<text:p text:style-name='T1'>no</text:p>",
        automatic="<style:style style:name='T1'><style:text-properties text:display='none'/>"
        "</style:style>",
    ) == [("Sì.", None)]


def test_a_table_of_contents_is_furniture() -> None:
    assert told(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>no"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        "<text:p>Il faro 3</text:p></text:index-body></text:table-of-content><text:p>Sì.</text:p>"
    ) == [("Il faro 3", ParagraphKind.FURNITURE), ("Sì.", None)]


def test_a_frame_follows_its_paragraph() -> None:
    assert told(
        "<text:p>Fuori.<draw:frame><draw:text-box><text:p>Dentro.</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    ) == [("Fuori.", None), ("Dentro.", None)]


def test_cells_of_tables_know_their_places() -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        "<table:table><table:table-header-rows>"
        + row.format(
            "<table:table-cell table:number-columns-spanned='2'><text:p>ab</text:p>"
            "</table:table-cell><table:covered-table-cell/>" + cell.format("c")
        )
        + "</table:table-header-rows>"
        + row.format("<table:table-cell table:number-columns-repeated='2'/>" + cell.format("f"))
        + "</table:table>"
    )
    made = extract(odt(body), "x")
    assert [(made.text[r.start : r.end], r.cell) for r in made.regions] == [
        ("ab", Cell(0, 0, 0)),
        ("c", Cell(0, 0, 2)),
        ("f", Cell(0, 1, 2)),
    ]


words = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=9
)
paragraphs = st.lists(words, min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("uno<text:s text:c='3'/>due<text:tab/>tre", "uno due tre"),
        ("uno<text:line-break/>due<text:soft-page-break/>", "uno\ndue"),
        ("im\u00adpor\u00adtante", "importante"),
        ("<text:ruby><text:ruby-base>uno</text:ruby-base><text:ruby-text>ku</text:ruby-text></text:ruby>", "uno"),
        ("<text:change-start text:change-id='c1'/>uno<text:change-end text:change-id='c1'/>", "uno"),
        ("uno<office:annotation><text:p>no</text:p></office:annotation>", "uno"),
        ("uno<draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image></draw:frame>", "uno"),
        ("<text:bookmark-start text:name='x'/><text:a>uno</text:a> <text:date>oggi</text:date>", "uno oggi"),
        ("uno<text:hidden-text text:string-value='no'>no</text:hidden-text>", "uno"),
    ],
)  # fmt: skip
def test_what_writer_puts_into_a_line(inside: str, text: str) -> None:
    assert told(f"<text:p>{inside}</text:p>") == [(text, None)]


def test_text_of_a_shape_follows_its_paragraph() -> None:
    shape = "<draw:custom-shape><text:p>nella forma</text:p><text:p>e sotto</text:p></draw:custom-shape>"
    assert [text for text, _ in told(f"<text:p>prima {shape}e dopo</text:p>")] == [
        "prima e dopo",
        "nella forma",
        "e sotto",
    ]


def test_the_head_of_a_list_is_read_and_a_hidden_section_is_not() -> None:
    body = (
        "<text:list><text:list-header><text:p>Da fare</text:p></text:list-header>"
        "<text:list-item><text:p>uno</text:p></text:list-item></text:list>"
        "<text:section text:display='none'><text:p>no</text:p></text:section>"
        "<text:section text:name='x'><text:p>due</text:p></text:section>"
    )
    assert told(body) == [
        ("Da fare", None),
        ("uno", ParagraphKind.LIST_ITEM),
        ("due", None),
    ]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(paragraphs, st.booleans()), min_size=1, max_size=6))
def test_paragraphs_that_were_written_come_back(texts: list[tuple[str, bool]]) -> None:
    body = "".join(
        f"<text:{'h' if heading else 'p'}>{escape(text)}</text:{'h' if heading else 'p'}>"
        for text, heading in texts
    )
    expected = [(text, ParagraphKind.HEADING if heading else None) for text, heading in texts]
    assert told(body) == expected


def test_a_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    place = tmp_path / "senza nome"
    place.write_bytes(odt("<text:p>Era alto.</text:p>"))
    raw = read_source(place)
    assert (raw.text, raw.format) == ("Era alto.", Format.ODT)


def test_one_with_a_password_is_told() -> None:
    manifest = (
        f'<m:manifest xmlns:m="{OPEN}manifest:1.0"><m:file-entry m:full-path="content.xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(FormatError, match=r"x\.odt: protected by a password; save it without one"):
        extract(odt("<text:p>Sì.</text:p>", manifest=manifest), "x.odt")


def test_one_without_text_is_told(tmp_path: Path) -> None:
    place = tmp_path / "vuoto.odt"
    place.write_bytes(odt("<text:p/>"))
    with pytest.raises(EmptyTextError, match=r"vuoto\.odt: holds no text"):
        read_source(place)


@pytest.mark.parametrize("body", ["<text:p>", "<text:p>&#0;</text:p>", "<text:span>" * 300])
def test_broken_xml_is_told_in_one_line(body: str) -> None:
    with pytest.raises(FormatError, match=r"content\.xml is no XML") as caught:
        extract(odt(body), "x.odt")
    assert "\n" not in str(caught.value)


def test_xml_that_declares_entities_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr(
            "content.xml",
            f'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "{secret}">]>'
            f"<office:document-content {NAMES}><office:body><office:text>"
            "<text:p>sì &b;&c;</text:p></office:text></office:body></office:document-content>",
        )
    with pytest.raises(FormatError, match="entity 'a', and entities are not read"):
        extract(held.getvalue(), "x")


def test_a_number_of_columns_without_end_is_no_harm() -> None:
    cell = "<table:table-cell table:number-columns-repeated='{}'><text:p>uno</text:p></table:table-cell>"
    row = "".join(cell.format(number) for number in ("9" * 5000, "²", ""))
    assert (
        told(f"<table:table><table:table-row>{row}</table:table-row></table:table>")
        == [("uno", None)] * 3
    )
