"""Texts with gold answers, for tests of how weights are fitted."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.fitting.texts import Text

from aligner.alignment.sides import side_of
from aligner.evaluation import IndexBead
from support import NumberEncoder, document_of

Numbers = Sequence[Sequence[int]]
"""For each bead the numbers in the sentences of one side."""


def text_of(
    beads: Sequence[tuple[Sequence[int], Sequence[int]]], *, name: str = "pud-hard", size: int = 5
) -> Text:
    """A text whose beads hold sentences of some numbers, the same number meaning the same.

    Args:
        beads: for each the numbers of its sentences on either side.
        name: of the set that it stands for.
        size: how many sentences a paragraph has.
    """
    encoder = NumberEncoder()
    lines: tuple[list[str], list[str]] = ([], [])
    gold = []
    for bead in beads:
        pair = []
        for own, numbers, word in zip(lines, bead, ("Frase", "Sentence"), strict=True):
            pair.append(tuple(range(len(own), len(own) + len(numbers))))
            own += [f"{word} {number}." for number in numbers]
        gold.append(IndexBead(pair[0], pair[1]))
    sides = [
        side_of(document_of(*[own[at : at + size] for at in range(0, len(own), size)], language=to))
        for own, to in zip(lines, ("it", "en"), strict=True)
    ]
    vectors = encoder.encode(lines[0]), encoder.encode(lines[1])
    return Text(name, (sides[0], sides[1]), tuple(gold), vectors)


def plain(count: int, *, missing: Sequence[int] = (), name: str = "pud-hard") -> Text:
    """A text of beads of one and one, some sentences of the second side missing."""
    return text_of([([k], [] if k in missing else [k]) for k in range(count)], name=name)
