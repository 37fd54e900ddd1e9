"""What checks find of planted errors, and what they flag where nothing is wrong.

``python -m benchmarks.discrepancies`` makes a bitext of one bead of every pair in
``discrepancies/`` of the development sets, runs the checks that are on by
default over it, and prints

- for each set of correct pairs, the share that is flagged as minor or worse, by
  family and by the default as a whole;
- for each kind of planted error, the share that is found: a pair counts as found
  if it has a finding that its correct twin has not;
- how exactly: of the errors found, the share that is shown where it is, and by no
  more than three times its length; and in how many findings, for one cause is
  one finding;
- what each family finds and flags for every limit of confidence; ``--svg FILE``
  draws it; and how many goals are met with each;
- how far confidence can be believed: of the findings of a confidence, the share
  that is about a planted error;
- what each family costs.

``--families numbers,dates`` runs only some families, ``--all`` also the checks
that are off by default; ``--errors 10`` shows correct pairs that are
flagged, ``--missed 10`` planted errors that are not found, ``--inexact 10`` those
that are shown elsewhere or at length, of the kinds that ``--kinds number,date``
names. ``--every 10`` looks at every tenth pair, for a first impression.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from aligner.checks import Check, select
from aligner.checks.running import LEAST_CONFIDENCE
from aligner.corpus import Discrepancy, Evidence, Severity
from benchmarks import curves, goals
from benchmarks.devdata import dev_folder, read_jsonl
from benchmarks.findings import Finder, Raw, Texts
from benchmarks.planted import Exactness, Planted, exactness, planted

SETS = ("number-traps", "register", "gender", "perturbed", "demetr")
"""The sets, all of which have correct pairs, and most planted errors too."""
WHOLE = 0.9
"""Share of its text from which on evidence shows the text, and no words of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of the sets.

    Attributes:
        source: the set it is from.
        kind: of the planted error; empty if the pair is correct.
        texts: the Italian and the English.
        twin: the same pair without the error; itself if it has none.
    """

    source: str
    kind: str
    texts: tuple[str, str]
    twin: tuple[str, str]

    @property
    def error(self) -> Planted:
        """The planted error."""
        side = int(self.texts[0] == self.twin[0])
        return planted(side, self.texts[side], self.twin[side])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What checks found in a pair.

    Attributes:
        pair: the pair.
        findings: what the default shows: of a correct pair, all; of one with an
            error, what its twin has not.
        raw: the same before what has one cause is merged, whatever the confidence.
    """

    pair: Pair
    findings: tuple[Discrepancy, ...]
    raw: tuple[Raw, ...]

    def of(self, family: str | None, least: Severity = Severity.NOTE) -> bool:
        """Whether a family, or the default as a whole, shows something of a severity."""
        if family is None:
            return any(finding.severity >= least for finding in self.findings)
        return any(
            raw.is_shown and raw.check.family == family and raw.severity >= least
            for raw in self.raw
        )

    @property
    def surest(self) -> dict[str, float]:
        """The confidence of each family's surest finding; in a correct pair notes do not count."""
        best: dict[str, float] = {}
        for raw in self.raw:
            if self.pair.kind or raw.severity >= Severity.MINOR:
                family = raw.check.family
                best[family] = max(best.get(family, 0.0), raw.confidence)
        return best


@dataclass(slots=True)
class Figures:
    """All outcomes, and the shares that they make.

    Attributes:
        outcomes: by pair.
        seconds: what each family took, and merging.
        pairs: how many different pairs were looked at.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    pairs: int = 0

    def flagged(self, source: str, family: str | None = None) -> float:
        """Share of the correct pairs of a set flagged as minor or worse, by a family or at all."""
        return _share(
            outcome.of(family, Severity.MINOR)
            for outcome in self.outcomes
            if outcome.pair.source == source and not outcome.pair.kind
        )

    def found(self, kind: str, family: str | None = None) -> float:
        """Share of the planted errors of a kind that a family, or any, finds."""
        return _share(outcome.of(family) for outcome in self.outcomes if outcome.pair.kind == kind)

    def count(self, *, source: str = "", kind: str = "") -> int:
        """How many pairs there are: correct ones of a set, or errors of a kind."""
        return sum(
            outcome.pair.kind == kind and source in ("", outcome.pair.source)
            for outcome in self.outcomes
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of planted errors."""
        return tuple(dict.fromkeys(o.pair.kind for o in self.outcomes if o.pair.kind))

    def exactness(self, kind: str | None = None) -> Exactness:
        """How exactly the errors of a kind, or all, are shown where they are found."""
        return exactness(
            (outcome.pair.error, outcome.findings)
            for outcome in self.outcomes
            if outcome.pair.kind and outcome.findings and kind in (None, outcome.pair.kind)
        )

    def named(self) -> Iterator[tuple[str, float]]:
        """Every share by its name; more is better."""
        for source in SETS:
            yield f"checks/{source}/left alone", 1 - self.flagged(source)
        numbers = _share(
            outcome.of("numbers", Severity.MINOR) or outcome.of("dates", Severity.MINOR)
            for outcome in self.outcomes
            if outcome.pair.source == "number-traps" and not outcome.pair.kind
        )
        yield "checks/number-traps/left alone by numbers and dates", 1 - numbers
        for kind in sorted(self.kinds):
            yield f"checks/{kind}/found", self.found(kind)
        exact = self.exactness()
        if exact.found:
            yield "checks/spans/on the error", exact.met / exact.found
            yield "checks/spans/and no longer", exact.exact / exact.found


