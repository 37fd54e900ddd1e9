"""The findings of the page as local quality issues of ITS 2.0."""

from __future__ import annotations

from lxml import etree

from aligner.report import html, its
from report.pages import page, parsed
from report.samples import evidence, finding, harbour
from support import bitext_of


def test_marks_carry_the_quality_issue_of_its() -> None:
    found = page().get_element_by_id("mark-1-en")
    assert found.get("its-loc-quality-issue-type") == "numbers"
    assert found.get("its-loc-quality-issue-severity") == "100"
    assert found.get("its-loc-quality-issue-comment") == "The Italian has 1932, the English 1923."
    assert found.get("its-loc-quality-issue-profile-ref") == "#profile"
    assert page().get_element_by_id("profile") is not None


def test_marks_tell_of_the_finding_they_belong_to() -> None:
    found = page().get_element_by_id("mark-1-en")
    (evidence,) = (d["en"] for d in harbour().discrepancies if d.id == "aaaaaaaaaaaa")
    told = {k[5:]: v for k, v in dict(found.attrib).items() if k.startswith("data-")}
    assert told == {
        "n": "1",
        "id": "aaaaaaaaaaaa",
        "side": "en",
        "start": str(evidence.start),
        "end": str(evidence.end),
        "check": "dates/year",
        "severity": "critical",
        "confidence": "0.96",
        "mqm": "accuracy/mistranslation",
        "beads": "1",
        "reading": "1923",
    }


def test_every_finding_reads_back_from_its_marks() -> None:
    read = {
        (mark.get("data-id"), mark.get("data-side"), mark.get("data-start"), mark.get("data-end"))
        for mark in page().cssselect("#texts mark.finding")
    }
    assert read == {
        (d.id, e.language, str(e.start), str(e.end))
        for d in harbour().discrepancies
        for e in d.evidence
    }


def test_a_mark_within_another_refers_to_a_list_of_both_issues() -> None:
    inner = page().get_element_by_id("mark-4-en")
    assert inner.get("its-loc-quality-issue-type") is None
    reference = inner.get("its-loc-quality-issues-ref", "")
    held = page().get_element_by_id(reference[1:])
    assert held.get("type") == "application/its+xml"
    issues = etree.fromstring(held.text_content().strip())
    assert issues.tag == f"{{{its.NAMESPACE}}}locQualityIssues"
    assert issues.get("{http://www.w3.org/XML/1998/namespace}id") == reference[1:]
    assert [dict(issue.attrib) for issue in issues] == [
        {
            "locQualityIssueType": "numbers",
            "locQualityIssueSeverity": severity,
            "locQualityIssueProfileRef": "#profile",
            "locQualityIssueComment": message,
        }
        for severity, message in (
            ("25", "The English has a query."),
            ("50", "The English names a ship, “Aurora”, that the Italian does not."),
        )
    ]


def test_a_list_of_issues_is_xml_whatever_stands_in_the_messages() -> None:
    plain = bitext_of([("Uno due.", "One two.")])
    first, second = evidence(plain, 0, "Uno due"), evidence(plain, 1, "One two")
    inner = evidence(plain, 0, "due"), evidence(plain, 1, "two")
    message = 'A \f form feed, "quotes", a <tag>, & 👩‍🚀.'
    found = (
        finding(first, second, 0, message=message, id="outer"),
        finding(*inner, 0, message=message, id="inner", confidence=0.5),
    )
    shown = parsed(html.render(plain.with_discrepancies(found)))
    (held,) = shown.cssselect('script[type="application/its+xml"]')
    comments = [
        issue.get("locQualityIssueComment") for issue in etree.fromstring(held.text.strip())
    ]
    assert comments == [message.replace("\f", "\ufffd")] * 2
