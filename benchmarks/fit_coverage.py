"""Make the weights by which words are told to be missing on the other side.

``python -m benchmarks.fit_coverage`` writes ``weights.json`` in
``src/aligner/checks/coverage/``, the same bytes each time, and prints the curve of
errors found against correct pairs flagged, each fifth of the pairs judged by weights
fitted to the others.  Errors are planted in correct pairs of the development sets
(``benchmarks/planting.py``); the planted errors that come with the sets are only
measured.  It takes some minutes, and needs scipy (``pip install --group fit``).
"""

from __future__ import annotations

import argparse
import json
import pickle
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from aligner.alignment.encoder import default_encoder
from aligner.alignment.lexicon import Lexicon
from aligner.alignment.words import WordAligner
from aligner.checks.context import Context
from aligner.checks.coverage.belief import SIZES, Model, Points, doubts, size_of, with_meaning
from aligner.checks.coverage.stretches import Stretch, stretches
from aligner.corpus import WordAlignment
from aligner.languages import get
from benchmarks.checks import bitext_of_pair, correct_pairs
from benchmarks.devdata import ROOT, dev_folder
from benchmarks.discrepancies import pairs as pairs_with_errors
from benchmarks.planting import Planted, Texts, planted
from benchmarks.prevalence import OF_COVERAGE

SETS = ("demetr", "perturbed", "number-traps", "register", "gender",
        "pud-hard", "flores", "newstest09-hard")  # fmt: skip
EVERY = {"newstest09-hard": 3, "register": 2}
"""Of large sets only every so many pairs are read."""
PLANTED_IN = ("perturbed", "number-traps", "pud-hard", "flores")
KINDS = ("noun_removed", "verb_removed", "subj_removed", "adj_adv_removed", "ne_removed",
         "pp_removed", "addition", "omission")  # fmt: skip
COMMON = 0.4
"""Share of a stretch that planted words take up, for it to show them."""
FOLDS = 5
KNOTS = (0.02, 0.25, 0.5, 0.75, 0.98)
PENALTY = 3.0
FITTED_TO = 0.35
"""Share of the stretches of correct pairs that the model with meaning is fitted to."""
LOOKED_AT = 0.1
"""Share of them that a check compares in meaning: of what it would tell, it keeps 99 %."""
WEIGHTS = ROOT / "src" / "aligner" / "checks" / "coverage" / "weights.json"

Features = dict[str, float]


@dataclass(slots=True)
class Case:
    """A pair and its stretches.

    Attributes:
        source: the set, or the kind of the error.
        texts: of both sides.
        twin: the correct pair.
        found: its stretches.
        features: of each.
        wanted: whether each shows the error.
    """

    source: str
    texts: Texts
    twin: Texts
    found: list[Stretch]
    features: list[Features]
    wanted: list[bool]

    @property
    def fold(self) -> int:
        """Pairs with one English text are in one fold."""
        return zlib.crc32(self.twin[1].encode()) % FOLDS


class _Reader:
    """Reads pairs as a check would, with one memory of word vectors for all."""

    def __init__(self) -> None:
        self.languages = get("it"), get("en")
        self.encoder = default_encoder()
        self.words = WordAligner(self.languages, self.encoder, Lexicon({}))

    def aligned(self, texts: Texts) -> WordAlignment:
        return self.words.align(bitext_of_pair(*texts).beads[0])

    def case(self, source: str, texts: Texts, twin: Texts) -> Case:
        bitext = bitext_of_pair(*texts).with_words(self.words.align)
        context = Context(bitext, encoder=self.encoder)
        found = stretches(context, bitext.beads[0])
        return Case(source, texts, twin, found, [s.features for s in found], [False] * len(found))

    def case_of(self, error: Planted) -> Case:
        case = self.case(error.kind, error.texts, error.twin)
        if error.is_added:
            shown = [(error.side, *error.span)]
        else:
            shown = [(1 - error.side, *span) for span in self._rendering(error)]
        case.wanted = [_shows(s, shown) for s in case.found]
        return case

    def _rendering(self, error: Planted) -> Iterator[tuple[int, int]]:
        """What renders, in the twin, the content words that were left out."""
        words = self.aligned(error.twin)
        for at, token in enumerate(words.tokens(error.side)):
            if error.span[0] <= token.start < error.span[1] and len(token) > 2:
                for to in words.of(error.side, at):
                    other = words.tokens(1 - error.side)[to]
                    if len(other) > 2:
                        yield other.start, other.end