def measure(
    dev: Path,
    checks: Iterable[Check] | None = None,
    kinds: Iterable[str] = (),
    *,
    every: int = 1,
    jobs: int = 1,
) -> Figures:
    """Run checks over the pairs in a folder of development data.

    Args:
        dev: the folder.
        checks: those to run; the default ones if not given.
        kinds: the kinds of planted errors to look at; all if there are none.
        every: 10 takes every tenth pair only.
        jobs: processes to work in.
    """
    finder = Finder(select() if checks is None else checks)
    wanted = frozenset(kinds)
    figures = Figures(seconds=finder.seconds)
    chosen = [
        pair
        for pair in islice(pairs(dev), 0, None, every)
        if not pair.kind or not wanted or pair.kind in wanted
    ]
    if jobs > 1:
        finder.prepare((texts for pair in chosen for texts in (pair.texts, pair.twin)), jobs)
    for pair in chosen:
        found = finder(*pair.texts)
        shown, raw = found.shown, found.raw
        if pair.kind:
            twin = finder(*pair.twin)
            before = {_what(d.check, d.evidence, pair.twin) for d in twin.shown}
            shown = tuple(d for d in shown if _what(d.check, d.evidence, pair.texts) not in before)
            raw = new_in(raw, pair.texts, twin.raw, pair.twin)
        figures.outcomes.append(Outcome(pair, shown, raw))
    figures.pairs = finder.pairs
    return figures


def pairs(dev: Path) -> Iterator[Pair]:
    """The pairs of all sets; correct pairs that occur twice in a set are given once."""
    for source in SETS:
        seen: set[tuple[str, str]] = set()
        for record in read_jsonl(dev / "discrepancies" / f"{source}.jsonl"):
            texts = record["it"], record["en"]
            if record["label"] == "ok":
                if texts not in seen:
                    seen.add(texts)
                    yield Pair(source, "", texts, texts)
                continue
            italian = record["good"] if record["side"] == "it" else record["it"]
            english = record["good"] if record["side"] == "en" else record["en"]
            yield Pair(source, record["type"], texts, (italian, english))


def new_in(raw: Iterable[Raw], texts: Texts, before: Iterable[Raw], twin: Texts) -> tuple[Raw, ...]:
    """What is found in a pair with an error, and not in its twin."""
    sooner = {_what(r.check.id, r.evidence, twin) for r in before}
    return tuple(r for r in raw if _what(r.check.id, r.evidence, texts) not in sooner)


def _what(
    check: str, evidence: tuple[Evidence, Evidence], texts: tuple[str, str]
) -> tuple[str, ...]:
    """What a finding says; a text shown whole is the same finding whatever changed in it."""
    return (
        check,
        *(
            "…" if len(e) >= WHOLE * len(text.strip()) else e.text
            for e, text in zip(evidence, texts, strict=True)
        ),
    )


