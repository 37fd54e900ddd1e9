"""Tables: what they hold, and as what they come out."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import nanoarrow as na
import pytest
from hypothesis import given, settings

from aligner.corpus import Bitext, Column, Corpus, FindingReview, Severity, Table, Verdict
from aligner.errors import MissingExtraError, SettingsError
from report.samples import harbour, hostile
from strategies import bitexts
from support import must_have

pd = must_have("pandas", extra="pandas")
pl = must_have("polars", extra="polars")

KINDS = ("beads", "sentences", "findings", "bitexts")

mixed = Table(
    "beads",
    (
        Column("name", "text", ("è", None, "", "a\x00b$")),
        Column("count", "integer", (3, None, 0, 2**40)),
        Column("score", "number", (0.5, None, 0.0, 1.0)),
        Column("moved", "boolean", (True, False, True, True)),
        Column("severity", "category", ("note", None, "major", "minor"), tuple(map(str, Severity))),
    ),
)
"""Every type of column, with something missing in each that may miss something."""


def run(code: str) -> str:
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tests
    )
    return done.stdout


def test_rows_have_a_value_for_each_name() -> None:
    rows = list(mixed.rows())
    assert len(rows) == len(mixed) == 4
    assert rows[0] == {"name": "è", "count": 3, "score": 0.5, "moved": True, "severity": "note"}
    assert [row["count"] for row in rows] == list(mixed["count"])


def test_a_table_has_no_other_columns() -> None:
    with pytest.raises(KeyError):
        mixed["colour"]


def test_some_columns_can_be_taken_alone() -> None:
    some = mixed.select("moved", "name")
    assert some.names == ("moved", "name")
    assert len(some) == len(mixed)
    with pytest.raises(KeyError):
        mixed.select("colour")


def test_polars_takes_a_table_by_the_arrow_stream() -> None:
    frame = pl.DataFrame(mixed)
    assert frame.rows(named=True) == list(mixed.rows())
    assert frame.dtypes == [pl.String, pl.Int64, pl.Float64, pl.Boolean, pl.String]


def test_a_stream_can_be_taken_more_than_once() -> None:
    assert pl.DataFrame(mixed).equals(pl.DataFrame(mixed))


def test_the_stream_is_sound_arrow() -> None:
    array = na.Array(na.c_array_stream(mixed))
    assert array.schema.n_fields == 5
    assert array.to_pylist() == list(mixed.rows())


def test_an_empty_table_keeps_its_types() -> None:
    empty = Table("beads", tuple(Column(c.name, c.type, (), c.categories) for c in mixed.columns))
    assert len(empty) == 0
    assert empty.to_polars().schema == mixed.to_polars().schema
    assert dict(empty.to_pandas().dtypes) == dict(mixed.to_pandas().dtypes)


def test_severities_are_ordered_in_both_libraries() -> None:
    assert list(mixed.to_pandas().sort_values("severity")["severity"].dropna()) == [
        "note",
        "minor",
        "major",
    ]
    assert mixed.to_polars().sort("severity")["severity"].to_list() == [
        None,
        "note",
        "minor",
        "major",
    ]
    assert list(mixed.to_pandas().query("severity >= 'minor'")["count"]) == [0, 2**40]


def test_a_frame_of_pandas_has_the_same_values() -> None:
    frame = mixed.to_pandas()
    assert [str(dtype) for dtype in frame.dtypes] == [
        "string",
        "Int64",
        "float64",
        "bool",
        "category",
    ]
    shown = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert shown == list(mixed.rows())


@pytest.mark.parametrize("kind", KINDS)
def test_a_bitext_makes_the_same_frame_in_both_libraries(kind: str) -> None:
    in_pandas = harbour().to_dataframe(kind, "pandas")
    in_polars = harbour().to_dataframe(kind, "polars")
    assert isinstance(in_pandas, pd.DataFrame)
    assert list(in_pandas.columns) == in_polars.columns
    shown = in_pandas.astype(object).where(in_pandas.notna(), None).to_dict("records")
    assert shown == in_polars.rows(named=True) == list(harbour().table(kind).rows())


def test_beads_have_both_texts_and_their_places() -> None:
    bitext = harbour()
    table = bitext.table("beads")
    assert table["it_text"][:4] == (*(b["it"].text for b in bitext[:3]), None)
    for row, bead in zip(table.rows(), bitext, strict=True):
        assert (row["bead"], row["kind"], row["score"]) == (bead.number, bead.kind, bead.score)
        assert (row["en_start"], row["en_end"]) == (bead["en"].start, bead["en"].end)
    assert table["moved"] == (False,) * 5 + (True,)


def test_beads_tell_how_many_discrepancies_concern_them_and_the_worst() -> None:
    table = harbour().table("beads")
    assert table["discrepancies"] == (0, 1, 1, 0, 2, 0)
    assert table["severity"] == (None, "critical", "major", None, "minor", None)


def test_sentences_tell_their_bead_and_paragraph() -> None:
    rows = list(harbour().table("sentences").rows())
    assert [row["language"] for row in rows] == ["it"] * 5 + ["en"] * 6
    wood = next(row for row in rows if row["text"] == "It was made of wood.")
    assert (wood["bead"], wood["kind"], wood["score"]) == (1, "1-2", 0.86)
    assert rows[0]["paragraph_kind"] == "heading"


def test_sentences_of_a_bitext_without_beads_have_none() -> None:
    bitext = harbour()
    plain = Bitext(documents=bitext.documents)
    assert set(plain.table("sentences")["bead"]) == {None}
    assert len(plain.table("beads")) == 0


def test_findings_have_evidence_on_both_sides() -> None:
    first, second, *_ = harbour().table("findings").rows()
    assert (first["it_text"], first["en_text"]) == ("1932", "1923")
    assert (first["family"], first["its_type"], first["bead"]) == ("dates", "numbers", 1)
    assert second["en_text"] is None
    assert second["en_start"] == second["en_end"]


def test_findings_tell_what_a_reviewer_has_decided() -> None:
    bitext = harbour()
    first, *others = bitext.discrepancies
    seen = FindingReview(id=first.id, decision=Verdict.ACCEPTED, comment="1932 it is")
    reviewed = bitext.with_discrepancies((replace(first, review=seen), *others))
    table = reviewed.table("findings")
    assert table["decision"][:2] == ("accepted", None)
    assert table["comment"][:2] == ("1932 it is", None)


def test_one_row_tells_of_a_whole_bitext() -> None:
    (row,) = harbour().table("bitexts").rows()
    assert (row["it_sentences"], row["en_sentences"], row["beads"]) == (5, 6, 6)
    assert (row["one_to_one"], row["alone"], row["moved"]) == (3, 2, 1)
    assert (row["discrepancies"], row["critical"], row["note"]) == (4, 1, 1)


def test_rows_of_a_corpus_tell_their_bitext() -> None:
    bitext = harbour()
    named = bitext.model_copy(
        update={
            "documents": tuple(d.model_copy(update={"name": "x/a.txt"}) for d in bitext.documents)
        }
    )
    table = Corpus(bitexts=(bitext, named)).table("beads")
    assert table["bitext"] == (0,) * 6 + (1,) * 6
    assert table["name"] == ("",) * 6 + ("a.txt",) * 6
    assert table["it_text"][:6] == bitext.table("beads")["it_text"]


def test_there_is_no_table_of_another_name() -> None:
    with pytest.raises(SettingsError, match="no table 'words': there are beads, sentences"):
        harbour().table("words")


def test_there_is_no_frame_of_another_library() -> None:
    with pytest.raises(SettingsError, match="pandas or polars, not 'dask'"):
        harbour().to_dataframe(library="dask")  # type: ignore[arg-type]


def test_the_library_that_is_already_imported_is_taken() -> None:
    code = (
        "import polars, sys; from report.samples import harbour; "
        "print(type(harbour().to_dataframe()).__module__, 'pandas' in sys.modules)"
    )
    assert run(code) == "polars.dataframe.frame False\n"


def test_without_either_library_all_but_frames_works() -> None:
    code = """
