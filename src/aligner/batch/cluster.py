"""A Dask cluster as what runs the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

from aligner.errors import MissingExtraError, UnreadableFileError

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def dask_executor(scheduler: str, *, timeout: float = 30.0) -> Iterator[Executor]:
    """An executor whose work a Dask cluster does.

    The files of the manifest must be readable, under the same names, where the workers
    run, and aligner must be installed there.  When a worker is lost, what it had to do
    is given to another.

    Args:
        scheduler: its address, as in ``tcp://host:8786``.
        timeout: seconds to wait for it.

    Raises:
        MissingExtraError: Dask is not installed.
        UnreadableFileError: the scheduler does not answer.
    """
    try:
        from distributed import Client
    except ImportError:
        raise MissingExtraError("distributed", "dask") from None
    connect: Any = Client  # its functions say nothing of types
    try:
        client = connect(scheduler, timeout=timeout, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(f"no Dask scheduler answers: {error}", file=scheduler) from error
    try:
        with client.get_executor(pure=False) as executor:
            yield _Cluster(executor, sum(client.nthreads().values()))
    finally:
        client.close()


class _Cluster(Executor):
    """A client's executor, and how much of it works at a time."""

    def __init__(self, executor: Executor, workers: int) -> None:
        self._executor = executor
        self.workers = max(workers, 8)  # a cluster may grow

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a worker call a function."""
        return self._executor.submit(fn, *args, **kwargs)
