from __future__ import annotations

import pytest

from aligner.alignment.encoder import default_encoder
from aligner.alignment.phrases import (
    Counterpart,
    counterpart,
    is_content,
    lone_names,
    name_around,
    phrase_before,
    words_of,
)
from aligner.corpus import Span
from aligner.languages import get
from support import ConceptEncoder

IT, EN = get("it"), get("en")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("it", "l’olio dell’Elba", ["l’", "olio", "dell’", "Elba"]),
        ("it", "un po' d'acqua", ["un", "po'", "d'", "acqua"]),
        ("en", "the workers’ tent isn't Anna’s", ["the", "workers’", "tent", "isn't", "Anna’s"]),
        ("en", "40,000 sacks at 7.30", ["40,000", "sacks", "at", "7.30"]),
    ],
)
def test_words_are_split_at_elisions_alone(code: str, text: str, words: list[str]) -> None:
    assert [w.text for w in words_of(text, get(code))] == words


@pytest.mark.parametrize(
    ("code", "before", "phrase"),
    [
        ("en", "the head of the Fishermen's Guild of Norway", "Fishermen's Guild of Norway"),
        ("en", "he met Anna Bell and Carl Roe", "Carl Roe"),
        ("en", "as well as several small towns and ports", "several small towns and ports"),
        ("en", "they called it “a calm sea”", "a calm sea"),
        ("en", "In 1871 The Hague", "Hague"),
        ("it", "l’ex segretario della Lega dei pescatori", "pescatori"),
        ("it", "secondo il Partito popolare", "Partito popolare"),
        ("it", "così come alcuni paesi di mare e isole", "alcuni paesi di mare e isole"),
        ("it", "nel palazzo dell’emiro", "emiro"),
        ("it", "la Banca d’Inghilterra", "Banca d’Inghilterra"),
        ("it", "per lo sheriff,", "sheriff"),
    ],
)
def test_the_phrase_before_a_mark_is_a_name_or_a_noun_phrase(
    code: str, before: str, phrase: str
) -> None:
    found = phrase_before(f"{before} [?] x", len(before) + 1, get(code))
    assert found is not None
    assert found.text == phrase


def test_nothing_stands_before_a_mark_that_opens_the_text() -> None:
    assert phrase_before("[?] poi venne", 0, IT) is None


def test_the_counterpart_is_found_by_meaning_where_letters_say_nothing() -> None:
    text = "Quel giorno il vecchio pescatore vendette la rete."
    other = "That day the old fisherman sold the net to his brother."
    found = counterpart(text, span(text, "vecchio pescatore"), other, (IT, EN), default_encoder())
    assert found is not None
    assert other[found.start : found.end] == "old fisherman"
    assert found.likeness > 0.7


def test_the_counterpart_is_found_by_letters_and_place_without_an_encoder() -> None:
    text = "La famiglia Rossi visita il museo nazionale di Praga."
    other = "The Rossi family visits the national museum in Prague."
    found = counterpart(text, span(text, "museo nazionale"), other, (IT, EN), None)
    assert found is not None
    assert other[found.start : found.end] == "national museum"


def test_a_counterpart_neither_begins_nor_ends_with_a_function_word() -> None:
    encoder = ConceptEncoder("pane bread", "sale salt")
    text, other = "Porta il pane e il sale.", "He brings the bread and the salt."
    found = counterpart(text, span(text, "il pane e il sale"), other, (IT, EN), encoder)
    assert found is not None
    words = words_of(other[found.start : found.end], EN)
    assert all(is_content(word, EN) for word in (words[0], words[-1]))


def test_a_text_of_function_words_alone_has_no_counterpart() -> None:
    text = "La nave."
    assert counterpart(text, span(text, "nave"), "Of the and with.", (IT, EN), None) is None


def test_a_name_is_carried_on_over_its_linking_words() -> None:
    text = "the Workers Union of Malta and its friends"
    assert name_around(text, span(text, "Workers"), EN).text == "Workers Union of Malta"


def test_small_words_are_no_name_to_carry_on() -> None:
    text = "the union of Malta"
    assert name_around(text, span(text, "union"), EN).text == "union"


def test_a_name_that_nothing_renders_is_alone_and_a_translated_one_is_not() -> None:
    encoder = ConceptEncoder(
        "lega league", "pescatori fishermen", "norvegia norway", "danesi danish"
    )
    text = "the League of Fishermen of Norway"
    phrase = span(text, "League of Fishermen of Norway")
    without = "Ieri la Lega Pescatori tacque."
    place = Counterpart(8, 23, 0.8)
    found = lone_names(text, phrase, without, place, (EN, IT), encoder)
    assert [name.text for name in found] == ["Norway"]
    with_it = "Ieri la Lega Pescatori di Norvegia tacque."
    assert lone_names(text, phrase, with_it, place, (EN, IT), encoder) == ()


def test_without_an_encoder_only_figures_are_compared() -> None:
    text = "the Law 40 of Norway"
    phrase = span(text, "Law 40 of Norway")
    found = lone_names(text, phrase, "La legge 41 tace.", Counterpart(3, 11, 0.5), (EN, IT), None)
    assert [name.text for name in found] == ["40"]
