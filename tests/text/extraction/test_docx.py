"""DOCX files that python-docx makes, and what Word adds to them."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import ParagraphKind
from aligner.errors import FormatError, LimitError, MissingExtraError
from aligner.text.extraction.docx import extract
from aligner.text.regions import Cell
from aligner.text.source import Format, read_source
from support import must_have

docx = must_have("docx", extra="documents")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: Any) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def told(document: Any) -> list[tuple[str, ParagraphKind | None]]:
    made = extract(saved(document), "x.docx")
    return [(made.text[region.start : region.end], region.kind) for region in made.regions]


def with_body(xml: str) -> Any:
    """A document whose body has some XML of WordprocessingML put in."""
    from docx.oxml import parse_xml

    document = docx.Document()
    body = document.element.body
    for element in parse_xml(f'<w:body xmlns:w="{W}">{xml}</w:body>'):
        body.insert(len(body) - 1, element)
    return document


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """An archive with other members."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = change(name, before.read(name))
            if content is not None:
                after.writestr(name, content)
    return held.getvalue()


def test_styles_tell_headings_and_list_items() -> None:
    document = docx.Document()
    document.add_paragraph("Il porto", style="Title")
    document.add_heading("Il faro", 1)
    document.add_paragraph("Era alto.")
    document.add_paragraph("uno", style="List Bullet")
    document.add_paragraph("due", style="List Number")
    assert told(document) == [
        ("Il porto", ParagraphKind.HEADING),
        ("Il faro", ParagraphKind.HEADING),
        ("Era alto.", None),
        ("uno", ParagraphKind.LIST_ITEM),
        ("due", ParagraphKind.LIST_ITEM),
    ]


