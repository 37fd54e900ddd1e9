"""Discrepancies as lines: JSONL and CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from aligner.corpus import (
    Discrepancy,
    FindingReview,
    Signature,
    Silenced,
    SilenceEntry,
    Verdict,
)


def jsonl(
    discrepancies: Iterable[Discrepancy | Silenced],
    *,
    pair: int | None = None,
    signature: Signature | None = None,
) -> Iterator[str]:
    """One discrepancy a line, as a JSON object with a key for each language.

    Args:
        discrepancies: in the order wanted; one that is silenced says so and why.
        pair: the 0-based line of the list of pairs they were found in, if any.
        signature: with what they were found; each line tells it.
    """
    for one in discrepancies:
        found = one.discrepancy if isinstance(one, Silenced) else one
        record = ({} if pair is None else {"pair": pair}) | record_of(found)
        record["confidence"] = round(found.confidence, 4)
        if isinstance(one, Silenced):
            record["silenced"] = {
                "reason": one.entry.reason,
                "date": one.entry.date.isoformat() if one.entry.date else None,
                "place": one.entry.place,
            }
        if signature is not None:
            record["signature"] = str(signature)
        yield json.dumps(record, ensure_ascii=False)


def record_of(found: Discrepancy) -> dict[str, object]:
    """What is told of a discrepancy as a JSON object."""
    record: dict[str, object] = {
        "check": found.check,
        "severity": found.severity.value,
        "confidence": found.confidence,
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
    if found.review is not None:
        record["review"] = review_record(found)
    return record


def review_record(found: Discrepancy) -> dict[str, object]:
    """What a reviewer decided about a discrepancy, or said of it.

    The id that it had then is told where it is another now.
    """
    review = found.review
    if review is None:
        return {}
    earlier: dict[str, object] = {} if review.id == found.id else {"id": review.id}
    return {
        "decision": review.decision,
        "reason": review.reason,
        "comment": review.comment,
        "date": review.date.isoformat() if review.date else None,
        **earlier,
    }


def review_of(told: Mapping[str, Any] | None, id: str, check: str) -> FindingReview | None:
    """What a reviewer decided about a finding, or said of it, as a record tells it.

    Raises:
        ValueError: it is no decision, or has no date in place of one.
    """
    if told is None:
        return None
    decision, date = told.get("decision"), told.get("date")
    return FindingReview(
        id=told.get("id") or id,
        check=told.get("check", check),
        decision=Verdict(decision) if decision else None,
        reason=told.get("reason") or "",
        comment=told.get("comment") or "",
        date=dt.date.fromisoformat(date[:10]) if date else None,
    )


def entry_of(told: Mapping[str, Any], id: str) -> SilenceEntry:
    """The entry that silences a finding, as a record tells it.

    Raises:
        ValueError: it has no date in place of one.
        SettingsError: it gives no reason.
    """
    date = told.get("date")
    return SilenceEntry(
        reason=told["reason"], date=dt.date.fromisoformat(date) if date else None, id=id
    )


def csv_header(
    languages: tuple[str, str],
    *,
    pairs: bool = False,
    silenced: bool = False,
    reviewed: bool = False,
) -> str:
    """The first line of :func:`csv_rows`.

    Args:
        languages: of the sides.
        pairs: whether the line of a pair is told.
        silenced: whether it is told why findings are silenced.
        reviewed: whether it is told what reviewers decided.
    """
    sides = [f"{language}_{part}" for language in languages for part in ("start", "end", "text")]
    columns = ["check", "severity", "confidence", *sides, "message", "its_type", "mqm", "id"]
    columns += ["decision", "comment"] * reviewed + ["silenced"] * silenced + ["signature"]
    return _row(["pair", *columns] if pairs else columns)


def csv_rows(
    discrepancies: Iterable[Discrepancy | Silenced],
    *,
    pair: int | None = None,
    signature: Signature | None = None,
    silenced: bool = False,
    reviewed: bool = False,
) -> Iterator[str]:
    """One discrepancy a row, RFC 4180, without a line end; see :func:`csv_header`."""
    for one in discrepancies:
        found = one.discrepancy if isinstance(one, Silenced) else one
        cells: list[object] = [] if pair is None else [pair]
        cells += [found.check, found.severity.value, f"{found.confidence:.4f}"]
        for evidence in found.evidence:
            cells += [evidence.start, evidence.end, evidence.text]
        cells += [found.message, found.its_type, found.mqm, found.id]
        if reviewed:
            said = found.review
            cells += [said.decision or "", said.comment] if said else ["", ""]
        if silenced:
            cells.append(one.entry.reason if isinstance(one, Silenced) else "")
        cells.append("" if signature is None else signature)
        yield _row(cells)


_LINE_END = "\r\n"
"""Its characters are quoted where they stand in a cell."""


def _row(cells: Iterable[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator=_LINE_END).writerow(cells)
    return buffer.getvalue().removesuffix(_LINE_END)