def _shows(stretch: Stretch, shown: Sequence[tuple[int, int, int]]) -> bool:
    """Whether the planted words are a good part of a stretch."""
    bounds = [(start, end) for side, start, end in shown if side == stretch.side]
    if not bounds:
        return False
    start, end = min(bounds)[0], max(end for _, end in bounds)
    common = min(stretch.cut[1], end) - max(stretch.cut[0], start)
    return common >= COMMON * (stretch.span[1] - stretch.span[0])


def cases(dev: Path) -> tuple[list[Case], list[Case], list[Case]]:
    """Correct pairs, pairs with errors planted here, and those that came with the sets."""
    reader = _Reader()
    correct = [
        (name, texts)
        for name, held in correct_pairs(dev)
        if name in SETS
        for texts in held[:: EVERY.get(name, 1)]
    ]
    right = [reader.case(name, texts, texts) for name, texts in correct]
    stock = list(dict.fromkeys(texts for name, texts in correct if name in PLANTED_IN))
    wrong = [reader.case_of(error) for error in planted(stock, reader.languages)]
    given = [
        reader.case(f"{p.source} {p.kind}", p.texts, p.twin)
        for p in pairs_with_errors(dev)
        if p.kind in KINDS
    ]
    return right, wrong, given


def fit(held: Sequence[Case], names: Sequence[str]) -> Model:
    """An additive logistic model for each size of stretch."""
    bias: dict[str, float] = {}
    curves: dict[str, dict[str, Points]] = {}
    for size in SIZES:
        rows = [(f, y) for c in held for f, y in zip(c.features, c.wanted, strict=True)
                if size_of(f) == size and names[-1] in f]  # fmt: skip
        table = np.array([[f[name] for name in names] for f, _ in rows])
        bias[size], curves[size] = _curves(table, np.array([y for _, y in rows]), names)
    return Model(bias, curves)


