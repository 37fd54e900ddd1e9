"""Make the weights of the scorer from the development sets.

``python -m benchmarks.fit_scorer`` writes ``encoder.json`` and ``lexical.json`` in
``src/aligner/alignment/weights/``, the same bytes each time.  With
``--cross-validate`` nothing is written: every family of texts, and then every
fold that scores are calibrated on, is tried with weights that were fitted to the
others, and the figures are printed.

It takes some minutes on one core, and needs scipy (``pip install --group fit``).
"""

from __future__ import annotations

import argparse
import time
from functools import partial
from operator import attrgetter
from pathlib import Path

from threadpoolctl import threadpool_limits

from benchmarks.devdata import ROOT, dev_folder
from benchmarks.fitting.texts import Text, encode, texts
from benchmarks.fitting.trials import (
    calibration_of,
    evaluations,
    held_out,
    samples_of,
    table,
    weights,
)
from benchmarks.fitting.variants import variants

ENGINES = ("encoder", "lexical")
WEIGHTS = ROOT / "src" / "aligner" / "alignment" / "weights"


def _sets(dev: Path, cache: Path | None, *, meaning: bool) -> tuple[Text, ...]:
    """The sets, and what they become when they are changed."""
    own = texts(dev, cache, meaning=meaning)
    return (*own, *variants(own, partial(encode, cache=cache) if meaning else None))


def fit_engine(engine: str, dev: Path, cache: Path | None) -> None:
    """Write the weights fitted to all texts, scores calibrated on folds held out."""
    sets = _sets(dev, cache, meaning=engine == "encoder")
    samples = samples_of(sets)
    trials = list(held_out(sets, samples, attrgetter("fold")))
    print(f"\n{engine}: each fold tried with weights fitted to the others")
    print("\n".join(table(evaluations(trials))), flush=True)
    path = WEIGHTS / f"{engine}.json"
    path.write_bytes(weights(samples, calibration_of(trials)))
    print(f"{engine}: written to {path.relative_to(ROOT)}")


def try_engine(engine: str, dev: Path, cache: Path | None) -> None:
    """Print how an engine's weights do on families, and on folds, held out."""
    sets = _sets(dev, cache, meaning=engine == "encoder")
    samples = samples_of(sets)
    for what in ("family", "fold"):
        trials = list(held_out(sets, samples, attrgetter(what)))
        print(f"\n{engine}: each {what} tried with weights fitted to the others")
        print("\n".join(table(evaluations(trials))), flush=True)


def main() -> None:
    """Fit, or only try."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--engine", default="all", choices=[*ENGINES, "all"])
    parser.add_argument("--cross-validate", action="store_true", help="write nothing")
    parser.add_argument("--cache", type=Path, help="folder where sentence vectors are kept")
    options = parser.parse_args()
    dev = dev_folder()
    # Sums must not depend on how many threads share them.
    with threadpool_limits(1):
        for engine in ENGINES if options.engine == "all" else [options.engine]:
            began = time.process_time()
            (try_engine if options.cross_validate else fit_engine)(engine, dev, options.cache)
            print(f"{time.process_time() - began:.0f} s")


if __name__ == "__main__":
    main()
