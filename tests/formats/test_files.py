"""Files are written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from aligner import UnreadableFileError
from aligner.formats.files import read_text, write_files, write_whole
from aligner.formats.format import Output


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    place = tmp_path / "a file"
    place.write_text("old")
    write_whole(place, "nuovo: è")
    assert place.read_text("utf-8") == "nuovo: è"
    assert [p.name for p in tmp_path.iterdir()] == ["a file"]


def test_an_old_file_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    place = tmp_path / "a"
    place.write_text("old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UnreadableFileError, match="No space left"):
        write_whole(place, "new")
    assert place.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_folder_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="it is a directory"):
        write_whole(tmp_path, "x")


def test_a_device_is_written_to_directly() -> None:
    write_whole(Path(os.devnull), "x")


def test_several_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    outputs = [Output(tmp_path / "a", ["new"]), Output(tmp_path / "none" / "b", ["new"])]
    with pytest.raises(UnreadableFileError, match="cannot be written"):
        write_files(outputs)
    assert (tmp_path / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_nothing_is_left_when_what_is_to_be_written_fails(tmp_path: Path) -> None:
    def parts() -> Iterator[str]:
        yield "some"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # the one above
        write_files([Output(tmp_path / "a", parts())])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_too_many_is_no_text(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes("\ufeffè".encode(encoding))
    assert read_text(tmp_path / "x") == "è"
