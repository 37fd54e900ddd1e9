"""Tables of pairs."""

import pytest

from aligner import LayoutError
from aligner.formats.pairs import read_pairs


def test_pairs_have_the_number_of_their_line_and_unaltered_cells() -> None:
    assert list(read_pairs("uno\tone\r\n\r\n due \ttwo\tmore\n")) == [
        (0, "uno", "one"),
        (2, " due ", "two"),
    ]


def test_either_cell_may_be_empty() -> None:
    assert list(read_pairs("uno\t\n\tone")) == [(0, "uno", ""), (1, "", "one")]


def test_a_line_separator_inside_a_cell_does_not_end_the_line() -> None:
    assert list(read_pairs("a\u2028b\x85c\tone")) == [(0, "a\u2028b\x85c", "one")]


def test_a_line_without_a_tab_is_named() -> None:
    with pytest.raises(LayoutError, match=r"p\.tsv:2: no TAB"):
        list(read_pairs("uno\tone\ndue", file="p.tsv"))