def test_a_style_based_on_a_heading_is_one() -> None:
    document = docx.Document()
    style = document.styles.add_style("Capitolo", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("Il faro", style="Capitolo")
    assert told(document) == [("Il faro", ParagraphKind.HEADING)]


def test_an_outline_level_makes_a_heading_and_numbering_a_list_item() -> None:
    document = with_body(
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Capo</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>'
        "<w:r><w:t>voce</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
        "<w:r><w:t>nessuna voce</w:t></w:r></w:p>"
    )
    assert told(document) == [
        ("Capo", ParagraphKind.HEADING),
        ("voce", ParagraphKind.LIST_ITEM),
        ("nessuna voce", None),
    ]


def test_runs_are_put_together_and_line_breaks_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("im")
    paragraph.add_run("port").bold = True
    paragraph.add_run("ante\tqui\nsotto")
    made = extract(saved(document), "x")
    assert made.text == "importante qui\nsotto"
    assert made.regions[0].hard


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    document = with_body(
        '<w:p><w:r><w:t xml:space="preserve">Era </w:t></w:r>'
        '<w:del w:id="1" w:author="a"><w:r><w:delText>basso</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>alto</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3" w:author="a"><w:r><w:t> via</w:t></w:r></w:moveFrom>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> nascosto</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert told(document) == [("Era alto.", None)]


def test_links_fields_and_content_controls_are_read() -> None:
    document = with_body(
        '<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent><w:p>'
        '<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">Il molo </w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:fldSimple w:instr="DATE"><w:r><w:t>oggi</w:t></w:r></w:fldSimple>'
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert told(document) == [("Il molo oggi", None)]


def test_text_of_a_box_follows_its_paragraph_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Nel riquadro.</w:t></w:r></w:p></w:txbxContent>"
    document = with_body(
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<w:r><w:t>Fuori.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert told(document) == [("Fuori.", None), ("Nel riquadro.", None)]


def test_a_footnote_follows_its_paragraph() -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = with_body(
        '<w:p><w:r><w:t>Era alto</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>Poi cadde.</w:t></w:r></w:p>"
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="0" w:type="separator"><w:p><w:r>'
        '<w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/>'
        "</w:r><w:r><w:t>Trenta metri.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
    document.part.relate_to(
        part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    )
    assert told(document) == [("Era alto.", None), ("Trenta metri.", None), ("Poi cadde.", None)]


def test_cells_of_tables_know_their_places() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, cells in enumerate((("a", "b", "c"), ("d", "", "f"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(0, 0).merge(table.cell(0, 1)).text = "ab"
    made = extract(saved(document), "x")
    assert [(made.text[r.start : r.end], r.cell) for r in made.regions] == [
        ("ab", Cell(0, 0, 0)),
        ("c", Cell(0, 0, 2)),
        ("d", Cell(0, 1, 0)),
        ("f", Cell(0, 1, 2)),
    ]


def test_heads_and_feet_of_pages_are_not_read() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "In testa"
    document.add_paragraph("Sì.")
    assert told(document) == [("Sì.", None)]


words = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=9
)
paragraphs = st.lists(words, min_size=1, max_size=8).map(" ".join)


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("uno") + "<w:r><w:softHyphen/></w:r>" + run("due"), "unodue"),
        (run("im\u00adpor\u00adtante"), "importante"),
        (run("e") + "<w:r><w:noBreakHyphen/></w:r>" + run("mail"), "e\u2011mail"),
        (run("uno") + "<w:r><w:tab/><w:t>due</w:t></w:r>", "uno due"),
        (run("uno") + '<w:r><w:br w:type="page"/></w:r>' + run("due"), "uno due"),
        (run("uno") + '<w:r><w:br w:type="textWrapping"/></w:r>' + run("due"), "uno\ndue"),
        (run("uno") + '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "uno"),
        (run("uno") + '<w:r><w:sym w:font="Arial" w:char="2192"/></w:r>' + run("due"), "uno→due"),
        (run("שלום", "<w:rtl/>") + run(" uno"), "שלום uno"),
        (f'<w:bdo w:val="rtl">{run("uno")}</w:bdo><w:dir w:val="rtl">{run(" due")}</w:dir>', "uno due"),
        (run("visto", "<w:vanish/>") + run("uno"), "uno"),
        (run("visto", '<w:rStyle w:val="Nascosto"/>') + run("uno"), "uno"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Scrivere qui") + "</w:sdtContent></w:sdt>" + run("uno"),
            "uno",
        ),
        (
            f"<w:ruby><w:rt>{run('ku')}</w:rt><w:rubyBase>{run('uno')}</w:rubyBase></w:ruby>",
            "uno",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("12")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" uno"),
            "12 uno",
        ),
    ],
)  # fmt: skip
def test_what_word_puts_into_a_line(inside: str, text: str) -> None:
    document = with_body(paragraph(inside))
    hidden = document.styles.add_style("Nascosto", 2)
    hidden.font.hidden = True
    assert told(document) == [(text, None)]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    deleted = "<w:pPr><w:rPr><w:del w:id='1' w:author='x'/></w:rPr></w:pPr>"
    whole = "<w:del w:id='2' w:author='x'><w:r><w:delText>via</w:delText></w:r></w:del>"
    document = with_body(
        paragraph(run("Era alto."))
        + paragraph(deleted + run("Il molo"))
        + paragraph(deleted + whole)
        + paragraph(run(" era chiuso."))
        + paragraph(deleted + run("Fine."))
    )
    assert told(document) == [("Era alto.", None), ("Il molo era chiuso.", None), ("Fine.", None)]


def test_tables_inside_cells_are_tables_of_their_own() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "fuori"
    outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "dentro"
    assert [text for text, _ in told(document)] == ["fuori", "dentro"]


def test_documents_with_macros_and_templates_are_read() -> None:
    document = docx.Document()
    document.add_paragraph("Era alto.")
    for kind in (
        "ms-word.document.macroEnabled",
        "openxmlformats-officedocument.wordprocessingml.template",
    ):
        data = changed(
            saved(document),
            lambda name, content, kind=kind: (
                content.replace(  # type: ignore[misc]  # bound here
                    b"openxmlformats-officedocument.wordprocessingml.document", kind.encode()
                )
                if name == "[Content_Types].xml"
                else content
            ),
        )
        assert extract(data, "x.docm").text == "Era alto."


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(paragraphs, st.booleans()), min_size=1, max_size=6))
def test_paragraphs_that_were_written_come_back(texts: list[tuple[str, bool]]) -> None:
    document = docx.Document()
    for text, heading in texts:
        if heading:
            document.add_heading(text, 2)
        else:
            document.add_paragraph(text)
    expected = [(text, ParagraphKind.HEADING if heading else None) for text, heading in texts]
    assert told(document) == expected


def test_a_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Era alto.")
    place = tmp_path / "senza nome"
    place.write_bytes(saved(document))
    raw = read_source(place)
    assert (raw.text, raw.format) == ("Era alto.", Format.DOCX)


def test_a_document_that_is_damaged_is_told_in_one_line() -> None:
    data = saved(docx.Document())
    cut = changed(data, lambda name, held: held[:50] if name == "word/document.xml" else held)
    lacking = changed(data, lambda name, held: None if name == "[Content_Types].xml" else held)
    for damaged in (cut, lacking):
        with pytest.raises(FormatError, match=r"x: not a DOCX file, or damaged") as caught:
            extract(damaged, "x")
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("number", ["²", "-1", "9" * 5000, ""])
def test_levels_and_widths_that_are_no_numbers_are_passed_over(number: str) -> None:
    document = with_body(
        f'<w:p><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr><w:r><w:t>Uno.</w:t></w:r></w:p>'
        f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{number}"/></w:trPr><w:tc><w:tcPr>'
        f'<w:gridSpan w:val="{number}"/></w:tcPr><w:p><w:r><w:t>Due.</w:t></w:r></w:p></w:tc></w:tr>'
        "</w:tbl>"
    )
    assert told(document) == [("Uno.", None), ("Due.", None)]


def test_styles_of_another_kind_are_damage() -> None:
    data = changed(
        saved(docx.Document()),
        lambda name, held: (
            held.replace(b"wordprocessingml.styles+xml", b"x+xml")
            if name == "[Content_Types].xml"
            else held
        ),
    )
    with pytest.raises(FormatError, match="not a DOCX file, or damaged"):
        extract(data, "x.docx")


def test_entities_of_xml_are_not_expanded() -> None:
    document = docx.Document()
    document.add_paragraph("QUI")
    bomb = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "/etc/passwd">]>'

    def change(name: str, held: bytes) -> bytes:
        if name != "word/document.xml":
            return held
        head, _, rest = held.partition(b"?>")
        return head + b"?>" + bomb + rest.replace(b"QUI", b"no &b;&c;")

    made = extract(changed(saved(document), change), "x")
    assert made.text == "no"


def test_a_bomb_is_refused() -> None:
    data = changed(
        saved(docx.Document()),
        lambda name, held: held + b" " * 20_000_000 if name == "word/styles.xml" else held,
    )
    with pytest.raises(LimitError, match="a ZIP bomb"):
        extract(data, "x")


def test_without_python_docx_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(docx.Document())
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"aligner\[documents\]"):
        extract(data, "x")
