"""Bertalign (Liu and Zhu 2022) on the vectors of this project's encoder."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from aligner.alignment.band import Integers
from aligner.alignment.encoder import Vectors
from aligner.evaluation import IndexBead
from benchmarks.devdata import ROOT
from benchmarks.fitting.texts import encode

INSTALL = """\
python -m venv .venv-peers
.venv-peers/bin/pip install numpy numba scipy
.venv-peers/bin/pip install --no-deps --ignore-requires-python bertalign"""
"""The last option lets an older Python in than the package asks for; its searches run there."""

SKIPS = (-0.2, -0.1, -0.05, 0.0, 0.05, 0.1)
"""What a sentence left out scores; Bertalign's default is -0.1."""

_RUNS = 4
_LONGEST = 10_000
"""Characters of a run that Bertalign reads."""
_PADDING = "PAD"
"""What Bertalign puts where a run would begin before the text."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What Bertalign found with one skip score, and how long its search took.

    Attributes:
        skip: the skip score.
        beads: what was found.
        seconds: of processor time, without encoding.
    """

    skip: float
    beads: tuple[IndexBead, ...]
    seconds: float


def python() -> Path | None:
    """The Python of the peers' environment, if Bertalign is installed there."""
    named = os.environ.get("ALIGNER_PEERS")
    path = Path(named) if named else ROOT / ".venv-peers" / "bin" / "python"
    if not path.exists():
        return None
    look = "import importlib.util as u, sys; sys.exit(u.find_spec('bertalign') is None)"
    tried = subprocess.run([path, "-c", look], check=False, capture_output=True)
    return None if tried.returncode else path


def search(
    python: Path,
    sides: tuple[Sequence[str], Sequence[str]],
    *,
    skips: Sequence[float] = SKIPS,
    cache: Path | None = None,
) -> list[Searched]:
    """What Bertalign finds for each skip score.

    Args:
        python: see :func:`python`.
        sides: the sentences.
        skips: the skip scores to try.
        cache: where vectors are kept between runs.
    """
    runs = [_runs(side) for side in sides]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors.npz"
        np.savez(
            path,
            first=_vectors(runs[0], cache),
            second=_vectors(runs[1], cache),
            first_lengths=_lengths(runs[0]),
            second_lengths=_lengths(runs[1]),
        )
        script = Path(__file__).with_name("bertalign_search.py")
        done = subprocess.run(
            [python, "-P", script, path, *map(str, skips)],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"},
        )
    found = []
    for skip, line in zip(skips, done.stdout.splitlines(), strict=True):
        held = json.loads(line)
        beads = tuple(IndexBead(tuple(one), tuple(two)) for one, two in held["beads"])
        found.append(Searched(skip, beads, held["seconds"]))
    return found


def _runs(sentences: Sequence[str]) -> list[list[str]]:
    """Every run of one to four sentences, by its last one, as Bertalign joins them."""
    return [
        [
            " ".join(sentences[end - size + 1 : end + 1])[:_LONGEST]
            if end >= size - 1
            else _PADDING
            for end in range(len(sentences))
        ]
        for size in range(1, _RUNS + 1)
    ]


def _vectors(runs: Sequence[Sequence[str]], cache: Path | None) -> Vectors:
    return np.stack([encode(texts, cache) for texts in runs])


def _lengths(runs: Sequence[Sequence[str]]) -> Integers:
    return np.array([[len(text.encode()) for text in texts] for texts in runs], dtype=np.int64)
