"""Make the lines from what checks say of their findings to how often these are right.

``python -m benchmarks.fit_confidence`` writes ``confidence.json`` in
``src/aligner/checks/``, the same bytes each time, and prints for each check said
against true confidence, before and after, each fifth of the pairs judged by lines
fitted to the others.

- Right is what a check finds in a pair with a planted error and does not find in its
  correct twin: the errors of ``discrepancies/`` of the development sets, and those that
  ``planting.py`` and ``plants.py`` plant in correct pairs.
- Wrong is whatever it finds in correct pairs: those of ``discrepancies/``, and the beads
  of one sentence on each side of three sets of ``align/``.  Some of it is right in truth,
  as translators err; what is said is rather too low than too high for it.

How many errors a text has must be assumed: ``prevalence.py`` says how many.
"""

from __future__ import annotations

import argparse
import json
import pickle
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits

from aligner.checks import Check, checks
from aligner.checks.merging import WHOLE
from aligner.languages import get
from benchmarks.checks import ALIGNED, correct_pairs
from benchmarks.devdata import ROOT, dev_folder
from benchmarks.discrepancies import new_in, pairs
from benchmarks.findings import Finder, Raw, Texts
from benchmarks.measured import save
from benchmarks.planting import planted
from benchmarks.plants import plants
from benchmarks.prevalence import OF_A_GROUP, OF_WRONG_SENTENCES
from benchmarks.said_and_true import (
    Case,
    Line,
    bins,
    calibration_error,
    counted,
    line,
    now_said,
)

GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "number": (("number", "numbers_replaced"), ("date", "day changed")),
    "name": (
        ("entity", "ne_replaced", "name replaced"),
        ("ne_removed", "name left out"),
        ("name misspelt",),
    ),
    "omission": (
        ("noun_removed", "verb_removed", "subj_removed", "adj_adv_removed", "word"),
        ("pp_removed", "phrase"),
        ("omission", "clause"),
    ),
    "addition": (("addition", "added clause"), ("added word",)),
    "opposite": (("negation", "negator put in", "negator left out"), ("antonym",)),
    "sense": (("hypernym",),),
    "degree": (("quantity changed",), ("modality changed",), ("connective changed",)),
    "time": (("tense", "tense changed"), ("aspect",)),
    "gender": (("gender",),),
    "spelling": (("misspelled", "char_removed", "slip"),),
    "copying": (("repeat2", "repeat4", "repeated"), ("codemix",)),
    "form": (
        ("question",),
        ("word_swap", "pos_shift", "conj_removed", "function_word", "case"),
        ("final_punc_removed", "punc_addition", "tokenized", "full_lower", "first_lower"),
    ),
    "sentence": (("swap", "shuffled"),),
}
"""Kinds of errors that count the same within their group; those in one tuple are one kind."""
WRONG_SENTENCE = "sentence"
"""The group of which only findings about whole sentences are right: others are symptoms."""
FOLDS = 5
LEAST_RIGHT, LEAST_FINDINGS = 8, 20
"""Right findings and all findings from which on a check's confidence is fitted."""
ELSEWHERE = {
    "coverage/doubtful": "benchmarks/fit_coverage.py",
    "coverage/words": "benchmarks/fit_coverage.py",
    "coverage/heading": "benchmarks/fit_scorer.py",
    "coverage/moved": "benchmarks/fit_scorer.py",
    "coverage/paragraph": "benchmarks/fit_scorer.py",
    "coverage/sentence": "benchmarks/fit_scorer.py",
}
"""Checks whose confidence other scripts have fitted: errors of coverage, scores of beads."""
PLANTED_EVERY = 3
"""Of the pairs of ``align/`` every so many get errors of our own."""
WEIGHTS = ROOT / "src" / "aligner" / "checks" / "confidence.json"

_KINDS = {
    kind: (group, number)
    for group, members in GROUPS.items()
    for number, kinds in enumerate(members)
    for kind in kinds
}


