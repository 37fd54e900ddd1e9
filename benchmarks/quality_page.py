"""``python -m benchmarks.quality_page``: the tables and the plot of ``docs/quality.md``.

They are made from the figures in ``benchmarks/measured/``, which ``benchmarks.held_out``,
``benchmarks.peers``, ``benchmarks.ablation`` and ``benchmarks.fit_confidence`` write with
``--save``, and take the place of what stands between the marks ``<!-- table NAME -->`` and ``<!-- end -->``.
``--check`` changes nothing and ends with status 1 if the page is not up to date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import regex

from benchmarks.devdata import ROOT
from benchmarks.measured import POOLED, load
from benchmarks.plots import Point, reliability

PAGE = ROOT / "docs" / "quality.md"
PLOT = ROOT / "docs" / "images" / "reliability.svg"

GOALS = {
    "pud-hard": 0.981,
    "flores-hard": 0.987,
    "flores-omit": 0.993,
    "john-hard": 0.972,
    "newstest09-hard": 0.980,
    "book-robinson": 0.78,
    "doc-devref-partial": 0.962,
}
"""Strict F1 that was set as a goal before peers were measured here."""
NULL_GOALS = {
    "flores-hard": 0.85,
    "pud-hard": 0.85,
    "newstest09-hard": 0.85,
    "flores-omit": 0.85,
    "newstest09-omit": 0.85,
    "doc-devref-partial": 0.90,
}
PARAGRAPH_GOAL = 0.97
PEERED = (
    *GOALS,
    "book-eyre",
    "newstest09-omit",
    "doc-faq-hard",
    "doc-maint-hard",
    "doc-aptitude-hard",
)
FAMILIES = {
    "encyclopedia": ("flores", "pud"),
    "news": ("newstest",),
    "gospel": ("john",),
    "novels": ("book",),
    "manuals": ("doc",),
}
"""What the names of the sets of a family begin with."""
_FEWEST = 20
"""Bins of a family with fewer beads are not drawn, shapes with fewer not shown."""

Row = Sequence[str]


def _kept(engine: str, way: str) -> dict[str, Any]:
    held: dict[str, Any] = load("held_out").get(f"{engine}, {way}", {})
    return held


def _table(head: Row, rows: Sequence[Row]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" + " ---: |" * (len(head) - 1)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _share(value: float | None) -> str:
    """A figure without the zero before its point, as the tables are dense."""
    if value is None:
        return "–"
    told = f"{value:.3f}"
    return told.removeprefix("0") if value < 1 else told


def _ratio(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")


def _figure(row: dict[str, Any] | None, key: str) -> str:
    return _share(None if row is None else row.get(key))


def sets() -> Iterator[str]:
    """Each set: strict F1 held out by family, by work, not held out, and more."""
    family, work, nothing = (_kept("encoder", way) for way in ("family", "work", "nothing"))
    head = ("set", "gold beads", "strict F1", "95 % interval", "precision", "recall", "lax",
            "links", "new work of a known kind", "weights that ship")  # fmt: skip
    rows = []
    for name in [*sorted(set(family) - {POOLED}), POOLED]:
        row = family[name]
        low, high = map(_share, row["interval"])
        rows.append(
            (name, str(row["beads"]), _share(row["strict"]), f"{low} to {high}",
             *(_share(row[key]) for key in ("precision", "recall", "lax", "links")),
             _figure(work.get(name), "strict"), _figure(nothing.get(name), "strict"))
        )  # fmt: skip
    yield from _table(head, rows)


def peers() -> Iterator[str]:
    """Each set: the peers, ours, and how much of the best peer's error is left."""
    measured = load("peers")
    ways = [_kept("encoder", way) for way in ("family", "work", "nothing")]
    head = ("set", "hunalign", "Bertalign, skip −0.1", "skip 0", "best skip", "family held out",
            "work held out", "weights that ship", "our error / best peer's", "goal")  # fmt: skip
    rows = []
    for name in PEERED:
        held = measured.get(name, {})
        best_hunalign = _best(held.get("hunalign", {}))[1]
        bertalign = held.get("Bertalign", {})
        skip, best = _best(bertalign)
        ours = [way.get(name, {}).get("strict") for way in ways]
        known = [value for value in (best, best_hunalign) if value is not None]
        ratios = [
            _ratio((1 - own) / (1 - max(known))) if known and own is not None else "–"
            for own in ours
        ]
        at = {skip: row["strict"] for skip, row in bertalign.items()}
        rows.append(
            (name, _share(best_hunalign), _share(at.get("-0.1")), _share(at.get("0")),
             f"{_share(best)} ({skip.replace('-', '−')})", *map(_share, ours),
             ratios[0] if ratios[0] == ratios[1] else " / ".join(ratios[:2]), _goal(name, known))
        )  # fmt: skip
    yield from _table(head, rows)


