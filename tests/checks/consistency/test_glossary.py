from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from aligner.corpus import Discrepancy, Glossary, GlossaryEntry
from support import ConceptEncoder, Row, bitext_of

ENCODER = ConceptEncoder("sciopero strike walkout", "generale general", "porto harbour port")
TERMS = Glossary.of(
    {
        "sciopero": "strike",
        "sciopero generale": "general strike",
        "autorità portuale": "port authority",
        "CGIL": "CGIL union",
    }
)


def found_in(*rows: Row, glossary: Glossary = TERMS) -> tuple[Discrepancy, ...]:
    return run_checks(
        bitext_of(rows), select(["consistency/glossary"]), glossary=glossary, encoder=ENCODER
    ).discrepancies


def test_a_term_rendered_otherwise_is_shown_with_what_stands_there() -> None:
    (found,) = found_in(("Lo sciopero finì ieri.", "The walkout ended yesterday."))
    assert (found["it"].text, found["en"].text) == ("sciopero", "walkout")
    assert "by “strike”" in found.message


def test_it_works_the_other_way_round() -> None:
    (found,) = found_in(("La protesta finì ieri.", "The strike ended yesterday."))
    assert found["en"].text == "strike"
    assert found.message.startswith("The glossary renders the English “strike” by “sciopero”")


@pytest.mark.parametrize(
    ("italian", "english"),
    [
        ("Gli scioperi continuano.", "Strikes go on."),
        ("Fu uno sciopero generale.", "It was a general strike."),
        ("Le autorità portuali tacciono.", "Port authorities are silent."),
        ("Parlò di cgil.", "He spoke of it."),
        ("Il porto è chiuso.", "The port is closed."),
    ],
)
def test_forms_of_terms_and_parts_of_them_are_no_fault(italian: str, english: str) -> None:
    assert found_in((italian, english)) == ()


def test_the_longest_term_is_the_one_that_is_meant() -> None:
    (found,) = found_in(("Lo sciopero generale finì.", "The strike ended."))
    assert found["it"].text == "sciopero generale"


def test_a_rendering_may_stand_in_the_next_sentence() -> None:
    rows = (("Lo sciopero finì.", "It ended."), ("Era lunedì.", "The strike ended on Monday."))
    assert not [found for found in found_in(*rows) if found["it"].text]


def test_each_of_several_renderings_will_do() -> None:
    either = Glossary(
        entries=(
            GlossaryEntry({"it": ("molo",), "en": ("pier", "jetty")}),
            GlossaryEntry({"it": ("molo",), "en": ("wharf",)}),
        )
    )
    for english in ("The pier.", "The jetty.", "The wharf."):
        assert [f for f in found_in(("Il molo.", english), glossary=either) if f["it"].text] == []


def test_a_forbidden_term_is_flagged_wherever_it_stands() -> None:
    never = Glossary(entries=(GlossaryEntry({"en": ("pier",)}, {"en": ("jetty",)}),))
    (found,) = found_in(("Il molo.", "The jetties."), glossary=never)
    assert found["en"].text == "jetties"
    assert found.message == "The glossary forbids the English “jetties”; “pier” is meant."


def test_without_a_glossary_nothing_is_said() -> None:
    assert found_in(("Lo sciopero.", "The walkout."), glossary=Glossary()) == ()
