"""The records that a run leaves, read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aligner.batch import parquet
from aligner.batch.about import finished_files, read_about
from aligner.corpus import Bitext
from aligner.errors import FormatError, UnreadableFileError
from aligner.formats import bitext_json


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """What came of a pair.

    Attributes:
        pair: its place in the manifest.
        id: what the manifest calls it.
        bitext: that it became; ``None`` if nothing did.
        error: the kind of error, as in :mod:`aligner.errors` or of Python, empty if there
            was none.
        message: what went wrong.
        file: with which file, if it was one.
        meta: what else the manifest has on its line.
    """

    pair: int
    id: str
    bitext: Bitext | None
    error: str = ""
    message: str = ""
    file: str | None = None
    meta: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def is_ok(self) -> bool:
        """Whether there is a bitext."""
        return self.bitext is not None


def read_batch(folder: str | Path) -> Iterator[BatchRecord]:
    """The records of a run, one after the other, in the order of the manifest.

    Only finished files are read; ``batch.json`` in the folder says how many there will
    be in the end.

    Raises:
        UnreadableFileError: the folder holds no batch.
        FormatError: a file is damaged.
    """
    place = Path(folder)
    about = read_about(place)
    if about is None:
        raise UnreadableFileError("there is no batch in this folder", file=str(place))
    for file in finished_files(place, about):
        if file.suffix == ".parquet":
            yield from (_told(held, str(file), None) for held in parquet.read(file))
            continue
        with file.open("rb") as lines:
            for at, line in enumerate(lines, start=1):
                yield _record(line, str(file), at)


def _record(line: bytes, file: str, at: int) -> BatchRecord:
    try:
        held = json.loads(line)
    except (ValueError, RecursionError):
        raise FormatError("not a record of a batch", file=file, line=at) from None
    return _told(held, file, at)


def _told(held: Any, file: str, at: int | None) -> BatchRecord:
    try:
        pair, id_, status = held["pair"], held["id"], held["status"]
        meta = held.get("meta") or {}
        if status != "ok":
            error, message = held["error"], held["message"]
            return BatchRecord(pair, id_, None, error, message, held.get("file"), meta)
        content = json.dumps(held["bitext"])
    except (KeyError, TypeError, AttributeError):
        raise FormatError("not a record of a batch", file=file, line=at) from None
    return BatchRecord(pair, id_, bitext_json.loads(content, file=file), meta=meta)
