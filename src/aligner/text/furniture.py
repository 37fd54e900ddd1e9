"""Page furniture: what a web page wraps around a text.

Ordinary text must never be set aside, so each rule asks for words of page chrome
that the language module names, or for a place above the title or below the last
paragraph, and mostly for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from aligner.corpus import ParagraphKind
from aligner.languages.interface.recognition import PageWords, Recognition
from aligner.text.regions import Region

_ENDED = regex.compile(r"""[.!?…]["'”’»)\]]*$""")
_JOINED = regex.compile(r"\p{Ll}{4}(?=\p{Lu}\p{Ll}{2})")
_TRAIL = regex.compile(r"\S\s*[>»›→]\s*\S")
_WORDS = regex.compile(r"[\p{L}\p{M}]+(?:['’]\p{L}+)?")
_LETTERS = regex.compile(r"\p{L}+")
_STOPPED = regex.compile(r"[^.][.!?][^\w»›]*$")
_IN_BRACKETS = regex.compile(r"[(\[].*[)\]]\W*")
_BRACKETED = regex.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_LINKED_RUN = 3
_SPEECH = "–—-«“\"'‘"


def furniture_among(
    texts: Sequence[str], regions: Sequence[Region], recognitions: Iterable[Recognition]
) -> list[bool]:
    """For each block of a document, whether it is page furniture.

    Args:
        texts: the blocks of one language, in the order of the page.
        regions: where each stands and what the markup says of it.
        recognitions: of the languages that the page's chrome may be in.
    """
    words = _Words(tuple(recognitions))
    told = [region.kind is ParagraphKind.FURNITURE for region in regions]
    running = [at for at, text in enumerate(texts) if not told[at] and _is_running(text, words)]
    found = [
        mark
        or (region.kind is not ParagraphKind.HEADING and words.is_chrome(text))
        or _heads_column(text, region, words)
        for text, region, mark in zip(texts, regions, told, strict=True)
    ]
    if not running:
        return found
    top = range(running[0])
    _mark_top(texts, top, words, found)
    for at in range(running[-1] + 1, len(texts)):
        found[at] = found[at] or words.is_label(texts[at]) or _is_joined(texts[at])
    for zone in (top, range(running[-1] + 1, len(texts))):
        _mark_edge(texts, regions, zone, words, found)
    return found


def _mark_top(texts: Sequence[str], top: range, words: _Words, found: list[bool]) -> None:
    """Mark what stands above the title, from the bottom up; then what names its author."""
    for at in reversed(top):
        text = texts[at]
        titles = [texts[n] for n in range(at + 1, top.stop) if not found[n] and _is_title(texts[n])]
        if titles and not found[at]:
            found[at] = (
                words.is_label(text)
                or _is_joined(text)
                or words.is_posting(text)
                or any(_repeats(text, title) for title in titles)
            )
        found[at] = found[at] or words.is_language_note(text, anywhere=False)
    title_seen = False
    for at in top:
        if title_seen and not found[at]:
            found[at] = words.is_byline(texts[at])
        title_seen = title_seen or (not found[at] and _is_title(texts[at]))


def _mark_edge(
    texts: Sequence[str],
    regions: Sequence[Region],
    zone: range,
    words: _Words,
    found: list[bool],
) -> None:
    """Mark what is furniture at either edge: trails, stamps, notices, runs of links."""
    for at in zone:
        text = texts[at]
        if regions[at].kind is not ParagraphKind.HEADING:
            found[at] = found[at] or _is_trail(text) or words.is_stamp(text)
    run: list[int] = []
    for at in [*zone, -1]:
        if at >= 0 and regions[at].linked and len(texts[at].split()) <= 6:
            run.append(at)
            continue
        if len(run) >= _LINKED_RUN:
            for member in run:
                found[member] = True
        run = []


def _is_running(text: str, words: _Words) -> bool:
    """Whether a block is text to be read, not a line of a page's head or foot."""
    count = len(text.split())
    ended = _ENDED.search(text) is not None
    return (count >= 40 or (count >= 10 and ended)) and not words.is_stamp(text)


def _heads_column(text: str, region: Region, words: _Words) -> bool:
    """Whether a cell names the language of its column."""
    first = region.cell is not None and region.cell.row == 0
    return first and words.is_language_note(text.upper(), anywhere=False)


def _is_title(text: str) -> bool:
    return len(text.split()) <= 20 and text[0] not in "–—-([" and text[-1] not in ".:;,"


def _is_joined(text: str) -> bool:
    """Whether labels stand in one line without a blank between them."""
    return len(_JOINED.findall(text)) >= 2 and not _ENDED.search(text) and len(text.split()) <= 12


