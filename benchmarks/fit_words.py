"""Make the weights of the word aligner from the hand-aligned sentences.

``python -m benchmarks.fit_words`` writes ``words.json`` in
``src/aligner/alignment/weights/``, the same bytes each time.  With
``--cross-validate`` nothing is written: each fifth of the sentences is aligned with
weights fitted to the others, and precision, recall and F1 are printed.

The lexicon is induced from the sentences themselves and from the beads of a set of
``align/``, as a text of some length would teach it.  It needs scipy
(``pip install --group fit``).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from aligner.alignment.encoder import Encoder, default_encoder
from aligner.alignment.lexicon import Lexicon
from aligner.alignment.wordfeatures import (
    Table,
    context_features,
    probability,
    token_features,
)
from aligner.alignment.words import WordAligner, WordModel
from aligner.languages import get
from benchmarks.devdata import ROOT, dev_folder
from benchmarks.words import Pair, Score, lexicon_of, pairs, score

FOLDS = 5
CUTS = 2
"""How many versions of each pair with words left out the weights are fitted to as well.

The sentences are close translations: without these the models link every word.
"""
LONGEST_CUT = 5
PENALTY = {"tokens": 1.0, "context": 3.0}
LEAST = 0.45
WEIGHTS = ROOT / "src" / "aligner" / "alignment" / "weights" / "words.json"

Features = dict[str, Table]


def cut(pair: Pair, chance: random.Random) -> Pair:
    """The pair with a few words of one side left out, whose renderings are linked to none."""
    side = chance.randrange(2)
    tokens = (pair.first, pair.second)[side]
    size = min(chance.randint(1, LONGEST_CUT), len(tokens) - 1)
    start = chance.randint(0, len(tokens) - size)
    left = (*tokens[:start], *tokens[start + size :])
    gold = set()
    for link in pair.gold:
        at = link[side]
        if not start <= at < start + size:
            moved = at - size if at >= start else at
            gold.add((moved, link[1]) if side == 0 else (link[0], moved))
    first, second = (left, pair.second) if side == 0 else (pair.first, left)
    return Pair(first, second, frozenset(gold))


def tables(chosen: Sequence[Pair], encoder: Encoder | None, lexicon: Lexicon) -> list[Features]:
    """The features of tokens by themselves, a set of tables for each pair."""
    languages = get("it"), get("en")
    empty = WordModel({}, {}, LEAST)
    aligner = WordAligner(languages, encoder, lexicon, empty)
    return [token_features(aligner.pair_tables(pair.first, pair.second)) for pair in chosen]


def fit(features: Sequence[Features], gold: Sequence[Table]) -> WordModel:
    """The two models, the second fitted to what the first says."""
    alone = _logistic(features, gold, PENALTY["tokens"])
    wider = [_with_context(held, alone) for held in features]
    return WordModel(alone, _logistic(wider, gold, PENALTY["context"]), LEAST)


def _with_context(features: Features, weights: dict[str, float]) -> Features:
    alone = _weighed(features, weights)
    return features | context_features(alone, features["functions"])


def _weighed(features: Features, weights: Mapping[str, float]) -> Table:
    """The probability that some weights make of features."""
    total = np.zeros_like(features["bias"])
    for name, weight in weights.items():
        total += np.float32(weight) * features[name]
    return probability(total)


def _logistic(
    features: Sequence[Features], gold: Sequence[Table], penalty: float
) -> dict[str, float]:
    """Weights of the most likely logistic model, large ones penalised."""
    names = sorted(features[0])
    rows = np.concatenate(
        [np.stack([held[name].ravel() for name in names], axis=1) for held in features]
    ).astype(np.float64)
    signs = 2 * np.concatenate([table.ravel() for table in gold]).astype(np.float64) - 1

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = signs * (rows @ weights)
        total = np.logaddexp(0, -margin).sum() + penalty / 2 * weights @ weights
        slope = -signs / (1 + np.exp(np.clip(margin, -50, 50)))
        return float(total), rows.T @ slope + penalty * weights

    found = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 600}
    )
    return {name: round(float(weight), 4) for name, weight in zip(names, found.x, strict=True)}


def cross_validate(
    chosen: Sequence[Pair], features: Sequence[Features], gold: Sequence[Table]
) -> list[Score]:
    """Each fold aligned with weights fitted to the others: whole pairs, and those cut."""
    whole, shorter = Score(0, 0, 0), Score(0, 0, 0)
    for fold in range(FOLDS):
        inside = [at for at in range(len(chosen)) if at // (CUTS + 1) % FOLDS != fold]
        model = fit([features[at] for at in inside], [gold[at] for at in inside])
        for at in sorted(set(range(len(chosen))) - set(inside)):
            likely = _weighed(_with_context(features[at], dict(model.tokens)), model.context)
            links = {(int(i), int(j)) for i, j in np.argwhere(likely >= model.least)}
            if at % (CUTS + 1):
                shorter += score(links, chosen[at].gold)
            else:
                whole += score(links, chosen[at].gold)
    return [whole, shorter]


def main() -> None:
    """Fit and write, or only try."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cross-validate", action="store_true", help="write nothing")
    parser.add_argument("-o", type=Path, default=WEIGHTS, help="the file to write")
    options = parser.parse_args()
    whole = pairs(dev_folder())
    lexicon = lexicon_of(whole, dev_folder())
    chance = random.Random(0)  # the same cuts each time
    chosen = [
        version for pair in whole for version in (pair, *(cut(pair, chance) for _ in range(CUTS)))
    ]
    gold = [pair.table() for pair in chosen]
    models = {}
    with threadpool_limits(1):
        for name in ("encoder", "letters"):
            encoder = default_encoder() if name == "encoder" else None
            features = tables(chosen, encoder, lexicon)
            scores = cross_validate(chosen, features, gold)
            for what, total in zip(("whole", "words left out"), scores, strict=True):
                print(f"{name:10}{what:16}{total}", flush=True)
            if not options.cross_validate:
                models[name] = fit(features, gold)
    if models:
        held = {
            name: {"tokens": dict(m.tokens), "context": dict(m.context), "least": m.least}
            for name, m in models.items()
        }
        options.o.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
