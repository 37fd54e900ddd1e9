"""Many pairs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from aligner.batch import BatchOptions, manifest_of_folder, read_batch, read_manifest, run_batch
from aligner.batch.executors import InPlace, Processes
from aligner.errors import SettingsError, UnreadableFileError
from batch.pairs import write_pairs

FAST = BatchOptions(engine="lexical", check=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 10)


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
    assert [bead.kind for bead in bitext.beads] == ["1-1", "1-1", "1-1"]
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
    assert "none.txt" in missing.message
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
    assert {record.message for record in read_batch(tmp_path)} == {"unexpected: by zero"}


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_pair_that_takes_too_long_is_given_up(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aligner.api.align", lambda *_a, **_k: time.sleep(30))
    options = FAST.model_copy(update={"seconds": 0.01})
    run_batch(manifest_of_folder(pairs), tmp_path, options, workers=0)
    assert {record.error for record in read_batch(tmp_path)} == {"TimeoutError"}


@pytest.mark.parametrize("workers", [1, 2])
def test_the_number_of_workers_makes_no_difference(
    pairs: Path, undisturbed: dict[str, bytes], tmp_path: Path, workers: int
) -> None:
    run_batch(manifest_of_folder(pairs), tmp_path, FAST, workers=workers, shard_size=4)
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


def test_a_run_that_is_killed_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "pairs", 60)
    command = [sys.executable, "-m", "aligner", "batch", str(pairs), "-j", "2", "--no-check",
               "--engine", "lexical", "--shard-size", "25"]  # fmt: skip
    killed = subprocess.Popen([*command, str(tmp_path / "out")], stderr=subprocess.DEVNULL)
    part = tmp_path / "out" / "records-00000.jsonl.part"
    deadline = time.monotonic() + 60
    while not (part.exists() and part.stat().st_size) and killed.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    for folder in ("out", "whole"):
        subprocess.run([*command, str(tmp_path / folder)], check=True, capture_output=True)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


class _Breaking(InPlace):
    """Goes down whenever a certain pair is among what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if any(entry.id == "004" for entry in args[0]):
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor("a process died"))
            return future
        return super().submit(fn, *args, **kwargs)


def test_a_pair_that_brings_its_worker_down_is_found_out(pairs: Path, tmp_path: Path) -> None:
    summary = run_batch(manifest_of_folder(pairs), tmp_path, FAST, executor=_Breaking())
    assert summary.failed == 1
    (failed,) = (record for record in read_batch(tmp_path) if not record.is_ok)
    assert failed.id == "004"
    assert "the worker went down" in failed.message


def test_processes_come_back_after_one_has_died() -> None:
    with Processes(1) as processes:
        died = processes.submit(os._exit, 1)
        with pytest.raises(BrokenExecutor):
            died.result()
        assert processes.submit(len, "abc").result() == 3


@pytest.mark.parametrize("shard", [(0, 2), (3, 2), (1, 0)])
def test_a_part_that_is_none_is_refused(
    pairs: Path, tmp_path: Path, shard: tuple[int, int]
) -> None:
    with pytest.raises(SettingsError, match="no part"):
        run_batch(manifest_of_folder(pairs), tmp_path, FAST, shard=shard)


def test_a_folder_without_a_batch_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no batch"):
        list(read_batch(tmp_path))
