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
    near: dict[_Block, list[int]] = defaultdict(list)
    for check, finding in sorted(found, key=_gravest_first):
        if check.alone:
            kept.append((check, finding))
            continue
        rivals = _rivals(finding, near)
        same = next((k for k in rivals if _one_cause(kept[k][1], finding)), None)
        if same is not None:
            symptoms[same].append(finding.message)
            continue
        is_both = all(finding.evidence)
        for side in (0, 1):
            for block in _blocks(finding, side):
                near[is_both, side, block].append(len(kept))
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


_Block = tuple[bool, int, int]
"""Whether a finding shows text on both sides, one of the sides, and 64 characters of it."""


def _rivals(finding: Finding, near: dict[_Block, list[int]]) -> list[int]:
    """The findings kept so far that may overlap one as :func:`_one_cause` asks.

    What shows text on both sides must overlap on both; so the side on which
    fewer stand near is enough.
    """
    alone, both = (
        [
            {k for block in _blocks(finding, side) for k in near[is_both, side, block]}
            for side in (0, 1)
        ]
        for is_both in (False, True)
    )
    if all(finding.evidence):
        return sorted(alone[0] | alone[1] | min(both, key=len))
    return sorted(alone[0] | alone[1] | both[0] | both[1])


def _blocks(finding: Finding, side: int) -> range:
    """Numbers of the stretches of 64 characters that its evidence touches."""
    evidence = finding.evidence[side]
    return range(evidence.start // 64, (evidence.end - 1) // 64 + 1) if evidence else range(0)


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
