"""``python -m benchmarks.peers``: other aligners on the development sets.

Prints for each set the strict F1 of hunalign and of Bertalign at two settings and
at the one that suits it best on that set, which no user could know beforehand.
``--save`` writes the figures to ``benchmarks/measured/peers.json``, which the
quality page is made from.  Encoding the runs of sentences that Bertalign reads
takes a quarter of an hour of one core; ``--cache FOLDER`` keeps the vectors.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits

from aligner.evaluation import IndexBead, evaluate, read_beads
from benchmarks.alignment import sets
from benchmarks.devdata import dev_folder
from benchmarks.measured import save
from benchmarks.peers import bertalign, hunalign

Setting = tuple[str, tuple[IndexBead, ...], float | None]
"""Its name, what was found, and the seconds of the search where they are known."""


def sentences(folder: Path) -> tuple[list[str], list[str]]:
    """Both sides of a set, one sentence a line."""
    first, second = (
        (folder / f"{side}.sent").read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for side in ("it", "en")
    )
    return first, second


def main() -> None:
    """Measure what is installed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", help="names of sets; all if there are none")
    parser.add_argument("--cache", type=Path, help="folder where vectors are kept")
    parser.add_argument("--save", action="store_true", help="keep the figures for the page")
    options = parser.parse_args()
    dev = dev_folder()
    python, program = bertalign.python(), hunalign.program()
    if python is None:
        print(f"Bertalign is skipped; to install it:\n{bertalign.INSTALL}", file=sys.stderr)
    if program is None:
        print(f"hunalign is skipped; to install it, {hunalign.INSTALL}", file=sys.stderr)
    if python is None and program is None:
        return
    measured: dict[str, Any] = {}
    for name in options.sets or sets(dev):
        folder = dev / "align" / name
        gold = read_beads(folder / "gold.tsv")
        row: dict[str, Any] = {}
        for peer, settings in _settings(sentences(folder), python, program, options.cache):
            row[peer] = {}
            for setting, beads, seconds in settings:
                figures = evaluate(gold, beads)
                row[peer][setting] = {
                    "strict": round(figures.strict.f1, 4),
                    "nulls": round(figures.nulls.f1, 4),
                    **({} if seconds is None else {"seconds": round(seconds, 2)}),
                }
        measured[name] = row
        print(_line(name, row), flush=True)
    if options.save:
        print(f"saved to {save('peers', measured)}")


def _settings(
    sides: tuple[list[str], list[str]],
    python: Path | None,
    program: Path | None,
    cache: Path | None,
) -> Iterator[tuple[str, list[Setting]]]:
    """Each peer with what it finds at each of its settings."""
    if program is not None:
        yield (
            "hunalign",
            [
                (name, hunalign.align(program, sides, settings), None)
                for name, settings in hunalign.SETTINGS.items()
            ],
        )
    if python is not None:
        with threadpool_limits(1):
            found = bertalign.search(python, sides, cache=cache)
        yield "Bertalign", [(f"{one.skip:g}", one.beads, one.seconds) for one in found]


def _line(name: str, row: dict[str, Any]) -> str:
    parts = [
        f"{peer} "
        + " ".join(f"{setting}:{held['strict']:.4f}" for setting, held in held_at.items())
        for peer, held_at in row.items()
    ]
    return f"{name:20}" + "   ".join(parts)


if __name__ == "__main__":
    main()
