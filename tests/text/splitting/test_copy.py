"""The reading copy and its map back."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from aligner.corpus.document import BLANKS, is_blank
from aligner.text.splitting.copy import reading_copy

_texts = st.text(alphabet=st.sampled_from("aeE.\u0300\u0301\u200b\xad\xa0\u2028\r\n \x00è’"))


def test_blanks_become_spaces_and_line_ends_line_feeds() -> None:
    assert reading_copy("a\xa0b\u202fc\td\x00e\r\nf\u2028g").text == "a b c d e\n\nf\ng"


def test_marks_are_composed_and_joiners_left_out() -> None:
    copy = reading_copy("pe\xadrche\u0301\u200b no")
    assert copy.text == "perché no"
    assert list(copy.offsets) == [0, 1, 3, 4, 5, 6, 9, 10, 11]


def test_a_mark_that_composes_with_nothing_is_left_out() -> None:
    assert reading_copy("q\u0301.\u0301").text == "q."


def test_korean_syllables_are_composed() -> None:
    assert reading_copy(unicodedata.normalize("NFD", "한국. 네")).text == "한국. 네"


def test_a_mark_at_the_head_stands_for_itself() -> None:
    assert reading_copy("\u0301a").text == "\u0301a"


@given(text=_texts)
def test_each_character_of_the_copy_is_mapped_to_what_it_was_made_of(text: str) -> None:
    copy = reading_copy(text)
    assert len(copy.offsets) == len(copy.text)
    assert list(copy.offsets) == sorted(set(copy.offsets))
    for character, offset in zip(copy.text, copy.offsets, strict=True):
        original = text[offset]
        if original in BLANKS:
            assert is_blank(character)
        else:
            assert unicodedata.normalize("NFD", character)[0] in (
                unicodedata.normalize("NFD", original)
            )
