import pytest

from aligner import languages
from aligner.languages.neighbours import NEIGHBOURS, neighbours_of
from aligner.text.recognition import Recogniser

ITALIAN = "Nelle notti d’estate i vecchi sedevano davanti alla porta e contavano le stelle."
FRENCH = "Le soir, les pêcheurs rentraient au port et vendaient leurs poissons sur le quai."
SPANISH = "Por la tarde los pescadores volvían al puerto y vendían sus peces en el muelle."


@pytest.mark.parametrize("codes", [("it", "en"), ("fr", "en"), ("it", "fr")])
def test_every_language_but_those_asked_for_is_a_neighbour_once(codes: tuple[str, str]) -> None:
    found = [code for neighbour in neighbours_of(codes) for code in neighbour.codes]
    known = {code for neighbour in NEIGHBOURS for code in neighbour.codes}
    assert sorted(found) == sorted((known | set(languages.codes())) - set(codes))


def test_a_language_with_a_module_is_known_by_it() -> None:
    (french,) = [n for n in neighbours_of(("it", "en")) if "fr" in n.codes]
    assert french.words == languages.get("fr").recognition.words


def test_letters_that_a_language_asked_for_has_too_tell_nothing() -> None:
    (french,) = [n for n in neighbours_of(("it", "en")) if "fr" in n.codes]
    assert "ç" in french.letters
    assert "è" not in french.letters


@pytest.mark.parametrize(
    ("codes", "text", "name"),
    [
        (("it", "en"), FRENCH, "French"),
        (("fr", "en"), ITALIAN, "Italian"),
        (("fr", "en"), SPANISH, "Spanish"),
        (("fr", "en"), FRENCH, None),
        (("it", "fr"), FRENCH, None),
        (("it", "fr"), ITALIAN, None),
    ],
)
def test_a_third_language_is_named_whether_or_not_it_has_a_module(
    codes: tuple[str, str], text: str, name: str | None
) -> None:
    one, other = codes
    recogniser = Recogniser((languages.get(one), languages.get(other)))
    assert recogniser.evidence(text).stranger == name
