import pytest

from aligner.alignment.shapes import match_shapes


@pytest.mark.parametrize("largest", [1, 2, 4])
def test_every_pair_of_sizes_is_a_shape_once(largest: int) -> None:
    sizes = range(1, largest + 1)
    assert sorted(match_shapes(largest)) == [(a, b) for a in sizes for b in sizes]


def test_small_shapes_come_first() -> None:
    totals = [sum(shape) for shape in match_shapes(4)]
    assert totals == sorted(totals)
