"""From text to findings: nothing is lost, the sides are equal, the bytes are the same."""

import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import aligner
from aligner import Bitext
from aligner.alignment import AlignmentSettings
from aligner.corpus import is_blank
from aligner.formats import bitext_json, findings, vecalign

LEXICAL = AlignmentSettings(engine="lexical")

ITALIAN = [
    "Il mercato apre ogni sabato alle 7 del mattino.",
    "Chi arriva tardi non trova più il pesce fresco!",
    "Le bancarelle sono 45, disposte su tre file.",
    "Nel 2016 il comune ha rifatto la piazza.",
    "È costato «più di 200.000 euro», dice il sindaco.",
    "Gli abitanti, però, rimpiangono i vecchi platani…",
]
ENGLISH = [
    "The market opens every Saturday at 7 in the morning.",
    "Those who come late find no more fresh fish!",
    "There are 45 stalls, set out in three rows.",
    "In 2016 the town rebuilt the square.",
    "It cost “more than 200,000 euros”, says the mayor.",
    "The people, however, miss the old plane trees…",
]
joints = st.sampled_from([" ", "\n\n", "\r\n\r\n", " \u00a0", "\n\n\n"])


def texts(sentences: list[str]) -> st.SearchStrategy[str]:
    """Some of the sentences in order, joined in some way."""
    chosen = st.lists(st.booleans(), min_size=len(sentences), max_size=len(sentences))
    parts = st.tuples(chosen, st.lists(joints, min_size=len(sentences), max_size=len(sentences)))
    return parts.map(
        lambda drawn: "".join(
            sentence + joint
            for sentence, keep, joint in zip(sentences, *drawn, strict=True)
            if keep
        )
    ).filter(bool)


whole = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@whole
@given(texts(ITALIAN), texts(ENGLISH))
def test_every_visible_character_is_in_a_sentence_or_named_and_every_sentence_in_one_bead(
    italian: str, english: str
) -> None:
    bitext = aligner.align(italian, english, settings=LEXICAL)
    for document, text in zip(bitext.documents, (italian, english), strict=True):
        assert document.text == text
        rest = list(text)
        for span in (*document.sentences, *document.furniture, *document.gaps):
            rest[span.start : span.end] = " " * len(span)
        assert is_blank("".join(rest))
        numbers = [s.number for bead in bitext for s in bead[document.language].sentences]
        assert sorted(numbers) == list(range(len(document)))


@whole
@given(texts(ITALIAN), texts(ENGLISH))
def test_swapping_the_sides_mirrors_the_result(italian: str, english: str) -> None:
    plain = aligner.check(italian, english, settings=LEXICAL)
    mirrored = aligner.check(italian, english, languages=("en", "it"), settings=LEXICAL)
    assert outline(mirrored) == outline(plain)
    assert findings_of(mirrored) == findings_of(plain)


def findings_of(bitext: Bitext) -> list[tuple[str, str, int, int, int, int]]:
    return sorted(
        (d.check, d.id, d["it"].start, d["it"].end, d["en"].start, d["en"].end)
        for d in bitext.discrepancies
    )


def outline(bitext: Bitext) -> list[tuple[int, int, str, str, float]]:
    return sorted(
        (bead["it"].start, bead["en"].start, bead["it"].text, bead["en"].text, bead.score)
        for bead in bitext
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_forms_of_accents_give_the_same_beads(form: Literal["NFC", "NFD"]) -> None:
    italian = unicodedata.normalize(form, "\n\n".join(ITALIAN))
    bitext = aligner.align(italian, "\n\n".join(ENGLISH))
    assert [bead.kind for bead in bitext] == ["1-1"] * 6


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed() -> None:
    code = f"""
import aligner
from aligner.formats import bitext_json, findings, jsonl
from aligner.report import html, terminal
bitext = aligner.check({" ".join(ITALIAN)!r}, {" ".join(ENGLISH[1:])!r}, select=["all"])
print(bitext_json.dumps(bitext), *jsonl.lines(bitext), *findings.jsonl(bitext.discrepancies))
print(html.render(bitext), terminal.summary(bitext, color=True, width=80))
"""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("0", "1", "31337")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


@pytest.mark.parametrize("engine", ["encoder", "lexical"])
def test_one_word_is_aligned_with_one_word(engine: str) -> None:
    settings = AlignmentSettings.model_validate({"engine": engine})
    bitext = aligner.align("Buongiorno", "Goodmorning", segmented=True, settings=settings)
    assert len(bitext) in {1, 2}


def test_a_table_of_numbers_is_aligned_row_by_row() -> None:
    italian = "\n".join(f"Riga {n}: {n * 1.5:.1f}".replace(".", ",") for n in range(1, 21))
    english = "\n".join(f"Row {n}: {n * 1.5:.1f}" for n in range(1, 21))
    bitext = aligner.check(italian, english)
    assert [bead.kind for bead in bitext] == ["1-1"] * 20
    assert not [d for d in bitext.discrepancies if d.family == "numbers"]


def test_a_checked_bitext_can_be_written_in_every_format(tmp_path: Path) -> None:
    bitext = aligner.check("\n\n".join(ITALIAN), "\n\n".join(ENGLISH[1:]))
    assert bitext.discrepancies
    assert bitext_json.loads(bitext_json.dumps(bitext)) == bitext
    assert len(list(vecalign.lines(bitext))) == len(bitext)
    assert len(list(findings.jsonl(bitext.discrepancies))) == len(bitext.discrepancies)