@dataclass(frozen=True, slots=True)
class Looked:
    """A pair, and what checks find in it; in a pair with an error, what its twin has not.

    Attributes:
        kind: of the error; empty if the pair is correct.
        twin: the correct pair.
        found: the id of a check, the confidence and the severity of each finding.
    """

    kind: str
    twin: Texts
    found: tuple[tuple[str, float, str], ...]

    @property
    def fold(self) -> int:
        """Pairs with one English text are in one fold."""
        return zlib.crc32(self.twin[1].encode()) % FOLDS


def looked_at(dev: Path, every: int = 1, jobs: int = 1) -> list[Looked]:
    """All pairs, with what all checks find in them, as sure as these say by themselves."""
    finder = Finder(checks(), as_said=True)
    sets = dict(correct_pairs(dev))
    correct = list(dict.fromkeys(texts for held in sets.values() for texts in held))
    stock = list(dict.fromkeys(texts for name in ALIGNED for texts in sets[name]))[::PLANTED_EVERY]
    errors = [(p.kind, p.texts, p.twin) for p in pairs(dev) if p.kind]
    errors += [(p.kind, p.texts, p.twin) for p in planted(stock, (get("it"), get("en")), each=1)]
    errors += [(p.kind, p.texts, p.twin) for p in plants(stock)]
    correct = list(islice(correct, 0, None, every))
    errors = [error for error in islice(errors, 0, None, every) if error[0] in _KINDS]
    if jobs > 1:
        finder.prepare([*correct, *(t for _, *both in errors for t in both)], jobs)
    looked = [Looked("", texts, _told(finder(*texts).raw)) for texts in correct]
    for kind, texts, twin in errors:
        found = new_in(finder(*texts).raw, texts, finder(*twin).raw, twin)
        looked.append(Looked(kind, twin, _told(found)))
    return looked


def _told(found: Iterable[Raw]) -> tuple[tuple[str, float, str], ...]:
    return tuple((raw.check.id, raw.confidence, raw.severity.value) for raw in found)


def cases(looked: Sequence[Looked], prevalence: float = OF_A_GROUP) -> list[Case]:
    """The findings, each with its weight: a finding in a correct pair weighs 1."""
    count = Counter(_KINDS[one.kind] if one.kind else ("", 0) for one in looked)
    parts = Counter(group for group, _ in count if group)
    correct = count["", 0]
    weights = {"": 1.0}
    for kind, (group, number) in _KINDS.items():
        share = OF_WRONG_SENTENCES if group == WRONG_SENTENCE else prevalence
        odds = share / (1 - share)
        if count[group, number]:
            weights[kind] = odds * correct / (parts[group] * count[group, number])
    return [
        Case(check, said, bool(one.kind), weights[one.kind], one.fold, severity)
        for one in looked
        for check, said, severity in one.found
        if not _is_symptom(one.kind, check)
    ]


def _is_symptom(kind: str, check: str) -> bool:
    return bool(kind) and _KINDS[kind][0] == WRONG_SENTENCE and check not in WHOLE


def fitted(found: Sequence[Case]) -> dict[str, Line]:
    """The line of each check that has findings enough."""
    by_check = _by_check(found)
    lines = {}
    for check, held in sorted(by_check.items()):
        count = counted(held)
        enough = count.right >= LEAST_RIGHT and count.findings >= LEAST_FINDINGS
        if enough and check not in ELSEWHERE:
            lines[check] = line(held)
    return lines


def held_out(found: Sequence[Case]) -> dict[int, float]:
    """What each finding, by its number, says by lines fitted to the other folds."""
    after = {}
    which = fitted(found)
    for fold in range(FOLDS):
        lines = {}
        for check, held in _by_check([c for c in found if c.fold != fold]).items():
            if check in which:
                lines[check] = line(held)
        for number, case in enumerate(found):
            if case.fold == fold:
                drawn = lines.get(case.check)
                after[number] = now_said(drawn, case.said) if drawn else case.said
    return after


