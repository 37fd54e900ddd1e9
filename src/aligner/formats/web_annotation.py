"""Discrepancies as annotations of the two texts: W3C Web Annotation (2017), in JSON-LD.

Each is an ``Annotation`` of both texts, which tells by ``TextPositionSelector`` (code points,
as in the rest of this package) and by ``TextQuoteSelector`` what it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote

from aligner.corpus import Bitext, Discrepancy, Document, Evidence, FindingReview, Severity
from aligner.formats.findings import review_of
from aligner.formats.format import Format, Keeps, only
from aligner.formats.laying import ToldFinding
from aligner.formats.places import Places
from aligner.formats.quality import mqm_of
from aligner.formats.quotes import Quote

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_URN = "urn:aligner:finding:"
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
    bodies = [_body("describing", found.message, format="text/plain", language="en")]
    tags = (
        found.check,
        found.severity.value,
        f"its:{found.its_type}",
        f"mqm:{found.mqm}",
        f"confidence:{found.confidence:.4f}",
    )
    bodies += (_body("tagging", tag) for tag in tags)
    if found.review is not None:
        bodies += _bodies_of_review(found.review)
    return {
        "@context": _CONTEXT,
        "id": f"{_URN}{quote(found.id)}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": [
            _target(evidence, document)
            for evidence, document in zip(found.evidence, bitext.documents, strict=True)
        ],
    }


def _bodies_of_review(review: FindingReview) -> Iterator[dict[str, str]]:
    dated = {} if review.date is None else {"created": f"{review.date.isoformat()}T00:00:00Z"}
    if review.decision is not None:
        yield _body("moderating", review.decision.value, **dated)
    if review.reason:
        yield _body("replying", review.reason, **dated)
    if review.comment:
        yield _body("commenting", review.comment, **dated)


def _body(purpose: str, value: str, **more: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "purpose": purpose, **more}


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


def of_annotations(whole: object) -> Iterator[ToldFinding]:
    """The findings in a page, a collection or a list of annotations, or in one.

    What other programs say in bodies is the message; tags of this package give back what
    was written.

    Raises:
        ValueError: it is no annotation, or damaged (or what else a damaged value raises:
            ``KeyError``, ``TypeError``, ``AttributeError``).
    """
    for one in _annotations(whole):
        bodies = [_as_body(body) for body in _listed(one.get("body", one.get("bodyValue")))]
        tags = [str(b.get("value", "")) for b in bodies if b.get("purpose") == "tagging"]
        said = [b for b in bodies if b.get("value") and b.get("purpose") != "tagging"]
        own = {name: tag for name, _, tag in (tag.partition(":") for tag in tags) if tag}
        motivation = next(map(str, _listed(one.get("motivation"))), "commenting")
        check = next((tag for tag in tags if "/" in tag and ":" not in tag), "")
        severity = next((tag for tag in tags if tag in set(Severity)), Severity.MINOR)
        id = str(one.get("id", ""))
        id = unquote(id.removeprefix(_URN)) if id.startswith(_URN) else ""
        its_type = own.get("its", "other")
        check = check or f"annotation/{motivation.rpartition('#')[2]}"
        yield ToldFinding(
            check=check,
            message=_message(said) or motivation,
            quotes=tuple(_quote(target) for target in _listed(one["target"])),
            severity=Severity(severity),
            confidence=float(own.get("confidence", 1.0)),
            its_type=its_type,
            mqm=own.get("mqm") or mqm_of(its_type),
            id=id,
            review=_review(said, id, check) if id else None,
        )


def _annotations(whole: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(whole, list):
        for one in whole:
            yield from _annotations(one)
    elif "items" in whole:
        yield from _annotations(whole["items"])
    elif "first" in whole and isinstance(whole["first"], dict):
        yield from _annotations(whole["first"])
    elif "target" in whole:
        yield whole
    else:
        raise ValueError("neither annotations nor a page of them")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _as_body(body: Any) -> Mapping[str, Any]:
    return body if isinstance(body, dict) else {"value": body}


def _message(said: list[Mapping[str, Any]]) -> str:
    """What bodies say of the finding itself: what describes it, else all they say."""
    describing = [body for body in said if body.get("purpose") == "describing"]
    return "\n".join(str(body["value"]) for body in describing or said)


def _review(said: list[Mapping[str, Any]], id: str, check: str) -> FindingReview | None:
    told: dict[str, Any] = {}
    names = {"moderating": "decision", "replying": "reason", "commenting": "comment"}
    for body in said:
        name = names.get(body.get("purpose", ""))
        if name is not None:
            told[name] = body["value"]
            told["date"] = body.get("created")
    return review_of(told, id, check) if told else None


def _quote(target: Any) -> Quote:
    """What the selectors of a target tell."""
    if isinstance(target, str):
        return Quote(source=target)
    source = target.get("source", target.get("id", ""))
    held = source if isinstance(source, dict) else {"id": source}
    span = exact = None
    before = after = ""
    for selector in _listed(target.get("selector")):
        if selector.get("type") == "TextPositionSelector":
            span = int(selector["start"]), int(selector["end"])
        elif selector.get("type") == "TextQuoteSelector":
            exact = str(selector["exact"])
            before, after = str(selector.get("prefix", "")), str(selector.get("suffix", ""))
    return Quote(
        language=str(held.get("language", "")).partition("-")[0].lower(),
        source=str(held.get("id", "")),
        span=span,
        text=exact,
        before=before,
        after=after,
    )


RECORD = Format(
    name="webannotation",
    title="W3C Web Annotation",
    endings=(".jsonld", ".annotations.json"),
    keeps=Keeps(findings=True, notes=True),
    write=lambda bitext, path: only(path, write(bitext)),
    remark="Of findings alone, with selectors on both texts.",
)
