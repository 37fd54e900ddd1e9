"""The API reference has every public name, and no other."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import regex

import aligner
from aligner.languages import Language
from support import must_have

API = Path(__file__).parents[2] / "docs" / "api"
DIRECTIVE = regex.compile(
    r"^\.\. auto(?:function|class|exception|module)::\s+(\S+)", regex.MULTILINE
)


def pages() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(API.glob("*.md")))


def documented() -> list[str]:
    return list(DIRECTIVE.findall(pages()))


def test_each_public_name_is_documented_once() -> None:
    must_have("anywidget", extra="widget")
    names = documented()
    public = [getattr(aligner, name) for name in dir(aligner)]
    wanted = {
        one.__name__ if isinstance(one, ModuleType) else f"aligner.{name}"
        for name, one in zip(dir(aligner), public, strict=True)
    }
    told = {name for name in names if name.count(".") == 1 and find_spec(name) is None}
    assert told <= wanted
    assert wanted <= set(names)
    assert len(names) == len(set(names))


def test_what_is_documented_beside_them_exists() -> None:
    must_have("anywidget", extra="widget")
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


def test_each_record_of_a_language_is_documented() -> None:
    records = [field.name for field in fields(Language) if field.name not in ("code", "name")]
    named = [name.rpartition(".")[2] for name in documented() if ".interface." in name]
    assert named == records


def test_each_extra_is_told_of() -> None:
    index = (API.parent / "index.md").read_text(encoding="utf-8")
    project = tomllib.loads((API.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    for extra in project["project"]["optional-dependencies"]:
        assert f"`{extra}`" in index, extra
