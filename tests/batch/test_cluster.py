"""A Dask cluster."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aligner.batch import BatchOptions, manifest_of_folder, run_batch
from aligner.batch.cluster import dask_executor
from aligner.errors import UnreadableFileError
from batch.pairs import write_pairs
from support import must_have

distributed = must_have("distributed", extra="dask")

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as held:
        yield held


def test_a_cluster_that_loses_a_worker_leaves_the_same_bytes(cluster: Any, tmp_path: Path) -> None:
    manifest = manifest_of_folder(write_pairs(tmp_path / "pairs", 64, 1))
    options = BatchOptions(engine="lexical", check=False)
    killed: list[int] = []

    def kill_one(_stage: str, done: int, _total: int) -> None:
        if done >= 16 and not killed:
            victim = next(iter(cluster.workers.values())).process.pid
            os.kill(victim, signal.SIGKILL)
            killed.append(victim)

    with dask_executor(cluster.scheduler_address) as executor:
        run_batch(manifest, tmp_path / "out", options, executor=executor, progress=kill_one)
    run_batch(manifest, tmp_path / "whole", options, workers=0)
    assert killed
    for path in (tmp_path / "whole").iterdir():
        assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes()


def test_a_scheduler_that_does_not_answer_is_told() -> None:
    with (
        pytest.raises(UnreadableFileError, match="no Dask scheduler answers"),
        dask_executor("tcp://127.0.0.1:9", timeout=0.2),
    ):
        pass
