"""How well weights do on families of texts that they were not fitted to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from aligner.alignment.decoding import decode
from aligner.alignment.scorer import Scorer, scorer_from
from aligner.evaluation import Evaluation, IndexBead, evaluate
from benchmarks.fitting.calibration import SAME, Line, line, scored
from benchmarks.fitting.graphs import Laid, laid, searched
from benchmarks.fitting.guess import guess
from benchmarks.fitting.likelihood import fit
from benchmarks.fitting.model import Model
from benchmarks.fitting.samples import Sample, sample_of
from benchmarks.fitting.texts import Text

PULL = 0.1
"""How strongly parameters are drawn to nothing; the roughness of curves costs far more."""
STEPS = 120
_ROUGH = 30
"""Steps of the first fit, which only tells what the second need not look at."""


@dataclass(frozen=True)
class Trial:
    """What weights made of a text that they were not fitted to.

    Attributes:
        text: the text.
        fold: all texts of it were held out together.
        beads: what was found, scored with the posterior.
    """

    text: Text
    fold: str
    beads: tuple[IndexBead, ...]


def samples_of(texts: Sequence[Text]) -> list[Sample]:
    """What is worth learning from, of the texts that weights are fitted to."""
    learnt = [text for text in texts if text.learnt]
    first = guess("words" if texts[0].vectors is None else "meaning")
    plain = [text for text in learnt if text.family != "novels" and not text.variant]
    few = [sample_of(laid(text), first) for text in plain]
    rough = scorer_from(weights(few, SAME, steps=_ROUGH))
    return [sample_of(laid(text), rough) for text in learnt]


def weights(samples: Sequence[Sample], calibration: Line, *, steps: int = STEPS) -> bytes:
    """The file of weights that fit some samples best."""
    model = Model.of(samples)
    return model.weights(fit(samples, model, pull=PULL, steps=steps), calibration)


def held_out(
    texts: Sequence[Text], samples: Sequence[Sample], fold_of: Callable[[Text], str]
) -> Iterator[Trial]:
    """Every text tried with weights fitted to what is not of its fold."""
    folds = {text.name: fold_of(text) for text in texts}
    for fold in dict.fromkeys(folds.values()):
        others = [sample for sample in samples if folds[sample.name] != fold]
        scorer = scorer_from(weights(others, SAME))
        for text in texts:
            if folds[text.name] == fold:
                yield Trial(text, fold, searched(text, scorer))


def found(one: Laid, scorer: Scorer) -> tuple[IndexBead, ...]:
    """The beads that a scorer finds in a text."""
    beads = decode(one.graph, scorer, one.lengths)
    return tuple(IndexBead(bead.first, bead.second, bead.score) for bead in beads)


def calibration_of(trials: Iterable[Trial]) -> Line:
    """The calibration that fits what was found in texts held out."""
    return line([(t.beads, t.text.gold) for t in trials if not t.text.variant])


def evaluations(trials: Sequence[Trial]) -> Iterator[tuple[str, Evaluation]]:
    """Figures of every set, and of each kind of variant together, calibrated on other folds."""
    lines = {
        trial.fold: calibration_of([other for other in trials if other.fold != trial.fold])
        for trial in trials
    }
    beads: dict[str, tuple[list[IndexBead], list[IndexBead]]] = {}
    sizes: dict[str, tuple[int, int]] = {}
    for trial in trials:
        title = trial.text.title
        start = sizes.get(title, (0, 0))
        pooled = beads.setdefault(title, ([], []))
        pooled[0].extend(_numbered_from(start, trial.text.gold))
        pooled[1].extend(_numbered_from(start, scored(trial.beads, lines[trial.fold])))
        sizes[title] = start[0] + len(trial.text.sides[0]), start[1] + len(trial.text.sides[1])
    for title, (gold, predicted) in beads.items():
        yield title, evaluate(gold, predicted)


def _numbered_from(start: tuple[int, int], beads: Sequence[IndexBead]) -> Iterator[IndexBead]:
    for bead in beads:
        first, second = (
            tuple(line + at for line in lines) for lines, at in zip(bead.pair, start, strict=True)
        )
        yield replace(bead, first=first, second=second)


def table(rows: Iterable[tuple[str, Evaluation]]) -> Iterator[str]:
    """Figures as lines for people."""
    yield f"{'set':20}{'strict':>8}{'nulls':>8}{'ECE':>7}{'low 10 %':>10}"
    for name, one in rows:
        lowest = "" if one.lowest_tenth_wrong is None else f"{one.lowest_tenth_wrong:.0%}"
        error = one.calibration_error or 0.0
        yield f"{name:20}{one.strict.f1:8.4f}{one.nulls.f1:8.4f}{error:7.3f}{lowest:>10}"
