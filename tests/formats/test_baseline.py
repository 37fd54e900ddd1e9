"""The findings of an earlier check come back from whatever they were kept in."""

from __future__ import annotations

import pytest
import regex

import aligner
from aligner.corpus import Earlier, compare
from aligner.errors import FormatError
from aligner.formats import baseline, bitext_json, findings
from aligner.formats.sarif import sarif

BITEXT = aligner.check(
    aligner.pair("Sono 40, forse 12.", "They are 50, perhaps 13."), select=["numbers"]
)
WRITTEN = {
    "jsonl": "\n".join(findings.jsonl(BITEXT.discrepancies)),
    "saved": bitext_json.dumps(BITEXT),
    "sarif": sarif(BITEXT),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_findings_are_known_again(kind: str) -> None:
    earlier = baseline.loads(WRITTEN[kind])
    assert earlier == tuple(map(Earlier.of, BITEXT.discrepancies))
    assert len(compare(BITEXT.discrepancies, earlier).same) == len(BITEXT.discrepancies) == 2


def test_what_a_log_says_is_gone_is_no_finding() -> None:
    gone = compare((), map(Earlier.of, BITEXT.discrepancies))
    assert baseline.loads(sarif(BITEXT.with_discrepancies(()), comparison=gone)) == ()


def test_an_empty_file_has_no_findings() -> None:
    assert baseline.loads("\n") == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Sono 40.", "b:1: no finding of an earlier check"),
        (WRITTEN["jsonl"] + "\n{}", "b:3: no finding of an earlier check"),
        ('{"runs": [{"results": [{"ruleId": "x"}]}]}', "b: a SARIF log of another program"),
        ('{"runs": 3}', "b: a SARIF log"),
        (WRITTEN["saved"].replace('"beads"', '"beans"'), "b: damaged"),
    ],
)
def test_a_file_of_another_kind_is_told(content: str, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        baseline.loads(content, file="b")


@pytest.mark.parametrize("kind", ["jsonl", "sarif"])
def test_a_confidence_beyond_all_numbers_is_damage(kind: str) -> None:
    content = regex.sub(r'("confidence"|"rank"): ?[0-9.]+', rf"\1: 1{'0' * 400}", WRITTEN[kind])
    assert content != WRITTEN[kind]
    with pytest.raises(FormatError):
        baseline.loads(content, file="earlier")
