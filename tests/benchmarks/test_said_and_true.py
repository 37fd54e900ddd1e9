"""What findings say, and what is true of them."""

from __future__ import annotations

import pytest
from benchmarks.said_and_true import Case, bins, calibration_error, counted, line, now_said
from hypothesis import given
from hypothesis import strategies as st

from aligner.checks.running import LEAST_CONFIDENCE


def said(confidence: float, right: int, wrong: int, *, weight: float = 1.0) -> list[Case]:
    """Findings of one confidence."""
    return [Case("names/missing", confidence, True, weight, 0) for _ in range(right)] + [
        Case("names/missing", confidence, False, 1.0, 1) for _ in range(wrong)
    ]


CASES = st.lists(
    st.builds(
        Case,
        st.just("numbers/value"),
        st.floats(0.05, 0.99),
        st.booleans(),
        st.floats(0.1, 9.0),
        st.just(0),
    ),
    min_size=1,
    max_size=60,
)


def test_many_findings_say_what_they_have_proved() -> None:
    assert now_said(line(said(0.6, 900, 100)), 0.6) == pytest.approx(0.9, abs=0.01)


def test_few_findings_say_nearly_what_they_said() -> None:
    assert now_said(line(said(0.6, 3, 2)), 0.6) == pytest.approx(0.6, abs=0.06)


def test_a_right_finding_weighs_what_it_stands_for() -> None:
    count = counted(said(0.6, 10, 30, weight=3.0))
    assert count.share == pytest.approx(0.5)
    assert (count.findings, count.right) == (40, 10)


def test_a_heavy_finding_is_no_better_evidence_than_one() -> None:
    light, heavy = (now_said(line(said(0.5, 3, 0, weight=w)), 0.5) for w in (1.0, 50.0))
    assert light == heavy


def test_confidences_in_the_wrong_order_get_one_value() -> None:
    confused = [*said(0.5, 95, 5), *said(0.9, 5, 95)]
    assert now_said(line(confused), 0.5) == now_said(line(confused), 0.9)


def test_what_a_check_is_not_sure_enough_to_show_stays_so() -> None:
    drawn = line([*said(0.4, 90, 10), *said(0.7, 95, 5)])
    assert now_said(drawn, 0.49) < LEAST_CONFIDENCE <= now_said(drawn, 0.5)
    assert now_said(drawn, 0.7) == pytest.approx(0.95, abs=0.03)


def test_confidences_at_which_hardly_anything_is_right_have_no_point() -> None:
    few = [*said(0.6, 1, 6), *said(0.9, 60, 2)]
    assert 0.6 not in line(few)[0]


@given(CASES)
def test_a_line_rises_and_stays_between_nothing_and_certainty(cases: list[Case]) -> None:
    xs, ys = line(cases)
    assert list(xs) == sorted(set(xs))
    assert list(ys) == sorted(ys)
    assert 0 <= ys[0] <= ys[-1] < 1


@given(CASES, st.floats(0, 1), st.floats(0, 1))
def test_the_surer_of_two_stays_the_surer(cases: list[Case], one: float, other: float) -> None:
    drawn = line(cases)
    low, high = (now_said(drawn, confidence) for confidence in sorted((one, other)))
    assert 0 <= low <= high <= 1


def test_findings_as_sure_as_they_are_right_have_no_error() -> None:
    assert calibration_error(bins(said(0.75, 75, 25))) == pytest.approx(0.0)


def test_the_error_is_what_is_said_too_much() -> None:
    assert calibration_error(bins(said(0.95, 50, 50))) == pytest.approx(0.45)


def test_what_is_shown_stays_shown_where_few_findings_speak_against_it() -> None:
    assert now_said(line(said(0.55, 3, 5)), 0.55) == LEAST_CONFIDENCE
    assert now_said(line(said(0.55, 30, 90)), 0.55) < 0.3