def _goal(name: str, known: Sequence[float]) -> str:
    if name in GOALS:
        return _share(GOALS[name])
    return _share(1 - (1 - max(known)) * 2 / 3) if known else "–"


def _best(settings: dict[str, dict[str, float]]) -> tuple[str, float | None]:
    """The setting with the best strict F1, and that."""
    if not settings:
        return "", None
    name = max(settings, key=lambda setting: settings[setting]["strict"])
    return name, settings[name]["strict"]


def nulls() -> Iterator[str]:
    """F1 of sentences without a counterpart."""
    measured = load("peers")
    ways = [_kept("encoder", way) for way in ("family", "work", "nothing")]
    head = ("set", "sentences without a counterpart", "Bertalign, best skip", "family held out",
            "work held out", "weights that ship", "goal")  # fmt: skip
    rows = []
    for name in sorted(ways[0]):
        row = ways[0][name]
        if name == POOLED or not row["null lines"]:
            continue
        bertalign = measured.get(name, {}).get("Bertalign", {})
        skip, _ = _best(bertalign)
        rows.append(
            (name, str(row["null lines"]), _share(bertalign[skip]["nulls"] if skip else None),
             *(_figure(way.get(name), "nulls") for way in ways),
             f"{NULL_GOALS[name]:.2f}".removeprefix("0") if name in NULL_GOALS else "–")
        )  # fmt: skip
    yield from _table(head, rows)


def paragraphs() -> Iterator[str]:
    """F1 of the links between paragraphs."""
    ways = [_kept("encoder", way) for way in ("family", "work", "nothing")]
    names = [name for name, row in sorted(ways[0].items()) if "paragraph links" in row]
    head = ("set", "family held out", "work held out", "weights that ship", "goal")
    goal = f"{PARAGRAPH_GOAL:.2f}".removeprefix("0")
    rows = [
        (name, *(_figure(way.get(name), "paragraph links") for way in ways),
         goal if name.endswith("-par") else "–")
        for name in names
    ]  # fmt: skip
    yield from _table(head, rows)


def calibration() -> Iterator[str]:
    """Calibration error and where wrong beads are found, for each set."""
    ways = [_kept("encoder", way) for way in ("family", "work")]
    head = ("set", "predicted beads that are wrong", "calibration error, family held out",
            "work held out", "wrong beads in the lowest tenth", "work held out")  # fmt: skip
    rows = []
    for name in [*sorted(set(ways[0]) - {POOLED}), POOLED]:
        lowest = [way.get(name, {}).get("lowest tenth") for way in ways]
        rows.append(
            (name, str(ways[0][name]["wrong"]),
             *(_figure(way.get(name), "calibration error") for way in ways),
             *("–" if share is None else f"{share:.0%}" for share in lowest))
        )  # fmt: skip
    yield from _table(head, rows)


def bins() -> Iterator[str]:
    """What is right of the beads of all sets, by score."""
    head = ("score", "beads", "mean score", "share right", "95 % interval")
    rows = [
        (f"{low:.1f} to {low + 0.1:.1f}", str(beads), _share(mean), _share(right),
         f"{_share(bounds[0])} to {_share(bounds[1])}")
        for low, beads, mean, right, *bounds in _kept("encoder", "family")[POOLED]["bins"]
    ]  # fmt: skip
    yield from _table(head, rows)


def shapes() -> Iterator[str]:
    """Strict F1 by the shape of the gold bead."""
    held = _kept("encoder", "family")[POOLED]["shapes"]
    head = ("shape", "gold beads", "strict F1")
    yield from _table(
        head,
        [(kind, str(count), _share(f1)) for kind, (f1, count) in held.items() if count >= _FEWEST],
    )


