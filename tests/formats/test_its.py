"""ITS 2.0 local quality issues, read from HTML as the recommendation writes them."""

import pytest
from lxml import etree

from aligner import FormatError
from aligner.formats.its import QualityIssue, issues_of, standoff_lists

STANDOFF = """<!DOCTYPE html><html><body>
<script type="application/its+xml" id="q1">
<its:locQualityIssues xml:id="q1" xmlns:its="http://www.w3.org/2005/11/its" version="2.0">
<its:locQualityIssue locQualityIssueType="misspelling" locQualityIssueComment="'c&amp;es'"
 locQualityIssueSeverity="50" locQualityIssueProfileRef="#profile"/>
<its:locQualityIssue locQualityIssueComment="a &lt;b&gt;" locQualityIssueEnabled="no"/>
</its:locQualityIssues>
</script>
<script>let more = "<its:locQualityIssues";</script>
<p its-loc-quality-issues-ref="#q1">c'es</p></body></html>"""


def page(content: str) -> etree._Element:
    return etree.fromstring(content.encode(), etree.HTMLParser(encoding="utf-8"))


def first(content: str, tag: str = "p") -> tuple[QualityIssue, ...]:
    root = page(content)
    return issues_of(next(root.iter(tag)), standoff_lists(root))


def test_an_issue_is_told_in_attributes() -> None:
    assert first(
        '<p its-loc-quality-issue-type="Numbers" its-loc-quality-issue-severity="72.5" '
        'its-loc-quality-issue-comment="4 &lt; 5" its-loc-quality-issue-profile-ref="#p" '
        'its-loc-quality-issue-enabled="no">4</p>'
    ) == (QualityIssue("numbers", "4 < 5", 72.5, "#p", enabled=False),)


def test_an_issue_has_a_type_or_a_comment() -> None:
    assert first('<p its-loc-quality-issue-severity="3">x</p>') == ()
    assert first('<p its-loc-quality-issue-comment="odd">x</p>') == (QualityIssue(comment="odd"),)


def test_several_issues_stand_in_a_list_of_their_own() -> None:
    assert first(STANDOFF) == (
        QualityIssue("misspelling", "'c&es'", 50.0, "#profile"),
        QualityIssue(comment="a <b>", enabled=False),
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('<p its-loc-quality-issues-ref="#q2">x</p>', "no list of ITS issues '#q2' in the file"),
        ('<p its-loc-quality-issues-ref="other.xml#q">x</p>', "no list of ITS issues 'other.xml"),
        (
            '<p its-loc-quality-issue-type="other" its-loc-quality-issue-severity="101">x</p>',
            "an ITS severity is from 0 to 100, not '101'",
        ),
        (
            '<p its-loc-quality-issue-type="other" its-loc-quality-issue-severity="bad">x</p>',
            "from 0 to 100, not 'bad'",
        ),
        (
            '<script id="q" type="application/its+xml"><a></script><p>x</p>',
            "ITS script q is no XML",
        ),
    ],
)
def test_what_cannot_be_read_is_told(content: str, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        first(content)


def test_a_script_that_declares_entities_is_refused() -> None:
    bomb = (
        '<script type="application/its+xml"><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        '<its:locQualityIssues xml:id="q" xmlns:its="http://www.w3.org/2005/11/its">&e;'
        "</its:locQualityIssues></script>"
        '<p its-loc-quality-issues-ref="#q">x</p>'
    )
    with pytest.raises(FormatError, match="entity 'e', and entities are not read"):
        first(bomb)
