import numpy as np
import pytest

from aligner.alignment.band import Band
from aligner.alignment.lexical import LexicalLikeness, keys_of

ITALIAN = ["La famiglia di Marco parla.", "Nel 1848 nevica.", "Il problema musicale resta."]
ENGLISH = ["It snows in 1848.", "The family of Marco talks.", "The musical problem remains."]


def whole(first: int, second: int) -> Band:
    return Band(np.zeros(first, dtype=np.int64), np.full(first, second))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("problema", "problem"),
        ("musicale", "musical"),
        ("fotografia", "photography"),
        ("Perù", "PERU"),
    ],
)
def test_cognates_have_one_key(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other) != []


def test_a_number_is_its_own_key_and_short_words_are_none() -> None:
    assert keys_of("Di 7 re 1848.") == ["7", "1848"]


def test_a_key_counts_once_a_sentence() -> None:
    assert len(keys_of("porto, Porto e PORTO")) == 1


def test_sentences_that_share_words_and_numbers_are_alike() -> None:
    likeness = LexicalLikeness.of(ITALIAN, ENGLISH)
    dots = likeness.dots(whole(3, 3)).reshape(3, 3)
    assert dots.argmax(axis=1).tolist() == [1, 0, 2]


def test_what_every_sentence_has_says_nothing() -> None:
    likeness = LexicalLikeness.of(["Articolo."] * 30, ["Article."] * 30)
    assert not likeness.dots(whole(30, 30)).any()


def test_cosines_are_dots_over_the_lengths_of_both() -> None:
    likeness = LexicalLikeness.of(ITALIAN, ENGLISH)
    own, other = (np.sqrt(likeness.lags(side, 0)) for side in (0, 1))
    expected = likeness.dots(whole(3, 3)).reshape(3, 3) / (own[:, None] * other)
    assert likeness.cosines(0, np.array([2, 0])) == pytest.approx(expected[[2, 0]])
    assert likeness.cosines(1, np.arange(3)) == pytest.approx(expected.T)


def test_a_narrow_band_gives_the_same_products_as_the_whole() -> None:
    likeness = LexicalLikeness.of(ITALIAN, ENGLISH)
    dots = likeness.dots(whole(3, 3)).reshape(3, 3)
    band = Band(np.array([0, 0, 1]), np.array([2, 2, 3]))
    assert likeness.dots(band) == pytest.approx(dots[band.rows, band.columns])


def test_blocks_share_what_their_sentences_share() -> None:
    coarse = LexicalLikeness.of(ITALIAN, ENGLISH).coarser(2)
    dots = coarse.dots(whole(2, 2)).reshape(2, 2)
    assert dots[0, 0] > 0 < dots[1, 1]


def test_swapping_the_sides_turns_the_products_over() -> None:
    there = LexicalLikeness.of(ITALIAN, ENGLISH).dots(whole(3, 3)).reshape(3, 3)
    back = LexicalLikeness.of(ENGLISH, ITALIAN).dots(whole(3, 3)).reshape(3, 3)
    assert there == pytest.approx(back.T)
