"""How sure findings are, once it has been counted how often they are right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.checks import Check, Finding, checks, run_checks
from aligner.checks.confidence import basis, calibrated, calibration
from aligner.checks.context import Context
from aligner.checks.running import LEAST_CONFIDENCE, findings
from aligner.corpus import Evidence
from support import bitext_of

FITTED = sorted(calibration().fits)


def _finding(confidence: float, *, bead: int = 0) -> Finding:
    shown = Evidence(0, 4, "Cane", "it"), Evidence(0, 3, "Dog", "en")
    return Finding(evidence=shown, message="It differs.", confidence=confidence, beads=(bead,))


def _check(id: str, *said: float) -> Check:
    """A check of some name that finds the same wherever it looks, as sure as it says."""

    def find(_: Context) -> Iterator[Finding]:
        yield from map(_finding, said)

    return replace(next(check for check in checks() if check.id == id), find=find)


def test_every_check_is_fitted_or_judged() -> None:
    known = {check.id for check in checks()}
    assert known.issuperset(FITTED)
    assert known.issuperset(calibration().elsewhere)
    assert not set(FITTED) & set(calibration().elsewhere)


def test_names_and_meaning_are_fitted() -> None:
    assert {"names/missing", "names/replaced", "meaning/negation", "meaning/antonym"} <= set(FITTED)


@pytest.mark.parametrize("check", FITTED)
def test_a_line_rises_from_nothing(check: str) -> None:
    said, true = calibration().fits[check].line
    assert all(one < other for one, other in pairwise(said))
    assert all(one <= other for one, other in pairwise(true))
    assert said[0] == true[0] == 0.0
    assert said[-1] == 1.0
    assert true[-1] < 1.0


@given(st.sampled_from(FITTED), st.floats(0, 1))
def test_what_a_check_does_not_show_by_default_is_not_shown_for_its_line(
    check: str, said: float
) -> None:
    if said < LEAST_CONFIDENCE - 0.001:
        assert calibrated(_check(check), _finding(said)).confidence < LEAST_CONFIDENCE


def test_a_finding_is_as_sure_as_the_line_says() -> None:
    id = FITTED[0]
    expected = float(np.interp(0.8, *calibration().fits[id].line))
    assert calibrated(_check(id), _finding(0.8)).confidence == pytest.approx(expected, abs=0.005)


def test_a_check_that_is_judged_is_taken_at_its_word() -> None:
    finding = _finding(0.77)
    assert calibrated(_check("editorial/query"), finding) is finding


def test_findings_are_calibrated_before_they_are_held_against_the_limit() -> None:
    id = "names/replaced"
    bitext = bitext_of([("Cane.", "Dog.")], scores=1.0)
    (discrepancy,) = run_checks(bitext, [_check(id, 0.9)]).discrepancies
    assert discrepancy.confidence == calibrated(_check(id), _finding(0.9)).confidence


def test_no_finding_is_surer_than_that_its_bead_is_right() -> None:
    context = Context(bitext_of([("Cane.", "Dog.")], scores=0.6))
    ((_, finding),) = findings(context, [_check("names/replaced", 0.9)])
    assert finding.confidence == 0.6


def test_it_is_told_where_confidence_comes_from() -> None:
    told = {check.id: basis(check) for check in checks()}
    assert told["names/replaced"].startswith("Confidence is fitted, to ")
    assert "fit_coverage" in told["coverage/words"]
    assert told["editorial/query"].startswith("Confidence is judged")
