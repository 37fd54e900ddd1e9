"""Findings as W3C Web Annotations."""

import json

from aligner.formats import web_annotation
from formats_support import found
from support import bitext_of


def test_a_finding_annotates_both_texts_by_position_and_by_quote() -> None:
    bitext = found(bitext_of([("Uno due.", "One two.")]))
    page = json.loads("".join(web_annotation.write(bitext)))
    assert page["type"] == "AnnotationPage"
    (one,) = page["items"]
    assert (one["@context"], one["type"]) == ("http://www.w3.org/ns/anno.jsonld", "Annotation")
    assert one["body"][0]["value"] == "They differ."
    assert {body["value"] for body in one["body"][1:]} >= {"numbers/value", "major"}
    for target, document in zip(one["target"], bitext.documents, strict=True):
        position, quote = target["selector"]
        exact = document.text[position["start"] : position["end"]]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert quote["exact"] == exact
        assert quote["prefix"] + exact + quote["suffix"] == document.text
        assert target["source"]["language"] == document.language


def test_a_bitext_without_findings_is_a_page_without_annotations() -> None:
    page = json.loads("".join(web_annotation.write(bitext_of([("Uno.", "One.")]))))
    assert page["items"] == []
