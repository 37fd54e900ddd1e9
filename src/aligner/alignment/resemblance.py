"""Whether two texts render each other at all.

Each sentence is compared with all of the other side, not only with those within
a band.  In a translation a good part of the sentences, four in ten even in a free
one, are each other's nearest and far nearer than chance, and their places rise
together; between texts that have nothing to do with each other hardly any are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from aligner import languages
from aligner.alignment.band import Floats, Integers, Truths
from aligner.alignment.decoding import Found
from aligner.alignment.likeness import Likeness, nearest

_SAMPLE = 400
"""How many sentences of a side are looked at, evenly spread."""
_CONFIDENT = 0.15
"""How far the cosine of counterparts is above what chance may well reach."""
_CERTAIN = 0.6
"""A cosine that unrelated sentences do not reach, however alike the rest of the text is."""
_DISTINCT = 0.02
"""How far it is above all others for the place of a counterpart to be known."""
_SAME = 1e-6

_UNRELATED = 0.13
"""Share of counterparts below which nothing speaks for a translation."""
_USUAL = 0.5
"""Share of counterparts that a translation has, more or less."""
_ORDERED = 0.3
"""Rank correlation below which the order is another."""
_REVERSED = -0.8
_RISING = 0.6
"""Excess of steps forward over steps back from which a text is in order piece by piece."""
_SCATTERED = 0.6
"""Rank correlation below which a few counterparts may well be due to chance."""
_TELLING = 0.3
"""Share of counterparts from which a likeness that misses many may be trusted."""
_BY_CHANCE = 0.3
"""How many beads are right, more or less, where the order is another."""
_PART = 0.4
"""How long a summary may be beside the whole."""
_RENDERED = 0.35
"""How much of the whole it may render."""


class Verdict(StrEnum):
    """What two texts are to each other."""

    FINE = "fine"
    UNRELATED = "unrelated"
    REORDERED = "reordered"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What two texts are to each other, and on what evidence.

    Attributes:
        verdict: ``FINE`` unless the evidence against it is clear.
        score: from 0, nothing speaks for a translation, to 1.
        counterparts: for each side the share of sentences with a confident
            counterpart anywhere on the other.
        order: Spearman's rank correlation of the places of counterparts, from -1
            to 1; 1 where too few are known.
        part: how long the shorter text is beside the longer one, from 0 to 1.
        shorter: which side that is.
    """

    verdict: Verdict
    score: float
    counterparts: tuple[float, float] = (1.0, 1.0)
    order: float = 1.0
    part: float = 1.0
    shorter: int = 0

    def turned(self) -> Resemblance:
        """The same with the sides changed over."""
        return replace(self, counterparts=self.counterparts[::-1], shorter=1 - self.shorter)

    def lowered(self, found: Sequence[Found]) -> list[Found]:
        """Beads with scores that take account of it.

        In unrelated texts next to nothing is right but what is left alone; in another
        order that is trusted as little as the rest, save what is known as moved.
        """
        if self.verdict not in (Verdict.UNRELATED, Verdict.REORDERED):
            return list(found)
        order = self.verdict is Verdict.REORDERED
        share = max(self.score, _BY_CHANCE) if order else self.score
        return [
            replace(bead, score=bead.score * share)
            if (not bead.moved if order else bead.first and bead.second)
            else bead
            for bead in found
        ]

    def warnings(self, codes: tuple[str, str]) -> tuple[str, ...]:
        """A sentence for the reader of a result, none if all is well.

        Args:
            codes: languages of the two sides.
        """
        names = [languages.get(code).name for code in codes]
        short, whole = names[self.shorter], names[1 - self.shorter]
        how = "in reverse" if self.order <= _REVERSED else "in another order"
        match self.verdict:
            case Verdict.UNRELATED:
                told = (
                    f"The {names[0]} and the {names[1]} do not look like translations of each "
                    "other: next to no sentence has a counterpart."
                )
            case Verdict.REORDERED:
                told = (
                    f"The {names[1]} has the sentences of the {names[0]} {how}; "
                    "what renders what is uncertain."
                )
            case Verdict.PARTIAL:
                told = (
                    f"The {short} renders only a small part of the {whole}, "
                    "as a summary or an extract would."
                )
            case Verdict.FINE:
                return ()
        return (told,)


