"""Where facts stand, as evidence, and where one that is missing would stand."""

from __future__ import annotations

import regex

from aligner.checks.context import Context
from aligner.checks.numbers.comparison import Compared
from aligner.checks.numbers.facts import Fact
from aligner.checks.wording import quoted
from aligner.corpus import Evidence


def shown(evidence: Evidence) -> str:
    """Evidence for people to read: as it stands, and its value where that looks different."""
    words = quoted(evidence.text)
    reading = evidence.reading or ""
    figure = reading.split(" ")[0]
    if figure in regex.findall(r"[\w./:-]+", evidence.text):
        return words
    return f"{words} ({with_commas(reading)})"


def with_commas(reading: str) -> str:
    """A reading with commas between the thousands of long figures."""
    found: str = regex.sub(r"(?<![\d.])\d{5,}", lambda m: f"{int(m[0]):,}", reading)
    return found


def evidence_of(context: Context, side: int, fact: Fact) -> Evidence:
    """A fact as evidence."""
    return context.evidence(side, fact.start, fact.end, fact.reading)


def whole_of(context: Context, side: int, fact: Fact) -> Evidence:
    """All of the number or date that a fact was taken from, as evidence."""
    return context.evidence(side, *fact.whole, fact.source.reading)


def place_of(context: Context, found: Compared, side: int, fact: Fact) -> Evidence:
    """The place on the other side where a fact of a side would stand.

    That is as far into the bead as the fact is on its own side, but between the
    counterparts of the facts around it; and between words.
    """
    here, there = found.bead.segments[side], found.bead.segments[1 - side]
    share = (fact.start - here.start) / max(1, len(here))
    at = there.start + round(share * len(there))
    facts, others = found.sides[side].facts, found.sides[1 - side].facts
    pairs = [(facts[pair[side]], others[pair[1 - side]]) for pair in found.matching.pairs]
    low = max((other.end for one, other in pairs if one.end <= fact.start), default=there.start)
    high = min((other.start for one, other in pairs if one.start >= fact.end), default=there.end)
    if low <= high:
        at = min(max(at, low), high)
    at = _after_word(there.text, at - there.start) + there.start
    return context.evidence(1 - side, at, at)


def _after_word(text: str, at: int) -> int:
    """The end of the word that an offset falls into."""
    match = regex.compile(r"\w*").match(text, at)
    return match.end() if match else at
