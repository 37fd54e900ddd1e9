"""Lines that hold both languages side by side, set apart by a tab, a bar or the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from aligner.text.lines import Line, lines_of
from aligner.text.regions import Cell, Region

_SEPARATORS = ("\t", "|", " / ", " = ", " – ")
_WEAK = (" / ", " = ", " – ")
"""Signs that running text has too: they make columns only where most lines are rows."""
_SURE = 3.0
_CONSISTENT = 0.7
_MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Rows:
    """A run of lines that are rows of a table: the first, one past the last, the cells."""

    first: int
    past: int
    cells: tuple[Region, ...]


def find_rows(
    text: str, lines: Sequence[Line], leaning: Callable[[str], float], table: int
) -> list[Rows]:
    """The runs of lines of which one column is in one language, another in the other.

    Args:
        text: the text of the lines.
        lines: all lines, blank ones included.
        leaning: how far a text leans to one of the languages or to the other.
        table: the number that the first table gets.
    """
    found: list[Rows] = []
    full = sum(not line.blank for line in lines)
    taken = bytearray(len(lines))
    for separator in _SEPARATORS:
        if not lines or text.find(separator, lines[0].start, lines[-1].end) < 0:
            continue
        fewest = 1 if separator == "\t" else 2
        if separator in _WEAK:
            fewest = max(fewest, full // 2)
        for first, past in _runs(text, lines, separator):
            if any(taken[first:past]):
                continue
            cells = tuple(_cells(text, lines[first:past], separator, table + len(found)))
            if _in_two_languages(text, cells, leaning, fewest):
                found.append(Rows(first, past, cells))
                taken[first:past] = b"\1" * (past - first)
    return sorted(found, key=lambda rows: rows.first)


def _runs(text: str, lines: Sequence[Line], separator: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that hold the separator; blank lines do not end one."""
    start = past = -1
    for number, line in enumerate(lines):
        if line.blank and separator not in text[line.start : line.end]:
            continue
        if separator in text[line.start : line.end]:
            start = number if start < 0 else start
            past = number + 1
        elif start >= 0:
            yield start, past
            start = -1
    if start >= 0:
        yield start, past


def _cells(text: str, lines: Sequence[Line], separator: str, table: int) -> Iterator[Region]:
    row = 0
    for line in lines:
        spans = _split(text, line, separator)
        if separator == "|" and spans and spans[0][0] == spans[0][1]:
            spans = spans[1:]
        for column, (start, end) in enumerate(spans):
            if start < end:
                yield Region(start, end, cell=Cell(table, row, column))
        row += bool(spans)


def _split(text: str, line: Line, separator: str) -> list[tuple[int, int]]:
    """The stretches between separators, trimmed; a blank one is empty."""
    spans = []
    at = line.start
    while at <= line.end:
        end = text.find(separator, at, line.end)
        end = line.end if end < 0 else end
        cell = lines_of(text, at, end)
        spans.append((cell[0].first, cell[0].end) if cell and not cell[0].blank else (end, end))
        at = end + len(separator)
    return spans if any(start < end for start, end in spans) else []


def _in_two_languages(
    text: str, cells: Sequence[Region], leaning: Callable[[str], float], fewest: int
) -> bool:
    """Whether the rows are alike, enough, and two of their columns in different languages."""
    columns: dict[int, list[float]] = {}
    rows: Counter[int] = Counter()
    for region in cells:
        assert region.cell is not None
        value = leaning(text[region.start : region.end])
        columns.setdefault(region.cell.column, []).append(value)
        rows[region.cell.row] += 1
    widths = Counter(rows.values())
    width, alike = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if not 2 <= width <= _MOST_COLUMNS or 2 * alike < len(rows):
        return False
    if len(rows) < fewest or (len(rows) == 1 and width != 2):
        return False
    sides = [column_leaning(values) or 0.0 for values in columns.values()]
    return min(sides, default=0.0) < 0.0 < max(sides, default=0.0)


def column_leaning(values: Sequence[float]) -> float | None:
    """How far a column leans to a language, in nats, or ``None`` if it is not clear.

    Args:
        values: the leanings of its cells; the first may be a heading in another
            language.
    """
    for part in (values, values[1:]):
        total = sum(part)
        if abs(total) >= _SURE and abs(total) >= _CONSISTENT * sum(map(abs, part)):
            return float(total)
    return None
