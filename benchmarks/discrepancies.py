"""What checks find of planted errors, and what they flag where nothing is wrong.

``python -m benchmarks.discrepancies`` makes a bitext of one bead of every pair in
``discrepancies/`` of the development sets, runs the checks that are on by
default over it, and prints

- for each set of correct pairs, the share that is flagged, by family;
- for each kind of planted error, the share that is found, by family: a pair
  counts as found if it has a finding that its correct twin has not;
- how far confidence can be believed: of the findings of a confidence, the share
  that is about a planted error.

``--families numbers,dates`` runs only some families, ``--all`` also the checks
that are off by default; ``--errors 10`` shows correct pairs that are
flagged, ``--missed 10`` planted errors that are not found, of the kinds that
``--kinds number,date`` names.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aligner.checks import Check, run_checks, select
from aligner.corpus import Discrepancy
from benchmarks.checks import bitext_of_pair
from benchmarks.devdata import dev_folder, read_jsonl

SETS = ("number-traps", "register", "gender", "perturbed", "demetr")
"""The sets, all of which have correct pairs, and most planted errors too."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of the sets.

    Attributes:
        source: the set it is from.
        kind: of the planted error; empty if the pair is correct.
        italian: the Italian text.
        english: the English text.
        twin: the same pair without the error; itself if it has none.
    """

    source: str
    kind: str
    italian: str
    english: str
    twin: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What checks found in a pair.

    Attributes:
        pair: the pair.
        findings: of a correct pair, all; of one with an error, those that its
            twin has not.
    """

    pair: Pair
    findings: tuple[Discrepancy, ...]

    def of(self, family: str | None) -> bool:
        """Whether a family, or any of them, found something."""
        return any(family in (None, finding.family) for finding in self.findings)


@dataclass(slots=True)
class Figures:
    """All outcomes, and the shares that they make."""

    outcomes: list[Outcome] = field(default_factory=list)

    def flagged(self, source: str, family: str | None = None) -> float:
        """Share of the correct pairs of a set that a family, or any, flags."""
        return _share(
            outcome.of(family)
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


def measure(dev: Path, checks: Iterable[Check] | None = None, kinds: Iterable[str] = ()) -> Figures:
    """Run checks over the pairs in a folder of development data.

    Args:
        dev: the folder.
        checks: those to run; the default ones if not given.
        kinds: the kinds of planted errors to look at; all if there are none.
    """
    selected = select() if checks is None else tuple(checks)
    wanted = frozenset(kinds)
    memory: dict[tuple[str, str], tuple[Discrepancy, ...]] = {}
    figures = Figures()
    for pair in pairs(dev):
        if pair.kind and wanted and pair.kind not in wanted:
            continue
        found = _found(pair.italian, pair.english, selected, memory)
        if pair.kind:
            before = {_what(finding) for finding in _found(*pair.twin, selected, memory)}
            found = tuple(finding for finding in found if _what(finding) not in before)
        figures.outcomes.append(Outcome(pair, found))
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
                    yield Pair(source, "", *texts, texts)
                continue
            italian = record["good"] if record["side"] == "it" else record["it"]
            english = record["good"] if record["side"] == "en" else record["en"]
            yield Pair(source, record["type"], *texts, (italian, english))


def _found(
    italian: str,
    english: str,
    checks: tuple[Check, ...],
    memory: dict[tuple[str, str], tuple[Discrepancy, ...]],
) -> tuple[Discrepancy, ...]:
    key = italian, english
    if key not in memory:
        memory[key] = run_checks(bitext_of_pair(italian, english), checks).discrepancies
    return memory[key]


def _what(finding: Discrepancy) -> tuple[str, ...]:
    return (finding.check, *(evidence.text for evidence in finding.evidence))


def _share(values: Iterable[bool]) -> float:
    counted = Counter(values)
    return counted[True] / counted.total() if counted else 0.0


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--families", default="", help="with commas between them; else all")
    parser.add_argument("--all", action="store_true", help="also checks that are off by default")
    parser.add_argument("--kinds", default="", help="kinds of errors, with commas between them")
    parser.add_argument("--errors", type=int, default=0, help="show so many correct pairs flagged")
    parser.add_argument("--missed", type=int, default=0, help="show so many errors not found")
    options = parser.parse_args()
    named = tuple(filter(None, options.families.split(",")))
    checks = [check for check in select(named) if check.default or options.all]
    figures = measure(dev_folder(), checks, filter(None, options.kinds.split(",")))
    families = list(dict.fromkeys(check.family for check in checks))
    _print_tables(figures, families)
    _print_confidence(figures)
    wrong = [o for o in figures.outcomes if not o.pair.kind and o.findings]
    missed = [o for o in figures.outcomes if o.pair.kind and not o.findings]
    for outcome in wrong[: options.errors] + missed[: options.missed]:
        _print_outcome(outcome)


def _print_tables(figures: Figures, families: list[str]) -> None:
    heads = " ".join(f"{family:>10}" for family in (*families, "any"))
    print(f"{'correct pairs flagged, %':26}{'pairs':>6} {heads}")
    for source in SETS:
        count = figures.count(source=source)
        shares = [figures.flagged(source, family) for family in (*families, None)]
        print(f"{source:26}{count:6} " + " ".join(f"{100 * share:10.2f}" for share in shares))
    print(f"\n{'planted errors found, %':26}{'pairs':>6} {heads}")
    for kind in dict.fromkeys(o.pair.kind for o in figures.outcomes if o.pair.kind):
        shares = [figures.found(kind, family) for family in (*families, None)]
        count = figures.count(kind=kind)
        print(f"{kind:26}{count:6} " + " ".join(f"{100 * share:10.1f}" for share in shares))


def _print_confidence(figures: Figures) -> None:
    right: Counter[tuple[str, float]] = Counter()
    total: Counter[tuple[str, float]] = Counter()
    for outcome in figures.outcomes:
        for finding in outcome.findings:
            key = finding.check, round(finding.confidence, 2)
            total[key] += 1
            right[key] += bool(outcome.pair.kind)
    print(f"\n{'confidence':26}{'said':>6}{'findings':>10}{'planted %':>11}")
    for check, said in sorted(total):
        share = 100 * right[check, said] / total[check, said]
        print(f"{check:26}{said:6.2f}{total[check, said]:10}{share:11.1f}")


def _print_outcome(outcome: Outcome) -> None:
    print(f"\n{outcome.pair.source} {outcome.pair.kind or 'correct'}")
    print(f"  it {outcome.pair.italian}\n  en {outcome.pair.english}")
    for finding in outcome.findings:
        print(f"  {finding.check} {finding.confidence:.2f}: {finding.message}")


if __name__ == "__main__":
    main()
