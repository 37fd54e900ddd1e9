from __future__ import annotations

from fractions import Fraction

import pytest

from aligner.values.money import CODES, full_names, may_be_same
from aligner.values.money import label as money_label
from aligner.values.units import SYMBOLS, convert, dimension, same_quantity
from aligner.values.units import label as unit_label


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EUR", "EUR", True),
        ("dollar", "USD", True),
        ("dollar", "AUD", True),
        ("USD", "AUD", False),
        ("EUR", "dollar", False),
        ("lira", "pound", False),
        ("krone", "SEK", True),
    ],
)
def test_a_shared_noun_agrees_with_each_of_its_currencies(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same


def test_full_names_come_from_the_cldr_in_each_language() -> None:
    assert full_names("en")["kuwaiti dinars"] == "KWD"
    assert full_names("it")["dinari kuwaitiani"] == "KWD"
    assert full_names("xx") == {}
    assert set(full_names("en").values()) <= CODES


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (5, "kilometre", "metre", 5000),
        (37, "celsius", "fahrenheit", Fraction("98.6")),
        (Fraction("98.6"), "fahrenheit", "celsius", 37),
        (90, "minute", "hour", Fraction(3, 2)),
        (3, "knot", "knot", 3),
    ],
)
def test_quantities_convert(value: Fraction, unit: str, other: str, expected: Fraction) -> None:
    assert convert(Fraction(value), unit, other) == expected


def test_what_has_no_common_dimension_does_not_convert() -> None:
    assert convert(Fraction(1), "metre", "hour") is None
    assert convert(Fraction(1), "metre", "parsec") is None


def test_a_rounded_conversion_is_the_same_quantity() -> None:
    tolerance = Fraction(8, 100)
    miles, feet = Fraction(3), Fraction(10)
    assert same_quantity(Fraction(5), "kilometre", miles, "mile", tolerance=tolerance)
    assert same_quantity(Fraction(3), "metre", feet, "foot", tolerance=tolerance)
    assert not same_quantity(Fraction(5), "kilometre", Fraction(5), "mile", tolerance=tolerance)


def test_every_symbol_names_a_known_unit() -> None:
    assert all(dimension(unit) != unit for unit in SYMBOLS.values())


@pytest.mark.parametrize(
    ("unit", "plural", "shown"),
    [
        ("foot", True, "feet"),
        ("mile_per_hour", True, "miles per hour"),
        ("square_metre", True, "square metres"),
        ("century", True, "centuries"),
        ("year", False, "year"),
        ("celsius", True, "°C"),
    ],
)
def test_units_are_shown_in_plain_words(unit: str, plural: bool, shown: str) -> None:
    assert unit_label(unit, plural=plural) == shown


def test_currencies_are_shown_by_code_or_noun() -> None:
    assert money_label("EUR", plural=True) == "EUR"
    assert money_label("dollar", plural=True) == "dollars"
    assert money_label("yen", plural=True) == "yen"
    assert money_label("pound", plural=False) == "pound"
