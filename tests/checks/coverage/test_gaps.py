"""Places where a word must be missing."""

from __future__ import annotations

import pytest

from aligner.alignment.tokens import tokens_of
from aligner.checks.coverage.gaps import Gap, gaps
from aligner.languages import get


def _gaps(text: str, code: str = "en") -> dict[int, Gap]:
    language = get(code)
    return gaps(tokens_of(text, language), language)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She opened the of the shop.", 3),
        ("They reached the, and slept.", 3),
        ("He left his hat in our.", 6),
        ("The was closed.", 1),
        ("In, the ferries are slow.", 1),
        ("She took the as a warning.", 3),
        ("The have a flag of their own.", 1),
    ],
)
def test_an_article_without_a_noun_is_a_gap(text: str, place: int) -> None:
    assert _gaps(text) == {place: Gap.SURE}


@pytest.mark.parametrize(
    "text",
    [
        "She opened the door of the shop.",
        "The house she lives on.",
        "An in-depth study of the A.",
        "It lasted a while.",
        "Sailors of the US and Malta met.",
        "The the boat sank.",
        "Its a pity.",
        "The keeper spoke of the: nobody knew.",
    ],
)
def test_a_sentence_that_lacks_nothing_has_no_sure_gap(text: str) -> None:
    assert Gap.SURE not in _gaps(text).values()


def test_a_preposition_at_the_end_of_a_clause_may_lack_its_noun() -> None:
    assert _gaps("The ship sailed from, and sank.") == {4: Gap.MAYBE}


def test_a_statement_that_begins_with_its_verb_may_lack_its_subject() -> None:
    assert _gaps("Has sold the boat.") == {0: Gap.MAYBE}
    assert _gaps("Has he sold the boat?") == {}


def test_an_italian_article_before_a_preposition_is_a_gap() -> None:
    assert _gaps("Aprì la porta della con la chiave.", "it") == {4: Gap.SURE}


def test_an_italian_article_before_a_modal_verb_is_a_gap() -> None:
    assert _gaps("La barca del può partire.", "it") == {3: Gap.SURE}


@pytest.mark.parametrize(
    "text", ["Vive al di là del fiume.", "La vide e gli sorrise.", "Su, andiamo."]
)
def test_italian_that_lacks_nothing_has_no_gap(text: str) -> None:
    assert _gaps(text, "it") == {}


def test_a_language_that_says_nothing_of_it_has_no_gaps() -> None:
    assert _gaps("Il ouvrit la de la maison.", "fr") == {}
