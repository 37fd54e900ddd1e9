"""Long parallel texts, made from the development sets.

The sets are cut into stretches of about forty beads, between two beads of one
sentence and one.  As long as they last, stretches follow each other in the order of
their sets, each used once.  A text that is longer goes through all of them again, in
an order shuffled anew each time; in such a further round no sentence stays as it
was: digits are moved on by the number of the round, the same way on both sides, and
from a sentence of more than six words one inner word is dropped, on each side by
itself.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from pathlib import Path

from aligner.evaluation import IndexBead, read_beads

SETS = (
    "newstest09-hard",
    "pud-hard",
    "flores-hard",
    "john-hard",
    "doc-devref-partial",
    "doc-faq-hard",
    "doc-maint-hard",
    "doc-aptitude-hard",
    "book-eyre",
    "book-robinson",
)
"""One variant of every text in ``align/``."""

_STRETCH = 40
_WORDS = 6


@dataclass(frozen=True, slots=True)
class LongText:
    """Two sides and what renders what.

    Attributes:
        sides: the sentences of either side.
        gold: the right beads.
    """

    sides: tuple[tuple[str, ...], tuple[str, ...]]
    gold: tuple[IndexBead, ...]


Stretch = tuple[tuple[tuple[str, ...], tuple[str, ...]], tuple[IndexBead, ...]]


def long_text(dev: Path, size: int, sets: Sequence[str] = SETS) -> LongText:
    """A text of about so many sentences a side: the same one each time.

    Args:
        dev: the folder of the development sets.
        size: reached by the mean of the two sides.
        sets: what it is made from, in this order.
    """
    stretches = [stretch for name in sets for stretch in _stretches(dev / "align" / name)]
    sides: tuple[list[str], list[str]] = ([], [])
    gold = []
    for lines, beads in _rounds(stretches):
        first, second = map(len, sides)
        if first + second >= 2 * size:
            break
        gold += [
            IndexBead(tuple(i + first for i in b.first), tuple(j + second for j in b.second), None)
            for b in beads
        ]
        for side, own in zip(sides, lines, strict=True):
            side.extend(own)
    return LongText((tuple(sides[0]), tuple(sides[1])), tuple(gold))


def _rounds(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    yield from stretches
    for number in count(1):
        chance = random.Random(number)  # texts are to be the same each time
        order = list(stretches)
        chance.shuffle(order)
        for lines, beads in order:
            first, second = (tuple(_varied(line, number, chance) for line in s) for s in lines)
            yield (first, second), beads


def _varied(line: str, number: int, chance: random.Random) -> str:
    digits = "0123456789"
    shift = number % 10
    words = line.translate(str.maketrans(digits, digits[shift:] + digits[:shift])).split(" ")
    if len(words) > _WORDS:
        del words[chance.randrange(1, len(words) - 1)]
    return " ".join(words)


def _stretches(folder: Path) -> Iterator[Stretch]:
    """One set, cut where everything before is rendered before, and the next two are one and one."""
    lines = [
        (folder / f"{code}.sent").read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for code in ("it", "en")
    ]
    held = [bead.pair for bead in read_beads(folder / "gold.tsv")]
    matched = sorted(pair for pair in held if all(pair))
    cuts = [(0, 0)]
    highest = -1
    for before, here in pairwise(matched):
        highest = max(highest, before[1][-1])
        straight = all(len(numbers) == 1 for pair in (before, here) for numbers in pair)
        rising = here[0][0] == before[0][0] + 1 and here[1][0] == before[1][0] + 1 == highest + 1
        if straight and rising and here[0][0] - cuts[-1][0] >= _STRETCH:
            cuts.append((here[0][0], here[1][0]))
    ends = [*cuts[1:], (len(lines[0]), len(lines[1]))]
    for (row, column), (last, end) in zip(cuts, ends, strict=True):
        beads = []
        for first, second in held:
            inside = [row <= i < last for i in first] + [column <= j < end for j in second]
            if all(inside):
                own = tuple(i - row for i in first), tuple(j - column for j in second)
                beads.append(IndexBead(*own, None))
        yield (tuple(lines[0][row:last]), tuple(lines[1][column:end])), tuple(beads)
