"""What a text costs grows in proportion to its length, whatever it is made of."""

import gc
import time
from collections.abc import Callable
from contextlib import suppress

import numpy as np
import pytest

import aligner
from aligner.alignment.anchors import Anchors, band_of
from aligner.alignment.words import WordAligner
from aligner.checks.registry import select
from aligner.checks.running import run_checks
from aligner.languages import get
from support import bitext_of

IT, EN = "Il porto era vuoto. ", "The harbour was empty. "
MOST = 7.0
"""How many times as long four times the text may take; 16 would be the square."""


def seconds(run: Callable[[], object]) -> float:
    """CPU time of this thread for something, without the collector of garbage."""
    gc.collect()
    gc.disable()
    begun = time.thread_time()
    try:
        with suppress(aligner.AlignerError):
            run()
    finally:
        gc.enable()
    return time.thread_time() - begun


@pytest.mark.parametrize(
    ("opening", "repeated", "length"),
    [
        ("<html><body>", f"<p>{IT}</p><p>{EN}</p>", 12_000),
        ("", "a\n---\n", 5_000),
        ("# uno\n\n# one\n\n", "> a\n>\n", 5_000),
        ("", f"{IT}\t{EN}\n{IT} | {EN}\n\n", 8_000),
        (f"{IT}\n\n{EN}\n", " \n\t", 20_000),
    ],
    ids=["blocks", "titles", "marks", "rows", "blanks"],
)
def test_four_times_the_text_takes_about_four_times_as_long(
    opening: str, repeated: str, length: int
) -> None:
    def read(length: int) -> float:
        text = f"{opening}{IT}\n\n{EN}\n\n{repeated * (length // len(repeated))}"
        return seconds(lambda: aligner.read(text))

    read(1000)  # what is loaded once
    assert read(4 * length) < MOST * read(length) + 0.1


@pytest.mark.parametrize(
    ("checks", "first", "second", "length"),
    [
        (["numbers/value"], "3 casse, ", "4 crates, ", 300),
        (["structure/url"], "www.a.it/b, ", "uno, due, ", 400),
    ],
    ids=["numbers", "links"],
)
def test_a_sentence_four_times_as_long_is_checked_about_four_times_as_long(
    checks: list[str], first: str, second: str, length: int
) -> None:
    def checked(times: int) -> float:
        bitext = bitext_of([(first * times + "a.", second * times + "a.")])
        return seconds(lambda: run_checks(bitext, select(checks)))

    checked(10)
    assert checked(4 * length) < MOST * checked(length) + 0.1


def test_letters_of_giant_words_are_not_compared_for_ever() -> None:
    languages = get("it"), get("en")

    def linked(length: int) -> float:
        words = WordAligner.of(bitext_of([]), languages, None)
        return seconds(lambda: words.links(["ab" * length], ["bc" * length]))

    linked(10)
    assert linked(120_000) < MOST * linked(30_000) + 0.1


def test_texts_with_nothing_in_common_are_searched_along_a_line() -> None:
    nothing = np.empty(0, dtype=np.int64)
    for length, width in ((4000, 4000), (3000, 8000), (100_000, 90_000)):
        band = band_of(Anchors(nothing, nothing), length, width)
        assert band.size <= 2_000_000 + 30 * (length + width)
        assert (band.low[0], band.high[-1]) == (0, width + 1)
        assert (np.diff(band.low) >= 0).all()
        assert (np.diff(band.high) >= 0).all()
        assert (band.low[1:] < band.high[:-1]).all()


def test_small_texts_are_searched_whole() -> None:
    nothing = np.empty(0, dtype=np.int64)
    assert band_of(Anchors(nothing, nothing), 900, 1000).size == 901 * 1001