def _is_trail(text: str) -> bool:
    """Whether a block is the trail of pages that leads to this one."""
    return len(_TRAIL.findall(text)) >= 2 and len(text.split()) <= 25 and not _ENDED.search(text)


def _repeats(text: str, title: str) -> bool:
    """Whether a block holds a title that stands below it, and not much more."""
    inner = " ".join(title.lower().split())
    outer = " ".join(_BRACKETED.sub("", text.lower()).split())
    return len(inner.split()) >= 3 and inner in outer and 2 * len(inner) >= len(outer)


@dataclass(frozen=True, slots=True)
class _Words:
    """The chrome of some languages together."""

    recognitions: tuple[Recognition, ...]

    @property
    def _pages(self) -> list[PageWords]:
        return [recognition.page for recognition in self.recognitions]

    def is_chrome(self, text: str) -> bool:
        """Whether a block is chrome wherever it stands."""
        if len(text) > 200:
            return False
        return self.is_language_note(text, anywhere=True) or self._is_made_of_chrome(text)

    def is_label(self, text: str) -> bool:
        """Whether a block holds nothing but labels of buttons and menus."""
        return _is_made_of(text, self._alternatives(labels=True))

    def _is_made_of_chrome(self, text: str) -> bool:
        if text[0] in _SPEECH or _STOPPED.search(text):
            return False
        chrome = _phrases_pattern(self._alternatives(labels=False))
        return bool(chrome.search(_spaced(text))) and self.is_label(text)

    def _alternatives(self, *, labels: bool) -> tuple[str, ...]:
        found = {p for page in self._pages for p in page.chrome}
        if labels:
            found |= {p for page in self._pages for p in page.labels}
        return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))

    def is_posting(self, text: str) -> bool:
        """Whether a site says with it where it has the text below from."""
        if len(text.split()) > 40:
            return False
        spaced = _spaced(text)
        phrases = [p for page in self._pages for p in page.posting]
        pointers = [p for page in self._pages for p in page.pointers]
        opens = any(spaced.startswith(f" {_spaced(phrase).strip()} ") for phrase in phrases)
        points = text.endswith(":") or any(
            _spaced(inner).strip() in pointers for inner in _BRACKETED.findall(text)
        )
        return opens and points

    def is_stamp(self, text: str) -> bool:
        """Whether a block says when or by whom it was posted, or whose it is."""
        count = len(text.split())
        if text.lower().startswith(("©", "copyright ", "(c) ")):
            return count <= 25
        spaced = _spaced(text)
        stamps = [p for page in self._pages for p in page.stamps]
        notices = [p for page in self._pages for p in page.notices]
        if any(f" {phrase} " in spaced for phrase in notices):
            return count <= 60
        return (
            count <= 14
            and not _ENDED.search(text)
            and any(spaced.startswith(f" {phrase} ") for phrase in stamps)
            and any(c.isdigit() for c in text)
        )

    def is_byline(self, text: str) -> bool:
        """Whether a line under a title names its author."""
        count = len(text.split())
        if count > 9 or text[-1] in ".:;,?!":
            return False
        if text.startswith(("– ", "— ")):
            return True
        spaced = _spaced(text).strip()
        for page in self._pages:
            for opening in page.bylines:
                if spaced.startswith(f"{opening} "):
                    names = text.split()[len(opening.split()) :]
                    return all(name[0].isupper() or len(name) <= 3 for name in names)
        return False

    def is_language_note(self, text: str, *, anywhere: bool) -> bool:
        """Whether a block says only in which languages the text is."""
        words = _LETTERS.findall(text)
        if not 0 < len(words) <= 8:
            return False
        names = {name for r in self.recognitions for name in r.language_names}
        others = {word for page in self._pages for word in page.versions}
        named = [word for word in words if word.lower() in names and word.lower() not in others]
        if not named or not {word.lower() for word in words} <= names | others:
            return False
        if len(named) == 1 and len(named[0]) == 2 and not named[0].isupper():
            return False
        return not anywhere or _IN_BRACKETS.fullmatch(text) is not None


def _spaced(text: str) -> str:
    """The words of a text in lower case, one blank on either side of each."""
    return f" {' '.join(_WORDS.findall(text.lower()))} "


@cache
def _phrases_pattern(phrases: tuple[str, ...]) -> regex.Pattern[str]:
    joined = "|".join(regex.escape(_spaced(phrase).strip()) for phrase in phrases)
    return regex.compile(rf"(?<= )(?:{joined})(?= )")


def _is_made_of(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a block holds some phrases and no other words."""
    if len(text) > 200:
        return False
    spaced = _spaced(text)
    left = _phrases_pattern(phrases).sub("", spaced)
    return left != spaced and not left.strip()
