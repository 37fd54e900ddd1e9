"""Decisions of one reviewer and of several, held together."""

import datetime as dt

import pytest
from hypothesis import given

from aligner import BeadAction, BeadReview, FindingReview, Review, SettingsError, Verdict
from aligner.corpus.decisions import Sides
from aligner.corpus.review import digest, together
from strategies import reviews
from support import document_of

PAIR = ("it", "en")


def bead(first: str, second: str) -> Sides:
    """A bead of sentences of ten characters, given by their numbers."""
    one, other = (tuple((int(n) * 10, int(n) * 10 + 9) for n in side) for side in (first, second))
    return one, other


def action(name: str, *beads: tuple[str, str]) -> BeadReview:
    return BeadReview(action=BeadAction(name), beads=tuple(bead(*one) for one in beads))


def of(*beads: BeadReview) -> Review:
    return Review(languages=PAIR, beads=beads)


def saying(**decided: str) -> Review:
    """A review with a decision or, after a colon, a comment about findings."""
    findings = []
    for id, said in decided.items():
        verdict, _, comment = said.partition(":")
        decision = Verdict(verdict) if verdict else None
        findings.append(FindingReview(id=id, decision=decision, comment=comment))
    return Review(languages=PAIR, findings=tuple(findings))


def test_a_later_action_on_the_same_sentences_replaces_an_earlier_one() -> None:
    review = of(action("merged", ("01", "0")), action("split", ("0", "0"), ("1", "")))
    assert review.wanted == (bead("0", "0"), bead("1", ""))


def test_a_later_action_may_take_one_whole_bead_of_an_earlier_one() -> None:
    review = of(action("split", ("0", "0"), ("1", "1")), action("merged", ("12", "12")))
    assert review.wanted == (bead("0", "0"), bead("12", "12"))


def test_an_action_that_leaves_half_a_bead_behind_contradicts_the_one_that_made_it() -> None:
    with pytest.raises(
        SettingsError,
        match=r"beads\[1\] takes the sentence at 10-19 out of a bead of beads\[0\] and says "
        "nothing of the one at 0-9",
    ):
        of(action("merged", ("01", "0")), action("linked", ("1", "1")))


def test_of_several_decisions_about_a_finding_the_last_counts() -> None:
    review = Review(
        languages=PAIR,
        findings=(
            FindingReview(id="a", decision=Verdict.ACCEPTED),
            FindingReview(id="a", decision=Verdict.DISMISSED, reason="no"),
        ),
    )
    assert [one.decision for one in review.findings] == [Verdict.DISMISSED]


def test_two_sides_in_one_language_are_refused() -> None:
    with pytest.raises(SettingsError, match="two sides in one language, 'it'"):
        Review(languages=("it", "it"))


@given(reviews())
def test_a_review_turned_twice_is_the_same_again(review: Review) -> None:
    assert review.turned().turned() == review
    assert review.facing("it") is review
    assert review.facing("en").languages == ("en", "it")


@given(reviews())
def test_a_review_followed_by_itself_wants_the_same(review: Review) -> None:
    twice = review.followed_by(review)
    assert twice.findings == tuple(one for one in review.findings if one)
    assert twice.wanted == review.wanted


def test_a_later_review_has_the_say_and_can_take_a_decision_back() -> None:
    before = saying(a="accepted", b="dismissed", c=":look")
    after = before.followed_by(saying(a="dismissed", b=""))
    assert [(one.id, one.decision) for one in after.findings] == [
        ("a", Verdict.DISMISSED),
        ("c", None),
    ]


def test_a_later_review_drops_every_bead_that_it_takes_a_sentence_of() -> None:
    before = of(action("merged", ("01", "0")), action("confirmed", ("2", "2")))
    after = before.followed_by(of(action("linked", ("1", "1"))))
    assert after.wanted == (bead("2", "2"), bead("1", "1"))


def test_two_reviewers_who_agree_are_one_and_nothing_is_told() -> None:
    one = Review(
        languages=PAIR,
        findings=(FindingReview(id="a", decision=Verdict.DISMISSED, reason="so", comment="x"),),
        beads=(action("confirmed", ("0", "0")),),
    )
    other = Review(
        languages=PAIR,
        findings=(
            FindingReview(
                id="a", decision=Verdict.DISMISSED, comment="y", date=dt.date(2026, 3, 14)
            ),
        ),
        beads=(action("linked", ("0", "0")), action("confirmed", ("1", "1"))),
    )
    whole, told = together([one, other])
    assert told == ()
    assert whole.findings == (
        FindingReview(
            id="a",
            decision=Verdict.DISMISSED,
            reason="so",
            comment="x\ny",
            date=dt.date(2026, 3, 14),
        ),
    )
    assert whole.wanted == (bead("0", "0"), bead("1", "1"))


def test_a_comment_of_one_reviewer_leaves_the_decision_of_the_other() -> None:
    whole, told = together([saying(a="accepted"), saying(a=":really?")])
    assert [(one.decision, one.comment) for one in whole.findings] == [
        (Verdict.ACCEPTED, "really?")
    ]
    assert told == ()


def test_reviewers_who_disagree_are_told_and_the_last_counts() -> None:
    one = saying(a="accepted").model_copy(update={"beads": (action("merged", ("01", "0")),)})
    other = saying(a="dismissed").model_copy(update={"beads": (action("linked", ("1", "1")),)})
    whole, told = together([one, other])
    assert list(told) == [
        "reviewers disagree about finding a: accepted, then dismissed in review 2, which counts.",
        "reviewers disagree about the bead of the it sentence at 10-19: that of review 2 counts.",
    ]
    assert [one.decision for one in whole.findings] == [Verdict.DISMISSED]
    assert whole.wanted == (bead("1", "1"),)


def test_a_text_is_told_by_the_digest_of_its_utf8() -> None:
    assert digest(document_of(("Città.",))) == (
        "6e4b8ffd2b8148f9df2e8ffd3d327a2daff2e44266742f6a1c617a7d1ae0529f"
    )