import sys
sys.modules.update(pandas=None, polars=None, pyarrow=None)
from aligner.errors import MissingExtraError
from report.samples import harbour
table = harbour().table("findings")
print(len(list(table.rows())), type(table.__arrow_c_stream__()).__name__)
for library in (None, "pandas", "polars"):
    try:
        table.to_dataframe(library)
    except MissingExtraError as error:
        print(error)
"""
    assert run(code).splitlines() == [
        "4 PyCapsule",
        'pandas or polars is not installed: pip install "aligner[pandas]"',
        'pandas is not installed: pip install "aligner[pandas]"',
        'polars is not installed: pip install "aligner[polars]"',
    ]


def test_making_a_table_loads_no_library_of_frames() -> None:
    code = (
        "import sys; from report.samples import harbour; harbour().table().__arrow_c_stream__(); "
        "print(sorted({'pandas', 'polars', 'pyarrow'} & set(sys.modules)))"
    )
    assert run(code) == "[]\n"


@settings(max_examples=30, deadline=None)
@given(bitexts())
def test_any_bitext_comes_through_arrow_unchanged(bitext: Bitext) -> None:
    for kind in KINDS:
        table = bitext.table(kind)
        assert pl.DataFrame(table).rows(named=True) == list(table.rows())


def test_hostile_text_comes_through() -> None:
    assert hostile().to_dataframe("beads", "polars")["it_text"][0] == hostile()[0]["it"].text


def test_a_table_shows_its_size_and_names() -> None:
    assert repr(mixed) == "<Table of 4 beads: name, count, score, moved, severity>"
    assert MissingExtraError("polars", "polars").extra == "polars"
