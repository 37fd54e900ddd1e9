from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.checks.names.spelling import is_near, is_transliteration, nearness, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nazarbaev", "Nazarbayev"),
        ("Mangistau", "Mangystau"),
        ("Dvořák", "Dvorak"),
        ("Mohammed", "Mohamed"),
        ("Khaled", "Chaled"),
        ("Kyzyl-Orda", "Kyzylorda"),
    ],
)
def test_ways_of_transliterating_one_name_agree(one: str, other: str) -> None:
    assert is_transliteration(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Aktau", "Atyrau"), ("Bush", "Blair"), ("Iran", "Iraq"), ("Milan", "Mali")]
)
def test_names_that_only_look_alike_do_not_agree(one: str, other: str) -> None:
    assert not is_transliteration(one, other)
    assert not is_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Filippine", "Philippines"), ("Antonietta", "Antoinette")]
)
def test_a_name_is_near_to_its_form_in_the_other_language(one: str, other: str) -> None:
    assert is_near(one, other)


@given(st.text(max_size=12), st.text(max_size=12))
def test_nearness_is_the_same_both_ways_and_within_bounds(one: str, other: str) -> None:
    assert nearness(one, other) == nearness(other, one)
    assert 0.0 <= nearness(one, other) <= 1.0


@given(st.text(max_size=12))
def test_a_skeleton_does_not_depend_on_capitals(word: str) -> None:
    assert skeleton(word.lower()) == skeleton(word.lower().capitalize().lower())
