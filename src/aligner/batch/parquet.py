"""Records as Parquet, for what reads columns: pandas, polars, Spark, DuckDB, ``datasets``.

A row a pair: ``pair``, ``id``, ``meta`` (JSON), ``status``, ``error``, ``file``,
``message``; ``beads``, a list with the text of either side under its language code, ``kind``, ``score`` and ``moved``;
``findings``, a list with ``id``, ``check``, ``severity``, ``confidence``, ``message`` and
the evidence of either side; ``warnings``, as that the two do not look like translations;
and ``bitext``, the whole as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from aligner.errors import FormatError, MissingExtraError, UnreadableFileError
from aligner.formats import bitext_json

_TOGETHER = 200
"""Records in a row group."""


def require() -> None:
    """See that Parquet can be written.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401  # only to see whether it is there
    except ImportError:
        raise MissingExtraError("pyarrow", "parquet") from None


def write(lines: Iterable[bytes], place: Path, languages: tuple[str, str]) -> None:
    """Write records, lines of JSON, to a file, some hundred at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = _schema(languages)
    rows = (_row(line, languages) for line in lines)
    with parquet.ParquetWriter(place, schema, compression="zstd") as out:
        while some := list(islice(rows, _TOGETHER)):
            out.write_table(pa.Table.from_pylist(some, schema=schema))


def read(place: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, as the lines of JSON have them.

    Raises:
        FormatError: the file is damaged.
        UnreadableFileError: it cannot be read.
    """
    columns = ["pair", "id", "meta", "status", "error", "file", "message", "bitext"]
    for row in _rows(place, columns):
        try:
            held = {name: row[name] and json.loads(row[name]) for name in ("meta", "bitext")}
        except (TypeError, ValueError, RecursionError):
            raise FormatError("not a file of records", file=str(place)) from None
        yield row | held


def failed(place: Path) -> Iterator[int]:
    """The pairs in a file that failed.

    Raises:
        FormatError: the file is damaged.
        UnreadableFileError: it cannot be read.
    """
    return (row["pair"] for row in _rows(place, ["pair", "status"]) if row["status"] != "ok")


def _rows(place: Path, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Some columns of a file, a row at a time."""
    require()
    import pyarrow as pa
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(place) as file:
            if not set(columns) <= set(file.schema_arrow.names):
                raise FormatError("not a file of records: it lacks columns", file=str(place))
            for batch in file.iter_batches(_TOGETHER, columns=columns):
                yield from batch.to_pylist()
    except OSError as error:
        raise UnreadableFileError(f"cannot be read: {error}", file=str(place)) from error
    except (pa.ArrowException, ValueError) as error:
        cause = " ".join(str(error).split())[:200]
        raise FormatError(f"not a file of records: {cause}", file=str(place)) from None


def _schema(languages: tuple[str, str]) -> Any:
    import pyarrow as pa

    sides = [(code, pa.string()) for code in sorted(languages)]
    beads = [*sides, ("kind", pa.string()), ("score", pa.float64()), ("moved", pa.bool_())]
    texts = [(name, pa.string()) for name in ("id", "check", "severity", "message")]
    findings = [*texts, ("confidence", pa.float64()), *sides]
    return pa.schema(
        [
            ("pair", pa.int64()),
            ("id", pa.string()),
            ("meta", pa.string()),
            ("status", pa.string()),
            ("error", pa.string()),
            ("file", pa.string()),
            ("message", pa.string()),
            ("beads", pa.list_(pa.struct(beads))),
            ("findings", pa.list_(pa.struct(findings))),
            ("warnings", pa.list_(pa.string())),
            ("bitext", pa.string()),
        ]
    )


def _row(line: bytes, languages: tuple[str, str]) -> dict[str, Any]:
    told = json.loads(line)
    if "meta" in told:
        told["meta"] = _compact(told["meta"])
    held = told.pop("bitext", None)
    if held is None:
        return dict(told)
    content = _compact(held)
    bitext = bitext_json.loads(content)
    told["bitext"] = content
    told["beads"] = [
        {code: bead[code].text if bead[code].sentences else None for code in languages}
        | {"kind": bead.kind, "score": bead.score, "moved": bead.moved}
        for bead in bitext.beads
    ]
    told["findings"] = [
        {code: found[code].text for code in languages}
        | {
            "id": found.id,
            "check": found.check,
            "severity": str(found.severity),
            "message": found.message,
            "confidence": found.confidence,
        }
        for found in bitext.discrepancies
    ]
    told["warnings"] = [warning for one in (*bitext.documents, bitext) for warning in one.warnings]
    return dict(told)


def _compact(held: object) -> str:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))
