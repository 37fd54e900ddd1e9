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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from aligner import limits
from aligner.corpus import Bead, Bitext, Discrepancy
from aligner.errors import FormatError, MissingExtraError
from aligner.formats.files import STANDARD_INPUT, name_of, read_whole
from aligner.formats.format import Format, Keeps, Output, Wanted
from aligner.formats.held_findings import HeldFinding, findings_by_bead, read_finding
from aligner.formats.sentence_ids import ids_of, piece_of
from aligner.formats.stored_findings import Stored
from aligner.formats.tables import SIDES
from aligner.formats.told import score_of, signature_of
from aligner.formats.tongues import is_known, plain
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
    in columns named by the codes of the languages.  Of a folder all files are read, one
    after the other.  Where a column ``score`` that others made holds no probabilities, it is
    not read.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: it is no Parquet file, is damaged, or has no such columns.
        LanguageError: it does not hold the languages wanted, or several and none named.
        LimitError: its texts are longer than may be read.
    """
    pa, parquet = _pyarrow()
    file = name_of(path)
    about, order = About(), tuple[str, ...]()
    named: list[str] = []
    units: list[Unit] = []
    for shard in _shards(path) or [path]:
        data, called = read_whole(shard), name_of(shard)
        try:
            with parquet.ParquetFile(pa.BufferReader(data)) as table:
                languages = _languages(pa, table.schema_arrow, called)
                about, order = _about(table.schema_arrow.metadata or {})
                units += _units(table, languages, called, is_ours=bool(order))
        except (pa.ArrowException, OSError, ValueError) as error:
            cause = " ".join(str(error).split())[:200]
            raise FormatError(f"not a Parquet file, or damaged: {cause}", file=called) from None
        named += [*order, *(plain(code) for code in languages)]
    if any(unit.score < 0.0 for unit in units):
        units = [replace(unit, score=1.0) for unit in units]
    return bitext_of_units(units, named, wanted, file=file, about=about)


def is_folder(path: Path) -> bool:
    """Whether it is a folder of Parquet files, as ``datasets`` has them."""
    try:
        return path.is_dir() and bool(_shards(path))
    except (OSError, ValueError):
        return False


def _shards(path: Path) -> list[Path]:
    """The file, or the files of a folder in the order of their names."""
    if path == STANDARD_INPUT or not path.is_dir():
        return [path]
    return sorted(one for one in path.iterdir() if one.suffix.lower() in RECORD.endings)


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


def _languages(pa: Any, schema: Any, file: str) -> tuple[str, ...]:
    """The languages that have a text in each row, in the order of the file.

    Raises:
        FormatError: there are none.
    """
    if "translation" in schema.names:
        held = schema.field("translation").type
        fields = [held.field(k) for k in range(held.num_fields)] if pa.types.is_struct(held) else []
        fields = [field for field in fields if len(plain(field.name)) in {2, 3}]
    else:
        has_sides = all(side & set(schema.names) for side in SIDES)
        fields = [] if has_sides else [one for one in schema if is_known(plain(one.name))]
    found = tuple(field.name for field in fields if _is_text(pa, field.type))
    if not found:
        columns = ", ".join(schema.names)
        raise FormatError(
            "no beads: a Parquet file of beads has a column translation, a struct with a "
            "string for each language, or a column named by the code of each language; this one "
            f"has {columns[:200] or 'no columns'}",
            file=file,
        )
    return found


def _is_text(pa: Any, type: Any) -> bool:
    of = type.value_type if pa.types.is_dictionary(type) else type
    return bool(
        pa.types.is_string(of)
        or pa.types.is_large_string(of)
        or (hasattr(pa.types, "is_string_view") and pa.types.is_string_view(of))
    )


def _about(metadata: dict[bytes, bytes]) -> tuple[About, tuple[str, ...]]:
    """What the file tells of the whole, and its languages in their order."""
    try:
        told = StoredAbout.model_validate_json(metadata.get(b"aligner", b""))
    except ValidationError:
        return About(), ()
    names = dict(zip(told.languages, told.names, strict=True))
    return About(names, signature_of(json.dumps(told.signature))), told.languages


def _units(table: Any, languages: Sequence[str], file: str, *, is_ours: bool) -> Iterator[Unit]:
    names = table.schema_arrow.names
    columns = ["translation"] if "translation" in names else list(languages)
    columns += [name for name in _BESIDE if name in names]
    size = 0
    for batch in table.iter_batches(_TOGETHER, columns=columns):
        size += batch.nbytes
        limits.must_fit(size, file=file)
        limits.must_have_time()
        for row in batch.to_pylist():
            yield _unit(row, languages, file, is_ours=is_ours)


def _unit(row: dict[str, Any], languages: Iterable[str], file: str, *, is_ours: bool) -> Unit:
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
        _score(score, file) if is_ours else _theirs(score),
        moved if isinstance(moved, bool) else None,
        tuple(_findings(row.get("findings"))),
    )


def _score(value: object, file: str) -> float:
    return score_of(None if value is None else str(value), file)


def _theirs(value: object) -> float:
    """A score of others, which may be no probability; -1 says so."""
    if value is None:
        return 1.0
    return value if isinstance(value, float) and 0.0 <= value <= 1.0 else -1.0


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
    "Parquet file with a `translation` column, or with columns named by language codes, is read, "
    "and a folder of such files.",
)
