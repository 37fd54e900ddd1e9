"""Charts for Altair: the specifications, which Altair checks against the Vega-Lite schema."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from aligner.errors import MissingExtraError
from aligner.report.plots import charts
from aligner.report.plots.vega import altair_of
from report.samples import harbour
from support import bitext_of, must_have

ALL = (charts.alignment, charts.scores, charts.lengths, charts.families, charts.findings)


def spec(make: charts.Charted) -> dict[str, Any]:
    must_have("altair", extra="altair")
    found: dict[str, Any] = altair_of(make(harbour())).to_dict()
    return found


def rows(layer: dict[str, Any], whole: dict[str, Any]) -> list[dict[str, Any]]:
    """The data of a layer, wherever Altair has put it."""
    data = layer.get("data", whole.get("data", {}))
    held: list[dict[str, Any]] = data.get("values") or whole["datasets"][data["name"]]
    return held


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_a_specification_is_valid_and_has_the_title_and_the_description(
    make: charts.Charted,
) -> None:
    chart, found = make(harbour()), spec(make)
    assert found["title"]["text"] == chart.title
    assert found["description"] == chart.description
    assert json.loads(json.dumps(found)) == found


def test_dots_and_lines_are_layers_with_their_data() -> None:
    found = spec(charts.scores)
    dots, lines = found["layer"]
    assert (dots["mark"]["type"], lines["mark"]["type"]) == ("point", "rule")
    assert rows(dots, found)[0] == {
        "series": "0.5 or more",
        "label": "Bead 0, 1-1, 0.99",
        "x": pytest.approx(0.0637, abs=0.05),
        "y": 0.99,
    }
    assert {"x2", "y2"} <= set(rows(lines, found)[0])


def test_colours_and_forms_are_those_of_the_chart() -> None:
    chart, found = charts.findings(harbour()), spec(charts.findings)
    encoding = found["layer"][0]["encoding"]
    assert encoding["color"]["scale"]["range"] == [s.color for s in chart.legend]
    assert encoding["shape"]["scale"]["range"] == ["triangle-up", "diamond", "circle", "square"]


def test_bands_go_by_their_names_in_order() -> None:
    found = spec(charts.families)
    (bars,) = found["layer"]
    assert bars["encoding"]["y"]["sort"] == ["coverage", "dates", "editorial", "names"]
    assert {row["y"] for row in rows(bars, found)} == {"coverage", "dates", "editorial", "names"}


def test_shares_are_written_as_percent() -> None:
    found = spec(charts.alignment)
    assert found["layer"][0]["encoding"]["x"]["axis"]["format"] == ".0%"


def test_a_chart_without_marks_has_a_specification_too() -> None:
    must_have("altair", extra="altair")
    found = altair_of(charts.findings(bitext_of([("Uno.", "One.")]))).to_dict()
    assert len(found["layer"]) == 1


def test_without_altair_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(MissingExtraError, match=r'pip install "aligner\[altair\]"'):
        altair_of(charts.scores(harbour()))
