"""What was found before, so that only what is new need be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from aligner.corpus.discrepancy import Discrepancy, Severity
from aligner.deprecation import Kind, renamed


@dataclass(frozen=True, slots=True)
class Earlier:
    """A finding of an earlier check.

    Attributes:
        id: its id.
        check: ``family/kind``, by the name that it has now.
        severity: how bad it was.
        confidence: how sure it was.
        message: what was said of it.
        texts: what was shown on the sides, in no order; ``None`` where that is
            not known.
    """

    id: str
    check: str
    severity: Severity
    confidence: float
    message: str
    texts: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "check", renamed(Kind.CHECK, self.check, quietly=True))

    @classmethod
    def of(cls, found: Discrepancy) -> Earlier:
        """The record of a finding."""
        return cls(
            found.id,
            found.check,
            found.severity,
            found.confidence,
            found.message,
            tuple(sorted(evidence.text for evidence in found.evidence)),
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings held against those of an earlier check.

    Attributes:
        new: those that were not there.
        same: those that were.
        edited: those that were, in a sentence that has changed since.
        gone: those that are no more.
    """

    new: tuple[Discrepancy, ...]
    same: tuple[Discrepancy, ...]
    edited: tuple[Discrepancy, ...]
    gone: tuple[Earlier, ...]


def compare(found: Iterable[Discrepancy], earlier: Iterable[Earlier]) -> Comparison:
    """Hold findings against those of an earlier check.

    Two are the same if they have one id, which outlives edits elsewhere; if not,
    if the same check shows the same words, though their sentence has changed.
    Of findings that are alike in a text each counts once.
    """
    everything, before = tuple(found), tuple(earlier)
    left = set(range(len(before)))
    same = _taken(
        [(at, (_base(one.id),)) for at, one in enumerate(everything)],
        [(at, (_base(one.id),)) for at, one in enumerate(before)],
        left,
    )
    edited = _taken(
        [(at, _shown(Earlier.of(one))) for at, one in enumerate(everything) if at not in same],
        [(at, _shown(before[at])) for at in sorted(left) if before[at].texts is not None],
        left,
    )
    return Comparison(
        new=tuple(d for at, d in enumerate(everything) if at not in same and at not in edited),
        same=tuple(d for at, d in enumerate(everything) if at in same),
        edited=tuple(d for at, d in enumerate(everything) if at in edited),
        gone=tuple(before[at] for at in sorted(left)),
    )


_Key = tuple[object, ...]


def _taken(
    found: Iterable[tuple[int, _Key]], earlier: Iterable[tuple[int, _Key]], left: set[int]
) -> set[int]:
    """Which findings meet an earlier one of the same key, each of which is taken once."""
    waiting: dict[_Key, list[int]] = defaultdict(list)
    for at, key in earlier:
        waiting[key].append(at)
    taken = set()
    for at, key in found:
        if waiting[key]:
            left.discard(waiting[key].pop(0))
            taken.add(at)
    return taken


def _base(id: str) -> str:
    """An id without what tells it from others that are alike."""
    return id.partition("-")[0]


def _shown(one: Earlier) -> _Key:
    return one.check, one.texts
