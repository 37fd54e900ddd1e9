import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from aligner.alignment import encoding
from aligner.alignment.encoder import Vectors, default_encoder
from aligner.alignment.encoding import encoded

FIRST = [f"Il mulino numero {number} gira piano." for number in range(30)]
SECOND = [f"Mill number {number} turns slowly." for number in range(25)]


class Counted:
    """An encoder that remembers what it was asked."""

    name = "counted"
    dimension = 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, sentences: Sequence[str]) -> Vectors:
        self.asked += sentences
        return np.array([[len(s), ord(s[0])] for s in sentences], dtype=np.float32)


def test_a_sentence_that_comes_back_is_encoded_once() -> None:
    encoder = Counted()
    first, second = encoded(encoder, (["aa", "b", "aa"], ["b", "cccc"]))
    assert encoder.asked == ["aa", "b", "cccc"]
    assert first[:, 0].tolist() == [2, 1, 2]
    assert second[:, 0].tolist() == [1, 4]


def test_the_bytes_are_the_same_whatever_the_number_of_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(encoding, "_BATCH", 8)
    alone, one, two = (
        encoded(default_encoder(), (FIRST, SECOND), workers=count) for count in (0, 1, 2)
    )
    for side in (0, 1):
        assert alone[side].tobytes() == one[side].tobytes() == two[side].tobytes()


def test_processes_say_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(encoding, "_BATCH", 8)
    encoded(default_encoder(), (FIRST, SECOND), workers=1)
    assert capfd.readouterr() == ("", "")


def test_progress_is_told_batch_by_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "_BATCH", 8)
    told: list[tuple[int, int]] = []
    encoded(Counted(), (FIRST, SECOND), lambda _, done, total: told.append((done, total)))
    assert told == [(done, 55) for done in range(0, 55, 8)]


def test_few_sentences_need_no_process() -> None:
    assert encoding._workers(default_encoder(), 1000) == 0
    assert encoding._workers(Counted(), 10**6) == 0


SCRIPT = """
import sys
from aligner.alignment import encoding
from aligner.alignment.encoder import default_encoder
encoding._BATCH = 4
def told(stage, done, total):
    print(done, flush=True)
lines = [f"Il mulino numero {number} gira piano." * 40 for number in range(100000)]
encoding.encoded(default_encoder(), (lines, lines), told, workers=2)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="children are looked up in /proc")
def test_an_interrupt_leaves_no_process_behind() -> None:
    with subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as process:  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.readline()
        children = _children(process.pid)
        assert len(children) == 2
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) != 0
    deadline = time.monotonic() + 10
    while any(map(_is_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_is_alive, children))


def _children(pid: int) -> list[int]:
    return [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
