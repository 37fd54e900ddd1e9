"""Which document renders which.

Two documents are compared stretch by stretch, in meaning, near the place where either
should stand in the other (a translation runs alongside its text), and then by their
figures, names and lengths.  A likeness counts for how far it stands out from those of
the nearest others (Artetxe and Schwenk 2019, "Margin-based parallel corpus mining").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from aligner.alignment.encoder import Encoder, checked
from aligner.alignment.encoding import Progress
from aligner.corpus import Document
from aligner.matching.candidates import Pair, candidates
from aligner.matching.duplicates import Duplicate, Groups, duplicates_among
from aligner.matching.profiles import Profile, profiles, rarity

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
_LONGER, _ENOUGH = 1.7, 200
"""How much longer than usual one may be than the other, if both have so many characters."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two documents that render each other.

    Attributes:
        first: number of the first side's document.
        second: number of the second side's.
        score: likeness, about 0.3 for texts that have nothing to do with each other, and
            1.25 at most.
        margin: by how much it is better than the next best that either has.
        doubt: why a person should look, empty if there is no need.
    """

    first: int
    second: int
    score: float
    margin: float
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of two heaps of documents.

    Attributes:
        matches: the pairs, in the order of the first side.
        alone: on either side the documents without a partner.
        duplicates: documents that are nearly the same as another of their side.
        missed: for documents without a partner the one that each would go with, if that
            had no better one; in the order of the first side, without doubts.
    """

    matches: tuple[Match, ...]
    alone: tuple[tuple[int, ...], tuple[int, ...]]
    duplicates: tuple[Duplicate, ...]
    missed: tuple[Match, ...] = ()


