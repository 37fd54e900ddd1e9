"""Localization quality issues of ITS 2.0 in XLIFF -> findings that are kept with a bead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aligner.formats import its, xml
from aligner.formats.held_findings import HeldFinding
from aligner.formats.inline import InlineText
from aligner.formats.quality import Ids, held_issue

if TYPE_CHECKING:
    from lxml.etree import _Element


def issues_of(
    texts: Mapping[str, InlineText],
    languages: tuple[str, str],
    lists: its.Lists,
    around: Iterable[_Element],
    ids: Ids,
) -> Iterator[HeldFinding]:
    """What is marked in a bead, or of it as a whole.

    Args:
        texts: of the bead, by language.
        languages: of both sides, of which one may have no text.
        lists: the standoff lists of the unit.
        around: the elements that hold the bead.
        ids: of the findings of the file.
    """
    if not all(languages) or languages[0] == languages[1]:
        return
    shown = {code: texts[code].text if code in texts else "" for code in languages}
    for element in around:
        for issue in its.issues_in(element, lists):
            if issue.enabled:
                yield held_issue(issue, {}, shown, ids)
    for code, text in texts.items():
        for mark in text.marks:
            for issue in its.issues_in(mark.element, lists):
                if issue.enabled:
                    yield held_issue(issue, {code: (mark.start, mark.end)}, shown, ids)


def of_others(marked: Iterable[HeldFinding], own: Iterable[HeldFinding]) -> Iterator[HeldFinding]:
    """Those marked issues that are not marks of findings of ours."""
    said = {(one.its_type.lower(), xml.for_attribute(one.message)) for one in own}
    return (one for one in marked if (one.its_type, one.message) not in said)
