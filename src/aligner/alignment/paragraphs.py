"""Which paragraphs render which, told by their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from aligner.alignment.decoding import Found
from aligner.corpus import Document, ParagraphBead, ParagraphKind


def paragraph_beads(
    first: Document, second: Document, found: Sequence[Found]
) -> tuple[ParagraphBead, ...]:
    """Paragraph beads in the order of the first side, the other's own where they fall.

    Two paragraphs are linked if their sentences render each other to the extent
    of a fifth of the smaller one, counted in characters.
    """
    shared: dict[tuple[int, int], float] = {}
    weight: dict[tuple[int, int], float] = {}
    documents = (first, second)
    for bead in found:
        held: list[dict[int, float]] = [{}, {}]
        for side, lines in enumerate((bead.first, bead.second)):
            for line in lines:
                sentence = documents[side].sentences[line]
                held[side][sentence.paragraph] = held[side].get(sentence.paragraph, 0) + len(
                    sentence
                )
        for side in (0, 1):
            for paragraph, size in held[side].items():
                weight[side, paragraph] = weight.get((side, paragraph), 0) + size
        totals = [sum(side.values()) for side in held]
        for one, size in held[0].items():
            for two, other in held[1].items():
                part = size / totals[0] * other / totals[1]
                shared[one, two] = shared.get((one, two), 0) + part * min(totals)
    links = [
        pair
        for pair, size in shared.items()
        if size >= 0.2 * min(weight[0, pair[0]], weight[1, pair[1]])
    ]
    return _components(first, second, sorted(links))


def _components(
    first: Document, second: Document, links: list[tuple[int, int]]
) -> tuple[ParagraphBead, ...]:
    """Groups of paragraphs that links hold together, and those without a link."""
    member: dict[tuple[int, int], int] = {}
    groups: dict[int, set[tuple[int, int]]] = {}
    for number, (one, two) in enumerate(links):
        ends = {(0, one), (1, two)}
        joined = {member[end] for end in ends if end in member}
        merged = ends.union(*(groups.pop(group) for group in joined))
        groups[number] = merged
        for end in merged:
            member[end] = number
    beads = []
    for group in groups.values():
        sides = tuple(tuple(sorted(p for s, p in group if s == side)) for side in (0, 1))
        beads.append(ParagraphBead((sides[0], sides[1]), 1.0))
    for side, document in enumerate((first, second)):
        for paragraph in document.paragraphs:
            if paragraph.kind is ParagraphKind.FURNITURE or (side, paragraph.number) in member:
                continue
            alone = ((), (paragraph.number,)) if side else ((paragraph.number,), ())
            beads.append(ParagraphBead(alone, 1.0))
    return tuple(in_order(beads))


def in_order(beads: list[ParagraphBead]) -> list[ParagraphBead]:
    """Beads in the order of the first side; those of the second alone after the one before."""
    full = sorted((b for b in beads if b.paragraphs[0]), key=lambda b: b.paragraphs[0])
    place = {p: at for at, b in enumerate(full) for p in b.paragraphs[1]}
    keyed: list[tuple[tuple[int, int], ParagraphBead]] = [
        ((at, -1), bead) for at, bead in enumerate(full)
    ]
    for bead in beads:
        if not bead.paragraphs[0]:
            number = bead.paragraphs[1][0]
            before = [place[p] for p in range(number) if p in place]
            keyed.append(((before[-1] if before else -1, number), bead))
    return [bead for _, bead in sorted(keyed, key=lambda item: item[0])]
