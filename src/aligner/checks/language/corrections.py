"""What a misspelt word was meant to be.

Words at a distance of one letter left out, put in, replaced or swapped with its
neighbour (Damerau 1964, "A technique for computer detection and correction of
spelling errors") are weighed by how common they are.
"""

from __future__ import annotations

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from aligner.checks.language.frequency import Frequencies, letter_counts

_SHARED = 0.86
"""Share of letters in common from which a long word may be meant for another."""


def nearest(word: str, letters: str, known: Frequencies, floor: float) -> list[tuple[str, float]]:
    """Words one slip away that are at least so common, the commonest first."""
    found = known.among(_one_slip_away(word, letters), floor)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def farther(word: str, known: Frequencies) -> str | None:
    """The usual word that a long word shares at least 86 % of its letters with, in order.

    What is the word with something put before or after it is none.
    """
    apart = np.abs(known.usual_letters - letter_counts([word])).sum(axis=1, dtype=np.int32)
    lengths = known.usual_lengths + len(word)
    near = [known.usual[at] for at in np.flatnonzero(apart <= (1 - _SHARED) * lengths + 1e-6)]
    found = process.extractOne(word, near, scorer=Indel.normalized_similarity, score_cutoff=_SHARED)
    if found is None or word.startswith(found[0]) or word.endswith(found[0]):
        return None
    return str(found[0])


def _one_slip_away(word: str, letters: str) -> list[str]:
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return [
        *(head + tail[1:] for head, tail in parts if tail),
        *(h + t[1] + t[0] + t[2:] for h, t in parts if len(t) > 1 and t[0] != t[1]),
        *[head + letter + tail for head, tail in parts for letter in letters],
        *[head + letter + tail[1:] for head, tail in parts[:-1] for letter in letters
          if letter != tail[0]],
    ]  # fmt: skip
