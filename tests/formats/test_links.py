"""Links between words as lines."""

from __future__ import annotations

import pytest

from aligner.api import pair
from aligner.corpus import Bitext, Span, WordAlignment
from aligner.errors import FormatError, SettingsError
from aligner.formats.links import pharaoh, read_pharaoh, tokens


def _bitext() -> Bitext:
    words = WordAlignment(
        (Span(0, 5, "Piove"), Span(5, 6, ".")),
        (Span(0, 2, "It"), Span(3, 8, "rains"), Span(8, 9, ".")),
        ((0, 0, 0.5), (0, 1, 0.9), (1, 2, 1.0)),
    )
    return pair("Piove.", "It rains.").with_words(lambda _: words)


def test_links_are_written_with_numbers_from_zero() -> None:
    assert list(pharaoh(_bitext())) == ["0-0 0-1 1-2"]


def test_tokens_are_written_as_they_are_counted() -> None:
    assert list(tokens(_bitext())) == ["Piove . ||| It rains ."]


def test_what_was_written_is_read_again() -> None:
    assert read_pharaoh("\n".join(pharaoh(_bitext()))) == (frozenset({(0, 0), (0, 1), (1, 2)}),)


def test_a_line_without_links_is_an_empty_set() -> None:
    assert read_pharaoh("0-0\n\n1-0\n") == (frozenset({(0, 0)}), frozenset(), frozenset({(1, 0)}))


def test_doubtful_and_weighed_links_are_links() -> None:
    assert read_pharaoh("0?1 2-3:0.75") == (frozenset({(0, 1), (2, 3)}),)


def test_what_is_no_link_is_told_with_its_line() -> None:
    with pytest.raises(FormatError, match="'1:2' is no link") as caught:
        read_pharaoh("0-0\n1:2\n", file="gold.txt")
    assert "gold.txt:2" in str(caught.value)


def test_a_number_without_end_is_no_link() -> None:
    with pytest.raises(FormatError, match="is no link"):
        read_pharaoh(f"{'9' * 5000}-1")


def test_words_must_have_been_aligned() -> None:
    with pytest.raises(SettingsError, match="words=True"):
        list(pharaoh(pair("Piove.", "It rains.")))
