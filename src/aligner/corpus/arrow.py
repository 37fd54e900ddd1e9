"""Tables as Arrow streams."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from aligner.corpus.tables import Column, Table, Value


def stream_of(table: Table, requested_schema: object | None = None) -> object:
    """A capsule named ``arrow_array_stream`` with the whole table as one batch.

    Text goes as UTF-8 with 64-bit offsets, integers and numbers with 64 bits.
    Categories go as text; their order is the reader's to restore.
    """
    import nanoarrow as na

    columns = [_array_of(column, len(table)) for column in table.columns]
    schema = na.struct({c.name: a.schema for c, a in zip(table.columns, columns, strict=True)})
    batch = na.c_array_from_buffers(schema, len(table), [None], null_count=0, children=columns)
    capsule: object = na.c_array_stream(batch).__arrow_c_stream__(requested_schema)
    return capsule


def _array_of(column: Column, length: int) -> Any:
    import nanoarrow as na

    there = np.array([value is not None for value in column.cells], dtype=bool)
    validity = None if there.all() else _bits(there)
    match column.type:
        case "integer":
            schema, buffers = na.int64(), [_filled(column.cells, np.int64)]
        case "number":
            schema, buffers = na.float64(), [_filled(column.cells, np.float64)]
        case "boolean":
            schema, buffers = na.bool_(), [_bits(_filled(column.cells, np.bool_))]
        case "text" | "category":
            schema, buffers = na.large_string(), _utf8(column.cells)
    nulls = int(length - there.sum())
    return na.c_array_from_buffers(schema, length, [validity, *buffers], null_count=nulls)


def _filled(values: Sequence[Value], type: type[np.generic]) -> np.ndarray[Any, Any]:
    """The values as numbers, with zero for those that are not there."""
    return np.array([value or 0 for value in values], dtype=type)


def _utf8(values: Sequence[Value]) -> list[Any]:
    """Where each text ends among the bytes of all, and the bytes."""
    encoded = [str(value or "").encode() for value in values]
    offsets = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum([len(text) for text in encoded], out=offsets[1:])
    return [offsets, b"".join(encoded)]


def _bits(flags: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return np.packbits(flags, bitorder="little")
