"""What differs is shown, and what is alike beside it is not."""

from __future__ import annotations

import pytest

from aligner.checks import run_checks, select
from support import bitext_of, swapped

CASES = [
    ("Costò 105 miliardi di euro.", "It cost 100 billion euros.", "105", "100"),
    ("Aveva 14 anni.", "He was 11.", "14", "11"),
    ("Costò 5 milioni.", "It cost 5 billion.", "5 milioni", "5 billion"),
    ("Era lungo 5 km.", "It was 9 feet long.", "5 km", "9 feet"),
    ("Da 2 a 11 milioni.", "From 2 to 10 million.", "11", "10"),
    ("Partirono il 17 settembre 1998.", "They left on September 11th, 1998.", "17", "11"),
    ("Partirono il 17 settembre.", "They left on 17 October.", "settembre", "October"),
    ("Partirono il 17 settembre.", "They left on 19 October.", "17 settembre", "19 October"),
    ("Partirono il 3/5/1998.", "They left on 4 May 1998.", "3/5/1998", "4 May 1998"),
    ("Vennero in quaranta mila.", "50 thousand came.", "quaranta mila", "50"),
]


@pytest.mark.parametrize(("italian", "english", "first", "second"), CASES)
def test_evidence_is_cut_to_what_differs(
    italian: str, english: str, first: str, second: str
) -> None:
    bitext = bitext_of([(italian, english)])
    for pair, shown in ((bitext, (first, second)), (swapped(bitext), (second, first))):
        (found,) = run_checks(pair, select(["numbers/value", "dates/value"])).discrepancies
        assert tuple(evidence.text for evidence in found.evidence) == shown


def test_the_message_still_gives_all_of_it() -> None:
    bitext = bitext_of([("Costò 105 miliardi di euro.", "It cost 100 billion euros.")])
    (found,) = run_checks(bitext, select(["numbers/value"])).discrepancies
    assert "“105 miliardi di euro” (105,000,000,000 EUR)" in found.message
