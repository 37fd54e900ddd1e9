"""Figures as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aligner.corpus.display import Grid
from aligner.evaluation.calibration import ReliabilityBin
from aligner.evaluation.counts import Counts, Interval
from aligner.evaluation.figures import Evaluation

_COUNTS = ("precision", "recall", "F1", "predicted", "gold")
_BETWEEN = "95 % interval"


def table_of(figures: Evaluation) -> str:
    """One table for all beads, one by shape, and, with scores, one by score."""
    lines = [line for part in _parts(figures) for line in (*_aligned(part), "")]
    return "\n".join((*lines, *sentences_of(figures))).rstrip() + "\n"


def grids_of(figures: Evaluation, most: int) -> tuple[Grid, ...]:
    """The same tables for a notebook, each with so many rows at most."""
    return tuple(
        Grid(head, tuple(rows[:most]), len(rows), "row") for head, *rows in _parts(figures)
    )


def sentences_of(figures: Evaluation) -> Iterator[str]:
    """What is told of the scores in a sentence each."""
    if figures.calibration_error is not None:
        yield f"expected calibration error {figures.calibration_error:.4f}"
    if figures.lowest_tenth_wrong is not None:
        share = f"{figures.lowest_tenth_wrong:.0%}"
        yield f"of the wrong beads {share} are in the lowest-scored tenth"


def _parts(figures: Evaluation) -> list[list[tuple[str, ...]]]:
    """The rows of each table, its head first."""
    drawn = figures.strict.interval is not None
    more = (f"{_BETWEEN} of F1",) if drawn else ()
    parts: list[list[tuple[str, ...]]] = [
        [
            ("all beads", *_COUNTS, *more),
            *(_counted(*row, drawn=drawn) for row in figures.families),
        ],
        [("by shape", *_COUNTS, *more), *(_counted(*row, drawn=drawn) for row in figures.by_kind)],
    ]
    if figures.reliability:
        more = (_BETWEEN,) if drawn else ()
        head = ("by score", "beads", "mean score", "right", *more)
        parts.append([head, *(_binned(one, drawn=drawn) for one in figures.reliability)])
    return parts


def _counted(name: str, counts: Counts, *, drawn: bool) -> tuple[str, ...]:
    """A row; there is no share of nothing."""
    told, there = counts.predicted > 0, counts.gold > 0
    shares = (
        (counts.precision, told),
        (counts.recall, there),
        (counts.f1, told or there),
    )
    row = (
        name,
        *(f"{share:.4f}" if known else "-" for share, known in shares),
        str(counts.predicted),
        str(counts.gold),
    )
    return (*row, _between(counts.interval if told or there else None)) if drawn else row


def _binned(one: ReliabilityBin, *, drawn: bool) -> tuple[str, ...]:
    row = (
        f"{one.low:.2f}-{one.high:.2f}",
        str(one.beads),
        f"{one.mean_score:.4f}",
        f"{one.right:.4f}",
    )
    return (*row, _between(one.interval)) if drawn else row


def _between(bounds: Interval | None) -> str:
    return "-" if bounds is None else f"{bounds[0]:.4f} to {bounds[1]:.4f}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        first, *rest = (
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join((first, *rest)).rstrip()
