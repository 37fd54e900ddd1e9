"""Which document renders which.

Two documents are compared stretch by stretch, in meaning, near the place where either
should stand in the other (a translation runs alongside its text), and then by their
figures, names and lengths.  A likeness counts for how far it stands out from those of
the nearest others (Artetxe and Schwenk 2019, "Margin-based parallel corpus mining").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aligner.alignment.encoder import Encoder, checked
from aligner.corpus import Document
from aligner.matching.profiles import Profile, profiles, rarity, resemblance

Table = NDArray[np.float64]

_CANDIDATES = 12
"""Documents of the other side that each is compared with closely."""
_REACH = 0.15
"""By how much of a document a stretch may stand elsewhere in its translation."""
_AROUND = 4
"""The nearest others that a likeness is measured against."""
_MARKS, _LENGTH = 0.25, 0.1
"""What common figures and names add, and what a different length takes away."""
_LIKE = 0.3
"""Likeness under which two documents do not render each other."""
_VERY_LIKE = 0.45
"""Likeness under which somebody should see whether they do."""
_DOUBTFUL = 0.06
"""By how much a pair must be better than the next best one of either document."""
_ALIKE = 0.9
"""Cosine from which two documents of a language may be one document twice."""
_SAME = 0.5
"""Share of runs of words from which they are."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two documents that render each other.

    Attributes:
        first: number of the first side's document.
        second: number of the second side's.
        score: likeness, about 0.3 for texts that have nothing to do with each other.
        margin: by how much it is better than the next best that either has.
        doubt: why a person should look, empty if there is no need.
    """

    first: int
    second: int
    score: float
    margin: float
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two documents of a side that are nearly the same.

    Attributes:
        side: 0 or 1.
        one: number of the one.
        other: number of the other.
        share: of runs of five words that they have in common.
    """

    side: int
    one: int
    other: int
    share: float


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of two heaps of documents.

    Attributes:
        matches: the pairs, in the order of the first side.
        alone: on either side the documents without a partner.
        duplicates: documents that are nearly the same as another of their side.
    """

    matches: tuple[Match, ...]
    alone: tuple[tuple[int, ...], tuple[int, ...]]
    duplicates: tuple[Duplicate, ...]


def match_documents(
    first: Sequence[Document], second: Sequence[Document], *, encoder: Encoder | None = None
) -> Matching:
    """Find out which documents of two languages render each other, by what they say.

    Args:
        first: documents in one language.
        second: documents in another.
        encoder: for meaning; the packaged one if not given.

    Returns:
        The pairs, those that a person should look at marked as doubtful; no document is
        in two of them.
    """
    chosen = checked(encoder)
    known = profiles(first, chosen), profiles(second, chosen)
    table = _likenesses(*known)
    duplicates = tuple(d for side in (0, 1) for d in _duplicates(side, known[side]))
    matches = _assigned(table, duplicates)
    taken = {m.first for m in matches}, {m.second for m in matches}
    alone = tuple(
        tuple(n for n in range(len(held)) if n not in done)
        for held, done in zip(known, taken, strict=True)
    )
    return Matching(tuple(matches), (alone[0], alone[1]), duplicates)


def _likenesses(first: Sequence[Profile], second: Sequence[Profile]) -> Table:
    """Likeness of each to each, of shape (n, m); minus infinity where it is out of question."""
    table = np.full((len(first), len(second)), -np.inf)
    if not first or not second:
        return table
    rough = np.stack([p.whole for p in first]) @ np.stack([p.whole for p in second]).T
    near = np.zeros(rough.shape, dtype=bool)
    for axis in (0, 1):
        count = min(_CANDIDATES, rough.shape[axis])
        best = np.argpartition(-rough, count - 1, axis=axis).take(range(count), axis=axis)
        np.put_along_axis(near, best, values=True, axis=axis)
    told = rarity((*first, *second))
    usual = (
        np.log([p.length + 1 for p in second]).mean() - np.log([p.length + 1 for p in first]).mean()
    )
    for i, j in np.argwhere(near).tolist():
        table[i, j] = _likeness(first[i], second[j], told, float(usual))
    return table


def _likeness(first: Profile, second: Profile, told: dict[str, float], usual: float) -> float:
    ratio = np.log((second.length + 1) / (first.length + 1)) - usual
    return float(
        _alongside(first, second)
        + _MARKS * _common(first.marks, second.marks, told)
        - _LENGTH * min(abs(ratio), 2.0)
    )


def _alongside(first: Profile, second: Profile) -> float:
    """How like the stretches of two documents are that stand at about the same place."""
    cosines = first.blocks @ second.blocks.T
    if not cosines.size:
        return 0.0
    places = [(np.arange(n) + 0.5) / n for n in cosines.shape]
    away = np.abs(places[0][:, None] - places[1])
    reach = max(_REACH, 0.5 / min(cosines.shape))
    seen = np.where(away <= reach, cosines, -1.0)
    return float((seen.max(axis=1).mean() + seen.max(axis=0).mean()) / 2)


def _common(first: frozenset[str], second: frozenset[str], told: dict[str, float]) -> float:
    """The share of two documents' figures and names that both have, rare ones counting more."""
    weights = [sum(told[mark] for mark in sorted(marks)) for marks in (first, second)]
    if not min(weights):
        return 0.0
    return float(
        sum(told[mark] for mark in sorted(first & second)) / np.sqrt(weights[0] * weights[1])
    )


