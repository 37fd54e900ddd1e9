from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.corpus import (
    Bitext,
    FindingReview,
    Severity,
    Silenced,
    SilenceEntry,
    Symptom,
    Verdict,
)
from aligner.report import terminal
from aligner.report.columns import columns
from report.samples import evidence, finding, harbour, hostile
from strategies import bitexts
from support import bitext_of, must_have

COLOUR = regex.compile(r"\x1b\[[0-9;]*m")


def single(*, first: str = "tre", second: str = "three") -> Bitext:
    plain = bitext_of([("Uno due tre.", "One two three.")])
    found = finding(evidence(plain, 0, first), evidence(plain, 1, second), 0)
    return plain.with_discrepancies((found,))


def lines(bitext: Bitext, width: int = 80) -> list[str]:
    return terminal.summary(bitext, color=False, width=width).splitlines()


def test_the_figures_come_first() -> None:
    assert lines(harbour())[:7] == [
        "Italian–English",
        "",
        "Italian    5 sentences in 3 paragraphs, 80\u00a0% with a counterpart",
        "English    6 sentences in 3 paragraphs, 83\u00a0% with a counterpart",
        "Rows       6: 3 1-1, 1 0-1, 1 1-0, 1 1-2; 1 moved; 1 with a score under 50\u00a0%",
        "Findings   4: 1 critical, 1 major, 1 minor, 1 note",
        "Made with  aligner:0.0|engine:given|model:none|band:wide",
    ]
    assert lines(harbour())[7] == "Warning    The languages were told from little text."


def test_findings_are_grouped_worst_first() -> None:
    heads = [line for line in lines(harbour()) if line[:1] in "▲◆●○" and line]
    assert heads == ["▲ Critical 1", "◆ Major 1", "● Minor 1", "○ Note 1"]


def test_carets_stand_under_the_evidence() -> None:
    shown = lines(single())
    at = next(n for n, line in enumerate(shown) if "Uno due tre." in line)
    assert shown[at] == "     it 1  Uno due tre."
    assert shown[at + 1] == "                   ^^^"


def test_a_place_has_one_caret() -> None:
    plain = bitext_of([("Uno due.", "One two three.")])
    found = finding(evidence(plain, 0, "due", after=True), evidence(plain, 1, "three"), 0)
    shown = lines(plain.with_discrepancies((found,)))
    at = next(n for n, line in enumerate(shown) if "Uno due." in line)
    assert shown[at + 1] == " " * shown[at].index(".") + "^"


def test_carets_count_columns_and_not_characters() -> None:
    plain = bitext_of([("日本 e\u0301 qui.", "Here.")])
    found = finding(evidence(plain, 0, "qui"), evidence(plain, 1, "Here"), 0)
    shown = lines(plain.with_discrepancies((found,)))
    at = next(n for n, line in enumerate(shown) if "日本" in line)
    assert columns(shown[at][: shown[at].index("qui")]) == shown[at + 1].index("^")


def test_carets_follow_the_evidence_onto_the_next_line() -> None:
    shown = lines(single(first="due tre", second="two three"), width=22)
    at = next(n for n, line in enumerate(shown) if "Uno due" in line)
    assert [line.strip() for line in shown[at : at + 4]] == ["it 1  Uno due", "^^^", "tre.", "^^^"]


@settings(max_examples=40, deadline=None)
@given(bitexts(), st.integers(40, 100))
def test_each_place_has_its_caret_and_no_line_of_a_finding_is_too_wide(
    bitext: Bitext, width: int
) -> None:
    for line in lines(bitext, width):
        assert columns(line) <= width or "\ufffd" in line
    carets = terminal.findings_text(bitext, color=False, width=width).count("^")
    assert carets >= 2 * len(bitext.discrepancies)


def test_readings_and_symptoms_are_told() -> None:
    shown = "\n".join(lines(harbour()))
    assert "read as 1923" in shown
    assert "also  “Aurora” has no counterpart. [names/missing]" in shown


def test_of_many_findings_the_worst_are_shown_and_the_rest_counted() -> None:
    shown = terminal.summary(harbour(), color=False, width=80, most=1)
    assert "1932" in shown
    assert "lighthouse" not in shown
    assert shown.endswith("and 3 more findings")


