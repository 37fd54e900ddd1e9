"""Where evidence stands in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import Document, Gap, GapReason
from aligner.formats.places import Places, Region, relative


def places(text: str, name: str = "it.txt", base: Path | None = None) -> Places:
    gap = Gap(0, len(text), text, GapReason.OTHER_SIDE)
    return Places(Document(text=text, language="it", gaps=(gap,), name=name), base)


def region(text: str, words: str, name: str = "it.txt") -> Region | None:
    here = places(text, name)
    at = text.index(words)
    return here.region(here.document.span(at, at + len(words)))


def test_lines_and_columns_count_from_1_and_the_end_is_one_past() -> None:
    assert region("Uno.\nSono 40.", "40") == Region(2, 6, 2, 8)


def test_columns_count_code_points() -> None:
    assert region("🚀 40.", "40") == Region(1, 3, 1, 5)


def test_a_place_has_no_width() -> None:
    here = places("Uno.\nDue.")
    assert here.region(here.document.span(5, 5)) == Region(2, 1, 2, 1)


def test_what_ends_with_a_line_stays_on_it() -> None:
    assert region("Uno.\nDue.", "Uno.\n") == Region(1, 1, 1, 6)


@given(st.text("a\n🚀", min_size=1), st.data())
def test_the_lines_of_the_file_have_the_words_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    here = places(text)
    found = here.region(here.document.span(start, end))
    assert found is not None
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: found.start_line - 1])
    assert before + found.start_column - 1 == start
    before = sum(len(line) + 1 for line in lines[: found.end_line - 1])
    assert before + found.end_column - 1 == end


def test_of_html_no_place_is_known() -> None:
    assert region("Sono 40.", "40", "page.HTML") is None


@pytest.mark.parametrize(
    ("name", "path", "uri"),
    [
        ("it/à b.txt", "it/à b.txt", "it/%C3%A0%20b.txt"),
        ("/repo/it/a.txt", "it/a.txt", "it/a.txt"),
        ("/elsewhere/a.txt", "/elsewhere/a.txt", "file:///elsewhere/a.txt"),
        ("C:/texts/a.txt", "C:/texts/a.txt", "file:///C:/texts/a.txt"),
        ("", "", "it"),
    ],
)
def test_a_file_under_the_base_is_told_from_there(name: str, path: str, uri: str) -> None:
    here = places("Uno.", name, Path("/repo"))
    assert (here.path, here.uri) == (path, uri)
    assert relative(name, Path("/repo")) == path
