"""Which paragraphs render which, as the beads of their sentences tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aligner.corpus import Bead, Document, ParagraphBead


def paragraph_beads(
    documents: tuple[Document, Document], beads: Sequence[Bead]
) -> Iterator[ParagraphBead]:
    """Paragraphs that share a bead belong together, as surely as the least sure of them."""
    leader: dict[tuple[int, int], tuple[int, int]] = {}

    def find(one: tuple[int, int]) -> tuple[int, int]:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for bead in beads:
        touched = [(side, p) for side in (0, 1) for p in bead.segments[side].paragraphs]
        for other in touched[1:]:
            first, second = sorted((find(touched[0]), find(other)))
            leader[second] = first
    groups: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
    for side, document in enumerate(documents):
        for paragraph in document.paragraphs:
            if paragraph.sentences:
                group = groups.setdefault(find((side, paragraph.number)), ([], []))
                group[side].append(paragraph.number)
    least: dict[tuple[int, int], float] = {}
    for bead in beads:
        side = 0 if bead.segments[0].sentences else 1
        group_name = find((side, bead.segments[side].paragraphs[0]))
        least[group_name] = min(bead.score, least.get(group_name, 1.0))
    for name, (ones, others) in groups.items():
        yield ParagraphBead((tuple(ones), tuple(others)), least[name])
