"""Lines from what checks say to what is true, from pairs that have been looked at."""

from __future__ import annotations

import pytest
from benchmarks.fit_confidence import (
    ELSEWHERE,
    FOLDS,
    GROUPS,
    LEAST_FINDINGS,
    Looked,
    cases,
    fitted,
    held_out,
    weights_of,
)
from benchmarks.prevalence import OF_A_GROUP, OF_WRONG_SENTENCES

from aligner.checks import checks

NAME = ("names/missing", 0.6, "major")


def looked(kind: str, count: int, *found: tuple[str, float, str]) -> list[Looked]:
    """Pairs of one kind, with the same findings in each."""
    return [Looked(kind, (f"{kind} {n}", f"{kind} {n}"), tuple(found)) for n in range(count)]


def test_a_kind_of_error_is_in_one_group() -> None:
    kinds = [kind for members in GROUPS.values() for kinds in members for kind in kinds]
    assert len(kinds) == len(set(kinds))


def test_errors_weigh_what_is_assumed_of_their_group_however_many_were_planted() -> None:
    found = cases([*looked("", 190, NAME), *looked("entity", 7, NAME)])
    right = sum(case.weight for case in found if case.is_right)
    wrong = sum(case.weight for case in found if not case.is_right)
    assert wrong == 190
    assert right / (right + wrong) == pytest.approx(OF_A_GROUP)


def test_kinds_of_a_group_weigh_the_same() -> None:
    found = cases([*looked("", 50), *looked("entity", 3, NAME), *looked("ne_removed", 12, NAME)])
    assert sum(c.weight for c in found[:3]) == pytest.approx(sum(c.weight for c in found[3:]))


def test_of_a_wrong_sentence_only_what_is_about_whole_sentences_is_right() -> None:
    mismatch = ("meaning/mismatch", 0.9, "critical")
    found = cases([*looked("", 99), *looked("swap", 1, NAME, mismatch)])
    assert [case.check for case in found] == ["meaning/mismatch"]
    assert found[0].weight == pytest.approx(99 * OF_WRONG_SENTENCES / (1 - OF_WRONG_SENTENCES))


def test_a_check_with_few_findings_is_not_fitted() -> None:
    few = cases([*looked("", 5), *looked("entity", LEAST_FINDINGS - 1, NAME)])
    enough = cases([*looked("", 5), *looked("entity", LEAST_FINDINGS, NAME)])
    assert not fitted(few)
    assert list(fitted(enough)) == ["names/missing"]


def test_what_other_scripts_fit_is_left_to_them() -> None:
    words = ("coverage/words", 0.6, "major")
    assert "coverage/words" in ELSEWHERE
    assert not fitted(cases([*looked("", 40, words), *looked("omission", 40, words)]))


def test_every_finding_is_judged_by_the_other_folds() -> None:
    found = cases([*looked("", 60, NAME), *looked("entity", 60, NAME)])
    after = held_out(found)
    assert sorted(after) == list(range(len(found)))
    by_fold = {case.fold: after[number] for number, case in enumerate(found)}
    assert len(by_fold) == FOLDS
    assert len(set(by_fold.values())) > 1


def test_every_check_is_told_of_once() -> None:
    held = weights_of(cases([*looked("", 60, NAME), *looked("entity", 60, NAME)]), checks())
    told = [*held["fitted"], *held["elsewhere"], *held["judged"]]  # type: ignore[misc]
    assert sorted(told) == sorted(check.id for check in checks())
