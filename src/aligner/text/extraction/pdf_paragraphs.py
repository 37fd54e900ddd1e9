"""Lines of printed pages -> paragraphs, told from where the lines stand.

A paragraph ends where the space to the next line is wider than usual, the next line is
set in, the size of the letters changes, or a sentence ends before the line is full, so that
the next word would have had its place in it.  One
that goes on in the next column or on the next page is put together; the heads and feet of
pages, and their numbers, stand after it as furniture.  A word that was cut at the end of
a line is made whole: its hyphen stays if the same word is written with a hyphen elsewhere, or
if hardly any other line ends with one, which says that words are not cut.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from aligner.corpus import ParagraphKind
from aligner.text.extraction.writing import TextWriter

_SOFT = "\u00ad"
_HYPHENS = f"-\u2010{_SOFT}"
_CUT_LINES = 0.02
"""The share of lines that end with a hyphen from which words are cut; of compounds it is smaller."""
_ENDED = regex.compile(r"""[.?!…:;]["'”’»)\]]{0,3}\d{0,3}$""")
_BULLET = regex.compile(r"[•◦▪▫‣●○■□▸►➤✓·\uf0b7\uf0a7]\s*+")
_DASH = regex.compile(r"[-–—*]\s++(?=\S)")
"""What an item of a list may begin with, or words put in that come to stand at the start of a line."""
_NUMBERED = regex.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s")
_PAGE_NUMBER = regex.compile(
    r"[-–—\s\[(|]*+(?:\d{1,4}|[ivxlc]{1,8})(?:\s?(?:/|\p{L}{1,3})\s?\d{1,4})?[-–—\s\])|]*+"
)
_OPENS = regex.compile(r"[^\p{L}\p{N}]{0,4}(.)")
_CUT = regex.compile(rf"(?<!\p{{L}})(\p{{L}}++)[{_HYPHENS}]$")
_WORD = regex.compile(r"\p{L}+(?:-\p{L}+)*+")
_MOST_EDGE_LINES = 4
_SAME_SIZE = 0.08
_NARROW = regex.compile(r"[ijlftrI.,;:!'’|()\[\]/ -]")
_LARGE = regex.compile(r"[mwMW%@—…]|\p{Lu}")
_SURE = 0.95
"""Up to what share of a full line a line is not full for sure."""
_WIDE = 1.3
"""How many times as far as usual lines are apart that belong to two paragraphs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a printed page.

    Attributes:
        text: without white space at its ends.
        page: its number from 0.
        x: points from the left edge of the page to its first letter.
        y: points from the lower edge.
        size: of most of its letters, in points.
        bold: whether it is printed bold.
    """

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool = False

    @property
    def ended(self) -> bool:
        """Whether a sentence seems to end with it."""
        return _ENDED.search(self.text[-12:]) is not None

    @property
    def opens(self) -> bool:
        """Whether it begins as a sentence does, or with a bracket."""
        if self.text.startswith(("(", "[")):
            return True
        found = _OPENS.match(self.text)
        return found is None or not found[1].islower()

    def is_like(self, other: Line) -> bool:
        """Whether its letters are as large as those of another line."""
        return abs(self.size - other.size) <= _SAME_SIZE * max(self.size, other.size)


def put_paragraphs(pages: Sequence[Sequence[Line]], out: TextWriter) -> None:
    """Put the paragraphs of some pages, in the order of their lines."""
    aside = _furniture(pages)
    lines = [line for page in pages for line in page if line not in aside]
    if not lines:
        lines = [line for page in pages for line in page]
        aside = frozenset()
    if not lines:
        return
    setting = _Setting.of(lines)
    words = _words(lines)
    waiting: list[Line] = [line for line in (pages[0] if pages else ()) if line in aside]
    page = 0
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and setting.breaks(paragraph, line):
            _put(paragraph, setting, words, out)
            _put_aside(waiting, out)
            paragraph = []
        paragraph.append(line)
        while page < line.page:
            page += 1
            waiting += (one for one in pages[page] if one in aside)
    if paragraph:
        _put(paragraph, setting, words, out)
    waiting += (one for later in pages[page + 1 :] for one in later if one in aside)
    _put_aside(waiting, out)


def _put(
    lines: Sequence[Line], setting: _Setting, words: Mapping[str, int], out: TextWriter
) -> None:
    text = _joined(lines, words, cuts=setting.cuts)
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        out.add(text[bullet.end() :], ParagraphKind.LIST_ITEM)
    else:
        out.add(text, ParagraphKind.HEADING if setting.is_heading(lines) else None)


