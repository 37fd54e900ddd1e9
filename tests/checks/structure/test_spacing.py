from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from support import bitext_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Il molo , vecchio.", " ,"),
        ("Il molo vecchio .", " ."),
        ("Il molo  vecchio.", "  "),
        ("Il molo,, vecchio.", ",,"),
        ("Il molo vecchio..", ".."),
    ],
)
def test_a_slip_of_spacing_is_flagged_where_it_stands(text: str, shown: str) -> None:
    bitext = bitext_of([(text, "The old pier.")])
    (found,) = run_checks(bitext, select(["structure/spacing"])).discrepancies
    assert found["it"].text == shown


@pytest.mark.parametrize("text", ["Il molo... vecchio…", "Ore 10:30, vento .5", "A :) b", "Sì!?"])
def test_ellipses_times_figures_and_faces_are_not_flagged(text: str) -> None:
    bitext = bitext_of([(text, "The old pier.")])
    assert run_checks(bitext, select(["structure/spacing"])).discrepancies == ()
