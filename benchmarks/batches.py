"""What a batch costs, and how much of a second worker arrives.

``python -m benchmarks.batches`` prints three tables; ``--only`` chooses among them.

``workers``
    ``aligner batch`` over pairs of files that are cut from the development sets, with
    the encoder and all checks, by one worker and by two in turns.  Of each figure the
    best of ``--rounds`` counts.  Told are wall time; processor time of all processes; the
    time that a worker was ready to work and had no core, because others had them
    (Linux only); and the throughput of two against one, as it was and without that
    waiting.  ``--least 1.8`` ends with status 1 if the last is lower.
``sizes``
    Processor time of one process for texts of so many sentences a side, a pair and a
    sentence; bytes of its record as JSONL and as Parquet; the peak of memory.
``parent``
    What the process that hands out work does itself: time a pair and peak memory for
    manifests of 5 000 to 80 000 pairs, with an executor that has every record ready.

Each measurement is a process of its own with one BLAS thread.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.devdata import ROOT, dev_folder
from benchmarks.long_texts import long_text

SIZES = (1, 3, 10, 30, 100, 300, 1000)
"""Sentences a side of a text."""
COUNTS = (5_000, 20_000, 80_000)
"""Pairs of a manifest."""
SIDES = ("it", "en")
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_EVERY = 0.1
"""Seconds between two looks at the workers."""


def write_pairs(folder: Path, count: int, size: int) -> int:
    """Write pairs of texts of about so many sentences, a sentence a line; how many in all."""
    text = long_text(dev_folder(), count * size + 200)
    cuts = [(0, 0)]
    for bead in text.gold:
        if len(bead.first) == len(bead.second) == 1:
            at = bead.first[0], bead.second[0]
            if at[0] - cuts[-1][0] >= size and at[1] > cuts[-1][1]:
                cuts.append(at)
    sentences = 0
    for number, (start, end) in enumerate(list(pairwise(cuts))[:count]):
        for side, code in enumerate(SIDES):
            lines = text.sides[side][start[side] : end[side]]
            sentences += len(lines) * (side == 0)
            place = folder / f"{number:06}.{code}.txt"
            place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sentences


# Two workers against one.


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the command.

    Attributes:
        wall: seconds that it took.
        spent: processor time of all its processes, in seconds.
        waited: seconds that a worker, on average, was ready to work and had no core.
        memory: of its largest process, in megabytes.
    """

    wall: float
    spent: float
    waited: float
    memory: float


def run(pairs: Path, out: Path, workers: int) -> Run:
    """Run the command, and look at its workers meanwhile."""
    command = [sys.executable, "-m", "aligner", "batch", str(pairs), str(out)]
    command += ["--segmented", "-j", str(workers)]
    began = time.monotonic()
    waited: dict[int, float] = {}
    with subprocess.Popen(command, env={**os.environ, **_ONE_THREAD}) as process:
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = os.waitstatus_to_exitcode(status)
                break
            waited |= dict(_waiting(process.pid))
            time.sleep(_EVERY)
    wall = time.monotonic() - began
    if process.returncode:
        raise RuntimeError(f"the command ends with {process.returncode}")
    longest = sorted(waited.values())[-workers:]
    return Run(
        wall,
        usage.ru_utime + usage.ru_stime,
        sum(longest) / max(len(longest), 1),
        usage.ru_maxrss / 1024,
    )


def _waiting(parent: int) -> Iterator[tuple[int, float]]:
    """How long each child of a process has waited for a core so far."""
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            try:
                told = Path(f"/proc/{child}/schedstat").read_text().split()
            except OSError:
                continue
            yield int(child), int(told[1]) / 1e9


