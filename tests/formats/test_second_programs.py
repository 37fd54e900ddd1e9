"""Other programs read what is written, and what they write is read.

They are no dependencies: translate-toolkit, OpusTools and datasets are asked in a process of
their own, in the Python that ``ALIGNER_SECOND_PYTHON`` names or in this one.  The tests are
skipped where they are not installed; in CI, which has the groups ``test`` and ``beside``,
they fail.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import aligner
from aligner import Bitext, FormatError
from formats_support import found
from support import Row, bitext_of, must_have

PYTHON = os.environ.get("ALIGNER_SECOND_PYTHON") or sys.executable

ROWS: list[Row] = [
    ("# Uno & <due> ]]>", "# One & <two> ]]>"),
    ("A\u2028b\U0001f600.", "B\u200f\tc\nd."),
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
NOTES = """
from translate.storage.tmx import tmxfile
units = tmxfile.parsefile(sys.argv[1]).units
print(json.dumps([unit.getnotes() for unit in units]))
"""
STATES = """
from translate.storage.xliff2 import Xliff2File
units = Xliff2File.parsefile(sys.argv[1]).units
print(json.dumps([[unit.istranslated(), unit.target is None] for unit in units]))
"""
WRITING = """
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File
memory = tmxfile(sourcelanguage="en-GB", targetlanguage="it_IT")
memory.addtranslation("One & <two>.", "en-GB", "Uno ]]>.", "it_IT", comment="a note")
memory.addtranslation("Three\\u2028.", "en-GB", "Tre\\U0001f600.", "it_IT")
memory.savefile(sys.argv[1] + "/x.tmx")
for kind, name in ((xlifffile, "1.xlf"), (Xliff2File, "2.xlf")):
    store = kind(sourcelanguage="en-GB", targetlanguage="it-IT")
    unit = store.addsourceunit("One & <two>.")
    unit.target = "Uno ]]>."
    unit.addnote("a note", origin="translator")
    store.addsourceunit("Three\\u2028.")
    store.savefile(sys.argv[1] + "/" + name)
print("[]")
"""
OPUS = """
import contextlib, zipfile
from pathlib import Path
from opustools import OpusRead
folder = Path(sys.argv[1])
for code in ("it", "en"):
    with zipfile.ZipFile(folder / f"{code}.zip", "w") as archive:
        archive.write(folder / f"x.{code}.xml", f"x.{code}.xml")
written = {"moses": ["o.it", "o.en"], "normal": ["o.txt"], "links": ["o.xml"], "tmx": ["o.tmx"]}
with contextlib.redirect_stdout(sys.stderr):
    for mode, names in written.items():
        OpusRead(
            directory="x", source="it", target="en", alignment_file=str(folder / "x.xces"),
            source_zip=str(folder / "it.zip"), target_zip=str(folder / "en.zip"),
            preprocess="raw", write_mode=mode, write=[str(folder / name) for name in names],
        ).printPairs()
print((folder / "o.txt").read_text("utf-8").count("(src)="))
"""
DATASETS = """
import os
from pathlib import Path
folder = Path(sys.argv[1])
os.environ |= {"HF_HOME": str(folder / "home"), "HF_HUB_OFFLINE": "1"}
import datasets
datasets.disable_progress_bars()
read = datasets.Dataset.from_parquet(str(folder / "x.parquet"), cache_dir=str(folder / "cache"))
for number in range(2):
    shard = read.select_columns(["translation"]).shard(2, number, contiguous=True)
    (folder / "shards").mkdir(exist_ok=True)
    shard.to_parquet(str(folder / "shards" / f"train-{number}.parquet"))
is_translation = isinstance(read.features["translation"], datasets.Translation)
print(json.dumps([is_translation, read["translation"][:]]))
"""


def asked(program: str, place: Path, module: str) -> Any:
    """What a program in the other Python prints of a file."""
    there = subprocess.run(  # noqa: PLW1510  # a module that is missing ends it
        [PYTHON, "-c", f"import {module}"], capture_output=True
    )
    if there.returncode:
        told = f"{module} is not installed in {PYTHON}; ALIGNER_SECOND_PYTHON names another"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    done = subprocess.run(
        [PYTHON, "-c", f"import json, sys\n{program}", str(place)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(("ending", "program"), [("tmx", TMX), ("xlf", XLIFF)])
def test_translate_toolkit_reads_the_texts(ending: str, program: str, tmp_path: Path) -> None:
    bitext = found(bitext_of(ROWS))
    place = tmp_path / f"x.{ending}"
    aligner.save(bitext, place)
    assert asked(program, place, "translate.storage") == [
        [segment.text for segment in bead.segments] for bead in bitext
    ]


def test_translate_toolkit_shows_findings_and_notes_as_notes(tmp_path: Path) -> None:
    bitext = found(bitext_of([("Uno.", "One."), ("Due.", "Two.")]))
    beads = (bitext[0], replace(bitext[1], notes=("ask & tell",)))
    aligner.save(bitext.model_copy(update={"beads": beads}), tmp_path / "x.tmx")
    assert asked(NOTES, tmp_path / "x.tmx", "translate.storage") == [
        "major numbers/value: They differ.",
        "ask & tell",
    ]


def test_translate_toolkit_knows_what_is_not_translated(tmp_path: Path) -> None:
    aligner.save(bitext_of([("Uno.", "One."), ("Due.", "")]), tmp_path / "x.xlf")
    assert asked(STATES, tmp_path / "x.xlf", "translate.storage") == [[True, False], [False, True]]


def test_what_translate_toolkit_writes_is_read(tmp_path: Path) -> None:
    asked(WRITING, tmp_path, "translate.storage")
    for name, third in (("x.tmx", "Tre\U0001f600."), ("1.xlf", ""), ("2.xlf", "")):
        bitext = aligner.load(tmp_path / name)
        assert [[side.text for side in bead.segments] for bead in bitext] == [
            ["Uno ]]>.", "One & <two>."],
            [third, "Three\u2028."],
        ]
        assert [bead.notes for bead in bitext] == [("a note",), ()]


def texts(bitext: Bitext) -> list[list[str]]:
    return [[segment.text for segment in bead.segments] for bead in bitext]


def test_opustools_reads_links_and_texts_and_what_it_writes_of_them_is_read(tmp_path: Path) -> None:
    bitext = bitext_of([*ROWS, ("Cinque.", ""), ("", "Six.")])
    aligner.save(bitext, tmp_path / "x.xces")
    assert asked(OPUS, tmp_path, "opustools") == 5
    assert texts(aligner.load(tmp_path / "o.xml")) == texts(bitext)
    lines = [
        [" ".join(text.replace("\n", " ").split(" ")) for text in row] for row in texts(bitext)
    ]
    assert texts(aligner.load(tmp_path / "o", "moses")) == lines
    # it writes an element too few for a bead with several sentences or with an empty side
    with pytest.raises(FormatError, match="broken XML"):
        aligner.load(tmp_path / "o.tmx")


def test_datasets_reads_translations_and_the_shards_that_it_writes_are_read(tmp_path: Path) -> None:
    must_have("pyarrow", extra="parquet")
    bitext = bitext_of([*ROWS, ("Cinque.", "")])
    aligner.save(bitext, tmp_path / "x.parquet")
    is_translation, rows = asked(DATASETS, tmp_path, "datasets")
    assert is_translation
    assert [[row["it"], row["en"] or ""] for row in rows] == texts(bitext)
    assert texts(aligner.load(tmp_path / "shards")) == texts(bitext)