FINE = Resemblance(Verdict.FINE, 1.0)
"""What is said of texts that there is nothing to compare in."""


def resemblance_of(
    likeness: Likeness, lengths: tuple[Floats, Floats], *, thorough: bool = True
) -> Resemblance:
    """What two texts are to each other.

    Args:
        likeness: of their sentences.
        lengths: of the sentences of either side, in characters.
        thorough: whether the likeness knows a counterpart when it sees one, so
            that finding none says something.  Meaning does; letters do not, and
            texts in which they find little are taken to be fine.
    """
    counts = len(lengths[0]), len(lengths[1])
    if not all(counts):
        return FINE
    sides = [_nearest(likeness, side, counts) for side in (0, 1)]
    shares = [float(side.sure.mean()) for side in sides]
    fewer = sides[int(counts[1] < counts[0])]
    found = (float(fewer.sure.sum()) + 1) / (len(fewer.lines) + 3)
    totals = [float(side.sum()) for side in lengths]
    shorter = int(totals[1] < totals[0])
    part = min(totals) / max(totals)
    order, known = _order(sides)
    verdict = Verdict.FINE
    if not thorough and max(shares) < _TELLING:
        return Resemblance(verdict, 1.0, (shares[0], shares[1]), order, part, shorter)
    scattered = max(shares) < _TELLING and order < _SCATTERED
    if (
        found < _UNRELATED
        or scattered
        or (len(fewer.lines) > 1 and all(side.hopeless for side in sides))
    ):
        verdict = Verdict.UNRELATED
    elif order <= (_ORDERED if known >= 8 else _REVERSED):
        # the longer the texts, the more sentences are near to some other by chance
        chance = order > _REVERSED and max(shares) < _USUAL
        verdict = Verdict.UNRELATED if chance else Verdict.REORDERED
    elif part < _PART and shares[1 - shorter] < _RENDERED and counts[1 - shorter] >= 8:
        verdict = Verdict.PARTIAL
    score = min(1.0, max(shares) / _USUAL) * (order + 1) / 2
    return Resemblance(verdict, score, (shares[0], shares[1]), order, part, shorter)


@dataclass(frozen=True, slots=True)
class _Nearest:
    """Sentences of one side and what is nearest to them on the other.

    Attributes:
        lines: the sentences.
        nearest: of each the nearest sentence of the other side.
        sure: whether the two are confident counterparts.
        distinct: whether, moreover, nothing else comes near.
        hopeless: whether nothing at all is nearer than chance.
    """

    lines: Integers
    nearest: Integers
    sure: Truths
    distinct: Truths
    hopeless: bool


def _nearest(likeness: Likeness, side: int, counts: tuple[int, int]) -> _Nearest:
    count = counts[side]
    lines = np.unique(np.linspace(0, count - 1, min(count, _SAMPLE)).astype(np.int64))
    places, best, second = nearest(likeness, side, lines)
    _, back, rival = nearest(likeness, 1 - side, places)
    ground = np.maximum(likeness.background(side)[lines], likeness.background(1 - side)[places])
    near = (best - ground > _CONFIDENT) | (best > _CERTAIN)
    sure = near & (best >= back - _SAME)
    distinct = sure & (best - np.maximum(second, rival) > _DISTINCT)
    return _Nearest(lines, places, sure, distinct, bool((~near & (best < ground)).all()))


def _order(sides: list[_Nearest]) -> tuple[float, int]:
    """Rank correlation of the places of distinct counterparts, and how many there are.

    Where chapters have changed places and each is in order, that counts.
    """
    pairs = {
        pair[::step]
        for side, step in zip(sides, (1, -1), strict=True)
        for pair in zip(
            side.lines[side.distinct].tolist(), side.nearest[side.distinct].tolist(), strict=True
        )
    }
    if len(pairs) < 4:
        return 1.0, len(pairs)
    places = np.array(sorted(pairs)).T
    ranks = places.argsort(axis=1).argsort(axis=1)
    count = len(pairs)
    apart = float(((ranks[0] - ranks[1]) ** 2).sum())
    order = 1 - 6 * apart / (count * (count**2 - 1))
    rising = 2 * float((np.diff(places[1]) >= 0).mean()) - 1
    return max(order, rising if rising > _RISING and count >= 8 else -1.0), count
