"""What the charts show."""

from __future__ import annotations

from hypothesis import given, settings

from aligner.corpus import Bitext, Corpus
from aligner.report.plots import charts
from aligner.report.plots.chart import Chart, Mark
from report.samples import harbour
from strategies import bitexts
from support import bitext_of, swapped


def of(chart: Chart, series: str) -> list[Mark]:
    """The marks of a series, by its name."""
    return [mark for mark in chart.marks if chart.series[mark.series].name == series]


def test_a_clean_translation_is_the_diagonal() -> None:
    bitext = bitext_of([("Uno due.", "One two."), ("Tre.", "Tri.")])
    chart = charts.alignment(bitext)
    assert {series.name for series in chart.legend} == {"in order"}
    assert chart.marks[0].start == (0.0, 0.0)
    assert chart.marks[0].end == chart.marks[1].start
    assert chart.marks[-1].end == (1.0, 1.0)


def test_what_is_moved_or_alone_is_told_apart() -> None:
    chart = charts.alignment(harbour())
    assert [mark.label for mark in of(chart, "moved")] == ["Bead 5, 1-1, 0.97"]
    first, second = of(chart, "one side only")
    assert first.start[1] == first.end[1]
    assert second.start[0] == second.end[0]
    assert chart.description == "Dot-plot of 6 beads: 3 in order, 2 one side only, 1 moved."


def test_of_too_many_beads_off_the_diagonal_none_is_named() -> None:
    rows = [("Sì.", "Yes.")] * (charts.MOST + 1)
    assert all(mark.label for mark in charts.alignment(bitext_of(rows[1:], scores=0.1)).marks)
    assert not any(mark.label for mark in charts.alignment(bitext_of(rows, scores=0.1)).marks)


def test_axes_are_named_for_the_languages() -> None:
    chart = charts.alignment(harbour())
    assert (chart.x.title, chart.y.title) == ("Italian text", "English text")


def test_swapped_sides_give_the_mirrored_plot() -> None:
    bitext = bitext_of([("Uno.", "One and a half."), ("Due tre.", "Two."), ("Sei.", "")])
    marks = charts.alignment(bitext).marks
    mirrored = charts.alignment(swapped(bitext)).marks
    assert [(m.start[::-1], m.end[::-1]) for m in mirrored] == [(m.start, m.end) for m in marks]


def test_scores_stand_along_the_text_with_their_mean() -> None:
    chart = charts.scores(harbour())
    assert [round(mark.start[1], 2) for mark in of(chart, "0.5 or more")] == [
        0.99,
        0.86,
        0.64,
        0.93,
        0.97,
    ]
    assert [mark.label for mark in of(chart, "less than 0.5")] == ["Bead 3, 0-1, 0.41"]
    assert of(chart, "mean of a stretch")
    assert "of all, 1 score less than 0.5. The mean is 0.80." in chart.description


def test_a_long_text_shows_its_lowest_scores_and_says_so() -> None:
    count = charts.MOST + 10
    sure = [0.99] * 10 + [0.4] * charts.MOST
    chart = charts.scores(bitext_of([("Sì.", "Yes.")] * count, scores=sure))
    assert len(of(chart, "less than 0.5")) == charts.MOST
    assert not of(chart, "0.5 or more")
    assert "1500 of 1\u202f510 beads, those with the lowest scores" in chart.description


def test_lengths_are_characters_of_either_side() -> None:
    chart = charts.lengths(harbour())
    bead = harbour()[1]
    (other,) = of(chart, "other shapes")
    assert list(other.start) == [len(bead["it"].text), len(bead["en"].text)]
    assert len(of(chart, "1-1")) == 3
    (ratio,) = of(chart, "the ratio of both texts")
    assert ratio.start == (0.0, 0.0)


def test_lengths_of_a_corpus_are_of_all_its_beads() -> None:
    one = charts.lengths(harbour())
    both = charts.lengths(Corpus(bitexts=(harbour(), harbour())))
    assert len(of(both, "1-1")) == 2 * len(of(one, "1-1"))


def test_families_are_stacked_by_severity_the_most_frequent_first() -> None:
    bitext = harbour()
    found = (*bitext.discrepancies, bitext.discrepancies[-1])
    chart = charts.families(bitext.with_discrepancies(found))
    assert chart.y.categories == ("editorial", "coverage", "dates", "names")
    assert chart.description == "5 findings: 2 editorial, 1 coverage, 1 dates, 1 names."
    (bar,) = of(chart, "note")
    assert (bar.start, bar.end, bar.label) == ((0, 0), (2, 1), "editorial, note: 2")


def test_findings_stand_where_their_bead_does() -> None:
    chart = charts.findings(harbour())
    (year,) = of(chart, "critical")
    assert chart.y.categories[int(year.start[1])] == "dates"
    assert year.label == "critical: The Italian has 1932, the English 1923."
    (query,) = of(chart, "note")
    assert year.start[0] < query.start[0]
    assert chart.description.startswith("Place of 4 findings; most stand between 7")


def test_an_unchecked_text_has_no_findings() -> None:
    chart = charts.findings(bitext_of([("Uno.", "One.")]))
    assert chart.marks == ()
    assert chart.description == "Place of 0 findings."


def test_an_empty_corpus_has_empty_charts() -> None:
    assert charts.lengths(Corpus()).marks == ()
    assert charts.families(Corpus()).description == "0 findings: none."


@settings(max_examples=30, deadline=None)
@given(bitexts())
def test_all_marks_lie_on_their_axes(bitext: Bitext) -> None:
    for make in (charts.alignment, charts.scores, charts.lengths, charts.families, charts.findings):
        chart = make(bitext)
        for x, y in (place for mark in chart.marks for place in (mark.start, mark.end)):
            assert chart.x.low <= x <= chart.x.high
            assert chart.y.low <= y <= chart.y.high * (1 + 1e-9)
