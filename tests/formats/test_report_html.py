"""What a report shows comes back from it: the same findings."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import aligner
from aligner import (
    Bitext,
    Discrepancy,
    Evidence,
    FormatError,
    Sentence,
    Severity,
    UnreadableFileError,
)
from aligner.alignment import AlignmentSettings
from aligner.corpus.discrepancy import order_of
from aligner.formats import baseline, report_html
from aligner.report import html
from aligner.report.templating import showable
from strategies import bitexts
from support import BREAK, bitext_of

IT = "Il museo apre alle 9. Erano 12 navi & 3 barche.\n\nTutti partirono nel 1893.\n"
EN = "The museum opens at 8. There were 15 ships & 3 boats.\n\nEveryone left in 1839.\n"
LEXICAL = AlignmentSettings(engine="lexical")


def of(bitext: Bitext, *found: tuple[str, str, str]) -> Bitext:
    """A bitext with findings: the check, and what is shown on either side."""
    discrepancies = []
    for number, (check, *shown) in enumerate(found):
        first, second = (
            Evidence(document.text.index(text), document.text.index(text) + len(text), text, code)
            for document, code, text in zip(bitext.documents, bitext.languages, shown, strict=True)
        )
        bead = next(
            b
            for b in bitext
            if any(s.overlaps(e) for s, e in zip(b.segments, (first, second), strict=True))
        )
        discrepancies.append(
            Discrepancy(
                f"id{number}",
                check,
                list(Severity)[number % 4],
                0.5 + number / 10,
                f"The English has “{shown[1]}” <b>&amp; so on.",
                (first, second),
                "numbers",
                "accuracy/mistranslation",
                (bead.number,),
            )
        )
    return bitext.with_discrepancies(tuple(sorted(discrepancies, key=order_of)))


def read_back(bitext: Bitext) -> tuple[Discrepancy, ...]:
    return report_html.loads(html.render(bitext).encode("utf-8"))


def test_findings_come_back_from_a_report() -> None:
    bitext = aligner.check(IT, EN, select=["numbers", "dates"], settings=LEXICAL)
    assert len(bitext.discrepancies) == 3
    assert read_back(bitext) == tuple(replace(one, symptoms=()) for one in bitext.discrepancies)


def test_findings_that_overlap_come_back_each_with_its_own_issue() -> None:
    bitext = of(
        bitext_of([("Erano 12 navi grandi.", "There were 15 big ships.")]),
        ("a/whole", "Erano 12 navi grandi.", "There were 15 big ships."),
        ("a/part", "12 navi", "15 big"),
        ("a/crossing", "navi grandi", "big ships"),
        ("a/same", "12 navi", "15 big"),
    )
    assert read_back(bitext) == bitext.discrepancies


def test_evidence_over_several_sentences_comes_back_whole_with_spaces_between() -> None:
    whole = bitext_of([("Uno.", "One."), ("Due.", "Two."), BREAK, ("Tre.", "Three.")])
    bitext = of(whole, ("a/b", "Due.\n\nTre.", "One. Two."))
    (found,) = read_back(bitext)
    assert [e.text for e in found.evidence] == ["Due.  Tre.", "One. Two."]
    assert [(e.start, e.end) for e in found.evidence] == [
        (e.start, e.end) for e in bitext.discrepancies[0].evidence
    ]


def test_a_place_where_something_is_missing_comes_back() -> None:
    bitext = bitext_of([("Uno.", "One."), ("Due.", ""), ("", "! Menu")])
    at = bitext["en"].text.index("One.") + 4
    first = Evidence(5, 9, "Due.", "it", "2")
    found = Discrepancy(
        "x", "a/b", Severity.NOTE, 0.25, "It is not there.", (first, Evidence(at, at, "", "en")), "omission", "a/c", (1,)
    )  # fmt: skip
    assert read_back(bitext.with_discrepancies((found,))) == (found,)


def test_findings_in_what_was_set_aside_come_back() -> None:
    bitext = of(
        bitext_of(
            [("! Cookie e privacy", ""), ("Uno.", "One."), ("", "! All rights")]
        ).model_copy(),
        ("a/b", "Uno.", "All rights"),
    )
    assert read_back(bitext) == bitext.discrepancies


def test_findings_of_a_long_text_come_back_though_it_is_laid_out_in_pieces() -> None:
    rows = [(f"Frase {n} qui.", f"Sentence {n} here.") for n in range(1000, 1400)]
    bitext = of(bitext_of(rows), ("a/b", "1399", "1399"), ("a/b", "Frase 1200", "1200 here"))
    assert read_back(bitext) == bitext.discrepancies


@settings(max_examples=50, deadline=None)
@given(bitexts())
def test_any_finding_of_any_text_comes_back(bitext: Bitext) -> None:
    back = {one.id: one for one in read_back(bitext)}
    assert list(back) == [one.id for one in sorted(bitext.discrepancies, key=order_of)]
    for one in bitext.discrepancies:
        found = back[one.id]
        assert (found.check, found.severity, found.confidence) == (
            one.check,
            one.severity,
            one.confidence,
        )
        assert (found.beads, found.mqm, found.its_type) == (one.beads, one.mqm, one.its_type)
        assert found.message.split() == showable(one.message).split()
        for mine, evidence in zip(found.evidence, one.evidence, strict=True):
            assert (mine.start, mine.end, mine.language) == (
                evidence.start,
                evidence.end,
                evidence.language,
            )
            for sentence in bitext[evidence.language]:
                assert seen_of(mine, sentence) == seen_of(evidence, sentence)


def seen_of(evidence: Evidence, sentence: Sentence) -> str:
    """What evidence has of a sentence, as a page can show it, without blanks."""
    start, end = (max(0, place - evidence.start) for place in (sentence.start, sentence.end))
    return "".join(showable(evidence.text[start:end]).split())


def test_a_report_on_disk_can_be_a_baseline(tmp_path: Path) -> None:
    place = tmp_path / "report.html"
    bitext = aligner.check(IT, EN, select=["numbers"], settings=LEXICAL)
    place.write_text(html.render(bitext), encoding="utf-8")
    assert [one.id for one in baseline.read(place)] == [one.id for one in bitext.discrepancies]
    assert aligner.read_report_findings(place) == report_html.read(place)


@pytest.mark.parametrize("content", [b"", b"<!DOCTYPE html><p>x</p>", b"{}", b"\x00\xff"])
def test_what_is_no_report_is_refused(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"r\.html: not a report"):
        report_html.loads(content, file="r.html")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('data-severity="', 'data-severity="very', "'verynote' is not a valid Severity"),
        (
            'data-start="0" data-end="4" data-check',
            'data-start="x" data-end="4" data-check',
            "invalid literal",
        ),
        ('data-side="en"', 'data-side="fr"', "finding id0 has no mark in en"),
        ('data-confidence="', 'data-sure="', "finding id0 has no data-confidence"),
        ("its-loc-quality-issue-", "its-", "the mark of finding id0 has no ITS issue"),
    ],
)
def test_a_damaged_report_is_told_in_one_line(old: str, new: str, told: str) -> None:
    page = html.render(of(bitext_of([("Uno.", "One.")]), ("a/b", "Uno.", "One.")))
    assert old in page
    with pytest.raises(FormatError, match=f"r.html: a damaged report: .*{told}") as caught:
        report_html.loads(page.replace(old, new).encode(), file="r.html")
    assert "\n" not in str(caught.value)


def test_a_report_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        report_html.read(tmp_path / "r.html")
