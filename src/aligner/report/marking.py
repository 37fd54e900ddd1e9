"""Findings laid on the text: which characters of which block belong to which finding.

A *block* is what a report shows in one piece: a sentence, a furniture paragraph,
a gap, or the empty cell of a bead that has nothing on one side.  The evidence of
a finding is cut into one *mark* for each block it touches.  Evidence that is a
mere place gets an empty mark in the block where it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from aligner.corpus import Bitext, Discrepancy, Evidence, GapReason, Sentence, Span

Block = tuple[Literal["sentence", "bead", "aside"], int]
"""What kind of block, and the number of the sentence or bead or the offset it starts at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a finding's evidence that lies in one block.

    Attributes:
        start: offset in the document of the first character.
        end: one past the last; equal to ``start`` for a place.
        number: the finding's number in the report, from 1.
        finding: the finding.
        first: whether it is the first mark of the finding on its side.
        last: whether it is the last one.
    """

    start: int
    end: int
    number: int
    finding: Discrepancy
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A step in writing a marked text.

    Attributes:
        kind: write ``text``; ``open`` or ``close`` a mark; set a ``place``; or
            set the ``number`` of a finding whose evidence ends here.
        text: what to write, for ``text``.
        mark: the mark, for all others.
        begins: for ``open`` and ``place``, whether the finding's evidence on this
            side begins here; a mark that crosses another is opened twice.
        group: for ``text``, the number of the group of words that it belongs to;
            0 if it is of none.
        within: for ``open``, the marks that the mark is opened in, outermost first.
    """

    kind: Literal["text", "open", "close", "place", "number"]
    text: str = ""
    mark: Mark | None = None
    begins: bool = False
    group: int = 0
    within: tuple[Mark, ...] = ()


Marks = Mapping[Block, Sequence[Mark]]


def marks(bitext: Bitext, findings: Sequence[Discrepancy]) -> tuple[Marks, Marks]:
    """The marks of both sides, by block, for findings numbered from 1 in their order."""
    return _side_marks(bitext, 0, findings), _side_marks(bitext, 1, findings)


def shown_aside(bitext: Bitext, side: int) -> tuple[Span, ...]:
    """What a report shows of a side beside its sentences, in the order of the text."""
    document = bitext.documents[side]
    gaps = [g for g in document.gaps if g.reason is not GapReason.OTHER_SIDE]
    return tuple(sorted([*document.furniture, *gaps], key=lambda span: (span.start, span.end)))


def _side_marks(bitext: Bitext, side: int, findings: Sequence[Discrepancy]) -> Marks:
    sentences = bitext.documents[side].sentences
    blocks: list[tuple[Span, Block]] = [(s, ("sentence", s.number)) for s in sentences]
    blocks += [(span, ("aside", span.start)) for span in shown_aside(bitext, side)]
    blocks.sort(key=lambda pair: (pair[0].start, pair[0].end))
    ends = [span.end for span, _ in blocks]
    found: dict[Block, list[Mark]] = defaultdict(list)
    for number, finding in enumerate(findings, start=1):
        evidence = finding.evidence[side]
        touched = list(_touched(blocks, ends, evidence))
        if touched:
            last = len(touched) - 1
            for at, (start, end, block) in enumerate(touched):
                found[block].append(Mark(start, end, number, finding, at == 0, at == last))
        else:
            place, block = _place(bitext, side, finding, blocks, ends)
            found[block].append(Mark(place, place, number, finding))
    return found


def _touched(
    blocks: Sequence[tuple[Span, Block]], ends: Sequence[int], evidence: Evidence
) -> Iterator[tuple[int, int, Block]]:
    """The parts of evidence that lie in blocks."""
    for at in range(bisect_right(ends, evidence.start), len(blocks)):
        span, block = blocks[at]
        if span.start >= evidence.end:
            return
        yield max(span.start, evidence.start), min(span.end, evidence.end), block


def _place(
    bitext: Bitext,
    side: int,
    finding: Discrepancy,
    blocks: Sequence[tuple[Span, Block]],
    ends: Sequence[int],
) -> tuple[int, Block]:
    """Where to show evidence that has no characters to show.

    The place is often the boundary of two sentences; the finding's own beads say
    which side of the boundary is meant.
    """
    offset = finding.evidence[side].start
    beads = [bitext.beads[n] for n in finding.beads if 0 <= n < len(bitext.beads)]
    own = [s for bead in beads for s in bead.segments[side].sentences]
    for sentence in own:
        if sentence.start < offset < sentence.end:
            return offset, ("sentence", sentence.number)
    for bead in beads:
        if not bead.segments[side].sentences:
            return offset, ("bead", bead.number)
    near = [_clamped(offset, sentence) for sentence in own]
    at = bisect_right(ends, offset - 1)
    near += [
        (abs(offset - place), place, block)
        for span, block in blocks[max(0, at - 1) : at + 1]
        for place in (min(max(offset, span.start), span.end),)
    ]
    if near:
        _, place, block = min(near, key=lambda found: found[0])
        return place, block
    empty = next((b.number for b in bitext.beads if not b.segments[side].sentences), 0)
    return offset, ("bead", empty)


def _clamped(offset: int, sentence: Sentence) -> tuple[int, int, Block]:
    place = min(max(offset, sentence.start), sentence.end)
    return abs(offset - place), place, ("sentence", sentence.number)


def tokens(text: str, start: int, marks: Iterable[Mark]) -> Iterator[Token]:
    """How to write a text with its marks, each element closed before its parent.

    A mark that crosses another is closed and opened again, so that the elements
    nest.  A finding's number follows where its evidence ends.

    Args:
        text: the block's text.
        start: its offset in the document.
        marks: the block's marks, all inside it.
    """
    waiting = sorted(marks, key=lambda m: (m.start, m.end > m.start, -m.end, m.number))
    is_open: list[Mark] = []
    at = start
    while waiting or is_open:
        edge = min([m.start for m in waiting[:1]] + [m.end for m in is_open])
        if edge > at:
            yield Token("text", text=text[at - start : edge - start])
            at = edge
        yield from _closing(is_open, at)
        while waiting and waiting[0].start == at:
            mark = waiting.pop(0)
            if mark.end == mark.start:
                yield Token("place", mark=mark, begins=mark.first)
                if mark.last:
                    yield Token("number", mark=mark)
            else:
                yield Token("open", mark=mark, begins=mark.first, within=tuple(is_open))
                is_open.append(mark)
    if at - start < len(text):
        yield Token("text", text=text[at - start :])


def _closing(is_open: list[Mark], at: int) -> Iterator[Token]:
    """Close the marks that end at an offset; those above them are opened again."""
    ending = [mark for mark in is_open if mark.end == at]
    if not ending:
        return
    keep = min(is_open.index(mark) for mark in ending)
    closed = is_open[keep:]
    del is_open[keep:]
    yield from (Token("close", mark=mark) for mark in reversed(closed))
    yield from (Token("number", mark=mark) for mark in ending if mark.last)
    for mark in closed:
        if mark.end != at:
            yield Token("open", mark=mark, within=tuple(is_open))
            is_open.append(mark)
