"""Word alignments."""

from __future__ import annotations

import pytest

from aligner.corpus import Span, WordAlignment

FIRST = (Span(0, 5, "Piove"), Span(6, 9, "giù"), Span(9, 10, "."))
SECOND = (Span(0, 2, "It"), Span(3, 8, "rains"), Span(8, 9, "."))


def test_a_token_knows_those_it_is_linked_to() -> None:
    words = WordAlignment(FIRST, SECOND, ((0, 0, 0.5), (0, 1, 0.9), (2, 2, 1.0)))
    assert words.of(0, 0) == (0, 1)
    assert words.of(1, 1) == (0,)
    assert words.of(0, 1) == ()


def test_a_token_knows_its_surest_link() -> None:
    words = WordAlignment(FIRST, SECOND, ((0, 0, 0.5), (0, 1, 0.9)))
    assert words.score(0, 0) == 0.9
    assert words.score(1, 2) == 0.0


def test_a_link_must_lead_to_a_token() -> None:
    with pytest.raises(ValueError, match="leads to no token"):
        WordAlignment(FIRST, SECOND, ((0, 3, 0.5),))


def test_a_score_is_a_probability() -> None:
    with pytest.raises(ValueError, match="not between 0 and 1"):
        WordAlignment(FIRST, SECOND, ((0, 0, 1.5),))
