from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import Row, bitext_of

CHECKS = ["meaning/antonym", "meaning/quantity", "meaning/modality", "meaning/connective"]


def found_in(*rows: Row, languages: tuple[str, str] = ("it", "en")) -> tuple[Discrepancy, ...]:
    bitext = bitext_of(rows, languages=languages)
    return run_checks(bitext, select(CHECKS)).discrepancies


@pytest.mark.parametrize(
    ("check", "first", "second", "shown"),
    [
        (
            "meaning/antonym",
            "Il prezzo del pesce è aumentato.",
            "The price of fish has fallen.",
            ("aumentato", "fallen"),
        ),
        (
            "meaning/antonym",
            "La sconfitta della squadra sorprese la città.",
            "The victory of the team surprised the town.",
            ("sconfitta", "victory"),
        ),
        (
            "meaning/antonym",
            "Il vecchio faro è vicino al porto.",
            "The new lighthouse is near the harbour.",
            ("vecchio", "new"),
        ),
        (
            "meaning/quantity",
            "Molti pescatori vivono nel porto vecchio.",
            "Few fishermen live in the old harbour.",
            ("Molti", "Few"),
        ),
        (
            "meaning/modality",
            "I passeggeri devono mostrare il biglietto.",
            "Passengers may show their ticket.",
            ("devono", "may"),
        ),
        (
            "meaning/connective",
            "Partirono benché il mare fosse mosso.",
            "They left because the sea was rough.",
            ("benché", "because"),
        ),
    ],
)
def test_the_opposite_is_flagged_word_by_word(
    check: str, first: str, second: str, shown: tuple[str, str]
) -> None:
    (found,) = found_in((first, second))
    assert found.check == check
    assert (found["it"].text, found["en"].text) == shown


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Non è facile pescare qui.", "It is difficult to fish here."),
        ("La salita è poco facile.", "The climb is difficult."),
        ("Prezzi alti e prezzi bassi.", "Prices low and high."),
        ("Il prezzo del pesce è aumentato.", "The price of fish has risen."),
        ("Hai visto qualche nave?", "Have you seen any ships?"),
        ("Il minore dei fratelli partì.", "The younger brother left."),
        ("Era il primo giorno di maggio.", "It was the first day of May."),
        ("Senza reti non si pesca.", "With no nets there is no fishing."),
    ],
)
def test_denied_opposites_and_free_choices_are_not_flagged(first: str, second: str) -> None:
    assert found_in((first, second)) == ()


def test_swapped_sides_give_the_mirrored_finding() -> None:
    row = ("Il prezzo del pesce è aumentato.", "The price of fish has fallen.")
    (one,), (other,) = found_in(row), found_in(row[::-1], languages=("en", "it"))
    assert (one["it"].text, one["en"].text) == (other["it"].text, other["en"].text)


def test_a_third_language_is_left_alone() -> None:
    rows = ("Le prix a augmenté.", "The price has fallen.")
    assert found_in(rows, languages=("fr", "en")) == ()
