from dataclasses import replace
from operator import attrgetter

import pytest
from benchmarks.fitting.texts import Text
from benchmarks.fitting.trials import Trial, evaluations, held_out, samples_of

from aligner.evaluation import IndexBead
from fitted_texts import plain


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    names = ("pud-hard", "flores-hard")
    return [plain(36, missing=[n * 7, n * 7 + 1], name=name) for n, name in enumerate(names, 2)]


@pytest.fixture(scope="module")
def trials(texts: list[Text]) -> list[Trial]:
    return list(held_out(texts, samples_of(texts), attrgetter("fold")))


def test_every_text_is_tried_once(texts: list[Text], trials: list[Trial]) -> None:
    assert [trial.text.name for trial in trials] == [text.name for text in texts]


def test_weights_fitted_to_other_texts_find_what_is_missing(trials: list[Trial]) -> None:
    for trial in trials:
        assert {b.pair for b in trial.beads} == {b.pair for b in trial.text.gold}


def test_texts_of_one_title_are_told_together(texts: list[Text], trials: list[Trial]) -> None:
    first, second = (replace(text, variant="short") for text in texts[:2])
    right = [IndexBead(*bead.pair, score=0.9) for bead in first.gold]
    wrong = [IndexBead((line,), (), 0.2) for line in range(len(second.sides[0]))]
    short = [Trial(first, "a", tuple(right)), Trial(second, "b", tuple(wrong))]
    told = dict(evaluations([*trials, *short]))
    assert len(told) == len(trials) + 1
    assert told["short"].strict.gold == len(first.gold) + len(second.gold)
    assert 0.4 < told["short"].strict.recall < 0.6
