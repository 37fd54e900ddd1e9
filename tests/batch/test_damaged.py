"""The folder of a batch in which somebody has damaged a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from aligner.batch import read_batch
from aligner.batch.about import About, finished_files, prepare, read_about
from aligner.errors import FormatError, InputError
from support import must_have

ABOUT = About("ab12", 2, 2, {"languages": ["it", "en"]})
LINE = b'{"pair":0,"id":"a","status":"error","error":"E","message":""}\n'


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pairs", "2"), ("pairs", -1), ("pairs", True), ("pairs", 2.0),
        ("shard_size", 0), ("shard_size", None), ("shard_size", [2]),
        ("made_with", "it"), ("made_with", []), ("manifest", 1),
        ("form", "x" * 300), ("form", "../jsonl"),
    ],
)  # fmt: skip
def test_what_a_batch_cannot_say_of_itself_is_refused(
    name: str, value: Any, tmp_path: Path
) -> None:
    (tmp_path / "batch.json").write_text(json.dumps({**ABOUT.told(), name: value}))
    with pytest.raises(FormatError, match="not what a batch says of itself"):
        read_about(tmp_path)


def test_files_are_found_however_many_there_should_be(tmp_path: Path) -> None:
    about = About("ab12", 10**15, 2, {})
    for name in ("00001", "00003", "x", "9" * 30):
        (tmp_path / f"records-{name}.jsonl").touch()
    (tmp_path / about.place(tmp_path, 7).name).touch()
    (tmp_path / about.place(tmp_path, 3).name).touch()
    found = [place.name for place in finished_files(tmp_path, about)]
    assert found == [about.place(tmp_path, number).name for number in (3, 7)]


@pytest.mark.parametrize("damage", [b"\xff", b"[" * 50_000, b"1\n", b'{"pair":0}\n'])
def test_a_line_that_is_no_record_is_told_with_its_number(damage: bytes, tmp_path: Path) -> None:
    prepare(tmp_path, ABOUT)
    (tmp_path / "records-00000.jsonl").write_bytes(LINE + damage)
    with pytest.raises(FormatError, match=r"records-00000\.jsonl:2: not a record of a batch"):
        list(read_batch(tmp_path))


@pytest.mark.parametrize(
    "columns", [{"bitext": [5]}, {"bitext": ["{"]}, {"meta": [b"\xff"]}, {"id": None}, {}]
)
def test_columns_that_are_no_records_are_refused(columns: dict[str, Any], tmp_path: Path) -> None:
    pa = must_have("pyarrow", extra="parquet")
    from pyarrow import parquet

    names = ("pair", "id", "meta", "status", "error", "file", "message", "bitext")
    held = {name: [None] for name in names} | {"pair": [0], "status": ["ok"]} | columns
    table = pa.table({name: value for name, value in held.items() if value is not None})
    prepare(tmp_path, About("ab12", 2, 2, {}, "parquet"))
    parquet.write_table(table, tmp_path / "records-00000.parquet")
    with pytest.raises(FormatError, match=r"records-00000\.parquet: "):
        list(read_batch(tmp_path))


def test_a_file_of_columns_cut_short_is_told_in_one_line(tmp_path: Path) -> None:
    pa = must_have("pyarrow", extra="parquet")
    from pyarrow import parquet

    place = tmp_path / "records-00000.parquet"
    prepare(tmp_path, About("ab12", 2, 2, {}, "parquet"))
    parquet.write_table(pa.table({"pair": [0]}), place)
    place.write_bytes(place.read_bytes()[:-9] + b"PAR1")
    with pytest.raises(InputError) as caught:
        list(read_batch(tmp_path))
    assert "\n" not in str(caught.value)
