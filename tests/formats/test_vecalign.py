"""Beads as numbers of sentences."""

from pathlib import Path

import pytest

import aligner
from aligner import FormatError, UnreadableFileError
from aligner.formats import vecalign
from support import bitext_of

SMALL = bitext_of([(("Uno.", "Due."), "One, two."), ("", "Three.")], scores=0.97314)


def test_lines_have_sentence_numbers_and_a_score() -> None:
    assert list(vecalign.lines(SMALL)) == ["[0,1]:[0]:0.9731", "[]:[1]:0.9731"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    aligner.save(SMALL, tmp_path / "x.segmented")
    return tmp_path


def test_numbers_find_their_texts_beside_them(folder: Path) -> None:
    (folder / "x.vecalign").write_text("[0, 1]:[0]:0.5\n")
    bitext = aligner.load(folder / "x.vecalign")
    assert [(bead.kind, bead.score) for bead in bitext] == [("2-1", 0.5), ("0-1", 1.0)]


def test_costs_are_not_taken_for_scores(folder: Path) -> None:
    (folder / "x.vecalign").write_text("[0,1]:[0]:1.25\n[]:[1]:0.5\n")
    assert [bead.score for bead in aligner.load(folder / "x.vecalign")] == [1.0, 1.0]


def test_costs_below_one_are_told_from_scores_by_their_decimals(folder: Path) -> None:
    (folder / "x.vecalign").write_text("[0, 1]:[0]:0.156006\r\n[]:[1]:0.000000\r\n")
    assert [bead.score for bead in aligner.load(folder / "x.vecalign")] == [1.0, 1.0]


@pytest.mark.parametrize("content", ["[([0, 1], [0]), ([], [1])]", "([0, 1], [0])\n([], [1])\n"])
def test_lists_of_bertalign_are_read(content: str, folder: Path) -> None:
    (folder / "x.vecalign").write_text(content)
    assert [bead.kind for bead in aligner.load(folder / "x.vecalign")] == ["2-1", "0-1"]


def test_blank_lines_are_counted_where_the_numbers_say_so(tmp_path: Path) -> None:
    (tmp_path / "x.it").write_text("Uno.\n\nDue.\nTre.\n")
    (tmp_path / "x.en").write_text("One.\n\nTwo, three.\n")
    for content in ("[0]:[0]\n[1]:[1]\n[2, 3]:[2]\n", "[0]:[0]\n[1,2]:[1]\n"):
        (tmp_path / "x.vecalign").write_text(content)
        bitext = aligner.load(tmp_path / "x.vecalign")
        assert [bead.kind for bead in bitext] == ["1-1", "2-1"]
        assert len(bitext["it"].paragraphs) == 2


def test_texts_that_stand_elsewhere_are_named(folder: Path) -> None:
    (folder / "y.vecalign").write_text("[0]:[0]\n")
    with pytest.raises(UnreadableFileError, match="name the two texts with --texts"):
        aligner.load(folder / "y.vecalign")
    bitext = aligner.load(
        folder / "y.vecalign", texts=(folder / "x.sentences.it", folder / "x.sentences.en")
    )
    assert [bead.kind for bead in bitext] == ["1-1", "0-1", "1-0"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[0]:[0]:1\nzero", r"x\.vecalign:2: 'zero' is no bead"),
        (f"[{'1' * 5000}]:[0]:1", r"x\.vecalign:1: .* is no bead"),
        ("[0]:[7]:1", "leads to en sentence 7"),
        ("[0]:[0]:1\n[0]:[]:1", "it sentence 0 .* stands in two links"),
    ],
)
def test_numbers_that_fit_no_text_are_refused(content: str, told: str, folder: Path) -> None:
    (folder / "x.vecalign").write_text(content)
    with pytest.raises(FormatError, match=told):
        aligner.load(folder / "x.vecalign")
