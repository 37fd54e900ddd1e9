"""Words on one side only."""

from __future__ import annotations

from itertools import pairwise

import pytest

import aligner
from aligner.checks import select
from aligner.checks.context import Context
from aligner.checks.coverage.belief import doubts, weights
from aligner.checks.coverage.stretches import Stretch, stretches
from aligner.corpus import Discrepancy, Severity

CLAUSE = "accompagnato da due consiglieri comunali"
WITH = f"Il sindaco, {CLAUSE}, visitò la scuola."
WITHOUT = "The mayor visited the school."


def found_in(
    first: str, second: str, languages: tuple[str, str] = ("it", "en")
) -> tuple[Discrepancy, ...]:
    bitext = aligner.pair(first, second, languages=languages)
    return aligner.check(bitext, select=["coverage/words", "coverage/gap"]).discrepancies


def stretches_of(first: str, second: str) -> list[Stretch]:
    bitext = aligner.pair(first, second)
    return stretches(Context(bitext), bitext.beads[0])


def test_a_clause_that_nothing_renders_is_told() -> None:
    (found,) = found_in(WITH, WITHOUT)
    assert (found.check, found.severity) == ("coverage/words", Severity.MAJOR)
    assert found["it"].text == CLAUSE
    assert found["en"].text == ""
    assert found["en"].start == len("The mayor")
    assert found.message == f"Nothing in the English renders “{CLAUSE}”."


def test_swapping_the_sides_mirrors_the_finding() -> None:
    (found,) = found_in(WITH, WITHOUT)
    (mirrored,) = found_in(WITHOUT, WITH, ("en", "it"))
    assert mirrored["it"] == found["it"]
    assert mirrored["en"] == found["en"]
    assert mirrored.id == found.id


def test_a_faithful_sentence_has_no_finding() -> None:
    assert found_in(WITH, "The mayor, accompanied by two councillors, visited the school.") == ()


def test_a_missing_noun_is_told_at_its_place() -> None:
    (found,) = found_in("La finestra della cucina era aperta.", "The of the kitchen was open.")
    assert found.check == "coverage/gap"
    assert found["en"].text == "The of"
    assert found["it"].text == "finestra"


def test_sentences_that_do_not_say_the_same_are_left_to_others() -> None:
    assert stretches_of("Il gatto dorme sul divano.", "Trade unions reject any new levy.") == []


def test_words_of_a_note_are_set_aside() -> None:
    found = stretches_of("Il sindaco [Mario Brandini – n.d.t.] visitò la scuola.", WITHOUT)
    assert not any("Brandini" in stretch.text() for stretch in found)


def test_figures_alone_are_left_to_the_numbers() -> None:
    found = stretches_of("Il sindaco visitò la scuola 27 48.", WITHOUT)
    assert not any(stretch.text()[0].isdigit() for stretch in found)


def test_what_the_other_side_abbreviates_is_not_missing() -> None:
    found = stretches_of(
        "Il Consiglio Elettorale Provvisorio si riunì ieri.", "The CEP met yesterday."
    )
    assert not any(stretch.side == 0 and "Elettorale" in stretch.text() for stretch in found)


def test_a_stretch_is_left_out_with_the_words_that_lead_to_it() -> None:
    found = stretches_of("Visitò la scuola con grande entusiasmo.", "He visited the school.")
    assert any(stretch.without() == "Visitò la scuola ." for stretch in found)


def test_a_missing_clause_is_placed_behind_the_comma_that_would_part_it() -> None:
    italian = "Il vecchio guardiano, che abitava da anni vicino al porto, chiuse il faro."
    english = "The old weathered watchman, closed the lighthouse."
    clause = next(s for s in stretches_of(italian, english) if s.text().startswith("abitava"))
    assert english[clause.place :] == " closed the lighthouse."


def test_a_bead_of_a_hundred_thousand_characters_is_passed_over() -> None:
    assert stretches_of("parola chiave " * 7000, "key word " * 7000) == []


def test_what_links_leave_no_doubt_of_is_not_compared_in_meaning() -> None:
    held = weights()
    found = stretches_of(WITH, WITHOUT)
    assert [d.stretch.text() for d in doubts(found, held.screen, held.least)] == [CLAUSE]
    assert doubts(found, held.screen, 99.0) == []


def test_confidence_rises_with_the_log_odds() -> None:
    at, shares = weights().calibration
    assert list(at) == sorted(at)
    assert list(shares) == sorted(shares)
    assert shares[-1] == pytest.approx(max(shares))


def test_what_is_doubtful_is_told_to_those_who_ask_and_only_once() -> None:
    bitext = aligner.pair(WITH, WITHOUT)
    asked = aligner.check(bitext, select=["coverage/words", "coverage/doubtful"])
    assert [found.check for found in asked.discrepancies] == ["coverage/words"]
    assert "coverage/doubtful" not in {check.id for check in select()}


def test_a_clause_is_a_stretch_of_its_own_though_the_word_before_it_has_no_link() -> None:
    italian = "Il sindaco inaugurò la fontana, i prezzi e le spiagge della costa."
    english = "The mayor opened the fountain."
    assert "prezzi e le spiagge della costa" in {
        s.text() for s in stretches_of(italian, english) if s.side == 0
    }


def test_stretches_that_are_told_do_not_overlap() -> None:
    italian = f"Il sindaco, {CLAUSE}, visitò la scuola, costruita dai pescatori del porto."
    english = "The mayor visited the school."
    spans = sorted(
        (f.evidence[0].start, f.evidence[0].end)
        for f in aligner.check(
            aligner.pair(italian, english), select=["coverage/words", "coverage/doubtful"]
        ).discrepancies
        if f.evidence[0].text
    )
    assert len(spans) > 1
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
