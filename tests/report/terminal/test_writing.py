"""Styled lines, with rich and without."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec

import pytest

from aligner.report.columns import columns
from aligner.report.terminal import findings_text
from aligner.report.terminal.writing import Piece, beside, folded, written
from report.samples import harbour
from support import must_have

LINES = [(Piece("due"), Piece(" tre", "bold red")), (), (Piece("fine", "dim"),)]


def test_colour_is_written_by_rich() -> None:
    must_have("rich", extra="rich")
    assert written(LINES, color=True) == "due\x1b[1;31m tre\x1b[0m\n\n\x1b[2mfine\x1b[0m"
    assert written(LINES, color=False) == "due tre\n\nfine"


def test_without_rich_all_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec

    def missing(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "rich" else found(name, package)

    monkeypatch.setattr("aligner.report.terminal.writing.find_spec", missing)
    assert "\x1b" not in findings_text(harbour(), color=True, width=80)


def test_a_head_stands_before_the_first_line_and_room_before_the_others() -> None:
    lines = beside((Piece("it 1"),), 6, folded("Uno due tre quattro", 10))
    assert written(lines, color=False) == "it 1  Uno due\n      tre\n      quattro"


def test_the_place_is_folded_only_when_asked_for() -> None:
    whole = findings_text(harbour(), color=False, width=50)
    folded_ = findings_text(harbour(), color=False, width=50, fold=True)
    assert max(map(columns, whole.splitlines())) > 50
    assert max(map(columns, folded_.splitlines())) <= 50
    assert "".join(whole.split()) == "".join(folded_.split())
