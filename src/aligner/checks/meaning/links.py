"""What words of a bead are linked to on its other side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from aligner.checks.context import Context
from aligner.checks.meaning.words import words_in
from aligner.corpus import Bead, Evidence, Span


@dataclass(frozen=True, slots=True)
class Linked:
    """The tokens that some words are linked to.

    Attributes:
        start: of the first of them, in its document.
        end: of the last of them.
        score: of the surest link.
    """

    start: int
    end: int
    score: float


def linked(context: Context, bead: Bead, side: int, start: int, end: int) -> Linked | None:
    """What the words between two offsets of a side's document are linked to, if anything.

    Where the links lead to several places, the surest of them is taken with what
    stands right beside it.
    """
    alignment = context.words(bead)
    own, other = alignment.tokens(side), alignment.tokens(1 - side)
    first = bisect_right(own, start, key=lambda token: token.end)
    last = bisect_left(own, end, key=lambda token: token.start)
    of = context.once(_scores, context, bead.number)[side]
    scores: dict[int, float] = {}
    for here in range(first, last):
        for there, score in of.get(here, ()):
            scores[there] = max(score, scores.get(there, 0.0))
    if not scores:
        return None
    best = max(scores, key=lambda at: (scores[at], -at))
    low = high = best
    while low - 1 in scores:
        low -= 1
    while high + 1 in scores:
        high += 1
    return Linked(other[low].start, other[high].end, scores[best])


Surest = dict[int, tuple[int, float]]
"""For each linked word the word of the other side that it is linked to most surely, and how."""


def word_links(context: Context, bead: Bead) -> tuple[Surest, Surest]:
    """The surest link of each word of either side, by the numbers of the words."""
    return context.once(_word_links, context, bead.number)


def _word_links(context: Context, number: int) -> tuple[Surest, Surest]:
    bead = context.bitext.beads[number]
    alignment = context.words(bead)
    numbers = [
        _word_of_each(
            alignment.tokens(side),
            [words.reach(at, at) for at in range(len(words))],
        )
        for side in (0, 1)
        for words in (words_in(context, bead, side),)
    ]
    surest: tuple[Surest, Surest] = ({}, {})
    for one, other, score in alignment.links:
        first, second = numbers[0].get(one), numbers[1].get(other)
        if first is None or second is None:
            continue
        for found, here, there in ((surest[0], first, second), (surest[1], second, first)):
            if here not in found or found[here][1] < score:
                found[here] = there, score
    return surest


def _word_of_each(tokens: tuple[Span, ...], reaches: list[tuple[int, int]]) -> dict[int, int]:
    """The word in which each token begins; signs begin in none."""
    found = {}
    at = 0
    for number, token in enumerate(tokens):
        while at < len(reaches) and reaches[at][1] <= token.start:
            at += 1
        if at < len(reaches) and reaches[at][0] <= token.start:
            found[number] = at
    return found


Scores = dict[int, list[tuple[int, float]]]
"""For each token of a side those of the other that it is linked to, with the scores."""


def _scores(context: Context, number: int) -> tuple[Scores, Scores]:
    first: Scores = {}
    second: Scores = {}
    for one, other, score in context.words(context.bitext.beads[number]).links:
        first.setdefault(one, []).append((other, score))
        second.setdefault(other, []).append((one, score))
    return first, second


def place_for(context: Context, bead: Bead, side: int, start: int) -> Evidence:
    """An empty place on the other side where the words at an offset of a side would stand.

    It is after what the nearest linked word before them is linked to; else before
    what the nearest one after them is; else at the start.
    """
    alignment = context.words(bead)
    own, other = alignment.tokens(side), alignment.tokens(1 - side)
    at = bisect_right(own, start, key=lambda token: token.end)
    for number in range(at - 1, -1, -1):
        there = alignment.of(side, number)
        if there:
            end = other[max(there)].end
            return context.evidence(1 - side, end, end)
    begin = bead.segments[1 - side].start
    for number in range(at, len(own)):
        there = alignment.of(side, number)
        if there:
            begin = other[min(there)].start
            break
    return context.evidence(1 - side, begin, begin)
