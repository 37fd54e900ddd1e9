"""Many pairs, on whatever runs them."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from aligner.batch import parquet
from aligner.batch.executors import InPlace, Processes
from aligner.batch.manifest import Entry, Manifest
from aligner.batch.store import FORMS, About, Shard, prepare
from aligner.batch.work import BatchOptions, failed, records
from aligner.errors import SettingsError

SHARD_SIZE = 1000
"""Pairs in a file of records."""
_AHEAD = 3
"""Tasks for each worker that are handed out before their turn."""
_TOGETHER = 16
"""Pairs of a task at most."""
_LARGE = 100_000
"""Bytes of a task's files from which it gets no further pair."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """How a run went.

    Attributes:
        pairs: of this run's part of the manifest.
        kept: of these, how many an earlier run had done.
        failed: of the others, how many have no bitext.
    """

    pairs: int
    kept: int
    failed: int


@dataclass(frozen=True, slots=True)
class _Task:
    shard: Shard
    entries: tuple[Entry, ...]

    def alone(self) -> Iterator[_Task]:
        """A task for each of its pairs."""
        return (_Task(self.shard, (entry,)) for entry in self.entries)


def run_batch(
    manifest: Manifest,
    folder: str | Path,
    options: BatchOptions | None = None,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    shard: tuple[int, int] = (1, 1),
    shard_size: int = SHARD_SIZE,
    form: str = "jsonl",
    progress: Progress | None = None,
) -> BatchSummary:
    """Align and check the pairs of a manifest, and leave a record of each in a folder.

    Started again with the same manifest, options and folder it goes on where it was.

    Args:
        manifest: the pairs.
        folder: for the records; it is made if there is none.
        options: what is done to each pair.
        workers: processes to share the work; one for each core if not given, 0 to work in
            this one.  A script that uses them has its work under
            ``if __name__ == "__main__":``, as all of ``multiprocessing`` asks.
        executor: what runs the work instead, as ``concurrent.futures`` defines it; for
            Dask, ``Client.get_executor()``.
        shard: which part of how many this run does, from ``(1, 1)``.  Runs of different
            parts may share a folder and a time.
        shard_size: pairs in a file of records.
        form: of these files, ``"jsonl"`` or ``"parquet"``; see :mod:`aligner.batch.parquet`.
        progress: called with ``"aligning pair"``, the pairs done and their number.

    Returns:
        How it went.

    Raises:
        SettingsError: the part or the size is not possible; the folder holds another run.
        UnreadableFileError: the folder cannot be written to.
        MissingExtraError: Parquet or a cluster is wanted and its package is not there.
    """
    part, parts = shard
    if not 1 <= part <= parts:
        raise SettingsError(f"part {part} of {parts} is no part: they count from 1")
    if shard_size < 1:
        raise SettingsError("a file of records holds one pair at least")
    if form not in FORMS:
        raise SettingsError(f"records are {' or '.join(FORMS)}, not {form!r}")
    if form == "parquet":
        parquet.require()
    options = options or BatchOptions(languages=manifest.languages)
    made_with = {"version": version("aligner"), **options.model_dump(mode="json")}
    about = About(manifest.digest, manifest.count, shard_size, made_with, form)
    place = Path(folder)
    prepare(place, about)
    with ExitStack() as held:
        runs: Executor = executor or held.enter_context(_own(workers))
        run = _Run(runs, about, place, options, range(part - 1, about.shards, parts), progress)
        held.callback(run.leave)
        return run.go(manifest)


def _own(workers: int | None) -> InPlace | Processes:
    return InPlace() if workers == 0 else Processes(workers)


@dataclass(slots=True)
class _Run:
    executor: Executor
    about: About
    folder: Path
    options: BatchOptions
    shards: range
    progress: Progress | None
    open: dict[int, Shard] = field(default_factory=dict)
    waiting: dict[Future[list[str]], _Task] = field(default_factory=dict)
    again: deque[_Task] = field(default_factory=deque)
    kept: int = 0
    done: int = 0
    failed: int = 0

    def go(self, manifest: Manifest) -> BatchSummary:
        tasks = self._tasks(manifest)
        room = _AHEAD * getattr(self.executor, "workers", 8)
        more = True
        while more or self.waiting or self.again:
            while more and not self.again and len(self.waiting) < room:
                task = next(tasks, None)
                more = task is not None
                if task is not None:
                    self._start(task)
            if self.waiting:
                ended, _ = wait(self.waiting, return_when=FIRST_COMPLETED)
                for future in ended:
                    self._end(future, self.waiting.pop(future))
            elif self.again:
                self._alone(self.again.popleft())
        return BatchSummary(self.kept + self.done, self.kept, self.failed)

    def leave(self) -> None:
        """Drop what has not begun, and leave the files for a later run."""
        for future in self.waiting:
            future.cancel()
        for shard in self.open.values():
            shard.close()

    def _tasks(self, manifest: Manifest) -> Iterator[_Task]:
        """What is left to do, a few pairs at a time that go into one file."""
        gathered: list[Entry] = []
        size = 0
        current: Shard | None = None
        for entry in manifest:
            number = entry.number // self.about.shard_size
            if number not in self.shards:
                continue
            if number not in self.open and entry.number % self.about.shard_size == 0:
                if gathered and current:
                    yield _Task(current, tuple(gathered))
                    gathered, size = [], 0
                current = self._opened(number)
            if current is None or entry.number in current.done:
                continue
            gathered.append(entry)
            size += _size(entry)
            if len(gathered) == _TOGETHER or size >= _LARGE:
                yield _Task(current, tuple(gathered))
                gathered, size = [], 0
        if gathered and current:
            yield _Task(current, tuple(gathered))

    def _opened(self, number: int) -> Shard | None:
        """A file that is to be filled; ``None`` if it is finished."""
        shard = Shard.of(self.folder, self.about, number)
        if not shard.is_finished:
            shard.open()
        if shard.is_finished:
            shard.close()
            self.kept += len(shard.numbers)
            return None
        self.kept += len(shard.done)
        self.open[number] = shard
        self._finish(shard)
        return self.open.get(number)

    def _start(self, task: _Task) -> None:
        self.waiting[self.executor.submit(records, task.entries, self.options)] = task

    def _end(self, future: Future[list[str]], task: _Task) -> None:
        """Keep the records of a task; do it again, pair by pair, if the worker went down."""
        try:
            lines = future.result()
        except BrokenExecutor:
            self.again.extend(task.alone())
        except Exception as error:  # noqa: BLE001  # what an executor of the user's own may raise
            if len(task.entries) > 1:
                self.again.extend(task.alone())
            else:
                self._keep(task, [_fallen(task.entries[0], error)])
        else:
            self._keep(task, lines)

    def _alone(self, task: _Task) -> None:
        """Do a pair with nothing beside it, so that it is known which one breaks the worker."""
        entry = task.entries[0]
        try:
            lines = self.executor.submit(records, task.entries, self.options).result()
        except Exception as error:  # noqa: BLE001  # whatever the executor raises
            lines = [_fallen(entry, error)]
        self._keep(task, lines)

    def _keep(self, task: _Task, lines: list[str]) -> None:
        for entry, line in zip(task.entries, lines, strict=True):
            task.shard.add(entry.number, line)
            self.failed += json.loads(line)["status"] != "ok"
        self.done += len(lines)
        if self.progress is not None:
            total = sum(len(self.about.numbers(number)) for number in self.shards)
            self.progress("aligning pair", self.kept + self.done, total)
        self._finish(task.shard)

    def _finish(self, shard: Shard) -> None:
        if shard.is_full:
            shard.finish()
            self.open = {n: one for n, one in self.open.items() if one is not shard}


def _fallen(entry: Entry, error: Exception) -> str:
    return failed(
        entry, type(error).__name__, f"the worker went down, perhaps for want of memory: {error}"
    )


def _size(entry: Entry) -> int:
    size = 0
    for name in (entry.first, entry.second):
        try:
            size += Path(name).stat().st_size if name else 0
        except (OSError, ValueError):
            continue  # the record will say what is wrong
    return size