def _put_aside(waiting: list[Line], out: TextWriter) -> None:
    for line in waiting:
        out.add(line.text, ParagraphKind.FURNITURE)
    waiting.clear()


def _joined(lines: Sequence[Line], words: Mapping[str, int], *, cuts: bool) -> str:
    """The text of a paragraph, words that were cut at the ends of its lines made whole."""
    parts = [lines[0].text]
    for line in lines[1:]:
        cut = _CUT.search(parts[-1][-60:])
        after = _WORD.match(line.text)
        if cut is None or after is None:
            parts += (" ", line.text)
            continue
        left, right = cut[1], after[0]
        hyphened, whole = f"{left}-{right}".lower(), f"{left}{right}".lower()
        more = words.get(hyphened, 0) - words.get(whole, 0)
        is_known = words.get(whole, 0) or words.get(hyphened, 0)
        was_cut = cuts or parts[-1][-1] == _SOFT
        if not right[0].islower() or more > 0 or not (is_known or was_cut):
            parts[-1] = parts[-1][:-1] + "-"
        else:
            parts[-1] = parts[-1][:-1]
        parts.append(line.text)
    return "".join(parts).replace(_SOFT, "")


def _words(lines: Sequence[Line]) -> Counter[str]:
    """How often each word stands in a line, those at its end left out."""
    return Counter(
        word[0].lower() for line in lines for word in _WORD.finditer(line.text.rstrip(_HYPHENS))
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is printed.

    Attributes:
        size: of most letters.
        apart: points from a line to the next, by size of letters.
        width: of a full line, as :func:`_length` has it, by size.
        lefts: where most lines near one begin, by page and by place in tens of points.
        cuts: whether words are cut at the ends of lines.
    """

    size: float
    apart: Mapping[int, float]
    width: Mapping[int, float]
    lefts: Mapping[tuple[int, int], float] = field(repr=False)
    cuts: bool = True

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Setting:
        """How most of some lines are printed."""
        sizes = _sizes(lines)
        gaps: dict[int, list[float]] = defaultdict(list)
        lengths: dict[int, list[float]] = defaultdict(list)
        starts: dict[int, Counter[float]] = defaultdict(Counter)
        for line in lines:
            lengths[round(line.size)].append(_length(line.text))
            starts[line.page][round(line.x, 0)] += 1
        for one, other in pairwise(lines):
            gap = one.y - other.y
            if one.page == other.page and one.is_like(other) and 0 < gap < 3 * one.size:
                gaps[round(one.size)].append(gap)
        return cls(
            size=max(sizes, key=lambda size: (sizes[size], -size)),
            apart={size: sorted(found)[len(found) // 4] for size, found in gaps.items()},
            width={
                size: sorted(found)[int(0.9 * (len(found) - 1))] for size, found in lengths.items()
            },
            lefts={
                (page, at): _left(found, at)
                for page, found in starts.items()
                for at in {round(x / 10) for x in found}
            },
            cuts=sum(_CUT.search(line.text[-60:]) is not None for line in lines)
            >= _CUT_LINES * len(lines),
        )

    def breaks(self, before: Sequence[Line], line: Line) -> bool:
        """Whether a paragraph ends before a line.

        Args:
            before: the lines of the paragraph so far.
            line: the next one.
        """
        last = before[-1]
        if not last.is_like(line):
            return True
        full = self._fullness(last)
        if last.bold != line.bold and (full < 0.9 or self._fullness(line) < 0.9):
            return True
        if _BULLET.match(line.text) or (
            (_NUMBERED.match(line.text) or _DASH.match(line.text))
            and (last.ended or full < 0.8 or _hangs(before, line))
        ):
            return last.text[-1] not in _HYPHENS
        cut = last.text[-1] in _HYPHENS and not line.opens
        if self._follows(last, line):
            return not cut and self._breaks_in_column(before, line, full)
        if last.ended:
            is_full = full >= 0.9 and not (line.opens and self._would_fit(last, line))
            return not is_full or self._indent(line) > 0.8 * line.size
        return not cut and line.opens and (full < 0.75 or self.is_heading(before))

    def is_heading(self, lines: Sequence[Line]) -> bool:
        """Whether some lines stand over others: larger, or bold and no sentence."""
        length = sum(len(line.text) for line in lines)
        if length > 250 or len(lines) > 4:
            return False
        size = max(line.size for line in lines)
        if size >= 1.12 * self.size:
            return True
        return (
            all(line.bold for line in lines)
            and size >= 0.95 * self.size
            and len(lines) <= 2
            and not lines[-1].text.endswith((".", ",", ";", ":"))
        )

    def _follows(self, last: Line, line: Line) -> bool:
        """Whether a line stands right below another, in the same column."""
        return last.page == line.page and 0 < last.y - line.y < 4 * last.size

    def _breaks_in_column(self, before: Sequence[Line], line: Line, full: float) -> bool:
        last = before[-1]
        apart = self.apart.get(round(line.size), 1.2 * line.size)
        if last.y - line.y > _WIDE * apart:
            return True
        step = (line.x - last.x) / line.size
        alone = len(before) == 1
        is_short = full < 0.75 and line.opens and (last.ended or full < 0.6)
        if any(sign.match(before[0].text) for sign in (_BULLET, _DASH, _NUMBERED)):
            return is_short or step < (-0.3 if alone else -0.8)
        if step > 0.8:
            return last.ended or full < 0.9
        is_set_in = self._indent(line) > 0.8 * line.size
        if last.ended:
            begins_anew = is_set_in if alone else step < -0.8
            # after a line that is far from full even what begins small is an item of its own
            can_begin = line.opens or full < 0.6
            return begins_anew or (can_begin and self._would_fit(last, line))
        both_set_in = alone and is_set_in and abs(step) < 0.3
        return is_short or (both_set_in and full < 0.8)

    def _fullness(self, line: Line) -> float:
        """How full a line is, 1 if as full as can be."""
        return _length(line.text) / max(1.0, self.width.get(round(line.size), 1.0))

    def _would_fit(self, last: Line, line: Line) -> bool:
        """Whether the first word of a line would have had its place at the end of the last."""
        both = f"{last.text} {line.text.partition(' ')[0]}"
        return _length(both) < _SURE * self.width.get(round(line.size), 1.0)

    def _indent(self, line: Line) -> float:
        """How far a line is set in from where most lines near it begin."""
        return line.x - self.lefts.get((line.page, round(line.x / 10)), line.x)


def _length(text: str) -> float:
    """About how long a text is printed, the width of most letters being 1."""
    narrow = len(_NARROW.findall(text))
    wide = len(_LARGE.findall(text))
    return len(text) - 0.45 * narrow + 0.35 * wide


def _hangs(before: Sequence[Line], line: Line) -> bool:
    """Whether a line stands below the first of an item whose other lines are set in."""
    first = before[0]
    return (
        len(before) > 1
        and abs(line.x - first.x) < 0.3 * line.size
        and before[-1].x - first.x > 0.3 * line.size
    )


def _left(starts: Mapping[float, int], at: int) -> float:
    """Where most lines begin that begin near a place."""
    near = {x: count for x, count in starts.items() if abs(x - 10 * at) < 40}
    return max(near, key=lambda x: (near[x], -x))


def _furniture(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The lines at the edges of pages that other pages have too, and the numbers of pages."""
    every = [line for page in pages for line in page]
    if len(pages) < 2 or not every:
        return frozenset()
    sizes = _sizes(every)
    largest = 1.1 * max(sizes, key=lambda size: (sizes[size], -size))
    edges = [(at_top, _edge(page, at_top=at_top)) for page in pages for at_top in (True, False)]
    seen = Counter(key for at_top, edge in edges for key in {_key(line, at_top) for line in edge})
    needed = min(3, len(pages))
    found = set[Line]()
    for at_top, edge in edges:
        for line in edge:
            often = seen[_key(line, at_top)] >= needed
            if line.size > largest or not (often or _PAGE_NUMBER.fullmatch(line.text)):
                break
            found.add(line)
    return frozenset(found)


def _sizes(lines: Sequence[Line]) -> Counter[float]:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes


def _edge(page: Sequence[Line], *, at_top: bool) -> list[Line]:
    """The outermost lines of a page, from its edge on."""
    ordered = sorted(page, key=lambda line: (line.y, line.x), reverse=at_top)
    return ordered[: min(_MOST_EDGE_LINES, max(0, len(page) - 1))]


def _key(line: Line, at_top: bool) -> tuple[bool, str, int]:
    """What lines have in common that stand at the same edge of several pages."""
    return at_top, regex.sub(r"\d+", "#", line.text.casefold()), round(line.y / 4)
