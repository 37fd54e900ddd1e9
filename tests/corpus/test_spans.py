"""Spans know their offsets and hold what stands there."""

import pytest

from aligner import Span


def test_a_span_whose_text_does_not_fit_its_offsets_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="cannot hold 3 characters"):
        Span(4, 6, "abc")


def test_a_span_covers_what_lies_inside_it_and_itself() -> None:
    outer = Span(0, 5, "abcde")
    assert outer.covers(outer)
    assert outer.covers(Span(5, 5, ""))
    assert not outer.covers(Span(4, 6, "ef"))


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 2, "ab").overlaps(Span(2, 4, "cd"))
    assert Span(0, 3, "abc").overlaps(Span(2, 4, "cd"))


def test_an_empty_span_is_false_and_a_full_one_true() -> None:
    assert not Span(3, 3, "")
    assert Span(3, 4, "a")


def test_equal_spans_are_equal_and_hash_alike() -> None:
    assert {Span(0, 1, "a"), Span(0, 1, "a")} == {Span(0, 1, "a")}
