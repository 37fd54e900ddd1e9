from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import Row, bitext_of, swapped


def found_in(*rows: Row, least: float | None = None) -> tuple[Discrepancy, ...]:
    """What the names checks find, notes included, from a confidence on; the default's if none."""
    chosen = select(["names"])
    return run_checks(bitext_of(rows), chosen, min_confidence=least).discrepancies


def shown_in(*rows: Row) -> list[tuple[str, str, str]]:
    """The checks that find more than a note, with what they show on both sides."""
    return [
        (d.check, d.evidence[0].text, d.evidence[1].text)
        for d in found_in(*rows)
        if d.severity > Severity.NOTE
    ]


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("La nave lasciò Genova per Londra.", "The ship left Genoa for London."),
        ("I rappresentanti della Gran Bretagna tacquero.", "Britain's representatives kept quiet."),
        ("Il governo turco tratta con l'UE.", "Turkey's government is negotiating with the EU."),
        ("La NATO e l'ONU sono d'accordo.", "NATO and the United Nations agree."),
        ("Il rapporto dell'OMS è uscito.", "The World Health Organization's report is out."),
        ("Lo disse papa Francesco a Pasqua.", "Pope Francis said so at Easter."),
        ("Parla Nazarbaev, il vecchio presidente.", "Nazarbayev, the old president, speaks."),
        ("Il PIL della Cina cresce.", "China's GDP is growing."),
        ("Arrivò lunedì, in gennaio.", "He arrived on Monday, in January."),
        ("Studia il tedesco e l'inglese.", "She studies German and English."),
        ("Lo dice il signor Kowalczyk.", "Mr. Kowalczyk says so."),
        ("La regione dell'Aquila è bella.", "The region of L'Aquila is beautiful."),
        ("Vedi http://www.Fantasia.it/Pagina per altro.", "See below for more."),
        ("Le truppe sovietiche avanzavano.", "The Soviet troops were advancing."),
        ("Il campo di Tengiz (Exxon Mobil) è chiuso.", "The Tengiz field (ExxonMobil) is closed."),
    ],
)
def test_a_name_in_the_other_language_s_clothes_is_silent(italian: str, english: str) -> None:
    assert shown_in((italian, english)) == []


@pytest.mark.parametrize(
    ("italian", "english", "shown"),
    [
        ("La marcia partì da Aktau.", "The march set out from Atyrau.", ("Aktau", "Atyrau")),
        ("Il fiume scorre a Berlino.", "The river runs in Hamburg.", ("Berlino", "Hamburg")),
        ("Lo scrisse Anna Kowalska.", "Anna Berggren wrote it.", ("Kowalska", "Berggren")),
        ("Le navi sono della Corea del Nord.", "The ships are South Korea's.", None),
    ],
)
def test_another_name_in_its_place_is_shown_to_the_word(
    italian: str, english: str, shown: tuple[str, str] | None
) -> None:
    (found,) = shown_in((italian, english))
    assert found[0] == "names/replaced"
    assert shown is None or found[1:] == shown


def test_a_replaced_name_is_told_in_words() -> None:
    (found,) = found_in(("La marcia partì da Aktau.", "The march set out from Atyrau."))
    assert found.message == "The English has “Atyrau” where the Italian has “Aktau”."


def test_another_nation_is_shown() -> None:
    assert shown_in(("Le compagnie francesi pagano.", "The German companies are paying.")) == [
        ("names/nationality", "francesi", "German")
    ]


def test_a_part_of_a_whole_is_a_note_for_those_who_ask_for_everything() -> None:
    row = ("Il miliardario inglese tace.", "The British billionaire keeps quiet.")
    (found,) = found_in(row, least=0)
    assert found.severity is Severity.NOTE
    assert found_in(row) == ()


def test_a_missing_name_has_a_place_on_the_other_side() -> None:
    (found,) = found_in(("Lo videro a Ginevra, di notte.", "They saw him in , at night."))
    assert found.check == "names/missing"
    assert found.evidence[0].text == "Ginevra"
    assert "They saw him in , at night."[: found.evidence[1].start].rstrip() == "They saw him in"


