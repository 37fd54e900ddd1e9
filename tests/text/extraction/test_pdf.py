"""PDF files that reportlab makes."""

import io
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from aligner.corpus import ParagraphKind
from aligner.errors import EmptyTextError, FormatError, LimitError, MissingExtraError
from aligner.text.extraction.pdf import _Collector, extract
from aligner.text.source import Format, read_source
from support import must_have

pypdf = must_have("pypdf", extra="documents")

WHO = ("Il guardiano", "La maestra", "Il mercante di stoffe", "La bibliotecaria comunale")
DID = ("raccontava", "dimenticava", "ricordava", "attraversava")
WHAT = ("il naufragio", "le straordinarie circostanze del viaggio", "il porto e le sue barche")
HOW = ("senza interrompersi", "nelle serate d'inverno", "con grande precisione", "mentre pioveva")


def paragraphs(number: int) -> list[str]:
    choose = random.Random(number)
    return [
        " ".join(
            f"{choose.choice(WHO)} {choose.choice(DID)} {choose.choice(WHAT)} {choose.choice(HOW)}."
            for _ in range(choose.randint(1, 7))
        )
        for _ in range(number)
    ]


def printed(texts: Sequence[tuple[str, str]], *, columns: int = 1, **options: Any) -> bytes:
    """A PDF file of paragraphs and headings, each with its style, and the number of the page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    body = ParagraphStyle(
        "body", fontName="Times-Roman", fontSize=11, leading=14, alignment=4, **options
    )
    head = ParagraphStyle(
        "head", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceBefore=14
    )
    styles = {"body": body, "head": head}
    width = (A4[0] - 144) / columns - 10
    frames = [
        Frame(72 + column * (width + 20), 72, width, A4[1] - 144) for column in range(columns)
    ]

    def around(canvas: Any, document: Any) -> None:
        canvas.setFont("Times-Italic", 9)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 40, "Il porto e il mare")
        canvas.drawCentredString(A4[0] / 2, 30, str(document.page))

    held = io.BytesIO()
    made = BaseDocTemplate(held, pagesize=A4, invariant=1)
    made.addPageTemplates([PageTemplate(frames=frames, onPage=around)])
    made.build([Paragraph(text, styles[style]) for text, style in texts])
    return held.getvalue()


def drawn(*lines: str, **options: str) -> bytes:
    """A PDF file with a page on which some lines stand."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    encryption = StandardEncryption(**options, strength=128) if options else None
    canvas = Canvas(held, invariant=1, encrypt=encryption)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * number, line)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def told(data: bytes, kind: ParagraphKind | None = None) -> list[str]:
    made = extract(data, "x.pdf")
    return [made.text[region.start : region.end] for region in made.regions if region.kind is kind]


def share_right(found: Sequence[str], written: Sequence[str]) -> float:
    return len(set(found) & set(written)) / len(set(written) | set(found))


@pytest.mark.parametrize(
    "options",
    [
        {"firstLineIndent": 14},
        {"spaceAfter": 8},
        {"firstLineIndent": 14, "spaceAfter": 3},
        {"spaceAfter": 8, "columns": 2},
        {"firstLineIndent": 10, "columns": 2},
    ],
    ids=str,
)
def test_paragraphs_that_were_printed_come_back(options: dict[str, Any]) -> None:
    written = paragraphs(60)
    found = told(printed([(text, "body") for text in written], **options))
    assert share_right(found, written) > 0.85


def test_headings_come_back_and_what_stands_around_pages_is_furniture() -> None:
    texts = [
        (text, "body") if number % 9 else (f"Capitolo {number}", "head")
        for number, text in enumerate(paragraphs(45))
    ]
    data = printed(texts, firstLineIndent=12)
    assert told(data, ParagraphKind.HEADING) == [text for text, style in texts if style == "head"]
    pages = len(pypdf.PdfReader(io.BytesIO(data)).pages)
    aside = told(data, ParagraphKind.FURNITURE)
    assert aside.count("Il porto e il mare") == pages
    assert {str(number + 1) for number in range(pages)} <= set(aside)


def test_a_word_cut_at_the_end_of_a_line_is_made_whole() -> None:
    data = drawn(
        "Il guardiano accendeva ogni sera la lanter-",
        "na sul faro, e il vento portava le bar-",
        "che fino al molo.",
    )
    assert told(data) == [
        "Il guardiano accendeva ogni sera la lanterna sul faro, e il vento portava le barche fino al molo."
    ]


