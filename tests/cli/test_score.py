"""``aligner score`` as a new user meets it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aligner.cli import main

GOLD = "0\t0\n1\t1,2\n"


def score(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["score", *map(str, arguments)], input=stdin)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.tsv"
    path.write_text(GOLD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("numbers.tsv", "0\t0\n1\t1\n\t2\n"),
        ("found.vecalign", "[0]:[0]:0.9\n[1]:[1]:0.8\n[]:[2]:0.7\n"),
        ("found.ladder", "0\t0\t0.1\n1\t1\t0.2\n2\t2\t0.3\n2\t3\t0\n"),
    ],
)
def test_every_format_gets_the_same_strict_figures(name: str, content: str, gold: Path) -> None:
    found = gold.with_name(name)
    found.write_text(content, encoding="utf-8")
    done = score(gold, found)
    assert done.exit_code == 0
    assert done.stderr == ""
    strict = next(line for line in done.stdout.splitlines() if line.startswith("strict"))
    assert strict.split()[1:6] == ["0.3333", "0.5000", "0.4000", "3", "2"]


def test_standard_input_may_be_one_of_the_files(gold: Path) -> None:
    done = score(gold, "-", stdin=GOLD)
    assert done.exit_code == 0
    assert "1.0000" in done.stdout
    assert score("-", "-", stdin=GOLD).exit_code == 2


def test_json_holds_all_figures(gold: Path) -> None:
    done = score(gold, gold, "-f", "json", "--resamples", 0)
    figures = json.loads(done.stdout)
    assert figures["strict"]["f1"] == 1.0
    assert figures["strict"]["interval"] is None
    assert list(figures["by_kind"]) == ["1-1", "1-2"]


def test_figures_go_to_a_file_where_one_is_named(gold: Path) -> None:
    place = gold.with_name("figures.txt")
    done = score(gold, gold, "-o", place)
    assert done.stdout == ""
    assert place.read_text(encoding="utf-8").startswith("all beads")


def test_sentences_that_only_one_file_knows_are_told(gold: Path) -> None:
    found = gold.with_name("found.tsv")
    found.write_text("0\t0\n2\t1\n", encoding="utf-8")
    done = score(gold, found)
    assert done.exit_code == 0
    assert "holds 1 sentence (such as 2) of the first side that gold does not" in done.stderr
    assert "lacks 1 sentence (such as 2) of the second side that gold holds" in done.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "found.tsv: holds no beads"),
        ("0\t0\n[1]:[1]\n", "found.tsv:2: '[1]:[1]' is not 0,1<TAB>2"),
        ("Buongiorno.\n", "found.tsv:1: 'Buongiorno.' is no bead"),
    ],
)
def test_bad_files_end_with_status_2_and_one_line(content: str, told: str, gold: Path) -> None:
    found = gold.with_name("found.tsv")
    found.write_text(content, encoding="utf-8")
    done = score(gold, found)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("aligner: ")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
