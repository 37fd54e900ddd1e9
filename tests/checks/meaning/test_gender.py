from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import Row, bitext_of


def found_in(*rows: Row, languages: tuple[str, str] = ("it", "en")) -> tuple[Discrepancy, ...]:
    bitext = bitext_of(rows, languages=languages)
    return run_checks(bitext, select(["meaning/gender"])).discrepancies


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "La madre del pescatore arrivò tardi.",
            "The father of the fisherman came late.",
            ("madre", "father"),
        ),
        (
            "Il re visitò il porto di Camogli.",
            "The queen visited the harbour of Camogli.",
            ("re", "queen"),
        ),
        (
            "Nel 1990 fu eletto sindaco della città.",
            "In 1990 she was elected mayor of the town.",
            ("eletto", "she"),
        ),
        (
            "Anna vinse la gara e fu premiato dal sindaco.",
            "Anna won the race and was rewarded by the mayor for her courage.",
            ("premiato", "her"),
        ),
    ],
)
def test_a_woman_against_a_man_is_flagged(first: str, second: str, shown: tuple[str, str]) -> None:
    (found,) = found_in((first, second))
    assert (found["it"].text, found["en"].text) == shown


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nel 1990 fu eletta sindaca della città.", "In 1990 she was elected mayor."),
        ("Il suo libro fu pubblicato nel 1990.", "Her book was published in 1990."),
        ("Le fu chiesto di partire.", "She was asked to leave."),
        ("Sarebbe stato meglio partire con lei.", "It would have been better to go with her."),
        ("I genitori e i figli partirono.", "The parents and their children left."),
        ("Era la vittima di una truffa.", "He was the victim of a swindle."),
        ("Un signore entrò con sua moglie.", "A gentleman came in with his wife."),
    ],
)
def test_grammatical_gender_and_impersonal_forms_are_not_flagged(first: str, second: str) -> None:
    assert found_in((first, second)) == ()


def test_swapped_sides_give_the_mirrored_finding() -> None:
    row = ("Nel 1990 fu eletto sindaco della città.", "In 1990 she was elected mayor of the town.")
    (one,), (other,) = found_in(row), found_in(row[::-1], languages=("en", "it"))
    assert (one["it"].text, one["en"].text) == (other["it"].text, other["en"].text)


def test_a_third_language_is_left_alone() -> None:
    rows = ("Elle fut élue en 1990.", "He was elected in 1990.")
    assert found_in(rows, languages=("fr", "en")) == ()
