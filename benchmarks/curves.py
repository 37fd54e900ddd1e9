"""What is found against what is flagged wrongly, for every limit of confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

LIMITS = (0.0, *(round(0.05 * step, 2) for step in range(6, 20)))
"""The confidences that are tried as the least to be shown."""


@dataclass(frozen=True, slots=True)
class Point:
    """What findings of some confidence or more come to.

    Attributes:
        limit: the least confidence.
        found: share of the planted errors that they find.
        flagged: share of the correct pairs that they flag.
    """

    limit: float
    found: float
    flagged: float


Surest = tuple[bool, dict[str, float]]
"""Whether an error is planted in a pair, and each family's surest finding in it."""


def curves(
    outcomes: Iterable[Surest], families: Sequence[str], limits: Sequence[float] = LIMITS
) -> dict[str, list[Point]]:
    """The curve of each family, and of all together as ``any``."""
    best: dict[str, dict[bool, list[float]]] = defaultdict(lambda: {True: [], False: []})
    pairs = {True: 0, False: 0}
    for is_planted, surest in outcomes:
        pairs[is_planted] += 1
        for family, confidence in surest.items():
            best[family][is_planted].append(confidence)
        best["any"][is_planted].append(max(surest.values(), default=-1.0))

    def share(family: str, limit: float, *, is_planted: bool) -> float:
        over = sum(confidence >= limit for confidence in best[family][is_planted])
        return over / pairs[is_planted] if pairs[is_planted] else 0.0

    return {
        family: [
            Point(
                limit,
                share(family, limit, is_planted=True),
                share(family, limit, is_planted=False),
            )
            for limit in limits
        ]
        for family in (*families, "any")
    }


def table(drawn: dict[str, list[Point]]) -> str:
    """The curves as a table: a family a line, a limit a column, found / flagged in per cent."""
    limits = [point.limit for point in next(iter(drawn.values()))]
    lines = [f"{'found / flagged, %':12}" + "".join(f"{limit:>12.2f}" for limit in limits)]
    for family, points in drawn.items():
        if not points[0].found and not points[0].flagged:
            continue
        cells = (f"{100 * p.found:.1f}/{100 * p.flagged:.2f}" for p in points)
        lines.append(f"{family:12}" + "".join(f"{cell:>12}" for cell in cells))
    return "\n".join(lines)


_WIDTH, _HEIGHT, _MARGIN, _LEGEND = 640, 400, 48, 120
_HUES = ("#4269d0", "#c26d00", "#c2303f", "#2f8a86", "#2e7d3a", "#8a6d00", "#8757b8", "#8d5b3f",
         "#b04a86", "#5b6770")  # fmt: skip


def svg(drawn: dict[str, list[Point]], default: float) -> str:
    """The curves as a picture: correct pairs flagged across, planted errors found upwards.

    The point of the default limit is drawn large.
    """
    shown = {f: points for f, points in drawn.items() if points[0].found or points[0].flagged}
    far = max((p.flagged for points in shown.values() for p in points), default=0.0) or 0.01
    high = max((p.found for points in shown.values() for p in points), default=0.0) or 0.01

    def at(point: Point) -> tuple[float, float]:
        across = _MARGIN + point.flagged / far * (_WIDTH - _LEGEND - 2 * _MARGIN)
        upwards = _HEIGHT - _MARGIN - point.found / high * (_HEIGHT - 2 * _MARGIN)
        return round(across, 1), round(upwards, 1)

    low, right = _HEIGHT - _MARGIN, _WIDTH - _LEGEND - _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        "<title>Planted errors found against correct pairs flagged</title>",
        "<style>text { font: 12px sans-serif }</style>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<path d="M{_MARGIN} {_MARGIN}V{low}H{right}" fill="none" stroke="#777"/>',
        f'<text x="{_MARGIN}" y="{_MARGIN - 14}">planted errors found, up to {high:.0%}</text>',
        f'<text x="{_MARGIN}" y="{low + 28}">correct pairs flagged, up to {far:.1%}</text>',
    ]
    for number, (family, points) in enumerate(shown.items()):
        hue = "#111" if family == "any" else _HUES[number % len(_HUES)]
        path = " ".join(f"{x},{y}" for x, y in map(at, points))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{hue}" stroke-width="1.5"/>')
        for point in points:
            x, y = at(point)
            size = 4.5 if abs(point.limit - default) < 1e-9 else 1.5
            parts.append(f'<circle cx="{x}" cy="{y}" r="{size}" fill="{hue}"/>')
        x, y = _WIDTH - _LEGEND, _MARGIN + 18 * number
        parts.append(f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{hue}"/>')
        parts.append(f'<text x="{x + 16}" y="{y}">{escape(family)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
