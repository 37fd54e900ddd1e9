"""Links between words on the command line."""

import json
from pathlib import Path

import pytest

import aligner
from aligner.formats.links import read_pharaoh
from cli.commands import run, written

IT = "Il museo apre alle nove.\n\nI visitatori sono tanti.\n"
EN = "The museum opens at nine.\n\nThere are many visitors.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, IT, EN)


def test_pharaoh_lines_count_the_tokens_of_the_tokens_lines(files: tuple[Path, Path]) -> None:
    links = read_pharaoh(run("align", *files, "-f", "pharaoh").stdout)
    tokens = [
        line.split(" ||| ") for line in run("align", *files, "-f", "tokens").stdout.splitlines()
    ]
    first, second = (side.split() for side in tokens[0])
    assert {("museo", "museum"), ("nove", "nine")} <= {(first[i], second[j]) for i, j in links[0]}
    assert len(links) == len(tokens) == 2


def test_jsonl_and_json_hold_words_where_they_are_asked_for(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    record = json.loads(run("align", *files, "--words").stdout.splitlines()[0])
    assert {"it", "en", "links"} == set(record["words"])
    assert "words" not in json.loads(run("align", *files).stdout.splitlines()[0])
    saved = tmp_path / "bitext.json"
    assert run("align", *files, "--words", "-o", saved).exit_code == 0
    assert aligner.load(saved).beads[0].links


def test_a_saved_bitext_keeps_its_words(files: tuple[Path, Path], tmp_path: Path) -> None:
    saved = tmp_path / "bitext.json"
    aligner.save(aligner.align(*files, words=True), saved)
    assert (
        run("align", saved, "-f", "pharaoh").stdout == run("align", *files, "-f", "pharaoh").stdout
    )
