from __future__ import annotations

import pytest

from aligner.checks import checks, run_checks
from aligner.checks.context import Context
from aligner.corpus import Signature
from aligner.languages import get
from aligner.languages.language import Language
from support import BREAK, Row, bitext_of

ROWS: list[Row] = [
    ("! Segui il canale [?]", ""),
    ("Il kvas [bevanda – n.d.t.] era freddo.", "The kvas [?] was cold."),
    BREAK,
    ("In terzo luogo, il molo (nero.", "Firstly, the pier."),
    ("", "Nobody came."),
]


def test_notes_have_offsets_of_the_document_and_furniture_has_none() -> None:
    context = Context(bitext_of(ROWS))
    (note,) = context.notes[0]
    document = context.bitext.documents[0]
    assert document.text[note.start : note.end] == note.text == "[bevanda – n.d.t.]"


def test_a_sentence_is_read_without_its_notes() -> None:
    context = Context(bitext_of(ROWS))
    first = context.bitext["it"].sentences[0]
    assert context.without_notes(0, first) == "Il kvas  era freddo."
    second = context.bitext["it"].sentences[1]
    assert context.without_notes(0, second) == second.text


def test_the_bead_at_an_offset_is_that_of_its_sentence() -> None:
    context = Context(bitext_of(ROWS))
    sentence = context.bitext["it"].sentences[1]
    bead = context.bead_at(0, sentence.start)
    assert bead is not None
    assert bead.segments[0].sentences == (sentence,)
    assert context.bead_at(0, 3) is None
    assert context.bead_at(0, sentence.end) is None


def test_the_lexical_engine_has_no_encoder() -> None:
    bitext = bitext_of(ROWS).model_copy(update={"signature": Signature(engine="lexical")})
    assert Context(bitext).encoder is None


def test_what_is_read_once_is_not_read_again() -> None:
    context = Context(bitext_of(ROWS))
    read: list[int] = []

    def reader(side: int) -> int:
        read.append(side)
        return side

    assert [context.once(reader, 0), context.once(reader, 0), context.once(reader, 1)] == [0, 0, 1]
    assert read == [0, 1]


def test_checks_are_silent_where_a_language_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def bare(code: str) -> Language:
        known = get(code)
        return Language(
            code=code,
            name=known.name,
            recognition=known.recognition,
            splitting=known.splitting,
        )

    monkeypatch.setattr("aligner.checks.context.get", bare)
    bitext = bitext_of(ROWS).model_copy(update={"signature": Signature(engine="lexical")})
    found = {d.check for d in run_checks(bitext, checks()).discrepancies}
    assert found == {"coverage/sentence", "structure/brackets", "structure/bracket-count"}
