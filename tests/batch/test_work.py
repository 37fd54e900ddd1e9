"""What becomes of a pair that takes too long."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from aligner import limits
from aligner.batch import BatchOptions, manifest_of_folder, read_batch, run_batch
from batch.pairs import write_pairs

IN_A_MOMENT = BatchOptions(engine="lexical", check=False, seconds=0.01)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 10, 1)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_pair_that_takes_too_long_is_given_up(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aligner.api.align", lambda *_a, **_k: time.sleep(30))
    run_batch(manifest_of_folder(pairs), tmp_path, IN_A_MOMENT, workers=0)
    assert {record.error for record in read_batch(tmp_path)} == {"TimeoutError"}


def test_a_pair_that_takes_too_long_in_a_thread_is_given_up(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dawdles(*_arguments: object, **_named: object) -> None:
        for _ in range(3000):
            time.sleep(0.01)
            limits.must_have_time()

    monkeypatch.setattr("aligner.api.align", dawdles)
    with ThreadPoolExecutor(1) as executor:
        run_batch(manifest_of_folder(pairs), tmp_path, IN_A_MOMENT, executor=executor)
    assert {record.error for record in read_batch(tmp_path)} == {"TimeoutError"}


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_worker_that_hears_no_signals_goes_down() -> None:
    script = (
        "import signal, time\n"
        "from aligner.batch import executors, work\n"
        "executors._has_begun.set()\n"
        "work.GRACE = 0.1\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})\n"
        "with work._at_most(0.1):\n"
        "    time.sleep(60)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=50
    )
    assert (done.returncode, done.stderr) == (1, "")
