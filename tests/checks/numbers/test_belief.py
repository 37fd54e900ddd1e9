"""Numbers compared where one module, or both, knows figures alone."""

from dataclasses import replace

import pytest

from aligner import languages
from aligner.checks import run_checks, select
from support import bitext_of

NUMBERS = select(["numbers"])


def found(french: str, english: str) -> list[tuple[str, str]]:
    bitext = bitext_of([(french, english)], languages=("fr", "en"))
    return [(d["fr"].text, d["en"].text) for d in run_checks(bitext, NUMBERS).discrepancies]


@pytest.mark.parametrize(
    ("french", "english", "pair"),
    [
        ("Ils étaient 40.000.", "They were 4,000.", ("40.000", "4,000")),
        ("Il reste 2,5 millions.", "2.4 million are left.", ("2,5", "2.4")),
        ("Le 12 mai 1998 vinrent 300 hommes.", "On 12 May 1998, 200 men came.", ("300", "200")),
        ("Trois chiens et 45 chats.", "Three dogs and 54 cats.", ("45", "54")),
        ("Il y en a 25 %.", "There are 52% of them.", ("25 %", "52%")),
    ],
)
def test_figures_that_differ_are_found(french: str, english: str, pair: tuple[str, str]) -> None:
    assert found(french, english) == [pair]
    bitext = bitext_of([(english, french)], languages=("en", "fr"))
    (turned,) = run_checks(bitext, NUMBERS).discrepancies
    assert (turned["fr"].text, turned["en"].text) == pair


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Trois mille hommes et quarante chevaux.", "3,000 men and 40 horses."),
        ("Douze personnes à 14 h 30.", "12 people at 2:30 p.m."),
        ("Il courut 8 kilomètres.", "He ran 5 miles."),
        ("Il courut 8 km.", "He ran 5 miles."),
        ("Deux tiers des 1 200 élèves.", "Two thirds of the 1,200 pupils."),
        ("Le 12/05/1998, une douzaine vint.", "On 5 December 1998, 12 came."),
        ("Louis XIV régna 72 ans.", "Louis XIV reigned for seventy-two years."),
        ("Vingt ans et 3 mois.", "20 years and three months."),
        ("Il vendit 3 milliards d’œufs.", "He sold 3 billion eggs."),
    ],
)
def test_what_the_module_cannot_read_is_not_held_against_a_figure(
    french: str, english: str
) -> None:
    assert found(french, english) == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("12 hommes et quarante chiens.", "Dodici uomini e 40 cani.", 0),
        ("Il y eut cent hommes et 3.000 chiens.", "C’erano 100 uomini e tremila cani.", 0),
        ("Il vendit en tout 1 998 bateaux.", "Vendette in tutto 1.989 barche.", 1),
    ],
)
def test_where_neither_module_reads_words_only_long_figures_are_believed(
    first: str, second: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    french = languages.get("fr")
    known = {"fr": french, "it": replace(french, code="it", name="Italian")}
    for module in ("aligner.checks.context", "aligner.checks.numbers.comparison"):
        monkeypatch.setattr(f"{module}.get", known.__getitem__)
    bitext = bitext_of([(first, second)], languages=("fr", "it"))
    assert len(run_checks(bitext, NUMBERS).discrepancies) == count
