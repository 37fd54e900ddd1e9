"""Whoever lacks an extra is told which, and how to get it."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import pytest
import regex

import aligner
from aligner import MissingExtraError, plots
from aligner.alignment.sentence_transformers import SentenceTransformerEncoder
from aligner.batch import read_manifest, run_batch
from aligner.batch.cluster import dask_executor
from aligner.text.extraction import extracted
from support import bitext_of

TOP = Path(__file__).parents[1]
HOME = Path(aligner.__file__).parent
NAMED = regex.compile(r'MissingExtraError\(\s*"[^"]*",\s*"([^"]*)"')
BITEXT = bitext_of([("Uno.", "One.")])
EMPTY_ZIP = b"PK\x05\x06" + bytes(18)
MANIFEST = b'{"it": "a.txt", "en": "b.txt"}\n'


def in_a_batch(folder: Path) -> None:
    (folder / "pairs.jsonl").write_bytes(MANIFEST)
    manifest = read_manifest(folder / "pairs.jsonl", ("it", "en"))
    run_batch(manifest, folder / "out", workers=0, form="parquet")


def open_cluster(_folder: Path) -> None:
    with dask_executor("tcp://127.0.0.1:1"):
        pass


Use = Callable[[Path], object]
USES: Mapping[str, tuple[tuple[str, Use], ...]] = {
    "altair": (
        ("altair", lambda folder: plots.scores(BITEXT).save(folder / "scores.json")),
        ("altair", lambda _: plots.scores(BITEXT).altair()),
    ),
    "dask": (("distributed", open_cluster),),
    "documents": (
        ("docx", lambda _: extracted(EMPTY_ZIP, "docx", "a.docx")),
        ("pypdf", lambda _: extracted(b"%PDF-1.7", "pdf", "a.pdf")),
    ),
    "pandas": (
        ("pandas", lambda _: BITEXT.to_dataframe(library="pandas")),
        ("pandas", lambda _: BITEXT.table().to_pandas()),
    ),
    "parquet": (
        ("pyarrow", lambda folder: aligner.save(BITEXT, folder / "a.parquet")),
        ("pyarrow", lambda _: aligner.load(TOP / "pyproject.toml", "parquet")),
        ("pyarrow", in_a_batch),
    ),
    "polars": (("polars", lambda _: BITEXT.to_dataframe(library="polars")),),
    "sentence-transformers": (
        ("sentence_transformers", lambda _: SentenceTransformerEncoder("any")),
    ),
    "widget": (("anywidget", lambda _: aligner.ReviewWidget(BITEXT)),),
}
"""For each extra what needs it, and the package that it brings for that."""
COMFORTS = ("rich", "spelling")
"""Extras without which everything works: without colours, and with fewer findings."""


def extras() -> Mapping[str, list[str]]:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told: Mapping[str, list[str]] = project["optional-dependencies"]
    return told


def test_every_extra_is_tried_without() -> None:
    assert sorted((*USES, *COMFORTS)) == sorted(extras())


@pytest.mark.parametrize(
    ("extra", "package", "use"),
    [(extra, package, use) for extra, uses in USES.items() for package, use in uses],
)
def test_without_an_extra_the_error_tells_how_to_install_it(
    extra: str, package: str, use: Use, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, "aligner.widget", raising=False)
    with pytest.raises(MissingExtraError, match=rf'pip install "aligner\[{extra}\]"') as caught:
        use(tmp_path)
    brought = {regex.split(r"[^\w.-]", bound)[0] for bound in extras()[extra]}
    assert caught.value.package in brought


@pytest.mark.parametrize("package", ["rich", "wordfreq"])
def test_without_a_comfort_the_work_is_done(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    frequency = import_module("aligner.checks.language.frequency")
    monkeypatch.setattr(frequency, "frequencies", frequency.frequencies.__wrapped__)
    pair = aligner.pair("Erano 40 barche.", "There were 50 boats.")
    wanted = ["numbers"] if package == "rich" else ["numbers", "language"]
    found = aligner.check(pair, select=wanted)
    assert [one.check for one in found.discrepancies] == ["numbers/value"]
    assert "wordfreq" not in found.signature.checks or package != "wordfreq"


def test_every_extra_that_an_error_names_can_be_installed() -> None:
    sources = [path.read_text(encoding="utf-8") for path in HOME.rglob("*.py")]
    named = {name for source in sources for name in NAMED.findall(source)}
    assert {"altair", "dask", "parquet", "widget"} <= named
    assert named <= extras().keys()
