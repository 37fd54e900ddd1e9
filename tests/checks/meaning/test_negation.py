from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Severity
from support import Row, bitext_of


def found_in(*rows: Row, languages: tuple[str, str] = ("it", "en")) -> tuple[Discrepancy, ...]:
    bitext = bitext_of(rows, languages=languages)
    return run_checks(bitext, select(["meaning/negation"])).discrepancies


def test_what_one_side_denies_is_flagged_at_the_negator_and_what_it_denies() -> None:
    (found,) = found_in(("Il ponte vecchio è aperto oggi.", "The old bridge is not open today."))
    assert found.severity is Severity.CRITICAL
    assert (found["it"].text, found["en"].text) == ("aperto", "not")


def test_it_makes_no_difference_which_side_denies() -> None:
    (found,) = found_in(("Il pescatore non vende il pesce.", "The fisherman sells the fish."))
    assert (found["it"].text, found["en"].text) == ("non", "sells")
    assert found.confidence > 0.7


def test_swapped_sides_give_the_mirrored_finding() -> None:
    row = ("Il pescatore non vende il pesce.", "The fisherman sells the fish.")
    (one,), (other,) = found_in(row), found_in(row[::-1], languages=("en", "it"))
    assert (one["it"].text, one["en"].text) == (other["it"].text, other["en"].text)
    assert (one.id, one.message) == (other.id, other.message)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Luca non lavora qui.", "Luca doesn’t work here."),
        ("I muratori disoccupati aspettano al porto.", "The unemployed masons wait at the port."),
        ("Le barche non sono riuscite a salpare.", "The boats failed to set sail."),
        ("Partì senza salutare.", "He left without saying goodbye."),
        ("Non ho visto nessuno in piazza.", "I saw nobody in the square."),
        ("Non ha mai detto niente a nessuno.", "He never said anything to anyone."),
        ("Non ha che due barche.", "He only has two boats."),
        ("Non appena arrivò, cominciò a piovere.", "As soon as he arrived, it began to rain."),
        ("Aspettò finché il traghetto non arrivò.", "He waited until the ferry arrived."),
        ("Costa più di quanto non pensassi.", "It costs more than I thought."),
        ("Resterà a meno che tu non lo chiami.", "He will stay unless you call him."),
        ("È una bella giornata, no?", "It's a lovely day, isn't it?"),
        ("Non mancano i fari su questa costa.", "There are plenty of lighthouses on this coast."),
        ("Senza dubbio tornerà.", "He will certainly come back."),
        ("La richiesta non è corretta.", "The request is incorrect."),
        ("Una riunione non formale.", "An informal meeting."),
        ("Il sindaco si è rifiutato di firmare.", "The mayor did not want to sign."),
        ("Non c'è né pane né acqua.", "There is neither bread nor water."),
        ("Non c'è pane, non c'è vino, non c'è olio.", "There is no bread, wine or oil."),
        ("Non voglio più partire.", "I no longer want to leave."),
        ("È troppo stanca, non può remare.", "She is too tired to row."),
        ("Il molo ha aperto solo a marzo.", "The pier didn't open to boats until March."),
        (
            "La nave deve ancora salpare, e non so quando.",
            "The ship has yet to sail, who knows when.",
        ),
        ("Prese il remo, e non la vela.", "He took the oar rather than the sail."),
        ("No, non ho barche.", "No, I have no boats."),
    ],
)
def test_denials_in_another_dress_are_not_flagged(first: str, second: str) -> None:
    assert found_in((first, second)) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Il sindaco si è rifiutato di firmare.", "The mayor did not refuse to sign."),
        ("La risposta non è corretta.", "The answer is not incorrect."),
        ("La risposta è corretta.", "The answer is incorrect."),
        ("Nessuno ha visto la nave.", "Everybody has seen the ship."),
        ("I pescatori vedono la nave.", "The fishermen never see the ship."),
        ("Non ha trovato le chiavi.", "He has found the keys."),
        (
            "La nave è partita e il porto non è chiuso.",
            "The ship has left and the port is closed.",
        ),
    ],
)
def test_one_denial_more_is_flagged(first: str, second: str) -> None:
    assert len(found_in((first, second))) == 1


def test_a_third_language_is_left_alone() -> None:
    assert (
        found_in(("Le pont est ouvert.", "The bridge is not open."), languages=("fr", "en")) == ()
    )
