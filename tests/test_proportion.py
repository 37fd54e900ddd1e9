"""What a text costs grows in proportion to its length, whatever it is made of."""

import gc
import time
from contextlib import suppress

import numpy as np
import pytest

import aligner
from aligner.alignment.anchors import Anchors, band_of

IT, EN = "Il porto era vuoto. ", "The harbour was empty. "
MOST = 7.0
"""How many times as long four times the text may take; 16 would be the square."""


def seconds(text: str) -> float:
    """CPU time of this thread for reading a text, without the collector of garbage."""
    gc.collect()
    gc.disable()
    begun = time.thread_time()
    try:
        with suppress(aligner.AlignerError):
            aligner.read(text)
    finally:
        gc.enable()
    return time.thread_time() - begun


@pytest.mark.parametrize(
    ("opening", "repeated", "length"),
    [
        ("<html><body>", f"<p>{IT}</p><p>{EN}</p>", 40_000),
        ("", "a\n---\n", 10_000),
        ("# uno\n\n# one\n\n", "> a\n>\n", 10_000),
        ("", f"{IT}\t{EN}\n{IT} | {EN}\n\n", 20_000),
        (f"{IT}\n\n{EN}\n", " \n\t", 40_000),
    ],
    ids=["blocks", "titles", "marks", "rows", "blanks"],
)
def test_four_times_the_text_takes_about_four_times_as_long(
    opening: str, repeated: str, length: int
) -> None:
    def text(length: int) -> str:
        return f"{opening}{IT}\n\n{EN}\n\n{repeated * (length // len(repeated))}"

    seconds(text(1000))  # what is loaded once
    once = seconds(text(length))
    assert seconds(text(4 * length)) < MOST * once + 0.1


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
