"""Discrepancies for code-review tools: SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from aligner.corpus import (
    Bitext,
    Comparison,
    Discrepancy,
    Earlier,
    Evidence,
    Severity,
    Silenced,
)
from aligner.formats.findings import review_record
from aligner.formats.places import Places
from aligner.formats.stored_findings import store_entry

_LEVELS = {"critical": "error", "major": "error", "minor": "warning", "note": "note"}


@dataclass(frozen=True, slots=True)
class Rule:
    """What is told of a check.

    Attributes:
        id: ``family/kind``.
        summary: one sentence.
        explanation: all that its documentation says, in paragraphs.
        severity: the usual one.
        default: whether it runs when no check is named.
    """

    id: str
    summary: str
    explanation: str
    severity: Severity
    default: bool


def sarif(
    *bitexts: Bitext,
    comparison: Comparison | None = None,
    rules: Mapping[str, Rule] | None = None,
    base: Path | None = None,
    silenced: bool = True,
) -> str:
    """The discrepancies of bitexts as a SARIF 2.1.0 log of one run.

    Lines and columns count from 1, columns and offsets in code points
    (``columnKind`` unicodeCodePoints), in the files that the sides came from; of
    HTML only the file is told.  What is silenced is there as suppressed.  The id
    of a finding is given as ``primaryLocationLineHash`` too, by which GitHub's
    code scanning knows a finding again.

    Args:
        bitexts: with their discrepancies.
        comparison: of all of them, silenced ones too, with those of an earlier
            check; each result then says what it is to them, and those that are
            gone stand at the end.
        rules: what is told of the checks, by id.
        base: the folder that names of files are told from, where they lie under it.
        silenced: whether to tell what is silenced.
    """
    states = _states(comparison) if comparison else {}
    results = []
    for bitext in bitexts:
        places = [Places(document, base) for document in bitext.documents]
        told: list[Discrepancy | Silenced] = [*bitext.discrepancies]
        told += bitext.silenced if silenced else ()
        for one in told:
            found = one.discrepancy if isinstance(one, Silenced) else one
            result = _result(places, found)
            if isinstance(one, Silenced):
                result["suppressions"] = [_suppression(one)]
            if comparison:
                result["baselineState"] = states[id(found)]
            results.append(result)
    results += [_absent(one) for one in (comparison.gone if comparison else ())]
    ids = sorted({str(result["ruleId"]) for result in results})
    for result in results:
        result["ruleIndex"] = ids.index(str(result["ruleId"]))
    signatures = dict.fromkeys(str(bitext.signature) for bitext in bitexts)
    version = next((b.signature.version for b in bitexts if b.signature.version), "0")
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "aligner",
                        "version": version,
                        "rules": [_rule(id, (rules or {}).get(id)) for id in ids],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "properties": {"signature": "; ".join(signatures)},
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(id: str, rule: Rule | None) -> dict[str, object]:
    """The descriptor of a check; tools that show rules ask for a description of each."""
    if rule is None:
        return {"id": id, "shortDescription": {"text": id}, "fullDescription": {"text": id}}
    return {
        "id": id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": ["translation", id.partition("/")[0]]},
    }


def _result(places: Sequence[Places], found: Discrepancy) -> dict[str, object]:
    locations = [
        {
            "physicalLocation": _physical(place, evidence),
            "properties": _told_of_side(evidence),
        }
        for place, evidence in zip(places, found.evidence, strict=True)
    ]
    side = 0 if found.evidence[0] or not found.evidence[1] else 1
    other = 1 - side
    shown = found.evidence[other].text
    related = {
        "id": 1,
        **locations[other],
        "message": {"text": f"{found.evidence[other].language}: {shown or 'nothing here'}"},
    }
    return {
        "ruleId": found.check,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [locations[side]],
        "relatedLocations": [related],
        "rank": round(found.confidence * 100, 2),
        "partialFingerprints": _fingerprints(found.id),
        "properties": {
            "severity": found.severity.value,
            "its_type": found.its_type,
            "mqm": found.mqm,
            **({"symptoms": [*map(asdict, found.symptoms)]} if found.symptoms else {}),
            **({"review": review_record(found)} if found.review else {}),
        },
    }


def _told_of_side(evidence: Evidence) -> dict[str, str]:
    """What else is told of evidence, for :mod:`aligner.formats.sarif_results`."""
    reading = {} if evidence.reading is None else {"reading": evidence.reading}
    return {"language": evidence.language, **reading}


def _physical(places: Places, evidence: Evidence) -> dict[str, object]:
    artifact = {"artifactLocation": {"uri": places.uri}}
    region = places.region(evidence)
    if region is None:
        return {**artifact}
    return {
        **artifact,
        "region": {
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "charOffset": evidence.start,
            "charLength": len(evidence),
            "snippet": {"text": evidence.text},
        },
    }


def _fingerprints(id: str) -> dict[str, str]:
    return {"alignerId/v1": id, "primaryLocationLineHash": id}


def _states(comparison: Comparison) -> dict[int, str]:
    """What each finding, told by its identity, is to the earlier check."""
    groups = (
        (comparison.new, "new"),
        (comparison.same, "unchanged"),
        (comparison.edited, "updated"),
    )
    return {id(found): state for group, state in groups for found in group}


def _suppression(one: Silenced) -> dict[str, object]:
    dated = f" ({one.entry.date.isoformat()})" if one.entry.date else ""
    return {
        "kind": "external",
        "justification": f"{one.entry.reason}{dated}",
        "properties": store_entry(one.entry).model_dump(mode="json", exclude_defaults=True),
    }


def _absent(one: Earlier) -> dict[str, object]:
    """What was found earlier and is no more; where it stood means nothing any more."""
    return {
        "ruleId": one.check,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "partialFingerprints": _fingerprints(one.id),
        "rank": round(one.confidence * 100, 2),
        "baselineState": "absent",
        "properties": {"severity": one.severity.value},
    }
