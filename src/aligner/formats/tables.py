"""Tables of pairs as others make them: which of their columns hold the two texts.

Cells are parted by tabs and lines by their ends, as corpora have it; or cells have
quotes around them, as spreadsheets and CSV (RFC 4180) have it.  A first line may name
the languages (``it``, ``en-GB``, ``sentence_it``, ``English``) or the sides (``source``,
``target``).  Where none does, numbers, dates, addresses, ids and labels are no texts, and
the first two columns that hold any are taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice

import regex

from aligner.corpus import is_blank
from aligner.errors import LayoutError
from aligner.formats.tongues import Pair, is_known, names_of, plain

_SAMPLE = 500
"""Lines that are looked at to tell what a column holds."""
_LABELLED = 20
"""Cells of a column from which labels can be told by how often they come."""
_NO_TEXT = regex.compile(r"(?=\D*+\d)\S++|[a-z]{2,10}://\S*+|www\.\S*+|[-\d.,:/+%() ]++")
_KIND = regex.compile(r"\d{1,9}-\d{1,9}")
SIDES = (
    frozenset(("source", "src")),
    frozenset(("target", "tgt", "trg", "translation", "reference", "ref", "mt", "hypothesis")),
)
"""What columns are called that hold a text and its translation."""
_SEPARATORS = ",;\t|"
_SAID = regex.compile(r"sep=([,;\t|])\r?\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table.

    Attributes:
        number: where it begins, from 1.
        cells: what stands in it.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The pairs of a table.

    Attributes:
        lines: those that hold a pair, the first line left out if it names columns.
        columns: where the texts of the two languages stand, from 0.
        is_ours: whether it has the columns that this package writes.
        languages: of those columns, where a first line of codes says that they are others.
    """

    lines: tuple[Line, ...]
    columns: tuple[int, int]
    is_ours: bool = False
    languages: Pair | None = None


def table_of(content: str, languages: Pair, *, file: str | None, commas: bool = False) -> Table:
    r"""The pairs that a text holds.

    Only ``\n``, ``\r\n`` and ``\r`` end a line; lines that are blank are left out.

    Args:
        content: the text.
        languages: of the two sides, in their order.
        file: its name, for messages.
        commas: whether it is CSV, whose cells are parted by commas or by what else it uses.

    Raises:
        LayoutError: a line has fewer columns than two, or lacks one that was taken.
    """
    if commas:
        lines = _parted(content, file)
    else:
        lines = list(_plain(content))
        if _are_ours(lines):
            return Table(tuple(lines), (0, 1), is_ours=True)
        lines = _unquoted(content) or lines
    named = _codes(lines[0].cells) if lines else None
    others = named if named is not None and set(named) != set(languages) else None
    columns, has_head = _columns(lines, others or languages)
    kept = lines[1:] if has_head else lines
    for line in kept:
        _must_have(columns, line, "comma" if commas else "TAB", file)
    return Table(tuple(kept), columns, languages=others)


def _must_have(columns: tuple[int, int], line: Line, separator: str, file: str | None) -> None:
    if len(line.cells) > max(columns):
        return
    cause = (
        f"no {separator} here: a pair is the first language, {separator}, the second language"
        if len(line.cells) == 1
        else f"{len(line.cells)} columns here, and the texts stand in columns "
        f"{columns[0] + 1} and {columns[1] + 1}"
    )
    raise LayoutError(cause, file=file, line=line.number)


def _plain(content: str) -> Iterator[Line]:
    """The lines of a table in which quotes are quotes."""
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield Line(number, tuple(line.split("\t")))


def _are_ours(lines: Sequence[Line]) -> bool:
    sample = lines[:_SAMPLE]
    return bool(sample) and all(
        len(line.cells) >= 4 and _KIND.fullmatch(line.cells[2]) for line in sample
    )


def _unquoted(content: str) -> list[Line] | None:
    """The lines of a table with tabs that a spreadsheet put quotes in; ``None`` if none did."""
    if '"' not in content:
        return None
    try:
        lines = list(_quoted(content, "\t"))
    except LayoutError:
        return None
    cells = [cell for line in lines for cell in line.cells if not is_blank(cell[0])]
    quoted = [text for text, has_quotes in cells if has_quotes]
    bare = [text for text, has_quotes in cells if not has_quotes]
    if any('"' in text for text in bare):
        return None  # a spreadsheet would have put quotes around it
    needed = any(regex.search(r'["\t\r\n]', text) for text in quoted)
    for_commas = len(quoted) > 2 and all("," in one for one in quoted) and "," not in "".join(bare)
    are_quoted = needed or for_commas or (not bare and len(lines) > 1)
    return [line.plain for line in lines] if are_quoted else None