def _curves(
    table: NDArray[np.float64], wanted: NDArray[np.bool_], names: Sequence[str]
) -> tuple[float, dict[str, Points]]:
    knots = [np.unique(np.round(np.quantile(column, KNOTS), 4)) for column in table.T]
    columns = [np.ones(len(table))]
    for column, at in zip(table.T, knots, strict=True):
        columns += [np.interp(column, at, np.eye(len(at))[k]) for k in range(len(at))]
    rows = np.stack(columns, axis=1)
    signs = np.where(wanted, 1.0, -1.0)
    free = np.ones(rows.shape[1])
    free[0] = 0.0  # the bias is not penalised

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = signs * (rows @ weights)
        total = np.logaddexp(0, -margin).sum() + PENALTY / 2 * (free * weights) @ weights
        slope = rows.T @ (-signs / (1 + np.exp(np.clip(margin, -50, 50))))
        return float(total), slope + PENALTY * free * weights

    start = np.zeros(rows.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    lines: dict[str, Points] = {}
    place = 1
    for name, at in zip(names, knots, strict=True):
        adds = found[place : place + len(at)]
        lines[name] = (tuple(at.tolist()), tuple(np.round(adds, 3).tolist()))
        place += len(at)
    return round(float(found[0]), 3), lines


def judged(held: Sequence[Case], model: Model) -> list[list[float]]:
    """The log-odds of each stretch; those that were not looked at have none."""
    return [[model.log_odds(f) if "gain" in f else -np.inf for f in case.features] for case in held]


def look(held: Sequence[Case], screen: Model, least: float) -> None:
    """Compare the meaning of the stretches that the screen leaves in doubt."""
    encoder = default_encoder()
    for start in range(0, len(held), 500):
        some = held[start : start + 500]
        doubtful = [(c, doubt) for c in some for doubt in doubts(c.found, screen, least)]
        if not doubtful:
            continue
        seen = with_meaning([doubt for _, doubt in doubtful], encoder)
        for (case, doubt), features in zip(doubtful, seen, strict=True):
            case.features[case.found.index(doubt.stretch)] = features


def main() -> None:
    """Fit, print the curve and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cache", type=Path, help="file where what was read is kept")
    parser.add_argument("-o", type=Path, default=WEIGHTS, help="the file to write")
    options = parser.parse_args()
    with threadpool_limits(1):
        if options.cache and options.cache.exists():
            right, wrong, given, screen, least = pickle.loads(options.cache.read_bytes())
        else:
            right, wrong, given = cases(dev_folder())
            names = sorted(next(c for c in right if c.features).features[0])
            screen = fit([*right, *wrong], names)
            least = _above(right, screen, FITTED_TO)
            look([*right, *wrong, *given], screen, least)
            if options.cache:
                options.cache.write_bytes(pickle.dumps((right, wrong, given, screen, least)))
        names = sorted(next(f for c in right for f in c.features if "gain" in f))
        names = [name for name in names if name != "gain"] + ["gain"]
        everything = [*right, *wrong, *given]
        odds: dict[int, list[float]] = {}
        for fold in range(FOLDS):
            model = fit([c for c in (*right, *wrong) if c.fold != fold], names)
            inside = [c for c in everything if c.fold == fold]
            odds |= {id(c): o for c, o in zip(inside, judged(inside, model), strict=True)}
        curve(right, given, odds)
        calibration = calibrated(right, given, odds)
        model = fit([*right, *wrong], names)
    held = {
        "screen": {"bias": screen.bias, "curves": screen.curves},
        "least": _above(right, screen, LOOKED_AT),
        "model": {"bias": model.bias, "curves": model.curves},
        "calibration": calibration,
    }
    options.o.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _above(right: Sequence[Case], screen: Model, share: float) -> float:
    """The log-odds of the screen that so many of the stretches of correct pairs reach."""
    odds = [screen.log_odds(f) for c in right for f in c.features]
    return round(float(np.quantile(odds, 1 - share)), 3)


def curve(right: Sequence[Case], given: Sequence[Case], odds: dict[int, list[float]]) -> None:
    """Print errors found against correct pairs flagged, in %, at several thresholds."""
    steps = [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]
    print(f"{'log-odds from':30}" + "".join(f"{step:7.1f}" for step in steps))
    best: dict[str, list[float]] = defaultdict(list)
    for case in right:
        best[case.source].append(max(odds[id(case)], default=-np.inf))
    for source, values in best.items():
        shares = [100 * np.mean(np.array(values) >= step) for step in steps]
        print(f"{source:30}" + "".join(f"{share:7.2f}" for share in shares))
    twins = {case.texts: case for case in right}
    found: dict[str, list[list[bool]]] = defaultdict(list)
    for case in given:
        twin = twins.get(case.twin)
        old = dict(zip([s.text() for s in twin.found], odds[id(twin)], strict=True)) if twin else {}
        found[case.source].append(
            [
                any(o >= step and old.get(s.text(), -np.inf) < step
                    for s, o in zip(case.found, odds[id(case)], strict=True))
                for step in steps
            ]
        )  # fmt: skip
    for source, rows in found.items():
        shares = 100 * np.mean(np.array(rows), axis=0)
        print(f"{source:24}{len(rows):6}" + "".join(f"{share:7.1f}" for share in shares))


def calibrated(
    right: Sequence[Case], given: Sequence[Case], odds: dict[int, list[float]]
) -> list[list[float]]:
    """From log-odds to the share of the pairs so flagged that have an error.

    One pair in so many (``prevalence.OF_COVERAGE``) is taken to have one.
    """
    values = [[max(odds[id(c)], default=-np.inf) for c in held] for held in (right, given)]
    steps = [0.0, 1.0, 2.0, 3.0, 4.0]
    shares = []
    for low, high in zip(steps, [*steps[1:], np.inf], strict=True):
        wrong, good = (np.mean([low <= v < high for v in held]) for held in values)
        right_so = OF_COVERAGE * good
        shares.append(float(right_so / ((1 - OF_COVERAGE) * wrong + right_so + 1e-9)))
    rising = np.maximum.accumulate(shares)
    return [[step + 0.5 for step in steps], [round(float(share), 2) for share in rising]]


if __name__ == "__main__":
    main()
