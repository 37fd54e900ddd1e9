"""The API reference has every public name, and no other."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

import regex

import aligner

API = Path(__file__).parents[2] / "docs" / "api"
DIRECTIVE = regex.compile(
    r"^\.\. auto(?:function|class|exception|module)::\s+(\S+)", regex.MULTILINE
)


def pages() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(API.glob("*.md")))


def documented() -> list[str]:
    return list(DIRECTIVE.findall(pages()))


def test_each_public_name_is_documented_once() -> None:
    names = documented()
    public = [getattr(aligner, name) for name in dir(aligner)]
    wanted = {
        one.__name__ if isinstance(one, ModuleType) else f"aligner.{name}"
        for name, one in zip(dir(aligner), public, strict=True)
    }
    assert {name for name in names if name.count(".") == 1} <= wanted
    assert wanted <= set(names)
    assert len(names) == len(set(names))


def test_what_is_documented_beside_them_exists() -> None:
    for name in documented():
        home, _, attribute = name.rpartition(".")
        if f"automodule:: {name}\n" in pages():
            documented_there = import_module(name)
        else:
            documented_there = getattr(import_module(home), attribute)
        assert (documented_there.__doc__ or "").strip(), name


def test_the_names_of_errors_are_on_the_page_of_errors() -> None:
    page = (API / "errors.md").read_text()
    errors = [name for name in aligner.__all__ if name.endswith("Error")]
    assert all(f"aligner.{name}\n" in page for name in errors)