def _by_check(found: Iterable[Case]) -> dict[str, list[Case]]:
    by_check: dict[str, list[Case]] = defaultdict(list)
    for case in found:
        by_check[case.check].append(case)
    return by_check


def weights_of(found: Sequence[Case], every: Iterable[Check]) -> dict[str, object]:
    """What is written."""
    lines, by_check = fitted(found), _by_check(found)
    return {
        "prevalence": {"of a group": OF_A_GROUP, "of wrong sentences": OF_WRONG_SENTENCES},
        "fitted": {
            check: {
                "said": list(said),
                "true": list(true),
                "findings": len(by_check[check]),
                "right": counted(by_check[check]).right,
            }
            for check, (said, true) in lines.items()
        },
        "elsewhere": ELSEWHERE,
        "judged": sorted(c.id for c in every if c.id not in lines and c.id not in ELSEWHERE),
    }


def main() -> None:
    """Fit, print said against true and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cache", type=Path, help="file where what was found is kept")
    parser.add_argument("--every", type=int, default=1, help="take every Nth pair only")
    parser.add_argument("--jobs", type=int, default=1, help="work in so many processes")
    parser.add_argument("--save", action="store_true", help="keep the figures for the page")
    parser.add_argument("-o", type=Path, default=WEIGHTS, help="the file to write")
    options = parser.parse_args()
    with threadpool_limits(1):
        if options.cache and options.cache.exists():
            looked = pickle.loads(options.cache.read_bytes())
        else:
            looked = looked_at(dev_folder(), options.every, options.jobs)
            if options.cache:
                options.cache.write_bytes(pickle.dumps(looked))
    found = cases(looked)
    figures = told(found)
    _print(figures, fitted(found))
    if options.save:
        print(f"\nkept in {save('confidence', figures)}")
    held = weights_of(found, checks())
    options.o.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def told(found: Sequence[Case]) -> dict[str, Any]:
    """What findings say and what is true, by check and of all, before and held out."""
    after, lines = held_out(found), fitted(found)
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(found):
        numbers[case.check].append(number)
    by_check = {}
    for check, held in sorted(numbers.items()):
        count = counted(found[k] for k in held)
        now = sum(found[k].weight * after[k] for k in held) / count.weight
        shares = {"said": count.mean, "now": now, "true": count.share}
        by_check[check] = {
            "findings": count.findings,
            "right": count.right,
            "is fitted": check in lines,
            **{name: round(share, 3) for name, share in shares.items()},
        }
    ways = {"before": bins(found), "after": bins(found, after)}
    return {
        "checks": by_check,
        "bins": {
            way: [[round(v, 3) for v in (one.said, one.true)] + [one.findings] for one in drawn]
            for way, drawn in ways.items()
        },
        "error": {way: round(calibration_error(drawn), 3) for way, drawn in ways.items()},
        "prevalence": OF_A_GROUP,
    }


def _print(figures: dict[str, Any], lines: dict[str, Line]) -> None:
    print(f"{'check':26}{'findings':>10}{'right':>7}{'said':>7}{'now':>7}{'true':>7}   line")
    for check, row in figures["checks"].items():
        drawn = zip(*lines.get(check, ((), ())), strict=True)
        print(
            f"{check:26}{row['findings']:10}{row['right']:7}{row['said']:7.2f}{row['now']:7.2f}"
            f"{row['true']:7.2f}   " + " ".join(f"{x:.2f}→{y:.2f}" for x, y in drawn)
        )
    for way, drawn_bins in figures["bins"].items():
        print(f"\n{way:26}{'said':>7}{'true':>7}{'findings':>10}")
        for said, true, findings in drawn_bins:
            print(f"{'':26}{said:7.2f}{true:7.2f}{findings:10}")
        print(f"expected calibration error{figures['error'][way]:7.3f}")


if __name__ == "__main__":
    main()
