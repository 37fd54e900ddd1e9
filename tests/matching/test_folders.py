"""Folders of files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from aligner.batch import read_manifest
from aligner.errors import LayoutError, MissingExtraError, UnreadableFileError
from aligner.matching import match_folders
from aligner.text import read_one
from matching.test_documents import TEXTS

FRENCH = "Le navire a quitté le port à l'aube et les marins ont chanté toute la nuit dans le vent."


def write(folder: Path, side: int, order: list[int]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for at, number in enumerate(order):
        (folder / f"doc {at}.txt").write_text(TEXTS[number][side], encoding="utf-8")
    return folder


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return write(tmp_path / "uno", 0, [0, 1, 2]), write(tmp_path / "due", 1, [2, 0, 1])


def test_the_pairs_of_two_folders_make_a_manifest_for_a_batch(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    found = match_folders(*folders)
    lines = list(found.manifest(tmp_path))
    assert [json.loads(line)["it"] for line in lines] == [f"uno/doc {n}.txt" for n in range(3)]
    assert [json.loads(line)["en"] for line in lines] == [f"due/doc {n}.txt" for n in (1, 2, 0)]
    (tmp_path / "m.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert not any(entry.fault for entry in read_manifest(tmp_path / "m.jsonl"))


def test_the_order_of_the_folders_does_not_matter(folders: tuple[Path, Path]) -> None:
    assert match_folders(*folders).files == match_folders(*folders[::-1]).files


def test_one_folder_may_hold_both_languages(folders: tuple[Path, Path]) -> None:
    found = match_folders(folders[0].parent)
    assert len(found.matching.matches) == 3


def test_a_file_in_another_language_is_named(folders: tuple[Path, Path]) -> None:
    (folders[0] / "strange.txt").write_text(FRENCH, encoding="utf-8")
    (odd,) = match_folders(*folders).odd
    assert odd.file.endswith("strange.txt")
    assert "French" in odd.reason


def test_a_file_in_the_wrong_folder_is_named(folders: tuple[Path, Path]) -> None:
    (folders[0] / "wrong.txt").write_text(TEXTS[3][1], encoding="utf-8")
    (odd,) = match_folders(*folders).odd
    assert odd.file.endswith("wrong.txt")
    assert "in English" in odd.reason


def test_a_file_that_cannot_be_read_is_named(folders: tuple[Path, Path]) -> None:
    (folders[1] / "empty.txt").touch()
    (odd,) = match_folders(*folders).odd
    assert odd.file.endswith("empty.txt")


def test_the_manifest_of_an_earlier_run_is_no_document(folders: tuple[Path, Path]) -> None:
    (folders[0] / "pairs.jsonl").write_text(json.dumps({"it": TEXTS[4][0]}), encoding="utf-8")
    (odd,) = match_folders(*folders).odd
    assert odd.reason == "it is data and no text"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (MissingExtraError("pypdf", "pdf"), "pypdf is not installed"),
        (ZeroDivisionError("by zero"), "unexpected: ZeroDivisionError: by zero"),
    ],
)
def test_a_file_on_which_reading_fails_stops_no_other(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    (folders[0] / "bad.pdf").touch()
    good = read_one

    def read(place: Path, **named: Any) -> Any:
        if place.name == "bad.pdf":
            raise error
        return good(place, **named)

    monkeypatch.setattr("aligner.matching.folders.read_one", read)
    found = match_folders(*folders)
    assert len(found.matching.matches) == 3
    (odd,) = found.odd
    assert odd.reason.startswith(told)


def test_a_page_in_both_languages_is_named(folders: tuple[Path, Path]) -> None:
    page = "\n\n".join(text for pair in TEXTS for text in pair)
    (folders[1] / "both.txt").write_text(page, encoding="utf-8")
    (odd,) = match_folders(*folders).odd
    assert odd.reason == "it holds both Italian and English"


def test_a_report_has_all_that_a_person_should_look_at(folders: tuple[Path, Path]) -> None:
    (folders[0] / "twin.txt").write_text(TEXTS[0][0], encoding="utf-8")
    (folders[1] / "empty.txt").touch()
    told = [json.loads(line) for line in match_folders(*folders).report()]
    assert [one["what"] for one in told] == ["doubtful", "alone", "nearly the same", "left out"]
    assert told[0]["why"] == "one of them is there twice"
    assert told[1]["file"] in told[2]["files"]
    assert "which has a better partner" in told[1]["why"]
    assert told[3]["file"].endswith("empty.txt")


def test_doubtful_pairs_may_be_left_out(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (folders[0] / "twin.txt").write_text(TEXTS[0][0], encoding="utf-8")
    found = match_folders(*folders)
    assert len(list(found.manifest(tmp_path))) == 3
    assert len(list(found.manifest(tmp_path, doubtful=False))) == 2
    (twin,) = found.twins()
    assert {Path(name).name for name in twin[:2]} == {"doc 0.txt", "twin.txt"}
    assert len(list(found.alone())) == 1


def test_folders_in_one_language_are_refused(folders: tuple[Path, Path]) -> None:
    with pytest.raises(LayoutError, match="no file is in English"):
        match_folders(folders[0])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such folder"):
        match_folders(tmp_path / "none")
