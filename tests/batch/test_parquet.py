"""Records as Parquet."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import aligner
from aligner.batch import BatchOptions, manifest_of_folder, read_batch, run_batch
from aligner.batch.parquet import write
from aligner.errors import FormatError, MissingExtraError
from aligner.formats import bitext_json
from batch.pairs import write_pairs
from support import must_have

parquet = must_have("pyarrow.parquet", extra="parquet")

OPTIONS = BatchOptions(engine="lexical", select=("numbers",))


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    folder = write_pairs(tmp_path / "pairs", 3)
    english = (folder / "001.en.txt").read_text(encoding="utf-8")
    (folder / "001.en.txt").write_text(english.replace("24", "98"), encoding="utf-8")
    (folder / "002.en.txt").unlink()
    return folder


def test_a_row_holds_beads_findings_and_the_whole(pairs: Path, tmp_path: Path) -> None:
    run_batch(manifest_of_folder(pairs), tmp_path / "out", OPTIONS, workers=0, form="parquet")
    first, second, third = parquet.read_table(
        tmp_path / "out" / "records-00000.parquet"
    ).to_pylist()
    assert [bead["kind"] for bead in first["beads"]] == ["1-1", "1-1", "1-1"]
    assert first["beads"][0]["en"].startswith("Cat number 20")
    (found,) = second["findings"]
    assert (found["check"], found["it"], found["en"]) == ("numbers/value", "24", "98")
    assert (third["status"], third["beads"], third["bitext"]) == ("error", None, None)


def test_what_a_reader_should_know_of_a_bitext_has_a_column(tmp_path: Path) -> None:
    bitext = aligner.pair("Piove.", "It rains.").model_copy(update={"warnings": ("look here",)})
    line = f'{{"pair":0,"id":"a","status":"ok","bitext":{bitext_json.dumps(bitext).rstrip()}}}\n'
    write([line.encode()], tmp_path / "records.parquet", ("it", "en"))
    (row,) = parquet.read_table(tmp_path / "records.parquet").to_pylist()
    assert row["warnings"] == ["look here"]


def test_both_forms_hold_the_same_records(pairs: Path, tmp_path: Path) -> None:
    for form in ("jsonl", "parquet"):
        run_batch(manifest_of_folder(pairs), tmp_path / form, OPTIONS, workers=0, form=form)
    assert list(read_batch(tmp_path / "jsonl")) == list(read_batch(tmp_path / "parquet"))


def test_two_runs_leave_the_same_bytes(pairs: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run_batch(manifest_of_folder(pairs), tmp_path / name, OPTIONS, workers=0, form="parquet")
    one, other = (tmp_path / name / "records-00000.parquet" for name in ("a", "b"))
    assert one.read_bytes() == other.read_bytes()


def test_a_damaged_file_is_told(pairs: Path, tmp_path: Path) -> None:
    run_batch(manifest_of_folder(pairs), tmp_path / "out", OPTIONS, workers=0, form="parquet")
    (tmp_path / "out" / "records-00000.parquet").write_bytes(b"PAR1 nothing PAR1")
    with pytest.raises(FormatError, match=r"records-00000\.parquet"):
        list(read_batch(tmp_path / "out"))


def test_without_pyarrow_the_extra_is_named_before_the_work(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtraError, match=r"aligner\[parquet\]"):
        run_batch(manifest_of_folder(pairs), tmp_path / "out", OPTIONS, form="parquet")
    assert not (tmp_path / "out").exists()
