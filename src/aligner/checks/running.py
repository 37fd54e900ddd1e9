"""From a bitext to the same bitext with its discrepancies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from aligner.checks.context import Context
from aligner.checks.knowledge import that_can_run, without_own
from aligner.checks.merging import Merged, merge, severity_of
from aligner.checks.registry import Check, Finding, select
from aligner.corpus import Bitext, Discrepancy, Evidence, Segment, Severity

if TYPE_CHECKING:
    from aligner.alignment.encoder import Encoder


def run_checks(
    bitext: Bitext,
    checks: Iterable[Check] | None = None,
    *,
    min_confidence: float = 0.0,
    min_severity: Severity = Severity.NOTE,
    encoder: Encoder | None = None,
) -> Bitext:
    """Run checks over a bitext.

    Args:
        bitext: with its beads.
        checks: the checks to run; the default ones if not given.
        min_confidence: findings below this are left out.
        min_severity: findings milder than this are left out.
        encoder: for checks that compare meanings; the packaged one if not
            given, loaded only when something needs it.

    Returns:
        The bitext with the discrepancies found, most severe first, then in the
        order of the text; earlier discrepancies are replaced.  Its warnings
        tell which of the checks stayed silent because a language's module lacks
        what they need.
    """
    context = Context(bitext, encoder=encoder)
    able, warnings = that_can_run(select() if checks is None else checks, context.languages)
    found = [
        (check, finding)
        for check in able
        for finding in check.find(context)
        if finding.confidence >= min_confidence
    ]
    named = _with_ids(bitext, merge(found, extent=_extents(bitext)))
    earlier = without_own(bitext.warnings, context.languages)
    told = bitext.model_copy(update={"warnings": (*earlier, *warnings)})
    return told.with_discrepancies(tuple(d for d in named if d.severity >= min_severity))


def _extents(bitext: Bitext) -> Callable[[int, int], int]:
    return lambda bead, side: len(bitext.beads[bead].segments[side])


def _with_ids(bitext: Bitext, found: list[Merged]) -> list[Discrepancy]:
    """Discrepancies with ids that outlive edits elsewhere in the text.

    The id digests the check, the words in evidence and the text of the main
    bead, whichever side is first; equal ones are told apart by their order.
    """
    seen: Counter[str] = Counter()
    beads: dict[int, str] = {}
    discrepancies = []
    for kept in sorted(found, key=lambda one: _order(one.check, one.finding)):
        check, finding = kept.check, kept.finding
        bead = finding.beads[0] if finding.beads else -1
        if bead not in beads:
            beads[bead] = _digest(bitext.beads[bead].segments if bead >= 0 else ())
        key = _digest(finding.evidence, check.id, beads[bead])
        seen[key] += 1
        discrepancies.append(
            Discrepancy(
                id=key if seen[key] == 1 else f"{key}-{seen[key]}",
                check=check.id,
                severity=severity_of(check, finding),
                confidence=finding.confidence,
                message=finding.message,
                evidence=finding.evidence,
                its_type=check.its_type,
                mqm=check.mqm,
                beads=finding.beads,
                symptoms=kept.symptoms,
            )
        )
    return discrepancies


def _digest(spans: Iterable[Evidence | Segment], *words: str) -> str:
    """Twelve hexadecimal digits for some words and the texts of one span of each language."""
    texts = [span.text for span in sorted(spans, key=lambda span: span.language)]
    joined = "\x1f".join([*words, *texts]).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=6).hexdigest()


def _order(check: Check, finding: Finding) -> tuple[object, ...]:
    where = finding.beads[0] if finding.beads else -1
    spans = tuple((e.start, e.end) for e in finding.evidence)
    return -severity_of(check, finding).rank, where, spans, check.id, finding.message
