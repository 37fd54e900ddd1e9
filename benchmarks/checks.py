"""What each check flags on pairs that are right.

``python -m benchmarks.checks`` prints, for every check, the share of correct
pairs that it flags as minor or worse in each set of ``discrepancies/`` (pairs
labelled ok) and of ``align/`` (beads of one sentence on each side, of sentences that
are right by a professional's hand), and which of the planted errors that concern
it are found.  A check is on by default only where the first is well under one in
a hundred.

``--families names,language`` looks at some families only, ``--all`` also at checks
that are off by default; ``--sets pud-hard,flores`` at some sets only; ``--errors 10``
shows pairs that are flagged.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aligner.checks import Check, select
from aligner.corpus import Severity
from benchmarks.devdata import dev_folder, read_jsonl
from benchmarks.findings import Finder, Texts, bitext_of_pair

__all__ = ["bitext_of_pair", "correct_pairs", "planted_pairs", "rates"]

SETS = ("demetr", "perturbed", "number-traps", "register", "gender")
ALIGNED = ("flores", "newstest09-hard", "pud-hard")
"""Sets of ``align/`` of modern text, professionally translated, whose beads are looked at."""
PLANTED = ("question", "final_punc_removed", "punc_addition", "tokenized")
"""Kinds of planted errors that concern structure."""


@dataclass(slots=True)
class Rates:
    """What one set gives.

    Attributes:
        name: of the set.
        pairs: how many there are.
        flagged: for each check, how many of them it flags.
        shown: the pairs flagged, with what is said of them.
    """

    name: str
    pairs: int = 0
    flagged: Counter[str] = field(default_factory=Counter)
    shown: list[tuple[Texts, str]] = field(default_factory=list)

    def rate(self, check: str) -> float:
        """Share of the pairs that a check, or ``"any"``, flags."""
        return self.flagged[check] / self.pairs if self.pairs else 0.0


def rates(name: str, pairs: Iterable[Texts], finder: Finder) -> Rates:
    """How many of some pairs each check flags as minor or worse, by default."""
    result = Rates(name)
    for texts in pairs:
        found = finder(*texts)
        result.pairs += 1
        result.flagged.update(
            {r.check.id for r in found.raw if r.is_shown and r.severity >= Severity.MINOR}
        )
        shown = [d for d in found.shown if d.severity >= Severity.MINOR]
        result.flagged["any"] += bool(shown)
        result.shown += (
            (texts, f"{d.check} {d.severity} {d.confidence:.2f}: {d.message}") for d in shown
        )
    return result


def correct_pairs(folder: Path) -> Iterator[tuple[str, list[Texts]]]:
    """The sets of pairs that are right, each with its name."""
    for name in SETS:
        records = read_jsonl(folder / "discrepancies" / f"{name}.jsonl")
        pairs = {(r["it"], r["en"]): None for r in records if r["label"] == "ok"}
        yield name, list(pairs)
    for name in ALIGNED:
        gold = folder / "align" / name / "gold.tsv"
        sides = [
            (gold.parent / f"{code}.sent").read_text(encoding="utf-8").split("\n")
            for code in ("it", "en")
        ]
        rows = [line.split("\t") for line in gold.read_text(encoding="utf-8").splitlines()]
        yield (
            name,
            [(sides[0][int(a)], sides[1][int(b)]) for a, b in rows if a.isdigit() and b.isdigit()],
        )


def planted_pairs(folder: Path) -> dict[str, list[Texts]]:
    """The pairs with planted errors, by the kind of the error."""
    found: dict[str, list[Texts]] = defaultdict(list)
    for record in read_jsonl(folder / "discrepancies" / "demetr.jsonl"):
        if record["label"] == "error" and record["type"] in PLANTED:
            found[record["type"]].append((record["it"], record["en"]))
    return found


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--families", default="", help="with commas between them; else all")
    parser.add_argument("--all", action="store_true", help="also checks that are off by default")
    parser.add_argument("--sets", default="", help="with commas between them; else all")
    parser.add_argument("--errors", type=int, default=0, help="show so many pairs flagged a set")
    options = parser.parse_args()
    folder = dev_folder()
    named = tuple(filter(None, options.families.split(",")))
    sets = tuple(filter(None, options.sets.split(",")))
    wanted = tuple(c for c in select(named) if c.default or options.all)
    finder = Finder(wanted)
    right = [
        rates(name, pairs, finder)
        for name, pairs in correct_pairs(folder)
        if not sets or name in sets
    ]
    print("Correct pairs flagged, %")
    _print_table(right, wanted)
    if not sets:
        print("\nPlanted errors flagged, %")
        planted = planted_pairs(folder)
        _print_table([rates(kind, planted[kind], finder) for kind in PLANTED], wanted)
    for result in right:
        for (italian, english), said in result.shown[: options.errors]:
            print(f"\n{result.name}\n  it {italian}\n  en {english}\n  {said}")


def _print_table(results: list[Rates], wanted: tuple[Check, ...]) -> None:
    shown = [c.id for c in wanted if any(r.flagged[c.id] for r in results)]
    heads = (f"{name:>13}" for name in (*shown, "any"))
    print(f"{'':18}{'pairs':>6} " + " ".join(heads))
    for result in results:
        figures = " ".join(
            f"{100 * result.rate(name):{max(len(name), 13)}.2f}" for name in (*shown, "any")
        )
        print(f"{result.name:18}{result.pairs:6} {figures}")
    silent = [c.id for c in wanted if c.id not in shown]
    print(f"never: {', '.join(silent)}" if silent else "")


if __name__ == "__main__":
    main()
