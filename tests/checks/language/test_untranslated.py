from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import Row, bitext_of


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select(["language/untranslated"])).discrepancies


@pytest.mark.parametrize("known", ["vocabularies", "no_vocabularies"])
@pytest.mark.parametrize(
    ("italian", "english", "shown"),
    [
        (
            "Il governo ha approvato il molo.",
            "The government has approvato the pier.",
            "approvato",
        ),
        ("La dichiarazione del porto.", "La dichiarazione of the harbour.", "La dichiarazione"),
        ("Parlò della proprietà.", "He spoke of della proprietà.", "della proprietà"),
    ],
)
def test_words_left_in_the_other_language_are_shown_with_their_articles(
    request: pytest.FixtureRequest, known: str, italian: str, english: str, shown: str
) -> None:
    request.getfixturevalue(known)
    (found,) = found_in((italian, english))
    assert found["en"].text == shown
    assert found.severity is Severity.MAJOR


def test_the_same_words_on_the_other_side_are_its_evidence(vocabularies: None) -> None:
    (found,) = found_in(("Ha approvato il molo.", "It has approvato the pier."))
    assert found["it"].text == "approvato"


@pytest.mark.parametrize("known", ["vocabularies", "no_vocabularies"])
@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Suonò il piano nello studio.", "He played the piano in the studio."),
        ("Lesse “Il vecchio molo” a bordo.", "He read “Il vecchio molo” on board."),
        ("Il Corriere della Sera lo scrisse.", "The Corriere della Sera wrote so."),
        ("Il premio (il molo) è nostro.", "The prize (il molo) is ours."),
        ("Usa software e marketing.", "It uses software and marketing."),
        ("Il capitano Molo partì.", "Captain Molo left."),
    ],
)
def test_loans_names_and_quotations_are_not_flagged(
    request: pytest.FixtureRequest, known: str, italian: str, english: str
) -> None:
    request.getfixturevalue(known)
    assert found_in((italian, english)) == ()


def test_a_term_that_the_text_uses_again_and_again_is_meant(vocabularies: None) -> None:
    rows = [(f"Il molo numero {k}.", f"The molo number {k}.") for k in range(4)]
    assert found_in(*rows) == ()
    assert len(found_in(*rows[:1])) == 1


def test_a_sentence_in_the_other_language_is_flagged_whole() -> None:
    text = "The old lighthouse was closed by the council."
    (found,) = found_in((text, text))
    assert found["it"].text == text[:-1]
    assert found.message.endswith("in English.")


def test_a_single_english_word_in_italian_is_a_loan(vocabularies: None) -> None:
    assert found_in(("Il boat è vecchio.", "The boat is old.")) == ()
