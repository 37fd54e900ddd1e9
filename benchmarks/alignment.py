"""How well sentences and paragraphs are aligned.

``python -m benchmarks.alignment`` aligns every set in ``align/`` of the
development sets as ``aligner align --segmented`` would, one sentence a line and
a blank line between paragraphs, and prints the figures of each against its gold.
``--engine lexical`` leaves the model out, ``--errors 20`` shows the stretches
where the most goes wrong, and names of sets after the options choose among them.

In the manuals each line is a paragraph; the novels have no paragraphs.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import aligner
from aligner import Bitext
from aligner.alignment import AlignmentSettings
from aligner.evaluation import (
    Evaluation,
    IndexBead,
    beads_of,
    evaluate,
    paragraph_beads_of,
    read_beads,
)
from benchmarks.devdata import dev_folder


@dataclass(frozen=True, slots=True)
class Aligned:
    """A set, what was made of it, and how good that is.

    Attributes:
        name: of the set.
        bitext: what was made of it.
        gold: the right beads.
        sentences: figures of the beads.
        paragraphs: figures of the paragraph beads, where the set has gold for them.
    """

    name: str
    bitext: Bitext
    gold: tuple[IndexBead, ...]
    sentences: Evaluation
    paragraphs: Evaluation | None


def sets(dev: Path) -> tuple[str, ...]:
    """The names of the sets, sorted."""
    return tuple(sorted(path.parent.name for path in (dev / "align").glob("*/gold.tsv")))


def measure(
    dev: Path, settings: AlignmentSettings | None = None, names: Iterable[str] = ()
) -> Iterator[Aligned]:
    """Align the sets, or those that are named, one after the other."""
    for name in tuple(names) or sets(dev):
        folder = dev / "align" / name
        italian, english = (segmented(folder, side) for side in ("it", "en"))
        bitext = aligner.align(italian, english, segmented=True, settings=settings)
        gold = read_beads(folder / "gold.tsv")
        links = folder / "gold.par.tsv"
        yield Aligned(
            name,
            bitext,
            gold,
            evaluate(gold, beads_of(bitext)),
            evaluate(read_beads(links), paragraph_beads_of(bitext)) if links.exists() else None,
        )


def segmented(folder: Path, side: str) -> str:
    """A side of a set, one sentence a line and a blank line between paragraphs."""
    lines = (folder / f"{side}.sent").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    numbers = folder / f"par.{side}"
    if not numbers.exists():
        return "\n".join(lines) + "\n"
    paragraphs = numbers.read_text(encoding="utf-8").split()
    text = lines[0]
    for line, (before, here) in zip(lines[1:], pairwise(paragraphs), strict=True):
        text += ("\n" if before == here else "\n\n") + line
    return text + "\n"


def table(results: Iterable[Aligned]) -> Iterator[str]:
    """The figures as lines for people."""
    yield (
        f"{'set':20}{'strict':>8}{'P':>8}{'R':>8}{'links':>8}{'lax':>8}"
        f"{'nulls':>8}{'ECE':>7}{'low 10 %':>10}{'par. links':>12}"
    )
    for one in results:
        e = one.sentences
        lowest = "" if e.lowest_tenth_wrong is None else f"{e.lowest_tenth_wrong:.0%}"
        paragraphs = "" if one.paragraphs is None else f"{one.paragraphs.links.f1:.4f}"
        yield (
            f"{one.name:20}{e.strict.f1:8.4f}{e.strict.precision:8.4f}{e.strict.recall:8.4f}"
            f"{e.links.f1:8.4f}{e.lax.f1:8.4f}{e.nulls.f1:8.4f}"
            f"{e.calibration_error or 0:7.3f}{lowest:>10}{paragraphs:>12}"
        )


def stretches(one: Aligned) -> list[tuple[list[IndexBead], list[IndexBead]]]:
    """Gold and predicted beads that differ and share lines, the largest group first."""
    predicted = beads_of(one.bitext)
    gold_pairs, pairs = {b.pair for b in one.gold}, {b.pair for b in predicted}
    wrong = [(0, b) for b in one.gold if b.pair not in pairs]
    wrong += [(1, b) for b in predicted if b.pair not in gold_pairs]
    groups: list[tuple[set[tuple[int, int]], tuple[list[IndexBead], list[IndexBead]]]] = []
    for which, bead in wrong:
        lines = {(0, i) for i in bead.first} | {(1, j) for j in bead.second}
        merged: tuple[list[IndexBead], list[IndexBead]] = ([], [])
        merged[which].append(bead)
        for group in [g for g in groups if g[0] & lines]:
            groups.remove(group)
            lines |= group[0]
            for mine, theirs in zip(merged, group[1], strict=True):
                mine.extend(theirs)
        groups.append((lines, merged))
    groups.sort(key=lambda group: (-len(group[0]), sorted(group[0])))
    return [beads for _, beads in groups]


def shown(one: Aligned, most: int) -> Iterator[str]:
    """The largest stretches that are wrong, for people to read."""
    first, second = (document.sentences for document in one.bitext.documents)
    for gold, predicted in stretches(one)[:most]:
        yield f"\n{one.name}"
        for name, beads in (("gold", gold), ("found", predicted)):
            kinds = ", ".join(f"{list(b.first)}:{list(b.second)}" for b in sorted(beads, key=_at))
            yield f"  {name:6} {kinds}"
        for sentences, side in ((first, 0), (second, 1)):
            numbers = {n for b in gold + predicted for n in b.pair[side]}
            for number in sorted(numbers):
                yield f"  {'it' if side == 0 else 'en'} {number:5}  {sentences[number].text[:110]}"


def _at(bead: IndexBead) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return bead.pair


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", help="names of sets; all if there are none")
    parser.add_argument("--engine", default="encoder", choices=["encoder", "lexical"])
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    settings = AlignmentSettings.model_validate({"engine": options.engine})
    results = []
    for one in measure(dev_folder(), settings, options.sets):
        results.append(one)
        lines = list(table([one]))
        print("\n".join(lines if len(results) == 1 else lines[1:]), flush=True)
    for one in results:
        for line in shown(one, options.errors):
            print(line)
    if results:
        print(f"\n{results[0].bitext.signature}")


if __name__ == "__main__":
    main()
