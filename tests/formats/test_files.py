"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from aligner import UnreadableFileError
from aligner.formats.files import write_whole


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
