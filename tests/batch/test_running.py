"""Many pairs."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import aligner
from aligner.batch import (
    BatchOptions,
    manifest_of_folder,
    read_batch,
    read_manifest,
    run_batch,
    running,
)
from aligner.batch.executors import ExecutorError, InPlace
from aligner.errors import AlignerError, LayoutError, SettingsError, UnreadableFileError
from batch.pairs import write_pairs
from support import must_have

FAST = BatchOptions(engine="lexical", check=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 10, 1)


@pytest.fixture(scope="module")
def undisturbed(pairs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    run_batch(manifest_of_folder(pairs), folder, FAST, workers=0, shard_size=4)
    return contents(folder)


def test_every_pair_has_a_record_in_the_order_of_the_manifest(
    undisturbed: dict[str, bytes],
) -> None:
    names = [name for name in sorted(undisturbed) if name.startswith("records")]
    assert names == [f"records-0000{n}.jsonl" for n in range(3)]
    lines = b"".join(undisturbed[name] for name in names).splitlines()
    assert [json.loads(line)["pair"] for line in lines] == list(range(10))


def test_records_are_read_as_bitexts(pairs: Path, tmp_path: Path) -> None:
    run_batch(manifest_of_folder(pairs), tmp_path, FAST, workers=0)
    records = list(read_batch(tmp_path))
    assert [record.id for record in records] == [f"{n:03}" for n in range(10)]
    bitext = records[3].bitext
    assert bitext is not None
    assert [bead.kind for bead in bitext.beads] == ["1-1"]
    assert bitext.documents[0].name.endswith("003.it.txt")


def test_discrepancies_are_in_the_records(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "pairs", 1)
    text = (pairs / "000.en.txt").read_text(encoding="utf-8")
    (pairs / "000.en.txt").write_text(text.replace("21", "87"), encoding="utf-8")
    options = BatchOptions(engine="lexical", select=("numbers",))
    run_batch(manifest_of_folder(pairs), tmp_path / "out", options, workers=0)
    (record,) = read_batch(tmp_path / "out")
    assert record.bitext is not None
    assert [found.check for found in record.bitext.discrepancies] == ["numbers/value"]


def test_a_bad_pair_is_a_record_that_says_why(tmp_path: Path) -> None:
    write_pairs(tmp_path / "pairs", 2)
    lines = [
        '{"it": "pairs/000.it.txt", "en": "pairs/none.txt"}',
        "{",
        '{"it": "pairs/001.it.txt", "en": "pairs/001.en.txt"}',
    ]
    (tmp_path / "m.jsonl").write_text("\n".join(lines), encoding="utf-8")
    summary = run_batch(read_manifest(tmp_path / "m.jsonl"), tmp_path / "out", FAST, workers=0)
    missing, broken, good = read_batch(tmp_path / "out")
    assert (summary.pairs, summary.failed) == (3, 2)
    assert missing.error == "UnreadableFileError"
    assert missing.file == str(tmp_path / "pairs" / "none.txt")
    assert missing.file in missing.message
    assert (broken.error, broken.is_ok) == ("LayoutError", False)
    assert good.is_ok


def test_what_nobody_expected_is_a_record_too(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("aligner.api.align", broken)
    summary = run_batch(manifest_of_folder(pairs), tmp_path, FAST, workers=0)
    assert summary.failed == 10
    (said,) = {record.message for record in read_batch(tmp_path)}
    assert said.startswith("unexpected: by zero (batch/test_running.py:")


@pytest.mark.parametrize(("grace", "error"), [(-1, "TimeoutError"), (60, "BrokenExecutor")])
def test_of_a_worker_that_went_down_it_is_told_whether_time_was_up(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grace: float, error: str
) -> None:
    monkeypatch.setattr(running, "GRACE", grace)
    options = FAST.model_copy(update={"seconds": 0.9})
    run_batch(manifest_of_folder(pairs), tmp_path, options, executor=_Breaking())
    (failed,) = (record for record in read_batch(tmp_path) if not record.is_ok)
    assert failed.error == error


def test_the_number_of_workers_makes_no_difference(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    run_batch(manifest_of_folder(pairs), tmp_path, FAST, workers=2, shard_size=4)
    assert contents(tmp_path) == undisturbed


def test_any_executor_will_do(pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as executor:
        run_batch(manifest_of_folder(pairs), tmp_path, FAST, executor=executor, shard_size=4)
    assert contents(tmp_path) == undisturbed


def test_parts_done_apart_come_to_the_same(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    manifest = manifest_of_folder(pairs)
    kept = [
        run_batch(manifest, tmp_path, FAST, workers=0, shard_size=4, shard=(part, 2)).pairs
        for part in (2, 1)
    ]
    assert kept == [4, 6]
    assert contents(tmp_path) == undisturbed


def test_a_run_goes_on_where_one_was_stopped(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    manifest = manifest_of_folder(pairs)

    def stop(_stage: str, done: int, _total: int) -> None:
        if done == 10:
            raise KeyboardInterrupt

    class One(InPlace):
        """Takes a pair at a time."""

    with pytest.raises(KeyboardInterrupt):
        run_batch(manifest, tmp_path, FAST, executor=One(), shard_size=4, progress=stop)
    summary = run_batch(manifest, tmp_path, FAST, workers=0, shard_size=4)
    assert summary.kept > 0
    assert contents(tmp_path) == undisturbed


def test_a_finished_run_does_nothing_again(pairs: Path, tmp_path: Path) -> None:
    manifest = manifest_of_folder(pairs)
    run_batch(manifest, tmp_path, FAST, workers=0)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert run_batch(manifest, tmp_path, FAST, workers=0).kept == 10
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


class _Breaking(InPlace):
    """Goes down whenever a certain pair is among what it is given.

    Another one falls along with it once.
    """

    def __init__(self) -> None:
        self.given: list[list[str]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        names = [entry.id for entry in args[0]]
        falls = "004" in names or (names == ["003"] and names not in self.given)
        self.given.append(names)
        if falls:
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor("a process died"))
            return future
        return super().submit(fn, *args, **kwargs)


def test_a_pair_that_brings_its_worker_down_is_found_out(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    executor = _Breaking()
    manifest = manifest_of_folder(pairs)
    summary = run_batch(manifest, tmp_path, FAST, executor=executor, shard_size=4)
    assert summary.failed == 1
    (failed,) = (record for record in read_batch(tmp_path) if not record.is_ok)
    assert failed.id == "004"
    assert "the worker went down" in failed.message
    times = Counter(name for names in executor.given for name in names)
    assert (times["004"], times["003"]) == (3, 1)
    assert contents(tmp_path)["records-00000.jsonl"] == undisturbed["records-00000.jsonl"]


def test_a_pair_that_falls_along_with_another_is_not_blamed(pairs: Path, tmp_path: Path) -> None:
    executor = _Breaking()
    run_batch(manifest_of_folder(pairs), tmp_path, FAST, executor=executor)
    assert [record.id for record in read_batch(tmp_path) if not record.is_ok] == ["004"]
    assert sorted(executor.given[-2:]) == [["003"], ["004"]]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_pairs_that_failed_are_done_again_when_asked(
    pairs: Path, tmp_path: Path, form: str
) -> None:
    if form == "parquet":
        must_have("pyarrow", extra="parquet")
    copy = shutil.copytree(pairs, tmp_path / "pairs")
    lines = [{"it": f"{n:03}.it.txt", "en": f"{n:03}.en.txt", "town": "Città"} for n in range(10)]
    place = copy / "m.jsonl"
    place.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    manifest = read_manifest(place)
    run_batch(manifest, tmp_path / "whole", FAST, workers=0, shard_size=4, form=form)
    for number in (1, 2, 9):
        (copy / f"{number:03}.en.txt").rename(copy / f"{number}.away")
    out = tmp_path / "out"
    assert run_batch(manifest, out, FAST, workers=0, shard_size=4, form=form).failed == 3
    assert (
        run_batch(manifest, out, FAST, workers=0, shard_size=4, form=form, retry=True).failed == 3
    )
    for number in (1, 2, 9):
        (copy / f"{number}.away").rename(copy / f"{number:03}.en.txt")
    before = (out / f"records-00001.{form}").stat().st_mtime_ns
    assert run_batch(manifest, out, FAST, workers=0, shard_size=4, form=form).failed == 0
    assert sum(not record.is_ok for record in read_batch(out)) == 3
    again = run_batch(manifest, out, FAST, workers=0, shard_size=4, form=form, retry=True)
    assert (again.kept, again.failed) == (7, 0)
    assert contents(out) == contents(tmp_path / "whole")
    assert (out / f"records-00001.{form}").stat().st_mtime_ns == before
    assert {record.meta["town"] for record in read_batch(out)} == {"Città"}


def test_more_time_may_be_given_to_what_failed(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = FAST.model_copy(update={"seconds": 0.01})
    with monkeypatch.context() as patched:
        patched.setattr("aligner.api.align", lambda *_a, **_k: time.sleep(30))
        run_batch(manifest_of_folder(pairs), tmp_path, options, workers=0, shard_size=4)
    run_batch(manifest_of_folder(pairs), tmp_path, FAST, workers=0, shard_size=4, retry=True)
    assert contents(tmp_path) == undisturbed


@pytest.mark.parametrize("engine", ["lexical", "encoder"])
def test_a_folder_tells_the_signature_of_its_records(
    pairs: Path, tmp_path: Path, engine: str
) -> None:
    options = BatchOptions(engine=engine, ignore=("names",), min_confidence=0.7, words=True)
    manifest = read_manifest(_one_line(pairs, tmp_path))
    run_batch(manifest, tmp_path / "out", options, workers=0)
    (record,) = read_batch(tmp_path / "out")
    assert record.bitext is not None
    told = json.loads((tmp_path / "out" / "batch.json").read_text(encoding="utf-8"))
    assert told["made_with"]["signature"] == str(record.bitext.signature)


def _one_line(pairs: Path, folder: Path) -> Path:
    line = json.dumps({"it": str(pairs / "000.it.txt"), "en": str(pairs / "000.en.txt")})
    place = folder / "m.jsonl"
    place.write_text(line, encoding="utf-8")
    return place


def test_a_page_may_be_a_bitext_whose_beads_are_kept(pairs: Path, tmp_path: Path) -> None:
    run_batch(read_manifest(_one_line(pairs, tmp_path)), tmp_path / "out", FAST, workers=0)
    (made,) = read_batch(tmp_path / "out")
    assert made.bitext is not None
    aligner.save(made.bitext, tmp_path / "memory.tmx")
    (tmp_path / "m.jsonl").write_text('{"page": "memory.tmx"}', encoding="utf-8")
    options = BatchOptions(select=("numbers",))
    run_batch(read_manifest(tmp_path / "m.jsonl"), tmp_path / "again", options, workers=0)
    (record,) = read_batch(tmp_path / "again")
    assert record.bitext is not None
    assert len(record.bitext.beads) == len(made.bitext.beads)
    assert "numbers" in str(record.bitext.signature)


@pytest.mark.parametrize("shard", [(0, 2), (3, 2), (1, 0)])
def test_a_part_that_is_none_is_refused(
    pairs: Path, tmp_path: Path, shard: tuple[int, int]
) -> None:
    with pytest.raises(SettingsError, match="no part"):
        run_batch(manifest_of_folder(pairs), tmp_path, FAST, shard=shard)


def test_a_folder_without_a_batch_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no batch"):
        list(read_batch(tmp_path))


def test_a_name_that_is_no_utf_8_stops_nothing(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "pairs", 1)
    for code in ("it", "en"):
        name = os.fsdecode(b"\xff") + f".{code}.txt"
        (pairs / f"000.{code}.txt").rename(pairs / name)
    lines = '{"it": "\\udcff.it.txt", "en": "\\ud800.en.txt"}'
    (pairs / "m.jsonl").write_text(lines, encoding="utf-8")
    run_batch(manifest_of_folder(pairs), tmp_path / "out", FAST, workers=0)
    run_batch(read_manifest(pairs / "m.jsonl"), tmp_path / "missing", FAST, workers=0)
    (good,) = read_batch(tmp_path / "out")
    assert good.is_ok
    assert good.id == "\\udcff"
    (missing,) = read_batch(tmp_path / "missing")
    assert not missing.is_ok


class _Gone(InPlace):
    """Does one task, and then no more, in one of the ways in which executors go."""

    def __init__(self, way: str) -> None:
        self.way = way
        self.tasks = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.tasks += 1
        if self.tasks == 1:
            return super().submit(fn, *args, **kwargs)
        future: Future[Any] = Future()
        if self.way == "shut":
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self.way == "cancelled":
            future.cancel()
            future.set_running_or_notify_cancel()
        elif self.tasks == 2:
            future.set_exception(BrokenExecutor("a process died"))
        else:
            raise BrokenExecutor("a process died")
        return future


@pytest.mark.parametrize("way", ["shut", "cancelled", "broken"])
def test_an_executor_that_is_gone_puts_no_blame_on_pairs(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path, way: str
) -> None:
    manifest = manifest_of_folder(pairs)
    with pytest.raises(ExecutorError, match="start again to go on"):
        run_batch(manifest, tmp_path, FAST, executor=_Gone(way), shard_size=4)
    assert run_batch(manifest, tmp_path, FAST, workers=0, shard_size=4).failed == 0
    assert contents(tmp_path) == undisturbed


def test_a_manifest_that_becomes_shorter_is_told(pairs: Path, tmp_path: Path) -> None:
    line = f'{{"it": "{pairs}/000.it.txt", "en": "{pairs}/000.en.txt"}}\n'
    (tmp_path / "m.jsonl").write_text(line * 3, encoding="utf-8")
    manifest = read_manifest(tmp_path / "m.jsonl")
    (tmp_path / "m.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(LayoutError, match="has changed"):
        run_batch(manifest, tmp_path / "out", FAST, workers=0)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"languages": ("en", "it")}, "name the same, in one order"),
        ({"select": ("colours",)}, "colours"),
        ({"glossary": "none.tsv"}, r"none\.tsv"),
    ],
)
def test_what_would_fail_every_pair_is_told_before_the_work(
    pairs: Path, tmp_path: Path, changed: dict[str, Any], error: str
) -> None:
    with pytest.raises(AlignerError, match=error):
        run_batch(manifest_of_folder(pairs), tmp_path / "out", FAST.model_copy(update=changed))
    assert not (tmp_path / "out").exists()


def test_a_glossary_that_has_changed_needs_another_folder(pairs: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "terms.tsv"
    glossary.write_text("gatto\tcat\n", encoding="utf-8")
    options = FAST.model_copy(update={"glossary": str(glossary)})
    run_batch(manifest_of_folder(pairs), tmp_path / "out", options, workers=0)
    glossary.write_text("gatto\ttomcat\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="glossary_sha256"):
        run_batch(manifest_of_folder(pairs), tmp_path / "out", options, workers=0)
