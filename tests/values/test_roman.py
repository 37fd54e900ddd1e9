from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.values.roman import read_roman

_PARTS = [
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
]


def _roman(value: int) -> str:
    written = ""
    for part, letters in _PARTS:
        while value >= part:
            written, value = written + letters, value - part
    return written


@given(st.integers(1, 3999))
def test_a_well_formed_numeral_reads_as_its_value(value: int) -> None:
    assert read_roman(_roman(value)) == value


@pytest.mark.parametrize("word", ["", "IIII", "VX", "IC", "xiv", "MMMM", "CIVIL", "XIVa"])
def test_letters_in_another_order_are_no_numeral(word: str) -> None:
    assert read_roman(word) is None