def test_a_name_that_the_next_bead_has_is_not_missing() -> None:
    rows = (
        ("La conferenza di Ginevra finì.", "The conference came to an end."),
        ("Non portò a nulla.", "In Geneva nothing had been reached."),
    )
    assert [d for d in found_in(*rows) if "Ginevra" in d.message] == []


def test_a_first_name_left_out_is_a_note() -> None:
    assert shown_in(("Lo disse Margaret Thatcher ieri.", "Thatcher said so yesterday.")) == []


def test_names_that_go_together_through_a_text_are_one() -> None:
    rows = (
        ("La nave Zwyrtka salpò.", "The ship Kelbrook set sail."),
        ("Poi la Zwyrtka affondò.", "Then the Kelbrook went down."),
        ("Della Zwyrtka non resta nulla.", "Nothing is left of the Kelbrook."),
    )
    assert shown_in(*rows) == []


def test_a_heading_in_title_case_is_silent() -> None:
    assert shown_in(("# La fine della guerra fredda", "# The End of the Long Frozen War")) == []


def test_a_word_in_capitals_throughout_is_no_name() -> None:
    assert shown_in(("# GLI SCIOPERI E LE LOTTE", "# STRIKES AND STRUGGLES OF WORKERS")) == []


def test_a_name_spelt_in_two_ways_on_a_side_is_shown_once_at_the_rarer_one() -> None:
    rows = (
        ("Lo disse il signor Mittelberg.", "Mr. Mittelberg said so."),
        ("Il signor Mittelberg tacque.", "Mr. Mitelberg kept quiet."),
        ("Poi Mittelberg uscì.", "Then Mittelberg left."),
    )
    assert shown_in(*rows) == [("names/spelling", "Mittelberg", "Mitelberg")]


def test_two_names_of_one_town_are_told_to_those_who_ask_for_everything() -> None:
    rows = (
        ("La fabbrica è ad Aktobe.", "The factory is in Aktobe."),
        ("Ad Aktyubinsk piove.", "It is raining in Aktyubinsk."),
        ("Ad Aktyubinsk nevica.", "It is snowing in Aktyubinsk."),
    )
    (found,) = found_in(*rows, least=0)
    assert (found.check, found.evidence[0].text) == ("names/spelling", "Aktobe")
    assert found_in(*rows) == ()


def test_a_comma_in_a_name_is_shown() -> None:
    rows = (
        (
            "Tutto quanto appartiene ormai a Warren, Buffett.",
            "By now all of it belongs to Warren Buffett.",
        ),
    )
    assert [found[:2] for found in shown_in(*rows)] == [("names/split", ",")]


def test_a_list_of_places_is_no_name_with_a_comma() -> None:
    assert shown_in(("Si va a Roma, Parigi e Londra.", "We go to Rome, Paris and London.")) == []


def test_sides_may_be_swapped() -> None:
    rows = (
        ("La marcia partì da Aktau.", "The march set out from Atyrau."),
        ("Lo videro a Ginevra, di notte.", "They saw him at night."),
    )
    bitext = bitext_of(rows)
    checks = select(["names"])
    found = run_checks(bitext, checks).discrepancies
    mirrored = run_checks(swapped(bitext), checks).discrepancies
    assert sorted(
        (d.check, d.severity, d.confidence, d.evidence[0].text, d.evidence[1].text) for d in found
    ) == sorted(
        (d.check, d.severity, d.confidence, d.evidence[1].text, d.evidence[0].text)
        for d in mirrored
    )


def test_a_language_without_names_keeps_the_checks_silent() -> None:
    bitext = bitext_of(
        [("La marche partit de Aktau.", "The march set out from Atyrau.")], languages=("fr", "en")
    )
    told = run_checks(bitext, select(["names"]))
    assert told.discrepancies == ()
    assert any("names" in warning for warning in told.warnings)


def test_a_sentence_as_long_as_a_book_is_left_out() -> None:
    names = " ".join(f"Nome{number}" for number in range(5000))
    assert found_in((f"Sono {names}.", "They are many.")) == ()


def test_no_encoder_is_loaded_where_letters_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def _refuse() -> None:
        raise AssertionError("the encoder was loaded")

    monkeypatch.setattr("aligner.alignment.encoder.default_encoder", _refuse)
    assert found_in(("La nave lasciò Genova.", "The ship left Genoa.")) == ()
