"""Other programs read what is written.

They are no dependencies: translate-toolkit and OpusTools are asked in a process of
their own, in the Python that ``ALIGNER_SECOND_PYTHON`` names or in this one, and the
tests are skipped where they are not installed.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import aligner
from formats_support import found
from support import Row, bitext_of

PYTHON = os.environ.get("ALIGNER_SECOND_PYTHON") or sys.executable

ROWS: list[Row] = [
    ("# Uno & <due> ]]>", "# One & <two> ]]>"),
    ("A\u2028b\U0001f600.", "\u200fB\tc\nd."),
    (("Tre.", "Quattro."), "Three, four."),
]

TMX = """
from translate.storage.tmx import tmxfile
units = tmxfile.parsefile(sys.argv[1]).units
print(json.dumps([[str(unit.source), str(unit.target)] for unit in units]))
"""
XLIFF = """
from translate.storage.xliff2 import Xliff2File
units = Xliff2File.parsefile(sys.argv[1]).units
print(json.dumps([[str(unit.source), str(unit.target)] for unit in units]))
"""
OPUS = """
import contextlib
from opustools.parse.alignment_parser import AlignmentParser
with contextlib.redirect_stdout(sys.stderr), open(sys.argv[1], "rb") as file:
    links = AlignmentParser(file, ("all", "all")).collect_links()
print(json.dumps([list(link) for link in links[0]]))
"""


def asked(program: str, place: Path, module: str) -> list[list[str]]:
    """What a program in the other Python prints of a file."""
    there = subprocess.run(  # noqa: PLW1510  # a module that is missing ends it
        [PYTHON, "-c", f"import {module}"], capture_output=True
    )
    if there.returncode:
        pytest.skip(f"{module} is not installed in {PYTHON}; ALIGNER_SECOND_PYTHON names another")
    done = subprocess.run(
        [PYTHON, "-c", f"import json, sys\n{program}", str(place)],
        capture_output=True,
        text=True,
        check=True,
    )
    printed: list[list[str]] = json.loads(done.stdout)
    return printed


@pytest.mark.parametrize(("ending", "program"), [("tmx", TMX), ("xlf", XLIFF)])
def test_translate_toolkit_reads_the_texts(ending: str, program: str, tmp_path: Path) -> None:
    bitext = found(bitext_of(ROWS))
    place = tmp_path / f"x.{ending}"
    aligner.save(bitext, place)
    assert asked(program, place, "translate.storage") == [
        [segment.text for segment in bead.segments] for bead in bitext
    ]


def test_opustools_reads_the_links(tmp_path: Path) -> None:
    aligner.save(bitext_of(ROWS), tmp_path / "x.xces")
    assert asked(OPUS, tmp_path / "x.xces", "opustools") == [
        ["1:1", "1:1"],
        ["2:1", "2:1"],
        ["2:2 2:3", "2:2"],
    ]
