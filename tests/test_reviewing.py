"""From a review back to the bitext: aligned around what was decided, and checked again."""

import json
from pathlib import Path

import pytest

import aligner
from aligner import (
    BeadAction,
    BeadReview,
    Bitext,
    Constraints,
    FindingReview,
    Review,
    ReviewError,
    Verdict,
)
from aligner.alignment import AlignmentSettings
from aligner.corpus.decisions import Sides
from aligner.corpus.review import digest
from aligner.formats import bitext_json, findings
from support import bitext_of

IT = (
    "Il museo apre alle 9.\n\nI visitatori sono stati 40.000 nel 2019. Erano 12 navi. "
    "Il porto aveva 7 moli.\n\nTutti partirono nel 1893.\n"
)
EN = (
    "The museum opens at 9.\n\nThere were 4,000 visitors in 2019. There were 15 ships. "
    "The harbour had 7 piers.\n\nEveryone left in 1893.\n"
)
SETTINGS = AlignmentSettings(engine="lexical")
BITEXT = aligner.check(IT, EN, settings=SETTINGS, select=["numbers"])
VISITORS, SHIPS = sorted(BITEXT.discrepancies, key=lambda one: one.beads)


def decided(id: str, decision: str, **said: str) -> FindingReview:
    return FindingReview(id=id, decision=Verdict(decision), **said)  # type: ignore[arg-type]  # texts


def wanting(action: str, *beads: tuple[str, str], bitext: Bitext = BITEXT) -> BeadReview:
    """What makes beads of sentences, given by their numbers."""
    wanted: list[Sides] = []
    for bead in beads:
        first, second = (
            tuple((document[int(n)].start, document[int(n)].end) for n in side)
            for document, side in zip(bitext.documents, bead, strict=True)
        )
        wanted.append((first, second))
    return BeadReview(action=BeadAction(action), beads=tuple(wanted))


def review(*decisions: FindingReview | BeadReview, bitext: Bitext = BITEXT) -> Review:
    first, second = map(digest, bitext.documents)
    return Review(
        languages=bitext.languages,
        texts=(first, second),
        findings=tuple(one for one in decisions if isinstance(one, FindingReview)),
        beads=tuple(one for one in decisions if isinstance(one, BeadReview)),
    )


def shapes(bitext: Bitext) -> list[tuple[tuple[int, ...], ...]]:
    return [tuple(tuple(s.number for s in part.sentences) for part in b.segments) for b in bitext]


MERGED = wanting("merged", ("23", "23"))


def test_a_review_is_kept_by_a_new_alignment_and_by_its_findings(tmp_path: Path) -> None:
    place = tmp_path / "decisions.json"
    aligner.write_review(
        review(
            decided(VISITORS.id, "dismissed", reason="the author says so"),
            decided(SHIPS.id, "accepted", comment="ask"),
            MERGED,
        ),
        place,
    )
    after = aligner.apply_review(BITEXT, place)
    assert shapes(after) == [((0,), (0,)), ((1,), (1,)), ((2, 3), (2, 3)), ((4,), (4,))]
    assert [(one.entry.id, one.entry.reason) for one in after.silenced] == [
        (VISITORS.id, "the author says so")
    ]
    ships = after.discrepancies[0]
    assert ships.review == decided(SHIPS.id, "accepted", comment="ask")
    assert (ships.evidence, ships.beads) == (SHIPS.evidence, (2,))
    assert ships.id != SHIPS.id
    assert after.warnings == BITEXT.warnings
    assert len(after.discrepancies) == 1


def test_findings_of_beads_that_stay_keep_their_ids() -> None:
    after = aligner.apply_review(BITEXT, review(MERGED))
    assert VISITORS.id in [one.id for one in after.discrepancies]


def test_applying_a_review_twice_gives_the_same_bitext() -> None:
    given = review(decided(SHIPS.id, "dismissed"), decided(VISITORS.id, "accepted"), MERGED)
    once = aligner.apply_review(BITEXT, given)
    assert aligner.apply_review(once, given) == once
    assert aligner.apply_review(once, given.turned()) == once
    assert aligner.apply_review(BITEXT, given, given) == once


def test_an_empty_review_changes_nothing() -> None:
    assert aligner.apply_review(BITEXT, review()) == BITEXT
    once = aligner.apply_review(BITEXT, review(MERGED))
    assert aligner.apply_review(once, review()) == once


def test_without_beads_nothing_is_aligned_anew() -> None:
    given = bitext_of([("Uno 1.", "One 2."), ("Due.", "Two.")])
    checked = aligner.check(given, select=["numbers"])
    after = aligner.apply_review(
        checked,
        review(decided(checked.discrepancies[0].id, "accepted"), bitext=checked),
    )
    assert after.beads is checked.beads


def test_a_later_review_adds_to_the_one_before_and_takes_back() -> None:
    once = aligner.apply_review(BITEXT, review(decided(SHIPS.id, "dismissed"), MERGED))
    apart = wanting("split", ("2", "2"), ("3", "3"))
    twice = aligner.apply_review(once, review(decided(VISITORS.id, "accepted"), apart))
    assert shapes(twice) == shapes(BITEXT)
    assert [one.discrepancy.id for one in twice.silenced] == [SHIPS.id]
    back = aligner.apply_review(twice, review(decided(SHIPS.id, "accepted")))
    assert [one.id for one in back.discrepancies] == [one.id for one in BITEXT.discrepancies]


