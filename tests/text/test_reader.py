"""What read a text is told where it was not this package alone."""

from importlib.metadata import version
from pathlib import Path

import aligner
from aligner.alignment import AlignmentSettings
from support import must_have

PLAIN = AlignmentSettings(engine="lexical")


def test_sentences_that_were_given_are_told_in_document_and_signature(tmp_path: Path) -> None:
    italian, english = tmp_path / "a.it.txt", tmp_path / "a.en.txt"
    italian.write_text("Uno. Due.\nTre.\n", encoding="utf-8")
    english.write_text("One. Two.\nThree.\n", encoding="utf-8")
    bitext = aligner.align(italian, english, segmented=True, settings=PLAIN)
    assert [document.reader for document in bitext.documents] == ["segmented"] * 2
    assert ("reader", "segmented") in bitext.signature.settings
    aligner.save(bitext, tmp_path / "a.json")
    assert aligner.load(tmp_path / "a.json") == bitext
    again = aligner.align(*aligner.load(tmp_path / "a.json").documents, settings=PLAIN)
    assert again == bitext


def test_a_library_that_reads_a_document_is_told_with_its_version(tmp_path: Path) -> None:
    docx = must_have("docx", extra="documents")
    document = docx.Document()
    for text in ("Il porto era vuoto quella mattina.", "The harbour was empty that morning."):
        document.add_paragraph(text)
    document.save(tmp_path / "page.docx")
    bitext = aligner.align(tmp_path / "page.docx", settings=PLAIN)
    assert dict(bitext.signature.settings)["reader"] == f"python-docx-{version('python-docx')}"


def test_of_plain_text_nothing_is_told() -> None:
    italian, english = "Il porto era vuoto quella mattina.", "The harbour was empty that morning."
    bitext = aligner.align(italian, english, settings=PLAIN)
    assert dict(bitext.signature.settings).keys() == {"engine"}
