from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aligner.corpus import Discrepancy, Earlier, Evidence, Severity, compare


def finding(id: str, text: str = "40", check: str = "numbers/value") -> Discrepancy:
    return Discrepancy(
        id=id,
        check=check,
        severity=Severity.MAJOR,
        confidence=0.9,
        message="They differ.",
        evidence=(Evidence(0, len(text), text, "it"), Evidence(0, 2, "50", "en")),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=(0,),
    )


def earlier(*found: Discrepancy) -> tuple[Earlier, ...]:
    return tuple(map(Earlier.of, found))


def test_what_was_there_is_the_same_what_was_not_is_new_and_the_rest_is_gone() -> None:
    old, new = finding("a"), finding("b", "60")
    result = compare([old, new], earlier(old, finding("c", "70")))
    assert (result.new, result.same, result.edited) == ((new,), (old,), ())
    assert [one.id for one in result.gone] == ["c"]


def test_a_finding_in_a_sentence_that_changed_is_known_by_its_words() -> None:
    result = compare([finding("b")], earlier(finding("a")))
    assert [d.id for d in result.edited] == ["b"]
    assert not result.new
    assert not result.gone


def test_another_check_of_the_same_words_is_new() -> None:
    result = compare([finding("b", check="numbers/unit")], earlier(finding("a")))
    assert len(result.new) == len(result.gone) == 1


def test_of_equal_findings_one_more_is_new_and_one_less_is_gone() -> None:
    two = [finding("a"), finding("a-2")]
    assert len(compare(two, earlier(two[0])).new) == 1
    assert len(compare(two[:1], earlier(*two)).gone) == 1
    assert len(compare(two, earlier(*two[::-1])).same) == 2


_found = st.lists(
    st.builds(finding, st.sampled_from(["a", "a-2", "b", "c"]), st.sampled_from(["4", "5"])),
    max_size=6,
)


@given(_found, _found)
def test_each_finding_is_counted_once(now: list[Discrepancy], then: list[Discrepancy]) -> None:
    result = compare(now, earlier(*then))
    known = len(result.same) + len(result.edited)
    assert known + len(result.new) == len(now)
    assert known + len(result.gone) == len(then)


@given(_found)
def test_nothing_is_new_against_itself(now: list[Discrepancy]) -> None:
    result = compare(now, earlier(*now))
    assert not result.new
    assert not result.gone
    assert not result.edited
