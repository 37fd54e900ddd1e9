"""Plots as SVG, drawn without a library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

_SIZE = 360
_LEFT, _TOP, _BELOW, _RIGHT = 62, 20, 56, 200
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_STYLE = """\
text{font:13px system-ui,sans-serif;fill:#24292f}
.frame{fill:#fff;stroke:#8c959f}
.grid{stroke:#d8dee4}
.even{stroke:#57606a;stroke-dasharray:5 4}
.part{fill:none;stroke-width:1.5}
.bar{stroke:#0b3d91;stroke-width:1.5}
.dot{fill:#0b3d91;fill-opacity:.85}
"""
_COLOURS = ("#b35900", "#1a7f37", "#8250df", "#cf222e", "#6e7781", "#0969da")
_DASHES = ("", "6 3", "2 3", "8 3 2 3", "", "4 2")


@dataclass(frozen=True, slots=True)
class Point:
    """A bin of a reliability plot.

    Attributes:
        score: mean score of its beads.
        right: share of them that is right.
        beads: how many there are.
        interval: bounds of that share, where they are known.
    """

    score: float
    right: float
    beads: int
    interval: tuple[float, float] | None = None


def reliability(points: Sequence[Point], parts: Mapping[str, Sequence[Point]], title: str) -> str:
    """Share of right beads against their score.

    Args:
        points: of all beads, drawn with their intervals, larger where there are more.
        parts: of some of the beads, drawn as lines with a legend.
        title: read out in place of the picture.
    """
    return "\n".join(_drawn(points, parts, title)) + "\n"


def _drawn(
    points: Sequence[Point], parts: Mapping[str, Sequence[Point]], title: str
) -> Iterator[str]:
    width, height = _LEFT + _SIZE + _RIGHT, _TOP + _SIZE + _BELOW
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-label="{escape(title)}">'
    )
    yield f"<title>{escape(title)}</title>"
    yield f"<style>{_STYLE}</style>"
    yield f'<rect width="{width}" height="{height}" fill="#fff"/>'
    yield f'<rect class="frame" x="{_LEFT}" y="{_TOP}" width="{_SIZE}" height="{_SIZE}"/>'
    for tick in _TICKS:
        x, y = _x(tick), _y(tick)
        if 0 < tick < 1:
            yield f'<path class="grid" d="M{x:g} {_y(0):g}V{_y(1):g}M{_x(0):g} {y:g}H{_x(1):g}"/>'
        yield f'<text x="{x:g}" y="{_y(0) + 19:g}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:g}" text-anchor="end">{tick:g}</text>'
    middle = _x(0.5), _y(0.5)
    yield f'<text x="{middle[0]:g}" y="{_y(0) + 42:g}" text-anchor="middle">score</text>'
    yield (
        f'<text transform="translate(18 {middle[1]:g}) rotate(-90)" text-anchor="middle">'
        "share of beads that are right</text>"
    )
    yield f'<path class="even" d="M{_x(0):g} {_y(0):g}L{_x(1):g} {_y(1):g}"/>'
    for number, held in enumerate(parts.values()):
        yield _line(held, number)
    for point in points:
        yield from _dot(point)
    yield from _legend(list(parts))
    yield "</svg>"


def _x(share: float) -> float:
    return round(_LEFT + share * _SIZE, 1)


def _y(share: float) -> float:
    return round(_TOP + (1 - share) * _SIZE, 1)


def _look(number: int) -> str:
    colour, dash = (held[number % len(held)] for held in (_COLOURS, _DASHES))
    return f'stroke="{colour}"' + (f' stroke-dasharray="{dash}"' if dash else "")


def _line(points: Sequence[Point], number: int) -> str:
    path = "L".join(f"{_x(point.score):g} {_y(point.right):g}" for point in points)
    return f'<path class="part" {_look(number)} d="M{path}"/>'


def _dot(point: Point) -> Iterator[str]:
    x = _x(point.score)
    if point.interval is not None:
        low, high = (_y(bound) for bound in point.interval)
        yield f'<path class="bar" d="M{x:g} {low:g}V{high:g}"/>'
    size = round(2 + sqrt(point.beads) / 20, 1)
    yield f'<circle class="dot" cx="{x:g}" cy="{_y(point.right):g}" r="{size:g}"/>'


def _legend(names: Sequence[str]) -> Iterator[str]:
    x, y = _LEFT + _SIZE + 18, _TOP + 14
    yield f'<circle class="dot" cx="{x + 14}" cy="{y - 4}" r="5"/>'
    yield f'<text x="{x + 36}" y="{y}">all, 95 % interval</text>'
    for number, name in enumerate(names):
        y += 24
        yield f'<path class="part" {_look(number)} d="M{x} {y - 4}h28"/>'
        yield f'<text x="{x + 36}" y="{y}">{escape(name)}</text>'
    y += 24
    yield f'<path class="even" d="M{x} {y - 4}h28"/>'
    yield f'<text x="{x + 36}" y="{y}">as it should be</text>'
