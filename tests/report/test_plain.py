"""Objects of the corpus as lines of text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import Bitext, Corpus
from aligner.evaluation import IndexBead, evaluate
from aligner.report.columns import columns
from aligner.report.plain import MOST, text_of
from report.samples import harbour, hostile
from strategies import bitexts
from support import bitext_of


def lines(shown: object, width: int = 80) -> list[str]:
    text = text_of(shown, width)
    assert text is not None
    return text.splitlines()


def test_a_bitext_shows_its_beads_side_by_side() -> None:
    head, names, *rows = lines(harbour(), 100)
    assert head == "Italian–English, 6 beads, 4 findings: 1 critical, 1 major, 1 minor, 1 note"
    assert names.split() == ["bead", "kind", "score", "Italian", "English"]
    assert rows[0].split("  ")[0] == "0"
    assert "Il porto vecchio" in rows[0]
    assert "The old harbour" in rows[0]
    assert rows[3].split()[:4] == ["3", "0-1", "0.41", "-"]


def test_texts_that_do_not_fit_are_cut() -> None:
    shown = lines(bitext_of([("parola " * 30 + "fine.", "word " * 30 + "end.")]), 60)
    assert max(map(columns, shown)) <= 60
    assert shown[2].count("…") == 2


def test_a_long_bitext_says_how_much_is_shown() -> None:
    shown = lines(bitext_of([("Sì.", "Yes.")] * (MOST + 7)))
    assert len(shown) == 2 + MOST + 1
    assert shown[-1] == f"{MOST} of {MOST + 7} beads shown"


def test_a_document_shows_its_paragraphs() -> None:
    shown = lines(harbour()["it"])
    assert shown[0] == repr(harbour()["it"])
    assert shown[3].split() == ["1", "heading", "1", "Il", "porto", "vecchio"]


def test_a_corpus_shows_its_bitexts() -> None:
    shown = lines(Corpus(bitexts=(harbour(),)), 120)
    assert shown[0] == "<Corpus of 1 bitexts>"
    assert shown[2].endswith("6 beads, 4 findings: 1 critical, 1 major, 1 minor, 1 note")


def test_tables_and_evaluations_show_their_rows() -> None:
    assert "0     1-1   0.99" in lines(harbour().table("beads").select("bead", "kind", "score"))[1]
    assert lines(bitext_of([("Uno.", "One.")]).table("findings"), 400)[-1] == "0 findings"
    shown = lines(evaluate([IndexBead((0,), (0,))], [IndexBead((0,), (0,), 0.9)]))
    assert shown[1].split()[:2] == ["strict", "1.0000"]
    assert shown[-1].startswith("expected calibration error")


@pytest.mark.parametrize("shown", [harbour()[0], harbour().discrepancies[0], "text"])
def test_other_objects_have_no_lines(shown: object) -> None:
    assert text_of(shown, 80) is None


def test_what_a_terminal_would_obey_is_not_written() -> None:
    assert "\x00" not in "".join(lines(hostile(), 400))


@settings(max_examples=20, deadline=None)
@given(bitexts(), st.integers(70, 200))
def test_no_row_of_a_bitext_is_wider_than_asked(bitext: Bitext, width: int) -> None:
    assert max(map(columns, lines(bitext, width)[1:])) <= width
