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


NOTICES = (
    (
        "Gentile cliente, la sua richiesta è stata ricevuta. Il numero della pratica è {}. Riceverà "
        "una risposta entro dieci giorni. Per informazioni si rivolga allo sportello."
    ),
    (
        "Dear customer, your request has been received. The number of the case is {}. You will get "
        "an answer within ten days. For information please ask at the counter."
    ),
)


def test_pages_that_differ_in_a_number_alone_are_paired_by_it() -> None:
    numbers = [1000 + 37 * n for n in range(40)]
    turned = numbers[::-1]
    matching = match_documents(
        [document_from_text(NOTICES[0].format(number), "it") for number in numbers],
        [document_from_text(NOTICES[1].format(number), "en") for number in turned],
    )
    assert [(m.first, m.second) for m in matching.matches] == [(n, 39 - n) for n in range(40)]
    assert not any(m.doubt for m in matching.matches)
    assert len(matching.duplicates) == 2 * 39


def test_of_two_translations_one_is_paired_with_doubt_and_the_other_named() -> None:
    garden = "L'orto della scuola produce pomodori. Gli alunni lo curano ogni pomeriggio."
    again = "Tomatoes grow in the vegetable garden of the school. Each afternoon pupils tend it."
    once = "The school garden yields tomatoes. The pupils look after it every afternoon."
    matching = match_documents(
        [*documents(0, [0, 1]), document_from_text(garden, "it")],
        [document_from_text(again, "en"), *documents(1, [1, 0]), document_from_text(once, "en")],
    )
    (doubtful,) = (match for match in matching.matches if match.doubt)
    assert (doubtful.first, doubtful.doubt) == (2, "another document is nearly as like")
    (missed,) = matching.missed
    assert {doubtful.second, missed.second} == {0, 3}
    assert matching.alone == ((), (missed.second,))


def test_a_document_that_is_half_of_the_other_is_doubtful() -> None:
    whole = [" ".join(text[side] for text in TEXTS) for side in (0, 1)]
    matching = match_documents(
        [*documents(0, [0, 1, 2]), document_from_text(" ".join([whole[0], whole[0]]), "it")],
        [*documents(1, [0, 1, 2]), document_from_text(whole[1], "en")],
    )
    (doubtful,) = (match for match in matching.matches if match.doubt)
    assert (doubtful.first, doubtful.second) == (3, 3)
    assert "times as long" in doubtful.doubt


def test_documents_are_known_by_the_same_however_many_are_read_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heaps = documents(0, [0, 1, 2, 3]), documents(1, [3, 2, 1, 0])
    together = match_documents(*heaps)
    monkeypatch.setattr("aligner.matching.profiles._TOGETHER", 3)
    assert match_documents(*heaps) == together


@pytest.mark.parametrize(("first", "second"), [([], []), ([0], []), ([], [0])])
def test_an_empty_heap_has_no_pairs(first: list[int], second: list[int]) -> None:
    matching = match_documents(documents(0, first), documents(1, second))
    assert matching.matches == ()
    assert matching.alone == (tuple(range(len(first))), tuple(range(len(second))))


def test_one_document_on_either_side_is_a_pair() -> None:
    (match,) = match_documents(documents(0, [3]), documents(1, [3])).matches
    assert not match.doubt
