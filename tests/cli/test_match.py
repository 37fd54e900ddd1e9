"""``aligner match``."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from aligner.cli import main
from matching.test_folders import write


def test_pairs_go_to_standard_output_and_remarks_to_standard_error(tmp_path: Path) -> None:
    folders = write(tmp_path / "uno", 0, [0, 1, 2]), write(tmp_path / "due", 1, [1, 0])
    result = CliRunner().invoke(main, ["match", "--sure", *map(str, folders)])
    assert result.exit_code == 0, result.stderr
    assert len([json.loads(line) for line in result.stdout.splitlines()]) == 2
    assert result.stderr.splitlines()[-1].startswith("aligner: ")
    assert "pairs" in result.stderr.splitlines()[-1]


def test_a_manifest_names_files_from_where_it_stands(tmp_path: Path) -> None:
    folders = write(tmp_path / "uno", 0, [0, 1]), write(tmp_path / "due", 1, [1, 0])
    place = tmp_path / "lists" / "m.jsonl"
    place.parent.mkdir()
    result = CliRunner().invoke(main, ["match", *map(str, folders), "-o", str(place)])
    assert result.exit_code == 0, result.stderr
    first = json.loads(place.read_text(encoding="utf-8").splitlines()[0])
    assert first["it"] == "../uno/doc 0.txt"


def test_a_report_goes_to_a_file_and_the_count_to_standard_error(tmp_path: Path) -> None:
    folders = write(tmp_path / "uno", 0, [0, 1, 1]), write(tmp_path / "due", 1, [1, 0])
    place = tmp_path / "report.jsonl"
    result = CliRunner().invoke(main, ["match", *map(str, folders), "--report", str(place)])
    assert result.exit_code == 0, result.stderr
    assert result.stderr == "aligner: 2 pairs, 1 doubtful, 1 file alone\n"
    kinds = [json.loads(line)["what"] for line in place.read_text(encoding="utf-8").splitlines()]
    assert kinds == ["doubtful", "alone", "nearly the same"]
