"""Discrepancies for code-review tools."""

import json
from dataclasses import replace
from typing import Any

from aligner import Bitext, Discrepancy, Evidence, Severity, Silenced, SilenceEntry
from aligner.corpus import Earlier, FindingReview, Verdict, compare
from aligner.formats.sarif import Rule, sarif
from support import bitext_of


def found(id: str, start: int, text: str) -> Discrepancy:
    return Discrepancy(
        id=id,
        check="numbers/value",
        severity=Severity.MAJOR,
        confidence=0.9,
        message="The Italian has 40, the English 50.",
        evidence=(
            Evidence(start, start + len(text), text, "it", text),
            Evidence(10, 14, '"50"', "en", "50"),
        ),
        its_type="numbers",
        mqm="accuracy/mistranslation",
        beads=(0,),
    )


def checked() -> Bitext:
    bitext = bitext_of([("Sono 40.", 'There are "50", they say.')])
    return bitext.with_discrepancies((found("abc", 5, "40"),))


def results(log: str) -> list[dict[str, Any]]:
    (run,) = json.loads(log)["runs"]
    return list(run["results"])


def test_a_result_points_into_both_files_and_carries_the_stable_id() -> None:
    (result,) = results(sarif(checked()))
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "40"
    assert region["charOffset"] == 5
    assert set(result["partialFingerprints"].values()) == {"abc"}
    assert len(result["relatedLocations"]) == 1
    assert "baselineState" not in result


def test_what_is_silenced_is_suppressed_with_its_reason() -> None:
    bitext = checked()
    silenced = Silenced(bitext.discrepancies[0], SilenceEntry(reason="seen", id="abc"))
    (result,) = results(
        sarif(bitext.model_copy(update={"discrepancies": (), "silenced": (silenced,)}))
    )
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("external", "seen")


def test_against_an_earlier_check_each_result_says_what_it_is() -> None:
    bitext = checked().with_discrepancies((found("abc", 5, "40"), found("new", 0, "Sono")))
    before = [found("abc", 5, "40"), found("old", 0, "S")]
    comparison = compare(bitext.discrepancies, map(Earlier.of, before))
    told = {
        r["partialFingerprints"]["alignerId/v1"]: r["baselineState"]
        for r in results(sarif(bitext, comparison=comparison))
    }
    assert told == {"abc": "unchanged", "new": "new", "old": "absent"}


def test_a_region_tells_lines_and_columns_of_both_ends() -> None:
    (result,) = results(sarif(checked()))
    region = result["locations"][0]["physicalLocation"]["region"]
    ends = ("startLine", "startColumn", "endLine", "endColumn")
    assert [region[end] for end in ends] == [1, 6, 1, 8]
    other = result["relatedLocations"][0]
    assert (other["id"], other["message"]["text"]) == (1, 'en: "50"')


def test_a_result_points_to_its_rule_and_each_rule_is_described() -> None:
    rule = Rule("numbers/value", "Values differ.", "Values differ.\n\nMore.", Severity.MAJOR, True)
    bitext = checked().with_discrepancies(
        (found("abc", 5, "40"), replace(found("def", 0, "Sono"), check="dates/year"))
    )
    log = sarif(bitext, rules={rule.id: rule})
    rules = json.loads(log)["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in results(log)] == [
        "numbers/value",
        "dates/year",
    ]
    for one in rules:
        assert one["shortDescription"]["text"]
        assert one["fullDescription"]["text"]
    assert rules[1]["help"]["text"].endswith("More.")


def test_texts_of_one_run_may_have_findings_of_one_id() -> None:
    first, second = checked(), checked()
    comparison = compare([*first.discrepancies, *second.discrepancies], [])
    told = results(sarif(first, second, comparison=comparison))
    assert [result["baselineState"] for result in told] == ["new", "new"]


def test_what_is_silenced_can_be_left_out() -> None:
    bitext = checked()
    silenced = Silenced(bitext.discrepancies[0], SilenceEntry(reason="seen", id="abc"))
    quiet = bitext.model_copy(update={"discrepancies": (), "silenced": (silenced,)})
    assert results(sarif(quiet, silenced=False)) == []


def test_what_a_reviewer_decided_stands_among_the_properties() -> None:
    bitext = checked()
    review = FindingReview(id="abc", decision=Verdict.ACCEPTED, comment="so it is")
    seen = bitext.with_discrepancies((replace(bitext.discrepancies[0], review=review),))
    (result,) = results(sarif(seen))
    assert result["properties"]["review"]["decision"] == "accepted"
    assert "review" not in results(sarif(bitext))[0]["properties"]
