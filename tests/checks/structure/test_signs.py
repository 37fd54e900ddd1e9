from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy
from support import BREAK, Row, bitext_of


def found_in(check: str, *rows: Row) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of(rows), select([check])).discrepancies


@pytest.mark.parametrize(
    ("first", "second", "sign"),
    [
        ("Il molo (vecchio era chiuso.", "The (old) pier was closed.", "("),
        ("Il molo vecchio) era chiuso.", "The (old) pier was closed.", ")"),
        ("Il molo [vecchio) era chiuso.", "The pier was closed.", "["),
    ],
)
def test_a_bracket_without_its_partner_is_flagged(first: str, second: str, sign: str) -> None:
    found = found_in("structure/brackets", (first, second))
    assert sign in [d["it"].text for d in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a) il molo; b) il faro.", "a) the pier; b) the lighthouse."),
        ("Ciao :) a domani.", "Hello :) see you."),
        ("Il molo (vecchio.", "The pier (old."),
        ("Il molo [? -n.] era chiuso.", "The pier was closed."),
    ],
)
def test_enumerators_faces_notes_and_what_both_sides_leave_open_are_not_flagged(
    first: str, second: str
) -> None:
    assert found_in("structure/brackets", (first, second)) == ()


def test_brackets_may_close_in_a_later_sentence_of_the_paragraph() -> None:
    rows: list[Row] = [("Il molo (era tardi.", "The pier (it was late."), ("Molto.)", "Very).")]
    assert found_in("structure/brackets", *rows) == ()
    broken = [rows[0], BREAK, ("Molto.)", "Very.")]
    assert len(found_in("structure/brackets", *broken)) == 1


def test_a_bracketed_aside_on_one_side_is_counted_when_asked_for() -> None:
    (found,) = found_in(
        "structure/bracket-count", ("Il molo (vecchio) dorme.", "The old pier sleeps.")
    )
    assert (found["it"].text, found["en"].text) == ("(vecchio)", "")


@pytest.mark.parametrize("text", ["Disse “vieni.", "Disse vieni».", 'Disse "vieni.'])
def test_a_quotation_mark_without_its_partner_is_flagged(text: str) -> None:
    assert len(found_in("structure/quotes", (text, 'He said "come".'))) == 1


@pytest.mark.parametrize(
    "text", ["Disse “vieni”.", "L'«altro» molo", 'Disse "vieni".', 'È 5" lungo.']
)
def test_paired_quotation_marks_apostrophes_and_inches_are_not_flagged(text: str) -> None:
    assert found_in("structure/quotes", (text, "He said so.")) == ()
