"""Words that render each other, laid on the text as groups.

Words that links join, directly or over others, are one group; groups are numbered
within a row.  The script of a report lights up a group's words on both sides when one of
them is pointed at; in a notebook, where there is none, a style rule for each number does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aligner.corpus import Bead, Bitext, WordAlignment
from aligner.report.marking import Token

GROUPS = 60
"""Groups of a row that are shown; a longer row's last words have none."""
MOST_WORDS = 40_000
"""Words of a bitext up to which a report shows groups: they make a page three times as long."""
_WORD = 5
"""Characters of a word, blanks and signs among them, at the least."""

Grouped = tuple[int, int, int]
"""Offsets of a word and the number of its group, from 1."""


def shows_words(beads: Sequence[Bead]) -> bool:
    """Whether beads have links between words, and few enough words to show them all."""
    words = [bead.words for bead in beads if bead.words is not None]
    count = sum(len(held.first) + len(held.second) for held in words)
    return 0 < count <= MOST_WORDS and any(held.links for held in words)


def worth_linking(bitext: Bitext) -> bool:
    """Whether a bitext is short enough for a report to show which words render which."""
    length = sum(len(segment) for bead in bitext.beads for segment in bead.segments)
    return length <= _WORD * MOST_WORDS


def groups(words: WordAlignment) -> tuple[tuple[Grouped, ...], tuple[Grouped, ...]]:
    """The linked words of either side with their groups, in the order of the text."""
    number: dict[tuple[int, int], int] = {}
    next_number = 1
    for side, count in enumerate((len(words.first), len(words.second))):
        for token in range(count):
            if (side, token) in number or not words.of(side, token):
                continue
            waiting = [(side, token)]
            while waiting:
                place = waiting.pop()
                if place not in number:
                    number[place] = next_number
                    waiting += [(1 - place[0], to) for to in words.of(*place)]
            next_number += 1
    first, second = (
        tuple(
            (token.start, token.end, number[side, at])
            for at, token in enumerate(words.tokens(side))
            if number.get((side, at), GROUPS + 1) <= GROUPS
        )
        for side in (0, 1)
    )
    return first, second


def grouped(steps: Iterable[Token], start: int, words: Sequence[Grouped]) -> Iterator[Token]:
    """Steps in writing a text, cut so that each linked word is written by itself.

    Args:
        steps: how to write the text; a mark may cut a word in two.
        start: offset of the text in its document.
        words: in the order of the text, with their groups.
    """
    at, following = start, 0
    for step in steps:
        if step.kind != "text":
            yield step
            continue
        end = at + len(step.text)
        reached = at
        while following < len(words) and words[following][0] < end:
            low, high, group = words[following]
            if max(low, at) > reached:
                yield replace(step, text=step.text[reached - at : max(low, at) - at])
            reached = min(high, end)
            if reached > max(low, at):
                text = step.text[max(low, at) - at : reached - at]
                yield replace(step, text=text, group=group)
            if high > end:
                break
            following += 1
        if reached < end:
            yield replace(step, text=step.text[reached - at :])
        at = end
