"""Every code block of the README and the documentation does what the page says."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from support import must_have

TOP = Path(__file__).parents[2]
BLOCKS = runpy.run_path(str(TOP / "scripts" / "doc_blocks.py"))
PAGES = [
    page
    for page in BLOCKS["pages"]()
    if not {"_build", "notebooks"} & set(page.relative_to(TOP).parts)
]

NEEDED = {
    "batches.md": [("pyarrow", "parquet")],
    "linguist.md": [("pandas", "pandas")],
    "reviser.md": [("wordfreq", "spelling")],
}
"""Pages that show what extras bring: the packages, and the extras that bring them."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(TOP)))
def test_the_blocks_of_a_page_run_and_print_what_it_shows(page: Path) -> None:
    for package, extra in NEEDED.get(page.name, ()):
        must_have(package, extra=extra)
    BLOCKS["run_page"](page.read_text(encoding="utf-8"))


def test_what_is_not_run_says_why() -> None:
    for page in PAGES:
        for block in BLOCKS["blocks"](page.read_text(encoding="utf-8")):
            known = block.language in (
                "console", "python", "json", "toml", "yaml", "text", "xml", "",
            ) or block.language.startswith("{")  # fmt: skip
            assert known, f"{page}:{block.line}: {block.language}"
            if block.reason:
                assert len(block.reason) > 10


@pytest.mark.parametrize(
    ("shown", "fitting"),
    [
        ("one\ntwo\n", True),
        ("one\n…\n", True),
        ("…\ntwo\n", True),
        ("o… \ntwo", True),
        ("one\n", False),
        ("two\n…\n", False),
        ("one\n…\nthree\n", False),
    ],
)
def test_an_ellipsis_stands_for_anything(shown: str, fitting: bool) -> None:
    assert BLOCKS["fits"]("one\ntwo\n", shown) is fitting


def test_a_block_that_prints_something_else_is_found_out() -> None:
    with pytest.raises(AssertionError, match="aligner, version"):
        BLOCKS["run_page"]("```console\n$ aligner --version\naligner, version 99\n```\n")
    with pytest.raises(AssertionError, match="Got"):
        BLOCKS["run_page"]("```python\n>>> 1 + 1\n3\n```\n")


@pytest.mark.parametrize("language", ["json", "toml", "yaml", "xml"])
def test_data_must_be_well_formed(language: str) -> None:
    with pytest.raises(AssertionError, match=f"line 2: no {language}"):
        BLOCKS["run_page"](f"```{language}\n[}}<\n```\n")


def test_files_that_a_page_shows_are_there() -> None:
    BLOCKS["run_page"](
        "<!-- file: a/b.txt -->\n```text\nUno.\n```\n\n```console\n$ cat a/b.txt\nUno.\n```\n"
    )


def test_what_cannot_run_here_must_at_least_exist() -> None:
    for command in ('pip install "aligner[moonshine]"', "make coffee", "python -m benchmarks.x"):
        with pytest.raises(AssertionError):
            BLOCKS["run_page"](f"```console\n$ {command}\n```\n")
