"""How good alignment is on texts that its weights were not fitted to.

``python -m benchmarks.held_out`` fits the weights anew without each family of texts
in turn (``--by family``, what a kind of text gets that the weights do not know) or
without each work (``--by work``, what a new text of a known kind gets), aligns what
was left out with the whole engine, and prints the figures.  Scores are calibrated on
the other families or works.  ``--by nothing`` takes the weights that ship, which
were fitted to all of the texts.  ``--save`` keeps the figures, with bootstrap
intervals, for the quality page.

Some ten minutes of one core for each kind; needs scipy (``pip install --group fit``).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from threadpoolctl import threadpool_limits

import aligner
from aligner.alignment import AlignmentSettings, engine
from aligner.alignment.encoder import Vectors, default_encoder
from aligner.alignment.scorer import Scorer, scorer_from
from aligner.evaluation import (
    Evaluation,
    IndexBead,
    beads_of,
    evaluate,
    paragraph_beads_of,
    read_beads,
)
from benchmarks.alignment import segmented
from benchmarks.devdata import dev_folder
from benchmarks.fitting.calibration import SAME, line, scored
from benchmarks.fitting.texts import encode, texts
from benchmarks.fitting.trials import samples_of, weights
from benchmarks.fitting.variants import variants
from benchmarks.measured import POOLED, save

WAYS = ("family", "work", "nothing")
_RESAMPLES = 1000


@dataclass(frozen=True)
class Tried:
    """What was found in a set.

    Attributes:
        name: of the set.
        fold: what was left out of the fit together with it.
        gold: the right beads.
        beads: what was found.
        paragraphs: figures of the paragraph beads, where there is gold for them.
    """

    name: str
    fold: str
    gold: tuple[IndexBead, ...]
    beads: tuple[IndexBead, ...]
    paragraphs: Evaluation | None


class KeptVectors:
    """The packaged encoder, its vectors kept in a folder."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self.name = default_encoder().name
        self.dimension = default_encoder().dimension

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row a sentence."""
        return encode(sentences, self._cache)


def tried(dev: Path, cache: Path | None, settings: AlignmentSettings, way: str) -> list[Tried]:
    """Every set aligned with weights that know nothing of its fold; scores are calibrated."""
    own = texts(dev, cache, meaning=settings.engine == "encoder")
    if way == "nothing":
        return [_aligned(dev, text.name, "", cache, settings) for text in own]
    folds = {text.name: text.family if way == "family" else text.fold for text in own}
    encoding = partial(encode, cache=cache) if settings.engine == "encoder" else None
    samples = samples_of((*own, *variants(own, encoding)))
    found = []
    for fold in dict.fromkeys(folds.values()):
        others = [sample for sample in samples if folds[sample.name] != fold]
        scorer = scorer_from(weights(others, SAME))
        with patch.object(engine, "scorer_of", partial(_given, scorer)):
            found += [
                _aligned(dev, text.name, fold, cache, settings)
                for text in own
                if folds[text.name] == fold
            ]
    return list(calibrated(found))


def _given(scorer: Scorer, engine: str) -> Scorer:
    del engine
    return scorer


def _aligned(
    dev: Path, name: str, fold: str, cache: Path | None, settings: AlignmentSettings
) -> Tried:
    folder = dev / "align" / name
    italian, english = (segmented(folder, side) for side in ("it", "en"))
    bitext = aligner.align(
        italian,
        english,
        segmented=True,
        settings=settings,
        encoder=KeptVectors(cache) if settings.engine == "encoder" else None,
    )
    links = folder / "gold.par.tsv"
    return Tried(
        name,
        fold,
        read_beads(folder / "gold.tsv"),
        beads_of(bitext),
        evaluate(read_beads(links), paragraph_beads_of(bitext)) if links.exists() else None,
    )


def calibrated(found: Sequence[Tried]) -> Iterator[Tried]:
    """The same with posteriors made scores, by what was found in other folds."""
    lines = {
        fold: line([(one.beads, one.gold) for one in found if one.fold != fold])
        for fold in dict.fromkeys(one.fold for one in found)
    }
    for one in found:
        yield replace(one, beads=tuple(scored(one.beads, lines[one.fold])))


def pooled(found: Sequence[Tried]) -> Evaluation:
    """Figures over the beads of all sets."""
    gold: list[IndexBead] = []
    beads: list[IndexBead] = []
    start = 0
    for one in found:
        gold += _moved_on(one.gold, start)
        beads += _moved_on(one.beads, start)
        lines = [line for bead in (*one.gold, *one.beads) for side in bead.pair for line in side]
        start += max(lines, default=0) + 1
    return evaluate(gold, beads, resamples=_RESAMPLES)


def _moved_on(beads: Sequence[IndexBead], start: int) -> Iterator[IndexBead]:
    for bead in beads:
        first, second = (tuple(line + start for line in lines) for lines in bead.pair)
        yield IndexBead(first, second, bead.score)


def record(figures: Evaluation, paragraphs: Evaluation | None = None) -> dict[str, Any]:
    """What is kept of some figures."""
    return {
        **{name: round(counts.f1, 4) for name, counts in figures.families},
        "precision": round(figures.strict.precision, 4),
        "recall": round(figures.strict.recall, 4),
        "interval": [round(bound, 4) for bound in figures.strict.interval or ()],
        "null lines": figures.nulls.gold,
        "beads": figures.strict.gold,
        "calibration error": round(figures.calibration_error or 0.0, 4),
        "lowest tenth": figures.lowest_tenth_wrong and round(figures.lowest_tenth_wrong, 3),
        "wrong": figures.strict.predicted - figures.strict.right,
        "bins": [
            [one.low, one.beads, round(one.mean_score, 4), round(one.right, 4)]
            + [round(bound, 4) for bound in one.interval or ()]
            for one in figures.reliability
        ],
        "shapes": {
            kind: [round(counts.f1, 4), counts.gold]
            for kind, counts in figures.by_kind
            if counts.gold
        },
        **({} if paragraphs is None else {"paragraph links": round(paragraphs.links.f1, 4)}),
    }


def main() -> None:
    """Measure, print, and keep the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--by", default="family", choices=WAYS, help="what is left out of fits")
    parser.add_argument("--engine", default="encoder", choices=["encoder", "lexical"])
    parser.add_argument("--cache", type=Path, help="folder where vectors are kept")
    parser.add_argument("--save", action="store_true", help="keep the figures for the page")
    options = parser.parse_args()
    settings = AlignmentSettings.model_validate({"engine": options.engine})
    with threadpool_limits(1):
        found = tried(dev_folder(), options.cache, settings, options.by)
    rows = {
        one.name: record(evaluate(one.gold, one.beads, resamples=_RESAMPLES), one.paragraphs)
        for one in found
    }
    rows[POOLED] = record(pooled(found))
    print(f"{'set':20}{'strict':>8}{'nulls':>8}{'ECE':>7}{'low 10 %':>10}{'par. links':>12}")
    for name, row in rows.items():
        lowest = "" if row["lowest tenth"] is None else f"{row['lowest tenth']:.0%}"
        print(
            f"{name:20}{row['strict']:8.4f}{row['nulls']:8.4f}{row['calibration error']:7.3f}"
            f"{lowest:>10}{row.get('paragraph links', ''):>12}"
        )
    if options.save:
        print(f"saved to {save('held_out', {f'{options.engine}, {options.by}': rows})}")


if __name__ == "__main__":
    main()
