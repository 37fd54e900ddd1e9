"""A finding by hand, for tests of formats."""

from __future__ import annotations

from aligner.corpus import Bitext, Discrepancy, Evidence, Severity


def found(bitext: Bitext) -> Bitext:
    """The bitext with a finding over the first three characters of both sides."""
    first, second = (Evidence(0, 3, d.text[:3], d.language, "1") for d in bitext.documents)
    return bitext.with_discrepancies(
        (
            Discrepancy(
                id="d1",
                check="numbers/value",
                severity=Severity.MAJOR,
                confidence=0.75,
                message="They differ.",
                evidence=(first, second),
                its_type="numbers",
                mqm="accuracy/mistranslation",
                beads=(0,),
            ),
        )
    )
