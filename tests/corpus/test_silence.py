from __future__ import annotations

from typing import Any

import pytest

from aligner import Discrepancy, Evidence, SettingsError, Severity, Silence, SilenceEntry


def finding(italian: str = "40 mila", english: str = "40", id: str = "ab12") -> Discrepancy:
    return Discrepancy(
        id=id,
        check="numbers/value",
        severity=Severity.MAJOR,
        confidence=0.9,
        message="They differ.",
        evidence=(
            Evidence(0, len(italian), italian, "it"),
            Evidence(0, len(english), english, "en"),
        ),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=(0,),
    )


def entry(**said: Any) -> SilenceEntry:
    return SilenceEntry(reason="seen", **said)


@pytest.mark.parametrize(
    "said",
    [
        {"id": "ab12"},
        {"check": "numbers/value"},
        {"check": "numbers"},
        {"text": "40 mila"},
        {"text": "40"},
        {"text": "40", "language": "en"},
        {"pattern": r"^\d+ mila$"},
        {"pattern": "mila", "language": "it", "check": "numbers", "id": "ab12"},
    ],
)
def test_a_finding_is_silenced_when_all_that_is_said_fits(said: dict[str, str]) -> None:
    assert entry(**said).fits(finding())


@pytest.mark.parametrize(
    "said",
    [
        {"id": "ab1"},
        {"check": "dates"},
        {"check": "numbers/missing"},
        {"text": "mila"},
        {"text": "40", "language": "it"},
        {"pattern": "mila", "language": "en"},
        {"id": "ab12", "text": "50"},
        {"text": "40 mila", "pattern": "cento"},
    ],
)
def test_a_finding_is_told_when_something_does_not_fit(said: dict[str, str]) -> None:
    assert not entry(**said).fits(finding())


def test_line_breaks_in_a_text_are_blanks() -> None:
    assert entry(text=" 40 mila\n").fits(finding(italian="40\nmila"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"reason": " ", "id": "ab12"}, "for a reason"),
        ({"reason": "seen"}, "needs an id, a check, a text or a pattern"),
        ({"reason": "seen", "text": " "}, "needs an id"),
        ({"reason": "seen", "pattern": "(a"}, "no regular expression"),
        ({"reason": "seen", "id": "ab12", "language": "it"}, "add one"),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(said: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        SilenceEntry(**said)


def test_the_first_entry_that_fits_counts() -> None:
    silence = Silence((entry(id="other"), entry(check="numbers"), entry(id="ab12")))
    assert silence.of(finding()) == silence.entries[1]
    assert silence.of(finding(id="x", italian="4")) == silence.entries[1]
    assert Silence().of(finding()) is None


def test_entries_that_fit_nothing_are_unused() -> None:
    silence = Silence((entry(id="ab12"), entry(id="other")))
    assert silence.unused([finding(), finding(id="x")]) == silence.entries[1:]
    assert silence.unused([]) == silence.entries


def test_an_entry_made_of_a_finding_fits_it_and_no_other() -> None:
    made = SilenceEntry.of(finding(), "seen")
    assert made.fits(finding())
    assert not made.fits(finding(id="cd34"))
