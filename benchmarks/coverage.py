"""Whether what is told to stand on one side only does.

``python -m benchmarks.coverage [SET ...]`` aligns development sets, sentence
boundaries given, runs the coverage checks and prints, sentence by sentence, how
many of the missing ones they tell and how many that they tell are missing.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import aligner
from aligner.checks import run_checks, select
from aligner.corpus import Bitext
from benchmarks.devdata import dev_folder

SETS = ("flores-omit", "flores-hard", "pud-hard", "newstest09-hard", "doc-faq-hard")
"""Sets that are aligned in a minute together."""
CHECKS = ("coverage/paragraph", "coverage/sentence", "coverage/heading")


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences of one set.

    Attributes:
        name: of the set.
        missing: how many have no counterpart in the gold.
        told: how many the checks tell.
        right: how many of these have none.
    """

    name: str
    missing: int
    told: int
    right: int

    @property
    def precision(self) -> float:
        """Share of those told that are missing."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """Share of the missing ones that are told."""
        return self.right / self.missing if self.missing else 1.0


def measure(folder: Path) -> Told:
    """Align one set and check it."""
    gold: tuple[set[int], set[int]] = (set(), set())
    for row in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines():
        first, _, second = row.partition("\t")
        for side, (own, other) in enumerate(((first, second), (second, first))):
            if not other.strip():
                gold[side].update(int(line) for line in own.split(",") if line)
    bitext = aligner.align(_segmented(folder, "it"), _segmented(folder, "en"), segmented=True)
    told = sentences_told(run_checks(bitext, select(CHECKS)))
    right = sum(len(own & missing) for own, missing in zip(told, gold, strict=True))
    return Told(folder.name, sum(map(len, gold)), sum(map(len, told)), right)


def sentences_told(bitext: Bitext) -> tuple[set[int], set[int]]:
    """Numbers of the sentences of each side that a coverage finding shows."""
    told: tuple[set[int], set[int]] = (set(), set())
    for found in bitext.discrepancies:
        for side, evidence in enumerate(found.evidence):
            if evidence:
                told[side].update(
                    sentence.number
                    for number in found.beads
                    for sentence in bitext.beads[number].segments[side].sentences
                )
    return told


def _segmented(folder: Path, code: str) -> str:
    """The sentences of one side, a line each, a blank line between paragraphs."""
    sentences = (folder / f"{code}.sent").read_text(encoding="utf-8").rstrip("\n").split("\n")
    named = folder / f"par.{code}"
    paragraphs = named.read_text(encoding="utf-8").split() if named.exists() else []
    lines: list[str] = []
    for at, sentence in enumerate(sentences):
        if at and (not paragraphs or paragraphs[at] != paragraphs[at - 1]):
            lines.append("")
        lines.append(sentence)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sets", nargs="*", default=SETS, help="names of sets in align/")
    chosen = parser.parse_args().sets
    folder = dev_folder() / "align"
    print(f"{'':20}{'missing':>8}{'told':>6}{'right':>6}{'precision':>11}{'recall':>8}")
    for name in chosen:
        told = measure(folder / name)
        print(
            f"{name:20}{told.missing:8}{told.told:6}{told.right:6}"
            f"{100 * told.precision:11.1f}{100 * told.recall:8.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
