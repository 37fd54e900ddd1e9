from fractions import Fraction

import pytest

from aligner import languages
from aligner.text.recognition import Recogniser
from aligner.text.sentences import split_sentences
from aligner.values import read_dates, read_numbers

FRENCH = languages.get("fr")


@pytest.mark.parametrize(
    "text",
    ["Je ne sais pas", "LES PRIX MONTENT ENCORE", "Pourquoi pas ?", "une décision courageuse"],
)
def test_a_few_french_words_are_told_from_english_and_italian(text: str) -> None:
    for other in ("en", "it"):
        assert Recogniser((FRENCH, languages.get(other))).leaning(text) > 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Vraiment ? Je ne le crois pas ! Allons-y.", 3),
        ("« Venez ! » dit-elle. « Je vous attends. » Il partit.", 3),
        ("M. Dupont habite au 12, rue de la Paix. Il y vit depuis 1998.", 2),
        ("Il a lu l’art. 12. Puis il a dormi.", 2),
        ("C’est de l’art. Vous comprenez ?", 2),
        ("Au XIXe siècle av. J.-C. les choses étaient autres.", 1),
    ],
)
def test_french_is_cut_into_sentences(text: str, sentences: int) -> None:
    assert len(split_sentences(text, FRENCH)) == sentences


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ils sont 40.000.", [40_000]),
        ("Il coûte 1 250,75 euros.", [Fraction("1250.75")]),
        ("Il y a 2,5 millions d’habitants.", [2_500_000]),
        ("Le 3e port, à 50 % plein.", [3, 50]),
    ],
)
def test_french_figures_are_read_by_the_french_convention(
    text: str, values: list[Fraction]
) -> None:
    assert [number.value for number in read_numbers(text, FRENCH)] == values


def test_without_number_words_no_part_of_a_number_in_words_is_read() -> None:
    assert read_numbers("Trois mille deux cents soldats et des millions de lettres.", FRENCH) == ()


def test_without_names_of_months_no_date_is_read() -> None:
    assert read_dates("Le 12 mai 1998, à midi.", FRENCH) == ()
