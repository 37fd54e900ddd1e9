"""Where a missing number would stand, and how findings speak of readings."""

from __future__ import annotations

import regex

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared
from aligner.checks.numbers.facts import Fact
from aligner.checks.wording import quoted
from aligner.corpus import Evidence


def shown(fact: Fact, text: str) -> str:
    """A fact for people to read: as it stands, and its value where that differs."""
    words = quoted(text)
    return words if fact.reading in text else f"{words} ({fact.reading})"


def evidence_of(context: Context, side: int, fact: Fact) -> Evidence:
    """A fact as evidence."""
    return context.evidence(side, fact.start, fact.end, fact.reading)


def place_of(context: Context, found: Compared, side: int, fact: Fact) -> Evidence:
    """The place on the other side where a fact of a side would stand.

    That is after the counterpart of the last matched fact before it, or, if that
    is too far, as far into the bead as the fact is on its own side; between words.
    """
    here, there = found.bead.segments[side], found.bead.segments[1 - side]
    share = (fact.start - here.start) / max(1, len(here))
    at = there.start + round(share * len(there))
    pairs = [(pair[side], pair[1 - side]) for pair in found.matching.pairs]
    facts, others = found.sides[side].facts, found.sides[1 - side].facts
    before = [other for one, other in pairs if facts[one].end <= fact.start]
    after = [other for one, other in pairs if facts[one].start >= fact.end]
    low = max((others[k].end for k in before), default=there.start)
    high = min((others[k].start for k in after), default=there.end)
    if low <= high:
        at = min(max(at, low), high)
    return context.evidence(1 - side, *_between_words(there.text, there.start, at))


def _between_words(text: str, start: int, at: int) -> tuple[int, int]:
    """The end of the word that an offset falls into, twice."""
    rest = regex.compile(r"\w*").match(text, at - start)
    end = start + (rest.end() if rest else at - start)
    return end, end
