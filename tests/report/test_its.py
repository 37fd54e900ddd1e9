from __future__ import annotations

from aligner.corpus import Discrepancy
from aligner.report.its import list_id, standoff
from aligner.report.marking import Mark, Token, tokens
from report.samples import harbour

FINDINGS = harbour().discrepancies


def opened(*spans: tuple[int, int]) -> list[Token]:
    """The steps that open marks with these spans, numbered from 1."""
    laid = [Mark(low, high, n, FINDINGS[n - 1]) for n, (low, high) in enumerate(spans, start=1)]
    return [token for token in tokens("abcdefgh", 0, laid) if token.kind == "open"]


def lists(*spans: tuple[int, int]) -> dict[str, tuple[Discrepancy, ...]]:
    return standoff(opened(*spans))


def test_marks_side_by_side_need_no_list() -> None:
    assert [list_id(token) for token in opened((0, 3), (3, 6))] == ["", ""]
    assert lists((0, 3), (3, 6)) == {}


def test_a_mark_within_another_has_a_list_its_own_issue_first() -> None:
    assert lists((0, 8), (2, 4)) == {"issues-2-1": (FINDINGS[1], FINDINGS[0])}


def test_a_mark_that_crosses_another_has_a_list_only_where_they_meet() -> None:
    names = [(token.mark.number, list_id(token)) for token in opened((0, 5), (3, 8)) if token.mark]
    assert names == [(1, ""), (2, "issues-2-1"), (2, "")]


def test_three_deep_all_issues_are_in_the_list() -> None:
    assert list(lists((0, 8), (1, 6), (2, 4))) == ["issues-2-1", "issues-3-1-2"]
