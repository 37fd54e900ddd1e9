from itertools import pairwise

import numpy as np

from aligner.alignment.anchors import Anchors, anchors_of, band_of
from aligner.alignment.likeness import VectorLikeness


def likeness(first: list[int], second: list[int]) -> VectorLikeness:
    """That of sentences given by what they mean: one number, one direction."""
    senses = np.random.default_rng(5).normal(size=(max(first + second) + 1, 96))
    senses /= np.linalg.norm(senses, axis=1, keepdims=True)
    units = [senses[numbers].astype(np.float32) for numbers in (first, second)]
    return VectorLikeness.of(
        (units[0], units[1]), (np.full(len(first), 40.0), np.full(len(second), 40.0))
    )


def found(first: list[int], second: list[int]) -> list[tuple[int, int]]:
    anchors = anchors_of(likeness(first, second), len(first), len(second))
    return list(zip(anchors.rows.tolist(), anchors.columns.tolist(), strict=True))


def test_sentences_of_one_meaning_are_anchors() -> None:
    assert found([*range(20)], [*range(20)]) == [(k, k) for k in range(20)]


def test_anchors_go_on_after_a_gap_of_hundreds() -> None:
    kept = [*range(300), *range(700, 1000)]
    pairs = found([*range(1000)], kept)
    assert {(k, k) for k in range(300)} <= set(pairs)
    assert {(k, k - 400) for k in range(700, 1000)} <= set(pairs)


def test_long_texts_are_searched_coarsely_first_and_lose_nothing() -> None:
    kept = [k for k in range(1600) if not 500 <= k < 800]
    assert len(found([*range(1600)], kept)) >= 0.98 * len(kept)


def test_anchors_rise_on_both_sides() -> None:
    turned = [*range(30, 60), *range(30)]
    pairs = found([*range(60)], turned)
    assert pairs
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_texts_without_anything_in_common_have_few_anchors() -> None:
    assert len(found([*range(40)], [*range(40, 80)])) < 10


def test_the_band_holds_both_corners_and_every_anchor() -> None:
    anchors = Anchors(np.array([4, 9]), np.array([2, 30]))
    band = band_of(anchors, 12, 40, radius=3)
    rows, columns = np.array([0, 12, 4, 9, 5, 10]), np.array([0, 40, 2, 30, 3, 31])
    assert (band.at(rows, columns) >= 0).all()


def test_between_two_anchors_the_band_holds_all_that_lies_between_them() -> None:
    band = band_of(Anchors(np.array([4, 9]), np.array([2, 30])), 12, 40, radius=0)
    rows, columns = np.meshgrid(np.arange(6, 9), np.arange(3, 31), indexing="ij")
    assert (band.at(rows.ravel(), columns.ravel()) >= 0).all()


def test_without_anchors_everything_is_searched() -> None:
    nothing = np.empty(0, dtype=np.int64)
    assert band_of(Anchors(nothing, nothing), 7, 5).size == 8 * 6
