"""Annotations of a GitHub workflow."""

from __future__ import annotations

from dataclasses import replace

import pytest
import regex

from aligner import Bitext, Discrepancy, Severity
from aligner.formats.github import annotation_lines, pair_annotations
from report.samples import evidence, finding
from support import BREAK, bitext_of

COMMAND = regex.compile(r"::(?P<level>\w+) (?P<properties>.*?)::(?P<message>.*)")


def bitext(**changed: object) -> Bitext:
    plain = bitext_of([("Sono 40.", "There are 50."), BREAK, ("Fine.", "The end.")])
    documents = tuple(d.model_copy(update={"name": f"{d.language}.txt"}) for d in plain.documents)
    found = finding(evidence(plain, 0, "40"), evidence(plain, 1, "50"), 0)
    return plain.model_copy(
        update={"documents": documents, "discrepancies": (replace(found, **changed),)}  # type: ignore[arg-type]
    )


def read(line: str) -> tuple[str, dict[str, str], str]:
    """An annotation as the runner reads it."""
    command = COMMAND.fullmatch(line)
    assert command is not None
    properties = {}
    for one in command["properties"].split(","):
        name, _, value = one.partition("=")
        properties[name] = decoded(decoded(value, "%3A", ":"), "%2C", ",")
    plain = {name: unescaped(value) for name, value in properties.items()}
    return command["level"], plain, unescaped(command["message"])


def decoded(text: str, code: str, sign: str) -> str:
    return text.replace(code, sign)


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_an_annotation_stands_on_the_words_and_tells_where_the_other_side_is() -> None:
    (line,) = annotation_lines(bitext())
    level, properties, message = read(line)
    assert level == "error"
    assert properties == {
        "file": "it.txt",
        "line": "1",
        "endLine": "1",
        "col": "6",
        "endColumn": "8",
        "title": "numbers/value (major, 90 %, id 0a1b2c3d4e5f)",
    }
    assert message == "The Italian and the English differ.\nen: en.txt:1:11"


@pytest.mark.parametrize(
    ("severity", "level"),
    [("critical", "error"), ("major", "error"), ("minor", "warning"), ("note", "notice")],
)
def test_severities_become_levels(severity: str, level: str) -> None:
    (line,) = annotation_lines(bitext(severity=Severity(severity)))
    assert read(line)[0] == level


def test_signs_that_the_runner_reads_are_escaped() -> None:
    hostile = "a % b\r\n::error::c: d, e%0A"
    (line,) = annotation_lines(bitext(message=hostile, check="a/b,c:d%"))
    assert "\n" not in line
    _, properties, message = read(line)
    assert message.startswith(hostile)
    assert properties["title"].startswith("a/b,c:d% (")


def test_what_goes_over_lines_has_no_columns() -> None:
    plain = bitext()
    found = plain.discrepancies[0]
    both = evidence(plain, 0, plain.documents[0].text)
    long = replace(found, evidence=(both, found.evidence[1]))
    _, properties, _ = read(next(annotation_lines(plain.with_discrepancies((long,)))))
    assert (properties["line"], properties["endLine"]) == ("1", "3")
    assert "col" not in properties


def test_it_stands_on_the_side_that_has_evidence() -> None:
    plain = bitext()
    found = plain.discrepancies[0]
    missing = replace(found, evidence=(evidence(plain, 0, "40.", after=True), found.evidence[1]))
    _, properties, _ = read(next(annotation_lines(plain.with_discrepancies((missing,)))))
    assert properties["file"] == "en.txt"


def test_a_text_without_a_name_has_no_place() -> None:
    plain = bitext_of([("Sono 40.", "There are 50.")])
    found: Discrepancy = bitext().discrepancies[0]
    _, properties, message = read(next(annotation_lines(plain.with_discrepancies((found,)))))
    assert list(properties) == ["title"]
    assert message == found.message


def test_a_pair_stands_on_its_line_of_the_table() -> None:
    (line,) = pair_annotations(bitext().discrepancies, table="memory.tsv", pair=4)
    _, properties, _ = read(line)
    assert (properties["file"], properties["line"]) == ("memory.tsv", "5")
