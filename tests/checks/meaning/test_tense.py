from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.checks.meaning.tense import tenses_of
from aligner.checks.meaning.words import read_words
from aligner.corpus import Discrepancy, Severity
from aligner.languages import get
from support import Row, bitext_of


def found_in(*rows: Row, languages: tuple[str, str] = ("it", "en")) -> tuple[Discrepancy, ...]:
    bitext = bitext_of(rows, languages=languages)
    return run_checks(bitext, select(["meaning/tense"])).discrepancies


def tense_of(text: str, word: str, code: str) -> str | None:
    words = read_words(text, get(code))
    return tenses_of(words, code).get(words.keys.index(word))


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("They will soon close the harbour.", "close", "future"),
        ("They were slowly closing the harbour.", "closing", "progressive"),
        ("The harbour is closed at night.", "closed", "present"),
        ("The harbour was closed at night.", "closed", "past"),
        ("They have closed the harbour.", "closed", None),
        ("They would have closed it.", "closed", None),
        ("They closed the harbour.", "closed", "past"),
    ],
)
def test_english_tenses_are_told_by_auxiliary_and_ending(
    text: str, word: str, told: str | None
) -> None:
    assert tense_of(text, word, "en") == told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Hanno già chiuso il porto.", "chiuso", "past"),
        ("Chiuderanno il porto.", "chiuderanno", "future"),
        ("Il pescatore arrivò tardi.", "arrivò", "past"),
        ("Il porto è stato chiuso.", "chiuso", "past"),
        ("Però il porto chiude.", "però", None),
        ("Il mercato del pesce.", "mercato", None),
        ("Domani penserò al viaggio.", "penserò", None),
    ],
)
def test_italian_tenses_are_told_by_auxiliary_and_ending(
    text: str, word: str, told: str | None
) -> None:
    assert tense_of(text, word, "it") == told


def test_the_past_rendered_by_the_future_is_flagged_at_both_verbs() -> None:
    (found,) = found_in(
        ("Il comitato ha approvato il progetto.", "The committee will approve the project.")
    )
    assert found.severity is Severity.MAJOR
    assert (found["it"].text, found["en"].text) == ("approvato", "approve")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Il comitato ha approvato il progetto.", "The committee approved the project."),
        ("Il comitato ha approvato il progetto.", "The committee has approved the project."),
        ("Il comitato approverà il progetto.", "The committee will approve the project."),
        ("Parto domani per Genova.", "I will leave for Genoa tomorrow."),
        ("Gli Stati Uniti approvarono il patto.", "The United States approved the pact."),
    ],
)
def test_tenses_that_render_each_other_are_not_flagged(first: str, second: str) -> None:
    assert found_in((first, second)) == ()


def test_a_third_language_is_left_alone() -> None:
    rows = ("Le comité a approuvé le projet.", "The committee will approve the project.")
    assert found_in(rows, languages=("fr", "en")) == ()
