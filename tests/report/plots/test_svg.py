"""Charts as SVG."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from lxml import etree

from aligner.corpus import Bitext
from aligner.report.plots import charts
from aligner.report.plots.chart import Chart
from aligner.report.plots.svg import svg_of
from report.samples import harbour, hostile
from strategies import bitexts

SVG = "{http://www.w3.org/2000/svg}"
ALL = (charts.alignment, charts.scores, charts.lengths, charts.families, charts.findings)
PAGES = ("#ffffff", "#1e1e1e", "#383838")
"""Behind a chart in a notebook: light, JupyterLab and VS Code dark, Colab dark."""


def parsed(chart: Chart) -> etree._Element:
    return etree.fromstring(svg_of(chart, alone=True))


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_a_chart_has_a_title_and_a_description_first() -> None:
    chart = charts.alignment(harbour())
    tree = parsed(chart)
    assert tree.get("role") == "img"
    assert [tree[0].tag, tree[1].tag] == [SVG + "title", SVG + "desc"]
    assert (tree[0].text, tree[1].text) == (chart.title, chart.description)


def test_axes_ticks_and_series_are_written_out() -> None:
    words = {
        str(text.xpath("string()"))
        for text in parsed(charts.families(harbour())).iter(SVG + "text")
    }
    assert {"Findings", "Family", "dates", "critical", "major", "minor", "note", "0", "1"} <= words


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_colours_are_told_from_any_page(make: charts.Charted) -> None:
    for series, page in product(make(harbour()).series, PAGES):
        assert contrast(series.color, page) >= 3, (series, page)


def test_series_of_dots_differ_in_form_too() -> None:
    for make in ALL:
        chart = make(harbour())
        dots = {mark.series for mark in chart.marks if mark.shape == "dot"}
        assert len({chart.series[number].glyph for number in dots}) == len(dots)


def test_words_have_the_colour_of_the_text_around() -> None:
    shown = svg_of(charts.scores(harbour()), alone=False)
    assert 'fill="currentColor"' in shown
    assert "<style" not in shown
    assert "background" not in shown


def test_a_file_brings_its_own_page() -> None:
    assert "prefers-color-scheme:dark" in svg_of(charts.scores(harbour()), alone=True)


def test_lines_of_one_series_are_one_path() -> None:
    chart = charts.alignment(harbour())
    paths = [p for p in parsed(chart).iter(SVG + "path") if p.get("fill") == "none"]
    assert paths[0].get("d", "").count("M") == 3


def test_marks_say_what_they_are() -> None:
    titles = [t.text for t in parsed(charts.findings(harbour())).iter(SVG + "title")]
    assert "critical: The Italian has 1932, the English 1923." in titles


def test_hostile_text_stays_text() -> None:
    for make in ALL:
        tree = parsed(make(hostile()))
        assert not [e for e in tree.iter() if str(e.tag) in {SVG + "script", SVG + "img"}]
        assert all(not str(name).startswith("on") for e in tree.iter() for name in e.attrib)
    words = svg_of(charts.findings(hostile()), alone=False)
    assert "&#34;&gt;&lt;img src=x onerror=alert(2)&gt;" in words


def test_signs_of_formulae_are_cut_off_from_each_other() -> None:
    chart = charts.families(harbour())
    dollars = Chart("$a$", "", chart.x, chart.y, (), ())
    assert "<tspan>$</tspan>a<tspan>$</tspan>" in svg_of(dollars, alone=False)


@settings(max_examples=20, deadline=None)
@given(bitexts())
def test_any_chart_is_well_formed_and_inside_its_frame(bitext: Bitext) -> None:
    for make in ALL:
        tree = parsed(make(bitext))
        for circle in tree.iter(SVG + "circle"):
            assert 0 <= float(circle.get("cx", "-1")) <= float(tree.get("width", "0"))
            assert 0 <= float(circle.get("cy", "-1")) <= float(tree.get("height", "0"))
