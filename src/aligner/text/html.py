"""HTML -> the text a reader sees, block by block, and where each stretch of it stood.

lxml makes the tree, as tolerant of broken markup as it is.  It does not say where
a text node stood, so each run of text is marked with its offset before parsing, by
a private-use character that the page does not hold; the marks are taken out again
as the tree is walked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import regex

from aligner import limits
from aligner.corpus import ParagraphKind, is_blank
from aligner.errors import LimitError
from aligner.text.regions import Cell, Region


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_UNSEEN = _names("""
    head script style template noscript iframe object embed svg canvas audio video map datalist
    title meta link base
""")
_CHROME = _names("nav footer aside form button menu select textarea")
_CHROME_ROLES = _names("navigation banner contentinfo search complementary menu menubar toolbar")
_CONTENT = frozenset(("main", "article"))
_BLOCKS = _HEADINGS | _names("""
    address article aside blockquote body button caption center dd details dialog div dl dt
    fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol
    optgroup option p pre section select summary table tbody td textarea tfoot th thead tr ul
    frameset noframes
""")
_SPACES = regex.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $")
_RUN = regex.compile(r"&#?\w+;?|[^&]+|&")
_TAG = regex.compile(r"[a-zA-Z/!?]")
_FORMATTING = regex.compile(
    r"(?i)</?(?:a|abbr|acronym|b|big|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s"
    r"|samp|small|span|strike|strong|sub|sup|tt|u|var)\b(?![^>]*\b(?:hidden|role)\b)"
)
_RAW = regex.compile(r"(?i)(?:script|style|textarea|title)\b")


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The text of a page, its blocks, and pairs of an offset in the text and in the page."""

    text: str
    regions: tuple[Region, ...]
    anchors: tuple[tuple[int, int], ...]


def extract(page: str) -> ExtractedPage:
    """The text of an HTML page as a reader sees it, blocks set apart by a blank line.

    Scripts, styles, comments and what is hidden are left out; entities are
    decoded; white space is run together as a browser does it.  Navigation and
    other chrome that the tags name is told as furniture, unless it is most of
    the page.

    Raises:
        LimitError: its elements stand inside each other too often.
    """
    try:
        return _extracted(page)
    except LimitError:
        # formatting that is never closed nests ever deeper, and does not matter here
        return _extracted(page, plain=True)


def _extracted(page: str, *, plain: bool = False) -> ExtractedPage:
    from lxml import etree

    mark = next(chr(c) for c in range(0xF0000, 0xFFFFD) if chr(c) not in page)
    marked, sources = _marked(page, mark, plain=plain)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(marked.encode(), parser)
    except (etree.XMLSyntaxError, etree.ParserError):
        return ExtractedPage("", (), ())
    if root is None:
        return ExtractedPage("", (), ())
    writer = _Writer(mark, sources)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            writer.open(element.tag, element.attrib)
            writer.write(element.text)
        else:
            writer.close()
            writer.write(element.tail)
    return writer.page()


def _marked(page: str, mark: str, *, plain: bool) -> tuple[str, list[int]]:
    """The page with a mark and a number before each run of text, and the offset of each.

    If it is to be plain, tags of mere formatting are left out.
    """
    parts: list[str] = []
    sources: list[int] = []
    at = 0
    for tag in _tags(page):
        for run in _RUN.finditer(page, pos=at, endpos=tag[0]):
            text = run.group()
            if not text.isspace():
                parts.append(f"{mark}{len(sources)}{mark}")
                sources.append(run.start())
            parts.append(text)
        if not (plain and _FORMATTING.match(page, *tag)):
            parts.append(page[slice(*tag)])
        at = tag[1]
    return "".join(parts), sources


def _tags(page: str) -> list[tuple[int, int]]:
    """Where tags, comments, scripts and declarations stand, and the end of the page."""
    found: list[tuple[int, int]] = []
    lowered: str | None = None
    at = page.find("<")
    while at >= 0:
        if page.startswith("<!--", at):
            end = page.find("-->", at + 4)
            end = len(page) if end < 0 else end + 3
        elif _TAG.match(page, pos=at + 1):
            end = page.find(">", at + 1)
            end = len(page) if end < 0 else end + 1
            raw = _RAW.match(page, pos=at + 1)
            if raw:
                lowered = page.lower() if lowered is None else lowered
                closing = lowered.find(f"</{raw.group().lower()}", end)
                end = len(page) if closing < 0 else closing
        else:
            at = page.find("<", at + 1)
            continue
        found.append((at, end))
        at = page.find("<", end)
    found.append((len(page), len(page)))
    return found


@dataclass(slots=True)
class _Open:
    """An element that is open while the tree is walked."""

    tag: str
    unseen: bool
    content: bool
    chrome: int
    """Its number if it is chrome, else -1."""


