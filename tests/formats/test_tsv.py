"""Beads in columns."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aligner
from aligner import Bitext, InputError, LanguageError
from aligner.formats import tsv
from support import bitext_of

Pair = tuple[str, str]


def load(folder: Path, content: str, languages: Pair | None = None) -> Bitext:
    (folder / "x.tsv").write_text(content, encoding="utf-8")
    return aligner.load(folder / "x.tsv", languages=languages)


def texts(bitext: Bitext) -> list[tuple[str, str]]:
    return [(bead.segments[0].text, bead.segments[1].text) for bead in bitext]


def test_a_line_has_texts_kind_score_and_where_the_sentences_stand() -> None:
    bitext = bitext_of([(("Uno.", "Due."), "One, two."), ("# Tre", "")], scores=0.95)
    assert list(tsv.lines(bitext)) == [
        "Uno. Due.\tOne, two.\t2-1\t0.9500\t\t1:1@0-4 1:2@5-9\t1:1",
        "Tre\t\t1-0\t0.9500\t\th2:1\t",
    ]


def test_what_ends_a_line_or_a_cell_is_written_with_a_backslash() -> None:
    broken = bitext_of([("Riga\tuno\u2028due.", "Line\none\x85two\\three.")])
    line = next(iter(tsv.lines(broken)))
    assert line.startswith("Riga\\tuno\\u2028due.\tLine\\none\\u0085two\\\\three.\t1-1\t")


@given(st.text())
def test_any_text_comes_back_from_one_line(text: str) -> None:
    written = tsv.escaped(text)
    assert len(written.splitlines()) <= 1
    assert "\t" not in written
    assert tsv.unescaped(written) == text


def test_a_plain_table_is_read_as_it_stands(tmp_path: Path) -> None:
    bitext = load(tmp_path, "C:\\nuovo\tC:\\new\textra\r\n\r\n\tOnly.\t\n")
    assert texts(bitext) == [("C:\\nuovo", "C:\\new"), ("", "Only.")]


def test_a_first_line_may_name_the_languages_in_either_order(tmp_path: Path) -> None:
    bitext = load(tmp_path, "en-GB\tit\nOne.\tUno.\n")
    assert bitext.languages == ("it", "en")
    assert texts(bitext) == [("Uno.", "One.")]


def test_columns_are_in_the_order_of_the_languages_wanted(tmp_path: Path) -> None:
    bitext = load(tmp_path, "One.\tUno.\n", languages=("en", "it"))
    assert bitext["en"].text == "One."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Uno.\tOne.\nDue.", r"x\.tsv:2: no TAB"),
        ("Uno.\tOne.\t1-1\tsure", r"x\.tsv:1: 'sure' is no score"),
        ("Uno.\tOne.\t1-1\tnan", r"'nan' is no score"),
    ],
)
def test_a_broken_line_is_named(content: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=told):
        load(tmp_path, content)


def test_a_table_of_ours_is_read_as_such_whatever_its_texts_are(tmp_path: Path) -> None:
    bitext = bitext_of([("1984", "1985"), ('"Sì", disse.', '"Yes"'), ("it", "en")])
    aligner.save(bitext, tmp_path / "x.tsv")
    assert texts(aligner.load(tmp_path / "x.tsv")) == texts(bitext)


def test_csv_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"\xef\xbb\xbfit;en\r\nUno, due.;One;\r\n")
    assert texts(aligner.load(tmp_path / "x.csv")) == [("Uno, due.", "One")]


def test_utf_16_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_bytes("Perché?\tWhy?\r\n".encode("utf-16"))
    assert texts(aligner.load(tmp_path / "x.tsv")) == [("Perché?", "Why?")]
    (tmp_path / "x.tsv").write_bytes("Perché?\tWhy?\r\n".encode("utf-16")[:-1])
    with pytest.raises(InputError, match="no UTF-16, which it begins as"):
        aligner.load(tmp_path / "x.tsv")


def test_csv_is_written_for_spreadsheets(tmp_path: Path) -> None:
    bitext = bitext_of([('"Sì", disse.', "Yes\nhe said."), ("", "One.")], languages=("fr", "en"))
    aligner.save(bitext, tmp_path / "x.csv")
    written = b'fr,en\r\n"""S\xc3\xac"", disse.","Yes\nhe said."\r\n,One.\r\n'
    assert (tmp_path / "x.csv").read_bytes() == written
    read = aligner.load(tmp_path / "x.csv")
    assert (read.languages, texts(read)) == (("fr", "en"), texts(bitext))


def test_a_first_line_that_names_other_languages_is_no_pair(tmp_path: Path) -> None:
    assert load(tmp_path, "en\tfr\nOne.\tUn.\n").languages == ("en", "fr")
    assert load(tmp_path, "en\tfr\nOne.\tUn.\n", ("fr", "en"))["fr"].text == "Un."
    with pytest.raises(LanguageError, match="it holds en, fr, and not it"):
        load(tmp_path, "en\tfr\nOne.\tUn.\n", ("it", "en"))
