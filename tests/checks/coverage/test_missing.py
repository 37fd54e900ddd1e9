from __future__ import annotations

from collections.abc import Sequence

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import BREAK, ConceptEncoder, Row, bitext_of

PAIR: Row = ("Il molo era chiuso.", "The pier was closed.")
LATER: Row = ("Poi piovve.", "Then it rained.")


def found_in(
    *rows: Row, scores: float | Sequence[float] = 0.95, encoder: ConceptEncoder | None = None
) -> tuple[Discrepancy, ...]:
    bitext = bitext_of(rows, scores=scores)
    return run_checks(
        bitext, select(["coverage"]), encoder=encoder or ConceptEncoder()
    ).discrepancies


def test_a_missing_paragraph_is_one_finding_for_all_its_sentences() -> None:
    (found,) = found_in(
        PAIR, BREAK, ("", "Nobody knew why."), ("", "The boats had left."), BREAK, LATER
    )
    assert (found.check, found.severity) == ("coverage/paragraph", Severity.MAJOR)
    assert found["en"].text == "Nobody knew why. The boats had left."
    assert found["it"].text == ""
    assert found["it"].start == len("Il molo era chiuso.")
    assert "Only the English has a paragraph of 2 sentences" in found.message


def test_neighbouring_missing_paragraphs_are_told_together() -> None:
    (found,) = found_in(
        PAIR, BREAK, ("Nessuno sapeva.", ""), BREAK, ("Le barche erano via.", ""), BREAK, LATER
    )
    assert "Only the Italian has 2 paragraphs of 2 sentences" in found.message


def test_a_missing_sentence_in_a_paragraph_is_told_as_a_sentence() -> None:
    (found,) = found_in(PAIR, ("Nessuno sapeva.", ""), LATER)
    assert found.check == "coverage/sentence"
    assert found["it"].text == "Nessuno sapeva."


def test_a_run_that_leaves_a_paragraph_is_cut_at_its_end() -> None:
    first, second = found_in(PAIR, ("Nessuno sapeva.", ""), BREAK, ("Le barche no.", ""))
    assert (first.check, second.check) == ("coverage/sentence", "coverage/paragraph")


def test_a_missing_heading_is_minor() -> None:
    (found,) = found_in(PAIR, ("", "# The return of the boats"), LATER)
    assert (found.check, found.severity) == ("coverage/heading", Severity.MINOR)


def test_a_line_with_no_more_than_a_date_is_minor() -> None:
    (found,) = found_in(PAIR, BREAK, ("", "12 May 1987"), BREAK, LATER)
    assert found.severity is Severity.MINOR
    assert "the line “12 May 1987”" in found.message


def test_a_short_sentence_with_a_figure_is_more_than_a_line() -> None:
    (found,) = found_in(PAIR, BREAK, ("", "In the end 12 boats came back."), BREAK, LATER)
    assert found.severity is Severity.MAJOR


def test_furniture_is_never_missing() -> None:
    assert found_in(("", "! Share this page"), PAIR) == ()


def test_ornaments_and_notes_are_not_missing() -> None:
    rows: list[Row] = [PAIR, BREAK, ("* * *", ""), BREAK, ("Nota del traduttore: manca.", "")]
    rows += [BREAK, ("[N.d.T.: manca una riga].", "")]
    assert found_in(*rows) == ()


def test_confidence_is_the_mean_of_the_beads() -> None:
    (found,) = found_in(
        PAIR, BREAK, ("Nessuno sapeva.", ""), ("Era tardi.", ""), scores=[1.0, 1.0, 0.6, 0.8]
    )
    assert round(found.confidence, 6) == 0.7


def test_what_is_more_likely_rendered_than_not_is_not_flagged() -> None:
    assert found_in(PAIR, ("Nessuno sapeva.", ""), LATER, scores=[0.9, 0.45, 0.9]) == ()


def test_two_missing_sentences_that_say_the_same_are_moved_text() -> None:
    encoder = ConceptEncoder("nessuno nobody", "sapeva knew", "nulla anything")
    rows: list[Row] = [
        ("Nessuno sapeva nulla.", ""),
        BREAK,
        PAIR,
        BREAK,
        ("", "Nobody knew anything."),
    ]
    (found,) = found_in(*rows, encoder=encoder)
    assert (found.check, found.severity) == ("coverage/moved", Severity.NOTE)
    assert found["en"].text == "Nobody knew anything."


def test_a_moved_paragraph_is_known_though_it_is_split_otherwise() -> None:
    encoder = ConceptEncoder("nessuno nobody", "sapeva knew", "nulla anything", "pioveva rained")
    rows: list[Row] = [
        ("Nessuno sapeva nulla: pioveva.", ""),
        BREAK,
        PAIR,
        BREAK,
        ("", "Nobody knew anything."),
        ("", "Rained."),
    ]
    (found,) = found_in(*rows, encoder=encoder)
    assert found.check == "coverage/moved"
    assert found["en"].text == "Nobody knew anything. Rained."


def test_sentences_with_different_figures_do_not_say_the_same() -> None:
    encoder = ConceptEncoder("barche boats", "vennero came")
    rows: list[Row] = [("Vennero 12 barche.", ""), BREAK, PAIR, BREAK, ("", "Boats came 13.")]
    assert {d.check for d in found_in(*rows, encoder=encoder)} == {"coverage/paragraph"}
