"""Formats, by name and by ending."""

from dataclasses import replace
from pathlib import Path

import pytest

import aligner
from aligner import EncodingError, SettingsError
from aligner.corpus import Bitext
from aligner.formats import registry
from aligner.formats.format import KEPT, Format
from formats_support import found
from support import bitext_of

SMALL = bitext_of([("Uno.", "One."), ("Due.", "")], scores=0.5)


def test_names_and_endings_are_each_of_one_format() -> None:
    names = [one.name for one in registry.FORMATS]
    endings = [ending for one in registry.FORMATS for ending in one.endings]
    assert len(set(names)) == len(names)
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("x.jsonl", "jsonl"),
        ("x.findings.jsonl", "findings-jsonl"),
        ("X.JSON", "json"),
        ("un nome.sarif.json", "sarif"),
    ],
)
def test_the_longest_ending_of_a_name_tells_the_format(name: str, format: str) -> None:
    assert registry.format_of(Path(name)).name == format


def test_an_ending_of_no_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match=r"'x\.doc' tells no format.*\.jsonl.*\.tsv"):
        aligner.save(SMALL, Path("x.doc"))


def test_a_name_of_no_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match="no format 'docx'; there are json, jsonl, tsv"):
        aligner.load(Path("x.doc"), "docx")


def test_what_holds_findings_alone_is_not_read_as_a_bitext() -> None:
    with pytest.raises(SettingsError, match="sarif files hold no whole bitext"):
        aligner.load(Path("x.sarif"))


@pytest.mark.parametrize("format", registry.FORMATS, ids=lambda one: str(one.name))
def test_each_format_is_read_or_written_and_told_of(format: Format) -> None:
    assert format.read or format.write
    assert format.title
    assert set(KEPT) >= {name for name in KEPT if getattr(format.keeps, name)}


def test_what_a_file_does_not_hold_is_told(tmp_path: Path) -> None:
    assert aligner.save(SMALL, tmp_path / "x.json") == ()
    assert aligner.save(SMALL, tmp_path / "x.sarif") == ("2 beads",)
    assert aligner.save(SMALL, tmp_path / "x", "segmented") == ("2 beads",)


def test_a_format_of_several_files_is_not_written_to_standard_output() -> None:
    with pytest.raises(SettingsError, match=r"NAME\.sentences\.it and NAME\.sentences\.en"):
        registry.one_file(SMALL, registry.named("segmented"))


def test_endings_are_taken_off_of_a_name() -> None:
    assert registry.named("sarif").stem(Path("a/b.sarif.json")) == "b"
    assert registry.named("sarif").stem(Path("a/b.c")) == "b.c"


def test_an_empty_bitext_loses_nothing_anywhere() -> None:
    document = SMALL.documents
    empty = Bitext(documents=document)
    assert [one.name for one in registry.FORMATS if one.losses(empty)] == []


@pytest.mark.parametrize("name", ["json", "jsonl", "tmx", "xliff", "tei", "sarif", "webannotation"])
def test_half_a_surrogate_pair_is_told_by_every_writer(name: str, tmp_path: Path) -> None:
    bitext = found(SMALL)
    one = replace(bitext.discrepancies[0], id="\ud800", check="a/\ud800", message="\ud800")
    with pytest.raises(EncodingError, match="half a surrogate pair"):
        aligner.save(bitext.with_discrepancies((one,)), tmp_path / "x", name)
    assert list(tmp_path.iterdir()) == []