def test_ligatures_are_letters() -> None:
    collector = _Collector(0)
    here = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    collector.take("il \ufb01ume e l'e\ufb00etto\n", here, here, None, 11)
    assert [line.text for line in collector.lines] == ["il fiume e l'effetto"]


def test_marks_of_notes_are_no_text_and_powers_are() -> None:
    text = "Fu costruito nel 1853.{}{} Era di 40 m{}, disse;{} poi tacque."
    small = (f'<super size="6">{sign}</super>' for sign in ("12", "*", "2", "3"))
    assert told(printed([(text.format(*small), "body")]))[1:] == [
        "Fu costruito nel 1853. Era di 40 m2, disse; poi tacque."
    ]


def test_a_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    place = tmp_path / "senza nome"
    place.write_bytes(drawn("Era alto."))
    raw = read_source(place)
    assert (raw.text, raw.format) == ("Era alto.", Format.PDF)


def test_a_file_of_pictures_is_told(tmp_path: Path) -> None:
    place = tmp_path / "scansione.pdf"
    place.write_bytes(drawn())
    with pytest.raises(EmptyTextError, match=r"scansione\.pdf: holds no text: .*\(OCR\) first"):
        read_source(place)


def test_pages_without_text_are_told_as_a_warning() -> None:
    writer = pypdf.PdfWriter(io.BytesIO(drawn("Era alto.")))
    writer.add_blank_page()
    held = io.BytesIO()
    writer.write(held)
    assert extract(held.getvalue(), "x.pdf").warnings == ("x.pdf: 1 of 2 pages hold no text",)


def test_one_with_a_password_is_told() -> None:
    data = drawn("Era alto.", userPassword="chiave", ownerPassword="altra")
    with pytest.raises(FormatError, match=r"x\.pdf: protected by a password; save it without one"):
        extract(data, "x.pdf")


def test_one_that_may_be_read_without_its_password_is_read() -> None:
    data = drawn("Era alto.", userPassword="", ownerPassword="altra")
    assert told(data) == ["Era alto."]


def test_what_stands_aslant_is_left_out() -> None:
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, invariant=1)
    canvas.drawString(72, 700, "Era alto.")
    canvas.rotate(90)
    canvas.drawString(300, -30, "BOZZA")
    canvas.save()
    assert told(held.getvalue()) == ["Era alto."]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF"]
)
def test_a_damaged_file_is_told_in_one_line(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"x\.pdf: not a PDF file, or damaged") as caught:
        extract(data, "x.pdf")
    assert "\n" not in str(caught.value)


def test_damaged_bytes_end_in_a_result_or_an_error_of_ours() -> None:
    data = drawn("Era alto.", "E poi cadde.")
    choose = random.Random(3)
    results = 0
    for _ in range(60):
        at = choose.randrange(len(data))
        damaged = data[:at] + bytes([choose.randrange(256)]) + data[at + choose.randrange(3) :]
        try:
            results += len(extract(damaged, "x.pdf").regions)
        except (FormatError, LimitError):
            results += 1
    assert results > 30


def test_nothing_is_printed_of_what_the_library_finds_wrong(
    capfd: pytest.CaptureFixture[str],
) -> None:
    data = drawn("Era alto.").replace(b"startxref\n", b"startxref\n9")
    assert told(data) == ["Era alto."]
    assert capfd.readouterr() == ("", "")


def test_a_bomb_is_refused() -> None:
    from pypdf.generic import NameObject, StreamObject

    writer = pypdf.PdfWriter(io.BytesIO(drawn("Era alto.")))
    stream = StreamObject()
    stream.set_data(b" " * 76_000_000)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream.flate_encode(9))
    held = io.BytesIO()
    writer.write(held)
    assert len(held.getvalue()) < 1_000_000
    with pytest.raises(LimitError, match="a PDF bomb"):
        extract(held.getvalue(), "x.pdf")


def test_many_pages_take_time_as_their_number() -> None:
    written = [(text, "body") for text in paragraphs(200)]
    data = printed(written, firstLineIndent=12)
    started = time.perf_counter()
    extract(data, "x.pdf")
    assert time.perf_counter() - started < 15


def test_without_pypdf_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = drawn("Era alto.")
    for name in [name for name in sys.modules if name.split(".")[0] == "pypdf"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=r"aligner\[documents\]"):
        extract(data, "x.pdf")
