"""One cause, one finding.

Several checks may see the same fault: a query on a name, and the name that is
missing on the other side.  Findings have one cause when they concern the same
bead and what they show overlaps; the gravest stands for all, and keeps the
messages of the others as its symptoms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from aligner.checks.registry import Check, Finding
from aligner.corpus import Evidence, Severity

Found = tuple[Check, Finding]


def merge(found: Iterable[Found]) -> list[tuple[Check, Finding, tuple[str, ...]]]:
    """Findings with one cause made one.

    Findings of checks that stand alone (``alone=True``), which show whole
    sentences or speak about them, are left as they are.

    Returns:
        Each finding that is kept, with the messages of those that it stands for.
    """
    kept: list[Found] = []
    symptoms: dict[int, list[str]] = defaultdict(list)
    near: dict[tuple[int, int], list[int]] = defaultdict(list)
    for check, finding in sorted(found, key=_gravest_first):
        if check.alone:
            kept.append((check, finding))
            continue
        blocks = _blocks(finding)
        rivals = sorted({rival for block in blocks for rival in near[block]})
        same = next((k for k in rivals if _one_cause(kept[k][1], finding)), None)
        if same is not None:
            symptoms[same].append(finding.message)
            continue
        for block in blocks:
            near[block].append(len(kept))
        kept.append((check, finding))
    return [(check, finding, tuple(symptoms[k])) for k, (check, finding) in enumerate(kept)]


def severity_of(check: Check, finding: Finding) -> Severity:
    """The severity of a finding: its own, or that of its check."""
    return finding.severity or check.severity


def _gravest_first(pair: Found) -> tuple[object, ...]:
    check, finding = pair
    shown = sum(len(e) for e in finding.evidence)
    spans = sorted((e.language, e.start, e.end) for e in finding.evidence)
    return -severity_of(check, finding).rank, -finding.confidence, -shown, spans, check.id


def _blocks(finding: Finding) -> list[tuple[int, int]]:
    """The stretches of 64 characters that its evidence touches, so that few are compared."""
    return [
        (side, block)
        for side, evidence in enumerate(finding.evidence)
        if evidence.text
        for block in range(evidence.start // 64, (evidence.end - 1) // 64 + 1)
    ]


def _one_cause(one: Finding, other: Finding) -> bool:
    """Whether they overlap on a side, and on neither show different things."""
    if one.beads[:1] != other.beads[:1]:
        return False
    sides = [(a, b) for a, b in zip(one.evidence, other.evidence, strict=True) if a.text and b.text]
    return bool(sides) and all(_mostly_same(a, b) for a, b in sides)


def _mostly_same(one: Evidence, other: Evidence) -> bool:
    """Whether the shorter lies for the most part in the longer."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(len(one), len(other)) and shared > 0
