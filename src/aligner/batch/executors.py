"""What runs the work if nobody brings something better."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from aligner.errors import AlignerError

P = ParamSpec("P")
T = TypeVar("T")

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What libraries for matrices read as they are loaded: how many threads to start."""

_has_begun = threading.Event()
"""That this process is a worker."""


class ExecutorError(AlignerError):
    """An executor takes no more work, or has dropped what it had taken."""


class InPlace(Executor):
    """Does what it is given at once, in this process."""

    workers = 1

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call a function; the future is done when this returns."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  # the future hands it on
            future.set_exception(error)
        return future


class Processes(Executor):
    """Processes beside this one; when one of them dies, there are new ones.

    Args:
        workers: how many; one for each core if not given.
    """

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or cores()
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a process call a function."""
        with _as_processes_begin():
            try:
                return self._running().submit(fn, *args, **kwargs)
            except BrokenExecutor:
                self._pool = None
                return self._running().submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """End the processes, at once if something went wrong here."""
        if kind is not None and self._pool is not None:
            for process in list((self._pool._processes or {}).values()):  # noqa: SLF001  # no public way before 3.14
                process.terminate()
        self.shutdown(wait=True, cancel_futures=True)

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
            )
            try:
                self._pool.submit(os.getpid).result()
            except BrokenExecutor:
                raise ExecutorError(
                    "no process can be started: a script that is run from a file has its work "
                    'under if __name__ == "__main__":, elsewhere workers=0 does it in place'
                ) from None
        return self._pool


def is_replaceable() -> bool:
    """Whether this is one of :class:`Processes`, which may go down without further harm."""
    return _has_begun.is_set()


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _as_processes_begin() -> Iterator[None]:
    """Have processes that are started here begin with one thread and deaf to interruptions.

    Both must hold before they import anything: numpy starts a thread for each core as it
    is imported, and an interruption meanwhile would leave a traceback of each process.
    """
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    deaf = hasattr(signal, "pthread_sigmask")
    if deaf:
        heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        if deaf:
            signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _begin() -> None:
    """Leave interruptions to the parent, and end with it."""
    _has_begun.set()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
