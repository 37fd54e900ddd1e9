from __future__ import annotations

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import BREAK, ConceptEncoder, Row, bitext_of

ENCODER = ConceptEncoder(
    "lega league",
    "pescatori fishermen",
    "norvegia norway",
    "genova genoa",
    "sindaco mayor",
    "tacque silent",
    "molti many",
    "paesi towns",
    "isole islands",
)


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select(["editorial"]), encoder=ENCODER).discrepancies


def test_a_query_is_critical_where_a_name_stands_on_one_side_alone() -> None:
    (found,) = found_in(
        (
            "Allora la Lega Pescatori tacque.",
            "Then the League of Fishermen of Norway [?] was silent.",
        )
    )
    assert found.check == "editorial/query"
    assert found.severity is Severity.CRITICAL
    assert found["en"].text == "League of Fishermen of Norway [?]"
    assert found["it"].text == "Lega Pescatori"
    assert "nothing for “Norway”" in found.message


def test_the_name_that_the_doubted_phrase_lacks_is_shown_with_its_counterpart() -> None:
    (found,) = found_in(
        (
            "Allora la Lega Pescatori [?] tacque.",
            "Then the League of Fishermen of Norway was silent.",
        )
    )
    assert found.severity is Severity.CRITICAL
    assert found["en"].text == "League of Fishermen of Norway"
    assert "“Norway” besides" in found.message


def test_a_doubted_name_that_is_nowhere_on_the_other_side_is_critical() -> None:
    (found,) = found_in(("Il sindaco di Genova [?] tacque.", "The mayor was silent."))
    assert found.severity is Severity.CRITICAL
    assert found["en"].text == "The mayor was silent."
    assert "has nothing for “Genova”" in found.message


def test_an_abbreviation_may_stand_for_the_doubted_name() -> None:
    (found,) = found_in(("Allora la Lega Pescatori [?] tacque.", "Then the LPC was silent."))
    assert found.severity is Severity.MAJOR


def test_a_name_that_stands_a_little_further_off_is_no_difference() -> None:
    (found,) = found_in(
        (
            "Allora la Lega dei pescatori della Norvegia [?] tacque.",
            "Then the Norway Fishermen League was silent.",
        )
    )
    assert found.severity is Severity.MAJOR


def test_a_query_whose_phrase_the_other_side_has_is_major_and_says_who_signed_it() -> None:
    (found,) = found_in(
        (
            "Così come molti paesi e isole [? -n.], tacque.",
            "As well as many towns and islands, silent.",
        )
    )
    assert found.severity is Severity.MAJOR
    assert found["it"].text == "molti paesi e isole [? -n.]"
    assert found["en"].text == "many towns and islands"
    assert "signed “n.”" in found.message


def test_a_query_on_both_sides_is_one_finding() -> None:
    (found,) = found_in(("Il sindaco di Genova [?] tacque.", "The mayor of Genoa [?] was silent."))
    assert (found["it"].text, found["en"].text) == ("Genova [?]", "Genoa [?]")


def test_sic_is_minor() -> None:
    (found,) = found_in(("Il sindaco (sic) tacque.", "The mayor was silent."))
    assert found.severity is Severity.MINOR
    assert found["it"].text == "sindaco (sic)"


def test_a_query_where_the_other_side_has_nothing_shows_the_empty_place() -> None:
    (found,) = found_in(("Il sindaco [?] tacque.", ""))
    assert found["en"].text == ""
    assert "nothing in its place" in found.message


def test_a_note_is_no_error_and_tells_what_it_glosses() -> None:
    (found,) = found_in(
        ("Fu presa la duma [parlamento – n.] della città.", "The city duma was taken.")
    )
    assert (found.check, found.severity) == ("editorial/note", Severity.NOTE)
    assert (found["it"].text, found["en"].text) == ("duma [parlamento – n.]", "duma")
    assert "on “duma”: “parlamento”" in found.message


def test_notes_on_both_sides_are_one_finding() -> None:
    (found,) = found_in(
        ("La duma (N.d.T.: il parlamento) tacque.", "The duma (TN: the parliament) was silent.")
    )
    assert found["en"].text == "duma (TN: the parliament)"


def test_a_note_that_fills_a_paragraph_is_told_without_a_phrase() -> None:
    (found,) = found_in(
        ("Il sindaco tacque.", "The mayor was silent."),
        BREAK,
        ("Nota del traduttore: il testo è incompleto.", ""),
    )
    assert found["it"].text == "Nota del traduttore: il testo è incompleto."
    assert "nothing in its place" in found.message


def test_an_explanation_in_brackets_is_not_flagged() -> None:
    assert found_in(("Disse che [il sindaco] tacque.", "He said [the mayor] was silent.")) == ()
