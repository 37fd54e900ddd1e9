"""How wide a text is on a terminal, and how to write it there safely."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

import regex

REPLACEMENT = "\ufffd"


@cache
def _clusters() -> regex.Pattern[str]:
    return regex.compile(r"\X")


@cache
def _unsafe() -> regex.Pattern[str]:
    """Controls that a terminal obeys, and those that turn the direction of writing."""
    return regex.compile(r"[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]")


def printable(text: str) -> str:
    """A text on one line, with every control character made visible.

    Each character stays one character, so offsets still hold.
    """
    spaced = text.replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\u2028", " ")
    safe: str = _unsafe().sub(REPLACEMENT, spaced)
    return safe


def columns(text: str) -> int:
    """The columns that a text takes on a terminal.

    East Asian wide characters and emoji take two, combining marks none
    (Unicode Standard Annex 11).
    """
    if text.isascii():
        return len(text)
    return sum(_cluster_columns(cluster) for cluster in _clusters().findall(text))


def _cluster_columns(cluster: str) -> int:
    first = cluster[0]
    if unicodedata.category(first) in {"Mn", "Me", "Cf"} and len(cluster) == 1:
        return 0
    wide = unicodedata.east_asian_width(first) in {"W", "F"} or "\ufe0f" in cluster
    return 2 if wide else 1


def wrapped(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The lines of a text, as offsets into it, each at most ``width`` columns wide.

    A line ends at a space, which belongs to no line, or within a word that is
    wider than a line.
    """
    start = at = used = 0
    space = -1
    for match in _clusters().finditer(text):
        at = match.start()
        taken = _cluster_columns(match.group())
        is_space = match.group() == " "
        while used + taken > width and at > start:
            if is_space:
                cut, following, taken = at, at + 1, 0
            elif space > start:
                cut, following = space, space + 1
            else:
                cut = following = at
            yield start, cut
            start, space = following, -1
            used = columns(text[start:at])
        if is_space and at >= start:
            space = at
        used += taken
    if start < len(text) or not text:
        yield start, len(text)
