from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

import aligner
from aligner.cli import main

PAIRS = "Lo sciopero finì ieri.\tThe walkout ended yesterday.\n"


def _command(folder: Path) -> list[str]:
    pairs, terms = str(folder / "pairs.tsv"), str(folder / "terms.tsv")
    return ["check", "--pairs", pairs, "--glossary", terms]


def test_a_glossary_is_named_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text(PAIRS, encoding="utf-8")
    (tmp_path / "terms.tsv").write_text("it\ten\nsciopero\tstrike\n", encoding="utf-8")
    result = CliRunner().invoke(
        main,
        [*_command(tmp_path), "-f", "jsonl", "--select", "consistency"],
    )
    (found,) = map(json.loads, result.stdout.splitlines())
    assert found["check"] == "consistency/glossary"
    assert found["it"]["text"] == "sciopero"


def test_a_broken_glossary_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text(PAIRS, encoding="utf-8")
    (tmp_path / "terms.tsv").write_text("sciopero\n", encoding="utf-8")
    result = CliRunner().invoke(
        main,
        _command(tmp_path),
    )
    assert result.exit_code == 2
    assert "no TAB here" in result.stderr


def test_a_glossary_is_given_to_check_as_a_file_or_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "terms.tsv"
    place.write_text("sciopero\tstrike\n", encoding="utf-8")
    pair = aligner.pair(*PAIRS.strip().split("\t"))
    for given in (place, aligner.Glossary.of({"sciopero": "strike"})):
        checked = aligner.check(pair, select=["consistency"], glossary=given)
        assert [found["it"].text for found in checked.discrepancies] == ["sciopero"]
