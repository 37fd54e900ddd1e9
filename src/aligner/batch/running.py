"""Many pairs, on whatever runs them."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from aligner import languages
from aligner.batch import parquet
from aligner.batch.about import FORMS, About, prepare
from aligner.batch.executors import ExecutorError, InPlace, Processes
from aligner.batch.manifest import Entry, Manifest
from aligner.batch.store import Shard
from aligner.batch.work import (
    GRACE,
    BatchOptions,
    Record,
    failed,
    glossary_of,
    records,
    signature_of,
)
from aligner.errors import LayoutError, SettingsError
from aligner.formats.files import read_whole

SHARD_SIZE = 1000
"""Pairs in a file of records."""
_AHEAD = 3
"""Tasks for each worker that are handed out before their turn."""
_UNKNOWN = 32
"""What an executor does at a time if it does not say."""
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
        kept: of these, how many earlier runs had done.
        failed: of the others, how many have no bitext.
    """

    pairs: int
    kept: int
    failed: int


@dataclass(frozen=True, slots=True)
class _Task:
    shard: Shard
    entries: tuple[Entry, ...]
    falls: int = 0

    def alone(self) -> Iterator[_Task]:
        """A task for each of its pairs, after the worker went down with all of them."""
        return (_Task(self.shard, (entry,), self.falls + 1) for entry in self.entries)


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
    retry: bool = False,
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
            ``if __name__ == "__main__":``, as all of ``multiprocessing`` asks.  With an
            executor, how much of it works at a time, so that enough is handed out; 32 if
            neither it nor you say.
        executor: what runs the work instead, as ``concurrent.futures`` defines it; for
            Dask, :func:`aligner.batch.cluster.dask_executor`.
        shard: which part of how many this run does, from ``(1, 1)``.  Runs of different
            parts may share a folder and a time.
        shard_size: pairs in a file of records.
        form: of these files, ``"jsonl"`` or ``"parquet"``; see :mod:`aligner.batch.parquet`.
        retry: do those pairs again that have failed.  What is left is byte for byte what
            a run leaves in which they did not fail.
        progress: called with ``"aligning pair"``, the pairs done and their number.

    Returns:
        How it went.

    Raises:
        SettingsError: the part or the size is not possible; the folder holds another run,
            or another run is filling it; options and manifest name other languages, or
            one that there is no module for, or a check that there is not.
        InputError: the glossary cannot be read.
        UnreadableFileError: the folder cannot be written to.
        LayoutError: the manifest's file has become shorter since it was read.
        ExecutorError: the executor takes no more work, or has dropped some.  What is done
            is kept.
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
    if options.languages != manifest.languages:
        raise SettingsError(
            f"the manifest is of {' and '.join(manifest.languages)}, "
            f"the options of {' and '.join(options.languages)}: name the same, in one order"
        )
    about = About(manifest.digest, manifest.count, shard_size, _made_with(options), form)
    place = Path(folder)
    prepare(place, about)
    with ExitStack() as held:
        runs: Executor = executor or held.enter_context(_own(workers))
        told = getattr(runs, "workers", getattr(runs, "_max_workers", _UNKNOWN))
        at_a_time = workers or told
        shards = range(part - 1, about.shards, parts)
        total = sum(len(about.numbers(number)) for number in shards)
        room = _AHEAD * at_a_time
        run = _Run(runs, about, place, options, shards, total, room, retry, progress)
        held.callback(run.leave)
        return run.go(manifest)


def _made_with(options: BatchOptions) -> dict[str, Any]:
    """What the records depend on; what would make every one of them fail is told now.

    Not the seconds, which change no bitext, nor where the glossary stands.
    """
    from aligner.checks import select

    for code in options.languages:
        languages.get(code)
    select(options.select, options.ignore)
    kept = options.model_dump(mode="json", exclude={"seconds", "glossary"})
    made_with = {"signature": str(signature_of(options)), **kept}
    if glossary_of(options) is not None and options.glossary is not None:
        content = read_whole(Path(options.glossary))
        made_with["glossary_sha256"] = sha256(content).hexdigest()
    return made_with


def _own(workers: int | None) -> InPlace | Processes:
    return InPlace() if workers == 0 else Processes(workers)


