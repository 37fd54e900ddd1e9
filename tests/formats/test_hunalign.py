"""What hunalign prints."""

from pathlib import Path

import pytest

import aligner
from aligner import EmptyTextError, FormatError
from aligner.formats import hunalign
from support import bitext_of

SMALL = bitext_of([(("Uno.", "Due."), "One, two."), ("", "Three."), ("Quattro.", "Four.")])


def test_rungs_are_where_both_texts_have_been_read_up_to() -> None:
    assert list(hunalign.ladder(SMALL)) == [
        "0\t0\t0.9500",
        "2\t1\t0.9500",
        "2\t2\t0.9500",
        "3\t3\t0.0000",
    ]


def test_a_moved_bead_becomes_two_with_an_empty_side() -> None:
    crossed = bitext_of([("A.", "A."), ("B.", "B."), ("C.", "C.")], second_order=[2, 0, 1])
    rungs = [line.rpartition("\t")[0] for line in hunalign.ladder(crossed)]
    assert rungs == ["0\t0", "0\t1", "1\t2", "2\t3", "3\t3"]


def test_text_has_the_sentences_of_a_bead_on_a_line() -> None:
    assert list(hunalign.text(SMALL))[:2] == [
        "Uno. ~~~ Due.\tOne, two.\t0.9500",
        "\tThree.\t0.9500",
    ]


def test_text_is_cut_into_sentences_again(tmp_path: Path) -> None:
    (tmp_path / "x.hunalign").write_text("Uno. ~~~  Due.\tOne, two.\t-0.3\n", encoding="utf-8")
    (bead,) = aligner.load(tmp_path / "x.hunalign")
    assert [s.text for s in bead["it"].sentences] == ["Uno.", "Due."]
    assert bead.score == 1.0


def test_marks_of_paragraphs_and_further_columns_are_no_text(tmp_path: Path) -> None:
    lines = [
        "\ufeffUno.\tOne.\t0.5\tbook.txt",
        "<p>\t<p>\t0.3\t",
        "Due. ~~~ <p> ~~~ Tre.\tTwo.\t\t",
    ]
    (tmp_path / "x.txt").write_bytes("\r\n".join(lines).encode())
    bitext = aligner.load(tmp_path / "x.txt", "hunalign")
    assert [[s.text for s in bead["it"].sentences] for bead in bitext] == [
        ["Uno."],
        ["Due.", "Tre."],
    ]


def test_a_ladder_counts_blank_lines_where_it_ends_beyond_the_others(tmp_path: Path) -> None:
    (tmp_path / "x.it").write_text("Uno.\n\nDue.\n")
    (tmp_path / "x.en").write_text("One.\n\nTwo.\n")
    (tmp_path / "x.ladder").write_bytes(b"0\t0\t-0.3\r\n1\t1\t1.4\r\n2\t2\t0.2\r\n3\t3\t0\r\n")
    bitext = aligner.load(tmp_path / "x.ladder")
    assert [(bead.kind, bead.score) for bead in bitext] == [("1-1", 1.0), ("1-1", 1.0)]


@pytest.mark.parametrize(
    ("ladder", "error", "told"),
    [
        ("0\t0\t1\n1 uno\n", FormatError, r"x\.ladder:2: '1 uno' is no rung"),
        ("1\t1\t1\n0\t2\t1\n", FormatError, r"x\.ladder:2: the rung 0 2 is below"),
        ("0\t0\t1\n", EmptyTextError, "fewer than two rungs"),
        ("0\t0\t1\n9\t3\t1\n", FormatError, "leads to it sentence 3"),
    ],
)
def test_a_ladder_that_fits_no_text_is_refused(
    ladder: str, error: type[Exception], told: str, tmp_path: Path
) -> None:
    aligner.save(SMALL, tmp_path / "x.segmented")
    (tmp_path / "x.ladder").write_text(ladder)
    with pytest.raises(error, match=told):
        aligner.load(tmp_path / "x.ladder")


def test_sentences_that_no_row_of_a_ladder_covers_have_no_counterpart(tmp_path: Path) -> None:
    (tmp_path / "x.it").write_text("Zero.\nUno.\nDue.\nTre.\n", encoding="utf-8")
    (tmp_path / "x.en").write_text("Nought.\nOne.\nTwo.\n", encoding="utf-8")
    (tmp_path / "x.ladder").write_text("1\t1\t0.5\n2\t2\t0\n", encoding="utf-8")
    bitext = aligner.load(tmp_path / "x.ladder")
    assert [(b["it"].text, b["en"].text) for b in bitext if not b.is_null] == [("Uno.", "One.")]
    assert sorted(b["it"].text or b["en"].text for b in bitext if b.is_null) == [
        "Due.", "Nought.", "Tre.", "Two.", "Zero.",
    ]  # fmt: skip


def test_what_leaves_no_mark_around_a_sentence_is_none_of_it(tmp_path: Path) -> None:
    row = "\0\u202eIl porto. ~~~ \ufeffIl faro.\tThe harbour.\x7f ~~~ The lighthouse.\u200f\t0.9\n"
    (tmp_path / "x.hunalign").write_text(row, encoding="utf-8")
    (bead,) = aligner.load(tmp_path / "x.hunalign")
    assert [sentence.text for side in bead.segments for sentence in side.sentences] == [
        "Il porto.",
        "Il faro.",
        "The harbour.",
        "The lighthouse.",
    ]
