"""Whether, of the answers scored p, a share p is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The beads whose scores lie between two bounds.

    Attributes:
        low: least score of the bin.
        high: greatest score of the bin.
        beads: how many there are.
        mean_score: their mean score, which should be the share of right ones.
        right: the share of them that is right.
    """

    low: float
    high: float
    beads: int
    mean_score: float
    right: float


def reliability(
    scored: Sequence[tuple[float, bool]], *, bins: int = 10
) -> tuple[ReliabilityBin, ...]:
    """Scored answers in bins of equal width, empty bins left out.

    Args:
        scored: for each answer its score and whether it is right.
        bins: how many bins the range from 0 to 1 is cut into.
    """
    held: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, hit in scored:
        held[min(int(score * bins), bins - 1)].append((score, hit))
    return tuple(
        ReliabilityBin(
            low=at / bins,
            high=(at + 1) / bins,
            beads=len(inside),
            mean_score=sum(score for score, _ in inside) / len(inside),
            right=sum(hit for _, hit in inside) / len(inside),
        )
        for at, inside in enumerate(held)
        if inside
    )


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
