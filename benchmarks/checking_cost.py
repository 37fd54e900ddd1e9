"""What checking a novel costs beside aligning it.

``python -m benchmarks.checking_cost`` aligns each novel of the development sets, runs
the checks that are on by default over it, and prints processor time of checking as
a share of that of aligning, in the same run, children included and one BLAS thread a
process; then the same by family, where what several families read is counted for
the first of them.  Loading the encoder counts for neither.  ``--most 1`` ends with
status 1 if checking any of them costs more than that share.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import aligner
from aligner.alignment.encoder import default_encoder
from aligner.checks import select
from aligner.checks.context import Context
from aligner.checks.knowledge import that_can_run
from aligner.checks.running import discrepancies_of, findings, is_shown
from benchmarks.devdata import dev_folder

NOVELS = ("book-robinson", "book-eyre")
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one text.

    Attributes:
        beads: how many it has.
        aligning: processor time in seconds.
        checking: processor time of each family in seconds, and of ``merging``.
    """

    beads: int
    aligning: float
    checking: dict[str, float]

    @property
    def ratio(self) -> float:
        """Checking as a share of aligning."""
        return sum(self.checking.values()) / self.aligning


def cost(folder: Path) -> Cost:
    """Of aligning and checking a set of sentences."""
    default_encoder().encode(["loaded"])
    began = _spent()
    bitext = aligner.align(folder / "it.sent", folder / "en.sent", segmented=True)
    aligning = _spent() - began
    context = Context(bitext)
    checking: dict[str, float] = defaultdict(float)
    found = []
    for check in that_can_run(select(), context.languages)[0]:
        began = _spent()
        found += list(findings(context, [check]))
        checking[check.family] += _spent() - began
    began = _spent()
    discrepancies_of(context, [one for one in found if is_shown(*one)])
    checking["merging"] = _spent() - began
    return Cost(len(bitext.beads), aligning, dict(checking))


def _spent() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def table(name: str, found: Cost) -> list[str]:
    """The figures of one text as lines for people."""
    each = 1000 / found.beads
    lines = [
        f"{name}: checking {found.ratio:.2f} of aligning ({found.beads} beads)",
        f"  {'aligning':14}{1:6.2f}{found.aligning * each:8.2f} ms a bead",
    ]
    for family, spent in sorted(found.checking.items(), key=lambda one: -one[1]):
        share = spent / found.aligning
        lines.append(f"  {family:14}{share:6.2f}{spent * each:8.2f} ms a bead")
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sets", default=",".join(NOVELS), help="with commas between them")
    parser.add_argument("--most", type=float, help="share above which the status is 1")
    options = parser.parse_args(arguments)
    worst = 0.0
    for name in options.sets.split(","):
        found = cost(dev_folder() / "align" / name)
        print("\n".join(table(name, found)), flush=True)
        worst = max(worst, found.ratio)
    if options.most is not None and worst > options.most:
        sys.exit(1)


if __name__ == "__main__":
    if any(os.environ.get(name) != "1" for name in _ONE_THREAD):
        # BLAS reads them when it is loaded.
        command = [sys.executable, "-m", "benchmarks.checking_cost", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **_ONE_THREAD})
    main()
