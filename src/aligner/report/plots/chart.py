"""A chart as a value: what is drawn where, whoever draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor, log10
from typing import Literal

Glyph = Literal["circle", "diamond", "triangle", "square", "cross"]
Shape = Literal["dot", "line", "bar"]
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axis:
    """What positions along an edge of a chart mean.

    Attributes:
        title: what is measured, with its unit.
        low: the value at its beginning.
        high: the value at its end.
        ticks: values that are named, with their names.
        categories: if there are any, the axis has a band for each: the first from 0 to
            1, from the top or the left, the second from 1 to 2 and so on.
        format: how values are written, in the notation of D3; as they are if empty.
    """

    title: str
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    categories: tuple[str, ...] = ()
    format: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Marks that mean the same kind of thing.

    Attributes:
        name: as the legend has it.
        color: at a contrast of 3 to 1 at least on white and on dark pages.
        glyph: the form of its dots, so that colour is never the only sign.
    """

    name: str
    color: str
    glyph: Glyph = "circle"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn on a chart.

    Attributes:
        shape: a dot at ``start``, a line from ``start`` to ``end``, or a bar between
            the two, as high as its band.
        series: number of its series.
        start: values on the two axes.
        end: the same; ``start`` again for a dot.
        label: what it is, in a few words; may be empty.
    """

    shape: Shape
    series: int
    start: Place
    end: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        title: what it shows.
        description: what is to be seen on it, in a sentence or two, for those who do
            not see it.
        x: the axis from left to right.
        y: the axis from bottom to top.
        series: what is drawn, in the order of the legend.
        marks: each on top of those before it.
        size: width and height in pixels.
    """

    title: str
    description: str
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    marks: tuple[Mark, ...]
    size: tuple[int, int] = (720, 400)

    @property
    def legend(self) -> tuple[Series, ...]:
        """The series that have marks."""
        there = {mark.series for mark in self.marks}
        return tuple(series for number, series in enumerate(self.series) if number in there)


def shares(title: str) -> Axis:
    """An axis from nothing to all of something."""
    return Axis(
        title, 0.0, 1.0, tuple((at / 4, f"{at * 25}\u00a0%") for at in range(5)), format=".0%"
    )


def probabilities(title: str) -> Axis:
    """An axis from 0 to 1."""
    ticks = tuple((at / 4, f"{at / 4:.2f}") for at in range(5))
    return Axis(title, 0.0, 1.0, ticks, format=".2f")


def amounts(title: str, values: Iterable[float]) -> Axis:
    """An axis from 0 to the greatest of some values, with about five round ticks."""
    most = max(values, default=0.0) or 1.0
    step = _round_step(most / 5)
    count = -int(-most // step)
    ticks = tuple(
        (at * step, f"{at * step:,.0f}".replace(",", "\u202f")) for at in range(count + 1)
    )
    return Axis(title, 0.0, count * step, ticks)


def bands(title: str, names: Iterable[str]) -> Axis:
    """An axis with a band for each of some names."""
    categories = tuple(names)
    ticks = tuple((at + 0.5, name) for at, name in enumerate(categories))
    return Axis(title, 0.0, float(max(len(categories), 1)), ticks, categories)


def dot(series: int, x: float, y: float, label: str = "") -> Mark:
    """A dot."""
    return Mark("dot", series, (x, y), (x, y), label)


def line(series: int, start: Place, end: Place, label: str = "") -> Mark:
    """A line."""
    return Mark("line", series, start, end, label)


def stacked(series: Iterable[tuple[int, int, str]], band: int) -> Iterator[Mark]:
    """Bars end to end in a band: for each a series, a length and a label."""
    at = 0.0
    for number, length, label in series:
        if length:
            yield Mark("bar", number, (at, band), (at + length, band + 1), label)
            at += length


def _round_step(least: float) -> float:
    """The least of 1, 2 and 5 times a power of ten, from 1, that is no less than given."""
    if least <= 1:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= least)
