"""Evidence with the words around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from aligner.corpus import Document, Evidence

CUT = "…"
"""Stands where an excerpt leaves something out."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Evidence with the words around it.

    Attributes:
        before: the words before it in its sentence.
        text: the evidence; empty for a place.
        after: the words after it.
    """

    before: str
    text: str
    after: str


def excerpt(
    document: Document, evidence: Evidence, *, context: int = 60, longest: int = 240
) -> Excerpt:
    """Evidence with what its sentence has around it, cut between words.

    Args:
        document: the side that the evidence is from.
        evidence: a span of it.
        context: characters to show on each side, at most.
        longest: characters of the evidence to show; the middle is left out of a
            longer one.
    """
    start, end = _surroundings(document, evidence)
    text = document.text
    before = text[max(start, evidence.start - context) : evidence.start]
    after = text[evidence.end : min(end, evidence.end + context)]
    if evidence.start - context > start:
        before = CUT + _from_a_word(before)
    if evidence.end + context < end:
        after = _to_a_word(after) + CUT
    return Excerpt(before, shortened(evidence.text, longest), after)


def shortened(text: str, longest: int) -> str:
    """A text without its middle, if it is longer than that many characters."""
    if len(text) <= longest:
        return text
    head = _to_a_word(text[: longest * 2 // 3])
    tail = _from_a_word(text[-(longest // 3) :])
    return f"{head} {CUT} {tail}"


def _surroundings(document: Document, evidence: Evidence) -> tuple[int, int]:
    """From the start of the first sentence that evidence touches to the end of the last.

    Evidence outside all sentences has no surroundings; a place at the edge of a
    sentence has that sentence.
    """
    sentences = document.sentences
    first = max(0, bisect_right(sentences, evidence.start, key=lambda s: s.start) - 1)
    last = bisect_right(sentences, max(evidence.end - 1, evidence.start), key=lambda s: s.start)
    touched = [
        s
        for s in sentences[first:last]
        if s.overlaps(evidence) or s.start <= evidence.start <= s.end
    ]
    if not touched:
        return evidence.start, evidence.end
    start = min(touched[0].start, evidence.start)
    return start, max(touched[-1].end, evidence.end)


def _from_a_word(text: str) -> str:
    cut = text.split(None, 1)
    return cut[1] if len(cut) > 1 and not text[:1].isspace() else text.lstrip()


def _to_a_word(text: str) -> str:
    cut = text.rsplit(None, 1)
    return cut[0] if len(cut) > 1 and not text[-1:].isspace() else text.rstrip()
