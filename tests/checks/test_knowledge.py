from dataclasses import replace

import pytest

from aligner import languages
from aligner.checks import checks, run_checks, select
from aligner.checks.knowledge import KNOWLEDGE, lacks, that_can_run, without_own
from aligner.checks.registry import check
from aligner.corpus import Severity
from support import bitext_of

FRENCH, ENGLISH, ITALIAN = (languages.get(code) for code in ("fr", "en", "it"))
ROWS = [("Le musée ouvre le 3 mai.", "The museum opens on 4 May."), ("C’est tout.", "That is all.")]


@pytest.mark.parametrize("knowledge", KNOWLEDGE)
def test_the_default_pair_lacks_nothing_that_a_check_may_ask_for(knowledge: str) -> None:
    assert not lacks(ITALIAN, knowledge)
    assert not lacks(ENGLISH, knowledge)


def test_a_field_is_lacking_where_its_record_is() -> None:
    bare = replace(FRENCH, numbers=None)
    assert lacks(bare, "numbers")
    assert lacks(bare, "numbers.units")
    assert not lacks(FRENCH, "numbers")
    assert lacks(FRENCH, "numbers.units")


def test_a_check_may_not_ask_for_what_no_language_can_know() -> None:
    with pytest.raises(ValueError, match=r"asks for 'numbers.colours'"):
        check(
            "numbers/colour",
            severity=Severity.NOTE,
            its_type="numbers",
            mqm="accuracy/mistranslation",
            needs=("numbers.colours",),
        )


def test_between_languages_that_are_known_well_all_checks_run_and_nothing_is_said() -> None:
    assert that_can_run(checks(), (ITALIAN, ENGLISH)) == (checks(), ())


def test_a_check_is_left_out_where_either_language_lacks_what_it_needs() -> None:
    for pair in ((FRENCH, ENGLISH), (ENGLISH, FRENCH)):
        able, _ = that_can_run(checks(), pair)
        assert not any(c.family == "dates" for c in able)
        assert any(c.id == "numbers/value" for c in able)


def test_a_family_that_stays_silent_is_told_whole_and_a_single_check_by_its_id() -> None:
    _, warnings = that_can_run(checks(), (FRENCH, ENGLISH))
    assert "No checks of dates: the French module has no dates." in warnings
    assert "No numbers/missing: the French module has no number words." in warnings


def test_what_is_only_seen_less_is_told_in_one_sentence() -> None:
    _, warnings = that_can_run(select(["editorial", "structure"]), (FRENCH, ENGLISH))
    (warning,) = warnings
    seeing, lacking = warning.split(": ")
    assert seeing == "Checks of editorial and structure see less"
    assert lacking == (
        "the French module has no editorial marks, function words or words that enumerate."
    )


def test_checks_that_were_not_asked_for_are_not_missed() -> None:
    assert that_can_run(select(["coverage/sentence"]), (FRENCH, ENGLISH))[1] == ()


def test_both_languages_may_lack_something() -> None:
    bare = replace(ENGLISH, dates=None)
    _, warnings = that_can_run(select(["dates"]), (FRENCH, bare))
    assert [w.split(":")[1] for w in warnings] == [
        " the French module has no dates.",
        " the English module has no dates.",
    ]


def test_the_bitext_tells_it_in_its_warnings_and_keeps_those_it_had() -> None:
    bitext = bitext_of(ROWS, languages=("fr", "en")).model_copy(update={"warnings": ("Old.",)})
    checked = run_checks(bitext, select(["dates"]))
    assert checked.discrepancies == ()
    assert checked.warnings == ("Old.", "No checks of dates: the French module has no dates.")


def test_checking_again_replaces_the_warnings_of_the_first_time() -> None:
    bitext = bitext_of(ROWS, languages=("fr", "en"))
    assert run_checks(run_checks(bitext), select(["coverage/sentence"])).warnings == ()
    assert without_own(("Old.",), (FRENCH, ENGLISH)) == ("Old.",)
