"""Regions -> blocks, one for each paragraph: which line breaks end a paragraph.

A blank line always does.  A single line break does if the line before it ends a
sentence, or stands apart as a heading or a list item does, unless the text was
wrapped to a width and the break only shows where the line was full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from aligner.corpus import ParagraphKind
from aligner.corpus.document import trimmed
from aligner.text.lines import WIDEST, Line, ended, forced, groups_of, lines_of, widest, width_of
from aligner.text.regions import Region
from aligner.text.rows import find_rows

Leaning = Callable[[str], float]
"""How far a text leans to the first language (above 0) or to the second (below), in nats."""

_SURE = 3.0
_CONSISTENT = 0.7
_VERSE_WIDTH = 65

_ITEM = regex.compile(
    r"(?:[•◦▪▫‣●○■□▸►➤✓·*+]|-(?=\s))\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s+(?=\S)"
)
_BULLET = regex.compile(r"(?:[•◦▪▫‣●○■□▸►➤✓·*+]|-(?=\s))\s+(?=\S)")
_RULE = regex.compile(r"[-=*_~#+•·—–\s]+")
_OPENS = regex.compile(r"[^\p{L}\p{N}]{0,8}(.)")
_SPEECH_DASH = regex.compile(r"\s[-–—](?=[\s\p{L}])")


def cut(text: str, regions: Sequence[Region], leaning: Leaning) -> list[Region]:
    """The blocks of a text: its regions, cut where a paragraph ends.

    Args:
        text: the text that the regions are of.
        regions: what the format's markup told.
        leaning: between which two languages a line break may be a boundary.
    """
    tables = 1 + max((r.cell.table for r in regions if r.cell), default=-1)
    pieces: list[tuple[Region, list[Line]]] = []
    for region in regions:
        if region.verbatim:
            pieces.append((region, []))
            continue
        marks = dict(region.marks)
        found = lines_of(text, region.start, region.end)
        lines = [_unless_mark(text, line, marks) for line in found]
        at = 0
        for rows in find_rows(text, lines, leaning, tables) if region.cell is None else ():
            pieces.extend((region, group) for group in groups_of(lines[at : rows.first]))
            pieces.extend((cell, []) for cell in rows.cells)
            at = rows.past
            tables += 1
        pieces.extend((region, group) for group in groups_of(lines[at:]))
    running = [group for region, group in pieces if group and not region.hard]
    leanings = {
        line.first: leaning(text[line.first : line.end])
        for region, group in pieces
        if len(group) > 1
        for line in group
    }
    page = _Page(text, leanings, width_of(text, running), _alternating(running, leanings))
    return [block for region, group in pieces for block in page.blocks(region, group)]


def _unless_mark(text: str, line: Line, marks: Mapping[int, int]) -> Line:
    """The line, or a blank one in place of a line drawn with dashes or of marks of layout.

    Args:
        text: of which the line is.
        line: the line.
        marks: where each mark of layout ends, by its start.
    """
    at = line.first
    while at in marks:
        at, _ = trimmed(text, marks[at], line.end)
    if at >= line.end > line.first or _RULE.fullmatch(text, pos=line.first, endpos=line.end):
        return replace(line, first=line.end)
    return line


def _alternating(groups: Sequence[Sequence[Line]], leanings: Mapping[int, float]) -> bool:
    """Whether the lines of a page are in one language and the other by turns."""
    sides: tuple[list[float], list[float]] = ([], [])
    for group in groups:
        if len(group) % 2:
            continue
        for number, line in enumerate(group):
            sides[number % 2].append(leanings[line.first])
    totals = [sum(side) for side in sides]
    return totals[0] * totals[1] < 0 and all(
        abs(total) >= max(_SURE, _CONSISTENT * sum(map(abs, side)))
        for total, side in zip(totals, sides, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines without a blank one among them, and what holds for all of them.

    Attributes:
        lines: the lines.
        width: to which they were wrapped, or ``None``.
        verse: whether they are verses.
        inset: whether each is set in as the first line of a paragraph is.
    """

    lines: Sequence[Line]
    width: int | None
    verse: bool
    inset: Sequence[bool]


