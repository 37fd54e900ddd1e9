"""The vectors of two texts' sentences, each different sentence encoded once.

Many sentences are encoded by processes beside this one, one a core.  They are plain
children that are spoken to over pipes: nothing of the program that uses this package
is imported in them, so that scripts without a guard and notebooks are safe.  What is
encoded together does not depend on how many there are, and so neither do the bytes.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO

import numpy as np

from aligner.alignment.encoder import Encoder, PackagedEncoder, Vectors, default_encoder

_BATCH = 1024
"""Sentences encoded together, and between two reports of progress."""
_FEWEST = 8 * _BATCH
"""Different sentences from which on other processes are worth their start."""
_SIZE = struct.Struct("<q")
_CHILD = f"from {__name__} import serve; serve()"

Progress = Callable[[str, int, int], None]


def encoded(
    encoder: Encoder,
    sides: tuple[Sequence[str], Sequence[str]],
    progress: Progress | None = None,
    workers: int | None = None,
) -> tuple[Vectors, Vectors]:
    """Vectors of the sentences of both sides, a row each.

    Args:
        encoder: what makes them.
        sides: the sentences.
        progress: called before each batch.
        workers: processes beside this one, for the packaged encoder; as many as there
            are cores if not given and there is enough to do.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    for side, texts in enumerate(sides):
        for at, text in enumerate(texts):
            places.setdefault(text, []).append((side, at))
    texts = list(places)
    batches = [texts[at : at + _BATCH] for at in range(0, len(texts), _BATCH)]
    found = tuple(np.empty((len(side), encoder.dimension), dtype=np.float32) for side in sides)
    count = _workers(encoder, len(texts)) if workers is None else workers
    done = 0
    for batch, vectors in zip(batches, _vectors(encoder, batches, count), strict=True):
        if progress is not None:
            progress("reading the meaning of sentence", done, len(texts))
        for text, vector in zip(batch, vectors, strict=True):
            for side, at in places[text]:
                found[side][at] = vector
        done += len(batch)
    return found[0], found[1]


def _workers(encoder: Encoder, count: int) -> int:
    """How many processes are worth their start."""
    is_packaged = isinstance(getattr(encoder, "encoder", encoder), PackagedEncoder)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if not is_packaged or count < _FEWEST or not sys.executable or (cores or 1) < 2:
        return 0
    if multiprocessing.parent_process() is not None:
        return 0  # one of several workers: the others have the other cores
    return min(cores or 1, count // _BATCH)


def _vectors(encoder: Encoder, batches: Sequence[Sequence[str]], workers: int) -> Iterator[Vectors]:
    """The vectors of each batch, in order."""
    if not workers:
        for batch in batches:
            yield encoder.encode(batch)
        return
    with _processes(workers) as processes:
        waiting: deque[subprocess.Popen[bytes]] = deque()
        for number, batch in enumerate(batches):
            process = processes[number % workers]
            if len(waiting) == workers:
                yield _received(waiting.popleft())
            _send(process, batch)
            waiting.append(process)
        while waiting:
            yield _received(waiting.popleft())


@contextmanager
def _processes(count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Children that encode, gone whatever happens."""
    path = os.pathsep.join(place for place in sys.path if place)
    environment = {**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"}
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for _ in range(count):
            command = [sys.executable, "-P", "-c", _CHILD]
            processes.append(
                subprocess.Popen(  # noqa: S603  # this package itself
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
                )
            )
        yield processes
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


def _send(process: subprocess.Popen[bytes], sentences: Sequence[str]) -> None:
    assert process.stdin is not None
    content = json.dumps(sentences).encode()
    process.stdin.write(_SIZE.pack(len(content)) + content)
    process.stdin.flush()


def _received(process: subprocess.Popen[bytes]) -> Vectors:
    assert process.stdout is not None
    content = _read(process.stdout)
    if content is None:
        raise ChildProcessError("a process that encodes sentences has ended before its time")
    return np.frombuffer(content, dtype=np.float32).reshape(-1, PackagedEncoder.dimension)


def _read(pipe: IO[bytes]) -> bytes | None:
    """The next message, nothing at the end."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    content = pipe.read(size)
    return content if len(content) == size else None


def serve() -> None:
    """Encode what comes in until nothing more does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends this process
    encoder = default_encoder()
    while (content := _read(sys.stdin.buffer)) is not None:
        vectors = encoder.encode(json.loads(content)).tobytes()
        sys.stdout.buffer.write(_SIZE.pack(len(vectors)) + vectors)
        sys.stdout.buffer.flush()
