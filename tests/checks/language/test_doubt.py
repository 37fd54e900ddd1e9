from __future__ import annotations

from aligner.checks.language.corrections import farther, nearest
from aligner.checks.language.doubt import alike, bare, is_form, kin_of
from aligner.checks.language.frequency import Frequencies
from aligner.languages import get

ITALIAN, ENGLISH = (get(code).vocabulary for code in ("it", "en"))
KNOWN = Frequencies({"pescare": 1e-5, "boat": 1e-4, "boot": 1e-5, "bolt": 1e-8})


def test_other_forms_of_a_word_have_its_stem() -> None:
    assert ITALIAN is not None
    assert {"pescare", "pesca", "pescavano"} <= kin_of("pescò", ITALIAN)
    assert "pescò" not in kin_of("pescò", ITALIAN)


def test_a_form_of_a_known_word_is_known_too() -> None:
    assert ITALIAN is not None
    assert is_form("pescò", "peso", ITALIAN, KNOWN)
    assert not is_form("pewcò", "peso", ITALIAN, KNOWN)


def test_a_word_with_an_ending_is_a_form_of_it_unless_it_is_far_commoner() -> None:
    assert ENGLISH is not None
    shares = {"boat": 1e-6, "harbour": 1e-2}
    assert is_form("boats", "boat", ENGLISH, Frequencies(shares))
    assert not is_form("harboure", "harbour", ENGLISH, Frequencies(shares))


def test_repairs_are_one_slip_away_the_commonest_first() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert [word for word, _ in nearest("bota", letters, KNOWN, 3.0)] == ["boat"]
    assert [word for word, _ in nearest("bot", letters, KNOWN, 1.0)] == ["boat", "boot", "bolt"]
    assert nearest("bxyt", letters, KNOWN, 1.0) == []


def test_a_longer_way_leads_to_a_word_that_differs_inside_only() -> None:
    known = Frequencies(dict.fromkeys(("consequences", "proprietary"), 1e-5))
    assert farther("consequeseces", known) == "consequences"
    assert farther("consequencesly", known) is None
    assert farther("lighthouses", known) is None


def test_likeness_counts_letters_in_order() -> None:
    assert alike("porto", "porto") == 1
    assert alike("porto", "otrop") < alike("porto", "porte")


def test_what_follows_an_apostrophe_is_no_part_of_a_word() -> None:
    assert [bare(word) for word in ("author's", "boats'", "sea")] == ["author", "boats", "sea"]
