"""Findings as local quality issues of ITS 2.0.

A mark that stands in no other carries its finding's issue in attributes of its
own.  Attributes on a mark within another would stand for those of the outer one,
so such a mark refers to a standoff list of all issues that its text has, its own
first: ``its-loc-quality-issues-ref`` names a ``<script type="application/its+xml">``
(https://www.w3.org/TR/its20/#lqissue-implementation).

Of the finding itself each mark tells, as ``data-`` attributes, the ``id``, the
``side`` (a language code) and where its whole evidence on that side begins and ends
in the document (``start``, ``end``, in code points); the finding's first mark on a
side also tells ``check``, ``severity``, ``confidence``, ``mqm``, ``beads`` (their
numbers from 0, with blanks between) and, where there is one, ``reading``.
"""

from __future__ import annotations

from collections.abc import Iterable

from aligner.corpus import Discrepancy
from aligner.report.marking import Token

NAMESPACE = "http://www.w3.org/2005/11/its"
"""The XML namespace of ITS."""

PROFILE = "#profile"
"""Where the page says what its issues, severities and figures mean."""


def list_id(token: Token) -> str:
    """The id of the standoff list that an opened mark refers to; empty if it needs none."""
    if token.mark is None or not token.within:
        return ""
    numbers = dict.fromkeys([token.mark.number, *(mark.number for mark in token.within)])
    return "issues-" + "-".join(map(str, numbers))


def standoff(tokens: Iterable[Token]) -> dict[str, tuple[Discrepancy, ...]]:
    """The lists that opened marks refer to, by id, each finding's own issue first."""
    lists: dict[str, tuple[Discrepancy, ...]] = {}
    for token in tokens:
        if token.mark is not None and token.within:
            found = {mark.number: mark.finding for mark in (token.mark, *token.within)}
            lists.setdefault(list_id(token), tuple(found.values()))
    return lists
