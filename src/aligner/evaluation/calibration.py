"""Whether, of the answers scored p, a share p is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aligner.evaluation.counts import Interval
from aligner.evaluation.tallies import interval, resampled


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The beads whose scores lie between two bounds.

    Attributes:
        low: least score of the bin.
        high: greatest score of the bin.
        beads: how many there are.
        mean_score: their mean score, which should be the share of right ones.
        right: the share of them that is right.
        interval: bootstrap interval of 95 % for that share, where one was asked for.
    """

    low: float
    high: float
    beads: int
    mean_score: float
    right: float
    interval: Interval | None = None


def reliability(
    scored: Sequence[tuple[float, bool]],
    *,
    bins: int = 10,
    places: Sequence[int] | None = None,
    resamples: int = 0,
) -> tuple[ReliabilityBin, ...]:
    """Scored answers in bins of equal width, empty bins left out.

    Args:
        scored: for each answer its score and whether it is right.
        bins: how many bins the range from 0 to 1 is cut into.
        places: for each answer the number of the stretch of text it is from;
            stretches are resampled whole.  Each answer by itself if not given.
        resamples: how many bootstrap resamples to draw for the intervals; 0 for none.
    """
    held: list[list[int]] = [[] for _ in range(bins)]
    for number, (score, _) in enumerate(scored):
        held[min(int(score * bins), bins - 1)].append(number)
    bounds = _intervals(scored, held, places or range(len(scored)), resamples)
    return tuple(
        ReliabilityBin(
            low=at / bins,
            high=(at + 1) / bins,
            beads=len(inside),
            mean_score=sum(scored[number][0] for number in inside) / len(inside),
            right=sum(scored[number][1] for number in inside) / len(inside),
            interval=bounds[at],
        )
        for at, inside in enumerate(held)
        if inside
    )


def _intervals(
    scored: Sequence[tuple[float, bool]],
    held: Sequence[Sequence[int]],
    places: Sequence[int],
    resamples: int,
) -> list[Interval | None]:
    """For each bin the interval of the share that is right."""
    if not resamples or not scored:
        return [None] * len(held)
    table = np.zeros((max(places) + 1, 2 * len(held)), dtype=np.int64)
    for at, inside in enumerate(held):
        for number in inside:
            table[places[number], 2 * at] += 1
            table[places[number], 2 * at + 1] += scored[number][1]
    drawn = resampled(table[table.any(axis=1)], resamples)
    found: list[Interval | None] = []
    for at in range(len(held)):
        beads, right = drawn[:, 2 * at], drawn[:, 2 * at + 1]
        shares = right[beads > 0] / beads[beads > 0]
        found.append(interval(shares.tolist()) if len(shares) else None)
    return found


def calibration_error(bins: Sequence[ReliabilityBin]) -> float:
    """Expected calibration error (Guo et al. 2017).

    The mean distance between score and share of right answers, bins weighted by
    what they hold.
    """
    total = sum(one.beads for one in bins)
    return sum(one.beads * abs(one.mean_score - one.right) for one in bins) / total if total else 0


def lowest_tenth_wrong(scored: Sequence[tuple[float, bool]]) -> float | None:
    """Of the wrong answers, the share that lies in the tenth scored lowest.

    ``None`` if no answer is wrong.
    """
    wrong = sum(not hit for _, hit in scored)
    if not wrong:
        return None
    lowest = sorted(scored, key=lambda item: item[0])[: max(1, len(scored) // 10)]
    return sum(not hit for _, hit in lowest) / wrong
