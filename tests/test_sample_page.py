"""What a reviser sees of the sample page, and what they are spared."""

from pathlib import Path

import pytest

import aligner
from aligner import Bitext, Discrepancy

PAGE = Path(__file__).parents[1] / "data" / "kazakhstan.txt"
IN_PART = ("coverage/words",)
"""Checks of these families that look at parts of sentences."""


@pytest.fixture(scope="module")
def checked() -> Bitext:
    return aligner.check(PAGE)


@pytest.fixture(scope="module")
def turned() -> Bitext:
    """The same page with the English first."""
    text = PAGE.read_text(encoding="utf-8")
    start = text.index("THE WORKERS’ UPRISING")
    return aligner.check(text[start:] + "\n\n" + text[:start])


def showing(bitext: Bitext, language: str, words: str) -> list[Discrepancy]:
    return [d for d in bitext.discrepancies if words in d[language].text]


def messages(bitext: Bitext) -> list[tuple[str, str, str]]:
    return sorted((d.check, d["it"].text, d["en"].text) for d in bitext.discrepancies)


def test_the_query_on_the_party_is_the_worst_finding_and_tied_to_the_italian(
    checked: Bitext,
) -> None:
    worst = checked.discrepancies[0]
    assert worst.check == "editorial/query"
    assert worst.severity == "critical"
    assert worst["it"].text == "Partito comunista"
    assert worst["en"].text == "Communist Party of China [?]"
    assert "[?]" in worst.message
    assert len(checked.at_least("critical")) == 1


def test_the_editors_query_is_found(checked: Bitext) -> None:
    (found,) = showing(checked, "it", "[? -n.]")
    assert found.check == "editorial/query"


@pytest.mark.parametrize("note", ["[vale oggi 0,0021 euro- n.]", "[municipio – n.]"])
def test_a_translators_note_is_told_as_a_note_and_not_as_an_error(
    note: str, checked: Bitext
) -> None:
    (found,) = showing(checked, "it", note)
    assert found.check == "editorial/note"
    assert found.severity == "note"


def test_the_malformed_year_is_found(checked: Bitext) -> None:
    (found,) = [d for d in showing(checked, "en", "20220") if d.family == "dates"]
    assert "20220" in found.message


@pytest.mark.parametrize(
    "words",
    [
        "January 24, 20220",
        "We publish material with a preliminary primary analysis",
        "More articles will be published",
        "Reasons for speeches",
    ],
)
def test_what_only_the_english_has_is_found(words: str, checked: Bitext) -> None:
    (found,) = [d for d in showing(checked, "en", words) if d.family == "coverage"]
    assert found["it"].text == ""


def test_the_jump_from_third_to_fifth_is_one_finding_with_both_sides(checked: Bitext) -> None:
    (found,) = [d for d in checked.discrepancies if d.check == "structure/enumeration"]
    assert (found["it"].text, found["en"].text) == ("In quinto luogo", "Fifth")


def test_the_checks_of_what_can_be_counted_find_nothing_else(checked: Bitext) -> None:
    families = ("editorial", "coverage", "numbers", "dates", "structure")
    whole = [d for d in checked.discrepancies if d.family in families and d.check not in IN_PART]
    assert len(whole) == 9


def test_furniture_is_set_aside_and_is_no_omission(checked: Bitext) -> None:
    set_aside = [paragraph.text for paragraph in checked["it"].furniture]
    assert any(text.startswith("Approfondimenti") for text in set_aside)
    assert any(text.startswith("Riceviamo e pubblichiamo") for text in set_aside)
    assert not [d for d in checked.discrepancies if d.family == "coverage" and d["it"].text]


def test_the_beads_are_as_a_reader_would_make_them(checked: Bitext) -> None:
    assert {bead.kind for bead in checked} <= {"1-1", "1-2", "2-1", "0-1"}
    assert sum(bead.is_null for bead in checked) == 4
    english = next(b for b in checked if "non è stato trovato un solo cittadino" in b["it"].text)
    assert "not a single native of Arab countries" in english["en"].text


def test_the_page_with_the_english_first_gives_the_same_findings(
    checked: Bitext, turned: Bitext
) -> None:
    assert messages(turned) == messages(checked)


@pytest.mark.parametrize("change", ["windows", "decomposed", "nfc"])
def test_line_ends_and_accents_change_nothing(change: str, checked: Bitext) -> None:
    import unicodedata

    text = PAGE.read_text(encoding="utf-8")
    if change == "windows":
        text = text.replace("\n", "\r\n")
    else:
        text = unicodedata.normalize("NFD" if change == "decomposed" else "NFC", text)
    again = aligner.check(text)
    assert [b.kind for b in again] == [b.kind for b in checked]
    assert [d.check for d in again.discrepancies] == [d.check for d in checked.discrepancies]
