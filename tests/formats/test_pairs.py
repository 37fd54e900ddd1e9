"""Tables of pairs."""

import pytest

from aligner import LayoutError
from aligner.formats import pairs


def read_pairs(content: str, file: str | None = None) -> list[tuple[int, str, str]]:
    return list(pairs.read_pairs(content, ("it", "en"), file=file))


def test_pairs_have_the_number_of_their_line_and_unaltered_cells() -> None:
    assert read_pairs("uno\tone\r\n\r\n due \ttwo\tmore\n") == [
        (0, "uno", "one"),
        (2, " due ", "two"),
    ]


def test_either_cell_may_be_empty() -> None:
    assert read_pairs("uno\t\n\tone") == [(0, "uno", ""), (1, "", "one")]


def test_a_line_separator_inside_a_cell_does_not_end_the_line() -> None:
    assert read_pairs("a\u2028b\x85c\tone") == [(0, "a\u2028b\x85c", "one")]


def test_a_line_without_a_tab_is_named() -> None:
    with pytest.raises(LayoutError, match=r"p\.tsv:2: no TAB"):
        read_pairs("uno\tone\ndue", file="p.tsv")


def test_columns_are_told_and_lines_counted_where_they_begin() -> None:
    assert read_pairs("id\ten\tit\n7\tone\tuno\n") == [(1, "uno", "one")]
    content = 'en,it\n"one\nmore",uno\ntwo,due\n'
    assert read_pairs(content, file="p.csv") == [(1, "uno", "one\nmore"), (3, "due", "two")]