@dataclass(slots=True)
class _Writer:
    """Writes the text of a tree and notes its blocks."""

    mark: str
    sources: list[int]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    anchors: list[tuple[int, int]] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    chrome: list[int] = field(default_factory=list)
    """For each region, the number of the outermost chrome element around it, or -1."""
    content: list[bool] = field(default_factory=list)
    """For each region, whether an article or the main part holds it."""
    stack: list[_Open] = field(default_factory=list)
    inside: Counter[str] = field(default_factory=Counter)
    """How many elements of each tag are open."""
    hidden: int = 0
    chromes: int = 0
    tables: list[list[int]] = field(default_factory=list)
    """Open tables: number, row, column."""
    made: int = 0
    start: int = -1
    gap: str = ""
    breaks: bool = False
    unlinked: bool = False
    at: int = 0
    """Offset in the page of what is written next."""

    def open(self, tag: object, attributes: Mapping[str, str]) -> None:
        name = tag if isinstance(tag, str) else ""
        role = attributes.get("role", "").lower()
        if name in _BLOCKS:
            self._flush()
        elif name == "br":
            self._break()
        chrome = self.chromes if self._is_chrome(name, role) else -1
        self.chromes += chrome >= 0
        unseen = name in _UNSEEN or "hidden" in attributes
        self.hidden += unseen
        self.inside[name] += 1
        limits.must_not_be_deeper(len(self.stack) + 1)
        self.stack.append(_Open(name, unseen, name in _CONTENT or role == "main", chrome))
        if name == "table":
            self.tables.append([self.made, -1, -1])
            self.made += 1
        elif name == "tr" and self.tables:
            self.tables[-1][1] += 1
            self.tables[-1][2] = -1
        elif name in {"td", "th"} and self.tables:
            self.tables[-1][2] += 1

    def close(self) -> None:
        if self.stack[-1].tag in _BLOCKS:
            self._flush()
        opened = self.stack.pop()
        self.hidden -= opened.unseen
        self.inside[opened.tag] -= 1
        if opened.tag == "table":
            self.tables.pop()

    def _within(self, *tags: str) -> bool:
        return any(self.inside[tag] for tag in tags)

    def _is_chrome(self, name: str, role: str) -> bool:
        if role.startswith("doc-"):
            return False
        if name == "header":
            return not self._within("main", "article", "section", "blockquote")
        if name == "footer" and self._within("blockquote"):
            return False
        if name == "aside" and self._within("main", "article"):
            return False
        return name in _CHROME or role in _CHROME_ROLES

    def write(self, text: str | None) -> None:
        if not text or self.hidden:
            return
        pieces = text.split(self.mark)
        self._write_piece(pieces[0])
        for number, piece in zip(pieces[1::2], pieces[2::2], strict=False):
            if number.isdigit():
                self.at = self.sources[int(number)]
            self._write_piece(piece)

    def _write_piece(self, piece: str) -> None:
        origin = self.at
        self.at += len(piece)
        if self._within("pre", "textarea"):
            if self.start >= 0 or not is_blank(piece):
                self._put(piece, origin)
            return
        at = 0
        for space in _SPACES.finditer(piece):
            self._put(piece[at : space.start()], origin + at)
            if self.start >= 0 and not self.gap:
                self.gap = " "
            at = space.end()
        self._put(piece[at:], origin + at)

    def _put(self, words: str, origin: int) -> None:
        if not words:
            return
        if self.start < 0:
            if self.parts:
                self._append("\n\n")
            self.start = self.length
        else:
            self._append(self.gap)
        self.gap = ""
        shift = origin - self.length
        if not self.anchors or self.anchors[-1][1] - self.anchors[-1][0] != shift:
            self.anchors.append((self.length, origin))
        if not self.inside["a"]:
            self.unlinked = self.unlinked or not is_blank(words)
        self._append(words)

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _break(self) -> None:
        if self.start >= 0:
            self.gap = "\n\n" if "\n" in self.gap else "\n"
            self.breaks = True

    def _flush(self) -> None:
        if self.start >= 0:
            cell = Cell(*self.tables[-1]) if self.tables and self.tables[-1][2] >= 0 else None
            kind = None
            if self._within(*_HEADINGS):
                kind = ParagraphKind.HEADING
            elif not cell and self._within("li", "dd"):
                kind = ParagraphKind.LIST_ITEM
            region = Region(
                self.start,
                self.length,
                kind=kind,
                cell=cell,
                verbatim=self._within("pre"),
                hard=self.breaks,
                linked=not self.unlinked,
            )
            self.regions.append(region)
            self.chrome.append(self._chrome_around())
            self.content.append(any(opened.content for opened in self.stack))
        self.start, self.gap, self.breaks, self.unlinked = -1, "", False, False

    def _chrome_around(self) -> int:
        """The number of the outermost chrome element, or -1; a header's headings stay text."""
        outer = next((opened for opened in self.stack if opened.chrome >= 0), None)
        if outer is None:
            return -1
        if outer.tag == "header" and self._within("h1", "h2") and not self._within("nav"):
            return -1
        return outer.chrome

    def page(self) -> ExtractedPage:
        self._flush()
        text = "".join(self.parts)
        total = sum(len(region) for region in self.regions)
        held: dict[int, int] = {}
        for number, region in zip(self.chrome, self.regions, strict=True):
            held[number] = held.get(number, 0) + len(region)
        inside = sum(len(r) for r, within in zip(self.regions, self.content, strict=True) if within)
        has_content = inside * 5 >= total * 3
        regions = []
        for region, number, within in zip(self.regions, self.chrome, self.content, strict=True):
            aside = number >= 0 and held[number] * 2 <= total
            outside = has_content and not within and region.kind is not ParagraphKind.HEADING
            chrome = aside or outside
            regions.append(replace(region, kind=ParagraphKind.FURNITURE) if chrome else region)
        return ExtractedPage(text, tuple(regions), tuple(self.anchors))
