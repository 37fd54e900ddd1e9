from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.languages import get
from aligner.languages.interface.numbers import Bound
from aligner.values import NumberKind, read_numbers, read_values
from aligner.values.number import written


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("il 75% dei voti", "it", "75 %"),
        ("il 75 per cento", "it", "75 %"),
        ("l'uno per cento", "it", "1 %"),
        ("3 punti percentuali", "it", "3 %"),
        ("a 100-percent rise", "en", "100 %"),
        ("75\u00a0% of it", "en", "75 %"),
        ("16 miliardi di euro", "it", "16000000000 EUR"),
        ("€16bn", "en", "16000000000 EUR"),
        ("£1.2m", "en", "1200000 GBP"),
        ("US$ 5", "en", "5 USD"),
        ("$20 million", "en", "20000000 dollars"),
        ("0,0021 euro", "it", "0.0021 EUR"),
        ("2 euro e 50 centesimi", "it", "2.5 EUR"),
        ("due centesimi", "it", "2 cents"),
        ("42 Kuwaiti dinars", "en", "42 KWD"),
        ("3 km", "it", "3 kilometres"),
        ("3km", "it", "3 kilometres"),
        ("100 km/h", "it", "100 kilometres per hour"),
        ("37 °C", "it", "37 °C"),
        ("a 6-year-old", "en", "6 years"),
        ("a 4-month stay", "en", "4 months"),
        ("mezz'ora", "it", "0.5 hours"),
        ("un quarto d'ora", "it", "0.25 hours"),
        ("half an hour", "en", "0.5 hours"),
        ("53enne", "it", "53 years"),
        ("-5 °C", "it", "-5 °C"),
        ("minus 5", "en", "-5"),
    ],
)
def test_what_stands_beside_a_number_is_read_with_it(text: str, language: str, shown: str) -> None:
    (number,) = [n for n in read_numbers(text, get(language)) if n.text not in ("a", "un")]
    assert number.reading == shown


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("7-8 parenti", "it", 7, 8),
        ("7–8 relatives", "en", 7, 8),
        ("tra il 10 e il 20%", "it", 10, 20),
        ("dal 5 al 7 per cento", "it", 5, 7),
        ("from 60 to 120 tenge", "en", 60, 120),
        ("between 5 and 7 million", "en", 5_000_000, 7_000_000),
        ("$10-$20", "en", 10, 20),
        ("10 - 20 euro", "it", 10, 20),
    ],
)
def test_the_two_ends_of_a_range_are_one_number(
    text: str, language: str, low: int, high: int
) -> None:
    (number,) = read_numbers(text, get(language))
    assert list(map(float, number.values)) == [low, high]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("50 ha di vigna", "50 hectares"),
        ("50ha", "50 hectares"),
        ("il modello 9 ha vinto", "9"),
        ("nel 6 mi trovo bene", "6"),
        ("il 9 l'uomo tornò", "9"),
        ("9 l di vino", "9 litres"),
    ],
)
def test_a_word_that_looks_like_a_symbol_is_no_unit(text: str, shown: str) -> None:
    (number,) = read_numbers(text, get("it"))
    assert number.reading == shown


def test_a_score_is_two_numbers() -> None:
    assert [n.value for n in read_numbers("They won 3-1.", get("en"))] == [3, 1]


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("più di 10 mila", "it", Bound.ABOVE),
        ("quasi 50", "it", Bound.ABOUT),
        ("50 km circa", "it", Bound.ABOUT),
        ("non più di 5", "it", Bound.AT_MOST),
        ("at least 5", "en", Bound.AT_LEAST),
        ("less than 5", "en", Bound.BELOW),
        ("5 of them", "en", None),
    ],
)
def test_phrases_beside_a_number_bound_it(text: str, language: str, bound: Bound | None) -> None:
    (number,) = read_numbers(text, get(language))
    assert number.bound is bound


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("un F-16", "it", "f16"),
        ("COVID-19 cases", "en", "covid19"),
        ("il virus H1N1", "it", "h1n1"),
        ("foglio A4", "it", "a4"),
        ("rete 5G", "it", "5g"),
        ("B-29s", "en", "b29"),
        ("version 2.0.1", "en", "2.0.1"),
        ("call 555-010-9999", "en", "555.010.9999"),
        ("in 2:15:25", "en", "2.15.25"),
    ],
)
def test_digits_that_name_something_are_codes(text: str, language: str, code: str) -> None:
    (found,) = [n for n in read_numbers(text, get(language)) if n.kind is NumberKind.CODE]
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("il 49esimo posto", "it", NumberKind.ORDINAL),
        ("la 3ª volta", "it", NumberKind.ORDINAL),
        ("the 1,000th", "en", NumberKind.ORDINAL),
        ("Louis XIV", "en", NumberKind.ORDINAL),
        ("3/4 of it", "en", NumberKind.FRACTION),
    ],
)
def test_kinds_are_told_apart(text: str, language: str, kind: NumberKind) -> None:
    (number,) = read_numbers(text, get(language))
    assert number.kind is kind


def test_what_is_in_a_web_address_is_no_number() -> None:
    assert read_numbers("Vedi http://esempio.it/2020/15?p=7.", get("it")) == ()


def test_a_year_in_a_date_is_no_number() -> None:
    values = read_values("Il 3 marzo 1990 arrivarono 12 navi.", get("it"))
    assert [n.value for n in values.numbers] == [12]


def test_a_figure_of_any_length_is_read_in_time() -> None:
    (number,) = read_numbers("9" * 100_000, get("en"))
    assert number.kind is NumberKind.CODE


def test_numbers_are_found_in_a_long_line_in_time() -> None:
    text = "Nel 1990 c'erano 1.500 navi e due porti. " * 2_000
    assert len([n for n in read_numbers(text, get("it")) if n.value == 1500]) == 2_000


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(31, 2), "15.5"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-40000), "-40000"),
        (Fraction(21, 10000), "0.0021"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(0), "0"),
    ],
)
def test_values_are_written_plainly(value: Fraction, shown: str) -> None:
    assert written(value) == shown


_HARD = """
un due tre cento mille milioni e o di del il a alle anni secolo gennaio maggio lunedì mezzo terzi
per one two hundred million and or of the to from at between half past May march century
1 12 31 99 1990 20220 1.000 1,5 2.0.1 '80 s XX V H1N1 3D 10 000 ½ % $ € - – / . , : ' ’ ( ) °
"""
_WORDS = st.sampled_from(_HARD.split())


@given(
    st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", "\u00a0"])), max_size=12),
    st.sampled_from(["it", "en"]),
)
def test_spans_are_exact_and_no_character_is_read_twice(
    parts: list[tuple[str, str]], language: str
) -> None:
    text = "".join(word + blank for word, blank in parts)
    values = read_values(text, get(language))
    spans = sorted({(v.start, v.end) for v in (*values.numbers, *values.dates)})
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    for number in values.numbers:
        assert text[number.start : number.end] == number.text
        assert number.reading
    for date in values.dates:
        assert text[date.start : date.end] == date.text
        assert date.reading


@given(st.text(max_size=60), st.sampled_from(["it", "en"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    values = read_values(text, get(language))
    for span in (*values.numbers, *values.dates):
        assert text[span.start : span.end] == span.text