def match_documents(
    first: Sequence[Document],
    second: Sequence[Document],
    *,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Matching:
    """Find out which documents of two languages render each other, by what they say.

    Time and memory grow in proportion to the number of documents, but for one product of
    matrices, whose time grows with its square and matters from 100 000 documents on.

    Args:
        first: documents in one language.
        second: documents in another.
        encoder: for meaning; the packaged one if not given.
        progress: as in :func:`aligner.align`.

    Returns:
        The pairs, those that a person should look at marked as doubtful; no document is
        in two of them.
    """
    chosen = checked(encoder)
    one, other = (tuple(profiles(side, chosen, progress)) for side in (first, second))
    return match_profiles(one, other, progress)


def match_profiles(
    first: Sequence[Profile], second: Sequence[Profile], progress: Progress | None = None
) -> Matching:
    """The same of documents by what they are known by."""
    duplicates = [
        duplicates_among(side, [profile.sketch for profile in held])
        for side, held in enumerate((first, second))
    ]
    likenesses = _Likenesses(_values(first, second, progress))
    twins = _groups(len(first), duplicates[0]), _groups(len(second), duplicates[1])
    usual = _usual_ratio(first, second)
    matches = []
    for (i, j), rivals in likenesses.assigned():
        likeness = likenesses.values[i, j]
        best, rival = max(rivals, default=(-np.inf, (i, j)))
        is_twin = twins[0].of(rival[0]) == twins[0].of(i) and twins[1].of(rival[1]) == twins[1].of(
            j
        )
        doubt = _doubt(likeness, likeness - best, is_twin) or _doubt_of_lengths(
            first[i].length, second[j].length, usual
        )
        matches.append(Match(i, j, round(likeness, 4), round(likeness - best, 4), doubt))
    taken = {m.first for m in matches}, {m.second for m in matches}
    alone = tuple(
        tuple(n for n in range(len(held)) if n not in done)
        for held, done in zip((first, second), taken, strict=True)
    )
    return Matching(
        tuple(sorted(matches, key=lambda match: match.first)),
        (alone[0], alone[1]),
        (*duplicates[0], *duplicates[1]),
        tuple(_missed(likenesses, alone)),
    )


def _values(
    first: Sequence[Profile], second: Sequence[Profile], progress: Progress | None
) -> dict[Pair, float]:
    """Likeness of documents that are worth a comparison."""
    told = rarity((*first, *second))
    usual = _usual_ratio(first, second)
    pairs = candidates(first, second, told)
    found = {}
    for done, (i, j) in enumerate(pairs):
        if progress is not None and done % 1000 == 0:
            progress("comparing documents: pair", done, len(pairs))
        found[i, j] = _likeness(first[i], second[j], told, usual)
    return found


def _usual_ratio(first: Sequence[Profile], second: Sequence[Profile]) -> float:
    """The logarithm of how much longer documents of the second side are, on the whole."""
    means = [
        np.log([p.length + 1 for p in held]).mean() if held else 0.0 for held in (first, second)
    ]
    return float(means[1] - means[0])


class _Likenesses:
    """Likenesses of pairs of documents, and what others either of a pair is like.

    Attributes:
        values: the likeness of each pair.
    """

    def __init__(self, values: dict[Pair, float]) -> None:
        self.values = values
        self._of: tuple[dict[int, list[Pair]], dict[int, list[Pair]]] = ({}, {})
        for pair in values:
            for side in (0, 1):
                self._of[side].setdefault(pair[side], []).append(pair)
        for held in self._of:
            for pairs in held.values():
                pairs.sort(key=lambda pair: (-values[pair], pair))

    def assigned(self) -> Iterator[tuple[Pair, list[tuple[float, Pair]]]]:
        """The pairs that stand out most, each document in one; and the best rivals of each."""
        usual = [
            {number: self._usual(pairs) for number, pairs in side.items()} for side in self._of
        ]
        excess = {
            (i, j): round(value - (usual[0][i] + usual[1][j]) / 2, 9)
            for (i, j), value in self.values.items()
            if value >= _LIKE
        }
        taken: tuple[set[int], set[int]] = (set(), set())
        for pair in sorted(excess, key=lambda p: (-excess[p], max(p), min(p))):
            if pair[0] not in taken[0] and pair[1] not in taken[1]:
                taken[0].add(pair[0])
                taken[1].add(pair[1])
                yield pair, self._rivals(pair)

    def best(self, side: int, number: int) -> Pair | None:
        """The pair of a document with what it is most like."""
        return next(iter(self._of[side].get(number, ())), None)

    def _usual(self, pairs: Sequence[Pair]) -> float:
        """How like the nearest others are, the best left out."""
        some = [self.values[pair] for pair in pairs[1 : _AROUND + 1]]
        return sum(some) / len(some) if some else 0.0

    def _rivals(self, pair: Pair) -> list[tuple[float, Pair]]:
        """The best other pairs that either document of one is in."""
        found = []
        for side in (0, 1):
            others = (other for other in self._of[side][pair[side]] if other != pair)
            found += [(self.values[other], other) for other in islice(others, 1)]
        return found


def _likeness(first: Profile, second: Profile, told: Mapping[str, float], usual: float) -> float:
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


def _common(first: frozenset[str], second: frozenset[str], told: Mapping[str, float]) -> float:
    """The share of two documents' figures and names that both have, rare ones counting more."""
    weights = [sum(told[mark] for mark in sorted(marks)) for marks in (first, second)]
    if not min(weights):
        return 0.0
    return float(
        sum(told[mark] for mark in sorted(first & second)) / np.sqrt(weights[0] * weights[1])
    )


def _groups(count: int, duplicates: Sequence[Duplicate]) -> Groups:
    """Which documents of a side are nearly the same."""
    groups = Groups(count)
    for found in duplicates:
        groups.join(found.one, found.other)
    return groups


def _doubt(likeness: float, margin: float, is_twin: bool) -> str:
    """Why a person should look at a pair, by how it compares with the next best."""
    if likeness < _VERY_LIKE:
        return "they are not much alike"
    if margin >= _DOUBTFUL:
        return ""
    if is_twin:
        return "one of them is there twice"
    if margin < 0:
        return "another document is more like one of them"
    return "another document is nearly as like"


def _doubt_of_lengths(first: int, second: int, usual: float) -> str:
    """Why a person should look at a pair, by how long the two are."""
    away = abs(float(np.log((second + 1) / (first + 1))) - usual)
    if min(first, second) >= _ENOUGH and away > np.log(_LONGER):
        return f"one is {np.exp(away):.1f} times as long as others of its kind would be"
    return ""


def _missed(likenesses: _Likenesses, alone: Sequence[Sequence[int]]) -> Iterator[Match]:
    """What documents without a partner are most like, if that is much."""
    best = {likenesses.best(side, number) for side in (0, 1) for number in alone[side]}
    for pair in sorted(pair for pair in best if pair is not None):
        value = likenesses.values[pair]
        if value >= _VERY_LIKE:
            yield Match(*pair, round(value, 4), 0.0)
