"""Discrepancies as annotations of the two texts: W3C Web Annotation (2017), in JSON-LD.

Each is an ``Annotation`` of both texts, which tells by ``TextPositionSelector`` (code points,
as in the rest of this package) and by ``TextQuoteSelector`` what it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from aligner.corpus import Bitext, Discrepancy, Document, Evidence
from aligner.formats.format import Format, Keeps, only
from aligner.formats.places import Places

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters of the text before and after a quote that are told to find it again."""


def write(bitext: Bitext) -> Iterator[str]:
    """The discrepancies as an annotation page, one annotation a line."""
    head = {
        "@context": _CONTEXT,
        "id": "urn:aligner:page",
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": str(bitext.signature)},
        "startIndex": 0,
    }
    yield f'{json.dumps(head, ensure_ascii=False)[:-1]}, "items": ['
    for number, found in enumerate(bitext.discrepancies):
        yield "," * bool(number) + "\n"
        yield json.dumps(_annotation(found, bitext), ensure_ascii=False)
    yield "\n]}\n"


def _annotation(found: Discrepancy, bitext: Bitext) -> dict[str, object]:
    bodies: list[dict[str, str]] = [
        {
            "type": "TextualBody",
            "value": found.message,
            "format": "text/plain",
            "language": "en",
            "purpose": "describing",
        }
    ]
    tags = (found.check, found.severity.value, f"its:{found.its_type}", f"mqm:{found.mqm}")
    bodies += ({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags)
    if found.review is not None:
        said = (found.review.decision, found.review.reason, found.review.comment)
        told = ": ".join(str(one) for one in said if one)
        if told:
            bodies.append({"type": "TextualBody", "value": told, "purpose": "replying"})
    return {
        "@context": _CONTEXT,
        "id": f"urn:aligner:finding:{found.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": [
            _target(evidence, document)
            for evidence, document in zip(found.evidence, bitext.documents, strict=True)
        ],
    }


def _target(evidence: Evidence, document: Document) -> dict[str, object]:
    text = document.text
    selectors: list[dict[str, object]] = [
        {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
        {
            "type": "TextQuoteSelector",
            "exact": evidence.text,
            "prefix": text[max(0, evidence.start - _AROUND) : evidence.start],
            "suffix": text[evidence.end : evidence.end + _AROUND],
        },
    ]
    return {
        "type": "SpecificResource",
        "source": {
            "id": Places(document).uri,
            "type": "Text",
            "language": evidence.language,
        },
        "selector": selectors,
    }


RECORD = Format(
    name="webannotation",
    title="W3C Web Annotation",
    endings=(".jsonld", ".annotations.json"),
    keeps=Keeps(findings=True, notes=True),
    write=lambda bitext, path: only(path, write(bitext)),
    remark="Of findings alone, with selectors on both texts.",
)
