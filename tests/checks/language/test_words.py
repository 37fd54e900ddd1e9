from __future__ import annotations

from aligner.checks.context import Context
from aligner.checks.language.words import words_in
from support import bitext_of


def words_of(italian: str, english: str = "Sea.") -> list[tuple[str, bool, bool, int]]:
    context = Context(bitext_of([(italian, english)]))
    return [(w.text, w.is_name, w.is_letters, w.enclosed) for w in words_in(context, 0, 0)]


def test_what_either_language_elides_is_a_word_by_itself() -> None:
    context = Context(bitext_of([("Mare.", "The dell'acqua port.")]))
    assert [word.text for word in words_in(context, 0, 1)] == ["The", "dell'", "acqua", "port"]


def test_a_capital_that_its_place_explains_makes_no_name() -> None:
    names = [text for text, is_name, _, _ in words_of("Vide Anna. Poi disse: “Vieni”.") if is_name]
    assert names == ["Anna"]


def test_words_in_quotation_marks_and_brackets_are_numbered_by_stretch() -> None:
    assert [number for *_, number in words_of("un “due tre” (quattro) cinque")] == [0, 1, 1, 2, 0]


def test_what_a_sign_is_fast_to_is_no_plain_word() -> None:
    plain = [
        text for text, _, is_letters, _ in words_of("mare e-mail a@b file.txt 3x") if is_letters
    ]
    assert plain == ["mare"]


def test_notes_are_left_out() -> None:
    assert [text for text, *_ in words_of("Il molo [il porto – n.d.t.] cede.")] == [
        "Il",
        "molo",
        "cede",
    ]
