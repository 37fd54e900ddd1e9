"""What a reviewer can decide, and what makes no sense."""

import pytest

from aligner import BeadAction, BeadReview, FindingReview, SettingsError, Verdict
from aligner.corpus.decisions import Sides

ONE: Sides = (((0, 5),), ((0, 7),))
OTHER: Sides = (((6, 9),), ())


def test_a_decision_without_an_id_is_refused() -> None:
    with pytest.raises(SettingsError, match="the id of its finding"):
        FindingReview(id=" ", decision=Verdict.ACCEPTED)


def test_a_record_without_decision_and_comment_says_nothing() -> None:
    assert not FindingReview(id="a", reason="why", comment=" ")
    assert FindingReview(id="a", comment="look again")
    assert FindingReview(id="a", decision=Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("reason", "comment", "why"),
    [
        ("so it is", "more", "so it is"),
        (" ", "more", "more"),
        ("", "", "dismissed in a review"),
    ],
)
def test_a_dismissal_always_has_a_reason(reason: str, comment: str, why: str) -> None:
    assert FindingReview(id="a", reason=reason, comment=comment).why == why


@pytest.mark.parametrize(
    ("action", "beads", "told"),
    [
        ("confirmed", (ONE, OTHER), "confirmed makes one bead, and here are 2"),
        ("merged", (ONE, OTHER), "merged makes one bead"),
        ("unlinked", (ONE,), "unlinked sentences have nothing on the other side"),
        ("split", (), "it has no bead"),
        ("split", (((), ()),), "no sentence on either side"),
        ("split", (ONE, (((0, 5),), ())), "the sentence at 0-5 stands in it twice"),
        ("linked", ((((5, 5),), ()),), "no sentence goes from 5 to 5"),
    ],
)
def test_beads_that_the_action_does_not_make_are_refused(
    action: str, beads: tuple[Sides, ...], told: str
) -> None:
    with pytest.raises(SettingsError, match=told):
        BeadReview(action=BeadAction(action), beads=beads)


def test_the_same_offsets_may_stand_on_both_sides() -> None:
    beads: tuple[Sides, ...] = ((((0, 5),), ((0, 5),)),)
    assert BeadReview(action=BeadAction.LINKED, beads=beads).beads == beads
