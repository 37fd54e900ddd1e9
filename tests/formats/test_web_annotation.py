"""Findings as W3C Web Annotations."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import regex
from hypothesis import given, settings

from aligner import Bitext
from aligner.corpus import FindingReview, Verdict
from aligner.formats import web_annotation
from formats_support import found
from strategies import bitexts
from support import bitext_of

MOTIVATIONS = {
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
}
"""Those of the Web Annotation Vocabulary, 3.3, which purposes are taken from too."""

IRI = regex.compile(r"[^\s<>\"{}|\\^`\x00-\x1f]+")
MOMENT = regex.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def written(bitext: Bitext) -> dict[str, Any]:
    page: dict[str, Any] = json.loads("".join(web_annotation.write(bitext)))
    return page


def faults(page: dict[str, Any]) -> Iterator[str]:
    """What the Web Annotation Data Model says that must be, and is not."""
    yield from _faults_of(page, "AnnotationPage")
    start = page.get("startIndex", 0)
    if not isinstance(start, int) or start < 0:
        yield f"startIndex {start}"
    for one in page["items"]:
        yield from _faults_of(one, "Annotation")
        for motivation in _many(one.get("motivation", [])):
            if motivation not in MOTIVATIONS:
                yield f"motivation {motivation}"
        if not _many(one["target"]):
            yield "no target"
        for body in _many(one.get("body", [])):
            yield from _faults_of_body(body)
        for target in _many(one["target"]):
            yield from _faults_of_target(target)


def _faults_of(one: dict[str, Any], type: str) -> Iterator[str]:
    if _many(one["@context"])[0] != "http://www.w3.org/ns/anno.jsonld":
        yield f"context {one['@context']}"
    if type not in _many(one["type"]):
        yield f"type {one['type']}"
    if not isinstance(one["id"], str) or not IRI.fullmatch(one["id"]) or ":" not in one["id"]:
        yield f"id {one['id']}"


def _faults_of_body(body: dict[str, Any]) -> Iterator[str]:
    if body["type"] != "TextualBody" or not isinstance(body["value"], str):
        yield f"body {body}"
    if body.get("purpose", "tagging") not in MOTIVATIONS:
        yield f"purpose {body['purpose']}"
    if not MOMENT.fullmatch(body.get("created", "2026-01-01T00:00:00Z")):
        yield f"created {body['created']}"
    if body.keys() - {"type", "value", "purpose", "format", "language", "created"}:
        yield f"keys {list(body)}"


def _faults_of_target(target: dict[str, Any]) -> Iterator[str]:
    if target["type"] != "SpecificResource" or not IRI.fullmatch(target["source"]["id"]):
        yield f"target {target}"
    for selector in _many(target["selector"]):
        match selector:
            case {"type": "TextPositionSelector", "start": int(a), "end": int(b), **rest}:
                if not 0 <= a <= b or rest:
                    yield f"selector {selector}"
            case {"type": "TextQuoteSelector", "exact": str(), "prefix": str(), "suffix": str()}:
                pass
            case _:
                yield f"selector {selector}"


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_a_finding_annotates_both_texts_by_position_and_by_quote() -> None:
    bitext = found(bitext_of([("Uno due.", "One two.")]))
    page = written(bitext)
    (one,) = page["items"]
    assert one["body"][0]["value"] == "They differ."
    assert {body["value"] for body in one["body"][1:]} >= {"numbers/value", "major"}
    for target, document in zip(one["target"], bitext.documents, strict=True):
        position, quote = target["selector"]
        exact = document.text[position["start"] : position["end"]]
        assert quote["exact"] == exact
        assert quote["prefix"] + exact + quote["suffix"] == document.text
        assert target["source"]["language"] == document.language


def test_a_bitext_without_findings_is_a_page_without_annotations() -> None:
    assert written(bitext_of([("Uno.", "One.")]))["items"] == []


def test_what_a_reviewer_decided_and_said_are_bodies_with_their_date() -> None:
    bitext = found(bitext_of([("Uno.", "One.")]))
    review = FindingReview(
        id="d1", decision=Verdict.DISMISSED, reason="so", comment="why", date=date(2026, 3, 14)
    )
    page = written(bitext.with_discrepancies((replace(bitext.discrepancies[0], review=review),)))
    bodies = [b for b in page["items"][0]["body"] if "created" in b]
    assert [(b["purpose"], b["value"]) for b in bodies] == [
        ("moderating", "dismissed"),
        ("replying", "so"),
        ("commenting", "why"),
    ]
    assert {b["created"] for b in bodies} == {"2026-03-14T00:00:00Z"}
    assert list(faults(page)) == []


@settings(max_examples=20, deadline=None)
@given(bitext=bitexts())
def test_any_findings_are_annotations_by_the_model(bitext: Bitext) -> None:
    assert list(faults(written(bitext))) == []


def test_names_of_files_and_ids_are_written_as_iris() -> None:
    bitext = found(bitext_of([("Uno.", "One.")]))
    hostile = 'a b\n"<è>\\^`{|}%.txt'
    documents = tuple(d.model_copy(update={"name": hostile}) for d in bitext.documents)
    one = replace(bitext.discrepancies[0], id=hostile)
    page = written(bitext.model_copy(update={"documents": documents, "discrepancies": (one,)}))
    assert list(faults(page)) == []
    (told,) = web_annotation.of_annotations(page)
    assert told.id == hostile
