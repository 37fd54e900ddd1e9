"""Plots of a bitext: inline SVG that needs nothing, Altair charts for those who have it.

>>> from aligner import plots
>>> plot = plots.alignment(bitext)  # doctest: +SKIP
>>> plot.save("alignment.svg")  # doctest: +SKIP
>>> plot.altair().properties(width=300)  # doctest: +SKIP

A notebook shows a plot that is the value of a cell.  Its title and a description of
what is to be seen are part of it, for those who do not see it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Bitext, Corpus
from aligner.errors import SettingsError, UnreadableFileError
from aligner.report.plots import charts
from aligner.report.plots.chart import Chart

if TYPE_CHECKING:
    import altair as alt

__all__ = ["Plot", "alignment", "families", "findings", "lengths", "scores"]


@dataclass(frozen=True, slots=True, repr=False)
class Plot:
    """A chart that a notebook shows and a file keeps.

    Attributes:
        chart: what is drawn where.
    """

    chart: Chart

    @property
    def title(self) -> str:
        """What it shows."""
        return self.chart.title

    @property
    def description(self) -> str:
        """What is to be seen on it, in words."""
        return self.chart.description

    def svg(self) -> str:
        """An SVG file that stands by itself, light or dark as its reader's system is."""
        from aligner.report.plots.svg import svg_of

        return svg_of(self.chart, alone=True)

    def altair(self) -> alt.LayerChart:
        """The same as an Altair chart, data included.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from aligner.report.plots.vega import altair_of

        return altair_of(self.chart)

    def save(self, path: str | Path) -> None:
        """Write it to a file: ``.svg``, or ``.json`` for its Vega-Lite specification.

        Raises:
            SettingsError: the file's name ends otherwise.
            MissingExtraError: a specification needs Altair, which is not installed.
            UnreadableFileError: the file cannot be written.
        """
        target = Path(path)
        match target.suffix.lower():
            case ".svg":
                content = self.svg()
            case ".json":
                content = json.dumps(self.altair().to_dict(), ensure_ascii=False, indent=1) + "\n"
            case other:
                raise SettingsError(f"a plot is saved as .svg or .json, not as {other or 'that'!r}")
        try:
            target.write_text(content, encoding="utf-8")
        except OSError as error:
            raise UnreadableFileError(
                f"cannot be written: {error.strerror}", file=str(path)
            ) from None

    def _repr_html_(self) -> str:
        from aligner.report.plots.svg import svg_of

        drawn = svg_of(self.chart, alone=False)
        return f'<div class="aligner-plot tex2jax_ignore mathjax_ignore">\n{drawn}</div>\n'

    def __repr__(self) -> str:
        return f"<Plot {self.title}: {self.description}>"


def alignment(bitext: Bitext) -> Plot:
    """Which part of one text renders which part of the other, as a dot-plot.

    Each bead is a line from where it begins to where it ends in both texts.  A clean
    translation is the diagonal; what stands off it has moved, and what runs along one
    axis only is missing on the other side.
    """
    return Plot(charts.alignment(bitext))


def scores(bitext: Bitext) -> Plot:
    """The score of each bead along the text, and the mean over stretches of it."""
    return Plot(charts.scores(bitext))


def lengths(shown: Bitext | Corpus) -> Plot:
    """The length of either side of each bead, in characters.

    Beads far off the line, which is the ratio of the two texts, are worth a look.
    """
    return Plot(charts.lengths(shown))


def families(shown: Bitext | Corpus) -> Plot:
    """How many findings each family has, by severity."""
    return Plot(charts.families(shown))


def findings(bitext: Bitext) -> Plot:
    """Where the findings of each family stand along the text, by severity."""
    return Plot(charts.findings(bitext))
