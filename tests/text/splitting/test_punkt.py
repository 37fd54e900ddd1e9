"""Punkt with our parameters."""

from __future__ import annotations

import pytest

from aligner.languages.interface.splitting import SplittingRules
from aligner.text.splitting.abbreviations import Abbreviations
from aligner.text.splitting.punkt import Punkt, punkt_parameters

_RULES = SplittingRules(
    never_final=("dr",),
    rarely_final=("inc", "a.c", "Sat"),
    often_final=("p.m",),
    before_number=("no",),
    collocations=(("p.m", "monday"),),
    openers=("the", "la", "it's", "l"),
    name_particles=("la",),
)


@pytest.fixture(scope="module")
def punkt() -> Punkt:
    return Punkt(_RULES, Abbreviations(_RULES))


@pytest.mark.parametrize(
    ("word", "following", "ends"),
    [
        ("end", "Then", True),
        ("end", "The", True),
        ("Inc", "Bolt", False),
        ("Inc", "The", True),
        ("Inc", "It's", True),
        ("Inc", "L’arte", True),
        ("Inc", "sold", False),
        ("a.C", "Augusto", False),
        ("X.Y", "Augusto", False),
        ("X.Y", "The", True),
        ("p.m", "Tom", True),
        ("p.m", "Monday", False),
        ("no", "5", False),
        ("No", "XII", False),
        ("no", "Then", True),
        ("end", "5", True),
        ("Sat", "Tom", False),
        ("sat", "Tom", True),
        ("J", "Dunn", False),
        ("J", "The", True),
        ("J", "La", False),
        ("Inc", "La", True),
        ("1990", "Tom", True),
        ("inc", "T.", False),
    ],
)
def test_a_stop_between_two_words_is_judged(
    punkt: Punkt, word: str, following: str, ends: bool
) -> None:
    assert punkt.ends_sentence(word, following) is ends


def test_the_parameters_are_those_of_the_language() -> None:
    parameters = punkt_parameters(_RULES)
    assert parameters.abbrev_types == {"dr", "inc", "a.c", "sat", "x.x"}
    assert parameters.collocations == {("p.m", "monday"), ("no", "##number##")}
    assert parameters.sent_starters == {"the", "la", "its", "l"}
    assert set(parameters.ortho_context) == {"the", "its", "l"}


def test_an_initial_opens_no_sentence(punkt: Punkt) -> None:
    assert punkt.opens_sentence("L'")
    assert not punkt.opens_sentence("L.")
