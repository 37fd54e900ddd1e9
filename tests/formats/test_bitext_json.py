"""A saved bitext comes back whole, and a damaged file is told as such."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

import aligner
from aligner import Bitext, FormatError, UnreadableFileError, VersionError
from aligner.formats import bitext_json
from strategies import bitexts
from support import bitext_of

PUBLISHED = Path(__file__).parents[2] / "docs" / "bitext.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(bitext_json.schema())


@given(bitexts())
def test_a_bitext_comes_back_equal(bitext: Bitext) -> None:
    assert bitext_json.loads(bitext_json.dumps(bitext)) == bitext


@settings(deadline=None)
@given(bitexts())
def test_what_is_written_keeps_to_the_schema(bitext: Bitext) -> None:
    VALIDATOR.validate(json.loads(bitext_json.dumps(bitext)))


def test_the_published_schema_is_the_one_in_force() -> None:
    assert json.loads(PUBLISHED.read_text()) == bitext_json.schema()


def test_a_file_on_disk_comes_back_equal(tmp_path: Path) -> None:
    bitext = bitext_of([("Città.", "City."), ("", "One \U0001f600.")])
    aligner.save(bitext, tmp_path / "b.json")
    assert aligner.load(tmp_path / "b.json") == bitext


def test_texts_of_one_page_are_stored_once() -> None:
    plain = bitext_of([("Lo stesso.", "Lo stesso.")])
    assert len(json.loads(bitext_json.dumps(plain))["texts"]) == 1


def stored() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(bitext_json.dumps(bitext_of([("Uno.", "One.")])))
    return content


def test_a_file_of_a_later_version_says_to_update() -> None:
    with pytest.raises(VersionError, match=r"version 99 .* update aligner"):
        bitext_json.loads(json.dumps({**stored(), "version": 99}))


def test_a_file_that_is_cut_short_names_the_line() -> None:
    with pytest.raises(FormatError, match=r"b\.json:1: not JSON, or cut short"):
        bitext_json.loads(bitext_json.dumps(bitext_of([("Uno.", "One.")]))[:100], file="b.json")


@pytest.mark.parametrize("content", ["[]", "{}", '"text"', "null"])
def test_json_of_another_kind_is_refused(content: str) -> None:
    with pytest.raises(FormatError, match="not a saved bitext"):
        bitext_json.loads(content)


def test_a_missing_field_is_named() -> None:
    content = stored()
    del content["beads"][0]["score"]
    with pytest.raises(FormatError, match=r"damaged at beads\.0\.score: Field required"):
        bitext_json.loads(json.dumps(content))


def test_offsets_outside_the_text_are_refused() -> None:
    content = stored()
    content["documents"][0]["paragraphs"][0]["sentences"] = [[0, 400]]
    with pytest.raises(FormatError, match="damaged"):
        bitext_json.loads(json.dumps(content))


def test_beads_that_lose_a_sentence_are_refused() -> None:
    content = stored()
    content["beads"] = [{**content["beads"][0], "sides": [[0, 1], [0, 0]], "places": [None, 0]}]
    with pytest.raises(FormatError, match="each en sentence exactly once"):
        bitext_json.loads(json.dumps(content))


def test_a_text_number_that_does_not_exist_is_refused() -> None:
    content = stored()
    content["documents"][1]["text"] = 7
    with pytest.raises(FormatError, match="damaged"):
        bitext_json.loads(json.dumps(content))


def test_deeply_nested_json_ends_in_a_clear_error() -> None:
    with pytest.raises(FormatError):
        bitext_json.loads("[" * 100_000)


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        aligner.load(tmp_path / "none.json")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FormatError, match="not UTF-8"):
        aligner.load(tmp_path / "b.json")


def test_saving_into_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="cannot be written"):
        aligner.save(bitext_of([("Uno.", "One.")]), tmp_path / "none" / "b.json")
