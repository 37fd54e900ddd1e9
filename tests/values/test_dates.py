from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.languages import get
from aligner.values import Date, DateKind, read_dates

ITALIAN_MONTHS = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
]
ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
ITALIAN_DAYS = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]


def one(text: str, language: str) -> Date:
    (found,) = read_dates(text, get(language))
    return found


@given(st.dates(date(1000, 1, 1), date(2100, 12, 31)))
def test_a_date_written_in_any_style_reads_as_itself(day: date) -> None:
    month = ITALIAN_MONTHS[day.month - 1], ENGLISH_MONTHS[day.month - 1]
    styles = [
        ("it", f"{day.day} {month[0]} {day.year}"),
        ("it", f"{day.day} {month[0]} del {day.year}"),
        ("it", f"{day.day:02}/{day.month:02}/{day.year}"),
        ("it", f"{day.day}.{day.month}.{day.year}"),
        ("en", f"{month[1]} {day.day}, {day.year}"),
        ("en", f"{day.day} {month[1]} {day.year}"),
        ("en", f"{day.day}th of {month[1]}, {day.year}"),
        ("en", f"{day.month}/{day.day}/{day.year}"),
        ("en", f"{day:%Y-%m-%d}"),
    ]
    for language, text in styles:
        found = one(text, language)
        assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
        assert found.text == text


@given(st.dates(date(1924, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_the_calendar_tells_which_weekday_fits(day: date, weekday: int) -> None:
    text = f"{ITALIAN_DAYS[weekday]} {day.day} {ITALIAN_MONTHS[day.month - 1]} {day.year}"
    found = one(text, "it")
    assert found.weekday == weekday + 1
    assert (found.weekday in found.right_weekdays) == (weekday == day.weekday())


def test_the_julian_weekday_of_an_old_date_is_right_too() -> None:
    assert one("7 novembre 1917", "it").right_weekdays == (3, 2)
    assert one("25 October 1917", "en").right_weekdays == (4, 3)


@pytest.mark.parametrize(
    ("text", "language", "reading"),
    [
        ("martedì 4 gennaio", "it", "4 January"),
        ("il 1° gennaio", "it", "1 January"),
        ("primo maggio", "it", "1 May"),
        ("l'11 settembre", "it", "11 September"),
        ("tredici luglio", "it", "13 July"),
        ("genn. 2013", "it", "2013-01"),
        ("nel marzo del 1821", "it", "1821-03"),
        ("Tuesday the 4th of January", "en", "4 January"),
        ("the first of March", "en", "1 March"),
        ("Feb13", "en", "13 February"),
        ("31-Oct-74", "en", "1974-10-31"),
        ("May 2020", "en", "2020-05"),
        ("in May", "en", "May"),
        ("a second September 11th", "en", "11 September"),
        ("il 15/02", "it", "15 February"),
    ],
)
def test_days_and_months(text: str, language: str, reading: str) -> None:
    assert one(text, language).reading == reading


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("nella notte del 4-5 gennaio", "it", [(1, 4), (1, 5)]),
        ("dal 13 al 15 luglio", "it", [(7, 13), (7, 15)]),
        ("il 3, 4 e 5 marzo", "it", [(3, 3), (3, 4), (3, 5)]),
        ("dal 24 agosto al 5 settembre", "it", [(8, 24), (9, 5)]),
        ("January 4-5", "en", [(1, 4), (1, 5)]),
        ("from 24 August to 5 September", "en", [(8, 24), (9, 5)]),
    ],
)
def test_several_days_are_a_date_each(
    text: str, language: str, days: list[tuple[int, int]]
) -> None:
    assert [(d.month, d.day) for d in read_dates(text, get(language))] == days


def test_the_order_of_day_and_month_is_kept_open_where_both_fit() -> None:
    found = one("04/01/2022", "it")
    assert (found.month, found.day, found.alternatives) == (1, 4, ((4, 1),))
    assert one("04/01/2022", "en").alternatives == ((1, 4),)
    assert one("24/01/2022", "en").alternatives == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They may go", "en"),
        ("March on, soldiers", "en"),
        ("May I ask", "en"),
        ("I saw an august man", "en"),
        ("vinse 3 set a 1", "it"),
        ("A4 A5", "en"),
        ("call 650-650-6500", "en"),
        ("two three", "en"),
        ("le due ragazze", "it"),
        ("alle tre sorelle", "it"),
    ],
)
def test_words_that_look_like_dates_are_left_alone(text: str, language: str) -> None:
    assert read_dates(text, get(language)) == ()


