"""How fast alignment is, and how much room it takes, beside others.

``python -m benchmarks.speed`` makes long texts from the development sets (see
:mod:`benchmarks.long_texts`), aligns each with this package and with its peers, and
prints processor time as ratios, peak memory, and strict F1.  ``--sizes 1000,5000``
chooses among the lengths, in sentences a side.  ``--peers FOLDER`` says where the
peers are (see :mod:`benchmarks.rivals` for the two commands that put them there);
what is missing is left out, with a message.

Each measurement is a process of its own, on one BLAS thread a process; processor
time is that of the process and its children, starting Python included, save where
a search by itself is told, which is given vectors.  Peers whose cost grows with the
square of the length are run up to a length that they finish in minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from aligner.evaluation import IndexBead, beads_of, evaluate
from benchmarks import rivals
from benchmarks.devdata import ROOT, dev_folder
from benchmarks.long_texts import long_text

SIZES = (1_000, 5_000, 20_000, 100_000)
LONGEST = {"gale_church": 1_000, "galechurch": 20_000, "bertalign": 20_000}
"""Sentences a side up to which a peer is run."""
CODES = ("it", "en")
SKIP = 0.0
"""What bertalign takes for leaving a sentence out; on most of the sets better than its -0.1."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run.

    Attributes:
        whole: processor time of the process and its children, in seconds.
        part: processor time of what was asked for alone, where that is told.
        memory: peak of the process, or of its largest child, in megabytes.
        f1: strict F1 of the beads, if it made any.
    """

    whole: float
    part: float | None
    memory: float
    f1: float | None


# What runs in a process of its own.


class _Given:
    """An encoder that looks vectors up."""

    name = "given"
    dimension = 512

    def __init__(self, folder: Path, sides: rivals.Sides) -> None:
        self._held: dict[str, rivals.Vectors] = {}
        for code, lines in zip(CODES, sides, strict=True):
            vectors = np.load(folder / f"{code}.npy")
            self._held.update(zip(lines, vectors, strict=True))

    def encode(self, sentences: Sequence[str]) -> rivals.Vectors:
        return np.array([self._held[sentence] for sentence in sentences], dtype=np.float32)


def _sides(folder: Path) -> rivals.Sides:
    first, second = (
        (folder / f"{code}.txt").read_text(encoding="utf-8").split("\n")[:-1] for code in CODES
    )
    return first, second


def run(task: str, folder: Path, peers_folder: Path) -> None:
    """Do one task and write what came of it into the folder."""
    sys.path.append(str(peers_folder))
    result = _tasks(task, folder, peers_folder)
    if result is not None:
        beads, spent = result
        held = {"spent": spent, "beads": [bead.pair for bead in beads]}
        (folder / f"{task}.json").write_text(json.dumps(held))


def _tasks(task: str, folder: Path, peers_folder: Path) -> rivals.Result | None:
    import aligner

    match task:
        case "whole":
            files = [folder / f"{code}.txt" for code in CODES]
            bitext = aligner.align(files[0], files[1], segmented=True)
            return list(beads_of(bitext)), 0.0
        case "encoding":
            from aligner.alignment.encoder import default_encoder

            for code, lines in zip(CODES, _sides(folder), strict=True):
                np.save(folder / f"{code}.npy", default_encoder().encode(list(lines)))
            return None
        case "search":
            files = [folder / f"{code}.txt" for code in CODES]
            documents = aligner.read(files[0], files[1], segmented=True)
            encoder = _Given(folder, _sides(folder))
            began = time.process_time()
            bitext = aligner.align(*documents, encoder=encoder)
            return list(beads_of(bitext)), time.process_time() - began
        case "gale_church":
            return rivals.gale_church(_sides(folder))
        case "galechurch":
            return rivals.galechurch(_sides(folder))
        case "bertalign":
            first, second = (np.load(folder / f"{code}.npy") for code in CODES)
            return rivals.bertalign((first, second), _sides(folder), peers_folder, SKIP)
    raise ValueError(task)


# What waits for it.


def measure(
    task: str, folder: Path, gold: Sequence[IndexBead], peers_folder: Path
) -> Measured | None:
    """One task in a process of its own; nothing where a peer is missing."""
    command = [sys.executable, "-m", "benchmarks.speed", "--run", task, str(folder)]
    command += ["--peers", str(peers_folder)]
    one_thread = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **one_thread}, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == _MISSING:
        print(f"  {task} is left out: {told.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    if process.returncode:
        raise RuntimeError(f"{task} failed:\n{told}")
    result = folder / f"{task}.json"
    held = json.loads(result.read_text()) if result.exists() else None
    found = [IndexBead(tuple(a), tuple(b)) for a, b in held["beads"]] if held else []
    return Measured(
        usage.ru_utime + usage.ru_stime,
        held["spent"] if held and held["spent"] else None,
        usage.ru_maxrss / 1024,
        evaluate(gold, found).strict.f1 if held else None,
    )


_MISSING = 3


def measures(size: int, peers_folder: Path) -> Iterator[tuple[str, Measured]]:
    """All tasks on a text of one length."""
    text = long_text(dev_folder(), size)
    with tempfile.TemporaryDirectory(prefix="aligner-speed-") as name:
        folder = Path(name)
        for code, lines in zip(CODES, text.sides, strict=True):
            (folder / f"{code}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        for task in ("whole", "encoding", "search", *LONGEST):
            if size > LONGEST.get(task, size):
                continue
            found = measure(task, folder, text.gold, peers_folder)
            if found is not None:
                yield task, found


def table(size: int, found: dict[str, Measured]) -> Iterator[str]:
    """The figures of one length as lines for people."""
    own, search = found["whole"], found["search"]
    assert search.part is not None
    yield f"\n{size} sentences a side{'CPU':>20}{'search':>10}{'MB':>8}{'strict F1':>11}"
    for task, one in found.items():
        part = "" if one.part is None else f"{one.part / search.part:.2f}"
        f1 = "" if one.f1 is None else f"{one.f1:.4f}"
        share = one.whole / own.whole
        yield f"  {task:20}{share:>20.2f}{part:>10}{one.memory:>8.0f}{f1:>11}"


def _peers_folder() -> Path:
    found = sorted((ROOT / ".venv-peers").glob("lib/python*/site-packages"))
    return found[-1] if found else ROOT / "peers"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="sentences a side")
    parser.add_argument("--peers", type=Path, default=_peers_folder(), metavar="FOLDER")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        try:
            run(options.run[0], Path(options.run[1]), options.peers.resolve())
        except rivals.MissingPeerError as error:
            print(error, file=sys.stderr)
            sys.exit(_MISSING)
        return
    print("processor time as a share of this package's own, end to end and of the search alone")
    each = {}
    for size in map(int, options.sizes.split(",")):
        found = dict(measures(size, options.peers.resolve()))
        print("\n".join(table(size, found)), flush=True)
        each[size] = found["whole"].whole / size
    if len(each) > 1:
        base = each.get(5_000, next(iter(each.values())))
        shares = ", ".join(f"{size}: {spent / base:.2f}" for size, spent in each.items())
        print(f"\ntime a sentence, as a share of that at 5 000: {shares}")


if __name__ == "__main__":
    main()
