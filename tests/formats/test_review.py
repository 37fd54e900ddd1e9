"""A review comes back from its file, and a broken file is told by place and cause."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

import aligner
from aligner import (
    BeadAction,
    BeadReview,
    FindingReview,
    FormatError,
    Review,
    UnreadableFileError,
    Verdict,
    VersionError,
)
from aligner.formats import review as reviews_file
from strategies import reviews

PUBLISHED = Path(__file__).parents[2] / "docs" / "review.schema.json"
SCHEMA = reviews_file.schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
BEADS = [{"it": [[0, 42]], "en": [[0, 40]]}, {"it": [[43, 90]], "en": []}]


def content(**changed: object) -> dict[str, Any]:
    return {"format": "aligner-review", "version": 1, "languages": ["it", "en"], **changed}


def loaded(**changed: object) -> Review:
    return reviews_file.loads(json.dumps(content(**changed)), file="r.json")


@given(reviews())
def test_a_review_comes_back_equal(review: Review) -> None:
    assert reviews_file.loads(reviews_file.dumps(review)) == review


@settings(deadline=None)
@given(reviews())
def test_what_is_written_keeps_to_the_schema(review: Review) -> None:
    VALIDATOR.validate(json.loads(reviews_file.dumps(review)))


def test_the_published_schema_is_the_one_in_force() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == SCHEMA


def test_a_file_on_disk_comes_back_equal(tmp_path: Path) -> None:
    review = Review(languages=("it", "en"), findings=(FindingReview(id="a", comment="è così"),))
    aligner.write_review(review, tmp_path / "r.json")
    assert aligner.read_review(str(tmp_path / "r.json")) == review


def test_decisions_are_read_as_they_are_written_by_a_report() -> None:
    record = {
        "id": "1f2e",
        "check": "numbers/value",
        "decision": "dismissed",
        "reason": "so it is",
        "comment": "",
        "date": "2026-03-14",
    }
    beads = {"action": "split", "date": "2026-03-14", "comment": "", "beads": BEADS}
    review = loaded(texts=["0" * 64, "1" * 64], signature=None, findings=[record], beads=[beads])
    date = dt.date(2026, 3, 14)
    assert review.findings == (
        FindingReview(
            id="1f2e",
            check="numbers/value",
            decision=Verdict.DISMISSED,
            reason="so it is",
            date=date,
        ),
    )
    assert review.beads == (
        BeadReview(
            action=BeadAction.SPLIT,
            beads=((((0, 42),), ((0, 40),)), (((43, 90),), ())),
            date=date,
        ),
    )


def test_by_hand_little_need_be_written() -> None:
    review = loaded(
        findings=[{"id": "a", "decision": "accepted"}],
        beads=[{"action": "linked", "beads": [{"en": [[0, 4]], "it": [[3, 9]]}]}],
    )
    assert review.texts is None
    assert review.wanted == ((((3, 9),), ((0, 4),)),)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"format": "aligner-bitext"},
            'r.json: not a review: it has no "format": "aligner-review"',
        ),
        ({"version": 0}, "r.json: version: Input should be 1"),
        ({"texts": ["0", "1"]}, r"r.json: texts\[0\]: String should match"),
        ({"findings": [{"id": "a"}, {"id": " "}]}, r"r.json: findings\[1\].id: String should"),
        ({"findings": [{"check": "a/b"}]}, r"r.json: findings\[0\].id: Field required"),
        (
            {"findings": [{"id": "a", "decision": "yes"}]},
            r"findings\[0\].decision: Input should be 'accepted' or 'dismissed'",
        ),
        ({"findings": [{"id": "a", "coment": "x"}]}, r"findings\[0\].coment: Extra inputs"),
        (
            {"findings": [{"id": "a", "date": "May"}]},
            r"findings\[0\].date: Input should be a valid",
        ),
        ({"beads": [{"action": "drop", "beads": BEADS}]}, r"beads\[0\].action: Input should be"),
        ({"beads": [{"action": "split", "beads": []}]}, r"beads\[0\].beads: "),
        (
            {"beads": [{"action": "split", "beads": [{"fr": [[0, 1]]}]}]},
            r"r.json: beads\[0\]: a bead has it and en sentences, not 'fr'",
        ),
        (
            {"beads": [{"action": "split", "beads": [{"it": [[0, -1]]}]}]},
            r"beads\[0\].beads\[0\].it\[0\]\[1\]: Input should be greater",
        ),
        (
            {"beads": [{"action": "confirmed", "beads": BEADS}]},
            r"r.json: beads\[0\]: confirmed makes one bead, and here are 2",
        ),
        (
            {
                "beads": [
                    {"action": "linked", "beads": [{"it": [[0, 1], [2, 3]], "en": [[0, 5]]}]},
                    {"action": "linked", "beads": [{"it": [[2, 3]], "en": [[6, 9]]}]},
                ]
            },
            r"r.json: beads\[1\] takes the sentence at 2-3 out of a bead of beads\[0\]",
        ),
        ({"languages": ["it", "it"]}, "r.json: a review of two sides in one language"),
        ({"languages": ["it"]}, r"r.json: languages\[1\]: Field required"),
        ({"reviewer": "me"}, "r.json: reviewer: Extra inputs"),
    ],
)
def test_a_broken_file_is_told_by_file_place_and_cause(
    changed: dict[str, object], told: str
) -> None:
    with pytest.raises(FormatError, match=told) as caught:
        loaded(**changed)
    assert "\n" not in str(caught.value)


def test_a_file_of_a_later_version_says_to_update() -> None:
    with pytest.raises(VersionError, match=r"version 2 .* up to 1: update aligner"):
        loaded(version=2)


def test_a_file_that_is_cut_short_names_the_line() -> None:
    with pytest.raises(FormatError, match=r"r\.json:2: not JSON, or cut short"):
        reviews_file.loads('{"format": "aligner-review",\n"version"', file="r.json")


@pytest.mark.parametrize("text", ["[]", "{}", '"text"', "null"])
def test_json_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="not a review"):
        reviews_file.loads(text)


def test_a_file_that_is_not_utf8_or_not_there_is_told(tmp_path: Path) -> None:
    place = tmp_path / "r.json"
    with pytest.raises(UnreadableFileError, match="no such file"):
        aligner.read_review(place)
    place.write_bytes(b'{"format": "perch\xe9"}')
    with pytest.raises(FormatError, match="UTF-8"):
        aligner.read_review(place)
