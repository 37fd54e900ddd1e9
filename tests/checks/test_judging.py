from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest

import aligner
from aligner.checks import Case, Judgement, Verdict, run_checks, select
from aligner.corpus import Discrepancy
from aligner.errors import JudgeError
from support import bitext_of

ROW = ("Il ponte vecchio è aperto oggi.", "The old bridge is not open today.")
CHECKS = select(["meaning/negation"])


class TableJudge:
    """Answers from a table, by what the second side shows; unsure of the rest."""

    def __init__(self, table: Mapping[str, Judgement]) -> None:
        self.table = table
        self.asked: list[Case] = []

    def __call__(self, cases: Sequence[Case]) -> Iterator[Judgement]:
        for case in cases:
            self.asked.append(case)
            shown = case.discrepancy.evidence[1].text
            yield self.table.get(shown, Judgement(Verdict.UNSURE))


def judged_by(judge: TableJudge) -> tuple[Discrepancy, ...]:
    return run_checks(bitext_of([ROW]), CHECKS, judge=judge).discrepancies


def test_a_judge_is_asked_about_a_finding_and_both_texts() -> None:
    judge = TableJudge({})
    (found,) = judged_by(judge)
    (case,) = judge.asked
    assert case.discrepancy == found
    assert (case.texts, case.languages) == (ROW, ("it", "en"))


def test_a_confirmed_finding_is_surer() -> None:
    (before,) = run_checks(bitext_of([ROW]), CHECKS).discrepancies
    (after,) = judged_by(TableJudge({"not": Judgement(Verdict.CONFIRMED, 0.5)}))
    assert after.confidence == pytest.approx((1 + before.confidence) / 2, abs=1e-4)
    assert after.id == before.id


def test_a_rejected_finding_is_not_shown_unless_everything_is() -> None:
    judge = TableJudge({"not": Judgement(Verdict.REJECTED, 0.9)})
    assert judged_by(judge) == ()
    bitext = run_checks(bitext_of([ROW]), CHECKS, judge=judge, min_confidence=0.0)
    assert [d.confidence < 0.1 for d in bitext.discrepancies] == [True]


def test_what_is_silenced_is_not_judged() -> None:
    judge = TableJudge({})
    (found,) = judged_by(TableJudge({}))
    silence = aligner.Silence(entries=(aligner.SilenceEntry(id=found.id, reason="seen"),))
    run_checks(bitext_of([ROW]), CHECKS, judge=judge, silence=silence)
    assert judge.asked == []


def test_a_judge_can_be_brought_to_the_main_function() -> None:
    judge = TableJudge({"not": Judgement(Verdict.REJECTED)})
    bitext = aligner.check(aligner.pair(*ROW), select=["meaning/negation"], judge=judge)
    assert (len(judge.asked), bitext.discrepancies) == (1, ())


def test_a_judge_that_fails_is_told_with_its_cause() -> None:
    def failing(cases: Sequence[Case]) -> list[Judgement]:
        raise RuntimeError("no connection")

    with pytest.raises(JudgeError, match="no connection") as caught:
        run_checks(bitext_of([ROW]), CHECKS, judge=failing)
    assert isinstance(caught.value.__cause__, RuntimeError)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([], "0 answers to 1 cases"),
        (["confirmed"], "no judgement"),
        ([Judgement("confirmed")], "no judgement"),  # type: ignore[arg-type]
        ([Judgement(Verdict.CONFIRMED, 7.0)], "not between 0 and 1"),
    ],
)
def test_what_is_no_answer_is_refused(answers: list[Judgement], said: str) -> None:
    with pytest.raises(JudgeError, match=said):
        run_checks(bitext_of([ROW]), CHECKS, judge=lambda cases: answers)
