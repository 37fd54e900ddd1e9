"""From a bitext to the same bitext with its discrepancies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from aligner.checks.context import Context
from aligner.checks.registry import Check, Finding, select
from aligner.corpus import Bitext, Discrepancy, Severity


def run_checks(
    bitext: Bitext,
    checks: Iterable[Check] | None = None,
    *,
    min_confidence: float = 0.0,
    min_severity: Severity = Severity.NOTE,
) -> Bitext:
    """Run checks over a bitext.

    Args:
        bitext: with its beads.
        checks: the checks to run; the default ones if not given.
        min_confidence: findings below this are left out.
        min_severity: findings milder than this are left out.

    Returns:
        The bitext with the discrepancies found, most severe first, then in the
        order of the text; earlier discrepancies are replaced.
    """
    context = Context(bitext)
    found = [
        (check, finding)
        for check in (select() if checks is None else checks)
        for finding in check.find(context)
    ]
    named = _with_ids(bitext, found)
    kept = [d for d in named if d.confidence >= min_confidence and d.severity >= min_severity]
    return bitext.with_discrepancies(tuple(kept))


def _with_ids(bitext: Bitext, found: list[tuple[Check, Finding]]) -> list[Discrepancy]:
    """Discrepancies with ids that outlive edits elsewhere in the text.

    The id digests the check, the words in evidence and the text of the main
    bead; equal ones are told apart by their order.
    """
    found.sort(key=lambda pair: _order(*pair))
    seen: Counter[str] = Counter()
    discrepancies = []
    for check, finding in found:
        main = bitext.beads[finding.beads[0]] if finding.beads else None
        words = [check.id, *(e.text for e in finding.evidence)]
        words += [s.text for s in main.segments] if main else []
        digest = blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=6)
        key = digest.hexdigest()
        seen[key] += 1
        discrepancies.append(
            Discrepancy(
                id=key if seen[key] == 1 else f"{key}-{seen[key]}",
                check=check.id,
                severity=finding.severity or check.severity,
                confidence=finding.confidence,
                message=finding.message,
                evidence=finding.evidence,
                its_type=check.its_type,
                mqm=check.mqm,
                beads=finding.beads,
            )
        )
    return discrepancies


def _order(check: Check, finding: Finding) -> tuple[object, ...]:
    severity = finding.severity or check.severity
    where = finding.beads[0] if finding.beads else -1
    spans = tuple((e.start, e.end) for e in finding.evidence)
    return -severity.rank, where, spans, check.id, finding.message
