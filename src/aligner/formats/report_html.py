"""The findings of a report, read back from its HTML.

Message and type of a finding are those of the ITS 2.0 local quality issue that its
marks carry (:mod:`aligner.formats.its`).  ``data-`` attributes of the marks tell which
finding it is, where its evidence stands, and what ITS has no word for: the check, how
severe in our words, how sure, the MQM category, the beads and what was read there.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Discrepancy, Evidence, Severity
from aligner.corpus.discrepancy import order_of
from aligner.errors import FormatError
from aligner.formats.files import read_whole
from aligner.formats.its import Lists, QualityIssue, issues_of, standoff_lists

if TYPE_CHECKING:
    from lxml.etree import _Element

BLANK = " "
"""Stands in evidence for each character between sentences, which a report does not mark."""


def read(path: Path) -> tuple[Discrepancy, ...]:
    """The findings of a report.

    Args:
        path: an HTML file that ``aligner report`` wrote.

    Returns:
        The findings with their evidence on both sides, most severe first.  What
        lies between two sentences comes back as spaces; symptoms, and what a reviewer
        decided, are not among what marks carry.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is no report, or is damaged.
    """
    return loads(read_whole(path), file=str(path))


def loads(content: bytes, *, file: str | None = None) -> tuple[Discrepancy, ...]:
    """The findings of a report that is UTF-8; see :func:`read`."""
    root = _parsed(content)
    languages = None if root is None else _languages(root)
    if root is None or languages is None:
        raise FormatError("not a report: aligner report writes one, with -o", file=file)
    lists = standoff_lists(root, file=file)
    marked: dict[str, _Marked] = {}
    try:
        for mark, offset in _marks(root):
            id, language = mark.get("data-id", ""), mark.get("data-side", "")
            one = marked.setdefault(id, _Marked(id))
            one.sides.setdefault(language, _Side.of(mark, len(content))).add(mark, offset)
            if not one.told and mark.get("data-check") is not None:
                one.told = {str(name): str(value) for name, value in mark.attrib.items()}
                one.issue = _own_issue(mark, lists, file)
        found = [_discrepancy(one, languages) for one in marked.values()]
    except ValueError as error:
        raise FormatError(f"a damaged report: {error}", file=file) from None
    return tuple(sorted(found, key=order_of))


def _parsed(content: bytes) -> _Element | None:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


_NEEDED = ("data-check", "data-severity", "data-confidence", "data-mqm", "data-beads")


@dataclass(slots=True)
class _Side:
    """What marks tell of a finding's evidence on one side."""

    start: int
    shown: list[str]
    reading: str | None
    at: int

    @classmethod
    def of(cls, mark: _Element, most: int) -> _Side:
        start, end = int(mark.get("data-start", "")), int(mark.get("data-end", ""))
        if end - start > most:  # before room is made for it
            raise ValueError("a mark is longer than the report")
        return cls(start, [BLANK] * (end - start), mark.get("data-reading"), start)

    def add(self, mark: _Element, offset: int | None) -> None:
        """Put the text of a mark where it stands, or after what has been put already."""
        text = "".join(map(str, mark.itertext()))
        begin = (self.at if offset is None else offset) - self.start
        for place, character in enumerate(text, start=begin):
            if 0 <= place < len(self.shown):
                self.shown[place] = character
        self.at = self.start + begin + len(text)

    def evidence(self, language: str) -> Evidence:
        end = self.start + len(self.shown)
        return Evidence(self.start, end, "".join(self.shown), language, self.reading)


@dataclass(slots=True)
class _Marked:
    """What marks tell of a finding."""

    id: str
    sides: dict[str, _Side] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    issue: QualityIssue = field(default_factory=QualityIssue)


def _own_issue(mark: _Element, lists: Lists, file: str | None) -> QualityIssue:
    """The issue of a mark itself, which stands before those that its text has besides."""
    issues = issues_of(mark, lists, file=file)
    if not issues:
        raise ValueError(f"the mark of finding {mark.get('data-id')} has no ITS issue")
    return issues[0]


def _discrepancy(one: _Marked, languages: tuple[str, str]) -> Discrepancy:
    missing = [f"no mark in {code}" for code in languages if code not in one.sides]
    missing += [f"no {name}" for name in _NEEDED if name not in one.told]
    if missing:
        raise ValueError(f"finding {one.id} has {missing[0]}")
    first, second = (one.sides[language].evidence(language) for language in languages)
    return Discrepancy(
        id=one.id,
        check=one.told["data-check"],
        severity=Severity(one.told["data-severity"]),
        confidence=float(one.told["data-confidence"]),
        message=one.issue.comment,
        evidence=(first, second),
        its_type=one.issue.type,
        mqm=one.told["data-mqm"],
        beads=tuple(map(int, one.told["data-beads"].split())),
    )


def _languages(root: _Element) -> tuple[str, str] | None:
    """The languages of a report in the order of its sides; ``None`` if it is no report."""
    for script in root.iter("script"):
        if script.get("id") == "page-data":
            try:
                first, second = json.loads(script.text or "")["languages"]
            except (ValueError, KeyError, TypeError):
                return None
            return str(first), str(second)
    return None


def _marks(root: _Element) -> Iterator[tuple[_Element, int | None]]:
    """The marks of a report, each with the offset of its text in the document, if that is told."""
    for element in root.iter("span", "mark"):
        if _is_mark(element):
            if not any(_is_block(above) for above in element.iterancestors()):
                yield element, None
        elif _is_block(element):
            yield from _marks_in(element, int(element.get("data-start", "")))


def _marks_in(element: _Element, at: int) -> Generator[tuple[_Element, int], None, int]:
    at += len(element.text or "")
    for child in element:
        if _is_mark(child):
            yield child, at
        at = yield from _marks_in(child, at)
        at += len(child.tail or "")
    return at


def _is_mark(element: _Element) -> bool:
    return element.get("data-id") is not None and element.get("data-side") is not None


def _is_block(element: _Element) -> bool:
    return element.get("data-start") is not None and not _is_mark(element)
