from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import Row, bitext_of


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select(["language/repeated"])).discrepancies


@pytest.mark.parametrize(
    ("italian", "english", "shown"),
    [
        ("Il molo è chiuso.", "The pier pier is closed.", "pier pier"),
        ("Il molo è chiuso.", "The pier pier pier pier is closed.", "pier pier pier pier"),
        ("La luce del faro.", "The light of the of the lighthouse.", "of the of the"),
        ("Le reti delle delle barche.", "The nets of the boats.", "delle delle"),
        ("The Il molo.", "The the pier.", "The the"),
        ("Il prezzo (in lire).", "The price (lire) (lire).", "lire) (lire"),
    ],
)
def test_a_word_or_phrase_twice_in_a_row_is_shown_whole(
    italian: str, english: str, shown: str
) -> None:
    (found,) = found_in((italian, english))
    assert shown in {evidence.text for evidence in found.evidence}
    assert found.severity is Severity.MINOR


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il molo, il molo è vuoto.", "The pier, the pier is empty."),
        ("Piano piano arrivammo.", "Slowly we arrived."),
        ("A poco a poco arrivammo.", "Little by little we arrived."),
        ("Aveva finito.", "He had had enough."),
        ("Andammo avanti.", "We went on and on and on."),
        ("No, no, disse.", "He said no."),
        ("Il faro. Faro spento.", "The light is out."),
        ("Stanza 12 12.", "Room 12."),
        ("Vide Will will partire.", "He saw Will leave."),
        ("Energia (energia del mare).", "Energy of the sea."),
        ("bla-bla bla-bla", "talk"),
    ],
)
def test_what_a_language_doubles_by_itself_is_not_flagged(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


def test_what_the_other_side_repeats_too_is_not_flagged() -> None:
    assert found_in(("Torna torna al mare.", "Come back come back to the sea.")) == ()
    assert found_in(("Torna, torna al mare.", "Return return to the sea.")) == ()


def test_a_refrain_of_the_next_verse_answers_for_this_one() -> None:
    rows = (("Torna al mare.", "Sea sea, come back."), ("Mare, mare, addio.", "Farewell."))
    assert found_in(*rows) == ()


def test_a_word_that_may_be_doubled_is_flagged_four_times_in_a_row() -> None:
    (found,) = found_in(("Aveva finito.", "He had had had had finished."))
    assert found["en"].text == "had had had had"


def test_swapping_the_sides_gives_the_same_finding() -> None:
    one = found_in(("Il molo è chiuso.", "The pier pier is closed."))
    bitext = bitext_of([("The pier pier is closed.", "Il molo è chiuso.")], languages=("en", "it"))
    (other,) = run_checks(bitext, select(["language/repeated"])).discrepancies
    assert other.evidence == tuple(reversed(one[0].evidence))
    assert other.id == one[0].id
