import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.text.smoothing import probability, smoothed, turning

AFTER = [8.0, 8, 8, 8, -8, -8, -8, -8]
TURNS = [8.0, -8, 8, -8, 8, -8]

odds = st.floats(-50, 50)


def sides(leanings: list[float]) -> list[bool]:
    return [value > 0 for value in smoothed(leanings, turning(leanings, 6.0), 6.0)]


def test_a_block_that_says_nothing_is_as_its_neighbours() -> None:
    assert sides([8, 0, 8, 8, -8, 0, -8, -8]) == [True] * 4 + [False] * 4


def test_where_the_languages_alternate_it_is_as_the_block_before_last() -> None:
    assert sides([8, -8, 8, -8, 0, 0, 8, -8]) == [True, False] * 4


def test_one_block_in_the_other_language_is_a_quotation_on_a_long_page() -> None:
    assert sides([8.0] * 20 + [-8] + [8] * 20 + [-8] * 40) == [True] * 41 + [False] * 40


def test_turning_tells_how_a_page_is_laid_out() -> None:
    assert turning(AFTER, 6.0) < 0.25
    assert turning(TURNS, 6.0) > 0.75


def test_languages_that_alternate_with_names_in_between_are_told_all_the_same() -> None:
    assert turning([8.0, -8, 0, 0, 8, -8, 0, 0, 0, 0, 8, -8], 6.0) > 0.75


def test_one_block_alone_says_what_its_words_say() -> None:
    assert smoothed([2.0], 0.1, 6.0) == [2.0]


def test_no_block_gives_nothing() -> None:
    assert smoothed([], 0.5, 6.0) == []


def test_a_probability_of_even_odds_is_a_half() -> None:
    assert probability(0.0) == 0.5


@given(st.lists(odds, max_size=12), st.floats(0.01, 0.99))
def test_swapping_the_languages_mirrors_the_result(leanings: list[float], turn: float) -> None:
    mirrored = smoothed([-value for value in leanings], turn, 6.0)
    assert mirrored == pytest.approx([-value for value in smoothed(leanings, turn, 6.0)])


@given(st.lists(odds, max_size=12), st.floats(0.01, 0.99))
def test_reading_backwards_gives_the_same(leanings: list[float], turn: float) -> None:
    backwards = smoothed(leanings[::-1], turn, 6.0)
    assert backwards[::-1] == pytest.approx(smoothed(leanings, turn, 6.0), abs=1e-9)


@given(st.floats(-1e6, 1e6))
def test_a_probability_lies_between_nought_and_one(value: float) -> None:
    assert 0.0 <= probability(value) <= 1.0
