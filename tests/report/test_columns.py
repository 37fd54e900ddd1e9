import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aligner.report.columns import columns, printable, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("perche\u0301", 6), ("日本", 4), ("👩‍🚀", 2), ("\u200b", 0), ("", 0)],
)
def test_columns_count_what_the_eye_sees(text: str, width: int) -> None:
    assert columns(text) == width


def test_controls_that_a_terminal_obeys_become_visible() -> None:
    assert printable("a\x1b[31mb\u202ec\nd\te\ud800") == "a\ufffd[31mb\ufffdc d e\ufffd"


def test_lines_break_between_words() -> None:
    text = "uno due tre quattro"
    assert [text[a:b] for a, b in wrapped(text, 8)] == ["uno due", "tre", "quattro"]


def test_a_word_wider_than_a_line_breaks_inside() -> None:
    assert list(wrapped("abcdefgh", 3)) == [(0, 3), (3, 6), (6, 8)]


def test_wide_characters_take_two_columns_of_a_line() -> None:
    assert list(wrapped("日本語", 4)) == [(0, 2), (2, 3)]


def test_no_text_is_one_empty_line() -> None:
    assert list(wrapped("", 5)) == [(0, 0)]


@example("\u0301 a日", 2)
@given(st.text(alphabet="ab 日é\u0301👩\u200d🚀"), st.integers(2, 12))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert all(columns(text[start:end]) <= width for start, end in lines)
    ends = [0, *(end for _, end in lines)]
    starts = [*(start for start, _ in lines), len(text)]
    assert all(text[end:start].strip(" ") == "" for end, start in zip(ends, starts, strict=True))
