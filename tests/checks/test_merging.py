from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from aligner.checks import checks
from aligner.checks.context import Context
from aligner.checks.merging import OF_ONE_TEXT, ORDER, STRETCHES, WHOLE, Merged, merge, severity_of
from aligner.checks.registry import FAMILIES, Check, Finding
from aligner.corpus import Evidence, Severity, Span, Symptom

Found = tuple[Check, Finding]
Place = tuple[int, int]


def _none(context: Context) -> Iterator[Finding]:
    yield from ()


def _check(id: str, severity: Severity = Severity.MAJOR, *, alone: bool = False) -> Check:
    return Check(
        id=id, severity=severity, its_type="other", mqm="custom/x", default=True, alone=alone,
        find=_none,
    )  # fmt: skip


def _finding(
    first: Place, second: Place, message: str = "", *beads: int, confidence: float = 0.9
) -> Finding:
    one = Evidence(*first, "x" * (first[1] - first[0]), "it")
    other = Evidence(*second, "x" * (second[1] - second[0]), "en")
    return Finding(
        evidence=(one, other), message=message, confidence=confidence, beads=beads or (0,)
    )


def _ids(merged: Iterable[Merged]) -> list[tuple[str, ...]]:
    return [(m.check.id, *(symptom.check for symptom in m.symptoms)) for m in merged]


QUERY = _check("editorial/query"), _finding((5, 20), (0, 28), "query")


def test_a_query_stands_for_what_is_found_in_the_phrase_in_doubt() -> None:
    name = _check("names/missing", Severity.MINOR), _finding((9, 14), (9, 9), "name")
    (kept,) = merge([name, QUERY])
    assert kept.check.id == "editorial/query"
    assert kept.symptoms == (Symptom("names/missing", Severity.MINOR, 0.9, "name"),)


def test_what_is_kept_is_as_grave_and_as_sure_as_any_of_its_symptoms() -> None:
    number = (
        _check("numbers/value", Severity.CRITICAL),
        _finding((9, 14), (0, 4), confidence=0.99),
    )
    (kept,) = merge([QUERY, number])
    assert kept.check.id == "editorial/query"
    assert severity_of(kept.check, kept.finding) is Severity.CRITICAL
    assert kept.finding.confidence == 0.99


def test_what_is_likelier_wrong_than_right_explains_nothing() -> None:
    doubtful = _check("editorial/query"), _finding((5, 20), (0, 28), confidence=0.4)
    number = _check("numbers/value"), _finding((9, 14), (0, 4))
    assert _ids(merge([doubtful, number])) == [("numbers/value", "editorial/query")]


def test_a_misspelt_name_is_one_finding() -> None:
    found = [
        (_check("consistency/glossary"), _finding((9, 18), (3, 13))),
        (_check("names/missing"), _finding((40, 40), (3, 13))),
        (_check("language/misspelt", Severity.MINOR), _finding((9, 18), (3, 13))),
    ]
    assert _ids(merge(found)) == [("language/misspelt", "names/missing", "consistency/glossary")]


def test_words_on_opposite_sides_that_render_each_other_have_one_cause() -> None:
    typo = _check("language/misspelt"), _finding((9, 18), (13, 13))
    name = _check("names/missing"), _finding((40, 40), (3, 13))

    def image(_bead: int, side: int, evidence: Evidence) -> list[Span]:
        linked = [Span(3, 13, "x" * 10), Span(9, 18, "x" * 9)]
        return linked[side : side + 1] if evidence.text else []

    assert _ids(merge([typo, name], image=image)) == [("language/misspelt", "names/missing")]
    assert len(merge([typo, name])) == 2


def test_a_lost_phrase_stands_for_the_name_and_the_number_in_it() -> None:
    found = [
        (_check("names/missing"), _finding((2, 6), (9, 9))),
        (_check("numbers/missing", Severity.CRITICAL), _finding((11, 15), (9, 9))),
        (_check("coverage/words"), _finding((0, 15), (9, 9))),
    ]
    (kept,) = merge(found)
    assert _ids([kept]) == [("coverage/words", "numbers/missing", "names/missing")]
    assert severity_of(kept.check, kept.finding) is Severity.CRITICAL


def test_of_a_lost_name_alone_the_name_is_told() -> None:
    found = [
        (_check("coverage/words"), _finding((0, 6), (9, 9))),
        (_check("names/missing"), _finding((2, 6), (9, 9))),
    ]
    assert _ids(merge(found)) == [("names/missing", "coverage/words")]


def test_a_pair_that_does_not_match_at_all_stands_for_what_differs_inside() -> None:
    found = [
        (_check("meaning/mismatch"), _finding((0, 80), (0, 90))),
        (_check("numbers/value", Severity.CRITICAL), _finding((3, 7), (70, 74))),
        (_check("names/missing"), _finding((30, 30), (20, 28))),
    ]
    assert _ids(merge(found)) == [("meaning/mismatch", "numbers/value", "names/missing")]


def test_what_is_surer_than_that_a_pair_does_not_match_is_told_by_itself() -> None:
    found = [
        (_check("meaning/mismatch"), _finding((0, 80), (0, 90), confidence=0.7)),
        (_check("numbers/value"), _finding((3, 7), (70, 74), confidence=0.9)),
        (_check("names/missing"), _finding((30, 30), (20, 28), confidence=0.6)),
    ]
    assert _ids(merge(found)) == [("meaning/mismatch", "names/missing"), ("numbers/value",)]


def test_a_pair_that_surely_does_not_match_stands_for_what_is_surer_still() -> None:
    found = [
        (_check("meaning/mismatch"), _finding((0, 80), (0, 90), confidence=0.9)),
        (_check("numbers/value"), _finding((3, 7), (70, 74), confidence=0.97)),
    ]
    assert _ids(merge(found)) == [("meaning/mismatch", "numbers/value")]


