"""What a word before a stop is taken for."""

from __future__ import annotations

import pytest

from aligner.languages.interface.splitting import SplittingRules
from aligner.text.splitting.abbreviations import Abbreviations, Kind

_RULES = SplittingRules(
    never_final=("dr", "Gen"),
    rarely_final=("inc", "Sat"),
    often_final=("etc",),
    elided=("dell", "l"),
    vowels="aeiou",
)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("dr", Kind.NEVER_FINAL),
        ("Dr", Kind.NEVER_FINAL),
        ("Inc", Kind.RARELY_FINAL),
        ("ETC", Kind.OFTEN_FINAL),
        ("Sat", Kind.RARELY_FINAL),
        ("SAT", Kind.RARELY_FINAL),
        ("sat", Kind.WORD),
        ("gen", Kind.WORD),
        ("J", Kind.INITIAL),
        ("G.B", Kind.RARELY_FINAL),
        ("S.p.A", Kind.RARELY_FINAL),
        ("Kft", Kind.RARELY_FINAL),
        ("kft", Kind.WORD),
        ("TV", Kind.WORD),
        ("3.500", Kind.NUMBER),
        ("end", Kind.WORD),
        ("example.org", Kind.WORD),
    ],
)
def test_a_word_is_of_a_kind(word: str, kind: Kind) -> None:
    assert Abbreviations(_RULES).kind(word) is kind


def test_without_known_vowels_no_word_is_called_an_abbreviation_for_want_of_one() -> None:
    assert Abbreviations(SplittingRules()).kind("Kft") is Kind.WORD


@pytest.mark.parametrize(
    ("word", "bare"),
    [("dell'art", "art"), ("Dell’art", "art"), ("o'clock", "o'clock"), ("art", "art")],
)
def test_an_elided_prefix_is_taken_off(word: str, bare: str) -> None:
    assert Abbreviations(_RULES).bare(word) == bare
