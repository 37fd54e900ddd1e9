"""hunalign (Varga et al. 2005), without a dictionary."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import regex

from aligner.evaluation import IndexBead, parse_beads

INSTALL = "build its sources, and put hunalign on the path or name it in HUNALIGN"

SETTINGS: dict[str, tuple[str, ...]] = {"plain": (), "realign": ("-realign",)}
"""Ways to run it; with the second it makes a dictionary of what it has aligned."""


def program() -> Path | None:
    """The program, if it is installed."""
    found = shutil.which(os.environ.get("HUNALIGN", "hunalign"))
    return None if found is None else Path(found)


def align(
    program: Path, sides: tuple[Sequence[str], Sequence[str]], options: Sequence[str] = ()
) -> tuple[IndexBead, ...]:
    """What hunalign finds; none if it gives no ladder.

    Words are parted from signs beforehand, as its manual asks.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / name for name in ("dictionary", "first", "second")]
        for path, sentences in zip(names, ((), *sides), strict=True):
            path.write_text("".join(f"{_parted(s)}\n" for s in sentences), encoding="utf-8")
        done = subprocess.run(
            [program, *options, *names], check=True, capture_output=True, text=True
        )
    return parse_beads(done.stdout) if done.stdout.strip() else ()


def _parted(sentence: str) -> str:
    return " ".join(regex.findall(r"\w+|[^\w\s]", sentence))