def test_of_two_judgements_of_a_whole_sentence_the_surer_stands_for_both() -> None:
    mismatch = _check("meaning/mismatch", alone=True)
    garbled = _check("meaning/garbled", alone=True)
    found = [
        (garbled, _finding((0, 80), (0, 90), confidence=0.6)),
        (mismatch, _finding((0, 80), (0, 90), confidence=0.95)),
    ]
    assert _ids(merge(found)) == [("meaning/mismatch", "meaning/garbled")]


def test_a_missing_sentence_stands_for_what_is_missing_with_it() -> None:
    found = [
        (_check("coverage/sentence", alone=True), _finding((0, 80), (50, 50), "", 4, 5)),
        (_check("numbers/missing"), _finding((60, 64), (50, 50), "", 5)),
        (_check("numbers/missing"), _finding((90, 94), (60, 60), "", 6)),
    ]
    assert _ids(merge(found)) == [("coverage/sentence", "numbers/missing"), ("numbers/missing",)]


def test_what_is_wrong_with_a_text_by_itself_is_told_even_in_a_missing_sentence() -> None:
    line = _check("coverage/sentence", alone=True), _finding((0, 20), (0, 0))
    number = _check("numbers/malformed"), _finding((3, 9), (0, 0))
    assert len(merge([line, number])) == 2


def test_a_phrase_faced_with_a_whole_segment_does_not_stand_for_all_that_is_in_it() -> None:
    name = _check("names/missing"), _finding((60, 60), (9, 14))
    assert len(merge([QUERY, name], extent=lambda _bead, side: (80, 28)[side])) == 2
    assert len(merge([QUERY, name], extent=lambda _bead, side: (80, 90)[side])) == 1


def test_findings_that_show_different_things_on_one_side_stay_apart() -> None:
    one = _check("a/x"), _finding((5, 9), (0, 3), "one")
    other = _check("b/y"), _finding((5, 9), (10, 13), "other")
    assert len(merge([one, other])) == 2


def test_findings_in_different_beads_stay_apart() -> None:
    one = _check("a/x"), _finding((5, 9), (0, 3), "one")
    other = _check("b/y"), _finding((5, 9), (0, 3), "other", 1)
    assert len(merge([one, other])) == 2


def test_findings_that_hardly_touch_stay_apart() -> None:
    one = _check("a/x"), _finding((0, 10), (0, 0), "one")
    other = _check("b/y"), _finding((9, 20), (0, 0), "other")
    assert len(merge([one, other])) == 2


def test_a_check_that_stands_alone_is_no_symptom() -> None:
    note = _check("editorial/note", alone=True), _finding((6, 19), (0, 0))
    assert len(merge([note, QUERY])) == 2


def test_every_family_has_its_place_in_the_order() -> None:
    assert set(FAMILIES) <= {name for names in ORDER for name in names}


def test_the_order_names_nothing_that_there_is_not() -> None:
    known = {*FAMILIES, *(check.id for check in checks())}
    ranked = [name for names in ORDER for name in names]
    assert {*ranked, *WHOLE, *OF_ONE_TEXT, *STRETCHES} <= known
    assert len(set(ranked)) == len(ranked)


_checks = st.sampled_from(checks())
_places = st.tuples(st.integers(0, 300), st.sampled_from([0, 0, 3, 8, 20, 90])).map(
    lambda place: (place[0], place[0] + place[1])
)


@st.composite
def _found(draw: st.DrawFn) -> Found:
    like = draw(_checks)
    check = _check(like.id, draw(st.sampled_from(Severity)), alone=like.alone)
    first, second = draw(_places), draw(_places)
    confidence = draw(st.sampled_from([0.3, 0.6, 0.9]))
    return check, _finding(
        first, second, draw(st.sampled_from("abc")), draw(st.integers(0, 1)), confidence=confidence
    )


def _image(_bead: int, _side: int, evidence: Evidence) -> list[Span]:
    """Words render those with the same offsets."""
    return [evidence]


def _mirrored(one: Found) -> Found:
    check, finding = one
    first, second = finding.evidence
    return check, Finding(
        evidence=(second, first),
        message=finding.message,
        confidence=finding.confidence,
        beads=finding.beads,
    )


def _told(merged: Iterable[Merged]) -> list[str]:
    return [
        repr((m.check.id, sorted(m.finding.evidence, key=lambda e: e.language), m.symptoms))
        for m in merged
    ]


@given(st.lists(_found(), max_size=12), st.randoms())
def test_the_order_of_the_findings_makes_no_difference(found: list[Found], random: Random) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert _told(merge(found, image=_image)) == _told(merge(shuffled, image=_image))


@given(st.lists(_found(), max_size=12))
def test_swapping_the_sides_makes_no_difference(found: list[Found]) -> None:
    swapped = [_mirrored(one) for one in found]
    assert _told(merge(found, image=_image)) == _told(merge(swapped, image=_image))


@given(st.lists(_found(), max_size=12))
def test_each_finding_is_kept_or_is_the_symptom_of_one(found: list[Found]) -> None:
    merged = merge(found, image=_image)
    told = [(m.check.id, m.finding.message) for m in merged]
    told += [(symptom.check, symptom.message) for m in merged for symptom in m.symptoms]
    assert sorted(told) == sorted((check.id, finding.message) for check, finding in found)


@given(st.lists(_found(), max_size=12))
def test_nothing_is_told_more_mildly_than_it_was_found(found: list[Found]) -> None:
    for m in merge(found, image=_image):
        severity = severity_of(m.check, m.finding)
        assert all(severity >= s.severity for s in m.symptoms)
        assert all(m.finding.confidence >= s.confidence for s in m.symptoms)
