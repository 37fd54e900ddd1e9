from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import ConceptEncoder, Row, bitext_of

ENCODER = ConceptEncoder("porto harbour", "barca boat", "proprietà property", "fra between")


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select(["language/misspelt"]), encoder=ENCODER).discrepancies


@pytest.mark.parametrize(
    ("italian", "english", "wrong", "repair"),
    [
        ("Vide il porto.", "He saw the habrour.", "habrour", "harbour"),
        ("È la propretà del re.", "It is the property.", "propretà", "proprietà"),
        ("È fra due barche.", "It is betwen two boats.", "betwen", "between"),
        ("Porto nuovo.", "Harboor news.", "Harboor", "Harbour"),
    ],
)
def test_a_misspelt_word_is_shown_with_its_repair(
    vocabularies: None, italian: str, english: str, wrong: str, repair: str
) -> None:
    (found,) = found_in((italian, english))
    (shown,) = (evidence for evidence in found.evidence if evidence.text)
    assert shown.text == wrong
    assert shown.reading == repair
    assert found.severity is Severity.MINOR


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Vide Habrour.", "He saw Habrour."),
        ("Poi vide Bota.", "Then we met Mr Bota."),
        ("Lo vide.", "We met Mr Habrour."),
        ("Vide il mare.", "He saw the habrour-like sea."),
        ("La NATTE.", "The NATTE."),
        ("Vide il porto.", "He saw harboured things."),
        ("Oooohhh, il mare.", "Seaaaa, he said."),
        ("L'habrour.", "The habrour."),
    ],
)
def test_names_codes_forms_and_what_both_sides_have_are_not_flagged(
    vocabularies: None, italian: str, english: str
) -> None:
    assert found_in((italian, english)) == ()


def test_a_strange_word_that_the_text_uses_again_and_again_is_meant(vocabularies: None) -> None:
    rows = [("Vide il porto.", f"He saw the habrour {k}.") for k in range(3)]
    assert found_in(*rows) == ()


def test_without_the_extra_nothing_is_said(no_vocabularies: None) -> None:
    assert found_in(("Vide il porto.", "He saw the habrour.")) == ()


def test_a_bead_full_of_strange_words_is_in_jargon(vocabularies: None) -> None:
    strange = " ".join(f"habrour{letter} habroub{letter}" for letter in "abcdefgh")
    assert found_in(("Vide il porto.", f"He saw habrour {strange}.")) == ()