def test_colour_changes_nothing_but_colour() -> None:
    must_have("rich", extra="rich")
    for write in (terminal.summary, terminal.findings_text):
        plain = write(harbour(), color=False, width=80)
        coloured = write(harbour(), color=True, width=80)
        assert "\x1b" not in plain
        assert coloured != plain
        assert COLOUR.sub("", coloured) == plain


@pytest.mark.parametrize("write", [terminal.summary, terminal.findings_text])
def test_a_text_cannot_give_orders_to_the_terminal(write: object) -> None:
    plain = bitext_of([("Uno \x1b[2J\x07due.", "One \u202etwo.")])
    found = finding(
        evidence(plain, 0, "\x1b[2J", reading="\x1b[0m"),
        evidence(plain, 1, "two"),
        0,
        message="\x1b]0;title\x07",
        check="a/\x1b",
        symptoms=(Symptom("a/\x1b", Severity.NOTE, 0.5, "\x1b"),),
    )
    assert callable(write)
    shown = write(plain.with_discrepancies((found,)), color=False, width=80)
    assert not regex.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_hostile_strings_are_written_all_the_same() -> None:
    assert "onerror" in terminal.summary(hostile(), color=True, width=40)


def test_texts_that_are_not_aligned_are_said_to_be_so() -> None:
    bare = Bitext(documents=bitext_of([("Uno.", "One.")]).documents)
    assert "Rows       none: the texts are not aligned" in lines(bare)


def test_each_finding_is_headed_by_file_line_and_column() -> None:
    bitext = single(first="due", second="two")
    named = [
        d.model_copy(update={"name": f"text.{d.language}", "text": d.text})
        for d in bitext.documents
    ]
    shown = terminal.findings_text(
        bitext.model_copy(update={"documents": tuple(named)}), color=False, width=80
    )
    about = "[numbers/value, 90\u00a0%, id 0a1b2c3d4e5f]"
    assert shown.splitlines() == [
        f"text.it:1:5: major: The Italian and the English differ. {about}",
        "    it 1  Uno due tre.",
        "              ^^^",
        "    en 1  One two three.",
        "              ^^^",
        "",
        "1 finding: 1 major",
    ]


def test_a_finding_is_placed_on_the_side_that_has_evidence() -> None:
    shown = terminal.findings_text(harbour(), color=False, width=80)
    assert "en:5:40: note: The English has a query." in shown
    assert "it:5:38: major" in shown


def test_no_finding_is_said_in_one_line() -> None:
    assert terminal.findings_text(bitext_of([("a", "b")]), color=False, width=80) == "0 findings"


def test_severities_have_colours_of_their_own() -> None:
    must_have("rich", extra="rich")
    shown = terminal.findings_text(harbour(), color=True, width=80)
    assert all(regex.search(rf"\x1b\[[0-9;]+m{severity}\x1b\[0m", shown) for severity in Severity)


def test_what_is_silenced_is_counted_and_shown_with_its_reason_when_asked_for() -> None:
    bitext = single(first="due", second="two")
    entry = SilenceEntry(reason="seen", date=dt.date(2026, 3, 14), id="a", file="s.toml", line=2)
    silenced = bitext.model_copy(
        update={"discrepancies": (), "silenced": (Silenced(bitext.discrepancies[0], entry),)}
    )
    plain = terminal.findings_text(silenced, color=False, width=80)
    assert plain == "0 findings; 1 silenced"
    shown = terminal.findings_text(silenced, color=False, width=80, silenced=True)
    assert "silenced  seen (2026-03-14, s.toml:2)" in shown
    assert "Silenced   1" in terminal.summary(silenced, color=False, width=80)


def test_what_a_reviewer_decided_stands_with_the_finding() -> None:
    bitext = single(first="due", second="two")
    review = FindingReview(
        id="a", decision=Verdict.ACCEPTED, comment="told the author", date=dt.date(2026, 3, 14)
    )
    seen = bitext.with_discrepancies((replace(bitext.discrepancies[0], review=review),))
    for write in (terminal.summary, terminal.findings_text):
        assert "accepted  told the author (2026-03-14)" in write(seen, color=False, width=80)
