"""The language of each block, told from its own words and from its neighbours.

Blocks are a hidden Markov chain of two states, the two languages.  What a block's
words say is a log odds; how often the language turns from one block to the next is
learnt from the blocks that are sure, so that a short heading takes the language of
its surroundings on a page with one language after the other, and the language of
the block before last on a page where they alternate.  Marginals are computed by
forward and backward passes in log odds (Rabiner 1989, for two symmetric states).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp, log, log1p

_SURE = 4.0


def turning(leanings: Sequence[float]) -> float:
    """How often the language turns between neighbours, from 0 to 1.

    Args:
        leanings: the log odds of each block's own words.
    """
    sure = [a * b < 0 for a, b in pairwise(leanings) if abs(a) >= _SURE and abs(b) >= _SURE]
    return (sum(sure) + 0.5) / (len(sure) + 2.0)


def smoothed(leanings: Sequence[float], turn: float, most: float) -> list[float]:
    """The log odds of each block once its neighbours are heard.

    Args:
        leanings: the log odds of each block's own words.
        turn: how often the language turns, between 0 and 1.
        most: how much the words of one block may weigh, in nats.
    """
    own = [max(-most, min(most, leaning)) for leaning in leanings]
    before = [0.0] * len(own)
    after = [0.0] * len(own)
    for at in range(1, len(own)):
        before[at] = _passed_on(before[at - 1] + own[at - 1], turn)
    for at in reversed(range(len(own) - 1)):
        after[at] = _passed_on(after[at + 1] + own[at + 1], turn)
    return [sum(parts) for parts in zip(own, before, after, strict=True)]


def probability(odds: float) -> float:
    """The probability that goes with a log odds."""
    return 1.0 / (1.0 + exp(-odds)) if odds > -700.0 else 0.0


def _passed_on(odds: float, turn: float) -> float:
    """What the log odds of a block say of its neighbour."""
    stay = 1.0 - turn
    if odds > 0:
        return log1p(exp(-odds) * turn / stay) + log(stay) - log(turn + stay * exp(-odds))
    return log(stay * exp(odds) + turn) - log(stay) - log1p(exp(odds) * turn / stay)
