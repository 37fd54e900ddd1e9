from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.values.digits import LONGEST, read_literal

ITALIAN, ENGLISH = ",", "."


@pytest.mark.parametrize(
    ("text", "decimal", "readings"),
    [
        ("1.000", ITALIAN, ["1000", "1"]),
        ("1.000", ENGLISH, ["1", "1000"]),
        ("1,000", ENGLISH, ["1000", "1"]),
        ("1,000", ITALIAN, ["1", "1000"]),
        ("2.5", ITALIAN, ["5/2"]),
        ("2,5", ENGLISH, ["5/2"]),
        ("0.123", ITALIAN, ["123/1000"]),
        ("1.234,5", ITALIAN, ["2469/2"]),
        ("1,234.5", ITALIAN, ["2469/2"]),
        ("1.234.567", ITALIAN, ["1234567"]),
        ("12,34,567", ENGLISH, ["1234567"]),
        ("10 000", ITALIAN, ["10000"]),
        ("10\u202f000,5", ITALIAN, ["20001/2"]),
        ("1’000’000", ITALIAN, ["1000000"]),
        (",5", ITALIAN, ["1/2"]),
        ("007", ENGLISH, ["7"]),
    ],
)
def test_separators_are_read_by_the_habits_of_the_language_first(
    text: str, decimal: str, readings: list[str]
) -> None:
    assert read_literal(text, decimal).readings == tuple(map(Fraction, readings))


@pytest.mark.parametrize("text", ["2.0.1", "192.168.0.1", "1,2,3"])
def test_groups_that_are_no_thousands_are_no_quantity(text: str) -> None:
    literal = read_literal(text, ENGLISH)
    assert literal.readings == ()
    assert literal.malformed is None


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("80.0000", ITALIAN),
        ("1.0000.000", ITALIAN),
        ("1,234,5678", ENGLISH),
        ("1,234.567,89", ENGLISH),
        ("3.400.75", ITALIAN),
        ("2.5.000", ITALIAN),
    ],
)
def test_thousands_with_one_wrong_group_are_malformed(text: str, decimal: str) -> None:
    assert read_literal(text, decimal).malformed


@pytest.mark.parametrize("text", ["3.1416", "12,345", "1.000.000,00", "99.9999"])
def test_long_decimals_are_not_malformed(text: str) -> None:
    assert read_literal(text, ITALIAN).malformed is None


def test_a_string_of_digits_too_long_for_a_quantity_is_a_code() -> None:
    assert read_literal("9" * (LONGEST + 1), ENGLISH).readings == ()
    assert read_literal("9" * LONGEST, ENGLISH).readings == (Fraction(10**LONGEST - 1),)


@given(st.integers(0, 10**12), st.sampled_from([(ITALIAN, "."), (ENGLISH, ",")]))
def test_a_number_written_with_thousands_reads_as_itself(
    value: int, habits: tuple[str, str]
) -> None:
    decimal, group = habits
    written = f"{value:,}".replace(",", group)
    assert read_literal(written, decimal).readings[0] == value


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([(ITALIAN, "."), (ENGLISH, ",")]))
def test_a_decimal_written_with_thousands_reads_as_itself(
    whole: int, hundredths: int, habits: tuple[str, str]
) -> None:
    decimal, group = habits
    written = f"{whole:,}".replace(",", group) + f"{decimal}{hundredths:02}"
    assert read_literal(written, decimal).readings[0] == whole + Fraction(hundredths, 100)
