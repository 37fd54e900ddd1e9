"""What each block of a document is for: a heading, a list item, or running text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex

from aligner.corpus import ParagraphKind
from aligner.languages.interface.recognition import Recognition
from aligner.text.regions import Region

_MOST_WORDS = 16
_MOST_CHARACTERS = 120
_LONGEST_RUN = 3
"""More short lines than this in a row are a list or verses, not headings."""

_EMPHASIS = "*_#= \t"
_NUMBER = regex.compile(
    r"(?:(?P<levels>\d{1,3}(?:\.\d{1,3})*)[.)]?|(?P<roman>[IVXLCDM]{1,7})[.)]?|[A-Z](?:\.\d+)*\.)"
    r"(?:\s|$)"
)
_ITEM = regex.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+\S")
_INNER_STOP = regex.compile(r"\p{Ll}{3}[.!?…]\s+[\p{Lu}«“]")
_LEVELS = regex.compile(r"\d+\.\d")


def kinds_of(
    texts: Sequence[str], regions: Sequence[Region], recognition: Recognition
) -> list[ParagraphKind]:
    """The kind of each block of a document in one language; furniture is not looked for.

    Args:
        texts: the blocks, in order.
        regions: where each stands and what the markup says of it.
        recognition: what is known of the language.
    """
    titles = [
        region.kind is None and not region.verbatim and _like_heading(text, recognition)
        for text, region in zip(texts, regions, strict=True)
    ]
    numbers = [_NUMBER.match(text) for text in texts]
    runs = _runs(titles)
    found = []
    for at, (text, region) in enumerate(zip(texts, regions, strict=True)):
        if region.kind is not None:
            found.append(region.kind)
        elif titles[at] and _stands_over(at, runs[at], texts, regions, numbers, recognition):
            found.append(ParagraphKind.HEADING)
        elif _ITEM.match(text) and not region.verbatim:
            found.append(ParagraphKind.LIST_ITEM)
        else:
            found.append(ParagraphKind.BODY)
    return found


def _runs(titles: Sequence[bool]) -> list[tuple[int, int]]:
    """For each block, from where to where what is alike goes on around it."""
    runs: list[tuple[int, int]] = []
    for _, alike in groupby(titles):
        start, count = len(runs), sum(1 for _ in alike)
        runs += [(start, start + count)] * count
    return runs


def _like_heading(text: str, recognition: Recognition) -> bool:
    """Whether a block reads like a heading by itself."""
    words = text.strip(_EMPHASIS)
    if not words or len(words) > _MOST_CHARACTERS or len(words.split()) > _MOST_WORDS:
        return False
    if words[0] in "–—-«“\"'‘(":
        return False
    if _is_bare_number(words):
        return True
    if words[-1] in ".,;:…" or not regex.search(r"\p{L}", words):
        return False
    if words[-1] in "?!" and not (
        _is_numbered(words, recognition) or _in_capitals(words) or text[0] in "*_#"
    ):
        return False
    return not _INNER_STOP.search(words)


def _stands_over(
    at: int,
    run: tuple[int, int],
    texts: Sequence[str],
    regions: Sequence[Region],
    numbers: Sequence[object],
    recognition: Recognition,
) -> bool:
    """Whether what follows a heading-like block is what a heading stands over."""
    start, end = run
    if end == len(texts):
        return False
    text = texts[at].strip(_EMPHASIS)
    marked = _is_numbered(text, recognition) or _in_capitals(text)
    if not marked and (end - start > _LONGEST_RUN or regions[at].cell):
        return False
    if marked and numbers[at] and not _LEVELS.match(text):
        # a numbered line among its like is an item of a list
        return not (at + 1 < end and numbers[at + 1] and not _LEVELS.match(texts[at + 1]))
    before = texts[start - 1].rstrip() if start else ""
    if before.endswith(":") and text[0].islower():
        return False
    return regions[end].kind is not ParagraphKind.LIST_ITEM or not text[0].islower()


def _is_numbered(text: str, recognition: Recognition) -> bool:
    """Whether a block opens with a number, or with a word such as "chapter"."""
    if _NUMBER.match(text):
        return True
    first, _, rest = text.partition(" ")
    return first.lower().rstrip(".:") in recognition.heading_words and (
        not rest or _NUMBER.match(rest) is not None or len(rest.split()) <= 2
    )


def _is_bare_number(text: str) -> bool:
    """Whether a block is the number of a chapter alone, as "XII." is."""
    return regex.fullmatch(r"\d{1,3}\.|[IVXLC]{1,7}\.?", text) is not None


def _in_capitals(text: str) -> bool:
    letters = regex.findall(r"\p{L}", text)
    return len(letters) >= 4 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)
