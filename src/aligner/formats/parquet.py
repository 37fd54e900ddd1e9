"""Beads as rows of Parquet, with the ``translation`` feature of Hugging Face ``datasets``.

A row is a bead:

===============  ============================================  ================================
``translation``  struct of two strings, a language each        null on a side without a sentence
``kind``         string                                        ``1-1``, ``2-1``, ...
``score``        double                                        that the bead is right
``moved``        bool                                          whether it breaks the order
``paragraphs``   struct of two lists of int64                  those touched, counted from 0
``start``        struct of two int64                           of its text in the document
``end``          struct of two int64                           one past the last character
``sentences``    struct of two strings                         :mod:`aligner.formats.sentence_ids`
``findings``     string, null if there are none                JSON, a list of what
                                                               :mod:`aligner.formats.held_findings`
                                                               writes
===============  ============================================  ================================

The languages of a struct are sorted, as ``datasets.Translation`` has them.  The schema
carries two pieces of metadata in JSON: ``huggingface`` tells ``datasets`` the features, and
``aligner`` has the signature, and the languages and names of the documents in their order.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from aligner import limits
from aligner.corpus import Bead, Bitext, Discrepancy
from aligner.errors import FormatError, MissingExtraError
from aligner.formats.files import name_of, read_whole
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.held_findings import HeldFinding, findings_by_bead, read_finding
from aligner.formats.sentence_ids import ids_of, piece_of
from aligner.formats.stored_findings import Stored
from aligner.formats.told import score_of, signature_of
from aligner.formats.tongues import plain
from aligner.formats.units import About, Unit, bitext_of_units

_TOGETHER = 10_000
"""Beads in a row group."""
_BESIDE = ("kind", "score", "moved", "sentences", "findings")
"""Columns that are read beside the texts, where there are."""


class StoredAbout(Stored):
    """What the file tells of its bitext as a whole: see :class:`~aligner.formats.units.About`."""

    languages: tuple[str, str]
    names: tuple[str, str]
    signature: dict[str, Any]


def write(bitext: Bitext) -> Iterator[bytes]:
    """A bitext as a Parquet file.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa, parquet = _pyarrow()
    schema = _schema(pa, bitext)
    found = findings_by_bead(bitext)
    rows = (_row(bead, bitext, found.get(bead.number, [])) for bead in bitext.beads)
    held = io.BytesIO()
    with parquet.ParquetWriter(held, schema, compression="zstd") as out:
        while some := list(islice(rows, _TOGETHER)):
            out.write_table(pa.Table.from_pylist(some, schema=schema))
    yield held.getvalue()


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a Parquet file holds, in two of its languages.

    The texts are in a column ``translation``, a struct with a string for each language, or
    in columns named by the codes of the languages.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: it is no Parquet file, is damaged, or has no such columns.
        LanguageError: it does not hold the languages wanted, or several and none named.
        LimitError: its texts are longer than may be read.
    """
    pa, parquet = _pyarrow()
    file = name_of(path)
    data = read_whole(path)
    try:
        with parquet.ParquetFile(pa.BufferReader(data)) as table:
            schema = table.schema_arrow
            languages = _languages(pa, schema)
            about, order = _about(schema.metadata or {})
            beside = [name for name in _BESIDE if name in schema.names]
            texts = ["translation"] if "translation" in schema.names else list(languages)
            rows = _rows(table, [*texts, *beside], file) if languages else ()
            units = [_unit(row, languages, file) for row in rows]
    except (pa.ArrowException, OSError, ValueError) as error:
        cause = " ".join(str(error).split())[:200]
        raise FormatError(f"not a Parquet file, or damaged: {cause}", file=file) from None
    if not languages:
        raise FormatError(
            "no beads: a Parquet file of beads has a column translation, a struct with a "
            "string for each language, or a column named by the code of each language",
            file=file,
        )
    named = [*order, *(plain(code) for code in languages)]
    return bitext_of_units(units, named, wanted, file=file, about=about)


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError("pyarrow", "parquet") from None
    return pa, parquet


def _schema(pa: Any, bitext: Bitext) -> Any:
    codes = sorted(bitext.languages)

    def both(of: Any) -> Any:
        return pa.struct([(code, of) for code in codes])

    about = StoredAbout(
        languages=bitext.languages,
        names=(bitext.documents[0].name, bitext.documents[1].name),
        signature=bitext.signature.model_dump(mode="json"),
    )
    return pa.schema(
        [
            ("translation", both(pa.string())),
            ("kind", pa.string()),
            ("score", pa.float64()),
            ("moved", pa.bool_()),
            ("paragraphs", both(pa.list_(pa.int64()))),
            ("start", both(pa.int64())),
            ("end", both(pa.int64())),
            ("sentences", both(pa.string())),
            ("findings", pa.string()),
        ],
        metadata={
            "huggingface": json.dumps({"info": {"features": _features(codes)}}),
            "aligner": about.model_dump_json(),
        },
    )


def _features(codes: list[str]) -> dict[str, object]:
    """The columns in the words of ``datasets``, of all its versions."""

    def value(dtype: str) -> dict[str, object]:
        return {"dtype": dtype, "_type": "Value"}

    def both(of: object) -> dict[str, object]:
        return dict.fromkeys(codes, of)

    return {
        "translation": {"languages": codes, "_type": "Translation"},
        "kind": value("string"),
        "score": value("float64"),
        "moved": value("bool"),
        "paragraphs": both({"feature": value("int64"), "_type": "Sequence"}),
        "start": both(value("int64")),
        "end": both(value("int64")),
        "sentences": both(value("string")),
        "findings": value("string"),
    }


def _row(
    bead: Bead, bitext: Bitext, found: list[tuple[Discrepancy, HeldFinding]]
) -> dict[str, object]:
    sides = {
        segment.language: (segment, document)
        for segment, document in zip(bead.segments, bitext.documents, strict=True)
    }
    return {
        "translation": {
            code: segment.text if segment.sentences else None
            for code, (segment, _) in sides.items()
        },
        "kind": bead.kind,
        "score": bead.score,
        "moved": bead.moved,
        "paragraphs": {code: list(segment.paragraphs) for code, (segment, _) in sides.items()},
        "start": {code: segment.start for code, (segment, _) in sides.items()},
        "end": {code: segment.end for code, (segment, _) in sides.items()},
        "sentences": {
            code: ids_of(segment, document) for code, (segment, document) in sides.items()
        },
        "findings": f"[{','.join(held.dumps() for _, held in found)}]" if found else None,
    }


def _languages(pa: Any, schema: Any) -> tuple[str, ...]:
    """The languages that have a string in each row, in the order of the file."""
    if "translation" in schema.names:
        held = schema.field("translation").type
        fields = [held.field(k) for k in range(held.num_fields)] if pa.types.is_struct(held) else []
    else:
        fields = [field for field in schema if field.name not in _BESIDE]
    return tuple(
        field.name
        for field in fields
        if (pa.types.is_string(field.type) or pa.types.is_large_string(field.type))
        and len(plain(field.name)) in {2, 3}
    )


def _about(metadata: dict[bytes, bytes]) -> tuple[About, tuple[str, ...]]:
    """What the file tells of the whole, and its languages in their order."""
    try:
        told = StoredAbout.model_validate_json(metadata.get(b"aligner", b""))
    except ValidationError:
        return About(), ()
    names = dict(zip(told.languages, told.names, strict=True))
    return About(names, signature_of(json.dumps(told.signature))), told.languages


def _rows(table: Any, columns: list[str], file: str) -> Iterator[dict[str, Any]]:
    size = 0
    for batch in table.iter_batches(_TOGETHER, columns=columns):
        size += batch.nbytes
        limits.must_fit(size, file=file)
        limits.must_have_time()
        yield from batch.to_pylist()


def _unit(row: dict[str, Any], languages: Iterable[str], file: str) -> Unit:
    texts = row.get("translation", row)
    ids = row.get("sentences")
    pieces = {
        plain(code): piece_of(
            texts[code], _string(ids.get(code)) if isinstance(ids, dict) else None
        )
        for code in languages
        if texts and texts[code]
    }
    score, moved = row.get("score"), row.get("moved")
    return Unit(
        pieces,
        score_of(None if score is None else str(score), file),
        moved if isinstance(moved, bool) else None,
        tuple(_findings(row.get("findings"))),
    )


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _findings(text: object) -> Iterator[HeldFinding]:
    try:
        held = json.loads(text) if isinstance(text, str) else []
    except (json.JSONDecodeError, RecursionError):
        held = []
    for one in held if isinstance(held, list) else ():
        found = read_finding(json.dumps(one))
        if found is not None:
            yield found


RECORD = Format(
    name="parquet",
    title="Parquet with the `translation` feature of Hugging Face",
    endings=(".parquet", ".pq"),
    keeps=Keeps(
        beads=True, nulls=True, scores=True, moved=True, paragraphs=True, findings=True, review=True
    ),
    read=read,
    write=lambda bitext, path: (Output(path, write(bitext)),),
    tells_languages=True,
    extra="parquet",
    remark="`datasets`, `pandas` and `polars` read it; a side without a sentence is null. Any "
    "Parquet file with a `translation` column, or with columns named by language codes, is read.",
)
