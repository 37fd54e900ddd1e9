"""Beads as lines of JSON."""

import json
from pathlib import Path

import pytest

import aligner
from aligner import FormatError, LanguageError
from aligner.formats import jsonl
from support import bitext_of

SMALL = bitext_of([(("Uno.", "Due."), "One, two."), ("", "Three.")], scores=0.97314)


def test_a_line_has_offsets_into_the_text_and_null_for_an_empty_side() -> None:
    first, second = (json.loads(line) for line in jsonl.lines(SMALL))
    assert first == {
        "it": {
            "start": 0,
            "end": 9,
            "text": "Uno. Due.",
            "sentences": [[0, 4], [5, 9]],
            "paragraphs": [0, 0],
        },
        "en": {"start": 0, "end": 9, "text": "One, two.", "sentences": [[0, 9]], "paragraphs": [0]},
        "kind": "2-1",
        "score": 0.9731,
        "moved": False,
        "signature": str(SMALL.signature),
    }
    assert second["it"] is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON, or cut short"),
        ("[]", "no bead"),
        ('{"it": null, "en": {"start": 0, "text": 3, "sentences": []}}', "no bead"),
        ('{"it": null, "en": null, "score": 7}', "score 7.0 is not from 0 to 1"),
        (
            '{"it": null, "en": {"start": 0, "text": "\\ud800", "sentences": [[0, 1]]}}',
            "half a surrogate pair",
        ),
    ],
)
def test_a_line_that_is_no_bead_is_told(line: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(FormatError, match=told):
        aligner.load(tmp_path / "x.jsonl")


def test_lines_in_other_languages_than_those_wanted_are_refused(tmp_path: Path) -> None:
    aligner.save(SMALL, tmp_path / "x.jsonl")
    with pytest.raises(LanguageError, match="holds it, en, and not fr"):
        aligner.load(tmp_path / "x.jsonl", languages=("it", "fr"))


def test_words_that_lie_outside_their_bead_are_refused(tmp_path: Path) -> None:
    record = next(map(json.loads, jsonl.lines(SMALL)))
    words = {"it": [[0, 3]], "en": [[0, 99]], "links": [[0, 0, 0.5]]}
    (tmp_path / "x.jsonl").write_text(json.dumps({**record, "words": words}), encoding="utf-8")
    with pytest.raises(FormatError, match="words that do not fit their bead"):
        aligner.load(tmp_path / "x.jsonl")
