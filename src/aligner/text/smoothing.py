"""The language of each block, told from its own words and from its neighbours.

Blocks are a hidden Markov chain of two states, the two languages.  What a block's
words say is a log odds; how often the language turns from one block to the next is
what makes the whole page likeliest, so that a short heading takes the language of
its surroundings on a page with one language after the other, and the language of
the block before last on a page where they alternate.  Marginals are computed by
forward and backward passes in log odds (Rabiner 1989, for two symmetric states).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, log1p

_TURNS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
_ENOUGH = 4_000
"""Blocks that are enough to tell how a page is laid out."""


def turning(leanings: Sequence[float], most: float) -> float:
    """How often the language turns between neighbours, between 0 and 1.

    The likeliest of some rates, given what all blocks say (the likelihood of the
    forward pass); where several are as likely, the lowest.

    Args:
        leanings: the log odds of each block's own words.
        most: how much the words of one block may weigh, in nats.
    """
    own = _clipped(leanings[:_ENOUGH], most)
    return max(_TURNS, key=lambda turn: (round(_likelihood(own, turn), 6), -turn))


def _likelihood(own: Sequence[float], turn: float) -> float:
    """The log likelihood of what some blocks say, up to a constant."""
    total = 0.0
    first = 0.5
    for leaning in own:
        # the words of a block are as likely as 1 in one language, exp(leaning) in the other
        odds = exp(leaning)
        whole = first * odds + 1.0 - first
        total += log(whole)
        posterior = first * odds / whole
        first = posterior * (1.0 - turn) + (1.0 - posterior) * turn
    # a little against turning, because short pages mostly hold one after the other
    return total + log(1.0 - turn)


def smoothed(leanings: Sequence[float], turn: float, most: float) -> list[float]:
    """The log odds of each block once its neighbours are heard.

    Args:
        leanings: the log odds of each block's own words.
        turn: how often the language turns, between 0 and 1.
        most: how much the words of one block may weigh, in nats.
    """
    own = _clipped(leanings, most)
    before = [0.0] * len(own)
    after = [0.0] * len(own)
    for at in range(1, len(own)):
        before[at] = _passed_on(before[at - 1] + own[at - 1], turn)
    for at in reversed(range(len(own) - 1)):
        after[at] = _passed_on(after[at + 1] + own[at + 1], turn)
    return [sum(parts) for parts in zip(own, before, after, strict=True)]


def _clipped(leanings: Sequence[float], most: float) -> list[float]:
    return [max(-most, min(most, leaning)) for leaning in leanings]


def probability(odds: float) -> float:
    """The probability that goes with a log odds."""
    return 1.0 / (1.0 + exp(-odds)) if odds > -700.0 else 0.0


def _passed_on(odds: float, turn: float) -> float:
    """What the log odds of a block say of its neighbour."""
    stay = 1.0 - turn
    if odds > 0:
        return log1p(exp(-odds) * turn / stay) + log(stay) - log(turn + stay * exp(-odds))
    return log(stay * exp(odds) + turn) - log(stay) - log1p(exp(odds) * turn / stay)
