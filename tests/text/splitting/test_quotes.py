"""Straight quotes, told apart."""

from __future__ import annotations

import pytest

from aligner.text.splitting.quotes import StraightQuotes


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("no quote", False),
        ('a "word', True),
        ('a "word" more', False),
        ('("word', True),
        ('a " word', True),
        ('a " word " more', False),
        ('a "word" and "more', True),
    ],
)
def test_a_quote_is_open_until_it_is_closed(text: str, is_open: bool) -> None:
    assert StraightQuotes(text).open_before(len(text)) is is_open


def test_a_quote_that_was_never_closed_does_not_turn_the_later_ones_round() -> None:
    assert not StraightQuotes('a "word and "more" end').open_before(22)


def test_only_what_stands_before_the_offset_counts() -> None:
    quotes = StraightQuotes('a "b" c')
    assert [quotes.open_before(at) for at in (2, 3, 5)] == [False, True, False]
