"""Markdown -> the regions of its text; the marks that lay it out are left between them.

markdown-it-py reads the block structure (CommonMark and tables); offsets count in
the text as it stands.  Emphasis, links and other marks inside a paragraph stay part
of the text; emphasis around a whole paragraph does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import regex

from aligner.corpus import ParagraphKind, is_blank
from aligner.corpus.document import BLANKS
from aligner.text.lines import Line, lines_of
from aligner.text.regions import Cell, Region

if TYPE_CHECKING:
    from markdown_it.token import Token


_EMPHASIS = regex.compile(r"([*_]{1,3})([^\s*_](?:[^*_]*[^\s*_])?)\1")


def regions_of(text: str) -> tuple[Region, ...]:
    """The stretches of a Markdown text that hold words, in order.

    Heading, list and quote marks, rules, table bars, fences, link definitions,
    comments and a YAML head lie between the regions.  The number of an ordered
    list item belongs to its text; a bullet does not.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    lines = lines_of(text, ends=r"\r\n|[\n\r]")
    body = lines[_head(text, lines) :]
    if not body:
        return ()
    reader = _Reader(text, body)
    tokens = parser.parse(text[body[0].start :])
    found = (region for token in tokens for region in reader.read(token))
    return tuple(region for region in found if region.start < region.end)


def _head(text: str, lines: Sequence[Line]) -> int:
    """How many lines a YAML head takes up."""
    if not lines or text[lines[0].first : lines[0].end] != "---":
        return 0
    for number, line in enumerate(lines[1:200], start=1):
        if text[line.first : line.end] in {"---", "..."}:
            return number + 1
    return 0


@dataclass(slots=True)
class _Reader:
    """Goes over the tokens of a text and knows in which elements it is."""

    text: str
    lines: Sequence[Line]
    heading: bool = False
    in_table: bool = False
    table: int = -1
    row: int = -1
    items: list[int] = field(default_factory=list)
    """The line on which each open list item begins; -1 for a bulleted one."""

    def read(self, token: Token) -> Iterator[Region]:
        """The regions of a token."""
        self._enter_or_leave(token)
        first, past = token.map or (0, 0)
        match token.type:
            case "tr_open":
                yield from _cells(self.text, self.lines[first], Cell(self.table, self.row, 0))
            case "inline" if not self.in_table and not is_blank(token.content):
                yield self._paragraph(self.lines[first:past], token.content, first)
            case "fence":
                inner = token.content.count("\n")
                yield from _spanning(self.lines[first + 1 : first + 1 + inner], verbatim=True)
            case "code_block":
                yield from _spanning(self.lines[first:past], verbatim=False)
            case "html_block":
                yield from _between_tags(self.text, self.lines[first:past])

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "heading_open" | "heading_close":
                self.heading = token.nesting > 0
            case "table_open" | "table_close":
                self.in_table = token.nesting > 0
                self.table += self.in_table
                self.row = -1
            case "tr_open":
                self.row += 1
            case "list_item_open":
                self.items.append(token.map[0] if token.info and token.map else -1)
            case "list_item_close":
                self.items.pop()

    def _paragraph(self, lines: Sequence[Line], content: str, first: int) -> Region:
        region = _paragraph(self.text, lines, content)
        if self.heading:
            return replace(region, kind=ParagraphKind.HEADING)
        if first in self.items:
            region = _with_number(self.text, lines[0], region)
        return replace(region, kind=ParagraphKind.LIST_ITEM) if self.items else region


def _paragraph(text: str, lines: Sequence[Line], content: str) -> Region:
    """The region of some lines of which the parser took off the marks."""
    full = []
    for line, words in zip(lines, content.split("\n"), strict=False):
        if not is_blank(words):
            at = text.rfind(words.strip(BLANKS), line.start, line.end)
            full.append((line, at if at >= 0 else line.first))
    start, end = full[0][1], full[-1][0].end
    if len(full) == 1:
        end = min(end, start + len(content.strip(BLANKS)))
    emphasis = _EMPHASIS.fullmatch(text, pos=start, endpos=end)
    if emphasis:
        start, end = emphasis.span(2)
    marks = [(line.first, at) for line, at in full[1:] if line.first < at]
    breaks = [text[line.end - 1 : line.end + 2] for line in lines[:-1]]
    hard = bool(breaks) and all(b[:1] == "\\" or b[1:] == "  " for b in breaks)
    if hard:
        marks += [(line.end - 1, line.end) for line in lines[:-1] if text[line.end - 1] == "\\"]
    return Region(start, end, marks=tuple(sorted(marks)), hard=hard)


def _with_number(text: str, line: Line, region: Region) -> Region:
    """The region with the number that stands before it."""
    number = regex.search(r"\d{1,9}[.)][ \t]*$", text[line.start : region.start])
    return replace(region, start=line.start + number.start()) if number else region


def _cells(text: str, line: Line, place: Cell) -> Iterator[Region]:
    """The cells of a row, from a place on."""
    start = line.first
    column = place.column
    opened = False
    bars = [m.start() for m in regex.finditer(r"(?<!\\)\|", text, pos=line.first, endpos=line.end)]
    for at in [*bars, line.end]:
        blank = is_blank(text[start:at])
        if not (blank and not opened and at == (bars or [-1])[0]):
            if not blank:
                cell = lines_of(text, start, at)[0]
                yield Region(cell.first, cell.end, cell=replace(place, column=column))
            column += 1
        opened = True
        start = at + 1


def _spanning(lines: Sequence[Line], *, verbatim: bool) -> Iterator[Region]:
    full = [line for line in lines if not line.blank]
    if full:
        yield Region(full[0].first, full[-1].end, verbatim=verbatim)


def _between_tags(text: str, lines: Sequence[Line]) -> Iterator[Region]:
    """The text of raw HTML in a Markdown text, tag by tag; comments are passed over."""
    start = lines[0].start
    source = text[start : lines[-1].end]
    at = 0
    for tag in regex.finditer(r"<!--(?:[^-]|-(?!->))*+(?:-->)?|<[^<>]*+>|$", source):
        if not is_blank(source[at : tag.start()]):
            yield from _spanning(lines_of(text, start + at, start + tag.start()), verbatim=False)
        at = tag.end()
