from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import Row, bitext_of


def found_in(check: str, *rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select([check])).discrepancies


def test_a_link_that_differs_shows_both() -> None:
    (found,) = found_in(
        "structure/url", ("Vedi https://porto.example/a1.", "See https://porto.example/a2.")
    )
    assert found["it"].text == "https://porto.example/a1"
    assert found["en"].text == "https://porto.example/a2"


def test_an_address_on_one_side_alone_shows_the_empty_place() -> None:
    (found,) = found_in("structure/url", ("Scrivi ad anna@porto.example.", "Write to us."))
    assert (found["it"].text, found["en"].text) == ("anna@porto.example", "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vedi (http://www.porto.example/).", "See https://porto.example"),
        ("Vedi https://porto.example/it/orari", "See https://porto.example/en/orari"),
        ("Vedi http://it.porto.example", "See http://en.porto.example"),
        ("Vedi http://Porto.example/A", "See http://porto.example/A"),
    ],
)
def test_scheme_capitals_and_language_make_no_difference(first: str, second: str) -> None:
    assert found_in("structure/url", (first, second)) == ()


def test_a_link_in_a_neighbouring_bead_is_not_missing() -> None:
    rows: list[Row] = [
        ("Vedi http://porto.example/a.", "It was late."),
        ("Era tardi.", "See http://porto.example/a."),
    ]
    assert found_in("structure/url", *rows) == ()


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("Ciao {nome}!", "Hello!", "{nome}"),
        ("Il <b>molo</b> dorme.", "The <b>pier sleeps.", "</b>"),
        ("File %s aperto", "File opened", "%s"),
    ],
)
def test_a_tag_or_placeholder_that_is_lost_is_flagged(first: str, second: str, code: str) -> None:
    (found,) = found_in("structure/markup", (first, second))
    assert (found["it"].text, found["en"].text) == (code, "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("{b} e {a}", "{a} and {b}"),
        ('Un <a href="x">molo</a>', 'A <a href="y">pier</a>'),
        ("Il 100%di tutto, 50% di più", "All of it, half more"),
        ("Se a < b e b > c", "If a is less"),
    ],
)
def test_order_attributes_and_percentages_make_no_difference(first: str, second: str) -> None:
    assert found_in("structure/markup", (first, second)) == ()
