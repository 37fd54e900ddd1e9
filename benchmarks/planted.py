"""Where an error was planted, told from the text with it and the text without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from aligner.corpus import Discrepancy, Evidence

NEAR = 15
"""Characters between a place that a finding shows and one where words were taken out."""
LONGEST = 3
"""How many times as long as what was planted a finding may be."""


@dataclass(frozen=True, slots=True)
class Planted:
    """An error.

    Attributes:
        side: 0 if it is in the Italian, 1 if in the English.
        start: its first character in the text.
        end: one past its last character; ``start`` where words were taken out.
        text: what was planted, or what was taken out.
        is_removed: whether words were taken out.
    """

    side: int
    start: int
    end: int
    text: str
    is_removed: bool

    def is_met(self, evidence: tuple[Evidence, Evidence]) -> bool:
        """Whether a finding is about it: overlaps it, or stands where words were taken out."""
        shown = evidence[self.side]
        if self.is_removed:
            return shown.start <= self.end + NEAR and self.start - NEAR <= shown.end
        return shown.start < self.end and self.start < shown.end

    def is_exact(self, evidence: tuple[Evidence, Evidence]) -> bool:
        """Whether what is shown is not much longer; of what was taken out, on the other side."""
        shown = evidence[1 - self.side if self.is_removed else self.side]
        return len(shown) <= LONGEST * len(self.text)


@dataclass(frozen=True, slots=True)
class Exactness:
    """How exactly the errors found are shown.

    Attributes:
        found: how many errors of a kind were found.
        met: how many of them by a finding that is about the very place.
        exact: how many of those by one that is not much longer.
        told: how many findings tell them: as many as errors, if one cause is one
            finding.
    """

    found: int
    met: int
    exact: int
    told: int


def planted(side: int, bad: str, good: str) -> Planted:
    """The words in which a text differs from the same text without an error.

    Args:
        side: of the text, 0 or 1.
        bad: the text with the error.
        good: the text without it.
    """
    there, before = _words(bad), _words(good)
    least = min(len(there), len(before))
    head = next((k for k in range(least) if there[k][2] != before[k][2]), least)
    tail = next(
        (k for k in range(least - head) if there[-1 - k][2] != before[-1 - k][2]), least - head
    )
    own, other = there[head : len(there) - tail], before[head : len(before) - tail]
    lost = good[other[0][0] : other[-1][1]] if other else ""
    if not own:
        at = there[head][0] if head < len(there) else len(bad)
        return Planted(side, at, at, lost, is_removed=True)
    start, end = own[0][0], own[-1][1]
    if 2 * (end - start) < len(lost) and len(own) < len(other):
        return Planted(side, start, end, lost, is_removed=True)
    return Planted(side, start, end, bad[start:end], is_removed=False)


def exactness(found: Iterable[tuple[Planted, tuple[Discrepancy, ...]]]) -> Exactness:
    """How exactly errors are shown by what was found of each, which is something at least."""
    errors = met = exact = told = 0
    for error, discrepancies in found:
        about = [d.evidence for d in discrepancies if error.is_met(d.evidence)]
        errors += 1
        told += len(discrepancies)
        met += bool(about)
        exact += any(error.is_exact(evidence) for evidence in about)
    return Exactness(errors, met, exact, told)


def _words(text: str) -> list[tuple[int, int, str]]:
    """Words and signs, each with its place; a figure with all its separators is one."""
    return [
        (match.start(), match.end(), match[0])
        for match in regex.finditer(r"\d[\d.,:/]*\d|\w+|[^\w\s]", text)
    ]
