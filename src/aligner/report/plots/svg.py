"""Charts as SVG that needs no script, no style sheet and no font.

Words and lines have the colour of the text around them, so that a chart in a
notebook is read on a light page and on a dark one; a file brings its own page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from aligner.report.plots.chart import Axis, Chart, Glyph, Mark, Series
from aligner.report.templating import xml_text

_FONT = 12
_LETTER = 6.7
"""Pixels of a letter at that size, generously."""
_TOP, _RIGHT, _BOTTOM = 34, 18, 50
_LEGEND_LINE = 20
_RADIUS = 4.0
_BAR = 0.66
"""Part of its band that a bar takes."""

_PAGE = Markup(
    "<style>svg{background:#fff;color:#1e2126}"
    "@media(prefers-color-scheme:dark){svg{background:#16181c;color:#e4e5e8}}</style>"
)

_PATHS: dict[Glyph, str] = {
    "diamond": "M0-5 5 0 0 5-5 0z",
    "triangle": "M0-4.6 4.6 3.6-4.6 3.6z",
    "square": "M-3.6-3.6h7.2v7.2h-7.2z",
    "cross": "M-4-2.4-2.4-4 0-1.6 2.4-4 4-2.4 1.6 0 4 2.4 2.4 4 0 1.6-2.4 4-4 2.4-1.6 0z",
}


def svg_of(chart: Chart, *, alone: bool) -> str:
    """A chart as an SVG element.

    Args:
        chart: what to draw.
        alone: as a file by itself, with a page of its own behind it.
    """
    return "\n".join(map(str, _Drawn(chart).element(alone=alone))) + "\n"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Pixels of the values on an axis."""

    axis: Axis
    start: float
    end: float

    def __call__(self, value: float) -> float:
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return self.start + share * (self.end - self.start)


