"""Segments and links that a file holds -> a Bitext whose beads are those of the file.

The text of a piece (:mod:`aligner.formats.pieces`) goes into the document to the letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from aligner import limits
from aligner.corpus import (
    Bead,
    Bitext,
    Document,
    Gap,
    GapReason,
    Paragraph,
    ParagraphKind,
    Segment,
    Sentence,
    Signature,
    WordAlignment,
)
from aligner.corpus.document import BLANKS
from aligner.corpus.signature import GIVEN
from aligner.errors import EmptyTextError, FormatError
from aligner.formats.held_findings import restored
from aligner.formats.paragraph_beads import paragraph_beads
from aligner.formats.pieces import Link, Numbers, Piece, Place, Row


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
        Link((first, second), row.score, row.moved, row.findings, row.words, row.notes)
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
        parts.append(piece.text)
        at += len(piece.text)
        before = places[-1]
    limits.must_be_countable(len(sentences), file=name)
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
        FormatError: a link leads to no sentence or to what is not consecutive, a
            sentence is in two, or a word lies outside its bead.
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
        words = _words(link, (first, second), file)
        beads.append(Bead(number, (first, second), link.score, moved[number], words, link.notes))
        places = [first.end, second.end]
    discrepancies, silenced = restored(held, documents, beads)
    return Bitext(
        documents=documents,
        beads=tuple(beads),
        paragraph_beads=tuple(paragraph_beads(documents, beads)),
        discrepancies=discrepancies,
        silenced=silenced,
        signature=signature or Signature(engine=GIVEN),
    )


def _words(link: Link, segments: tuple[Segment, Segment], file: str) -> WordAlignment | None:
    try:
        return None if link.words is None else link.words.between(segments)
    except ValueError as error:
        raise FormatError(f"words that do not fit their bead: {error}", file=file) from None


def out_of_order(beads: Sequence[Bead]) -> frozenset[int]:
    """The numbers of the fewest beads without which both sides of all others rise."""
    starts = []
    for bead in beads:
        first, second = (segment.sentences for segment in bead.segments)
        starts.append((first[0].number, second[0].number) if first and second else None)
    return _out_of_order(starts)


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
