"""Plots as notebooks and files have them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html

from aligner.corpus import Bitext
from aligner.errors import SettingsError, UnreadableFileError
from aligner.report import plots
from report.samples import harbour
from support import must_have

ALL = (plots.alignment, plots.scores, plots.lengths, plots.families, plots.findings)


@pytest.mark.parametrize("plot", ALL, ids=lambda plot: plot.__name__)
def test_a_notebook_shows_a_plot_inline(plot: Callable[[Bitext], plots.Plot]) -> None:
    shown = lxml_html.fragment_fromstring(plot(harbour())._repr_html_().strip())
    assert shown.cssselect("svg")
    assert "mathjax_ignore" in shown.get("class", "")
    assert not shown.cssselect("script, style")


def test_a_plot_says_in_words_what_is_to_be_seen() -> None:
    plot = plots.alignment(harbour())
    assert repr(plot) == f"<Plot Alignment: {plot.description}>"


def test_a_plot_is_saved_as_svg(tmp_path: Path) -> None:
    plots.scores(harbour()).save(tmp_path / "scores.svg")
    tree = etree.parse(tmp_path / "scores.svg").getroot()
    assert tree.tag == "{http://www.w3.org/2000/svg}svg"


def test_a_plot_is_saved_as_a_specification(tmp_path: Path) -> None:
    must_have("altair", extra="altair")
    plots.scores(harbour()).save(str(tmp_path / "scores.json"))
    saved = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert "vega-lite" in saved["$schema"]


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"as \.svg or \.json, not as '\.png'"):
        plots.scores(harbour()).save(tmp_path / "scores.png")
    with pytest.raises(UnreadableFileError, match="cannot be written"):
        plots.scores(harbour()).save(tmp_path / "no" / "scores.svg")


def test_drawing_does_not_need_altair() -> None:
    code = (
        "import sys; from report.samples import harbour; from aligner.report import plots; "
        "sys.modules.update(altair=None); print(len(plots.alignment(harbour()).svg()) > 1000)"
    )
    tests = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tests
    )
    assert done.stdout == "True\n"
