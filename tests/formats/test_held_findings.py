"""Findings in files of segments that somebody has changed."""

from pathlib import Path

import pytest

import aligner
from aligner import FormatError
from formats_support import found
from support import bitext_of


def without_family(folder: Path, format: str) -> Path:
    """A file with a finding, the name of whose check has lost its first half."""
    place = folder / f"x.{format}"
    aligner.save(found(bitext_of([("Uno.", "One.")])), place, format)
    content = place.read_text(encoding="utf-8")
    assert "numbers/value" in content
    place.write_text(content.replace("numbers/value", "value"), encoding="utf-8")
    return place


@pytest.mark.parametrize("format", ["tmx", "xliff", "tei"])
def test_a_finding_whose_check_has_no_family_is_none_of_ours(format: str, tmp_path: Path) -> None:
    read = aligner.load(without_family(tmp_path, format), format=format)
    assert all(one.family == "its" for one in read.discrepancies)
    assert [bead["it"].text for bead in read] == ["Uno."]


def test_a_line_whose_finding_has_no_family_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="has a finding that is none"):
        aligner.load(without_family(tmp_path, "jsonl"))