def _assigned(table: Table, duplicates: Sequence[Duplicate]) -> list[Match]:
    """The pairs that stand out most, each document in one."""
    twins: dict[tuple[int, int], set[int]] = {}
    for found in duplicates:
        twins.setdefault((found.side, found.one), set()).add(found.other)
        twins.setdefault((found.side, found.other), set()).add(found.one)
    finite = np.isfinite(table)
    around = [_usual(table, axis) for axis in (1, 0)]
    excess = np.where(finite, table - (around[0][:, None] + around[1]) / 2, -np.inf)
    order = sorted(np.argwhere(finite).tolist(), key=lambda c: (-excess[c[0], c[1]], c))
    taken: tuple[set[int], set[int]] = (set(), set())
    matches = []
    for i, j in order:
        if i in taken[0] or j in taken[1] or table[i, j] < _LIKE:
            continue
        taken[0].add(i)
        taken[1].add(j)
        margin = float(
            table[i, j]
            - max(
                _best_other(table[i], j, twins.get((1, j), set())),
                _best_other(table[:, j], i, twins.get((0, i), set())),
            )
        )
        matches.append(
            Match(
                i,
                j,
                round(float(table[i, j]), 4),
                round(margin, 4),
                _doubt(table[i, j], margin, bool(twins.get((0, i)) or twins.get((1, j)))),
            )
        )
    return sorted(matches, key=lambda match: match.first)


def _usual(table: Table, axis: int) -> NDArray[np.float64]:
    """For each document how like the nearest others are, the best left out."""
    ranked = -np.sort(-table, axis=axis)
    some = ranked.take(range(1, min(_AROUND + 1, ranked.shape[axis])), axis=axis)
    some = np.where(np.isfinite(some), some, np.nan)
    counts = np.isfinite(some).sum(axis=axis)
    return np.where(counts, np.nansum(some, axis=axis) / np.maximum(counts, 1), 0.0)


def _best_other(row: Table, at: int, twins: set[int]) -> float:
    others = [value for n, value in enumerate(row.tolist()) if n != at and n not in twins]
    return max(others, default=-np.inf)


def _doubt(likeness: float, margin: float, is_twin: bool) -> str:
    if is_twin:
        return "one of them is there twice"
    if likeness < _VERY_LIKE:
        return "they are not much alike"
    if margin < 0:
        return "another document is more like one of them"
    return "another document is nearly as like" if margin < _DOUBTFUL else ""


def _duplicates(side: int, known: Sequence[Profile]) -> list[Duplicate]:
    if len(known) < 2:
        return []
    whole = np.stack([p.whole for p in known])
    found = []
    for i, j in np.argwhere(np.triu(whole @ whole.T >= _ALIKE, k=1)).tolist():
        share = resemblance(known[i], known[j])
        if share >= _SAME:
            found.append(Duplicate(side, i, j, round(share, 3)))
    return found
