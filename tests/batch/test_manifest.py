"""What pairs there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aligner.batch import manifest_of_folder, read_manifest
from aligner.errors import LayoutError, SettingsError, UnreadableFileError
from batch.pairs import write_pairs


def manifest(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_a_line_names_two_files_relative_to_the_manifest(tmp_path: Path) -> None:
    read = read_manifest(manifest(tmp_path, '{"it": "a.txt", "en": "b/b.txt", "id": "one"}'))
    (entry,) = read
    assert (entry.number, entry.id) == (0, "one")
    assert (entry.first, entry.second) == (str(tmp_path / "a.txt"), str(tmp_path / "b/b.txt"))


def test_a_line_may_name_a_page(tmp_path: Path) -> None:
    (entry,) = read_manifest(manifest(tmp_path, '{"page": "a.html"}'))
    assert (entry.first, entry.second, entry.id) == (str(tmp_path / "a.html"), None, "a.html")


def test_blank_lines_count_for_nothing(tmp_path: Path) -> None:
    read = read_manifest(manifest(tmp_path, "", '{"page": "a"}', "  ", '{"page": "b"}'))
    assert len(read) == 2
    assert [entry.number for entry in read] == [0, 1]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ('"a.txt"', "is no object"),
        ('{"it": "a.txt"}', "names no file for it and en"),
        ('{"it": 3, "en": "a.txt"}', "names no file for it and en"),
        ('{"it": "a", "en": "b\\u0000"}', "names no file for it and en"),
        ('{"it": "a", "en": "b", "colour": 1}', "means nothing here: colour"),
        ('{"page": "a", "en": "b"}', "it is one or the other"),
    ],
)
def test_a_line_that_names_no_pair_is_an_entry_that_says_so(
    tmp_path: Path, line: str, fault: str
) -> None:
    faulty, good = read_manifest(manifest(tmp_path, line, '{"page": "b.html"}'))
    assert "line 1 of the manifest" in faulty.fault
    assert fault in faulty.fault
    assert not good.fault


def test_other_pairs_have_another_digest(tmp_path: Path) -> None:
    one = read_manifest(manifest(tmp_path, '{"page": "a"}')).digest
    assert read_manifest(manifest(tmp_path, '{"page": "b"}')).digest != one


def test_an_empty_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="no line"):
        read_manifest(manifest(tmp_path))


def test_a_manifest_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"pairs\.jsonl: cannot be read"):
        read_manifest(tmp_path / "pairs.jsonl")


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
    (same,) = read_manifest(manifest(tmp_path, line))
    assert (same.first, same.second) == (entry.first, entry.second)
