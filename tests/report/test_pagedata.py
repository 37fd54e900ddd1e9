from __future__ import annotations

import json
from typing import Any

from aligner.corpus import Bitext
from aligner.report.figures import ordered
from aligner.report.geometry import drawings
from aligner.report.marking import marks
from aligner.report.pagedata import ALONE, MOVED, as_json, page_data
from aligner.report.rows import rows
from report.samples import harbour, hostile, reviewed


def data_of(bitext: Bitext) -> dict[str, Any]:
    findings = ordered(bitext)
    table = rows(bitext, findings, marks(bitext, findings))
    return page_data(bitext, findings, table, drawings(bitext))


def test_rows_tell_score_flags_and_where_their_sentences_stand() -> None:
    bitext = harbour()
    told = data_of(bitext)["rows"]
    assert [row[0] for row in told] == [99, 86, 64, 41, 93, 97]
    assert [row[1] for row in told] == [0, 0, ALONE[0], ALONE[1], 0, MOVED]
    assert [row[5:7] for row in told] == [[0, 0], [1, 1], [2, -1], [-1, 3], [3, 4], [4, 5]]
    spans = told[1][8]
    english = bitext["en"].text
    assert [english[low:high] for low, high in zip(spans[::2], spans[1::2], strict=True)] == [
        "In 1923 the pier was forty metres long.",
        "It was made of wood.",
    ]


def test_places_are_numbers_that_grow_along_the_rows() -> None:
    told = data_of(harbour())["rows"]
    along = [row[4] for row in told]
    assert along == sorted(along)
    assert along[0] == 0
    assert all(0 <= row[side] <= 1000 for row in told for side in (2, 3))


def test_findings_tell_their_rows_their_own_first() -> None:
    told = data_of(harbour())["findings"]
    assert [finding["rows"] for finding in told] == [[2], [3], [5], [5]]
    assert told[0]["check"] == "dates/year"


def test_a_review_that_was_applied_goes_along() -> None:
    assert data_of(harbour())["review"] is None
    review = data_of(reviewed())["review"]
    assert [one["decision"] for one in review["findings"]] == ["accepted"]
    assert [one["action"] for one in review["beads"]] == ["confirmed"]
    json.dumps(review)


def test_what_findings_alone_say_of_a_review_goes_along() -> None:
    bitext = reviewed().model_copy(update={"review": None})
    (one,) = data_of(bitext)["review"]["findings"]
    assert one == {
        "id": "aaaaaaaaaaaa",
        "check": "dates/year",
        "decision": "accepted",
        "reason": "to be mended",
        "comment": "",
        "date": "2026-03-14",
    }


def test_nothing_in_json_can_end_its_element() -> None:
    data = data_of(hostile())
    written = str(as_json(data))
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["findings"] == data["findings"]
    assert json.loads(str(as_json("</script>\u2028&"))) == "</script>\u2028&"
