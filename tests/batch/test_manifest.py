"""What pairs there are."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from aligner.batch import read_manifest
from aligner.errors import LayoutError, UnreadableFileError


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
        ('{"it": "a", "en": "b", "score": NaN}', "is no JSON"),
        ('{"it": "a", "en": "b", "segmented": "false"}', "true or false"),
        ('{"page": "a", "en": "b"}', "it is one or the other"),
        ('{"page": "a", "id": ["b"]}', "an id that is neither text nor a number"),
    ],
)
def test_a_line_that_names_no_pair_is_an_entry_that_says_so(
    tmp_path: Path, line: str, fault: str
) -> None:
    faulty, good = read_manifest(manifest(tmp_path, line, '{"page": "b.html"}'))
    assert "line 1 of the manifest" in faulty.fault
    assert fault in faulty.fault
    assert not good.fault


def test_what_else_a_line_says_is_kept(tmp_path: Path) -> None:
    line = '{"licence": "CC0", "it": "a", "en": "b", "half": "\\ud800", "year": [1970]}'
    (entry,) = read_manifest(manifest(tmp_path, line))
    assert not entry.fault
    assert entry.meta == '{"licence":"CC0","half":"?","year":[1970]}'


def test_a_name_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    (entry,) = read_manifest(manifest(tmp_path, '{"it": "~/a", "en": "~b"}'))
    assert entry.first == os.path.join(tmp_path, "home", "a")  # noqa: PTH118
    assert entry.second == str(tmp_path / "~b")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = manifest(tmp_path, '{"page": "a"}')
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (entry,) = read_manifest(path)
    assert not entry.fault


def test_lines_that_name_no_pair_and_ids_that_return_are_remarked(tmp_path: Path) -> None:
    lines = ['{"page": "a", "id": 7}', '{"page": "b", "id": "7"}', "{", '{"page": "a"}']
    read = read_manifest(manifest(tmp_path, *lines, '{"page": "a"}'))
    broken, repeated = read.remarks
    assert broken.startswith("1 of 5 lines name no pair; line 3 of the manifest is no JSON")
    assert repeated.startswith("2 of 5 lines have the id of an earlier one, as '7'")
    assert read_manifest(manifest(tmp_path, lines[0])).remarks == ()


def test_a_file_of_which_no_line_names_a_pair_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="no line names a pair; line 1 of the manifest is no"):
        read_manifest(manifest(tmp_path, "a.it.txt\ta.en.txt", "b.it.txt\tb.en.txt"))


def test_other_pairs_have_another_digest(tmp_path: Path) -> None:
    one = read_manifest(manifest(tmp_path, '{"page": "a"}')).digest
    assert read_manifest(manifest(tmp_path, '{"page": "b"}')).digest != one


def test_an_empty_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="no line"):
        read_manifest(manifest(tmp_path))


def test_a_manifest_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"pairs\.jsonl: cannot be read"):
        read_manifest(tmp_path / "pairs.jsonl")


def test_entries_from_the_middle_are_those_of_the_whole(tmp_path: Path) -> None:
    lines = ["" if n % 7 == 3 else f'{{"page": "{n}.html"}}' for n in range(3000)]
    lines[2500] = "{"
    read = read_manifest(manifest(tmp_path, *lines))
    whole = list(read)
    assert len(whole) == len(read)
    (fault,) = (entry.fault for entry in whole if entry.fault)
    assert "line 2501" in fault
    for start, stop in (
        (0, 1),
        (999, 1001),
        (1000, 1000),
        (1500, 2200),
        (2400, 9000),
        (9000, 9001),
    ):
        assert list(read.between(start, stop)) == whole[start:stop]


def test_a_manifest_named_by_another_path_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = manifest(tmp_path, '{"page": "a"}')
    monkeypatch.chdir(tmp_path)
    assert read_manifest(path).digest != read_manifest(path.name).digest


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    def write() -> None:
        with suppress(BrokenPipeError):  # it may be closed before anything is read of it
            (tmp_path / "pipe").write_text('{"page": "a"}')

    writer = threading.Thread(target=write)
    writer.start()
    with pytest.raises(UnreadableFileError, match="only once"):
        read_manifest(tmp_path / "pipe")
    writer.join()
