"""Findings in groups on a terminal."""

from aligner.corpus import Bitext
from aligner.report.columns import columns
from aligner.report.terminal import findings_text
from report.samples import evidence, finding, harbour
from support import BREAK, bitext_of


def headings(bitext: Bitext, width: int = 80) -> list[str]:
    shown = findings_text(bitext, color=False, width=width, group="paragraph").splitlines()
    return [line for line in shown if line.startswith("¶")]


def test_by_severity_the_worst_come_first_under_a_heading_each() -> None:
    shown = findings_text(harbour(), color=False, width=80, group="severity").splitlines()
    heads = [line for line in shown if line and line[0] in "▲◆●○"]
    assert heads == ["▲ Critical 1", "◆ Major 1", "● Minor 1", "○ Note 1"]


def test_by_paragraph_they_stand_as_in_the_text_under_the_paragraphs_of_both_sides() -> None:
    assert headings(harbour()) == [
        "¶ it 3, en 2  Nel 1932 il molo era lungo 40 metri. Nessuno lo usava.",
        "¶ it 4, en 3  Poi arrivò una nave. Il capitano scese per primo.",
    ]


def test_a_paragraph_of_the_second_side_alone_stands_behind_the_one_before_it() -> None:
    plain = bitext_of([("Uno.", "One."), BREAK, ("", "Two."), BREAK, ("Tre.", "Three.")])
    found = [
        finding(evidence(plain, 0, "Tre"), evidence(plain, 1, "Three"), 2, id="a"),
        finding(evidence(plain, 0, "Uno.", after=True), evidence(plain, 1, "Two."), 1, id="b"),
        finding(evidence(plain, 0, "Uno"), evidence(plain, 1, "One"), 0, id="c"),
    ]
    assert headings(plain.with_discrepancies(tuple(found))) == [
        "¶ it 1, en 1  Uno.",
        "¶ en 2  Two.",
        "¶ it 2, en 3  Tre.",
    ]


def test_a_heading_is_no_wider_than_the_screen() -> None:
    plain = bitext_of([("日本語 " * 30, "One two three.")])
    found = finding(evidence(plain, 0, "日本語"), evidence(plain, 1, "One"), 0)
    for width in (40, 60, 100):
        (head,) = headings(plain.with_discrepancies((found,)), width)
        assert columns(head) <= width


def test_without_a_group_there_is_no_heading() -> None:
    shown = findings_text(harbour(), color=False, width=80)
    assert "▲" not in shown
    assert "¶" not in shown
