from __future__ import annotations

from aligner.checks import run_checks, select
from support import bitext_of


def test_a_list_whose_items_were_run_together_is_flagged_when_asked_for() -> None:
    bitext = bitext_of(
        [
            ("- Pane.", "- Bread."),
            (("- Sale.", "- Olio."), "- Salt and oil."),
        ]
    )
    (found,) = run_checks(bitext, select(["structure/list-length"])).discrepancies
    assert "3 items in the Italian and 2 in the English" in found.message


def test_a_missing_item_is_told_as_an_omission_and_not_here() -> None:
    bitext = bitext_of([("- Pane.", "- Bread."), ("- Sale.", "- Salt."), ("- Olio.", "")])
    found = run_checks(bitext, select(["structure/list-length", "coverage"])).discrepancies
    assert [d.check for d in found] == ["coverage/paragraph"]
