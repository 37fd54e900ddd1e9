"""The results of a SARIF 2.1.0 log -> findings, to be laid on a bitext.

Logs of this package give back what was written; of others a location tells where evidence
stands by its region, and the first two locations are those of the sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from aligner.corpus import Severity, SilenceEntry
from aligner.formats.findings import review_of
from aligner.formats.laying import ToldFinding
from aligner.formats.quality import mqm_of
from aligner.formats.quotes import Quote
from aligner.formats.stored_findings import StoredEntry, restore_entry, symptoms_of

_SEVERITIES = {
    "error": Severity.MAJOR,
    "warning": Severity.MINOR,
    "note": Severity.NOTE,
    "none": Severity.NOTE,
}
_HELD = regex.compile(r"\{(\d{1,4})\}")
_FINGERPRINT = "alignerId/v1"


def of_sarif(log: Mapping[str, Any]) -> Iterator[ToldFinding]:
    """The results of all runs; those that a later check did not find any more are left out.

    Raises:
        ValueError: it is no SARIF, or damaged (or what else a damaged value raises:
            ``KeyError``, ``TypeError``, ``AttributeError``, ``ValidationError``).
    """
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        rules = driver.get("rules", [])
        utf16 = run.get("columnKind", "utf16CodeUnits") == "utf16CodeUnits"
        for result in run.get("results") or ():
            if result.get("baselineState") != "absent":
                yield _finding(result, str(driver["name"]), rules, utf16=utf16)


def _finding(
    result: Mapping[str, Any], tool: str, rules: list[dict[str, Any]], *, utf16: bool
) -> ToldFinding:
    rule = _rule(result, rules)
    check = str(result.get("ruleId") or rule.get("id") or "result")
    check = check if "/" in check else f"{(tool.lower().split() or ['sarif'])[0]}/{check}"
    held = result.get("properties") or {}
    id = str((result.get("partialFingerprints") or {}).get(_FINGERPRINT, ""))
    its_type = str(held.get("its_type", "other"))
    places = [*(result.get("locations") or ()), *(result.get("relatedLocations") or ())][:2]
    level = result.get("level") or (rule.get("defaultConfiguration") or {}).get("level")
    return ToldFinding(
        check=check,
        message=_message(result["message"], rule),
        quotes=tuple(_quote(place, utf16=utf16) for place in places),
        severity=Severity(held.get("severity") or _SEVERITIES[level or "warning"]),
        confidence=min(max(float(result.get("rank", 100.0)), 0.0), 100.0) / 100,
        its_type=its_type,
        mqm=str(held.get("mqm") or mqm_of(its_type)),
        id=id,
        symptoms=symptoms_of(held.get("symptoms", ())),
        review=review_of(held.get("review"), id, check) if id else None,
        silenced=_silenced(result, check),
    )


def _rule(result: Mapping[str, Any], rules: list[dict[str, Any]]) -> Mapping[str, Any]:
    """The descriptor of the rule that a result is of; empty if there is none."""
    at = result.get("ruleIndex", -1)
    if 0 <= at < len(rules):
        found: Mapping[str, Any] = rules[at]
        return found
    return next((rule for rule in rules if rule["id"] == result.get("ruleId")), {})


def _message(message: Mapping[str, Any], rule: Mapping[str, Any]) -> str:
    """What a message says, once what it refers to is put in."""
    text = message.get("text") or message.get("markdown")
    if text is None:
        text = (rule.get("messageStrings") or {})[message["id"]]["text"]
    told = message.get("arguments") or []

    def put(match: regex.Match[str]) -> str:
        number = int(match[1])
        return str(told[number]) if number < len(told) else match[0]

    said: str = _HELD.sub(put, text) if told else str(text)
    return said


def _quote(place: Mapping[str, Any], *, utf16: bool) -> Quote:
    held = place.get("properties") or {}
    physical = place["physicalLocation"]
    region = physical.get("region") or {}
    span = lines = None
    if "charOffset" in region:
        start = int(region["charOffset"])
        span = start, start + int(region.get("charLength", 0))
    elif "startLine" in region:
        line = int(region["startLine"])
        column = int(region.get("startColumn", 1))
        last = int(region.get("endLine", line))
        lines = line, column, last, int(region.get("endColumn", column))
    snippet = (region.get("snippet") or {}).get("text")
    return Quote(
        language=str(held.get("language", "")),
        source=str((physical.get("artifactLocation") or {}).get("uri", "")),
        span=span,
        region=lines,
        text=snippet,
        reading=held.get("reading"),
        utf16=utf16,
    )


def _silenced(result: Mapping[str, Any], check: str) -> SilenceEntry | None:
    """Why a result is suppressed, if it is."""
    for one in result.get("suppressions") or ():
        if one.get("status", "accepted") == "accepted":
            told = one.get("properties") or {}
            if "reason" in told:
                return restore_entry(StoredEntry.model_validate(told))
            reason = str(one.get("justification") or "").strip() or "suppressed"
            return SilenceEntry(reason=reason, check=check)
    return None
