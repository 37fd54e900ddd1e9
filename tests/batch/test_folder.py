"""What pairs there are in a folder."""

from __future__ import annotations

import gc
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from aligner.batch import manifest_of_folder, read_manifest
from aligner.errors import LayoutError, SettingsError, UnreadableFileError
from batch.pairs import write_pairs


def test_a_folder_is_paired_by_its_names(tmp_path: Path) -> None:
    write_pairs(tmp_path, 2)
    (tmp_path / ".hidden.it.txt").touch()
    (tmp_path / "readme.md").touch()
    assert [(e.id, e.first, e.second) for e in manifest_of_folder(tmp_path)] == [
        (f"00{n}", str(tmp_path / f"00{n}.it.txt"), str(tmp_path / f"00{n}.en.txt"))
        for n in range(2)
    ]


def test_folders_named_by_language_are_found_without_a_pattern(tmp_path: Path) -> None:
    for code in ("it", "en"):
        (tmp_path / code / "deep").mkdir(parents=True)
        (tmp_path / code / "deep" / "a.txt").touch()
    (entry,) = manifest_of_folder(tmp_path)
    assert entry.id == "deep/a.txt"


def test_a_pattern_says_how_files_are_named(tmp_path: Path) -> None:
    for name in ("2020[it]report.txt", "2020[en]report.txt", "2020.it.txt", "2020.en.txt"):
        (tmp_path / name).touch()
    (entry,) = manifest_of_folder(tmp_path, "{name}[{lang}]report.txt")
    assert entry.first == str(tmp_path / "2020[it]report.txt")


def test_a_file_without_its_partner_is_an_entry_that_says_so(tmp_path: Path) -> None:
    write_pairs(tmp_path, 2)
    (tmp_path / "001.en.txt").unlink()
    good, alone = manifest_of_folder(tmp_path)
    assert not good.fault
    assert alone.fault == "001.it.txt has no file of en beside it"


def test_a_pattern_without_a_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"one \{name\} and one \{lang\}"):
        manifest_of_folder(tmp_path, "{name}.txt")


def test_a_folder_without_a_pair_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.it.txt").touch()
    with pytest.raises(LayoutError, match="no two files of it and en"):
        manifest_of_folder(tmp_path)


def test_names_with_spaces_quotes_and_line_ends_are_kept(tmp_path: Path) -> None:
    name = "a \"b'\n$"
    for code in ("it", "en"):
        (tmp_path / f"{name}.{code}.txt").touch()
    (entry,) = manifest_of_folder(tmp_path)
    assert entry.id == name
    line = json.dumps({"it": f"{name}.it.txt", "en": f"{name}.en.txt"})
    (tmp_path / "pairs.jsonl").write_text(line)
    (same,) = read_manifest(tmp_path / "pairs.jsonl")
    assert (same.first, same.second) == (entry.first, entry.second)


def test_of_several_files_for_a_side_the_first_by_name_is_taken(tmp_path: Path) -> None:
    touch(tmp_path, "a.it.txt", "a.it.html", "a.it.md", "a.en.txt")
    manifest = manifest_of_folder(tmp_path)
    (entry,) = manifest
    assert entry.first == str(tmp_path / "a.it.html")
    (remark,) = manifest.remarks
    assert remark.startswith("2 files, as a.it.md, are left out beside another")


def test_files_that_are_named_otherwise_are_remarked(tmp_path: Path) -> None:
    touch(tmp_path, "a.it.txt", "a.en.txt", "readme.md")
    assert manifest_of_folder(tmp_path).remarks == (
        "readme.md is not named {name}.{lang}.*, and left out",
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("x_IT.html", "x_EN.html"),
        ("it-IT/x.txt", "en_US/x.txt"),
        ("x-it-419.txt", "x-en.txt"),
        ("chapter 1/it.txt", "chapter 1/en.md"),
        ("it/x.docx", "en/x.html"),
    ],
)
def test_files_are_named_in_one_of_many_ways(tmp_path: Path, first: str, second: str) -> None:
    touch(tmp_path, first, second)
    (entry,) = manifest_of_folder(tmp_path)
    assert (entry.first, entry.second) == (str(tmp_path / first), str(tmp_path / second))


def test_the_names_that_make_most_pairs_are_taken(tmp_path: Path) -> None:
    touch(tmp_path, "readme.it.md", "readme.en.md")
    touch(tmp_path, *(f"{code}/{name}.txt" for code in ("it", "en") for name in "ab"))
    manifest = manifest_of_folder(tmp_path)
    assert [entry.id for entry in manifest] == ["a.txt", "b.txt"]
    assert manifest.remarks == (
        "2 files, as readme.en.md, are not named {lang}/{name}, and left out",
    )


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_entries_from_the_middle_of_a_folder_are_those_of_the_whole(tmp_path: Path) -> None:
    manifest = manifest_of_folder(write_pairs(tmp_path, 5))
    assert list(manifest.between(2, 4)) == list(manifest)[2:4]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such folder"):
        manifest_of_folder(tmp_path / "none")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_names_that_are_no_utf_8_are_kept(tmp_path: Path) -> None:
    for code in (b"it", b"en"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff." + code + b".txt")).touch()
    (entry,) = manifest_of_folder(tmp_path)
    assert entry.first is not None
    assert Path(entry.first).exists()


def test_what_holds_the_names_is_closed_with_the_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[sqlite3.Connection] = []

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        opened.append(real(*arguments, **options))
        return opened[-1]

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    manifest = manifest_of_folder(write_pairs(tmp_path, 2))
    assert manifest.count == 2
    (held,) = opened
    held.execute("SELECT 1")
    del manifest
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        held.execute("SELECT 1")
