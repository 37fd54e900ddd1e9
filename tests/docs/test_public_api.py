"""What is promised is written down, and is what there is."""

from __future__ import annotations

import difflib

import pytest
from scripts import public_api

from support import must_have


def test_what_is_promised_is_what_is_there() -> None:
    must_have("anywidget", extra="widget")
    written = public_api.FILE.read_text(encoding="utf-8").splitlines()
    there = public_api.text().splitlines()
    difference = "\n".join(
        difflib.unified_diff(written, there, "written down", "there", lineterm="", n=1)
    )
    if difference:
        pytest.fail(
            "A promise is changed: see in CONTRIBUTING.md how that is done, and renew the file "
            f"with python scripts/public_api.py\n{difference}"
        )


def test_nothing_in_it_differs_from_run_to_run() -> None:
    written = public_api.FILE.read_text(encoding="utf-8")
    assert " at 0x" not in written
    assert "<function" not in written
    assert "Sentinel" not in written


def test_fields_methods_defaults_and_options_are_in_it() -> None:
    lines = public_api.FILE.read_text(encoding="utf-8").splitlines()
    assert "class aligner.Bitext(Drawn, Tabled, BaseModel)" in lines
    assert "    beads: tuple[Bead, ...] = ()" in lines
    assert "    languages: tuple[str, str]  # read only" in lines
    assert "    MAJOR = 'major'" in lines
    assert "    --engine encoder|lexical [encoder]" in lines
    assert any(line.startswith("def aligner.check(first: Source | Document") for line in lines)
