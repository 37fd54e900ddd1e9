"""Whatever moment a run is killed at."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from aligner.batch import BatchOptions, Entry, about, files, manifest_of_folder, running, store
from aligner.batch.work import Record, failed
from batch.pairs import write_pairs

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
OPTIONS = BatchOptions(engine="lexical", check=False)
WATCHED = {module.__file__ for module in (about, files, running, store)}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def kept(folder: Path) -> set[int]:
    """The pairs whose records an interrupted run has left, as the next one will see them."""
    held = about.read_about(folder) if folder.exists() else None
    found: set[int] = set()
    for number in range(held.shards if held else 0):
        assert held is not None
        place = held.place(folder, number)
        if place.exists():
            found |= set(held.numbers(number))
        elif (part := place.with_name(f"{place.name}.part")).exists():
            lines = part.read_bytes().splitlines(keepends=True)
            found |= {told[0] for line in lines if (told := store._told(line))}
    return found


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 7)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with the number of each pair that is worked on, in place of real work."""
    place = tmp_path / "log"
    place.touch()

    def made(entries: Sequence[Entry], _options: BatchOptions) -> list[Record]:
        with place.open("a") as file:
            file.writelines(f"{entry.number}\n" for entry in entries)
        return [
            Record(f'{{"pair":{e.number},"status":"ok","text":"{"à" * 50}"}}\n', is_ok=True)
            for e in entries
        ]

    monkeypatch.setattr(running, "records", made)
    monkeypatch.setattr(running, "_TOGETHER", 2)
    return place


def run(pairs: Path, out: Path, *, retry: bool = False) -> None:
    manifest = manifest_of_folder(pairs)
    running.run_batch(manifest, out, OPTIONS, workers=0, shard_size=3, retry=retry)


def run_in_a_child(pairs: Path, out: Path, lines: int | None = None, *, retry: bool = False) -> int:
    """The status of a process that does a run, or so many lines of code of it."""
    child = os.fork()
    if not child:
        try:
            if lines is not None:
                killed_after(lines)
            run(pairs, out, retry=retry)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_after(lines: int) -> None:
    """Have this process killed when so many lines of the code of batches have run."""
    left = [lines]

    def trace(frame: FrameType, _event: str, _argument: Any) -> Any:
        if frame.f_code.co_filename not in WATCHED:
            return None
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)


def test_killed_at_any_line_it_goes_on_to_the_same_bytes(
    pairs: Path, tmp_path: Path, log: Path
) -> None:
    run(pairs, tmp_path / "whole")
    whole = contents(tmp_path / "whole")
    lines, was_killed = 1, True
    while was_killed:
        out = tmp_path / str(lines)
        was_killed = run_in_a_child(pairs, out, lines) != 0
        done = kept(out)
        log.write_text("")
        run(pairs, out)
        assert contents(out) == whole, f"killed after {lines} lines"
        again = {int(number) for number in log.read_text().split()}
        assert again == set(range(7)) - done, f"killed after {lines} lines"
        lines += 23
    assert lines > 500


def test_killed_at_any_line_as_failed_pairs_are_done_again_it_loses_none(
    pairs: Path, tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(pairs, tmp_path / "whole")
    with monkeypatch.context() as patched:
        good = vars(running)["records"]
        patched.setattr(running, "records", failing(good, {1, 2, 6}))
        run(pairs, tmp_path / "failed")
    lines, was_killed = 1, True
    while was_killed:
        out = shutil.copytree(tmp_path / "failed", tmp_path / str(lines))
        log.write_text("")
        was_killed = run_in_a_child(pairs, out, lines, retry=True) != 0
        run(pairs, out, retry=True)
        assert contents(out) == contents(tmp_path / "whole"), f"killed after {lines} lines"
        assert set(log.read_text().split()) == {"1", "2", "6"}, f"killed after {lines} lines"
        lines += 29
    assert lines > 500


def failing(
    records: Callable[[Sequence[Entry], BatchOptions], list[Record]], numbers: set[int]
) -> Callable[[Sequence[Entry], BatchOptions], list[Record]]:
    """A function that makes records, with some pairs that fail."""

    def made(entries: Sequence[Entry], options: BatchOptions) -> list[Record]:
        bad = {e.number: failed(e, "TimeoutError", "") for e in entries if e.number in numbers}
        return [bad.get(e.number) or records([e], options)[0] for e in entries]

    return made


def test_killed_again_and_again_it_ends(pairs: Path, tmp_path: Path, log: Path) -> None:
    run(pairs, tmp_path / "whole")
    out = tmp_path / "out"
    times = 0
    while run_in_a_child(pairs, out, 300 + 50 * times):
        times += 1
    assert times > 5
    assert contents(out) == contents(tmp_path / "whole")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A folder of pairs, and what an undisturbed run makes of it."""
    pairs = write_pairs(tmp_path_factory.mktemp("many"), 60, 1)
    out = tmp_path_factory.mktemp("whole")
    running.run_batch(manifest_of_folder(pairs), out, OPTIONS, workers=0, shard_size=25)
    return pairs, contents(out)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system has no /proc")
@pytest.mark.parametrize(("number", "workers"), [(signal.SIGINT, 1), (signal.SIGKILL, 2)])
def test_a_run_that_is_ended_leaves_no_process_and_can_go_on(
    many: tuple[Path, dict[str, bytes]], tmp_path: Path, number: signal.Signals, workers: int
) -> None:
    pairs, whole = many
    command = [sys.executable, "-m", "aligner", "batch", str(pairs), str(tmp_path / "out"),
               "-j", str(workers), "--no-check", "--engine", "lexical", "--shard-size", "25"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        part = tmp_path / "out" / "records-00000.jsonl.part"
        until(lambda: part.exists() and part.stat().st_size > 0)
        children = children_of(process.pid)
        assert len(children) >= workers
        process.send_signal(number)
        status = process.wait(20)
        assert process.stderr is not None
        said = process.stderr.read()
    until(lambda: not any(Path(f"/proc/{child}").exists() for child in children))
    assert "Traceback" not in said
    if number == signal.SIGINT:
        assert (status, said) == (130, "aligner: interrupted\n")
    manifest = manifest_of_folder(pairs)
    summary = running.run_batch(manifest, tmp_path / "out", OPTIONS, workers=0, shard_size=25)
    assert summary.kept
    assert contents(tmp_path / "out") == whole


def children_of(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_of_two_runs_that_begin_together_one_is_refused_or_both_are_right(
    pairs: Path, tmp_path: Path, log: Path
) -> None:
    run(pairs, tmp_path / "whole")
    whole = contents(tmp_path / "whole")
    for turn in range(6):
        out = tmp_path / str(turn)
        threads = [threading.Thread(target=run_in_a_child, args=(pairs, out)) for _ in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        run(pairs, out)
        assert contents(out) == whole
