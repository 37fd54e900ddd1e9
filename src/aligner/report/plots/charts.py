"""What the charts of a bitext show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from aligner.corpus import Bead, Bitext, Corpus, Discrepancy, Severity
from aligner.report.figures import is_doubtful
from aligner.report.geometry import Drawing, drawings
from aligner.report.plots.chart import (
    Chart,
    Glyph,
    Mark,
    Series,
    amounts,
    bands,
    dot,
    line,
    probabilities,
    shares,
    stacked,
)
from aligner.report.wording import count, language_name

MOST = 1500
"""Dots that a chart has at most: the most telling are kept, and the description says so."""

WINDOWS = 40
"""Stretches of the text for which the mean score is drawn."""

T = TypeVar("T")
Charted = Callable[[Bitext], Chart]
"""What makes a chart of a bitext."""

_BLUE, _ORANGE, _RED, _GREY, _GREEN = "#3f8fd2", "#c98000", "#ef4f6b", "#8a8f99", "#3a9a5f"

_SEVERITIES: dict[Severity, tuple[str, Glyph]] = {
    Severity.CRITICAL: (_RED, "triangle"),
    Severity.MAJOR: (_ORANGE, "diamond"),
    Severity.MINOR: (_BLUE, "circle"),
    Severity.NOTE: (_GREY, "square"),
}
_WORST_FIRST = tuple(reversed(Severity))


def alignment(bitext: Bitext) -> Chart:
    """Which part of one text renders which part of the other, as a dot-plot.

    Each bead is a line from where it begins to where it ends in both texts.  A clean
    translation is the diagonal; what stands off it has moved, and what runs along one
    axis only is missing on the other side.
    """
    first, second = map(language_name, bitext.languages)
    series = (
        Series("in order", _BLUE),
        Series("doubtful", _ORANGE, "diamond"),
        Series("one side only", _GREY, "square"),
        Series("moved", _RED, "triangle"),
    )
    laid: tuple[list[Mark], ...] = ([], [], [], [])
    placed = [(_place_of(drawing), drawing) for drawing in drawings(bitext)]
    are_few = sum(number > 0 for number, _ in placed) <= MOST
    for number, drawing in placed:
        (left, right), (low, high) = drawing.extents
        label = _name(drawing.bead) if number and are_few else ""
        laid[number].append(line(number, (left, low), (right, high), label))
    told = _told((len(marks), one.name) for marks, one in zip(laid, series, strict=True))
    return Chart(
        title="Alignment",
        description=f"Dot-plot of {count(len(bitext.beads), 'bead')}: {told}.",
        x=shares(f"{first} text"),
        y=shares(f"{second} text"),
        series=series,
        marks=tuple(mark for marks in laid for mark in marks),
        size=(560, 540),
    )


def _place_of(drawing: Drawing) -> int:
    bead = drawing.bead
    if bead.moved:
        return 3
    if bead.is_null:
        return 2
    return 1 if is_doubtful(bead) else 0


def scores(bitext: Bitext) -> Chart:
    """The score of each bead along the text, and the mean over stretches of it."""
    drawn = drawings(bitext)
    shown = _most_telling(drawn, lambda drawing: drawing.bead.score)
    series = (
        Series("0.5 or more", _BLUE),
        Series("less than 0.5", _ORANGE, "diamond"),
        Series("mean of a stretch", _GREEN),
    )
    dots = [
        dot(int(is_doubtful(d.bead)), sum(d.along) / 2, d.bead.score, _name(d.bead)) for d in shown
    ]
    doubtful = sum(map(is_doubtful, bitext.beads))
    return Chart(
        title="Scores along the text",
        description=(
            f"Score of {_of_all(len(shown), len(drawn), 'bead', 'with the lowest scores')}; "
            f"of all, {doubtful} score less than 0.5.{_mean_in_words(bitext.beads)}"
        ),
        x=shares("Both texts, from beginning to end"),
        y=probabilities("Score: probability that the bead is right"),
        series=series,
        marks=(*dots, *_means(drawn)),
    )


def _means(drawn: Sequence[Drawing]) -> list[Mark]:
    """The mean score of stretches of equal length, joined by lines."""
    held: dict[int, list[float]] = {}
    for drawing in drawn:
        window = min(int(sum(drawing.along) / 2 * WINDOWS), WINDOWS - 1)
        held.setdefault(window, []).append(drawing.bead.score)
    means = [((at + 0.5) / WINDOWS, sum(inside) / len(inside)) for at, inside in held.items()]
    means.sort()
    return [line(2, one, other) for one, other in pairwise(means)]


def _mean_in_words(beads: Sequence[Bead]) -> str:
    return f" The mean is {sum(b.score for b in beads) / len(beads):.2f}." if beads else ""


def lengths(shown: Bitext | Corpus) -> Chart:
    """The length of either side of each bead, in characters.

    Beads far off the line, which is the ratio of the two texts, are worth a look.
    """
    languages = shown.languages or ("", "")
    first, second = (language_name(code) or "text" for code in languages)
    pairs = [
        (len(bead[languages[0]].text), len(bead[languages[1]].text), bead)
        for bead in shown.beads
        if not bead.is_null
    ]
    whole = sum(x for x, _, _ in pairs), sum(y for _, y, _ in pairs)
    ratio = whole[1] / whole[0] if whole[0] else 1.0
    kept = _most_telling(pairs, lambda pair: -abs(pair[1] - ratio * pair[0]))
    series = (
        Series("1-1", _BLUE),
        Series("other shapes", _ORANGE, "diamond"),
        Series("the ratio of both texts", _GREEN),
    )
    x = amounts(f"{first}, characters", (pair[0] for pair in pairs))
    y = amounts(f"{second}, characters", (pair[1] for pair in pairs))
    reach = min(x.high, y.high / ratio)
    told = _of_all(len(kept), len(pairs), "bead", "farthest from the ratio")
    return Chart(
        title="Lengths of beads",
        description=(
            f"Length of both sides of {told}; the {second} has {ratio:.2f} characters "
            f"for each one of the {first}."
        ),
        x=x,
        y=y,
        series=series,
        marks=(
            *([line(2, (0, 0), (reach, reach * ratio))] if pairs else []),
            *(dot(int(bead.kind != "1-1"), one, two, _name(bead)) for one, two, bead in kept),
        ),
        size=(560, 520),
    )


def families(shown: Bitext | Corpus) -> Chart:
    """How many findings each family has, by severity."""
    table = Counter((found.family, found.severity) for found in shown.discrepancies)
    totals: Counter[str] = Counter()
    for (family, _), number in table.items():
        totals[family] += number
    names = sorted(totals, key=lambda family: (-totals[family], family))
    marks = [
        mark
        for band, family in enumerate(names)
        for mark in stacked(
            (
                (at, table[family, severity], f"{family}, {severity}: {table[family, severity]}")
                for at, severity in enumerate(_WORST_FIRST)
            ),
            band,
        )
    ]
    told = _told((totals[family], family) for family in names)
    return Chart(
        title="Findings by family",
        description=f"{count(totals.total(), 'finding')}: {told}.",
        x=amounts("Findings", totals.values()),
        y=bands("Family", names),
        series=_by_severity(),
        marks=tuple(marks),
        size=(720, 120 + 30 * max(len(names), 1)),
    )


def findings(bitext: Bitext) -> Chart:
    """Where the findings of each family stand along the text, by severity."""
    drawn = drawings(bitext)
    placed = [found for found in bitext.discrepancies if found.beads]
    kept = _most_telling(placed, lambda found: (-found.severity.rank, -found.confidence))
    names = sorted({found.family for found in placed})
    dots = [
        dot(
            _WORST_FIRST.index(found.severity),
            sum(drawn[found.beads[0]].along) / 2,
            names.index(found.family) + 0.5,
            f"{found.severity}: {found.message}",
        )
        for found in reversed(kept)
    ]
    told = _of_all(len(kept), len(placed), "finding", "most severe")
    return Chart(
        title="Findings along the text",
        description=f"Place of {told}{_densest(placed, drawn)}.",
        x=shares("Both texts, from beginning to end"),
        y=bands("Family", names),
        series=_by_severity(),
        marks=tuple(dots),
        size=(720, 120 + 30 * max(len(names), 1)),
    )


def _densest(placed: Sequence[Discrepancy], drawn: Sequence[Drawing]) -> str:
    """Which tenth of the text has most of some findings."""
    tenths = Counter(min(int(sum(drawn[f.beads[0]].along) * 5), 9) for f in placed)
    if not tenths:
        return ""
    tenth, number = min(tenths.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"; most stand between {tenth * 10} and {tenth * 10 + 10} % of the text ({number})"


def _by_severity() -> tuple[Series, ...]:
    return tuple(Series(str(s), *_SEVERITIES[s]) for s in _WORST_FIRST)


def _most_telling(items: Sequence[T], key: Callable[[T], Any]) -> list[T]:
    """The items with the lowest keys, as many as a chart may have, in their order."""
    if len(items) <= MOST:
        return list(items)
    kept = sorted(range(len(items)), key=lambda at: key(items[at]))[:MOST]
    return [items[at] for at in sorted(kept)]


def _name(bead: Bead) -> str:
    return f"Bead {bead.number}, {bead.kind}, {bead.score:.2f}"


def _told(counted: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{number} {name}" for number, name in counted if number) or "none"


def _of_all(shown: int, whole: int, noun: str, which: str) -> str:
    if shown == whole:
        return count(whole, noun)
    return f"{shown} of {count(whole, noun)}, those {which}"
