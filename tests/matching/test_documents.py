"""Which document renders which."""

from __future__ import annotations

import random

import pytest

from aligner.corpus import Document
from aligner.matching import match_documents
from aligner.text import document_from_text

TEXTS = (
    (
        "La nave lasciò il porto all'alba. Il capitano contò 42 marinai. Piovve tutto il giorno.",
        "The ship left the harbour at dawn. The captain counted 42 sailors. It rained all day.",
    ),
    (
        "La biblioteca di Ferrara apre alle nove. Possiede quattromila libri antichi.",
        "The library of Ferrara opens at nine. It owns four thousand ancient books.",
    ),
    (
        "Il formaggio matura in cantina per un anno. Poi si vende al mercato del sabato.",
        "The cheese ripens in the cellar for a year. Then it is sold at the Saturday market.",
    ),
    (
        "Il tribunale ha respinto il ricorso. L'avvocato Brandi ha annunciato un altro appello.",
        "The court rejected the petition. The lawyer Brandi announced another appeal.",
    ),
    (
        "I bambini giocano nel cortile della scuola. La maestra li guarda dalla finestra.",
        "The children play in the school yard. The teacher watches them from the window.",
    ),
)


def documents(side: int, numbers: list[int]) -> list[Document]:
    return [document_from_text(TEXTS[n][side], ("it", "en")[side]) for n in numbers]


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_documents_find_their_partners(seed: int) -> None:
    chance = random.Random(seed)
    first, second = (chance.sample(range(len(TEXTS)), len(TEXTS)) for _ in range(2))
    matching = match_documents(documents(0, first), documents(1, second))
    assert [(first[m.first], second[m.second]) for m in matching.matches] == [(n, n) for n in first]
    assert not any(m.doubt for m in matching.matches)
    assert matching.alone == ((), ())


def test_the_sides_may_be_swapped() -> None:
    one = match_documents(documents(0, [0, 1, 2]), documents(1, [2, 0, 1]))
    other = match_documents(documents(1, [2, 0, 1]), documents(0, [0, 1, 2]))
    assert {(m.first, m.second, m.score) for m in one.matches} == {
        (m.second, m.first, m.score) for m in other.matches
    }


def test_a_document_without_a_partner_is_alone() -> None:
    matching = match_documents(documents(0, [0, 1, 2]), documents(1, [1, 2]))
    sure = {(m.first, m.second) for m in matching.matches if not m.doubt}
    assert sure == {(1, 0), (2, 1)}
    assert 0 in matching.alone[0] or any(m.first == 0 and m.doubt for m in matching.matches)


def test_a_document_that_is_there_twice_is_told_and_makes_its_pair_doubtful() -> None:
    matching = match_documents(documents(0, [0, 1, 1]), documents(1, [0, 1]))
    (twin,) = matching.duplicates
    assert (twin.side, twin.one, twin.other, twin.share) == (0, 1, 2, 1.0)
    assert [bool(m.doubt) for m in matching.matches] == [False, True]
    assert len(matching.alone[0]) == 1


@pytest.mark.parametrize(("first", "second"), [([], []), ([0], []), ([], [0])])
def test_an_empty_heap_has_no_pairs(first: list[int], second: list[int]) -> None:
    matching = match_documents(documents(0, first), documents(1, second))
    assert matching.matches == ()
    assert matching.alone == (tuple(range(len(first))), tuple(range(len(second))))


def test_one_document_on_either_side_is_a_pair() -> None:
    (match,) = match_documents(documents(0, [3]), documents(1, [3])).matches
    assert not match.doubt
