"""Scores held against what is right."""

import pytest

from aligner.evaluation import calibration_error, reliability
from aligner.evaluation.calibration import lowest_tenth_wrong


def test_bins_hold_what_is_scored_between_their_bounds() -> None:
    low, high = reliability([(0.12, True), (0.18, False), (1.0, True)])
    assert (low.low, low.high, low.beads) == (0.1, 0.2, 2)
    assert low.mean_score == pytest.approx(0.15)
    assert low.right == 0.5
    assert (high.low, high.beads, high.right) == (0.9, 1, 1.0)


def test_the_error_is_the_mean_distance_weighted_by_beads() -> None:
    scored = [(0.95, True)] * 3 + [(0.25, True)]
    expected = (3 * 0.05 + 1 * 0.75) / 4
    assert calibration_error(reliability(scored)) == pytest.approx(expected)


def test_scores_that_keep_their_word_have_no_error() -> None:
    scored = [(0.75, True)] * 3 + [(0.75, False)]
    assert calibration_error(reliability(scored)) == 0.0


def test_no_scores_no_error() -> None:
    assert calibration_error(reliability([])) == 0.0


def test_the_lowest_tenth_is_where_wrong_answers_are_looked_for() -> None:
    scored = [(number / 100, number not in (3, 7, 50)) for number in range(100)]
    assert lowest_tenth_wrong(scored) == pytest.approx(2 / 3)


def test_without_wrong_answers_there_is_no_share_of_them() -> None:
    assert lowest_tenth_wrong([(0.3, True)]) is None


def test_bins_have_intervals_where_asked_for() -> None:
    scored = [(0.55, number % 2 == 0) for number in range(200)]
    (one,) = reliability(scored, resamples=200)
    assert one.interval is not None
    low, high = one.interval
    assert 0.4 < low < 0.5 < high < 0.6