@pytest.mark.parametrize(
    ("text", "language", "reading"),
    [
        ("dal 1993", "it", "1993"),
        ("(1925)", "it", "1925"),
        ("nel '68", "it", "1968"),
        ("nel 44 a.C.", "it", "44 BC"),
        ("in 753 BC", "en", "753 BC"),
        ("AD 79", "en", "79"),
        ("anni ’90", "it", "1990s"),
        ("gli anni Sessanta", "it", "1960s"),
        ("the mid-90s", "en", "1990s"),
        ("the 1980s", "en", "1980s"),
        ("the nineteen-eighties", "en", "1980s"),
        ("il XIX secolo", "it", "19th century"),
        ("nel V secolo a.C.", "it", "5th century BC"),
        ("secolo XVI", "it", "16th century"),
        ("nel Novecento", "it", "20th century"),
        ("nel '500", "it", "16th century"),
        ("an 18th-century house", "en", "18th century"),
    ],
)
def test_years_decades_and_centuries(text: str, language: str, reading: str) -> None:
    assert one(text, language).reading == reading


@pytest.mark.parametrize(
    ("text", "language", "readings"),
    [
        ("1950-51", "it", ["1950", "1951"]),
        ("1914–1918", "en", ["1914", "1918"]),
        ("gli anni '60 e '70", "it", ["1960s", "1970s"]),
        ("tra il X e l'XI secolo", "it", ["10th century", "11th century"]),
        ("the 11th, 12th and 13th centuries", "en", [f"{n}th century" for n in (11, 12, 13)]),
    ],
)
def test_lists_of_years_decades_and_centuries(
    text: str, language: str, readings: list[str]
) -> None:
    assert [d.reading for d in read_dates(text, get(language))] == readings


@pytest.mark.parametrize(
    ("text", "language", "reading"),
    [
        ("15:30", "it", "15:30"),
        ("alle 21", "it", "21:00"),
        ("ore 21.30", "it", "21:30"),
        ("le 3 del pomeriggio", "it", "15:00"),
        ("alle tre e mezza", "it", "03:30 or 15:30"),
        ("alle tre meno un quarto", "it", "02:45 or 14:45"),
        ("a mezzogiorno", "it", "12:00"),
        ("3 p.m.", "en", "15:00"),
        ("12 a.m.", "en", "00:00"),
        ("11:35 pm", "en", "23:35"),
        ("half past three", "en", "03:30 or 15:30"),
        ("1200 GMT", "en", "12:00 or 00:00"),
        ("around 1530 hours", "en", "15:30"),
        ("at midnight", "en", "00:00"),
        ("alle due di notte", "it", "02:00"),
        ("arrivò alle due.", "it", "02:00 or 14:00"),
    ],
)
def test_times_of_day(text: str, language: str, reading: str) -> None:
    assert one(text, language).reading == reading


@pytest.mark.parametrize(
    ("text", "language"),
    [("January 24, 20220", "en"), ("dicembre 20190", "it"), ("nel 20220.", "it")],
)
def test_a_year_of_five_digits_is_malformed(text: str, language: str) -> None:
    assert one(text, language).malformed


@pytest.mark.parametrize("text", ["20220 persone", "nel 20220 furono in molti"])
def test_a_plain_number_of_five_digits_is_no_year(text: str) -> None:
    assert read_dates(text, get("it")) == ()


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("31 febbraio 2020", False),
        ("29 febbraio 2020", True),
        ("29 febbraio 2021", False),
        ("29 febbraio", True),
        ("31 giugno", False),
        ("45 marzo", False),
    ],
)
def test_days_that_no_month_has_are_told(text: str, possible: bool) -> None:
    assert one(text, "it").is_possible is possible


def test_the_year_and_the_weekday_have_places_of_their_own() -> None:
    text = "Fu sabato 8 maggio 1993 a Pisa."
    found = one(text, "it")
    assert found.year_at is not None
    assert found.weekday_at is not None
    assert text[slice(*found.year_at)] == "1993"
    assert text[slice(*found.weekday_at)] == "sabato"
    assert found.kind is DateKind.DAY