def workers(rounds: int, pairs: int, size: int) -> float:
    """Print the table; the throughput of two against one, without waiting for others."""
    runs: dict[int, list[Run]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory(prefix="aligner-batches-") as name:
        folder = Path(name)
        (folder / "pairs").mkdir()
        sentences = write_pairs(folder / "pairs", pairs, size)
        print(f"{pairs} pairs of files, {sentences} Italian sentences, encoder and all checks")
        print(f"{'workers':>8}{'wall s':>9}{'CPU s':>9}{'waited s':>10}{'MB':>7}{'pairs/s':>9}")
        for turn in range(rounds):
            for count in (1, 2):
                found = run(folder / "pairs", folder / f"out-{count}-{turn}", count)
                print(_row(count, found, pairs), flush=True)
                runs[count].append(found)
    as_it_was, without = (
        min(map(time_of, runs[1])) / min(map(time_of, runs[2])) for time_of in (_wall, _alone)
    )
    print(f"two against one: {as_it_was:.2f} as it was, {without:.2f} without waiting for others")
    return without


def _row(count: int, found: Run, pairs: int) -> str:
    return (
        f"{count:8}{found.wall:9.1f}{found.spent:9.1f}{found.waited:10.1f}"
        f"{found.memory:7.0f}{pairs / _alone(found):9.2f}"
    )


def _wall(found: Run) -> float:
    return found.wall


def _alone(found: Run) -> float:
    """The time that a run would have taken with a core for each of its workers."""
    return found.wall - found.waited


# The price of a sentence.


def sizes() -> None:
    """Print what texts of each size cost."""
    print(
        f"{'sentences':>9}{'pairs':>7}{'ms/pair':>9}{'ms/sent.':>9}{'JSONL B':>9}{'Parquet B':>10}{'MB':>6}"
    )
    for size in SIZES:
        count = max(4, min(100, 1000 // size))
        print(_in_a_process("size", size, count), end="", flush=True)


def size_of(size: int, count: int) -> None:
    """Print what texts of one size cost."""
    from aligner.batch import BatchOptions, manifest_of_folder
    from aligner.batch.parquet import write
    from aligner.batch.work import records

    with tempfile.TemporaryDirectory(prefix="aligner-batches-") as name:
        folder = Path(name)
        sentences = write_pairs(folder, count, size)
        entries = list(manifest_of_folder(folder, segmented=True))
        options = BatchOptions()
        records(entries[:1], options)
        began = time.process_time()
        made = records(entries, options)
        spent = 1000 * (time.process_time() - began)
        if not all(record.is_ok for record in made):
            raise RuntimeError(next(record.line for record in made if not record.is_ok))
        lines = [record.line.encode() for record in made]
        write(lines, folder / "records.parquet", SIDES)
        columns = (folder / "records.parquet").stat().st_size
    print(
        f"{size:9}{count:7}{spent / len(made):9.1f}{spent / sentences:9.2f}"
        f"{sum(map(len, lines)) / sentences:9.0f}{columns / sentences:10.0f}{_peak():6.0f}"
    )


# The process that hands out work.


class _Ready(Executor):
    """Has every record ready."""

    def __init__(self, workers: int = 2) -> None:
        self.workers = workers
        self._content = ""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> Future[Any]:
        from aligner.batch.work import Record

        entries, options = args
        if not self._content:
            self._content = json.dumps(json.loads(fn(entries[:1], options)[0].line)["bitext"])
        future: Future[Any] = Future()
        future.set_result(
            [
                Record(
                    f'{{"pair":{e.number},"id":"{e.id}","status":"ok","bitext":{self._content}}}\n',
                    is_ok=True,
                )
                for e in entries
            ]
        )
        return future


def parent() -> None:
    """Print what handing out work costs."""
    print(f"{'pairs':>8}{'form':>9}{'µs/pair':>9}{'MB':>7}")
    for form in ("jsonl", "parquet"):
        for count in COUNTS:
            print(_in_a_process(form, count, 0), end="", flush=True)


def parent_of(form: str, count: int) -> None:
    """Print what handing out so many pairs costs."""
    from aligner.batch import BatchOptions, read_manifest, run_batch

    with tempfile.TemporaryDirectory(prefix="aligner-batches-") as name:
        folder = Path(name)
        for code, text in zip(SIDES, ("Il porto è chiuso.", "The harbour is closed."), strict=True):
            (folder / f"{code}.txt").write_text(f"{text}\n", encoding="utf-8")
        with (folder / "pairs.jsonl").open("w", encoding="utf-8") as lines:
            lines.writelines(
                f'{{"it": "it.txt", "en": "en.txt", "id": "pair {n}", "segmented": true}}\n'
                for n in range(count)
            )
        options = BatchOptions(engine="lexical", check=False)
        began = time.process_time()
        run_batch(
            read_manifest(folder / "pairs.jsonl"), folder / "out", options,
            executor=_Ready(), form=form,
        )  # fmt: skip
        spent = time.process_time() - began
    print(f"{count:8}{form:>9}{1e6 * spent / count:9.0f}{_peak():7.0f}")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_a_process(task: str, *numbers: int) -> str:
    command = [sys.executable, "-m", "benchmarks.batches", "--task", task, *map(str, numbers)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **_ONE_THREAD}, stdout=subprocess.PIPE, text=True,
        check=True,
    )  # fmt: skip
    return done.stdout


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=("workers", "sizes", "parent"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pairs", type=int, default=200, help="of the first table")
    parser.add_argument("--size", type=int, default=20, help="sentences of each of these")
    parser.add_argument("--least", type=float, help="throughput of two workers against one")
    parser.add_argument("--task", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.task:
        task, number, count = options.task
        if task == "size":
            size_of(int(number), int(count))
        else:
            parent_of(task, int(number))
        return
    dev_folder()
    if options.only in (None, "sizes"):
        sizes()
    if options.only in (None, "parent"):
        parent()
    if options.only in (None, "workers"):
        gained = workers(options.rounds, options.pairs, options.size)
        if options.least is not None and gained < options.least:
            sys.exit(1)


if __name__ == "__main__":
    main()
