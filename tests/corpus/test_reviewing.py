"""A review laid on a bitext, without aligning or checking."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import (
    BeadAction,
    BeadReview,
    Bitext,
    Constraints,
    Discrepancy,
    Evidence,
    FindingReview,
    Review,
    ReviewError,
    Severity,
    Silenced,
    SilenceEntry,
    Verdict,
)
from aligner.corpus.decisions import Sides
from aligner.corpus.review import digest
from aligner.corpus.reviewing import (
    dismissals,
    fitting,
    keeping,
    own_silence,
    pinning,
    with_decisions,
)
from strategies import bitexts, finding_reviews
from support import bitext_of, swapped

PAIR = ("it", "en")
BARE = bitext_of([("Uno 1.", "One 2."), ("Due.", "Two."), ("Tre 3.", "Three 4."), ("", "Four.")])


def found(bead: int, id: str, severity: Severity = Severity.MAJOR) -> Discrepancy:
    first, second = (Evidence(s.start, s.end, s.text, s.language) for s in BARE[bead].segments)
    return Discrepancy(
        id, "numbers/value", severity, 0.9, "They differ.", (first, second), "x", "a/b", (bead,)
    )


ONE, OTHER = found(0, "aa"), found(2, "bb")
BITEXT = BARE.with_discrepancies((ONE, OTHER))


def deciding(*findings: FindingReview) -> Review:
    return Review(languages=PAIR, findings=findings)


def pinned(*beads: tuple[str, str], action: str = "split") -> Review:
    """A review that wants beads of sentences, given by their numbers."""
    wanted: list[Sides] = []
    for bead in beads:
        first, second = (
            tuple((document[int(n)].start, document[int(n)].end) for n in side)
            for document, side in zip(BARE.documents, bead, strict=True)
        )
        wanted.append((first, second))
    made = BeadReview(action=BeadAction(action), beads=tuple(wanted))
    return Review(languages=PAIR, beads=(made,))


DISMISSED = FindingReview(
    id="aa", decision=Verdict.DISMISSED, reason="so it is", date=dt.date(2026, 3, 14)
)
ACCEPTED = FindingReview(id="bb", decision=Verdict.ACCEPTED, comment="ask the author")


def test_a_dismissed_finding_is_silenced_with_its_reason_and_date() -> None:
    after = with_decisions(BITEXT, deciding(DISMISSED))
    assert after.discrepancies == (OTHER,)
    entry = SilenceEntry(
        reason="so it is", date=dt.date(2026, 3, 14), id="aa", check="numbers/value"
    )
    assert after.silenced == (Silenced(replace(ONE, review=DISMISSED), entry),)
    assert dismissals(after) == (entry,)
    assert not own_silence(after)


def test_an_accepted_or_commented_finding_carries_the_decision() -> None:
    comment = FindingReview(id="aa", comment="look again")
    after = with_decisions(BITEXT, deciding(ACCEPTED, comment))
    assert [one.review for one in after.discrepancies] == [comment, ACCEPTED]
    assert after.silenced == ()


def test_what_is_taken_back_comes_back_in_its_place() -> None:
    after = with_decisions(with_decisions(BITEXT, deciding(DISMISSED)), deciding(ACCEPTED))
    assert after == with_decisions(BITEXT, deciding(ACCEPTED))
    assert [one.id for one in after.discrepancies] == ["aa", "bb"]


def test_decisions_about_what_is_not_found_are_told_in_one_line() -> None:
    unknown = [FindingReview(id=f"x{n}", check="a/b", comment="?") for n in range(5)]
    after = with_decisions(BITEXT, deciding(*unknown))
    (told,) = after.warnings
    named = "x0 (a/b), x1 (a/b), x2 (a/b) and 2 more"
    assert told == f"review: nothing is found any more that has the id {named}."
    assert with_decisions(after, deciding(ACCEPTED)).warnings == ()


def test_what_a_silence_file_silences_stays_so_and_an_acceptance_of_it_is_told() -> None:
    entry = SilenceEntry(reason="seen", id="bb", file="s.toml", line=3)
    silenced = Silenced(OTHER, entry)
    bitext = BARE.model_copy(update={"discrepancies": (ONE,), "silenced": (silenced,)})
    after = with_decisions(bitext, deciding(ACCEPTED))
    assert after.silenced == (Silenced(replace(OTHER, review=ACCEPTED), entry),)
    assert after.warnings == ("review: bb (numbers/value) is accepted, and silenced by s.toml:3.",)
    assert own_silence(after).entries == (entry,)
    assert dismissals(after) == ()


def test_a_finding_with_another_id_is_known_by_its_check_and_place() -> None:
    anew = BARE.with_discrepancies((replace(ONE, id="cc"), OTHER))
    after = with_decisions(anew, deciding(DISMISSED), BITEXT)
    assert [one.entry.id for one in after.silenced] == ["cc"]
    assert after.warnings == ()
    assert with_decisions(after, deciding(DISMISSED)) == after


def test_the_bitext_keeps_a_review_with_the_ids_that_findings_have_now() -> None:
    anew = BARE.with_discrepancies((replace(ONE, id="cc"), OTHER))
    lost = FindingReview(id="gone", comment="?")
    after = with_decisions(anew, deciding(lost, DISMISSED, ACCEPTED), BITEXT)
    assert after.review == deciding(replace(DISMISSED, id="cc"), ACCEPTED, lost)
    assert after.silenced[0].discrepancy.review == DISMISSED
    assert after.review is not None
    assert with_decisions(after, after.review).silenced == after.silenced


@given(bitexts(), st.lists(finding_reviews, max_size=3))
def test_laying_a_review_on_twice_gives_the_same(
    bitext: Bitext, findings: list[FindingReview]
) -> None:
    review = deciding(*findings)
    once = with_decisions(bitext, review)
    assert with_decisions(once, review) == once
    shown = {one.id for one in (*once.discrepancies, *(s.discrepancy for s in once.silenced))}
    assert shown == {
        one.id for one in (*bitext.discrepancies, *(s.discrepancy for s in bitext.silenced))
    }


def test_a_review_of_the_sides_in_the_other_order_fits() -> None:
    review = pinned(("01", "0")).model_copy(
        update={"texts": (digest(BARE["it"]), digest(BARE["en"]))}
    )
    assert fitting(review, BARE.documents) == review
    assert fitting(review.turned(), BARE.documents) == review
    assert fitting(review, swapped(BARE).documents) == review.turned()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"languages": ("it", "fr")}, "r.json: a review of it and fr, and the texts are in it"),
        ({"texts": ("0" * 64, "1" * 64)}, "r.json: a review of another it text, or the text has"),
        ({"beads": (((0, 5),), ())}, r"r.json: beads\[0\]: 0-5 is no sentence of the it text"),
        ({"beads": ((), ((900, 905),))}, r"beads\[0\]: 900-905 is no sentence of the en text"),
    ],
)
def test_a_review_that_does_not_fit_names_file_place_and_cause(
    changed: dict[str, object], told: str
) -> None:
    if "beads" in changed:
        bead = BeadReview(action=BeadAction.UNLINKED, beads=(changed["beads"],))  # type: ignore[arg-type]  # of any shape
        changed = {"beads": (bead,)}
    review = Review.model_validate({"languages": PAIR, **changed})
    with pytest.raises(ReviewError, match=told) as caught:
        fitting(review, BARE.documents, file="r.json")
    assert "\n" not in str(caught.value)


def test_sentences_of_a_bead_follow_each_other() -> None:
    with pytest.raises(ReviewError, match="it sentences that do not follow each other"):
        fitting(pinned(("02", "0")), BARE.documents)


def test_wanted_beads_become_pins_by_number() -> None:
    review = pinned(("01", "0"), ("", "1"))
    assert pinning(review, BARE.documents) == Constraints(
        languages=PAIR, pinned=(((0, 1), (0,)), ((), (1,)))
    )


def test_a_review_has_the_say_over_other_constraints() -> None:
    before = Constraints(
        languages=("en", "it"),
        pinned=(((0,), (0,)), ((2,), (2,))),
        forbidden=(((0,), (0, 1)), ((3,), (2,))),
        paragraph_links=(((0,), (0,)),),
    )
    assert pinning(pinned(("01", "0")), BARE.documents, before) == Constraints(
        languages=PAIR,
        pinned=(((0, 1), (0,)), ((2,), (2,))),
        forbidden=(((2,), (3,)),),
        paragraph_links=(((0,), (0,)),),
    )


def test_beads_are_kept_where_constraints_do_not_say_otherwise() -> None:
    constraints = Constraints(languages=PAIR, pinned=(((1, 2), (2,)),))
    assert keeping(BARE.beads, constraints).pinned == (
        ((), (3,)),
        ((0,), (0,)),
        ((1, 2), (2,)),
    )
