import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner import languages
from aligner.text.recognition import Recogniser

RECOGNISER = Recogniser((languages.get("it"), languages.get("en")))

ITALIAN = [
    "Non so che dirti",
    "I PREZZI SALGONO ANCORA",
    "l’inverno",
    "Perché no?",
    "una decisione coraggiosa",
    "Nessuno tornò",
    "Dell'arte di viaggiare",
]
ENGLISH = [
    "I do not know what to say",
    "PRICES ARE RISING AGAIN",
    "the winter",
    "Why not?",
    "a brave decision of hers",
    "Nobody came back",
    "Don’t go there",
]
OTHERS = {
    "French": "Le chat dort sur le lit et les enfants jouent dans la rue avec leurs amis.",
    "Spanish": "El gato duerme en la cama y los niños juegan en la calle con sus amigos.",
    "German": "Die Katze schläft auf dem Bett, und die Kinder spielen auf der Straße.",
    "Portuguese": "O gato dorme na cama e as crianças não brincam mais na rua com os amigos.",
    "Dutch": "De kat slaapt op het bed en de kinderen spelen niet meer in de straat.",
    "Catalan": "El gat dorm al llit i els nens ja no juguen al carrer amb els seus amics.",
    "Romanian": "Pisica doarme în pat și copiii nu se mai joacă în stradă cu prietenii lor.",
    "Swedish": "Katten sover i sängen och barnen leker inte längre på gatan med sina vänner.",
    "Polish": "Kot śpi na łóżku, a dzieci nie bawią się już na ulicy z przyjaciółmi.",
    "Latin": "Haec omnia cum fecisset in urbe, ad exercitum est profectus et non rediit.",
    "a language in Cyrillic script": "Кошка спит на кровати, а дети больше не играют на улице.",
    "a language in Greek script": "Η γάτα κοιμάται στο κρεβάτι και τα παιδιά δεν παίζουν πια.",
}


@pytest.mark.parametrize("text", ITALIAN)
def test_a_few_italian_words_are_enough(text: str) -> None:
    assert RECOGNISER.leaning(text) > 2


@pytest.mark.parametrize("text", ENGLISH)
def test_a_few_english_words_are_enough(text: str) -> None:
    assert RECOGNISER.leaning(text) < -2


@pytest.mark.parametrize("text", ["", "2024", "12.5.1999", "https://example.org/the/way", "x_y=z"])
def test_numbers_addresses_and_code_say_nothing(text: str) -> None:
    assert RECOGNISER.evidence(text).scores == (0, 0)
    assert RECOGNISER.evidence(text).words == 0


def test_accents_may_be_composed_or_not() -> None:
    text = "Perché la città è così"
    assert RECOGNISER.leaning(unicodedata.normalize("NFD", text)) == RECOGNISER.leaning(text)


def test_the_order_of_the_languages_turns_the_sign() -> None:
    turned = Recogniser((languages.get("en"), languages.get("it")))
    assert turned.leaning("Non lo so") == -RECOGNISER.leaning("Non lo so")


@pytest.mark.parametrize(("name", "text"), OTHERS.items(), ids=OTHERS)
def test_a_text_in_another_language_is_named(name: str, text: str) -> None:
    assert RECOGNISER.evidence(text).stranger == name


@pytest.mark.parametrize(
    "text",
    [
        "Nelle notti d’estate i vecchi sedevano davanti alla porta e contavano le stelle.",
        "Milano, Torino, Genova, Bologna, Firenze, Roma, Napoli, Bari, Palermo, Cagliari",
        "He had a villa in Italia, a casa in Roma and a palazzo near La Scala in Milano.",
        "C’era una volta un re, e non era contento né del regno né della regina sua.",
        "Up and down they went, and no one in the town ever saw them again.",
    ],
)
def test_ordinary_text_is_in_no_other_language(text: str) -> None:
    assert RECOGNISER.evidence(text).stranger is None


def test_a_few_words_are_never_in_another_language() -> None:
    assert RECOGNISER.evidence("La vie est belle").stranger is None


def test_of_a_long_text_a_sample_is_enough() -> None:
    evidence = RECOGNISER.evidence("il gatto e la volpe " * 500_000)
    assert 1_000 < evidence.words < 10_000
    assert evidence.scores[0] > evidence.scores[1]


@given(st.text(max_size=60))
def test_any_text_gives_evidence_that_agrees_with_its_leaning(text: str) -> None:
    evidence = RECOGNISER.evidence(text)
    assert evidence.scores[0] - evidence.scores[1] == pytest.approx(RECOGNISER.leaning(text))
