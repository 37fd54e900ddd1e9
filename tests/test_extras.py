"""Errors about what is missing name extras that there are."""

import tomllib
from pathlib import Path

import regex

TOP = Path(__file__).parents[1]
NAMED = regex.compile(r'MissingExtraError\(\s*"[^"]*",\s*"([^"]*)"')


def test_every_extra_that_an_error_names_can_be_installed() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sources = [path.read_text(encoding="utf-8") for path in (TOP / "src").rglob("*.py")]
    named = {name for source in sources for name in NAMED.findall(source)}
    assert {"altair", "dask", "parquet", "widget"} <= named
    assert named <= project["optional-dependencies"].keys()