def ablation() -> Iterator[str]:
    """Strict F1 without each signal."""
    held = load("ablation")
    columns = list(held["nothing"])
    order = sorted(held, key=lambda name: (name != "nothing", -held[name]["all"]))
    rows = [(name, *(_share(held[name][column]) for column in columns)) for name in order]
    yield from _table(("without", *columns), rows)


def confidence() -> Iterator[str]:
    """What findings say and what is true of them, by check."""
    head = ("check", "findings", "about a planted error", "said by the check", "shown", "true")
    yield from _table(
        head,
        [
            (check, str(row["findings"]), str(row["right"]), _share(row["said"]),
             _share(row["now"]) if row["is fitted"] else "as said", _share(row["true"]))
            for check, row in load("confidence")["checks"].items()
            if row["findings"] >= _FEWEST
        ],
    )  # fmt: skip


def confidences() -> Iterator[str]:
    """What the findings of all checks say and what is true of them, in tenths."""
    held = load("confidence")
    ways = [
        {round(10 * row[0]): (_share(row[0]), _share(row[1]), str(row[2])) for row in rows}
        for rows in (held["bins"]["before"], held["bins"]["after"])
    ]
    head = ("about", "said by checks", "true", "findings", "shown, held out", "true", "findings")
    nothing = ("–", "–", "–")
    rows: list[Row] = [
        (f"{tenth / 10:.1f}", *ways[0].get(tenth, nothing), *ways[1].get(tenth, nothing))
        for tenth in sorted({*ways[0], *ways[1]})
    ]
    before, after = (_share(held["error"][way]) for way in ("before", "after"))
    yield from _table(head, [*rows, ("calibration error", before, "", "", after, "", "")])


def plot() -> str:
    """The reliability plot of texts held out by family."""
    held = _kept("encoder", "family")
    points = [
        Point(mean, right, beads, (bounds[0], bounds[1]) if bounds else None)
        for _, beads, mean, right, *bounds in held[POOLED]["bins"]
    ]
    parts: dict[str, Sequence[Point]] = {
        family: _together([row["bins"] for name, row in held.items() if name.startswith(starts)])
        for family, starts in FAMILIES.items()
    }
    title = "Reliability: the share of beads that are right, by their score, on texts held out"
    return reliability(points, parts, title)


def _together(held: Sequence[Sequence[Sequence[float]]]) -> list[Point]:
    """The bins of several sets as one."""
    sums: dict[float, list[float]] = {}
    for low, beads, mean, right, *_ in (one for bins in held for one in bins):
        total = sums.setdefault(low, [0.0, 0.0, 0.0])
        for at, value in enumerate((beads, beads * mean, beads * right)):
            total[at] += value
    return [
        Point(scores / beads, right / beads, int(beads))
        for _, (beads, scores, right) in sorted(sums.items())
        if beads >= _FEWEST
    ]


TABLES: dict[str, Callable[[], Iterator[str]]] = {
    "sets": sets,
    "peers": peers,
    "nulls": nulls,
    "paragraphs": paragraphs,
    "calibration": calibration,
    "bins": bins,
    "shapes": shapes,
    "ablation": ablation,
    "confidence": confidence,
    "confidences": confidences,
}
_MARKED = regex.compile(r"(<!-- table (\w+) -->\n).*?(<!-- end -->)", flags=regex.DOTALL)


def filled(page: str) -> str:
    """A page with its tables made anew."""

    def made(match: regex.Match[str]) -> str:
        return str(match[1]) + "\n".join(TABLES[match[2]]()) + f"\n{match[3]}"

    found: str = _MARKED.sub(made, page)
    return found


def main() -> None:
    """Write the page and the plot, or see whether they are up to date."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args()
    made: dict[Path, str] = {PAGE: filled(PAGE.read_text(encoding="utf-8")), PLOT: plot()}
    for path, content in made.items():
        if options.check:
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                sys.exit(f"{path.relative_to(ROOT)} is not up to date")
        else:
            path.write_text(content, encoding="utf-8")
            print(f"{path.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