@dataclass(frozen=True, slots=True)
class _Page:
    """What a decision about a line break rests on.

    Attributes:
        text: of which the lines are.
        leanings: of each line that does not stand alone, by its first character.
        width: to which the text was wrapped, or ``None``.
        alternating: whether lines are in one language and the other by turns.
    """

    text: str
    leanings: Mapping[int, float]
    width: int | None
    alternating: bool

    def blocks(self, region: Region, group: Sequence[Line]) -> Iterator[Region]:
        """The blocks of a run of lines without a blank one among them."""
        if not group:
            yield region
            return
        run = self._run(region, group)
        start = 0
        for at in range(1, len(group)):
            if self._ends(run, at, hard=region.hard):
                yield self._block(region, group[start:at])
                start = at
        yield self._block(region, group[start:])

    def _run(self, region: Region, group: Sequence[Line]) -> _Run:
        width = None if region.hard else self.width
        if width and len(group) >= 3:
            width = min(widest(group), max(width, WIDEST))
        return _Run(group, width, self._is_verse(group, width), self._inset(group))

    def _block(self, region: Region, lines: Sequence[Line]) -> Region:
        block = region.part(lines[0].first, lines[-1].end)
        if region.kind not in {None, ParagraphKind.LIST_ITEM} or region.cell:
            return block
        bullet = _BULLET.match(self.text, pos=block.start, endpos=block.end)
        if not bullet or self._is_speech(block):
            return block
        return replace(block, start=bullet.end(), kind=ParagraphKind.LIST_ITEM)

    def _is_speech(self, block: Region) -> bool:
        """Whether the hyphen that a block opens with is the dash of direct speech."""
        words = self.text[block.start : block.end]
        return words.startswith("-") and bool(_SPEECH_DASH.search(words))

    def _ends(self, run: _Run, at: int, *, hard: bool) -> bool:
        """Whether a paragraph ends between a line and the one before it."""
        before, line = run.lines[at - 1], run.lines[at]
        stopped, opens = ended(self.text, before), self._opens(line)
        full = run.width is not None and forced(self.text, before, line, run.width)
        if self._turns(before, line):
            return not full or (stopped and opens)
        if self._is_item(line):
            return not full or stopped or self.text[before.end - 1] in ":;,"
        if run.inset[at] and opens:
            return True
        if run.verse:
            return False
        if run.width:
            return not full and opens and (stopped or (at == 1 and self._is_title(before)))
        return stopped or opens or hard

    def _turns(self, before: Line, line: Line) -> bool:
        """Whether two lines are in different languages."""
        if self.alternating:
            return True
        one, other = self.leanings[before.first], self.leanings[line.first]
        return one * other < 0 and min(abs(one), abs(other)) >= _SURE

    def _opens(self, line: Line) -> bool:
        """Whether a line begins as a sentence does."""
        head = _OPENS.match(self.text, pos=line.first, endpos=line.end)
        return head is None or not head.group(1).islower()

    def _is_item(self, line: Line) -> bool:
        return _ITEM.match(self.text, pos=line.first, endpos=line.end) is not None

    def _inset(self, group: Sequence[Line]) -> Sequence[bool]:
        base = min(line.indent for line in group)
        inset = [line.indent >= base + 2 for line in group]
        some = 0 < sum(inset) <= 0.6 * len(group)
        if some and (inset[0] or (sum(inset) >= 2 and len(group) >= 5)):
            return inset
        return [False] * len(group)

    def _is_verse(self, group: Sequence[Line], width: int | None) -> bool:
        """Whether the lines of a run are verses: short, and few of them end a sentence."""
        if len(group) < 3 or any(line.width > _VERSE_WIDTH for line in group):
            return False
        pairs = list(pairwise(group))
        if width and any(forced(self.text, line, after, width) for line, after in pairs[:-1]):
            return False
        words = sum(len(self.text[line.first : line.end].split()) for line in group)
        stops = sum(ended(self.text, line) for line in group[:-1])
        if words < 3.5 * len(group) or stops * 2 >= len(group) - 1:
            return False
        return not any(self._is_item(line) for line in group)

    def _is_title(self, line: Line) -> bool:
        """Whether the first line of a run stands over the others."""
        words = self.text[line.first : line.end]
        return len(words.split()) <= 10 and words[-1] not in ".,;:-" and not words[0].islower()
