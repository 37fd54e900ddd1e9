from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aligner.checks.brackets import match_brackets


def test_brackets_match_inside_each_other() -> None:
    assert match_brackets("a (b [c] d) e").pairs == ((2, 10), (5, 7))


def test_a_closing_bracket_skips_open_ones_of_another_kind() -> None:
    found = match_brackets("(a [b)")
    assert found.pairs == ((0, 5),)
    assert found.unclosed == (3,)


def test_brackets_close_across_a_line_but_not_across_a_paragraph() -> None:
    assert match_brackets("(a\nb)").pairs == ((0, 4),)
    found = match_brackets("(a\n\nb)")
    assert (found.unclosed, found.unopened) == ((0,), (5,))


@given(st.text(alphabet="()[]{} \n", max_size=40))
def test_every_bracket_is_in_a_pair_or_loose(text: str) -> None:
    found = match_brackets(text)
    places = [*found.unclosed, *found.unopened, *(at for pair in found.pairs for at in pair)]
    assert sorted(places) == [at for at, sign in enumerate(text) if sign in "()[]{}"]
