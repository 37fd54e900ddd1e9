"""Stretches of text that a file holds as one."""

from aligner.formats.pieces import Piece


def test_a_sentence_begins_and_ends_with_what_leaves_a_mark() -> None:
    (span,) = Piece(" \ufeff\u200bCiao.\xad\0 ").spans
    assert span == (3, 8)


def test_what_leaves_no_mark_is_no_sentence() -> None:
    assert Piece("\ufeff\u200b").spans == ()