def _parted(content: str, file: str | None) -> list[Line]:
    """The lines of a CSV file."""
    said = _SAID.match(content)
    if said:
        separator, content = said[1], "\n" + content[said.end() :]
    else:
        separator = max(_SEPARATORS, key=lambda one: _fit(content, one))
    try:
        return [line.plain for line in _quoted(content, separator)]
    except LayoutError as error:
        raise LayoutError(error.cause, file=file, line=error.line) from None


def _fit(content: str, separator: str) -> tuple[float, int]:
    """How well a separator parts the first lines: what share has the same cells, and how many."""
    counts: list[int] = []
    with suppress(LayoutError):
        counts.extend(len(line.cells) for line in islice(_quoted(content, separator), 50))
    most = max(set(counts), key=lambda count: (counts.count(count), count), default=0)
    return (counts.count(most) / len(counts), most) if most > 1 else (0.0, 0)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A line, and of each of its cells whether it had quotes around it."""

    number: int
    cells: tuple[tuple[str, bool], ...]

    @property
    def plain(self) -> Line:
        """The line alone."""
        return Line(self.number, tuple(text for text, _ in self.cells))


@cache
def _cell(separator: str) -> regex.Pattern[str]:
    apart = regex.escape(separator)
    return regex.compile(rf'(?:"((?:[^"]|"")*+)"|(?!")([^{apart}\r\n]*+))({apart}|\r\n|\n|\r|\Z)')


def _quoted(content: str, separator: str) -> Iterator[_Quoted]:
    """The lines of a table whose cells may have quotes around them.

    Raises:
        LayoutError: a quote that begins a cell does not end it.
    """
    cell = _cell(separator)
    cells: list[tuple[str, bool]] = []
    at, number, begun = 0, 1, 1
    while at < len(content) or cells:
        match = cell.match(content, at)
        if match is None:
            raise LayoutError("a cell begins with a quote and does not end with it", line=number)
        inside, bare, end = match.groups()
        cells.append((bare, False) if inside is None else (inside.replace('""', '"'), True))
        number += (inside or "").count("\n") + (end not in {separator, ""})
        at = match.end()
        if end != separator:
            if any(not is_blank(text) for text, _ in cells):
                yield _Quoted(begun, tuple(cells))
            cells, begun = [], number


def _columns(lines: Sequence[Line], languages: Pair) -> tuple[tuple[int, int], bool]:
    """Where the texts stand, and whether the first line is none of them but names columns."""
    named = _named(lines[0].cells, languages) if lines else None
    if named is not None:
        return named, True
    sample = lines[: _SAMPLE + 1]
    width = max((len(line.cells) for line in sample), default=2)
    if width < 3:
        return (0, 1), False
    columns = [[line.cells[at] for line in sample if at < len(line.cells)] for at in range(width)]
    has_head = any(map(_is_headed, columns))
    texts = [at for at, cells in enumerate(columns) if not _holds_no_text(cells[has_head:])]
    return ((texts[0], texts[1]), has_head) if len(texts) > 1 else ((0, 1), False)


def _named(first: Sequence[str], languages: Pair) -> tuple[int, int] | None:
    """The columns that a first line names by languages, or as the sides of a translation."""
    told = [frozenset(regex.split(r"[-_.:]+", cell.strip().lower())) for cell in first]
    one, other = (names_of(code) for code in languages)
    for wanted in ((one, other), SIDES):
        found = [
            [at for at, words in enumerate(told) if words & mine and not words & others]
            for mine, others in (wanted, wanted[::-1])
        ]
        if all(len(columns) == 1 for columns in found) or (wanted is SIDES and all(found)):
            return found[0][0], found[1][0]
    return None


def _codes(first: Sequence[str]) -> Pair | None:
    """The two languages whose codes alone a first line is."""
    codes = tuple(plain(cell) for cell in first if not is_blank(cell))
    if len(codes) != 2 or codes[0] == codes[1] or not all(len(code) == 2 for code in codes):
        return None
    return (codes[0], codes[1]) if all(map(is_known, codes)) else None


def _is_headed(cells: Sequence[str]) -> bool:
    """Whether the first cell of a column is a name over what is no text."""
    first, rest = cells[0].strip(), [cell.strip() for cell in cells[1:] if not is_blank(cell)]
    is_name = regex.fullmatch(r"\p{L}[\p{L}_ -]{0,30}", first) is not None
    return is_name and bool(rest) and all(_NO_TEXT.fullmatch(cell) for cell in rest)


def _holds_no_text(cells: Sequence[str]) -> bool:
    full = [cell.strip() for cell in cells if not is_blank(cell)]
    if all(_NO_TEXT.fullmatch(cell) for cell in full):
        return True
    if any(regex.search(r"\s", cell) for cell in full):
        return False
    kinds = len(set(full))
    return (kinds == 1 and len(full) > 1) or (len(full) >= _LABELLED and 20 * kinds <= len(full))