def test_reviewers_who_disagree_are_told_and_the_last_counts() -> None:
    one = review(decided(SHIPS.id, "dismissed"))
    other = review(decided(SHIPS.id, "accepted"))
    after = aligner.apply_review(BITEXT, one, other)
    assert after.silenced == ()
    (told,) = after.warnings
    assert told == (
        f"review: reviewers disagree about finding {SHIPS.id}: dismissed, then accepted in "
        "review 2, which counts."
    )


def test_unlinked_sentences_stay_without_a_counterpart() -> None:
    after = aligner.apply_review(BITEXT, review(wanting("unlinked", ("2", ""), ("", "2"))))
    assert ((2,), ()) in shapes(after)
    assert ((), (2,)) in shapes(after)
    assert after.bead_of("it", 2).score == 1.0


def test_the_bitext_is_aligned_and_checked_as_it_was_before() -> None:
    after = aligner.apply_review(BITEXT, review(MERGED))
    assert after.signature.engine == "lexical"
    assert dict(after.signature.settings)["select"] == "numbers"
    assert {one.family for one in after.discrepancies} == {"numbers"}
    strict = aligner.check(BITEXT, select=["numbers"], min_confidence=0.99)
    assert aligner.apply_review(strict, review(MERGED)).discrepancies == ()


def test_words_are_aligned_again_where_they_were() -> None:
    aligned = aligner.align(IT, EN, settings=SETTINGS, words=True)
    after = aligner.apply_review(aligned, review(MERGED))
    assert all(bead.words is not None for bead in after)


def test_other_constraints_are_kept_and_the_review_has_the_say() -> None:
    constraints = Constraints(languages=("en", "it"), pinned=(((0, 1), (0, 1)), ((2,), (2,))))
    bitext = aligner.check(BITEXT, constraints=constraints, select=["numbers"])
    after = aligner.apply_review(bitext, review(MERGED), constraints=constraints)
    assert shapes(after) == [((0, 1), (0, 1)), ((2, 3), (2, 3)), ((4,), (4,))]


def test_beads_that_somebody_has_given_are_kept_but_those_decided_on() -> None:
    given = bitext_of([("Uno. ", "Ten."), (("Due.", "Tre."), ("Two.", "Three.")), ("Sei.", "Six.")])
    apart = wanting("split", ("1", "1"), ("2", "2"), bitext=given)
    after = aligner.apply_review(given, review(apart, bitext=given))
    assert shapes(after) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), (3,))]
    assert aligner.apply_review(after, review(apart, bitext=given)) == after


def test_what_a_silence_silences_is_silenced_after_a_new_alignment_too() -> None:
    silence = aligner.Silence((aligner.SilenceEntry(reason="seen", id=SHIPS.id, file="s.toml"),))
    bitext = aligner.check(BITEXT, select=["numbers"], silence=silence)
    after = aligner.apply_review(bitext, review(wanting("merged", ("01", "01"))))
    assert [one.entry for one in after.silenced] == list(silence.entries)


def test_an_entry_that_fits_nothing_since_a_bead_was_made_another_is_not_called_idle() -> None:
    silence = aligner.Silence((aligner.SilenceEntry(reason="seen", id=SHIPS.id, file="s.toml"),))
    bitext = aligner.check(BITEXT, select=["all"], silence=silence)
    after = aligner.apply_review(bitext, review(MERGED), silence=silence)
    assert not [warning for warning in after.warnings if "silences nothing" in warning]


def test_decisions_survive_checking_again_and_saving() -> None:
    after = aligner.apply_review(
        BITEXT, review(decided(SHIPS.id, "dismissed"), decided(VISITORS.id, "accepted"), MERGED)
    )
    assert aligner.check(after, select=["numbers"]) == after
    assert bitext_json.loads(bitext_json.dumps(after)) == after


def test_checking_with_new_constraints_keeps_to_the_review_too() -> None:
    after = aligner.apply_review(BITEXT, review(MERGED))
    constraints = Constraints(languages=("it", "en"), pinned=(((0, 1), (0, 1)),))
    again = aligner.check(after, constraints=constraints, settings=SETTINGS, select=["numbers"])
    assert shapes(again) == [((0, 1), (0, 1)), ((2, 3), (2, 3)), ((4,), (4,))]
    assert again.review == after.review


def test_a_review_of_another_text_names_its_file(tmp_path: Path) -> None:
    place = tmp_path / "decisions.json"
    aligner.write_review(review(MERGED), place)
    other = aligner.align(IT.replace("12", "13"), EN, settings=SETTINGS)
    with pytest.raises(ReviewError, match=r"decisions\.json: a review of another it text"):
        aligner.apply_review(other, place)


def test_decisions_are_told_in_lines_of_json() -> None:
    after = aligner.apply_review(BITEXT, review(decided(SHIPS.id, "accepted", comment="ask")))
    told = {
        record["id"]: record.get("review")
        for record in map(json.loads, findings.jsonl(after.discrepancies))
    }
    assert told == {
        VISITORS.id: None,
        SHIPS.id: {"decision": "accepted", "reason": "", "comment": "ask", "date": None},
    }
