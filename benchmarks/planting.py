"""Words left out of correct pairs, and words put into them.

What coverage checks look for, planted at random: a word, a phrase from a function
word on, or a clause between commas is left out on either side; a word or a clause
of another sentence is put in.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from aligner.alignment.tokens import Known, TokenReader, tokens_of
from aligner.corpus import Span
from aligner.languages import Language

KINDS = ("word", "word", "phrase", "clause", "added word", "added word", "added clause")
"""The kinds, those twice that are planted twice as often."""

Texts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair with an error.

    Attributes:
        kind: of the error.
        side: that was changed.
        texts: of both sides.
        twin: the correct pair.
        span: of what was put in, on its side; of what was left out, in the twin.
    """

    kind: str
    side: int
    texts: Texts
    twin: Texts
    span: tuple[int, int]

    @property
    def is_added(self) -> bool:
        """Whether something was put in."""
        return self.kind.startswith("added")


@dataclass(frozen=True, slots=True)
class _Read:
    text: str
    tokens: tuple[Span, ...]
    known: tuple[Known, ...]

    def content(self) -> list[int]:
        """Content words of three letters and more."""
        return [
            at
            for at, k in enumerate(self.known)
            if k.is_word and not k.is_function and len(k.plain) > 2
        ]

    def commas(self) -> list[int]:
        return [at for at, k in enumerate(self.known) if k.plain in {",", ";"}]

    def clauses(self) -> list[tuple[int, int]]:
        """First token and one past the last of what stands between commas."""
        edges = [-1, *self.commas(), len(self.tokens) - 1]
        return [(a + 1, b) for a, b in pairwise(edges)]


def planted(
    pairs: Sequence[Texts], languages: tuple[Language, Language], *, each: int = 2, seed: int = 1
) -> list[Planted]:
    """So many errors of different kinds in each pair, the same each time."""
    chance = random.Random(seed)
    readers = [TokenReader(language) for language in languages]
    read = [
        tuple(
            _Read(text, tokens, tuple(reader.known(t.text) for t in tokens))
            for text, language, reader in zip(texts, languages, readers, strict=True)
            for tokens in (tokens_of(text, language),)
        )
        for texts in pairs
    ]
    stock = [_Stock.of([sides[side] for sides in read]) for side in (0, 1)]
    found = []
    for texts, sides in zip(pairs, read, strict=True):
        for kind in chance.sample(KINDS, each):
            side = chance.randrange(2)
            if len(sides[side].content()) < 4:
                continue
            made = _MAKERS[kind](sides[side], stock[side], chance)
            if made:
                new, span = made
                changed = (new, texts[1]) if side == 0 else (texts[0], new)
                found.append(Planted(kind, side, changed, texts, span))
    return found


@dataclass(frozen=True, slots=True)
class _Stock:
    """Words and clauses of a side to put in elsewhere."""

    words: list[str]
    clauses: list[str]

    @classmethod
    def of(cls, sentences: Sequence[_Read]) -> _Stock:
        words, clauses = [], []
        for read in sentences:
            words += [
                read.tokens[at].text
                for at in read.content()
                if len(read.known[at].plain) > 3 and not read.known[at].is_capital
            ]
            clauses += [
                read.text[read.tokens[a].start : read.tokens[b - 1].end]
                for a, b in read.clauses()[1:]
                if 3 <= b - a <= 10
            ]
        return cls(words, clauses)


Made = tuple[str, tuple[int, int]] | None


def _without(read: _Read, first: int, last: int, *, comma: bool = False) -> Made:
    start, end = read.tokens[first].start, read.tokens[last - 1].end
    until = read.tokens[last].end if comma and last < len(read.tokens) - 1 else end
    return _tidy(f"{read.text[:start]} {read.text[until:]}"), (start, end)


def _leave_out_word(read: _Read, _: _Stock, chance: random.Random) -> Made:
    at = chance.choice(read.content())
    return _without(read, at, at + 1)


def _leave_out_phrase(read: _Read, _: _Stock, chance: random.Random) -> Made:
    known = read.known
    starts = [
        at
        for at in range(1, len(known) - 2)
        if known[at].is_function
        and any(not k.is_function and k.is_word for k in known[at + 1 : at + 3])
    ]
    if not starts:
        return None
    first = chance.choice(starts)
    last = first + 1
    while last < len(known) and known[last].is_word and last - first < 6:
        if known[last].is_function and last > first + 2 and not known[last - 1].is_function:
            break
        last += 1
    if last - first > len(known) / 2 or all(k.is_function for k in known[first:last]):
        return None
    return _without(read, first, last)


def _leave_out_clause(read: _Read, _: _Stock, chance: random.Random) -> Made:
    clauses = [(a, b) for a, b in read.clauses() if 3 <= b - a < min(15, 0.65 * len(read.tokens))]
    if not clauses:
        return None
    return _without(read, *chance.choice(clauses), comma=True)


def _put_in_word(read: _Read, stock: _Stock, chance: random.Random) -> Made:
    word, place = chance.choice(stock.words), read.tokens[chance.choice(read.content())].start
    return f"{read.text[:place]}{word} {read.text[place:]}", (place, place + len(word))


def _put_in_clause(read: _Read, stock: _Stock, chance: random.Random) -> Made:
    if read.known[-1].is_word or not stock.clauses:
        return None
    clause, commas = chance.choice(stock.clauses), read.commas()
    if commas and chance.random() < 0.4:
        place = read.tokens[chance.choice(commas)].end
        return (
            f"{read.text[:place]} {clause},{read.text[place:]}",
            (place + 1, place + 1 + len(clause)),
        )
    place = len(read.text[: read.tokens[-1].start].rstrip())
    return (
        f"{read.text[:place]}, {clause}{read.text[place:]}",
        (place + 2, place + 2 + len(clause)),
    )


_MAKERS: dict[str, Callable[[_Read, _Stock, random.Random], Made]] = {
    "word": _leave_out_word,
    "phrase": _leave_out_phrase,
    "clause": _leave_out_clause,
    "added word": _put_in_word,
    "added clause": _put_in_clause,
}


def _tidy(text: str) -> str:
    """Blanks as they are after a person has deleted something."""
    text = regex.sub(r"\s+", " ", text)
    return str(regex.sub(r" (?=[,.;:!?)])", "", text)).strip()
