"""What a misspelt word was meant to be.

Words at a distance of one letter left out, put in, replaced or swapped with its
neighbour (Damerau 1964, "A technique for computer detection and correction of
spelling errors") are weighed by how common they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel

from aligner.checks.language.frequency import Frequencies


def nearest(word: str, letters: str, known: Frequencies, floor: float) -> list[tuple[str, float]]:
    """Words one slip away that are at least so common, the commonest first."""
    found = known.among(_one_slip_away(word, letters), floor)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def farther(word: str, known: Sequence[str]) -> str | None:
    """The word among some that a long word shares at least 86 % of its letters with, in order.

    What is the word with something put before or after it is none.
    """
    found = process.extractOne(word, known, scorer=Indel.normalized_similarity, score_cutoff=0.86)
    if found is None or word.startswith(found[0]) or word.endswith(found[0]):
        return None
    return str(found[0])


def _one_slip_away(word: str, letters: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            if tail and letter != tail[0]:
                yield head + letter + tail[1:]
