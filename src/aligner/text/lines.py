"""Lines of a text, and whether they were wrapped to a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from aligner.corpus.document import trimmed

ANY_LINE_END = r"\r{1,2}\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
"""Where a reader sees a new line; a doubled carriage return is one line end."""

NARROWEST, WIDEST = 35, 110
"""Between which widths a text may have been wrapped."""
_SLACK = 2
_FIRST_WORD = regex.compile(r"\S{1,200}")
_ENDED = regex.compile(r"""[.?!…。]["'”’»)\[\]*_\s\d]*$""")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its line end.

    Attributes:
        start: where the line begins.
        first: its first character that is not blank.
        end: one past its last character that is not blank.
    """

    start: int
    first: int
    end: int

    @property
    def blank(self) -> bool:
        """Whether it leaves no mark on paper."""
        return self.first >= self.end

    @property
    def indent(self) -> int:
        """How many characters stand before its first mark."""
        return self.first - self.start

    @property
    def width(self) -> int:
        """Characters from its beginning to its last mark."""
        return self.end - self.start


def lines_of(
    text: str, start: int = 0, end: int | None = None, *, ends: str = ANY_LINE_END
) -> list[Line]:
    """The lines of a stretch of text, blank ones included."""
    stop = len(text) if end is None else end
    found = []
    at = start
    for line_end in _pattern(ends).finditer(text, pos=start, endpos=stop):
        found.append(_line(text, at, line_end.start()))
        at = line_end.end()
    if at < stop:
        found.append(_line(text, at, stop))
    return found


@cache
def _pattern(ends: str) -> regex.Pattern[str]:
    return regex.compile(ends)


def _line(text: str, start: int, end: int) -> Line:
    return Line(start, *trimmed(text, start, end))


def groups_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines between blank ones."""
    groups: list[list[Line]] = [[]]
    for line in lines:
        if not line.blank:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def ended(text: str, line: Line) -> bool:
    """Whether a line ends as a sentence does."""
    return _ENDED.search(text[max(line.first, line.end - 12) : line.end]) is not None


def forced(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line broke because the next word would have gone over the width."""
    return line.width + 1 + _first_word(text, following) > width - _SLACK


def widest(group: Sequence[Line]) -> int:
    """The width of the widest lines of a run; of a long run, a few stray ones left out."""
    widths = sorted(line.width for line in group)
    return widths[-1 - len(widths) // 32]


def width_of(text: str, groups: Sequence[Sequence[Line]]) -> int | None:
    """The width that a text was wrapped to, as text files and e-mail are, or ``None``.

    It was wrapped if in most runs of three lines or more each line but the last
    is so long that the next word would have gone over the widest of them, and
    the lines do not mostly end with a sentence.
    """
    long = [group for group in groups if len(group) >= 3]
    if not long:
        return _width_of_pairs(text, groups)
    breaks = full = stops = 0
    widths = []
    for group in long:
        width = widest(group)
        breaks += len(group) - 1
        stops += sum(ended(text, line) for line in group[:-1])
        if NARROWEST <= width <= WIDEST:
            widths.append(width)
            full += sum(forced(text, line, following, width) for line, following in pairwise(group))
    if not widths or full < 0.6 * breaks or 2 * stops > breaks:
        return None
    return sorted(widths)[len(widths) // 2]


def _width_of_pairs(text: str, groups: Sequence[Sequence[Line]]) -> int | None:
    """The width of a text whose paragraphs have two lines at most, if it was wrapped."""
    pairs = [group for group in groups if len(group) == 2]
    width = max((line.width for group in pairs for line in group), default=0)
    if not 60 <= width <= WIDEST:
        return None
    full = all(forced(text, first, second, width) for first, second in pairs)
    shorter = all(second.width < first.width for first, second in pairs)
    return width if full and shorter else None


def _first_word(text: str, line: Line) -> int:
    """Length of the first word of a line."""
    word = _FIRST_WORD.match(text, pos=line.first, endpos=line.end)
    return len(word.group()) if word else 0
