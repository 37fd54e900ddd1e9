from __future__ import annotations

import pytest

from aligner.checks import checks, run_checks
from aligner.checks.examples import Example, parted
from aligner.checks.registry import Check
from aligner.corpus import Glossary
from support import bitext_of, must_have, swapped

OF_SPELLING = ("language/misspelt", "language/unknown")
"""Checks that find nothing without a table of how common words are."""
CASES = [
    pytest.param(check, example, id=f"{check.id}-{number}")
    for check in checks()
    for number, example in enumerate(check.examples)
]


@pytest.mark.parametrize(("check", "example"), CASES)
def test_an_example_holds_whichever_side_is_first(check: Check, example: Example) -> None:
    if check.id in OF_SPELLING and example.is_flagged:
        must_have("wordfreq", extra="spelling")
    bitext = bitext_of(example.rows)
    for pair, shown in ((bitext, example.shown), (swapped(bitext), example.shown[::-1])):
        glossary = Glossary.of(dict(example.terms))
        found = run_checks(pair, [check], min_confidence=0, glossary=glossary).discrepancies
        assert bool(found) == example.is_flagged, found
        if example.is_flagged:
            fitting = [
                d
                for d in found
                if all(text in (None, e.text) for text, e in zip(shown, d.evidence, strict=True))
            ]
            assert fitting, found


def test_a_docstring_is_parted_from_its_examples() -> None:
    said, examples = parted(
        "What it says.\n\nAnd what not.\n\nExamples:\n"
        "    flags: Sono ‹12›. | They are\n        ‹13›.\n    not: Sono 12. | They are 12.\n"
    )
    assert said == "What it says.\n\nAnd what not."
    assert examples == (
        Example(True, ("Sono ‹12›.", "They are ‹13›.")),
        Example(False, ("Sono 12.", "They are 12.")),
    )
    assert examples[0].rows == ((("Sono 12.",), ("They are 13.",)),)
    assert [example.shown for example in examples] == [("12", "13"), (None, None)]


def test_terms_of_a_glossary_hold_for_the_examples_after_them() -> None:
    _, examples = parted(
        "Says.\n\nExamples:\n    not: a | b\n    term: molo | pier\n    flags: Il molo. | A quay.\n"
    )
    assert [example.terms for example in examples] == [(), (("molo", "pier"),)]


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.id)
def test_every_check_has_examples_of_what_it_flags_and_what_not(check: Check) -> None:
    assert {example.is_flagged for example in check.examples} == {True, False}


def test_a_docstring_may_have_no_examples() -> None:
    assert parted("What it says.\n") == ("What it says.", ())


def test_beads_may_lack_a_side_or_hold_several_sentences() -> None:
    _, (example,) = parted(
        "Says.\n\nExamples:\n    flags: Uno. // Due. // # Tre | One. // // - A + - B\n"
    )
    assert example.rows == (
        (("Uno.",), ("One.",)),
        (("Due.",), ()),
        (("# Tre",), ("- A", "- B")),
    )


def test_an_empty_side_has_nothing_on_it() -> None:
    _, (example,) = parted("Says.\n\nExamples:\n    flags: Uno. // ‹Due.› | One. // ‹›\n")
    assert example.rows == ((("Uno.",), ("One.",)), (("Due.",), ()))
    assert example.shown == ("Due.", "")


@pytest.mark.parametrize(
    "line", ["flag: a | b", "flags: a, b", "flags: a | b | c", "flags: ‹a | b", "not: ‹a› ‹b› | c"]
)
def test_an_example_written_otherwise_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="unlike"):
        parted(f"Says.\n\nExamples:\n    {line}\n")
