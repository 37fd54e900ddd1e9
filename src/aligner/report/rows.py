"""The texts as a report lays them out: a row for each bead, a cell for each side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aligner.corpus import (
    Bead,
    Bitext,
    Discrepancy,
    Gap,
    Paragraph,
    ParagraphKind,
    Segment,
    Sentence,
    Span,
)
from aligner.report.linking import Grouped, grouped, groups, shows_words
from aligner.report.marking import Mark, Marks, Token, shown_aside, tokens
from aligner.report.wording import Places

LINE = 55
"""Characters of a line in a column of middling width."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence and how to write it with its marks."""

    sentence: Sentence
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class CellBlock:
    """Sentences of one paragraph in a cell.

    Attributes:
        paragraph: the paragraph.
        begins: whether its first sentence is here.
        sentences: those of its sentences that are here.
    """

    paragraph: Paragraph
    begins: bool
    sentences: tuple[MarkedSentence, ...]

    @property
    def is_heading(self) -> bool:
        """Whether the paragraph is a heading."""
        return self.paragraph.kind is ParagraphKind.HEADING

    @property
    def is_list_item(self) -> bool:
        """Whether the paragraph is a list item."""
        return self.paragraph.kind is ParagraphKind.LIST_ITEM


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row.

    Attributes:
        language: the side's language.
        blocks: its sentences by paragraph; none if it is empty.
        missing: places that findings mark in an empty cell.
    """

    language: str
    blocks: tuple[CellBlock, ...]
    missing: tuple[Token, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing on this side renders the other."""
        return not self.blocks


@dataclass(frozen=True, slots=True)
class Row:
    """A bead as a report shows it.

    Attributes:
        bead: the bead.
        cells: in the order of the sides.
        findings: numbers of the findings that concern it, in order.
        breaks: whether a paragraph begins here on either side.
    """

    bead: Bead
    cells: tuple[Cell, Cell]
    findings: tuple[int, ...]
    breaks: bool

    @property
    def number(self) -> int:
        """The bead's number, from 1."""
        return self.bead.number + 1

    @property
    def lines(self) -> int:
        """How many lines its longer side may take, roughly."""
        longer = max(len(segment) for segment in self.bead.segments)
        return max(2, -(-longer // LINE)) + self.breaks

    @property
    def tokens(self) -> Iterator[Token]:
        """All steps in writing it."""
        for cell in self.cells:
            yield from cell.missing
            for block in cell.blocks:
                for sentence in block.sentences:
                    yield from sentence.tokens

    @property
    def alone(self) -> str | None:
        """The language of the only side that has sentences, if only one has."""
        full = [segment.language for segment in self.bead.segments if segment.sentences]
        return full[0] if len(full) == 1 else None


def rows(
    bitext: Bitext,
    findings: Sequence[Discrepancy],
    marks: tuple[Marks, Marks],
    *,
    most: int | None = None,
) -> list[Row]:
    """The rows of a bitext, or the first of them, for findings numbered from 1."""
    concerned = _concerned(bitext, findings, marks)
    shown = bitext.beads[:most]
    linked = shows_words(shown)
    return [_row(bitext, b, marks, concerned.get(b.number, ()), linked=linked) for b in shown]


def _concerned(
    bitext: Bitext, findings: Sequence[Discrepancy], marks: tuple[Marks, Marks]
) -> dict[int, tuple[int, ...]]:
    """For each bead that findings concern or mark, their numbers."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, finding in enumerate(findings, start=1):
        for bead in finding.beads:
            found[bead].add(number)
    for language, side in zip(bitext.languages, marks, strict=True):
        for (kind, at), here in side.items():
            if kind == "aside" or not bitext.beads:
                continue
            bead = bitext.bead_of(language, at).number if kind == "sentence" else at
            found[bead].update(mark.number for mark in here)
    return {bead: tuple(sorted(numbers)) for bead, numbers in found.items()}


def _row(
    bitext: Bitext,
    bead: Bead,
    marks: tuple[Marks, Marks],
    findings: tuple[int, ...],
    *,
    linked: bool,
) -> Row:
    words = groups(bead.words) if linked and bead.words else ((), ())
    first, second = (_cell(bitext, bead, side, marks[side], words[side]) for side in (0, 1))
    breaks = any(block.begins for cell in (first, second) for block in cell.blocks)
    return Row(bead, (first, second), findings, breaks)


def _cell(bitext: Bitext, bead: Bead, side: int, marks: Marks, words: tuple[Grouped, ...]) -> Cell:
    segment = bead.segments[side]
    missing = tokens("", segment.start, _at(segment.start, marks.get(("bead", bead.number), ())))
    blocks = tuple(_blocks(bitext.documents[side].paragraphs, segment, marks, words))
    return Cell(segment.language, blocks, tuple(missing))


def _at(offset: int, marks: Sequence[Mark]) -> list[Mark]:
    """Places, set down at one offset."""
    return [Mark(offset, offset, m.number, m.finding, m.first, m.last) for m in marks]


def _blocks(
    paragraphs: Sequence[Paragraph], segment: Segment, marks: Marks, words: tuple[Grouped, ...]
) -> Iterator[CellBlock]:
    for number in segment.paragraphs:
        paragraph = paragraphs[number]
        here = [s for s in segment.sentences if s.paragraph == number]
        yield CellBlock(
            paragraph,
            here[0].number == paragraph.sentences[0].number,
            tuple(_sentence(s, marks.get(("sentence", s.number), ()), words) for s in here),
        )


def _sentence(
    sentence: Sentence, marks: Sequence[Mark], words: tuple[Grouped, ...]
) -> MarkedSentence:
    steps = tokens(sentence.text, sentence.start, marks)
    inside = [w for w in words if sentence.start <= w[0] < sentence.end]
    return MarkedSentence(sentence, tuple(grouped(steps, sentence.start, inside)))


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that was set aside.

    Attributes:
        span: the text; where several are alike, the first of them.
        line: the line it begins on, from 1.
        times: how many there are like it.
        tokens: how to write it with its marks.
    """

    span: Span
    line: int
    times: int
    tokens: tuple[Token, ...]


def asides(bitext: Bitext, side: int, marks: Marks) -> dict[str, list[Aside]]:
    """What a side has beside its sentences, by what it is: furniture, or why it is a gap.

    Alike stretches are given once, unless findings mark them.
    """
    places = Places(bitext.documents[side])
    found: dict[str, list[Aside]] = {}
    spans = shown_aside(bitext, side)
    times = Counter((_what(s), s.text) for s in spans if not marks.get(("aside", s.start)))
    for span in spans:
        here = marks.get(("aside", span.start), ())
        key = _what(span), span.text
        number = 1 if here else times.pop(key, 0)
        if number:
            written = tuple(tokens(span.text, span.start, here))
            line, _ = places.line_and_column(span.start)
            found.setdefault(key[0], []).append(Aside(span, line, number, written))
    return found


def _what(span: Span) -> str:
    return str(span.reason) if isinstance(span, Gap) else str(ParagraphKind.FURNITURE)
