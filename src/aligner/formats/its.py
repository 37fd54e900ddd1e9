"""Local quality issues of ITS 2.0, read from HTML and from XML.

An element tells its issue in attributes, or refers to a standoff list of several in a
``<script type="application/its+xml">`` of the same file
(https://www.w3.org/TR/its20/#lqissue).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from aligner import untrusted_xml
from aligner.corpus import Severity
from aligner.errors import FormatError

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/2005/11/its"
MEDIA_TYPE = "application/its+xml"

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LIST = f"{{{NAMESPACE}}}locQualityIssues"
_ISSUE = f"{{{NAMESPACE}}}locQualityIssue"


@dataclass(frozen=True, slots=True)
class QualityIssue:
    """A local quality issue.

    Attributes:
        type: one of the types of ITS 2.0, in lower case; empty if not told.
        comment: for people to read; empty if not told.
        severity: from 0 to 100; ``None`` if not told.
        profile_ref: IRI of what says what type and severity mean; empty if not told.
        enabled: whether it is to be shown.
    """

    type: str = ""
    comment: str = ""
    severity: float | None = None
    profile_ref: str = ""
    enabled: bool = True


def severity_number(severity: Severity) -> int:
    """A severity of ours on the scale of ITS, from 0 to 100."""
    return 25 * (severity.rank + 1)


def severity_of(number: float | None) -> Severity:
    """The severity of ours that a number of ITS is; minor where there is none."""
    if number is None:
        return Severity.MINOR
    return tuple(Severity)[min(max(ceil(number / 25) - 1, 0), 3)]


Lists = Mapping[str, tuple[QualityIssue, ...]]
"""Standoff lists by id."""


def standoff_lists(root: _Element, *, file: str | None = None) -> Lists:
    """The lists of issues in the scripts of an HTML file.

    Raises:
        FormatError: a script is no XML, or a severity is no number from 0 to 100.
    """
    found: dict[str, tuple[QualityIssue, ...]] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != MEDIA_TYPE:
            continue
        try:
            held = untrusted_xml.root_of((script.text or "").encode(), file=file)
        except FormatError as error:
            name = script.get("id") or "without an id"
            cause = f"the ITS script {name} is no XML: {error.cause}"
            raise FormatError(cause, file=file) from None
        for listed in held.iter(_LIST):
            issues = tuple(_issue(one, "locQualityIssue{}", file) for one in listed.iter(_ISSUE))
            found[listed.get(_ID) or ""] = issues
    return found


def issues_of(
    element: _Element, lists: Lists, *, file: str | None = None
) -> tuple[QualityIssue, ...]:
    """The issues that an HTML element tells of its text by itself; perhaps none.

    Args:
        element: of an HTML file.
        lists: of the same file.
        file: its name, for messages.

    Raises:
        FormatError: it refers to a list that is not in the file, or a severity is no
            number from 0 to 100.
    """
    reference = element.get("its-loc-quality-issues-ref")
    if reference is None:
        issue = _issue(element, "its-loc-quality-issue-{}", file)
        return (issue,) if issue.type or issue.comment else ()
    name = reference.removeprefix("#")
    if name == reference or name not in lists:
        raise FormatError(f"there is no list of ITS issues {reference!r} in the file", file=file)
    return lists[name]


def lists_in(root: _Element) -> Lists:
    """The standoff lists of issues that stand in XML, those within others too."""
    return {
        listed.get(_ID) or "": tuple(
            _issue(one, "locQualityIssue{}", None, strict=False) for one in listed.iter(_ISSUE)
        )
        for listed in root.iter(_LIST)
    }


def issues_in(element: _Element, lists: Lists) -> tuple[QualityIssue, ...]:
    """The issues that an element of XML tells of its text by itself; perhaps none.

    What another program wrote amiss (a list that is not there, a severity that is no
    number) is passed over.
    """
    reference = element.get(f"{{{NAMESPACE}}}locQualityIssuesRef")
    if reference is not None:
        name = reference.rpartition("#")[2].removeprefix("its=")  # as XLIFF 2.1 refers to it
        return lists.get(name, ())
    issue = _issue(element, f"{{{NAMESPACE}}}locQualityIssue{{}}", None, strict=False)
    return (issue,) if issue.type or issue.comment else ()


def _issue(element: _Element, name: str, file: str | None, *, strict: bool = True) -> QualityIssue:
    """The issue in attributes, which are named in HTML with hyphens and in XML in camel case."""
    html = name.endswith("-{}")

    def told(*words: str) -> str:
        written = "-".join(words) if html else "".join(word.capitalize() for word in words)
        return element.get(name.replace("{}", written)) or ""

    severity = told("severity")
    return QualityIssue(
        type=told("type").lower(),
        comment=told("comment"),
        severity=_severity(severity, file, strict=strict) if severity else None,
        profile_ref=told("profile", "ref"),
        enabled=told("enabled").lower() != "no",
    )


def _severity(written: str, file: str | None, *, strict: bool) -> float | None:
    try:
        severity = float(written)
    except ValueError:
        severity = -1.0
    if not 0.0 <= severity <= 100.0:
        if not strict:
            return None
        raise FormatError(f"an ITS severity is from 0 to 100, not {written!r}", file=file)
    return severity
