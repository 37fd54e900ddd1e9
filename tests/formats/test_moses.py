"""Two files of pairs."""

import gzip
from pathlib import Path

import pytest

import aligner
from aligner import FormatError, UnreadableFileError
from support import bitext_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "c.it").write_text("Uno.\n\nTre\u2028qui.\n", encoding="utf-8")
    (tmp_path / "c.en").write_bytes("One.\r\nTwo.\r\nThree\x85here.\r\n".encode())
    return tmp_path


@pytest.mark.parametrize("name", ["c", "c.it", "c.en", "c.moses"])
def test_either_file_or_the_stem_names_both(name: str, folder: Path) -> None:
    bitext = aligner.load(folder / name, "moses")
    assert [tuple(s.text for s in bead.segments) for bead in bitext] == [
        ("Uno.", "One."),
        ("", "Two."),
        ("Tre\u2028qui.", "Three\x85here."),
    ]


def test_packed_files_stand_for_the_others(folder: Path) -> None:
    for name in ("c.it", "c.en"):
        (folder / f"{name}.gz").write_bytes(gzip.compress((folder / name).read_bytes()))
        (folder / name).unlink()
    for name in ("c", "c.it.gz", "c.moses"):
        assert len(aligner.load(folder / name, "moses")) == 3


def test_files_of_different_length_are_refused(folder: Path) -> None:
    (folder / "c.en").write_text("One.\n")
    with pytest.raises(FormatError, match=r"c\.it: has 3 lines, and .*c\.en 1"):
        aligner.load(folder / "c", "moses")


def test_a_file_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"c\.de: not there; the two files are"):
        aligner.load(folder / "c", "moses", languages=("it", "de"))


def test_what_would_end_a_line_is_a_space_and_nulls_are_left_out(tmp_path: Path) -> None:
    bitext = bitext_of([("Uno\ndue\u2028tre.", "One."), ("Due.", "")])
    lost = aligner.save(bitext, tmp_path / "x.moses")
    assert (tmp_path / "x.it").read_bytes() == b"Uno due tre.\n"
    assert (tmp_path / "x.en").read_bytes() == b"One.\n"
    assert lost == ("1 bead with an empty side", "scores")
