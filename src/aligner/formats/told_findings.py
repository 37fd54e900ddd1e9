"""Findings from any file that tells them -> what is told, to be laid on a bitext.

What a file is is told by its content: lines of JSON or a table as ``aligner check``
writes them, SARIF, Web Annotation, a report, a saved bitext; or, by its name, a bitext
of a format that holds findings.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aligner.corpus import Severity, SilenceEntry
from aligner.errors import FormatError, SettingsError
from aligner.formats import bitext_json, report_html
from aligner.formats.files import name_of, read_text
from aligner.formats.findings import entry_of, review_of
from aligner.formats.json_text import value_of
from aligner.formats.laying import ToldFinding, told_of_bitext
from aligner.formats.quotes import Quote
from aligner.formats.sarif_results import of_sarif
from aligner.formats.stored_findings import symptoms_of
from aligner.formats.web_annotation import of_annotations

_DAMAGED = (
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    OverflowError,
    SettingsError,
)


def read(path: Path) -> tuple[ToldFinding, ...] | None:
    """The findings that a file tells; ``None`` if it is no file of findings.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is damaged.
    """
    return loads(read_text(path), file=name_of(path))


def loads(content: str, *, file: str) -> tuple[ToldFinding, ...] | None:
    """The findings that a text tells; see :func:`read`."""
    begun = content.lstrip()[:9].lower()
    if begun == "<!doctype":
        return tuple(map(ToldFinding.of, report_html.loads(content.encode(), file=file)))
    if begun[:1] not in {"{", "["}:
        return _of_table(content, file)
    try:
        whole = value_of(content, file=file)
    except FormatError:
        return _of_lines(content, file)
    if isinstance(whole, dict) and whole.get("format") == bitext_json.FORMAT:
        return tuple(told_of_bitext(bitext_json.loads(content, file=file)))
    read = of_sarif if isinstance(whole, dict) and "runs" in whole else of_annotations
    if read is of_annotations and not _is_annotation(whole):
        return _of_lines(content, file)
    try:
        return tuple(read(whole))
    except _DAMAGED as error:
        raise FormatError(f"no SARIF or Web Annotation: {_cause(error)}", file=file) from None


def _is_annotation(whole: object) -> bool:
    one = whole[0] if isinstance(whole, list) and whole else whole
    return isinstance(one, dict) and ("@context" in one or one.get("type") == "Annotation")


def _of_lines(content: str, file: str) -> tuple[ToldFinding, ...] | None:
    """The findings in lines of JSON; ``None`` if the first line is none."""
    found: list[ToldFinding] = []
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        record = value_of(line, file=file, line=number)
        if not isinstance(record, dict) or "check" not in record:
            if not found:
                return None
            raise FormatError("a line that is no finding", file=file, line=number)
        if "pair" in record:
            raise FormatError(
                "a finding of a table of pairs, whose offsets count in its cells: "
                "findings are laid on a bitext",
                file=file,
                line=number,
            )
        try:
            found.append(_of_record(record))
        except _DAMAGED as error:
            raise FormatError(f"no finding: {_cause(error)}", file=file, line=number) from None
    return tuple(found)


def _of_record(record: dict[str, Any]) -> ToldFinding:
    quotes = tuple(
        Quote(
            language=key,
            span=(int(side["start"]), int(side["end"])),
            text=side["text"],
            reading=side.get("reading"),
        )
        for key, side in record.items()
        if isinstance(side, dict) and {"start", "end", "text"} <= side.keys()
    )
    silenced = record.get("silenced")
    return ToldFinding(
        check=str(record["check"]),
        message=str(record["message"]),
        quotes=quotes,
        severity=Severity(record["severity"]),
        confidence=float(record["confidence"]),
        its_type=str(record["its_type"]),
        mqm=str(record["mqm"]),
        id=str(record["id"]),
        symptoms=symptoms_of(record.get("symptoms", ())),
        review=review_of(record.get("review"), str(record["id"]), str(record["check"])),
        silenced=None if silenced is None else entry_of(silenced, str(record["id"])),
    )


def _of_table(content: str, file: str) -> tuple[ToldFinding, ...] | None:
    """The findings of a table; ``None`` if its first line does not name its columns.

    A file with nothing in it has the lines of a check that has found nothing.
    """
    if not content.strip():
        return ()
    reader = csv.DictReader(io.StringIO(content))
    try:
        names = reader.fieldnames or ()
    except csv.Error:
        return None
    languages = [name.removesuffix("_start") for name in names if name.endswith("_start")]
    if not {"check", "message", "id"} <= set(names) or len(languages) != 2:
        return None
    return tuple(_rows(reader, languages, file))


def _rows(reader: csv.DictReader[str], languages: list[str], file: str) -> Iterator[ToldFinding]:
    try:
        yield from (_of_row(row, languages) for row in reader)
    except (*_DAMAGED, csv.Error) as error:
        cause = f"no finding: {_cause(error)}"
        raise FormatError(cause, file=file, line=reader.line_num) from None


def _of_row(row: dict[str, str], languages: list[str]) -> ToldFinding:
    decided = {"decision": row.get("decision") or None, "comment": row.get("comment")}
    reason = row.get("silenced")
    return ToldFinding(
        check=row["check"],
        message=row["message"],
        quotes=tuple(
            Quote(
                language=code,
                span=(int(row[f"{code}_start"]), int(row[f"{code}_end"])),
                text=row[f"{code}_text"],
            )
            for code in languages
        ),
        severity=Severity(row["severity"]),
        confidence=float(row["confidence"]),
        its_type=row["its_type"],
        mqm=row["mqm"],
        id=row["id"],
        review=review_of(decided if any(decided.values()) else None, row["id"], row["check"]),
        silenced=SilenceEntry(reason=reason, id=row["id"]) if reason else None,
    )


def _cause(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0]
