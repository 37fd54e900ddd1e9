import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.alignment.band import Band
from aligner.alignment.likeness import Units, VectorLikeness, nearest, norms


def units(count: int, seed: int) -> Units:
    vectors = np.random.default_rng(seed).normal(size=(count, 16)).astype(np.float32)
    found: Units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


def likeness_of(first: int, second: int) -> VectorLikeness:
    lengths = np.arange(1, first + 1, dtype=float), np.arange(1, second + 1, dtype=float)
    return VectorLikeness.of((units(first, 1), units(second, 2)), lengths)


def whole(first: int, second: int) -> Band:
    return Band(np.zeros(first, dtype=np.int64), np.full(first, second))


@given(st.integers(1, 8), st.integers(1, 8))
def test_cosines_lie_between_minus_one_and_one(first: int, second: int) -> None:
    likeness = likeness_of(first, second)
    assert (np.abs(likeness.cosines(0, np.arange(first))) <= 1 + 1e-5).all()


def test_cosines_of_dots_and_of_lines_agree() -> None:
    likeness = likeness_of(5, 4)
    first, second = (norms(likeness, side, count, 1)[0] for side, count in ((0, 5), (1, 4)))
    dots = likeness.dots(whole(5, 4)).reshape(5, 4)
    found = likeness.cosines(0, np.arange(5))
    assert dots / (first[:, None] * second) == pytest.approx(found, abs=1e-5)


def test_the_length_of_a_block_is_that_of_the_sum_of_its_vectors() -> None:
    likeness = likeness_of(6, 3)
    vectors = likeness._units[0] * likeness._weights[0][:, None]
    for size, found in enumerate(norms(likeness, 0, 6, 4), start=1):
        for start in range(6 - size + 1):
            total = vectors[start : start + size].sum(axis=0)
            assert found[start] == pytest.approx(np.linalg.norm(total), rel=1e-4)


def test_what_all_sentences_of_a_text_share_is_taken_away() -> None:
    common = np.zeros(16, dtype=np.float32)
    common[0] = 3
    vectors = [units(60, seed) + common for seed in (1, 2)]
    one, other = (v / np.linalg.norm(v, axis=1, keepdims=True) for v in vectors)
    likeness = VectorLikeness.of((one, other), (np.ones(60), np.ones(60)))
    assert (one @ other.T).mean() > 0.8
    assert abs(likeness.cosines(0, np.arange(60)).mean()) < 0.2


def test_in_a_block_a_long_sentence_weighs_more() -> None:
    vectors = np.eye(3, 16, dtype=np.float32)
    likeness = VectorLikeness((vectors[:2], vectors[:2]), (np.array([3.0, 1.0]), np.ones(2)))
    cosines = likeness.coarser(2).cosines(0, np.array([0]))
    assert cosines[0, 0] == pytest.approx((3 + 1) / np.sqrt(10 * 2), rel=1e-4)


def test_unrelated_sentences_seldom_pass_the_background() -> None:
    likeness = likeness_of(50, 50)
    cosines = likeness.cosines(0, np.arange(50))
    assert (cosines > likeness.background(0)[:, None]).mean() < 0.15


def test_the_nearest_of_all_and_the_next_are_found() -> None:
    likeness = likeness_of(70, 90)
    cosines = likeness.cosines(0, np.arange(70))
    places, best, second = nearest(likeness, 0, np.arange(70))
    assert places.tolist() == cosines.argmax(axis=1).tolist()
    assert best == pytest.approx(cosines.max(axis=1))
    assert second == pytest.approx(np.sort(cosines, axis=1)[:, -2])


def test_with_one_sentence_on_the_other_side_there_is_no_next() -> None:
    _, _, second = nearest(likeness_of(3, 1), 0, np.arange(3))
    assert second.tolist() == [-1, -1, -1]
