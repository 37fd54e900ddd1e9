from __future__ import annotations

from aligner.checks import run_checks, select
from aligner.corpus import Bitext, Severity
from support import bitext_of


def test_sentences_that_moved_together_are_one_note() -> None:
    bitext = bitext_of(
        [("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three."), ("Quattro.", "Four.")],
        second_order=[2, 3, 0, 1],
        moved={2, 3},
    )
    (found,) = run_checks(bitext, select(["coverage"])).discrepancies
    assert (found.check, found.severity) == ("coverage/moved", Severity.NOTE)
    assert (found["it"].text, found["en"].text) == ("Tre. Quattro.", "Three. Four.")
    assert found.beads == (2, 3)


def test_sentences_that_moved_to_different_places_are_two_notes() -> None:
    bitext = bitext_of(
        [("Uno.", "One."), ("Due.", "Two."), ("Tre.", "Three.")],
        second_order=[2, 1, 0],
        moved={1, 2},
    )
    assert len(run_checks(bitext, select(["coverage"])).discrepancies) == 2


def test_text_in_its_place_is_not_flagged() -> None:
    bitext: Bitext = bitext_of([("Uno.", "One."), ("Due.", "Two.")])
    assert run_checks(bitext, select(["coverage"])).discrepancies == ()
