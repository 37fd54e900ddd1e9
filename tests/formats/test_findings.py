"""Discrepancies as lines."""

import csv
import datetime as dt
import json
from dataclasses import replace

from aligner import (
    Bitext,
    Discrepancy,
    Evidence,
    FindingReview,
    Severity,
    Silenced,
    SilenceEntry,
    Symptom,
    Verdict,
)
from aligner.formats import findings
from support import bitext_of


def checked() -> Bitext:
    bitext = bitext_of([("Sono 40.", 'There are "50", they say.')])
    found = Discrepancy(
        id="abc",
        check="numbers/value",
        severity=Severity.MAJOR,
        confidence=0.93456,
        message="The Italian has 40, the English 50.",
        evidence=(Evidence(5, 7, "40", "it", "40"), Evidence(10, 14, '"50"', "en", "50")),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=(0,),
        symptoms=(Symptom("names/missing", Severity.MINOR, 0.5, "also this"),),
    )
    return bitext.with_discrepancies((found,))


def test_jsonl_has_the_fields_of_the_contract() -> None:
    (line,) = findings.jsonl(checked().discrepancies, pair=7)
    assert json.loads(line) == {
        "pair": 7,
        "check": "numbers/value",
        "severity": "major",
        "confidence": 0.9346,
        "it": {"start": 5, "end": 7, "text": "40", "reading": "40"},
        "en": {"start": 10, "end": 14, "text": '"50"', "reading": "50"},
        "message": "The Italian has 40, the English 50.",
        "its_type": "numbers",
        "mqm": "accuracy/mistranslation",
        "id": "abc",
        "symptoms": [
            {
                "check": "names/missing",
                "severity": "minor",
                "confidence": 0.5,
                "message": "also this",
            }
        ],
    }


def test_csv_rows_have_as_many_cells_as_the_header() -> None:
    header = findings.csv_header(("it", "en"), pairs=True)
    (row,) = csv.DictReader([header, *findings.csv_rows(checked().discrepancies, pair=3)])
    assert (row["pair"], row["en_text"], row["it_start"]) == ("3", '"50"', "5")


def test_what_is_silenced_says_why() -> None:
    entry = SilenceEntry(reason="seen", date=dt.date(2026, 3, 14), id="abc", file="s.toml", line=4)
    silenced = Silenced(checked().discrepancies[0], entry)
    (line,) = findings.jsonl([silenced])
    assert json.loads(line)["silenced"] == {
        "reason": "seen",
        "date": "2026-03-14",
        "place": "s.toml:4",
    }
    header = findings.csv_header(("it", "en"), silenced=True)
    rows = findings.csv_rows([silenced, *checked().discrepancies], silenced=True)
    assert [row["silenced"] for row in csv.DictReader([header, *rows])] == ["seen", ""]


def test_what_a_reviewer_decided_is_told() -> None:
    review = FindingReview(id="abc", decision=Verdict.ACCEPTED, comment="ask, then wait")
    found = checked().discrepancies[0]
    (line,) = findings.jsonl([replace(found, review=review)])
    assert json.loads(line)["review"] == {
        "decision": "accepted",
        "reason": "",
        "comment": "ask, then wait",
        "date": None,
    }
    header = findings.csv_header(("it", "en"), reviewed=True)
    rows = findings.csv_rows([found, replace(found, review=review)], reviewed=True)
    assert [(row["decision"], row["comment"]) for row in csv.DictReader([header, *rows])] == [
        ("", ""),
        ("accepted", "ask, then wait"),
    ]


def test_line_ends_in_a_cell_are_quoted() -> None:
    (found,) = checked().discrepancies
    for end in ("\n", "\r", "\r\n"):
        (row,) = findings.csv_rows([replace(found, message=f"a{end}b")])
        assert f'"a{end}b"' in row
        assert not row.endswith(("\r", "\n"))
