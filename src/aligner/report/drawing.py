"""The dot-plot and the strip map of a report, as the paths of inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aligner.corpus import Discrepancy, Severity
from aligner.report.figures import is_doubtful
from aligner.report.geometry import Drawing, Stretch, stretches

SIZE = 1000
"""Units of a drawing's edge."""

EDGE = 150
"""What a strip map keeps at either edge for what only one side has."""

STRETCHES = 240
"""Stretches of a strip map, at most."""


@dataclass(frozen=True, slots=True)
class Path:
    """One path of a drawing.

    Attributes:
        name: what it shows, as style rules call it.
        d: the path's data.
    """

    name: str
    d: str


def dot_plot(drawn: Sequence[Drawing], findings: Sequence[Discrepancy]) -> tuple[Path, ...]:
    """A path for each kind of bead, then one for the findings of each severity.

    The first side runs from left to right, the second from top to bottom.
    """
    lines: dict[str, list[str]] = {"bead": [], "doubtful": [], "null": [], "moved": []}
    for drawing in drawn:
        (left, right), (top, bottom) = drawing.extents
        line = f"M{_at(left)} {_at(top)}L{_at(right)} {_at(bottom)}"
        lines[_kind(drawing)].append(line)
    paths = [Path(f"dot-{name}", "".join(found)) for name, found in lines.items() if found]
    for severity in Severity:
        beads = dict.fromkeys(d.beads[0] for d in findings if d.severity is severity and d.beads)
        dots = [drawn[bead].middle for bead in beads if bead < len(drawn)]
        if dots:
            d = "".join(f"M{_at(x)} {_at(y)}h0" for x, y in dots)
            paths.append(Path(f"dot-finding sev-{severity}", d))
    return tuple(paths)


def _kind(drawing: Drawing) -> str:
    bead = drawing.bead
    if bead.is_null:
        return "null"
    if bead.moved:
        return "moved"
    return "doubtful" if is_doubtful(bead) else "bead"


def strip_map(drawn: Sequence[Drawing], findings: Sequence[Discrepancy]) -> tuple[Path, ...]:
    """The whole bitext from top to bottom, a path for each thing that it shows.

    In the middle how many findings there are, by the worst of their severities; at the
    left edge what only the first side has, at the right edge what only the second has,
    and within these, what is moved.
    """
    summed = stretches(drawn, findings, STRETCHES)
    most = max((stretch.findings for stretch in summed), default=0)
    found: dict[str, list[str]] = {}
    for stretch in summed:
        for name, left, right in _bars(stretch, most):
            top, bottom = (at * SIZE for at in stretch.along)
            height = max(bottom - top, 4)
            bar = f"M{left:.0f} {top:.1f}h{right - left:.0f}v{height:.1f}h{left - right:.0f}z"
            found.setdefault(name, []).append(bar)
    return tuple(Path(name, "".join(bars)) for name, bars in sorted(found.items()))


def _bars(stretch: Stretch, most: int) -> list[tuple[str, float, float]]:
    """What is drawn of a stretch: names with left and right edges."""
    bars: list[tuple[str, float, float]] = []
    if stretch.worst is not None:
        reach = 120 + 180 * stretch.findings / most
        bars.append((f"strip-finding sev-{stretch.worst}", 500 - reach, 500 + reach))
    for side, share in enumerate(stretch.alone):
        if share:
            width = EDGE * (0.3 + 0.7 * min(1, 2 * share))
            left = SIZE - width if side else 0
            bars.append(("strip-alone", left, left + width))
    if stretch.moved:
        bars += [("strip-moved", left, left + 50) for left in (EDGE, SIZE - EDGE - 50)]
    return bars


def _at(share: float) -> str:
    return f"{share * SIZE:.0f}"
