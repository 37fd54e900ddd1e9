"""Segments and links that a file holds -> a Bitext whose beads are those of the file.

A *piece* is a stretch of text that a file holds as one: a cell, a segment, a
sentence of a document.  Its text goes into the document to the letter.  What is
one piece is one sentence unless the file says where sentences stand in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from aligner import limits
from aligner.corpus import (
    Bead,
    Bitext,
    Document,
    Gap,
    GapReason,
    Paragraph,
    ParagraphBead,
    ParagraphKind,
    Segment,
    Sentence,
    Signature,
    is_blank,
)
from aligner.corpus.document import BLANKS
from aligner.corpus.signature import GIVEN
from aligner.errors import EmptyTextError, FormatError
from aligner.formats.held_findings import HeldFinding, restored

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a sentence stands in its document, counted from 0.

    Attributes:
        paragraph: number of the paragraph.
        sentence: number of the sentence in it.
        kind: what the paragraph is for.
    """

    paragraph: int
    sentence: int
    kind: ParagraphKind = field(default=ParagraphKind.BODY, compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that a file holds as one.

    Attributes:
        text: as the file has it.
        cuts: where its sentences stand in it; one without blanks at its ends if empty.
        places: where they stand in the document, one each; empty if that is not told.
    """

    text: str = ""
    cuts: tuple[tuple[int, int], ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences stand in it; none if it is blank."""
        if is_blank(self.text):
            return ()
        if self.cuts and _are_spans(self.cuts, self.text):
            return self.cuts
        start = len(self.text) - len(self.text.lstrip())
        return ((start, len(self.text.rstrip())),)


@dataclass(frozen=True, slots=True)
class Row:
    """A bead to be: a piece on either side, one of which may be blank.

    Attributes:
        pieces: one for each side.
        score: probability that the bead is right.
        moved: whether it breaks the order; ``None`` if the file does not say.
        findings: the discrepancies that are kept with it.
    """

    pieces: tuple[Piece, Piece]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A bead to be: the numbers of its sentences in their documents.

    Attributes:
        sides: one for each side, one of which may be empty.
        score: probability that the bead is right.
        moved: whether it breaks the order; ``None`` if the file does not say.
        findings: the discrepancies that are kept with it.
    """

    sides: tuple[Numbers, Numbers]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()


def bitext_of_rows(
    rows: Iterable[Row],
    languages: tuple[str, str],
    *,
    file: str,
    names: tuple[str, str] | None = None,
    signature: Signature | None = None,
) -> Bitext:
    """The bitext that rows of segments make.

    The segments of a side follow each other in the order of their places if all
    have one, and otherwise as they stand.  Segments that are told no paragraph
    stand in one, each on a line of its own.

    Args:
        rows: the beads; those that are blank on both sides are left out.
        languages: of the two sides.
        file: what the rows were read from, for messages.
        names: of the two documents; that of the file if they are not given.
        signature: with what the beads were made, if that is known.

    Raises:
        EmptyTextError: there are none.
        FormatError: places contradict each other.
    """
    kept = [row for row in rows if any(piece.spans for piece in row.pieces)]
    if not kept:
        raise EmptyTextError("holds no text in either language", file=file)
    sides: list[list[Numbers]] = []
    documents: list[Document] = []
    for side in (0, 1):
        pieces = [row.pieces[side] for row in kept]
        order = _order(pieces)
        name = names[side] if names else file
        document, numbers = document_of([pieces[at] for at in order], languages[side], name=name)
        documents.append(document)
        of_row: list[Numbers] = [()] * len(kept)
        for at, found in zip(order, numbers, strict=True):
            of_row[at] = found
        sides.append(of_row)
    links = [
        Link((first, second), row.score, row.moved, row.findings)
        for first, second, row in zip(*sides, kept, strict=True)
    ]  # fmt: skip
    return bitext_of_links((documents[0], documents[1]), links, file=file, signature=signature)


def document_of(
    pieces: Sequence[Piece], language: str, *, name: str
) -> tuple[Document, list[Numbers]]:
    """The document that pieces make in their order, and the sentences of each piece."""
    parts: list[str] = []
    sentences: list[tuple[int, int, Place | None]] = []
    numbers: list[Numbers] = []
    at = 0
    before: Place | None = None
    for piece in pieces:
        spans = piece.spans
        if not spans:
            numbers.append(())
            continue
        places = piece.places if len(piece.places) == len(spans) else (None,) * len(spans)
        if parts:
            parts.append(_between(before, places[0]))
            at += len(parts[-1])
        numbers.append(tuple(range(len(sentences), len(sentences) + len(spans))))
        sentences += (
            (at + start, at + end, place)
            for (start, end), place in zip(spans, places, strict=True)
        )  # fmt: skip
        limits.must_be_countable(len(sentences), file=name)
        parts.append(piece.text)
        at += len(piece.text)
        before = places[-1]
    text = "".join(parts)
    document = Document(
        text=text,
        language=language,
        paragraphs=tuple(_paragraphs(text, sentences)),
        gaps=tuple(_gaps(text, sentences)),
        name=name,
    )
    return document, numbers


def bitext_of_links(
    documents: tuple[Document, Document],
    links: Iterable[Link],
    *,
    file: str,
    signature: Signature | None = None,
) -> Bitext:
    """The bitext of two documents and links between their sentences.

    Sentences in no link become beads with an empty side; where links do not say so,
    those that break the order of the second side are moved.

    Raises:
        EmptyTextError: neither document has a sentence.
        FormatError: a link leads to no sentence or to what is not consecutive, or a
            sentence is in two.
    """
    if not any(len(document) for document in documents):
        raise EmptyTextError("holds no text in either language", file=file)
    beads: list[Bead] = []
    places = [0, 0]
    given = [link for link in links if any(link.sides)]
    alone = _without_link(documents, given, file)
    firsts = [link.sides[0][0] for link in given if link.sides[0]]
    is_in_order = not alone and all(a < b for a, b in pairwise(firsts))
    ordered = given if is_in_order else _in_order([*given, *alone])
    moved = _moved(ordered)
    held = [(number, one) for number, link in enumerate(ordered) for one in link.findings]
    for number, link in enumerate(ordered):
        first, second = (
            Segment.of(document, document[side[0] : side[-1] + 1] if side else (), place)
            for document, side, place in zip(documents, link.sides, places, strict=True)
        )
        beads.append(Bead(number, (first, second), link.score, moved[number]))
        places = [first.end, second.end]
    return Bitext(
        documents=documents,
        beads=tuple(beads),
        paragraph_beads=tuple(_paragraph_beads(documents, beads)),
        discrepancies=tuple(restored(held, documents, beads)),
        signature=signature or Signature(engine=GIVEN),
    )


def out_of_order(beads: Sequence[Bead]) -> frozenset[int]:
    """The numbers of the fewest beads without which both sides of all others rise."""
    starts = []
    for bead in beads:
        first, second = (segment.sentences for segment in bead.segments)
        starts.append((first[0].number, second[0].number) if first and second else None)
    return _out_of_order(starts)


def _are_spans(cuts: Sequence[tuple[int, int]], text: str) -> bool:
    at = 0
    for start, end in cuts:
        if not at <= start < end <= len(text) or is_blank(text[start:end]):
            return False
        at = end
    return True


def _order(pieces: Sequence[Piece]) -> list[int]:
    """The numbers of the pieces in the order of their places, if all that say something have."""
    full = [piece for piece in pieces if piece.spans]
    if any(len(piece.places) != len(piece.spans) for piece in full):
        return list(range(len(pieces)))
    last = Place(-1, -1)
    keys: list[Place] = []
    for piece in pieces:
        last = piece.places[0] if piece.spans else last
        keys.append(last)
    return sorted(range(len(pieces)), key=keys.__getitem__)


def _between(before: Place | None, after: Place | None) -> str:
    if before is None or after is None:
        return "\n"
    return " " if before.paragraph == after.paragraph else "\n\n"


def _paragraphs(
    text: str, sentences: Sequence[tuple[int, int, Place | None]]
) -> Iterator[Paragraph]:
    count = 0
    groups = groupby(sentences, key=lambda one: one[2].paragraph if one[2] else None)
    for number, (_, group) in enumerate(groups):
        block = list(group)
        made = tuple(
            Sentence(start, end, text[start:end], count + k, number)
            for k, (start, end, _) in enumerate(block)
        )
        count += len(made)
        start, end = made[0].start, made[-1].end
        place = block[0][2]
        kind = place.kind if place else ParagraphKind.BODY
        yield Paragraph(start, end, text[start:end], number, kind, made)


def _gaps(text: str, sentences: Sequence[tuple[int, int, Place | None]]) -> Iterator[Gap]:
    """What pieces hold beside their sentences, which can only be signs of layout."""
    at = 0
    for start, end, _ in (*sentences, (len(text), len(text), None)):
        rest = text[at:start]
        inner = rest.strip(BLANKS)
        if inner:
            begin = at + rest.index(inner)
            yield Gap(begin, begin + len(inner), inner, GapReason.MARKUP)
        at = end


def _without_link(
    documents: tuple[Document, Document], links: Sequence[Link], file: str
) -> list[Link]:
    """The sentences that are in no link, each by itself; the links are held to the documents."""
    alone: list[Link] = []
    for side, document in enumerate(documents):
        taken: set[int] = set()
        for link in links:
            numbers = link.sides[side]
            for number in numbers:
                if not 0 <= number < len(document):
                    raise FormatError(
                        f"a link leads to {document.language} sentence {number}, and the text "
                        f"has {len(document)} (they are counted from 0)",
                        file=file,
                    )
                if number in taken:
                    raise FormatError(
                        f"{document.language} sentence {number} (from 0) stands in two links",
                        file=file,
                    )
                taken.add(number)
            if numbers and numbers != tuple(range(numbers[0], numbers[0] + len(numbers))):
                raise FormatError(
                    f"a link joins {document.language} sentences that do not follow each other: "
                    f"{', '.join(map(str, numbers))} (from 0)",
                    file=file,
                )
        left = (number for number in range(len(document)) if number not in taken)
        alone += (Link(((n,), ()) if side == 0 else ((), (n,)), moved=False) for n in left)
    return alone


def _in_order(links: Sequence[Link]) -> list[Link]:
    """Links by their first sides, those without one after what their second side follows."""
    after: dict[int, Link] = {link.sides[1][0]: link for link in links if not link.sides[0]}
    ordered: list[Link] = []

    def with_followers(number: int) -> None:
        while number in after:
            link = after.pop(number)
            ordered.append(link)
            number = link.sides[1][-1] + 1

    with_followers(0)
    for link in sorted((link for link in links if link.sides[0]), key=lambda one: one.sides[0]):
        ordered.append(link)
        if link.sides[1]:
            with_followers(link.sides[1][-1] + 1)
    return ordered


def _moved(links: Sequence[Link]) -> list[bool]:
    """Which links are moved: as they say, or where that is not told, as their order does."""
    starts = [(one[0], two[0]) if one and two else None for one, two in (k.sides for k in links)]
    found = _out_of_order(starts)
    return [at in found if link.moved is None else link.moved for at, link in enumerate(links)]


def _out_of_order(starts: Sequence[tuple[int, int] | None]) -> frozenset[int]:
    """Those that are out of a longest run in which both numbers rise; the first rises in all."""
    both = [(at, start[1]) for at, start in enumerate(starts) if start is not None]
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, second) in enumerate(both):
        length = bisect_left(lowest, second)
        before.append(ends[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(second)
            ends.append(k)
        else:
            lowest[length], ends[length] = second, k
    moved = {at for at, _ in both}
    k = ends[-1] if ends else -1
    while k >= 0:
        moved.discard(both[k][0])
        k = before[k]
    return frozenset(moved)


def _paragraph_beads(
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
