from __future__ import annotations

import regex

from aligner.corpus import Bitext
from aligner.report.drawing import SIZE, dot_plot, strip_map
from aligner.report.geometry import drawings
from report.samples import harbour, merging


def plotted(bitext: Bitext) -> dict[str, str]:
    return {path.name: path.d for path in dot_plot(drawings(bitext), bitext.discrepancies)}


def mapped(bitext: Bitext) -> dict[str, str]:
    return {path.name: path.d for path in strip_map(drawings(bitext), bitext.discrepancies)}


def test_a_dot_plot_has_a_line_for_each_bead_by_its_kind() -> None:
    paths = plotted(harbour())
    beads = {name: d.count("M") for name, d in paths.items() if "finding" not in name}
    assert beads == {"dot-bead": 3, "dot-null": 2, "dot-moved": 1}


def test_a_dot_plot_has_a_dot_for_each_bead_with_findings_of_a_severity() -> None:
    paths = plotted(harbour())
    found = {name: d.count("M") for name, d in paths.items() if "finding" in name}
    assert found == {f"dot-finding sev-{s}": 1 for s in ("note", "minor", "major", "critical")}


def test_a_bead_runs_from_corner_to_corner_of_its_extents() -> None:
    assert plotted(merging())["dot-bead"].startswith("M0 0L258 348")


def test_a_strip_tells_findings_by_the_worst_and_what_is_alone_or_moved() -> None:
    assert set(mapped(harbour())) == {
        "strip-alone",
        "strip-finding sev-critical",
        "strip-finding sev-major",
        "strip-finding sev-minor",
        "strip-moved",
    }


def test_what_only_one_side_has_stands_at_the_edge_of_that_side() -> None:
    lefts = [int(x) for x in regex.findall(r"M(\d+) ", mapped(harbour())["strip-alone"])]
    assert lefts == [0, 850]


def test_nothing_is_drawn_outside_the_drawing() -> None:
    for d in plotted(harbour()).values():
        assert all(0 <= int(n) <= SIZE for n in regex.findall(r"\d+", d))
