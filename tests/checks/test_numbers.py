from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.checks import run_checks, select
from aligner.corpus import Bitext, Discrepancy, Severity
from support import Row, bitext_of, swapped

FAMILIES = ["numbers", "dates"]


def found_in(*rows: Row, checks: list[str] | None = None) -> tuple[Discrepancy, ...]:
    """What the numbers and dates checks, those that are off by default too, find."""
    return run_checks(bitext_of(rows), select(checks or FAMILIES)).discrepancies


def shown(bitext: Bitext) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Discrepancies without what depends on the order of the sides."""
    return sorted(
        (d.check, d.severity, tuple(sorted((e.language, e.text) for e in d.evidence)))
        for d in run_checks(bitext, select(FAMILIES)).discrepancies
    )


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("40.000 operai.", "40,000 workers."),
        ("40 mila operai.", "Forty thousand workers."),
        ("Più di 10 mila operai.", "More than 10 thousand workers."),
        ("500 mila copie.", "Half a million copies."),
        ("Un milione e mezzo di copie.", "1.5m copies."),
        ("16 miliardi di euro.", "€16bn."),
        ("2 e 1,4 miliardi di sterline.", "£2bn and £1.4bn."),
        ("Due o tremila persone.", "Two or three thousand people."),
        ("1.234,56 euro.", "€1,234.56."),
        ("10 000 abitanti.", "10,000 inhabitants."),
        ("20 centesimi.", "20 cents."),
        ("Mille soldati.", "A thousand soldiers."),
        ("Centomila volte.", "A hundred thousand times."),
        ("Decine di migliaia di persone.", "Tens of thousands of people."),
        ("Una dozzina di uova.", "12 eggs."),
        ("Una trentina di navi.", "About thirty ships."),
        ("Un paio di giorni.", "A couple of days."),
        ("Un ventenne.", "A 20-year-old."),
        ("Il 63enne.", "The 63-year-old."),
        ("Bambini di 6 anni.", "Six-year-olds."),
        ("Nell'ultimo decennio.", "In the last ten years."),
        ("Quarant'anni fa.", "Forty years ago."),
    ],
)
def test_the_same_quantity_in_other_clothes_is_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il 75 % dei voti.", "75 percent of the votes."),
        ("Tra il 10 e il 20%.", "Between 10% and 20%."),
        ("La metà dei voti.", "50 percent of the votes."),
        ("Tre quarti dei voti.", "75% of the votes."),
        ("Due terzi.", "Two-thirds."),
        ("Una persona su cinque.", "One fifth of the people."),
        ("Il doppio dei voti.", "Twice the votes."),
        ("Prezzi tre volte più alti.", "A threefold price."),
        ("7-8 parenti.", "Seven to eight relatives."),
        ("Da 1 a 10.", "From one to ten."),
        ("Vinse per 3 a 1.", "He won 3-1."),
        ("9 persone su 10.", "Nine out of ten people."),
        ("Punti: 29,75.", "Points: 29¾."),
    ],
)
def test_shares_ranges_and_scores_are_compared_as_values(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Un muro di 3 metri.", "A wall of 10 feet."),
        ("A 5 km da qui.", "3 miles from here."),
        ("Viaggia a 100 km/h.", "It travels at 62 mph."),
        ("37 °C.", "98.6 °F."),
        ("Un'ora e mezza.", "90 minutes."),
        ("Tre quarti d'ora.", "45 minutes."),
        ("Diciotto mesi.", "A year and a half."),
        ("24 ore.", "A day."),
        ("Quindici giorni.", "A fortnight."),
    ],
)
def test_quantities_that_convert_are_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Sei stato bravo.", "You have been good."),
        ("Entrambi i fratelli.", "The two brothers."),
        ("C'era una volta.", "Once upon a time."),
        ("Prima di partire.", "First say goodbye."),
        ("Secondo lui, va bene.", "According to him, it is fine."),
        ("Grazie, uno alla volta.", "Thanks, one at a time."),
        ("Tutti e tre.", "All three."),
        ("La seconda guerra mondiale.", "World War II."),
        ("Luigi XVI.", "Louis XVI."),
        ("Capitolo terzo.", "Chapter 3."),
        ("Il millesimo francobollo.", "His 1,000th stamp."),
        ("Il primo ministro.", "The prime minister."),
    ],
)
def test_words_that_are_numbers_on_one_side_only_are_silent(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Un aereo F-16.", "An F16 aircraft."),
        ("COVID-19 e H1N1.", "Covid-19 and H1N1."),
        ("Gli aerei B-29.", "The B-29s."),
        ("I file modello1 e modello2.", "The files pattern1 and pattern2."),
        ("La versione 2.0.1.", "Version 2.0.1."),
        ("Il volo AZ 610.", "Flight AZ610."),
        ("Il vertice del G8.", "The G-8 summit."),
        ("In 2:03:59.", "In 2.03.59."),
    ],
)
def test_codes_are_compared_by_their_digits(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize(
    ("italian", "english", "words"),
    [
        ("C'erano 15.445 persone.", "There were 95,445 people.", ("15.445", "95,445")),
        ("Il 75% dei voti.", "57% of the votes.", ("75%", "57%")),
        ("16 miliardi.", "16 million.", ("16 miliardi", "16 million")),
        ("2,5 milioni.", "25 million.", ("2,5", "25")),
        ("Quarant'anni fa.", "Fourteen years ago.", ("Quarant'anni", "Fourteen years")),
        ("Il lettore MP3.", "The MP4 player.", ("MP3", "MP4")),
        ("Il 15° posto.", "The 50th place.", ("15°", "50th")),
        ("Dal 10 al 20%.", "From 10% to 30%.", ("20%", "30%")),
        ("300.000 abitanti.", "30,000 inhabitants.", ("300.000", "30,000")),
    ],
)
def test_a_wrong_number_is_one_finding_with_both_numbers_in_evidence(
    italian: str, english: str, words: tuple[str, str]
) -> None:
    (found,) = found_in((italian, english))
    assert found.check == "numbers/value"
    assert found.severity >= Severity.MAJOR
    assert tuple(e.text for e in found.evidence) == words
    assert all(word in found.message for word in words)


def test_evidence_carries_the_values_that_were_read() -> None:
    (found,) = found_in(("Erano 40 mila.", "They were forty."))
    assert [e.reading for e in found.evidence] == ["40000", "40"]
    assert "40,000" in found.message


def test_digits_are_surer_and_graver_than_small_words() -> None:
    (digits,) = found_in(("Erano 7 navi.", "There were 6 ships."))
    (words,) = found_in(("Erano sette navi.", "There were six ships."))
    assert digits.confidence > words.confidence
    assert digits.severity > words.severity


def test_each_wrong_number_is_paired_with_the_right_one_by_kind_and_place() -> None:
    first, second = found_in(
        ("Nel 1950 il 40% viveva in 12 case.", "In 1959 48% lived in 12 houses.")
    )
    assert [e.text for e in first.evidence] == ["1950", "1959"]
    assert [e.text for e in second.evidence] == ["40%", "48%"]


def test_a_number_that_repeats_another_may_be_the_wrong_one() -> None:
    (found,) = found_in(("Da 10 a 10 gradi.", "From 40 to 10 degrees."))
    assert found["en"].text.startswith("40")


@pytest.mark.parametrize(
    ("italian", "english", "words"),
    [
        ("Mescolate le due polveri.", "Stir the three powders.", ("due", "three")),
        ("Tre morti e altri tre feriti.", "Five dead and three hurt.", ("tre", "Five")),
        ("Il modello 9 ha un tasto.", "Model 1 has a key.", ("9", "1")),
        ("La quarta azienda al mondo.", "The sixth company in the world.", ("quarta", "sixth")),
        ("Milioni di api.", "Billions of bees.", ("Milioni", "Billions")),
        ("Luigi XVI.", "Louis XIV.", ("XVI", "XIV")),
    ],
)
def test_small_and_light_numbers_that_differ_are_paired_within_their_kind(
    italian: str, english: str, words: tuple[str, str]
) -> None:
    (found,) = found_in((italian, english), checks=["numbers/value"])
    assert {e.text.lower() for e in found.evidence} == {word.lower() for word in words}


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Tre trilioni di stelle.", "Three trillion stars."),
        ("Un terzo sistema.", "The third system."),
        ("Tutto secondo i piani, senza altro.", "All as planned, with five others."),
        ("Il doppio.", "Three times."),
    ],
)
def test_light_words_of_other_kinds_are_not_paired(italian: str, english: str) -> None:
    assert found_in((italian, english), checks=["numbers/value"]) == ()


def test_a_number_said_twice_on_one_side_is_silent() -> None:
    assert found_in(("I 36 soci, 36 in tutto.", "The 36 members.")) == ()


def test_a_number_that_moved_to_the_next_sentence_is_silent() -> None:
    rows = (
        ("Nella sala entrarono 250 persone.", "People came into the hall."),
        ("Poi uscirono.", "Then the 250 of them left."),
    )
    assert found_in(*rows) == ()


def test_two_numbers_that_changed_places_between_sentences_are_silent() -> None:
    rows = (("Erano 250.", "They were 310."), ("Ora sono 310.", "Now they are 250."))
    assert found_in(*rows) == ()


def test_a_number_far_away_is_no_excuse() -> None:
    far = [(f"Frase {name}.", f"Sentence {name}.") for name in ("a", "b", "c", "d")]
    found = found_in(("Erano 250.", "They were many."), *far, ("Molti.", "Now 250."))
    assert [d.check for d in found] == ["numbers/missing", "numbers/missing"]


def test_numbers_in_notes_are_set_aside() -> None:
    assert found_in(("Costa un som [circa 1,5 euro – n.] al chilo.", "It costs a som.")) == ()


def test_a_number_in_a_note_may_explain_what_the_other_side_says() -> None:
    assert found_in(("Costa poco [circa 17 euro – n.].", "It costs 17 euros.")) == ()


def test_the_numbers_of_list_items_are_set_aside() -> None:
    assert found_in(("3. La casa è grande.", "The house is big.")) == ()


def test_a_missing_number_has_a_place_on_the_other_side() -> None:
    (found,) = found_in(("Vennero 12 uomini e 45 donne.", "There came 12 men and women."))
    assert found.check == "numbers/missing"
    assert found["it"].text == "45"
    place = found["en"]
    assert place.text == ""
    assert place.start > len("There came 12")


def test_missing_numbers_are_off_by_default() -> None:
    bitext = bitext_of([("Vennero 12 uomini.", "There came some men.")])
    assert run_checks(bitext, select()).discrepancies == ()


@pytest.mark.parametrize("english", ["There came a man.", "It took a day.", "Nobody came."])
def test_small_words_are_never_missing(english: str) -> None:
    assert found_in(("Venne uno dei tre, con 1 cane.", english)) == ()


@pytest.mark.parametrize(
    ("italian", "english", "check", "reading"),
    [
        ("Il 40% di loro.", "40 dollars for them.", "numbers/percent", "40 %"),
        ("In media il 6,9.", "6.9 percent on average.", "numbers/percent", "6.9"),
        ("A 5 km.", "At 5 miles.", "numbers/unit", "5 kilometres"),
        ("Costa 20 euro.", "It costs $20.", "numbers/currency", "20 EUR"),
        ("Più di 10 navi.", "Less than 10 ships.", "numbers/bound", "10"),
    ],
)
def test_what_stands_beside_equal_numbers_is_compared(
    italian: str, english: str, check: str, reading: str
) -> None:
    (found,) = found_in((italian, english))
    assert (found.check, found["it"].reading) == (check, reading)


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Il 10, il 20 e il 30 per cento.", "10%, 20% and 30%."),
        ("Costa 20 dollari.", "It costs US$20."),
        ("A due metri da qui.", "Two yards from here."),
        ("Oltre 10 navi.", "At least 10 ships."),
    ],
)
def test_what_may_be_left_out_or_rounded_beside_a_number_is_silent(
    italian: str, english: str
) -> None:
    assert found_in((italian, english)) == ()


@pytest.mark.parametrize("number", ["60.0000", "1.0000.000", "3.400.75"])
def test_a_malformed_number_is_told_once_and_not_as_a_wrong_one(number: str) -> None:
    (found,) = found_in((f"Erano {number} persone.", "There were 600,000 people."))
    assert found.check == "numbers/malformed"
    assert found["it"].text == number


def test_odd_digits_that_both_sides_have_are_no_malformed_number() -> None:
    assert found_in(("La versione 1.100.25 è pronta.", "Version 1.100.25 is ready.")) == ()


_PAIRS = [
    ("Nel 1993 erano 40.000, il 75%.", "In 1993 they were 40,000, 75%."),
    ("Erano 300 o 400, dal 5 maggio.", "They were 300 or 500, since May 6."),
    ("Costa 20 euro, il 3% in meno.", "It costs $20, 3 less."),
    ("Sette navi e 12 uomini, alle 21.", "Six ships and 12 men, at 8 p.m."),
    ("Lunedì 5 marzo 2018.", "Monday, March 6, 2018."),
    ("Molti.", "Many: 1,250."),
]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(_PAIRS), min_size=1, max_size=4))
def test_swapping_the_sides_mirrors_the_findings(rows: list[tuple[str, str]]) -> None:
    bitext = bitext_of(rows)
    assert shown(bitext) == shown(swapped(bitext))


def test_messages_name_the_languages_in_the_order_of_the_sides() -> None:
    bitext = bitext_of([("Erano 300.", "They were 400.")])
    (found,) = run_checks(swapped(bitext), select(FAMILIES)).discrepancies
    assert found.message == "The English has “400”, the Italian “300”."