def _share(values: Iterable[bool]) -> float:
    counted = Counter(values)
    return counted[True] / counted.total() if counted else 0.0


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--families", default="", help="with commas between them; else all")
    parser.add_argument("--all", action="store_true", help="also checks that are off by default")
    parser.add_argument("--kinds", default="", help="kinds of errors, with commas between them")
    parser.add_argument("--every", type=int, default=1, help="take every Nth pair only")
    parser.add_argument("--jobs", type=int, default=1, help="work in so many processes")
    parser.add_argument("--errors", type=int, default=0, help="show so many correct pairs flagged")
    parser.add_argument("--missed", type=int, default=0, help="show so many errors not found")
    parser.add_argument("--inexact", type=int, default=0, help="show so many found elsewhere")
    parser.add_argument("--svg", type=Path, help="draw the curves into this file")
    options = parser.parse_args()
    named = tuple(filter(None, options.families.split(",")))
    checks = [check for check in select(named) if check.default or options.all]
    kinds = filter(None, options.kinds.split(","))
    figures = measure(dev_folder(), checks, kinds, every=options.every, jobs=options.jobs)
    families = list(dict.fromkeys(check.family for check in checks))
    _print_tables(figures, families)
    _print_exactness(figures)
    drawn = curves.curves(((bool(o.pair.kind), o.surest) for o in figures.outcomes), families)
    print(f"\n{curves.table(drawn)}\nshown by default: from {LEAST_CONFIDENCE} on")
    looked_at = ((o.pair.source, o.pair.kind, o.surest) for o in figures.outcomes)
    print(f"\n{goals.by_limit(looked_at, curves.LIMITS)}")
    if options.svg:
        options.svg.write_text(curves.svg(drawn, LEAST_CONFIDENCE), encoding="utf-8")
    _print_confidence(figures)
    _print_times(figures)
    wrong = [o for o in figures.outcomes if not o.pair.kind and o.of(None, Severity.MINOR)]
    missed = [o for o in figures.outcomes if o.pair.kind and not o.findings]
    inexact = [
        o
        for o in figures.outcomes
        if o.pair.kind and o.findings and not exactness([(o.pair.error, o.findings)]).exact
    ]
    for outcome in (
        *wrong[: options.errors],
        *missed[: options.missed],
        *inexact[: options.inexact],
    ):
        _print_outcome(outcome)


def _print_tables(figures: Figures, families: list[str]) -> None:
    heads = " ".join(f"{family:>11}" for family in (*families, "any", "goal"))
    print(f"{'correct pairs flagged, %':26}{'pairs':>6} {heads}")
    for source in SETS:
        count = figures.count(source=source)
        shares = [figures.flagged(source, family) for family in (*families, None)]
        cells = " ".join(f"{100 * share:11.2f}" for share in shares)
        print(f"{source:26}{count:6} {cells} {goals.told(goals.MOST, source, shares[-1])}")
    print(f"\n{'planted errors found, %':26}{'pairs':>6} {heads}")
    for kind in figures.kinds:
        shares = [figures.found(kind, family) for family in (*families, None)]
        count = figures.count(kind=kind)
        cells = " ".join(f"{100 * share:11.1f}" for share in shares)
        print(f"{kind:26}{count:6} {cells} {goals.told(goals.LEAST, kind, shares[-1])}")


def _print_exactness(figures: Figures) -> None:
    heads = f"{'found':>6}{'on it, %':>12}{'no longer, %':>14}{'findings each':>15}"
    print(f"\n{'of the errors found':26}{heads}")
    for kind in (*figures.kinds, None):
        exact = figures.exactness(kind)
        if exact.found:
            met, short = (100 * share / exact.found for share in (exact.met, exact.exact))
            each = exact.told / exact.found
            print(f"{kind or 'all':26}{exact.found:6}{met:12.1f}{short:14.1f}{each:15.2f}")


def _print_confidence(figures: Figures) -> None:
    """Said and true confidence of each check, before merging."""
    right: Counter[tuple[str, float]] = Counter()
    total: Counter[tuple[str, float]] = Counter()
    for outcome in figures.outcomes:
        for raw in outcome.raw:
            key = raw.check.id, round(20 * raw.confidence) / 20
            total[key] += 1
            right[key] += bool(outcome.pair.kind)
    print(f"\n{'confidence':26}{'said':>6}{'findings':>10}{'planted %':>11}")
    for check, said in sorted(total):
        share = 100 * right[check, said] / total[check, said]
        print(f"{check:26}{said:6.2f}{total[check, said]:10}{share:11.1f}")


def _print_times(figures: Figures) -> None:
    print(f"\n{'time':26}{'s':>8}{'ms a pair':>11}   {figures.pairs} pairs")
    for family, seconds in figures.seconds.items():
        print(f"{family:26}{seconds:8.2f}{1000 * seconds / max(figures.pairs, 1):11.2f}")


def _print_outcome(outcome: Outcome) -> None:
    pair = outcome.pair
    print(f"\n{pair.source} {pair.kind or 'correct'}")
    print(f"  it {pair.texts[0]}\n  en {pair.texts[1]}")
    if pair.kind:
        error = pair.error
        what = "taken out" if error.is_removed else "planted"
        print(f"  {what} in the {('Italian', 'English')[error.side]}: {error.text!r}")
    for finding in outcome.findings:
        shown = " | ".join(repr(e.text) for e in finding.evidence)
        print(f"  {finding.check} {finding.severity} {finding.confidence:.2f}: {shown}")
        print(f"    {finding.message}")
        for symptom in finding.symptoms:
            print(f"    also {symptom.check} {symptom.confidence:.2f}: {symptom.message}")


if __name__ == "__main__":
    main()
