"""Splitting as a whole: the table of hard cases, invariants, hostile input."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus.document import BLANKS, is_blank
from aligner.languages import get
from aligner.languages.interface.splitting import SplittingRules
from aligner.text.sentences import split_sentences

_CODES = ("it", "en")
_patient = settings(deadline=None)  # the first text waits for NLTK
_ESCAPES = ("\n", "\r", "\xa0", "\u202f", "\u2009", "\u0300", "\u0301")


def _cases() -> list[tuple[str, str, str]]:
    """Language, text with boundaries marked, and why it is hard."""
    rows = (Path(__file__).parent / "hard_cases.tsv").read_text(encoding="utf-8").splitlines()
    cases = []
    for row in rows:
        if not row.startswith("#"):
            code, text, reason = row.split("\t")
            for escape in _ESCAPES:
                text = text.replace(escape.encode("unicode_escape").decode(), escape)
            cases.append((code, text, reason))
    return cases


def _sentences(text: str, code: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, get(code))]


@pytest.mark.parametrize(
    ("code", "marked"), [pytest.param(code, text, id=why) for code, text, why in _cases()]
)
def test_a_hard_case_is_cut_where_its_text_is_marked(code: str, marked: str) -> None:
    expected = [sentence.strip(BLANKS) for sentence in marked.split("¦")]
    assert _sentences(marked.replace("¦", ""), code) == expected


@pytest.mark.parametrize("code", _CODES)
def test_the_table_has_sixty_hard_cases_of_a_language(code: str) -> None:
    texts = {text for language, text, _ in _cases() if language == code}
    assert len(texts) >= 60


# Whatever the text

_SIGNS = "aeìÈBIX1 .?!…\"'«»“”’()[]–-:;,\n\t한"
_STRINGS = (
    *("sig", "etc", "n", "Mr", "Il", "The", " ", ". ", "… ", "1. ", "2. ", "e\u0301"),
    *("==========", "12/31/2001 8:15 ", "\n• ", " :) ", "http://a.b "),
)
_pieces = st.sampled_from([*_SIGNS, *_STRINGS])
_texts = st.one_of(st.text(max_size=60), st.lists(_pieces, max_size=40).map("".join))


@pytest.mark.parametrize("code", _CODES)
@_patient
@given(text=_texts)
def test_sentences_are_in_order_and_nothing_but_blanks_lies_between_them(
    code: str, text: str
) -> None:
    spans = split_sentences(text, get(code))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(is_blank(text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2))


@pytest.mark.parametrize("code", _CODES)
@_patient
@given(text=_texts)
def test_no_sentence_is_empty_or_has_blanks_at_its_ends(code: str, text: str) -> None:
    for sentence in _sentences(text, code):
        assert sentence
        assert sentence == sentence.strip(BLANKS)


@pytest.mark.parametrize("code", _CODES)
@_patient
@given(text=_texts)
def test_composed_and_decomposed_accents_give_as_many_sentences(code: str, text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert len(_sentences(composed, code)) == len(_sentences(decomposed, code))


@_patient
@given(text=_texts, blank=st.sampled_from(["\xa0", "\u202f", "\u2009", "\t", "\u3000"]))
def test_any_other_blank_does_what_a_space_does(text: str, blank: str) -> None:
    spans = split_sentences(text, get("it"))
    assert split_sentences(text.replace(" ", blank), get("it")) == spans


@_patient
@given(text=_texts)
def test_the_line_ends_of_windows_change_no_sentence(text: str) -> None:
    plain = text.replace("\r", "")
    windows = plain.replace("\n", "\r\n")
    sentences = [sentence.replace("\r", "") for sentence in _sentences(windows, "en")]
    assert sentences == _sentences(plain, "en")


@_patient
@given(text=_texts)
def test_the_same_text_is_cut_the_same_way_by_a_splitter_that_has_seen_others(text: str) -> None:
    fresh = replace(get("it"), splitting=replace(get("it").splitting))
    assert split_sentences(text, fresh) == split_sentences(text, get("it"))


# Odd input


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\x00\x00", "\ufeff", "\u200b\xad"])
def test_a_text_of_blanks_has_no_sentence(text: str) -> None:
    assert split_sentences(text, get("it")) == []


@pytest.mark.parametrize("text", ["Sì", ".", "…", "«", "1.", "a.b.c", "\ud800", "e\u0300"])
def test_a_text_of_one_word_or_sign_is_one_sentence(text: str) -> None:
    assert _sentences(f" {text}\n", "it") == [text]


def test_nulls_and_lone_surrogates_stay_where_they_are() -> None:
    assert _sentences("Uno\x00due.\x00 Tre\ud800 va.\udfff Ma \x00no.", "it") == [
        "Uno\x00due.",
        "Tre\ud800 va.\udfff Ma \x00no.",
    ]


def test_invisible_characters_hide_no_boundary() -> None:
    assert _sentences("Il si\xadg. Rossi va.\u200b Poi \u200etorna.\ufeff E resta.", "it") == [
        "Il si\xadg. Rossi va.",
        "Poi \u200etorna.",
        "E resta.",
    ]


def test_a_megabyte_on_one_line_is_cut_in_a_moment() -> None:
    page = "Il sig. Rossi parte alle 7.30 da Roma. «Torni?» chiede l'on. Bianchi. No, resta. "
    text = page * (1_000_000 // len(page))
    start = time.process_time()
    assert len(split_sentences(text, get("it"))) == 3 * (1_000_000 // len(page))
    assert time.process_time() - start < 15  # ten times what it takes


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        ". ",
        "a.b",
        "(",
        '"',
        '" ',
        "http://",
        "www.",
        "a@",
        "a\u0301",
        "\u0301",
        "1. ",
        "A. ",
        "(a.) ",
        "— ",
        "x.Y",
        "Aaa!Bbb",
        "?a",
        "_",
        "==",
        "\n- ",
        "a. (",
        "[...] ",
        "12/12/2001 10:10 ",
    ],
)
def test_no_repetition_takes_quadratic_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    split_sentences(text, get("en"))
    assert time.process_time() - start < 5


# The edges of the module


def test_a_language_without_any_rules_is_still_split() -> None:
    bare = replace(get("en"), splitting=SplittingRules())
    text = "První věta. Druhá věta! A ještě... třetí? Tak J. R. Novák."
    spans = split_sentences(text, bare)
    assert [text[start:end] for start, end in spans] == [
        "První věta.",
        "Druhá věta!",
        "A ještě... třetí?",
        "Tak J. R. Novák.",
    ]


def _run(code: str, seed: str = "0") -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_importing_the_module_loads_no_nltk() -> None:
    assert _run("import sys, aligner.text.sentences; print('nltk' in sys.modules)") == "False\n"


def test_the_hash_seed_changes_nothing() -> None:
    code = (
        "from aligner.languages import get; from aligner.text.sentences import split_sentences;"
        "print([split_sentences('Il sig. A. Bo va. Nel 44 a.C. Il n. 3 ecc. Poi no.', get(c))"
        " for c in ('it', 'en')])"
    )
    outputs = {_run(code, seed) for seed in ("1", "2")}
    assert len(outputs) == 1
