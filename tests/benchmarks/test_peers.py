"""What other aligners are given, and what is said where they are missing."""

from pathlib import Path

import pytest
from benchmarks.peers import bertalign, hunalign


def test_a_run_of_sentences_is_named_by_its_last() -> None:
    runs = bertalign._runs(["One.", "Two.", "Three."])
    assert runs[0] == ["One.", "Two.", "Three."]
    assert runs[1] == ["PAD", "One. Two.", "Two. Three."]
    assert runs[3] == ["PAD", "PAD", "PAD"]


def test_lengths_are_those_of_the_runs_in_bytes() -> None:
    lengths = bertalign._lengths([["è", "ab"], ["PAD", "è ab"]])
    assert lengths.tolist() == [[2, 2], [3, 5]]


def test_a_peer_that_is_not_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALIGNER_PEERS", str(tmp_path / "python"))
    monkeypatch.setenv("HUNALIGN", str(tmp_path / "hunalign"))
    assert bertalign.python() is None
    assert hunalign.program() is None


def test_a_ladder_is_read_as_beads(tmp_path: Path) -> None:
    program = tmp_path / "hunalign"
    program.write_text("#!/bin/sh\nprintf '0\\t0\\t0.3\\n1\\t1\\t0.2\\n1\\t2\\t0\\n'\n")
    program.chmod(0o755)
    found = hunalign.align(program, (["Uno."], ["One.", "Two."]))
    assert [bead.pair for bead in found] == [((0,), (0,)), ((), (1,))]
