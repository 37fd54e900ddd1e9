"""In what forms ``aligner check`` writes what it finds."""

from pathlib import Path

import pytest

import aligner
from cli.commands import run, written

ITALIAN = "Il porto ha 40 barche.\n\nIl faro fu costruito nel 1853.\n"
ENGLISH = "The harbour has 50 boats.\n\nThe lighthouse was built in 1853.\n"


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, ITALIAN, ENGLISH)


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("found.json", '{"format":"aligner-bitext"'),
        ("found.jsonl", '{"check": "numbers/value"'),
        ("found.csv", "check,severity"),
        ("found.sarif", "{\n"),
        ("found.jsonld", '{"@context"'),
        ("found.xlf", "<?xml"),
        ("found.txt", "▲ Critical 1"),
        ("found", "▲ Critical 1"),
    ],
)  # fmt: skip
def test_the_name_of_the_output_tells_the_form(
    name: str, beginning: str, texts: tuple[Path, Path]
) -> None:
    out = texts[0].with_name(name)
    done = run("check", *texts, "--engine", "lexical", "-o", out)
    assert done.exit_code == 0, done.output
    assert out.read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize("form", ["json", "tmx", "xliff", "tei"])
def test_a_bitext_is_written_with_its_findings(form: str, texts: tuple[Path, Path]) -> None:
    out = texts[0].with_name("out")
    done = run("check", *texts, "--engine", "lexical", "-f", form, "-o", out)
    assert done.exit_code == 0, done.output
    (found,) = aligner.load(out, form).discrepancies
    assert (found["it"].text, found["en"].text) == ("40", "50")


def test_the_status_is_the_same_whatever_the_form(texts: tuple[Path, Path]) -> None:
    out = texts[0].with_name("out.xlf")
    done = run("check", *texts, "--engine", "lexical", "-o", out, "--fail-on", "minor")
    assert done.exit_code == 1, done.output
    assert out.exists()


def test_what_is_being_read_is_not_overwritten(texts: tuple[Path, Path]) -> None:
    out = texts[0].with_name("out.json")
    assert run("check", *texts, "--engine", "lexical", "-o", out).exit_code == 0
    before = out.read_bytes()
    done = run("check", out, "-o", out)
    assert done.exit_code == 2
    assert "would be overwritten" in done.output
    assert out.read_bytes() == before


def test_many_texts_are_no_bitext(texts: tuple[Path, Path]) -> None:
    done = run("check", "--pages", texts[0], "-o", texts[0].with_name("out.xlf"))
    assert done.exit_code == 2
    assert "of many texts the forms are text, sarif, github, not xliff" in done.output
