from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import Row, bitext_of


def found_in(check: str, *rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select([check])).discrepancies


def test_a_question_turned_into_a_statement_is_flagged_at_its_end() -> None:
    (found,) = found_in(
        "structure/question",
        ("Chi ha portato il sale fino al faro?", "Someone took the salt to the lighthouse."),
    )
    assert found.severity is Severity.MAJOR
    assert (found["it"].text, found["en"].text) == ("faro?", "lighthouse.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Andiamo al molo, va bene?", "Let us go to the pier, all right."),
        ("Che bella sera sarebbe questa sul mare?", "What a lovely evening this is at sea!"),
        ("Chi venne? E quando ripartì la barca nera?", "Who came? I wonder when the boat left."),
        ("Chi ha portato il sale fino al faro?", "Who took the salt to the lighthouse?”"),
        ("# Chi ha portato il sale fino al faro?", "# The man who took the salt."),
    ],
)
def test_tags_exclamations_other_questions_and_headings_are_not_flagged(
    first: str, second: str
) -> None:
    assert found_in("structure/question", (first, second)) == ()


LONG = "Il vecchio pescatore di Camogli portava ogni sera il sale e le reti fino al faro"
LONG_ENGLISH = (
    "The old fisherman of Camogli took the salt and the nets to the lighthouse every night"
)


def test_a_lost_final_stop_is_flagged_when_asked_for() -> None:
    (found,) = found_in("structure/punctuation", (f"{LONG}.", LONG_ENGLISH))
    assert (found["it"].text, found["en"].text) == ("faro.", "night")


def test_a_lost_exclamation_is_flagged_when_asked_for() -> None:
    (found,) = found_in("structure/punctuation", ("Che notte!", "It was a night."))
    assert found["it"].text == "notte!"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Il molo vecchio.", "The old pier"),
        (f"{LONG}.", f"{LONG_ENGLISH}.”"),
        (f"{LONG}…", LONG_ENGLISH),
    ],
)
def test_titles_and_stops_inside_quotation_marks_are_not_flagged(first: str, second: str) -> None:
    assert found_in("structure/punctuation", (first, second)) == ()
