from __future__ import annotations

import pytest

from aligner.checks.language.frequency import Frequencies
from aligner.checks.language.residue import Judge, Residue
from aligner.checks.language.words import Word
from aligner.languages import get

ITALIAN, ENGLISH = get("it"), get("en")
FREQUENCIES = (
    Frequencies({"sella": 1e-7, "solo": 1e-5, "tipo": 10**-6.5}),
    Frequencies({"sella": 1e-5, "solo": 1e-3, "tipo": 10**-3.5, "sgabello": 1e-5}),
)


def word(text: str) -> Word:
    return Word(0, len(text), text, text, False, 0, False)


@pytest.mark.parametrize(
    ("text", "residue"),
    [
        ("della", Residue.LINK),
        ("sgabello", Residue.STRANGER),
        ("sella", Residue.WORD),
        ("solo", Residue.NONE),
        ("the", Residue.NONE),
        ("boat", Residue.NONE),
    ],
)
def test_frequencies_tell_whose_word_it_is(text: str, residue: Residue) -> None:
    assert Judge(ENGLISH, ITALIAN, FREQUENCIES).residue(word(text)) is residue


@pytest.mark.parametrize(
    ("text", "residue"),
    [
        ("rivoluzione", Residue.WORD),
        ("gruppi", Residue.WORD),
        ("banche", Residue.WORD),
        ("hanami", Residue.SHARED),
        ("piano", Residue.NONE),
        ("harbour", Residue.NONE),
    ],
)
def test_without_frequencies_spelling_and_other_forms_tell(text: str, residue: Residue) -> None:
    assert Judge(ENGLISH, ITALIAN, None).residue(word(text)) is residue


def test_a_language_that_borrows_freely_needs_more_than_spelling() -> None:
    judge = Judge(ITALIAN, ENGLISH, None)
    assert judge.borrows
    assert judge.residue(word("lighthouses")) is Residue.NONE


def test_a_stretch_is_surer_than_a_word_that_both_languages_have() -> None:
    judge = Judge(ENGLISH, ITALIAN, FREQUENCIES)
    alone, several = (
        judge.confidence([word("sella")]),
        judge.confidence([word("la"), word("sella")]),
    )
    assert several > alone
    assert judge.confidence([word("sgabello")]) > Judge(ENGLISH, ITALIAN, None).confidence(
        [word("sgabello")]
    )
