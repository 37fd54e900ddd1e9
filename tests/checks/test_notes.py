from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.checks.notes import note_spans
from aligner.languages import get

ITALIAN = [
    ("Il fiume Volga [?] era gelato.", "[?]", "query", None),
    ("Il ponte (?) era chiuso.", "(?)", "query", None),
    ("I pescatori [? -n.] tacquero.", "[? -n.]", "query", "n."),
    ("Nel kishlak [villaggio – n.] nevica.", "[villaggio – n.]", "note", "n."),
    ("Costa un som [circa 1,5 euro- n.] al chilo.", "[circa 1,5 euro- n.]", "note", "n."),
    ("La capitale [n.d.t.] dorme.", "[n.d.t.]", "note", "n.d.t."),
    ("Il mir (N.d.T.: il villaggio) decide.", "(N.d.T.: il villaggio)", "note", "N.d.T."),
    ("Non so (NdR) nulla.", "(NdR)", "note", "NdR"),
    ("Vieni [ndr: a Roma] presto.", "[ndr: a Roma]", "note", "ndr"),
    ("Ciao (in spagnolo nel testo - N.d.R.).", "(in spagnolo nel testo - N.d.R.)", "note", "N.d.R."),
    ("Nota del traduttore: un fiume.", "Nota del traduttore: un fiume.", "note", "Nota del traduttore"),
    ("Un uomo qual'è (sic) lui.", "(sic)", "verbatim", None),
    ("La cifra [XXX] è provvisoria.", "[XXX]", "query", None),
    ("Il nome [da verificare] manca.", "[da verificare]", "query", None),
    ("Nell'aul [campo? – n.] si canta.", "[campo? – n.]", "query", "n."),
    ("Un lago. N.d.T.", "N.d.T.", "note", "N.d.T."),
]  # fmt: skip

ENGLISH = [
    ("The River Volga [?] was frozen.", "[?]", "query", None),
    ("He was there (?) at noon.", "(?)", "query", None),
    ("They lives [sic] here.", "[sic]", "verbatim", None),
    ("The mir (T.N. the village) decides.", "(T.N. the village)", "note", "T.N."),
    ("The mir [TN: the village] decides.", "[TN: the village]", "note", "TN"),
    ("The mir [translator’s note: a village] met.", "[translator’s note: a village]", "note", "translator’s note"),
    ("The mir (the village – Ed.) decides.", "(the village – Ed.)", "note", "Ed."),
    ("He left [Ed.] early.", "[Ed.]", "note", "Ed."),
    ("He left [ed. note] early.", "[ed. note]", "note", "ed. note"),
    ("The year [check] is wrong.", "[check]", "query", None),
    ("TODO: ask the author", "TODO: ask the author", "query", None),
    ("The total [TODO] is high.", "[TODO]", "query", None),
]  # fmt: skip

ORDINARY = [
    ("it", "«Ha vinto [il sindaco] di Lodi», disse."),
    ("it", "Lucio Neri (n. 1950) vive a Trento (TN)."),
    ("it", "La legge (n. 12) e l'articolo [n. 5 – 6] restano."),
    ("it", "Papa Leone XXX non esiste."),
    ("it", "Il punto interrogativo (?) chiude la domanda."),
    ("it", "Come spiega la nota del traduttore, il mare è calmo."),
    ("it", "Fu un dubbio (dubbio) enorme."),
    ("en", "A question mark (?) ends it."),
    ("en", 'Type "(?)" to see the options.'),
    ("en", "Smith (ed.) was born in Nashville (TN)."),
    ("en", "A book (T.N. Brown, 1950) and another (trans. Ann Lee)."),
    ("en", "[Check out our site] for the TODO file."),
    ("en", "[What?] she said. (Check) and mate."),
]


@pytest.mark.parametrize(
    ("code", "text", "span", "kind", "author"),
    [("it", *row) for row in ITALIAN] + [("en", *row) for row in ENGLISH],
)
def test_a_note_is_found_whole_with_its_kind_and_signature(
    code: str, text: str, span: str, kind: str, author: str | None
) -> None:
    (note,) = note_spans(text, get(code))
    assert (note.text, note.kind, note.author) == (span, kind, author)


@pytest.mark.parametrize(("code", "text"), ORDINARY)
def test_ordinary_brackets_and_words_are_no_notes(code: str, text: str) -> None:
    assert note_spans(text, get(code)) == ()


def test_a_note_keeps_the_brackets_inside_it() -> None:
    text = "Il mir (N.d.T.: si veda Bianchi (1990) per altro) decide."
    (note,) = note_spans(text, get("it"))
    assert note.body == "si veda Bianchi (1990) per altro"


def test_the_marks_of_the_other_language_are_found_when_asked_for() -> None:
    text = "The mir [the village – n.] met."
    assert note_spans(text, get("en")) == ()
    (note,) = note_spans(text, get("en"), get("it"))
    assert note.body == "the village"


@given(st.text(alphabet="[]()?n.dtTN:– sic\nXa", max_size=60))
def test_notes_stand_in_order_and_never_overlap(text: str) -> None:
    at = 0
    for note in note_spans(text, get("it"), get("en")):
        assert text[note.start : note.end] == note.text
        assert at <= note.start < note.end
        at = note.end
