"""Discrepancies as lines: JSONL and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from aligner.corpus import Bitext, Discrepancy


def jsonl(discrepancies: Iterable[Discrepancy], *, pair: int | None = None) -> Iterator[str]:
    """One discrepancy a line, as a JSON object with a key for each language.

    Args:
        discrepancies: in the order wanted.
        pair: the 0-based line of the list of pairs they were found in, if any.
    """
    for found in discrepancies:
        record: dict[str, object] = {} if pair is None else {"pair": pair}
        record |= {
            "check": found.check,
            "severity": found.severity.value,
            "confidence": round(found.confidence, 4),
        }
        for evidence in found.evidence:
            record[evidence.language] = {
                "start": evidence.start,
                "end": evidence.end,
                "text": evidence.text,
                **({} if evidence.reading is None else {"reading": evidence.reading}),
            }
        record |= {
            "message": found.message,
            "its_type": found.its_type,
            "mqm": found.mqm,
            "id": found.id,
        }
        if found.symptoms:
            record["symptoms"] = [asdict(symptom) for symptom in found.symptoms]
        yield json.dumps(record, ensure_ascii=False)


def csv_header(languages: tuple[str, str], *, pairs: bool = False) -> str:
    """The first line of :func:`csv_rows`."""
    sides = [f"{language}_{part}" for language in languages for part in ("start", "end", "text")]
    columns = ["check", "severity", "confidence", *sides, "message", "its_type", "mqm", "id"]
    return _row(["pair", *columns] if pairs else columns)


def csv_rows(discrepancies: Iterable[Discrepancy], *, pair: int | None = None) -> Iterator[str]:
    """One discrepancy a row, RFC 4180, without a line end."""
    for found in discrepancies:
        cells: list[object] = [] if pair is None else [pair]
        cells += [found.check, found.severity.value, f"{found.confidence:.4f}"]
        for evidence in found.evidence:
            cells += [evidence.start, evidence.end, evidence.text]
        yield _row([*cells, found.message, found.its_type, found.mqm, found.id])


def _row(cells: Iterable[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def sarif(bitext: Bitext) -> str:
    """The discrepancies of a bitext as a SARIF 2.1.0 log.

    Regions count code points (``columnKind`` unicodeCodePoints) in the files
    that the sides came from.
    """
    results = [_sarif_result(bitext, found) for found in bitext.discrepancies]
    rules = sorted({found.check for found in bitext.discrepancies})
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


_SARIF_LEVEL = {"critical": "error", "major": "error", "minor": "warning", "note": "note"}


def _sarif_result(bitext: Bitext, found: Discrepancy) -> dict[str, object]:
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
        "level": _SARIF_LEVEL[found.severity.value],
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


def _uri(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("\\", "/"))
