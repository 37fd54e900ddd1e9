"""Axes and bars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.report.plots.chart import amounts, bands, shares, stacked


@pytest.mark.parametrize(
    ("most", "names"),
    [
        (3, ["0", "1", "2", "3"]),
        (7, ["0", "2", "4", "6", "8"]),
        (420, ["0", "100", "200", "300", "400", "500"]),
        (4200, ["0", "1\u202f000", "2\u202f000", "3\u202f000", "4\u202f000", "5\u202f000"]),
    ],
)
def test_amounts_have_round_ticks(most: int, names: list[str]) -> None:
    assert [name for _, name in amounts("", [1, most]).ticks] == names


@given(st.lists(st.integers(0, 10**7), max_size=5))
def test_all_amounts_lie_on_their_axis(values: list[int]) -> None:
    axis = amounts("", values)
    assert axis.low == 0
    assert axis.high >= max(values, default=0)
    assert 2 <= len(axis.ticks) <= 8
    assert axis.ticks[-1][0] == axis.high


def test_shares_go_from_nothing_to_all() -> None:
    axis = shares("Text")
    assert (axis.low, axis.high) == (0, 1)
    assert axis.ticks[-1] == (1, "100\u00a0%")


def test_a_band_has_its_name_in_the_middle() -> None:
    assert bands("", ["a", "b"]).ticks == ((0.5, "a"), (1.5, "b"))


def test_bars_stand_end_to_end_without_empty_ones() -> None:
    first, second = stacked([(0, 2, "two"), (1, 0, "none"), (2, 3, "three")], band=4)
    assert (first.start, first.end) == ((0, 4), (2, 5))
    assert (second.start, second.end, second.series) == ((2, 4), (5, 5), 2)
