from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.languages import get
from aligner.values import NumberKind, read_numbers
from values.speller import english, italian


def read(text: str, language: str) -> list[str]:
    """The values of the numbers in a text that are not weak, as they are shown."""
    return [n.reading for n in read_numbers(text, get(language)) if not n.weak]


@given(st.integers(2, 10**9 - 1))
def test_an_english_number_in_words_reads_as_itself(value: int) -> None:
    (number,) = read_numbers(english(value), get("en"))
    assert number.value == value


@given(st.integers(2, 10**9 - 1))
def test_an_italian_number_in_words_reads_as_itself(value: int) -> None:
    (number,) = read_numbers(italian(value), get("it"))
    assert number.value == value


@given(st.integers(2, 10**9 - 1), st.sampled_from([("en", english), ("it", italian)]))
def test_capitals_do_not_change_a_number(value: int, spelled: tuple[str, object]) -> None:
    language, spell = spelled
    assert callable(spell)
    (number,) = read_numbers(str(spell(value)).upper(), get(language))
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("ventitré porte e ventitre finestre", ["23", "23"]),
        ("quarant'anni", ["40 years"]),
        ("quarant’anni", ["40 years"]),
        ("cent'anni", ["100 years"]),
        ("ventun giorni", ["21 days"]),
        ("mille e una notte", ["1001"]),
        ("mille duecento", ["1200"]),
        ("40 mila tonnellate", ["40000 tonnes"]),
        ("20mila lettori", ["20000"]),
        ("1,5 milioni di copie", ["1500000"]),
        ("un milione e mezzo di copie", ["1500000"]),
        ("2 milioni e 300 mila copie", ["2300000"]),
        ("mezzo milione", ["500000"]),
        ("due terzi", ["2/3"]),
        ("tre quarti", ["0.75"]),
        ("sette ottavi", ["0.875"]),
        ("tre virgola uno quattro", ["3.14"]),
        ("due anni e mezzo", ["2.5 years"]),
        ("tra cento e duecento", ["100-200"]),
        ("due o tremila", ["2000-3000"]),
        ("la trentunesima volta", ["31"]),
        ("il cinquantatreesimo posto", ["53"]),
        ("il duemillesimo visitatore", ["2000"]),
        ("un sessantenne", ["60 years"]),
        ("una cinquantina di navi", ["50"]),
        ("tre decine", ["30"]),
    ],
)
def test_italian_number_words(text: str, readings: list[str]) -> None:
    assert read(text, "it") == readings


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("forty thousand bricks", ["40000"]),
        ("a hundred miles", ["100 miles"]),
        ("two and a half million", ["2500000"]),
        ("half a million", ["500000"]),
        ("a thousand and one nights", ["1001"]),
        ("two hundred and five", ["205"]),
        ("between two hundred and three hundred", ["200-300"]),
        ("two or three hundred", ["200-300"]),
        ("nineteen hundred", ["1900"]),
        ("nineteen eighty-four", ["1984"]),
        ("twenty-first", ["21"]),
        ("five-and-twenty blackbirds", ["25"]),
        ("two-thirds of it", ["2/3"]),
        ("three quarters", ["0.75"]),
        ("two point five million", ["2500000"]),
        ("two dozen eggs", ["24"]),
        ("three lakh", ["300000"]),
        ("two, three, ten", ["2", "3", "10"]),
        ("1.5 million, 16bn and 20k", ["1500000", "16000000000", "20000"]),
        ("29¾ inches", ["29.75 inches"]),
        ("1 1/2 cups", ["1.5"]),
    ],
)
def test_english_number_words(text: str, readings: list[str]) -> None:
    assert read(text, "en") == readings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("un ponte", "it"),
        ("secondo lui", "it"),
        ("prima di partire", "it"),
        ("il doppio", "it"),
        ("centinaia di navi", "it"),
        ("tu sei stanco", "it"),
        ("sei stata qui", "it"),
        ("one of them", "en"),
        ("the first time", "en"),
        ("twice a day", "en"),
        ("both of them", "en"),
        ("hundreds of ships", "en"),
        ("a couple of days", "en"),
    ],
)
def test_words_that_need_not_be_numbers_are_weak(text: str, language: str) -> None:
    numbers = read_numbers(text, get(language))
    assert numbers
    assert all(number.weak for number in numbers)


def test_six_is_a_number_before_what_is_counted() -> None:
    (number,) = read_numbers("Sei operai scioperano.", get("it"))
    assert number.value == 6
    assert not number.weak


@pytest.mark.parametrize(
    ("text", "language", "value", "kind"),
    [
        ("centinaia di migliaia", "it", 100_000, NumberKind.COLLECTIVE),
        ("tens of thousands", "en", 10_000, NumberKind.COLLECTIVE),
        ("mezza dozzina", "it", 6, NumberKind.CARDINAL),
        ("un decennio", "it", 10, NumberKind.COLLECTIVE),
        ("il triplo", "it", 3, NumberKind.MULTIPLE),
        ("a tenfold rise", "en", 10, NumberKind.MULTIPLE),
        ("a quarter", "en", 0.25, NumberKind.FRACTION),
    ],
)
def test_groups_and_multiples_have_values_too(
    text: str, language: str, value: float, kind: NumberKind
) -> None:
    (number,) = read_numbers(text, get(language))
    assert float(number.value) == value
    assert number.kind is kind


@pytest.mark.parametrize("word", ["seitan", "settembrino", "novella", "duetto", "treno", "centro"])
def test_words_that_begin_like_numbers_are_none(word: str) -> None:
    assert read_numbers(word, get("it")) == ()
