"""Discrepancies for code-review tools: SARIF 2.1.0."""

from __future__ import annotations

import json

from aligner.corpus import Bitext, Comparison, Discrepancy, Earlier, Silenced


def sarif(bitext: Bitext, comparison: Comparison | None = None) -> str:
    """The discrepancies of a bitext as a SARIF 2.1.0 log.

    Regions count code points (``columnKind`` unicodeCodePoints) in the files
    that the sides came from.  What is silenced is there as suppressed.

    Args:
        bitext: with its discrepancies.
        comparison: of all of them, silenced ones too, with those of an earlier
            check; each result then says what it is to them, and those that are
            gone stand at the end.
    """
    states = _states(comparison) if comparison else {}
    results = [_result(bitext, found) for found in bitext.discrepancies]
    results += [_suppressed(bitext, one) for one in bitext.silenced]
    for result, found in zip(results, _everything(bitext), strict=True):
        if comparison:
            result["baselineState"] = states[found.id]
    results += [_absent(one) for one in (comparison.gone if comparison else ())]
    rules = sorted({str(result["ruleId"]) for result in results})
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "aligner",
                        "version": bitext.signature.version or "0",
                        "rules": [{"id": rule} for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "properties": {"signature": str(bitext.signature)},
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


_LEVELS = {"critical": "error", "major": "error", "minor": "warning", "note": "note"}


def _result(bitext: Bitext, found: Discrepancy) -> dict[str, object]:
    locations = []
    for document, evidence in zip(bitext.documents, found.evidence, strict=True):
        region = {
            "startLine": document.line_at(evidence.start),
            "charOffset": evidence.start,
            "charLength": len(evidence),
            "snippet": {"text": evidence.text},
        }
        artifact = {"uri": _uri(document.name or document.language)}
        locations.append({"physicalLocation": {"artifactLocation": artifact, "region": region}})
    shown = [place for place, e in zip(locations, found.evidence, strict=True) if e] or locations
    return {
        "ruleId": found.check,
        "level": _LEVELS[found.severity.value],
        "message": {"text": found.message},
        "locations": shown[:1],
        "relatedLocations": [place for place in locations if place is not shown[0]],
        "rank": round(found.confidence * 100, 2),
        "partialFingerprints": {"alignerId/v1": found.id},
        "properties": {
            "severity": found.severity.value,
            "its_type": found.its_type,
            "mqm": found.mqm,
        },
    }


def _everything(bitext: Bitext) -> tuple[Discrepancy, ...]:
    return *bitext.discrepancies, *(one.discrepancy for one in bitext.silenced)


def _states(comparison: Comparison) -> dict[str, str]:
    groups = (
        (comparison.new, "new"),
        (comparison.same, "unchanged"),
        (comparison.edited, "updated"),
    )
    return {found.id: state for group, state in groups for found in group}


def _suppressed(bitext: Bitext, one: Silenced) -> dict[str, object]:
    entry = one.entry
    dated = f" ({entry.date.isoformat()})" if entry.date else ""
    suppression = {"kind": "external", "justification": f"{entry.reason}{dated}"}
    return {**_result(bitext, one.discrepancy), "suppressions": [suppression]}


def _absent(one: Earlier) -> dict[str, object]:
    """What was found earlier and is no more; where it stood means nothing any more."""
    return {
        "ruleId": one.check,
        "level": _LEVELS[one.severity.value],
        "message": {"text": one.message},
        "partialFingerprints": {"alignerId/v1": one.id},
        "rank": round(one.confidence * 100, 2),
        "baselineState": "absent",
        "properties": {"severity": one.severity.value},
    }


def _uri(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("\\", "/"))
