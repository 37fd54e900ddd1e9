from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import Row, bitext_of


def found_in(*rows: Row) -> tuple[Discrepancy, ...]:
    """What the numbers and dates checks, those that are off by default too, find."""
    return run_checks(bitext_of(rows), select(["numbers", "dates"])).discrepancies


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il 4 gennaio 2022.", "On January 4, 2022."),
        ("Martedì 4 gennaio 2022.", "Tuesday, January 4th, 2022."),
        ("Il primo maggio.", "On the 1st of May."),
        ("Il 1° gennaio.", "January 1."),
        ("Nella notte del 4-5 gennaio.", "In the night of January 4-5."),
        ("Dal 24 agosto al 5 settembre 2021.", "From 24 August to 5 September 2021."),
        ("Il 04/01/2022.", "On 01/04/2022."),
        ("Il 04/01/2022.", "On 4 January 2022."),
        ("Il 30/09/2020.", "On 2020-09-30."),
        ("L'11 settembre.", "9/11."),
        ("Nel gennaio scorso.", "In January 2022."),
        ("Nell'ottobre e novembre 2020.", "In October and November 2020."),
    ],
)
def test_the_same_day_in_other_clothes_is_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Negli anni '90.", "In the 1990s."),
        ("A metà degli anni ’90.", "In the mid-90s."),
        ("Negli anni Sessanta e Settanta.", "In the sixties and seventies."),
        ("Nei primi anni 2000.", "In the early 2000s."),
        ("Tra il 1850 e il 1860.", "In the 1850s."),
        ("Nel '68.", "In 1968."),
        ("La stagione 2003/04.", "The 2003-04 season."),
        ("Nel XVI secolo.", "In the 16th century."),
        ("Nel sedicesimo secolo.", "In the 16th century."),
        ("Nel Settecento.", "In the 1700s."),
        ("Nel Settecento.", "In the 18th century."),
        ("Tra il X e l'XI secolo.", "Between the 10th and 11th centuries."),
        ("Nel V secolo a.C.", "In the 5th century BC."),
        ("Nel Duemila.", "In the year 2000."),
    ],
)
def test_the_same_years_in_other_clothes_are_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Alle 23:35.", "At 11:35 pm."),
        ("Alle 21.", "At 9 p.m."),
        ("Alle 3 del pomeriggio.", "At 15:00."),
        ("A mezzogiorno.", "At 12 noon."),
        ("Alle 12:00 GMT.", "At 1200 GMT."),
        ("Alle due e mezza.", "At 2:30."),
        ("Alle tre meno un quarto.", "At a quarter to three."),
        ("Verso le 15 e 30.", "Around 1530 hours."),
        ("Dalle 6.30 alle 10.", "6.30-10am."),
    ],
)
def test_the_same_time_of_day_in_other_clothes_is_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english", "words"),
    [
        ("Fu il 28 gennaio.", "It was January 21.", ("28", "21")),
        ("Fu nel 1993.", "It was in 1939.", ("1993", "1939")),
        ("Il 3 marzo 1990.", "March 3, 1999.", ("1990", "1999")),
        ("Negli anni '60.", "In the 1970s.", ("'60", "1970s")),
        ("Nel XIX secolo.", "In the 18th century.", ("XIX secolo", "18th century")),
        ("Alle 15:30.", "At 4:30 p.m.", ("15:30", "4:30 p.m.")),
        ("Fu martedì.", "It was on Wednesday.", ("martedì", "Wednesday")),
        ("Fu in marzo.", "It was in April.", ("marzo", "April")),
        ("Dal 4-5 gennaio.", "From January 4-6.", ("5", "6")),
    ],
)
def test_a_wrong_date_is_one_finding_with_both_dates_in_evidence(
    italian: str, english: str, words: tuple[str, str]
) -> None:
    (found,) = found_in((italian, english))
    assert found.check == "dates/value"
    assert tuple(e.text for e in found.evidence) == words


def test_a_date_wrong_in_several_parts_is_one_finding() -> None:
    (found,) = found_in(("Lunedì 5 marzo 2018.", "Tuesday, March 6, 2018."))
    assert found.check == "dates/value"
    assert [e.text for e in found.evidence] == ["Lunedì 5 marzo 2018", "Tuesday, March 6, 2018"]
    assert [e.reading for e in found.evidence] == ["2018-03-05", "2018-03-06"]


def test_a_wrong_year_is_no_wrong_number_too() -> None:
    (found,) = found_in(("Nel 1993 erano 12.", "In 1939 they were 12."))
    assert found.check == "dates/value"


def test_a_year_left_out_of_a_date_is_silent() -> None:
    assert found_in(("Fu il 3 marzo 1990.", "It was on March 3.")) == ()


def test_a_year_that_one_side_alone_has_is_told_when_asked_for() -> None:
    (found,) = found_in(("Fu nel 1945.", "It was after the war."))
    assert found.check == "dates/missing"
    assert found["en"].text == ""
    bitext = bitext_of([("Fu nel 1945.", "It was after the war.")])
    assert run_checks(bitext, select()).discrepancies == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [("Il 24 gennaio 20220.", "On January 24, 2022."), ("Nel 20220.", "In 2022.")],
)
def test_a_malformed_year_is_told_with_the_right_one(italian: str, english: str) -> None:
    (found,) = found_in((italian, english))
    assert found.check == "dates/malformed"
    assert [e.text for e in found.evidence] == ["20220", "2022"]


def test_a_malformed_year_in_a_sentence_of_one_side_alone_is_told() -> None:
    found = found_in(("Una frase.", "A sentence."), ("", "January 24, 20220"))
    assert [(d.check, d["en"].text) for d in found] == [("dates/malformed", "20220")]


def test_an_impossible_day_is_told_and_not_as_a_wrong_one() -> None:
    (found,) = found_in(("Il 31 febbraio 2020.", "On February 29, 2020."))
    assert found.check == "dates/impossible"
    assert [e.text for e in found.evidence] == ["31 febbraio 2020", "February 29, 2020"]


def test_an_impossible_day_on_both_sides_is_told_once() -> None:
    (found,) = found_in(("Il 31 giugno.", "On June 31."))
    assert found.check == "dates/impossible"
    assert "also" in found.message


def test_a_weekday_that_does_not_fit_its_date_is_told_with_the_right_one() -> None:
    (found,) = found_in(("Lunedì 4 gennaio 2022.", "Tuesday, January 4, 2022."))
    assert found.check == "dates/weekday"
    assert "Tuesday" in found.message


def test_a_weekday_that_fits_neither_side_is_told_once() -> None:
    (found,) = found_in(("Lunedì 4 gennaio 2022.", "Monday, January 4, 2022."))
    assert found.check == "dates/weekday"


def test_a_weekday_without_a_year_cannot_be_checked() -> None:
    assert found_in(("Lunedì 4 gennaio.", "Monday, January 4.")) == ()


def test_the_same_year_in_another_era_is_told() -> None:
    (found,) = found_in(("Nel 44 a.C.", "In AD 44."))
    assert found.check == "dates/era"


def test_an_era_that_one_side_leaves_out_is_silent() -> None:
    assert found_in(("Nel 44 a.C.", "In 44, that is, long ago.")) == ()