class _Drawn:
    """A chart with its pixels."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.width, self.height = chart.size
        longest = max((len(name) for _, name in chart.y.ticks), default=0)
        left = min(34 + _LETTER * longest, self.width / 3)
        self.legend = list(_legend_places(chart.legend, left, self.width - _RIGHT))
        lines = self.legend[-1][1] + 1 if self.legend else 0
        self.top = _TOP + _LEGEND_LINE * lines
        self.x = _Scale(chart.x, left, self.width - _RIGHT)
        bottom = self.height - _BOTTOM
        up = (self.top, bottom) if chart.y.categories else (bottom, self.top)
        self.y = _Scale(chart.y, *up)

    def element(self, *, alone: bool) -> Iterator[Markup]:
        width, height = self.chart.size
        space = Markup(' xmlns="http://www.w3.org/2000/svg"') if alone else Markup()
        style = Markup() if alone else Markup(' style="max-width:100%;height:auto"')
        yield Markup(
            '<svg{} role="img" width="{}" height="{}" viewBox="0 0 {} {}"{} fill="currentColor" '
            'font-family="system-ui, sans-serif" font-size="{}">'
        ).format(space, width, height, width, height, style, _FONT)
        yield Markup("<title>{}</title>").format(xml_text(self.chart.title))
        yield Markup("<desc>{}</desc>").format(xml_text(self.chart.description))
        if alone:
            yield _PAGE
        yield _text(self.x.start, 20, self.chart.title, Markup(' font-size="15" font-weight="600"'))
        yield from self._legend()
        yield from self._x_axis()
        yield from self._y_axis()
        yield from self._marks()
        yield Markup("</svg>")

    def _legend(self) -> Iterator[Markup]:
        for series, line, left in self.legend:
            y = _TOP + _LEGEND_LINE * line + 4
            sign = "line" if self._is_line(series) else series.glyph
            yield _sign(sign, left + 6, y, series.color)
            yield _text(left + 17, y + 4, series.name)

    def _is_line(self, series: Series) -> bool:
        number = self.chart.series.index(series)
        return all(m.shape == "line" for m in self.chart.marks if m.series == number)

    def _x_axis(self) -> Iterator[Markup]:
        bottom = self.height - _BOTTOM
        for value, name in self.chart.x.ticks:
            x = self.x(value)
            yield _rule(x, self.top, x, bottom, 0.18)
            yield _text(x, bottom + 17, name, Markup(' text-anchor="middle"'))
        yield _rule(self.x.start, bottom, self.x.end, bottom, 0.6)
        middle = (self.x.start + self.x.end) / 2
        yield _text(middle, bottom + 38, self.chart.x.title, Markup(' text-anchor="middle"'))

    def _y_axis(self) -> Iterator[Markup]:
        for value, name in self.chart.y.ticks:
            y = self.y(value)
            if not self.chart.y.categories:
                yield _rule(self.x.start, y, self.x.end, y, 0.18)
            yield _text(self.x.start - 7, y + 4, name, Markup(' text-anchor="end"'))
        yield _rule(self.x.start, self.top, self.x.start, self.height - _BOTTOM, 0.6)
        middle = (self.top + self.height - _BOTTOM) / 2
        turned = Markup(' text-anchor="middle" transform="rotate(-90 14 {:.1f})"').format(middle)
        yield _text(14, middle, self.chart.y.title, turned)

    def _marks(self) -> Iterator[Markup]:
        """Marks of one series that follow each other, lines without a label as one path."""
        for series, marks in _runs(self.chart.marks):
            color = self.chart.series[series].color
            plain = [m for m in marks if m.shape == "line" and not m.label]
            if plain:
                path = "".join(map(self._line, plain))
                yield Markup('<path d="{}" fill="none" stroke="{}" stroke-width="2"/>').format(
                    path, color
                )
            for mark in marks:
                if mark.shape != "line" or mark.label:
                    yield self._mark(mark, self.chart.series[series])

    def _mark(self, mark: Mark, series: Series) -> Markup:
        title = Markup("<title>{}</title>").format(xml_text(mark.label)) if mark.label else ""
        x, y = self.x(mark.start[0]), self.y(mark.start[1])
        match mark.shape:
            case "line":
                return Markup(
                    '<path d="{}" fill="none" stroke="{}" stroke-width="4">{}</path>'
                ).format(self._line(mark), series.color, title)
            case "bar":
                width = self.x(mark.end[0]) - x
                band = self.y(mark.end[1]) - y
                return Markup(
                    '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}">{}</rect>'
                ).format(
                    x + 0.5, y + band * (1 - _BAR) / 2, max(width - 1, 0.5), band * _BAR,
                    series.color, title,
                )  # fmt: skip
        return _sign(series.glyph, x, y, series.color, title)

    def _line(self, mark: Mark) -> str:
        (x1, y1), (x2, y2) = mark.start, mark.end
        return f"M{self.x(x1):.1f} {self.y(y1):.1f}L{self.x(x2):.1f} {self.y(y2):.1f}"


def _runs(marks: Iterable[Mark]) -> Iterator[tuple[int, list[Mark]]]:
    run: list[Mark] = []
    for mark in marks:
        if run and run[-1].series != mark.series:
            yield run[0].series, run
            run = []
        run.append(mark)
    if run:
        yield run[0].series, run


def _legend_places(
    legend: Iterable[Series], left: float, right: float
) -> Iterator[tuple[Series, int, float]]:
    """Each series with its line in the legend, from 0, and its left edge."""
    line, at = 0, left
    for series in legend:
        width = 34 + _LETTER * len(series.name)
        if at + width > right and at > left:
            line, at = line + 1, left
        yield series, line, at
        at += width


def _sign(glyph: Glyph | str, x: float, y: float, color: str, inside: object = "") -> Markup:
    if glyph == "circle":
        return Markup('<circle cx="{:.1f}" cy="{:.1f}" r="{}" fill="{}">{}</circle>').format(
            x, y, _RADIUS, color, inside
        )
    if glyph == "line":
        return Markup('<path d="M{:.1f} {:.1f}h14" stroke="{}" stroke-width="3"/>').format(
            x - 7, y, color
        )
    path = next(d for name, d in _PATHS.items() if name == glyph)
    return Markup('<path transform="translate({:.1f} {:.1f})" d="{}" fill="{}">{}</path>').format(
        x, y, path, color, inside
    )


def _rule(x1: float, y1: float, x2: float, y2: float, opacity: float) -> Markup:
    return Markup(
        '<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="currentColor" stroke-opacity="{}"/>'
    ).format(x1, y1, x2, y2, opacity)


def _text(x: float, y: float, words: str, more: Markup = Markup()) -> Markup:  # noqa: B008  # immutable
    """Words, with what MathJax would take for a formula's delimiters cut off from each other."""
    pieces = Markup().join(
        Markup("<tspan>{}</tspan>").format(piece) if piece in "$\\" else escape(piece)
        for piece in xml_text(words)
    )
    return Markup('<text x="{:.1f}" y="{:.1f}"{}>{}</text>').format(x, y, more, pieces)
