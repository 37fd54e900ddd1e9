"""Discrepancies as lines."""

import csv
import datetime as dt
import json

from aligner import Bitext, Discrepancy, Evidence, Severity, Silenced, SilenceEntry, Symptom
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
    (row,) = csv.DictReader([header, *findings.csv_rows([silenced])])
    assert row["silenced"] == "seen"
