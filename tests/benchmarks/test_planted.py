"""Where an error was planted, and whether a finding shows it."""

from __future__ import annotations

import pytest
from benchmarks.planted import Planted, planted

from aligner.corpus import Evidence

GOOD = "The old keeper shut the door at 19.45."


@pytest.mark.parametrize(
    ("bad", "text", "is_removed"),
    [
        ("The old keeper shut the gate at 19.45.", "gate", False),
        ("The old keeper shut the door at 19.54.", "19.54", False),
        ("The old keeper shut the heavy iron door at 19.45.", "heavy iron", False),
        ("The keeper shut the door at 19.45.", "old", True),
        ("Shut the door at 19.45.", "The old keeper shut", True),
        ("The old keeper shut the door.", "at 19.45", True),
        ("The old keeper never opened the door at 19.45.", "never opened", False),
    ],
)
def test_what_was_planted_is_what_differs(bad: str, text: str, is_removed: bool) -> None:
    error = planted(1, bad, GOOD)
    assert (error.text, error.is_removed) == (text, is_removed)
    if not is_removed:
        assert bad[error.start : error.end] == text


def evidence(*spans: tuple[int, int]) -> tuple[Evidence, Evidence]:
    first, second = (
        Evidence(start, end, "x" * (end - start), code)
        for (start, end), code in zip(spans, ("it", "en"), strict=True)
    )
    return first, second


def test_a_finding_meets_an_error_that_it_overlaps_on_its_side() -> None:
    error = Planted(1, 20, 24, "gate", is_removed=False)
    assert error.is_met(evidence((0, 0), (23, 30)))
    assert not error.is_met(evidence((20, 24), (24, 30)))


def test_a_finding_meets_words_taken_out_where_they_stood() -> None:
    error = Planted(1, 20, 20, "old", is_removed=True)
    assert error.is_met(evidence((3, 7), (28, 28)))
    assert not error.is_met(evidence((3, 7), (60, 60)))


def test_a_finding_is_exact_up_to_three_times_the_length() -> None:
    replaced = Planted(1, 20, 24, "gate", is_removed=False)
    assert replaced.is_exact(evidence((0, 90), (20, 32)))
    assert not replaced.is_exact(evidence((0, 0), (20, 33)))
    removed = Planted(1, 20, 20, "old", is_removed=True)
    assert removed.is_exact(evidence((0, 9), (0, 60)))
    assert not removed.is_exact(evidence((0, 10), (20, 20)))
