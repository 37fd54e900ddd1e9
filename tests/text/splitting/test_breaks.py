"""What ends a sentence without a stop."""

from __future__ import annotations

from itertools import pairwise

import pytest

from aligner.text.splitting.breaks import breaks


def _cut(marked: str) -> str:
    """The text cut at the marks, and as it is cut."""
    text = marked.replace("¦", "")
    edges = [0, *breaks(text, "The".__eq__, "table".__eq__), len(text)]
    return "¦".join(text[start:end] for start, end in pairwise(edges))


@pytest.mark.parametrize(
    "marked",
    [
        "One ¦========== ¦two",
        "One ¦**********",
        "Name: __________ ¦Date: __________",
        "See http://a.example/b ¦http://a.example/c now",
        "See http://a.example/b ¦The rest",
        "See http://a.example/b Mary",
        "See http://a.example/b. The rest",
        "Write to ann@mail.example ¦The rest",
        "No address here The rest",
        "I like it :) ¦Bye",
        "I like it :) too",
        "Ann Hale ¦12/31/2001 08:15 PM ¦are you there",
        "at 12/31/2001 08:15 ¦Bread",
        "at 12/31/2001 08:15 we met",
        "at 12/31/2001 08:15 PM",
        "1. Bread 2. Wine 3. Oil".replace(" 2", " ¦2").replace(" 3", " ¦3"),
        "Two things: 1) Bread ¦2) Wine",
        "Two things: 1. Bread; 2. Wine",
        "1. Bread, see table 2. Wine",
        "from 34 to 0. It was",
        "List\n¦• bread\n¦• wine",
        "List\n¦1. bread\n¦2. wine",
        "a line\n– an aside – and the rest",
        "until 12/31/2001 08:15 ",
    ],
)
def test_a_text_is_cut_where_it_is_marked(marked: str) -> None:
    assert _cut(marked) == marked
