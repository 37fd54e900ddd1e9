"""Parquet, written for other programs and read from them."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

import aligner
from aligner import FormatError, LanguageError, LimitError, MissingExtraError
from aligner.corpus import Bitext, Signature
from aligner.formats import registry
from support import bitext_of, must_have

pa = must_have("pyarrow", extra="parquet")
parquet = must_have("pyarrow.parquet", extra="parquet")

ROWS = bitext_of(
    [("# Il molo", "# The pier"), ("Uno.", ("One.", "Two.")), ("Tre.", ""), ("", "¶ Four.")],
    scores=0.75,
)


def written(bitext: Bitext, folder: Path) -> Path:
    place = folder / "x.parquet"
    aligner.save(bitext, place)
    return place


def table_of(folder: Path, columns: dict[str, Any], **options: Any) -> Path:
    place = folder / "theirs.parquet"
    parquet.write_table(pa.table(columns), place, **options)
    return place


def test_a_row_is_a_bead_with_its_texts_in_a_struct_sorted_by_language(tmp_path: Path) -> None:
    table = parquet.read_table(written(ROWS, tmp_path))
    assert [field.name for field in table.schema.field("translation").type] == ["en", "it"]
    assert table.column("translation").to_pylist() == [
        {"en": "The pier", "it": "Il molo"},
        {"en": "One. Two.", "it": "Uno."},
        {"en": None, "it": "Tre."},
        {"en": "Four.", "it": None},
    ]
    assert table.column("kind").to_pylist() == ["1-1", "1-2", "1-0", "0-1"]
    assert table.column("score").to_pylist() == [0.75] * 4


def test_offsets_and_paragraphs_lead_into_the_documents(tmp_path: Path) -> None:
    rows = parquet.read_table(written(ROWS, tmp_path)).to_pylist()
    for row, bead in zip(rows, ROWS, strict=True):
        for segment, document in zip(bead.segments, ROWS.documents, strict=True):
            code = segment.language
            start, end = row["start"][code], row["end"][code]
            assert document.text[start:end] == (row["translation"][code] or "")
            assert tuple(row["paragraphs"][code]) == segment.paragraphs


def test_the_schema_tells_datasets_of_its_translation_feature(tmp_path: Path) -> None:
    schema = parquet.read_schema(written(ROWS, tmp_path))
    features = json.loads(schema.metadata[b"huggingface"])["info"]["features"]
    assert features["translation"] == {"languages": ["en", "it"], "_type": "Translation"}
    assert list(features) == schema.names


def test_pandas_and_polars_read_the_beads(tmp_path: Path) -> None:
    pandas = must_have("pandas", extra="pandas")
    polars = must_have("polars", extra="polars")
    hostile = "A\u2028\x85b\U0001f600 & ]]>\u200f\u202e \t\\N \x01."
    bitext = bitext_of([(hostile, hostile * 1000), ("Uno.", ("One.", "Two.")), ("Tre.", "")])
    place = written(bitext, tmp_path)
    expected = [[s.text or None for s in bead.segments] for bead in bitext]
    rows = list(pandas.read_parquet(place)["translation"])
    assert [[row["it"], row["en"]] for row in rows] == expected
    texts = polars.read_parquet(place).unnest("translation")
    assert [list(row) for row in zip(texts["it"], texts["en"], strict=True)] == expected


def test_names_signature_and_the_order_of_the_sides_come_back(tmp_path: Path) -> None:
    first, second = ROWS.documents
    documents = (
        first.model_copy(update={"language": "en", "name": "uno.txt"}),
        second.model_copy(update={"language": "fr", "name": "due.txt"}),
    )
    bitext = bitext_of([("One.", "Un.")], languages=("en", "fr"))
    bitext = bitext.model_copy(update={"signature": Signature(version="3", engine="given")})
    named = tuple(
        document.model_copy(update={"name": other.name})
        for document, other in zip(bitext.documents, documents, strict=True)
    )
    read = aligner.load(written(bitext.model_copy(update={"documents": named}), tmp_path))
    assert read.languages == ("en", "fr")
    assert [document.name for document in read.documents] == ["uno.txt", "due.txt"]
    assert read.signature == bitext.signature


def test_the_same_bitext_makes_the_same_bytes(tmp_path: Path) -> None:
    place = written(ROWS, tmp_path)
    once = place.read_bytes()
    assert written(ROWS, tmp_path).read_bytes() == once


def test_standard_input_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = written(ROWS, tmp_path).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert len(aligner.load("-", "parquet")) == len(ROWS)


def test_translations_of_others_are_read(tmp_path: Path) -> None:
    rows = [{"it": "Uno.", "en": "One."}, {"it": None, "en": "Two."}, None]
    read = aligner.load(table_of(tmp_path, {"id": ["a", "b", "c"], "translation": rows}))
    assert read.languages == ("it", "en")
    assert [[s.text for s in bead.segments] for bead in read] == [["Uno.", "One."], ["", "Two."]]


def test_columns_named_by_languages_are_read(tmp_path: Path) -> None:
    columns = {"en": ["One."], "it-IT": ["Uno."], "score": [0.5], "source": ["web"]}
    read = aligner.load(table_of(tmp_path, columns))
    assert [segment.text for segment in read[0].segments] == ["Uno.", "One."]
    assert read[0].score == 0.5


@pytest.mark.parametrize(
    "columns",
    [
        {"translation": ["One."]},
        {"translation": [{"it": 1, "en": 2}]},
        {"text": ["One."]},
        {"translation": [{"it": ["Uno."], "en": ["One."]}]},
    ],
    ids=["string", "numbers", "other", "lists"],
)
def test_a_table_without_beads_is_refused(tmp_path: Path, columns: dict[str, Any]) -> None:
    with pytest.raises(FormatError, match=r"no beads: .* a column translation"):
        aligner.load(table_of(tmp_path, columns))


def test_other_languages_than_those_wanted_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="it holds it, en, and not fr"):
        aligner.load(written(ROWS, tmp_path), languages=("it", "fr"))


@pytest.mark.parametrize("score", [1.5, -0.1, float("nan")])
def test_scores_of_others_that_are_no_probabilities_are_not_read(
    tmp_path: Path, score: float
) -> None:
    rows = [{"it": "Uno.", "en": "One."}] * 2
    read = aligner.load(table_of(tmp_path, {"translation": rows, "score": [0.5, score]}))
    assert [bead.score for bead in read] == [1.0, 1.0]


def test_a_score_of_ours_that_is_no_probability_is_refused(tmp_path: Path) -> None:
    place = written(ROWS, tmp_path)
    table = parquet.read_table(place)
    at = table.schema.get_field_index("score")
    parquet.write_table(table.set_column(at, "score", [[1.5] * len(ROWS)]), place)
    with pytest.raises(FormatError, match="is no score from 0 to 1"):
        aligner.load(place)


@pytest.mark.parametrize("kind", ["large_string", "string_view", "dictionary"])
def test_texts_are_read_from_any_column_of_strings(tmp_path: Path, kind: str) -> None:
    of = pa.dictionary(pa.int32(), pa.string()) if kind == "dictionary" else getattr(pa, kind)()
    try:
        columns = {code: pa.array(["x", None, "x"]).cast(of) for code in ("it", "en")}
        place = table_of(tmp_path, columns)
    except pa.ArrowNotImplementedError:
        pytest.skip(f"pyarrow {pa.__version__} writes no {kind}")
    read = aligner.load(place)
    assert [bead.kind for bead in read] == ["1-1", "1-1"]


def test_files_of_a_folder_follow_each_other(tmp_path: Path) -> None:
    for number in (1, 0):
        rows = [{"it": f"Numero {number}.", "en": f"Number {number}."}]
        table_of(tmp_path, {"translation": rows}).rename(
            tmp_path / f"train-0000{number}-of-00002.parquet"
        )
    (tmp_path / "dataset_info.json").write_text("{}")
    assert aligner.load(tmp_path)["en"].text == "Number 0.\nNumber 1."


def test_columns_of_other_names_are_told(tmp_path: Path) -> None:
    place = table_of(tmp_path, {"src": ["Uno."], "tgt": ["One."]})
    with pytest.raises(FormatError, match="this one has src, tgt"):
        aligner.load(place)


@pytest.mark.parametrize("kept", [0, 4, 100, 0.5, 0.99])
def test_a_file_cut_short_is_refused_in_one_line(tmp_path: Path, kept: float) -> None:
    place = written(ROWS, tmp_path)
    data = place.read_bytes()
    place.write_bytes(data[: kept if isinstance(kept, int) else int(len(data) * kept)])
    with pytest.raises(FormatError, match="not a Parquet file, or damaged") as caught:
        aligner.load(place)
    assert "\n" not in str(caught.value)


def test_damaged_bytes_end_in_a_result_or_an_error_of_ours(tmp_path: Path) -> None:
    place = written(ROWS, tmp_path)
    data = place.read_bytes()
    refused = 0
    for at in range(0, len(data), 37):
        place.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            aligner.load(place)
        except aligner.AlignerError:
            refused += 1
    assert refused > 10


def test_a_small_file_of_much_text_meets_the_limit(tmp_path: Path) -> None:
    rows = [{"it": "Uno. " * 20_000, "en": "One. " * 20_000}] * 50
    place = table_of(tmp_path, {"translation": rows}, compression="zstd")
    assert place.stat().st_size < 100_000
    with aligner.limited(size="1M"), pytest.raises(LimitError, match="1,000,000 is the limit"):
        aligner.load(place)


def test_without_pyarrow_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for act in (
        lambda: aligner.save(ROWS, tmp_path / "x.parquet"),
        lambda: aligner.load(tmp_path / "x.parquet"),
    ):
        with pytest.raises(MissingExtraError, match=r"aligner\[parquet\]"):
            act()


def test_findings_that_are_no_findings_are_left_out(tmp_path: Path) -> None:
    rows = [{"it": "Uno.", "en": "One."}] * 4
    found = ["[", "3", '[{"id": "x"}]', "[[[["]
    read = aligner.load(table_of(tmp_path, {"translation": rows, "findings": found}))
    assert read.discrepancies == ()


def test_the_format_is_known_by_its_endings() -> None:
    assert registry.format_of(Path("a.parquet")) is registry.format_of(Path("b.PQ"))