@dataclass(slots=True)
class _Run:
    executor: Executor
    about: About
    folder: Path
    options: BatchOptions
    shards: range
    total: int
    room: int
    retry: bool
    progress: Progress | None
    open: dict[int, Shard] = field(default_factory=dict)
    waiting: dict[Future[list[Record]], _Task] = field(default_factory=dict)
    again: deque[_Task] = field(default_factory=deque)
    suspects: deque[_Task] = field(default_factory=deque)
    kept: int = 0
    done: int = 0
    failed: int = 0

    def go(self, manifest: Manifest) -> BatchSummary:
        tasks = self._tasks(manifest)
        more = True
        while more or self.waiting or self.again or self.suspects:
            while self.again and len(self.waiting) < self.room:
                self._start(self.again.popleft())
            while more and not self._has_fallen() and len(self.waiting) < self.room:
                task = next(tasks, None)
                more = task is not None
                if task is not None:
                    self._start(task)
            if self.waiting:
                ended, _ = wait(self.waiting, return_when=FIRST_COMPLETED)
                for future in ended:
                    self._end(future, self.waiting.pop(future))
            elif self.suspects:
                self._alone(self.suspects.popleft())
        return BatchSummary(self.kept + self.done, self.kept, self.failed)

    def _has_fallen(self) -> bool:
        """Whether there are pairs of a worker that went down, which get no others beside them."""
        begun = any(task.falls for task in self.waiting.values())
        return begun or bool(self.again) or bool(self.suspects)

    def leave(self) -> None:
        """Drop what has not begun, and leave the files for a later run."""
        for future in self.waiting:
            future.cancel()
        for shard in self.open.values():
            shard.close()

    def _tasks(self, manifest: Manifest) -> Iterator[_Task]:
        """What is left to do, a few pairs at a time that go into one file."""
        for number in self.shards:
            shard = self._opened(number)
            if shard is not None:
                yield from self._tasks_of(shard, manifest)

    def _tasks_of(self, shard: Shard, manifest: Manifest) -> Iterator[_Task]:
        gathered: list[Entry] = []
        size = found = 0
        for entry in manifest.between(shard.numbers.start, shard.numbers.stop):
            found += 1
            if entry.number in shard.done:
                continue
            gathered.append(entry)
            size += _size(entry)
            if len(gathered) == _TOGETHER or size >= _LARGE:
                yield _Task(shard, tuple(gathered))
                gathered, size = [], 0
        if found < len(shard.numbers):
            raise LayoutError("the manifest has changed while it was read", file=manifest.name)
        if gathered:
            yield _Task(shard, tuple(gathered))

    def _opened(self, number: int) -> Shard | None:
        """A file that is to be filled; ``None`` if it is finished."""
        shard = Shard.of(self.folder, self.about, number)
        if not shard.open(retry=self.retry):
            self.kept += len(shard.numbers)
            return None
        self.kept += len(shard.done)
        self.open[number] = shard
        self._finish(shard)
        return self.open.get(number)

    def _start(self, task: _Task) -> None:
        self.waiting[self._submit(task)] = task

    def _submit(self, task: _Task) -> Future[list[Record]]:
        try:
            return self.executor.submit(records, task.entries, self.options)
        except Exception as error:
            raise _gone(error) from error

    def _end(self, future: Future[list[Record]], task: _Task) -> None:
        """Keep the records of a task; do it again, pair by pair, if the worker went down.

        Who goes down takes what others are doing along, so that of the pairs that fall a
        second time each is done alone.
        """
        try:
            made = future.result()
        except CancelledError as error:
            raise _gone(error) from error
        except Exception:  # noqa: BLE001  # whatever the executor says of a worker that is lost
            if task.falls:
                self.suspects.append(task)
            else:
                self.again.extend(task.alone())
        else:
            self._keep(task, made)

    def _alone(self, task: _Task) -> None:
        """Do a pair with nothing beside it, so that it is known which one breaks the worker."""
        began = time.monotonic()
        try:
            made = self._submit(task).result()
        except (CancelledError, ExecutorError) as error:
            raise _gone(error) from error
        except Exception as error:  # noqa: BLE001  # as above
            made = [self._fallen(task.entries[0], error, time.monotonic() - began)]
        self._keep(task, made)

    def _fallen(self, entry: Entry, error: Exception, seconds: float) -> Record:
        """The record of a pair that its worker went down with."""
        most = self.options.seconds
        if most is not None and seconds > most + GRACE:
            return failed(entry, "TimeoutError", f"it took longer than {most:g} seconds")
        said = f"the worker went down, perhaps for want of memory: {_said(error)}"
        return failed(entry, type(error).__name__, said)

    def _keep(self, task: _Task, made: list[Record]) -> None:
        for entry, record in zip(task.entries, made, strict=True):
            task.shard.add(entry.number, record.line)
            self.failed += not record.is_ok
        self.done += len(made)
        if self.progress is not None:
            self.progress("aligning pair", self.kept + self.done, self.total)
        self._finish(task.shard)

    def _finish(self, shard: Shard) -> None:
        if shard.is_full:
            shard.finish()
            self.open = {n: one for n, one in self.open.items() if one is not shard}


def _gone(error: Exception) -> ExecutorError:
    if isinstance(error, ExecutorError):
        return error
    said = _said(error) or type(error).__name__
    return ExecutorError(
        f"the executor does no more work ({said}); what is done is kept, start again to go on"
    )


def _said(error: Exception) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())[:300]


def _size(entry: Entry) -> int:
    size = 0
    for name in (entry.first, entry.second):
        try:
            size += Path(name).stat().st_size if name else 0
        except (OSError, ValueError):
            continue  # the record will say what is wrong
    return size
