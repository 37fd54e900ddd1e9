"""The folder of records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.batch.about import About, finished_files, prepare, read_about
from aligner.batch.store import Shard
from aligner.errors import FormatError, SettingsError, UnreadableFileError

ABOUT = About("ab12", 7, 3, {"version": "1", "engine": "lexical", "languages": ["it", "en"]})


def line(number: int) -> str:
    return (
        json.dumps(
            {"pair": number, "status": "ok", "text": f"città\u2028{number}"}, ensure_ascii=False
        )
        + "\n"
    )


def filled(folder: Path, numbers: Sequence[int]) -> Shard:
    shard = Shard.of(folder, ABOUT, 0)
    shard.open()
    for number in numbers:
        shard.add(number, line(number))
    return shard


def test_seven_pairs_by_threes_make_three_files() -> None:
    assert [list(ABOUT.numbers(n)) for n in range(ABOUT.shards)] == [[0, 1, 2], [3, 4, 5], [6]]


@given(st.permutations([0, 1, 2]))
def test_records_stand_in_the_order_of_the_manifest(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("records")
    shard = filled(folder, order)
    assert shard.is_full
    shard.finish()
    content = (folder / "records-00000.jsonl").read_text(encoding="utf-8")
    assert content == "".join(map(line, range(3)))
    assert [path.name for path in folder.iterdir()] == ["records-00000.jsonl"]


@given(cut=st.integers(0, 60))
def test_what_is_done_stays_done_wherever_the_file_is_cut(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("records")
    filled(folder, [2, 0]).close()
    part = folder / "records-00000.jsonl.part"
    content = part.read_bytes()
    part.write_bytes(content[: max(len(content) - cut, 0)])
    again = Shard.of(folder, ABOUT, 0)
    again.open()
    assert set(again.done) == {2, 0} if cut == 0 else set(again.done) <= {2}
    for number in {0, 1, 2} - set(again.done):
        again.add(number, line(number))
    again.finish()
    assert again.place.read_text(encoding="utf-8") == "".join(map(line, range(3)))


def test_two_runs_do_not_fill_one_file(tmp_path: Path) -> None:
    first = filled(tmp_path, [0])
    with pytest.raises(SettingsError, match="another run is writing"):
        Shard.of(tmp_path, ABOUT, 0).open()
    first.close()


def test_a_folder_says_what_it_was_made_of(tmp_path: Path) -> None:
    prepare(tmp_path / "new" / "out", ABOUT)
    assert read_about(tmp_path / "new" / "out") == ABOUT
    prepare(tmp_path / "new" / "out", ABOUT)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (About("cd34", 7, 3, ABOUT.made_with), "another manifest"),
        (About("ab12", 7, 4, ABOUT.made_with), "files of 3 pairs"),
        (About("ab12", 7, 3, ABOUT.made_with, "parquet"), "jsonl files"),
        (About("ab12", 7, 3, {**ABOUT.made_with, "engine": "encoder"}), "engine: lexical"),
    ],
)
def test_a_folder_of_another_run_is_refused(tmp_path: Path, other: About, told: str) -> None:
    prepare(tmp_path, ABOUT)
    with pytest.raises(SettingsError, match=told):
        prepare(tmp_path, other)


def test_records_of_nobody_knows_whom_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "records-00000.jsonl").touch()
    with pytest.raises(SettingsError, match=r"no batch\.json"):
        prepare(tmp_path, ABOUT)


def test_a_broken_description_is_told(tmp_path: Path) -> None:
    (tmp_path / "batch.json").write_text("{}", encoding="utf-8")
    with pytest.raises(FormatError, match=r"batch\.json"):
        read_about(tmp_path)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(UnreadableFileError, match="out"):
        prepare(tmp_path / "out", ABOUT)


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    shard = filled(tmp_path, [0])
    assert shard._file is not None
    shard._file.close()
    shard._file = Path("/dev/full").open("wb")  # noqa: SIM115
    with pytest.raises(UnreadableFileError, match="No space left"):
        shard.add(1, line(1))
    shard.close()
    again = Shard.of(tmp_path, ABOUT, 0)
    again.open()
    again.close()
    assert set(again.done) == {0}


def test_files_are_read_in_order_however_many_there_are(tmp_path: Path) -> None:
    about = About("ab12", 200_001, 1, ABOUT.made_with)
    for number in (99_999, 100_000, 5):
        about.place(tmp_path, number).touch()
    found = [path.name for path in finished_files(tmp_path, about)]
    assert found == [f"records-{n:06}.jsonl" for n in (5, 99_999, 100_000)] == sorted(found)


def test_what_a_run_left_that_was_killed_as_it_finished_goes(tmp_path: Path) -> None:
    filled(tmp_path, [0, 1, 2]).close()
    part = tmp_path / "records-00000.jsonl.part"
    part.with_suffix("").write_bytes(part.read_bytes())
    assert not Shard.of(tmp_path, ABOUT, 0).open()
    assert [path.name for path in tmp_path.iterdir()] == ["records-00000.jsonl"]
