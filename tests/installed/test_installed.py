"""The package as it is installed, from its sources or, by ``make wheel``, from its wheel.

Nothing here looks at the sources, so that it can run apart from them.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import metadata, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "data" / "kazakhstan.txt"
COMMAND = Path(sys.executable).parent / "aligner"

USER_PROGRAM = '''
"""What somebody may write who uses the package and checks types strictly."""

from collections.abc import Iterator

import aligner
from aligner import Bead, Bitext, Discrepancy, Severity


def serious(bitext: Bitext) -> Iterator[Discrepancy]:
    yield from (d for d in bitext.discrepancies if d.severity >= Severity.MAJOR)


def texts(bead: Bead) -> tuple[str, str]:
    return bead["it"].text, bead["en"].text


def told(page: str) -> list[str]:
    bitext = aligner.check(page, min_severity="minor", languages=("it", "en"))
    aligner.save(bitext, "page.json")
    rows = [f"{number}: {texts(bead)}" for number, bead in enumerate(bitext)]
    try:
        return [*rows, *(f"{d.id} {d.check}: {d.message}" for d in serious(bitext))]
    except aligner.InputError as error:
        return [error.cause]
'''

EXPECTED = "page.py:5: error:"
WRONG_PROGRAM = """
import aligner

bitext = aligner.pair("Uno.", "One.")
number: int = bitext[0]["it"].text
"""


def run(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(one) for one in arguments], capture_output=True, text=True, check=False, cwd=folder
    )


def test_the_command_tells_the_version_that_is_installed(tmp_path: Path) -> None:
    done = run(COMMAND, "--version", folder=tmp_path)
    assert done.returncode == 0
    assert f"aligner {version('aligner')}" in done.stdout.replace(", version", "")


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    done = run(sys.executable, "-m", "aligner", "--help", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Italian" in done.stdout


def test_a_report_is_made_of_the_sample_page(tmp_path: Path) -> None:
    done = run(COMMAND, "report", PAGE, "-o", "report.html", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    assert "Kazakhstan" in page
    assert "<style>" in page
    assert "<script" in page


def test_the_sample_page_is_aligned_without_a_model_too(tmp_path: Path) -> None:
    done = run(COMMAND, "align", PAGE, "--engine", "lexical", "-f", "tsv", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 100


@pytest.mark.parametrize(
    "name",
    [
        "py.typed",
        "alignment/weights/encoder.json",
        "alignment/weights/lexical.json",
        "alignment/weights/words.json",
        "checks/confidence.json",
        "checks/coverage/weights.json",
        "report/templates/report.html.jinja",
        "report/assets/page.js",
        "report/assets/base.css",
    ],
)
def test_the_files_that_are_not_modules_are_there(name: str) -> None:
    assert files("aligner").joinpath(*name.split("/")).is_file()


def test_the_metadata_tell_licence_readme_and_extras() -> None:
    told = metadata("aligner")
    assert told["License-Expression"] == "MIT"
    assert told["Requires-Python"] == ">=3.11"
    assert "make report" in told.json["description"]
    assert "spelling" in (told.get_all("Provides-Extra") or ())


@pytest.fixture(scope="module")
def known_types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where mypy keeps what it has read of the package, so that it is read once."""
    return tmp_path_factory.mktemp("types")


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is not installed")
@pytest.mark.parametrize(
    ("program", "said"), [(USER_PROGRAM, ""), (WRONG_PROGRAM, EXPECTED)], ids=["right", "wrong"]
)
def test_a_users_program_is_checked_strictly_against_the_types(
    program: str, said: str, tmp_path: Path, known_types: Path
) -> None:
    (tmp_path / "page.py").write_text(program, encoding="utf-8")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(known_types)]
    done = run(*mypy, "page.py", folder=tmp_path)
    assert said in done.stdout
    assert done.returncode == bool(said), done.stdout
