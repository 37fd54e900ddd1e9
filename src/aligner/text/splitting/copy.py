"""A copy of a text that is easier to read than the text, with a map back."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from aligner.corpus.document import BLANKS

_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_JOINERS = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"

_MARKS = r"\p{M}\u1160-\u11ff"
"""What composes with the letter before it: accents, and vowels and finals of Korean."""

_LONGEST_CLUSTER = 8
"""More marks on one letter are not looked at: putting them in order takes quadratic time."""


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """A text with plain blanks, composed letters and no invisible characters.

    Attributes:
        text: the copy; its only blanks are the space and the line feed.
        offsets: where each character of the copy stands in the original.
    """

    text: str
    offsets: Sequence[int]


def reading_copy(text: str) -> ReadingCopy:
    """The copy of a text, in time linear in its length."""
    if text.isascii() or _shortened().search(text) is None:
        return ReadingCopy(text.translate(_plain_blanks()), range(len(text)))
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for cluster in _clusters().finditer(text):
        pieces.append(text[at : cluster.start()])
        offsets.extend(range(at, cluster.start()))
        at = cluster.end()
        if cluster[0] not in _JOINERS:
            pieces.append(unicodedata.normalize("NFC", cluster[0][:_LONGEST_CLUSTER])[0])
            offsets.append(cluster.start())
    pieces.append(text[at:])
    offsets.extend(range(at, len(text)))
    return ReadingCopy("".join(pieces).translate(_plain_blanks()), offsets)


@cache
def _shortened() -> regex.Pattern[str]:
    """What has no place of its own in the copy."""
    return regex.compile(rf"[{_MARKS}{_JOINERS}]")


@cache
def _clusters() -> regex.Pattern[str]:
    """A joiner, or a letter with the marks on it."""
    return regex.compile(rf"[{_JOINERS}]|[^{_MARKS}]?[{_MARKS}]++")


@cache
def _plain_blanks() -> dict[int, str]:
    return {ord(b): "\n" if b in _LINE_ENDS else " " for b in BLANKS if b not in _JOINERS}
