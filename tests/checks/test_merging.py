from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.merging import merge
from aligner.checks.registry import Check, Finding
from aligner.corpus import Evidence, Severity


def _none(context: Context) -> Iterator[Finding]:
    yield from ()


def _check(id: str, severity: Severity = Severity.MAJOR, *, alone: bool = False) -> Check:
    return Check(
        id=id, severity=severity, its_type="other", mqm="custom/x", default=True, alone=alone,
        find=_none,
    )  # fmt: skip


def _finding(
    first: tuple[int, int], second: tuple[int, int], message: str, bead: int = 0
) -> Finding:
    one = Evidence(*first, "x" * (first[1] - first[0]), "it")
    other = Evidence(*second, "x" * (second[1] - second[0]), "en")
    return Finding(evidence=(one, other), message=message, confidence=0.9, beads=(bead,))


def test_the_gravest_of_overlapping_findings_keeps_the_messages_of_the_others() -> None:
    query = _check("a/query", Severity.CRITICAL), _finding((5, 20), (0, 9), "query")
    name = _check("b/name"), _finding((9, 14), (9, 9), "name")
    assert merge([name, query]) == [(*query, ("name",))]


def test_findings_that_show_different_things_on_one_side_stay_apart() -> None:
    one = _check("a/x"), _finding((5, 9), (0, 3), "one")
    other = _check("b/y"), _finding((5, 9), (10, 13), "other")
    assert len(merge([one, other])) == 2


def test_findings_in_different_beads_stay_apart() -> None:
    one = _check("a/x"), _finding((5, 9), (0, 3), "one")
    other = _check("b/y"), _finding((5, 9), (0, 3), "other", bead=1)
    assert len(merge([one, other])) == 2


def test_findings_that_hardly_touch_stay_apart() -> None:
    one = _check("a/x"), _finding((0, 10), (0, 0), "one")
    other = _check("b/y"), _finding((9, 20), (0, 0), "other")
    assert len(merge([one, other])) == 2


def test_a_check_that_stands_alone_is_never_merged() -> None:
    line = _check("a/line", alone=True), _finding((0, 20), (0, 0), "missing")
    date = _check("b/date"), _finding((3, 9), (0, 0), "malformed")
    assert {kept[1].message for kept in merge([line, date])} == {"missing", "malformed"}


def test_the_order_of_the_findings_makes_no_difference() -> None:
    found = [(_check(f"a/{k}"), _finding((k, k + 6), (k, k + 6), f"m{k}")) for k in (0, 2, 4, 9)]
    assert merge(found) == merge(found[::-1])
