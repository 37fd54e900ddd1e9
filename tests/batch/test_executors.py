"""Processes that work, and how they end."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from aligner.batch import executors
from aligner.batch.executors import Processes
from batch.pairs import write_pairs


def test_processes_begin_with_one_thread_and_come_back_after_one_has_died() -> None:
    with Processes(1) as processes:
        assert processes.submit(os.getenv, "OPENBLAS_NUM_THREADS").result() == "1"
        assert processes.submit(executors.is_replaceable).result()
        died = processes.submit(os._exit, 1)
        with pytest.raises(BrokenExecutor):
            died.result()
        assert processes.submit(len, "abc").result() == 3


def test_processes_that_cannot_start_are_told_before_a_pair_is_blamed(tmp_path: Path) -> None:
    pairs = write_pairs(tmp_path / "pairs", 2)
    script = (
        "import sys\n"
        "from aligner.batch import manifest_of_folder, run_batch\n"
        "run_batch(manifest_of_folder(sys.argv[1]), sys.argv[2], workers=1)\n"
    )
    done = subprocess.run(
        [sys.executable, "-", str(pairs), str(tmp_path / "out")],
        input=script, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "no process can be started" in done.stderr
    assert not list((tmp_path / "out").glob("records-*"))
