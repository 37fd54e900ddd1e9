"""``aligner batch``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from aligner.batch import read_batch
from aligner.cli import main
from batch.pairs import write_pairs

FAST = ["--engine", "lexical", "--no-check", "-j", "0"]


def test_a_folder_of_pairs_becomes_a_folder_of_records(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "pairs", 3)
    (pairs / "002.en.txt").unlink()
    out = tmp_path / "out"
    result = CliRunner().invoke(main, ["batch", str(pairs), str(out), *FAST])
    assert result.exit_code == 0, result.stderr
    assert result.stderr == (
        "aligner: 3 pairs done, 1 failed, their records say why; --retry does them again\n"
    )
    assert [record.is_ok for record in read_batch(out)] == [True, True, False]


def test_a_second_run_says_that_all_was_done(tmp_path: Path) -> None:
    arguments = ["batch", str(write_pairs(tmp_path / "p", 2)), str(tmp_path / "out"), *FAST]
    CliRunner().invoke(main, arguments)
    result = CliRunner().invoke(main, arguments)
    assert result.stderr == "aligner: 0 pairs done, 2 were done before\n"


def test_failed_pairs_are_done_again_when_asked(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "p", 2, 1)
    english = (pairs / "001.en.txt").read_text(encoding="utf-8")
    (pairs / "001.en.txt").write_text("", encoding="utf-8")
    arguments = ["batch", str(pairs), str(tmp_path / "out"), *FAST]
    CliRunner().invoke(main, arguments)
    (pairs / "001.en.txt").write_text(english, encoding="utf-8")
    result = CliRunner().invoke(main, [*arguments, "--retry"])
    assert result.stderr == "aligner: 1 pair done, 1 were done before\n"
    assert [record.is_ok for record in read_batch(tmp_path / "out")] == [True, True]


def test_what_is_odd_about_a_manifest_is_told_before_the_work(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "p", 1, 1)
    (pairs / "readme.md").touch()
    result = CliRunner().invoke(main, ["batch", str(pairs), str(tmp_path / "out"), *FAST])
    assert result.stderr.startswith("aligner: readme.md is not named {name}.{lang}.*, and left out")


def test_other_options_need_another_folder(tmp_path: Path) -> None:
    arguments = ["batch", str(write_pairs(tmp_path / "p", 1)), str(tmp_path / "out"), *FAST]
    CliRunner().invoke(main, arguments)
    result = CliRunner().invoke(main, [*arguments, "--words"])
    assert result.exit_code == 2
    assert "words: False" in result.stderr


@pytest.mark.parametrize("shard", ["0/2", "3/2", "1", "a/b", "1/2/3"])
def test_a_part_that_is_none_is_bad_usage(tmp_path: Path, shard: str) -> None:
    arguments = ["batch", str(write_pairs(tmp_path / "p", 1)), str(tmp_path / "out")]
    result = CliRunner().invoke(main, [*arguments, "--shard", shard])
    assert result.exit_code == 2
    assert "counted from 1" in result.stderr


def test_a_check_that_does_not_exist_is_told_before_the_work(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "p", 1)
    result = CliRunner().invoke(main, ["batch", str(pairs), str(tmp_path / "out"), "--select", "x"])
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_pattern_is_for_folders(tmp_path: Path) -> None:
    (tmp_path / "m.jsonl").write_text('{"page": "a.html"}\n', encoding="utf-8")
    arguments = ["batch", str(tmp_path / "m.jsonl"), str(tmp_path / "out"), "--pattern", "{name}"]
    assert CliRunner().invoke(main, arguments).exit_code == 2
