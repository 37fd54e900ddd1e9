"""Charts as Altair charts, to be changed and combined further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from aligner.errors import MissingExtraError
from aligner.report.plots.chart import Axis, Chart, Mark, Shape

if TYPE_CHECKING:
    import altair as alt

_GLYPHS = {"triangle": "triangle-up"}
"""Where Vega has another name for a form."""


def altair_of(chart: Chart) -> alt.LayerChart:
    """A chart of Altair with the data inside, a layer for each shape of marks.

    Raises:
        MissingExtraError: Altair is not installed.
    """
    try:
        import altair as alt
    except ImportError:
        raise MissingExtraError("altair", "altair") from None
    present = dict.fromkeys(mark.shape for mark in chart.marks) or {"dot": None}
    layers = [_layer(chart, shape) for shape in present]
    width, height = chart.size
    drawn = alt.layer(*layers).properties(
        title=alt.TitleParams(text=chart.title, anchor="start"),
        description=chart.description,
        width=width - 100,
        height=height - 110,
    )
    return cast("alt.LayerChart", drawn)


def _layer(chart: Chart, shape: Shape) -> Any:
    import altair as alt

    rows = [_row(chart, mark) for mark in chart.marks if mark.shape == shape]
    drawn = alt.Chart(alt.Data(values=rows))  # type: ignore[no-untyped-call]
    names = [series.name for series in chart.legend]
    color = alt.Color(
        "series:N",
        title=None,
        scale=alt.Scale(domain=names, range=[series.color for series in chart.legend]),
    )
    common: dict[str, Any] = {"x": _x(chart.x), "color": color, "tooltip": alt.Tooltip("label:N")}
    match shape:
        case "line":
            return drawn.mark_rule(strokeWidth=2).encode(
                **common, y=_y(chart.y), x2="x2:Q", y2="y2:Q"
            )
        case "bar":
            return drawn.mark_bar().encode(**common, y=_y(chart.y), x2="x2:Q")
    glyphs = [_GLYPHS.get(series.glyph, series.glyph) for series in chart.legend]
    forms = alt.Shape("series:N", title=None, scale=alt.Scale(domain=names, range=glyphs))
    return drawn.mark_point(filled=True, opacity=1, size=45).encode(
        **common, y=_y(chart.y), shape=forms
    )


def _x(axis: Axis) -> Any:
    import altair as alt

    scale = alt.Scale(domain=[axis.low, axis.high], nice=False)
    return alt.X("x:Q", title=axis.title, scale=scale, axis=_written(axis))


def _y(axis: Axis) -> Any:
    import altair as alt

    if axis.categories:
        return alt.Y("y:N", title=axis.title, sort=list(axis.categories))
    scale = alt.Scale(domain=[axis.low, axis.high], nice=False)
    return alt.Y("y:Q", title=axis.title, scale=scale, axis=_written(axis))


def _written(axis: Axis) -> Any:
    import altair as alt

    ticks = [value for value, _ in axis.ticks]
    return alt.Axis(values=ticks, format=axis.format) if axis.format else alt.Axis(values=ticks)


def _row(chart: Chart, mark: Mark) -> dict[str, object]:
    """A mark as a row of data; a band of an axis goes by its name."""
    (x, y), (x2, y2) = mark.start, mark.end
    row: dict[str, object] = {"series": chart.series[mark.series].name, "label": mark.label}
    row |= {"x": x, "y": chart.y.categories[int(y)] if chart.y.categories else y}
    if mark.shape != "dot":
        row["x2"] = x2
    if mark.shape == "line":
        row["y2"] = y2
    return row
