"""What the editorial, coverage and structure checks flag on pairs that are right.

``python -m benchmarks.checks`` prints, for every check, the share of correct
pairs that it flags in each set of ``discrepancies/`` (pairs labelled ok) and of
``align/`` (beads of one sentence on each side), and which of the planted errors
that concern it are found.  A check is on by default only where the first is well
under one in a hundred.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from aligner.checks.registry import Check, checks
from aligner.checks.running import run_checks
from aligner.corpus import (
    Bead,
    Bitext,
    Document,
    Paragraph,
    ParagraphKind,
    Segment,
    Sentence,
    Signature,
)
from benchmarks.devdata import dev_folder, read_jsonl

FAMILIES = ("editorial", "coverage", "structure")
SETS = ("demetr", "perturbed", "number-traps", "register", "gender")
PLANTED = ("question", "final_punc_removed", "punc_addition", "tokenized")
"""Kinds of planted errors that these families may see."""


@dataclass(frozen=True, slots=True)
class Rates:
    """What one set gives.

    Attributes:
        name: of the set.
        pairs: how many there are.
        flagged: for each check, how many of them it flags.
    """

    name: str
    pairs: int
    flagged: Counter[str]

    def rate(self, check: str) -> float:
        """Share of the pairs that a check flags."""
        return self.flagged[check] / self.pairs if self.pairs else 0.0


def bitext_of_pair(italian: str, english: str) -> Bitext:
    """A bitext of one bead; each text is one sentence of body text."""
    documents = tuple(
        _document(text, language) for text, language in ((italian, "it"), (english, "en"))
    )
    first, second = documents
    segments = Segment.of(first, first.sentences), Segment.of(second, second.sentences)
    return Bitext(
        documents=(first, second),
        beads=(Bead(0, segments, 1.0),),
        signature=Signature(engine="given"),
    )


def rates(name: str, pairs: Iterable[tuple[str, str]], wanted: tuple[Check, ...]) -> Rates:
    """How many of some pairs each check flags."""
    flagged: Counter[str] = Counter()
    number = 0
    for italian, english in pairs:
        number += 1
        bitext = run_checks(bitext_of_pair(italian, english), wanted)
        flagged.update({d.check for d in bitext.discrepancies})
    return Rates(name, number, flagged)


def correct_pairs(folder: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The sets of pairs that are right, each with its name."""
    for name in SETS:
        records = read_jsonl(folder / "discrepancies" / f"{name}.jsonl")
        pairs = {(r["it"], r["en"]): None for r in records if r["label"] == "ok"}
        yield name, list(pairs)
    for gold in sorted((folder / "align").glob("*/gold.tsv")):
        sides = [
            (gold.parent / f"{code}.sent").read_text(encoding="utf-8").split("\n")
            for code in ("it", "en")
        ]
        rows = [line.split("\t") for line in gold.read_text(encoding="utf-8").splitlines()]
        yield (
            f"align/{gold.parent.name}",
            [(sides[0][int(a)], sides[1][int(b)]) for a, b in rows if a.isdigit() and b.isdigit()],
        )


def planted_pairs(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """The pairs with planted errors, by the kind of the error."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for record in read_jsonl(folder / "discrepancies" / "demetr.jsonl"):
        if record["label"] == "error" and record["type"] in PLANTED:
            found[record["type"]].append((record["it"], record["en"]))
    return found


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--default", action="store_true", help="only the checks on by default")
    only_default = parser.parse_args().default
    folder = dev_folder()
    wanted = tuple(c for c in checks() if c.family in FAMILIES and (c.default or not only_default))
    print("Correct pairs flagged, %")
    _print_table([rates(name, pairs, wanted) for name, pairs in correct_pairs(folder)], wanted)
    print("\nPlanted errors flagged, %")
    planted = planted_pairs(folder)
    _print_table([rates(kind, planted[kind], wanted) for kind in PLANTED], wanted)


def _print_table(results: list[Rates], wanted: tuple[Check, ...]) -> None:
    shown = [c for c in wanted if any(r.flagged[c.id] for r in results)]
    print(f"{'':26}{'pairs':>6} " + " ".join(f"{c.id.partition('/')[2]:>13}" for c in shown))
    for result in results:
        figures = " ".join(f"{100 * result.rate(c.id):13.2f}" for c in shown)
        print(f"{result.name:26}{result.pairs:6} {figures}")
    silent = [c.id for c in wanted if c not in shown]
    print(f"never: {', '.join(silent)}" if silent else "")


def _document(text: str, language: str) -> Document:
    start = len(text) - len(text.lstrip())
    text_end = len(text.rstrip())
    words = text[start:text_end]
    sentence = Sentence(start, text_end, words, 0, 0)
    paragraph = Paragraph(start, text_end, words, 0, ParagraphKind.BODY, (sentence,))
    return Document(text=text, language=language, paragraphs=(paragraph,))


if __name__ == "__main__":
    main()
