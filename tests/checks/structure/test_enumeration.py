from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import BREAK, Row, bitext_of


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select(["structure/enumeration"])).discrepancies


def points(*openings: tuple[str, str]) -> list[Row]:
    """One paragraph a point."""
    rows: list[Row] = []
    for first, second in openings:
        rows += [BREAK, (f"{first} il molo era chiuso.", f"{second} the pier was closed.")]
    return rows


def test_a_jump_on_both_sides_is_one_minor_finding_that_says_so() -> None:
    (found,) = found_in(
        *points(
            ("In primo luogo,", "Firstly,"),
            ("In secondo luogo,", "Secondly,"),
            ("In terzo luogo,", "Thirdly,"),
            ("In quinto luogo,", "Fifth,"),
        )
    )
    assert found.severity is Severity.MINOR
    assert (found["it"].text, found["en"].text) == ("In quinto luogo", "Fifth")
    assert "Both enumerations jump from 3 to 5" in found.message


def test_a_jump_on_one_side_is_worse_and_shows_what_the_other_counts() -> None:
    (found,) = found_in(
        *points(
            ("In primo luogo,", "First,"),
            ("In secondo luogo,", "Second,"),
            ("In terzo luogo,", "Moreover,"),
            ("In quarto luogo,", "Fourth,"),
        )
    )
    assert found.severity is Severity.MAJOR
    assert (found["it"].text, found["en"].text) == ("In terzo luogo", "Fourth")


@pytest.mark.parametrize(
    ("marks", "at"),
    [
        (["1)", "2)", "4)"], "4)"),
        (["a.", "b.", "d."], "d."),
        (["(i)", "(ii)", "(iv)"], "(iv)"),
        (["1.", "2.", "2.", "3."], "2."),
    ],
)
def test_figures_and_letters_are_counted_too(marks: list[str], at: str) -> None:
    (found,) = found_in(*points(*((mark, mark) for mark in marks)))
    assert (found["it"].text, found["en"].text) == (at, at)


def test_points_inside_a_paragraph_are_counted() -> None:
    (found,) = found_in(
        (
            "Due fatti: 1) il molo chiuse, 2) piovve, 4) nevicò.",
            "Two facts: 1) the pier closed, 2) it rained, 4) it snowed.",
        )
    )
    assert "jump from 2 to 4" in found.message


@pytest.mark.parametrize(
    "openings",
    [
        ["1)", "2)", "3)"],
        ["h)", "i)", "j)"],
        ["(i)", "(ii)", "(iii)"],
        ["1.", "2.", "1.", "2."],
        ["3)", "9)"],
        ["12.", "30."],
        ["A.", "B.", "D."],
    ],
)
def test_complete_restarted_and_accidental_lists_are_not_flagged(openings: list[str]) -> None:
    assert found_in(*points(*((mark, mark) for mark in openings))) == ()


def test_first_and_third_by_themselves_are_too_little_for_an_enumeration() -> None:
    assert found_in(*points(("Primo,", "First,"), ("Terzo,", "Third,"))) == ()


def test_ordinals_as_ordinary_words_are_not_counted() -> None:
    rows = points(("Primo,", "First,"), ("Secondo,", "Second,"))
    rows += [BREAK, ("Quarto arrivò Aldo.", "Fourth came Aldo.")]
    rows += [BREAK, ("Prima di sera, rise.", "Before night, he laughed.")]
    assert found_in(*rows) == ()


def test_a_point_told_in_other_words_is_not_skipped() -> None:
    rows = points(("In primo luogo,", "Firstly,"), ("In secondo luogo,", "Secondly,"))
    rows += [BREAK, ("La terza ragione è il freddo.", "The third reason is the cold.")]
    rows += points(("In quarto luogo,", "Fourthly,"))
    assert found_in(*rows) == ()


def test_an_enumeration_ends_at_a_heading() -> None:
    rows = points(("Primo,", "First,"), ("Secondo,", "Second,"))
    rows += [("# Il ritorno", "# The return"), *points(("Quinto,", "Fifth,"))]
    assert found_in(*rows) == ()
