"""Finding listed words and phrases in a text.

How phrases are written down: ``_`` is a blank, ``…`` stands for up to four words,
``*`` at the end of a word for any ending and at its beginning for any beginning.
A string holds several with blanks between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aligner.checks.meaning.words import Words

_GAP = 4
"""Words that an ellipsis in a phrase stands for at most."""
_REMEMBERED = 50_000
"""Words whose phrases are remembered."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A listed phrase in a text.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        label: under which it is listed.
    """

    first: int
    last: int
    label: str


class Spotter:
    """Finds phrases by the first of their words, in time linear in the text."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        """Read phrases, listed under labels."""
        self._exact: dict[str, list[_Phrase]] = {}
        self._stems: dict[str, list[_Phrase]] = {}
        self._tails: dict[str, list[_Phrase]] = {}
        for label, phrases in listed.items():
            for phrase in phrases.split():
                first, *rest = phrase.split("_")
                table, key = self._exact, first
                if first.endswith("*"):
                    table, key = self._stems, first[:-1]
                elif first.startswith("*"):
                    table, key = self._tails, first[1:]
                table.setdefault(key, []).append(_Phrase(tuple(rest), label))
        self._sizes = sorted({len(stem) for stem in self._stems})
        self._tail_sizes = sorted({len(tail) for tail in self._tails})
        self._known: dict[str, tuple[_Phrase, ...]] = {}

    def spots(self, words: Words) -> list[Spot]:
        """All listed phrases in a text; of those that begin with one word, the longest."""
        places = [at for at, key in enumerate(words.keys) if self._candidates(key)]
        return [spot for at in places if (spot := self.at(words, at))]

    def may_begin(self, key: str) -> bool:
        """Whether a phrase may begin with a word."""
        return bool(self._candidates(key))

    def all_spots(self, words: Words) -> list[Spot]:
        """All listed phrases in a text; under each label the longest that begins with a word.

        A word inside a longer phrase ("all" in "at all") is not found by itself.
        """
        found: list[Spot] = []
        reached = -1
        for at, key in enumerate(words.keys):
            candidates = self._candidates(key)
            if not candidates:
                continue
            best: dict[str, int] = {}
            for phrase in candidates:
                last = _end(phrase.rest, words, at)
                if last is not None:
                    best[phrase.label] = max(last, best.get(phrase.label, at))
            found += [Spot(at, last, label) for label, last in best.items() if last > reached]
            reached = max([reached, *(last for last in best.values() if last > at)])
        return found

    def at(self, words: Words, at: int) -> Spot | None:
        """The longest listed phrase that begins with a word, if there is one.

        No phrase reaches over the end of a clause.
        """
        best: Spot | None = None
        for phrase in self._candidates(words.keys[at]):
            last = _end(phrase.rest, words, at)
            if last is not None and (best is None or last > best.last):
                best = Spot(at, last, phrase.label)
        return best

    def _candidates(self, key: str) -> tuple[_Phrase, ...]:
        held = self._known.get(key)
        if held is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            held = self._known[key] = tuple(self._beginning(key))
        return held

    def _beginning(self, key: str) -> list[_Phrase]:
        """The phrases whose first word a word may be."""
        found = list(self._exact.get(key, ()))
        for size in self._sizes:
            if size > len(key):
                break
            found += self._stems.get(key[:size], ())
        for size in self._tail_sizes:
            if size >= len(key):
                break
            found += self._tails.get(key[-size:], ())
        return found


@dataclass(frozen=True, slots=True)
class _Phrase:
    rest: tuple[str, ...]
    label: str


def _end(rest: tuple[str, ...], words: Words, at: int) -> int | None:
    """The last word of a phrase whose first word is given; the nearest fit of each gap."""
    gap = 0
    for part in rest:
        if part == "…":
            gap = _GAP
            continue
        for k in range(at + 1, min(at + 2 + gap, len(words))):
            if words.is_stop(k - 1):
                return None
            if _fits(part, words.keys[k]):
                break
        else:
            return None
        at, gap = k, 0
    return at


def _fits(part: str, key: str) -> bool:
    if part.endswith("*"):
        return key.startswith(part[:-1])
    return key == part
