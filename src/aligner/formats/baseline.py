"""The findings of an earlier check, from any file that one is kept in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aligner.corpus import Earlier, Severity
from aligner.errors import FormatError
from aligner.formats import bitext_json, report_html
from aligner.formats.files import read_whole
from aligner.formats.json_text import value_of

_LEVELS = {"error": Severity.MAJOR, "warning": Severity.MINOR, "note": Severity.NOTE}

_DAMAGE = (KeyError, TypeError, ValueError, AttributeError, OverflowError)


def read(path: Path) -> tuple[Earlier, ...]:
    """The findings in lines of JSON, in a saved bitext, in a SARIF log or in a report.

    What the file is is told by its content.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is none of these, or is damaged.
    """
    try:
        content = read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormatError("no earlier findings: it is not UTF-8", file=str(path)) from None
    return loads(content, file=str(path))


def loads(content: str, *, file: str | None = None) -> tuple[Earlier, ...]:
    """The findings that a text holds; see :func:`read`."""
    if content.lstrip()[:9].lower() == "<!doctype":
        found = report_html.loads(content.encode(), file=file)
        return tuple(map(Earlier.of, found))
    try:
        whole = value_of(content)
    except FormatError:
        whole = None
    if isinstance(whole, dict) and whole.get("format") == bitext_json.FORMAT:
        bitext = bitext_json.loads(content, file=file)
        silenced = (one.discrepancy for one in bitext.silenced)
        return tuple(Earlier.of(found) for found in (*bitext.discrepancies, *silenced))
    try:
        if isinstance(whole, dict) and "runs" in whole:
            return tuple(_from_sarif(whole))
    except _DAMAGE as error:
        raise FormatError(
            f"a SARIF log of another program, or damaged: {error!r}", file=file
        ) from None
    return tuple(_from_lines(content, file))


def _from_lines(content: str, file: str | None) -> Iterator[Earlier]:
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record: dict[str, Any] = value_of(line)
            texts = [
                side["text"]
                for side in record.values()
                if isinstance(side, dict) and "text" in side
            ]
            yield Earlier(
                str(record["id"]),
                str(record["check"]),
                Severity(record["severity"]),
                float(record["confidence"]),
                str(record["message"]),
                tuple(sorted(texts)) if len(texts) == 2 else None,
            )
        except (FormatError, *_DAMAGE) as error:
            raise FormatError(
                "no finding of an earlier check: a baseline is what check -f jsonl or -f sarif "
                f"wrote, or a saved bitext ({type(error).__name__}: {error})",
                file=file,
                line=number,
            ) from None


def _from_sarif(log: dict[str, Any]) -> Iterator[Earlier]:
    for run in log["runs"]:
        for result in run.get("results", []):
            if result.get("baselineState") == "absent":
                continue
            held = result.get("properties", {})
            level = _LEVELS[result.get("level", "warning")]
            places = [*result.get("locations", []), *result.get("relatedLocations", [])]
            texts = [place["physicalLocation"]["region"]["snippet"]["text"] for place in places]
            yield Earlier(
                result["partialFingerprints"]["alignerId/v1"],
                result["ruleId"],
                Severity(held.get("severity", level)),
                float(result.get("rank", 100.0)) / 100,
                result["message"]["text"],
                tuple(sorted(texts)) if len(texts) == 2 else None,
            )
