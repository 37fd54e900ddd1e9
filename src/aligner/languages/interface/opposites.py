"""Words that a language sets against each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OppositeWords:
    """Groups of words, each group in two poles or more that exclude each other.

    A group is a line ``name: words | words``; a line that is indented goes on with
    the one before.  Names and the order of poles are the same in all languages:
    ``rise: aument* | cal*`` and ``rise: increas* | fall* drop*``.  A pole lists all
    words that may stand for it in a translation, so that right ones are known; words
    are written as in :mod:`aligner.languages.interface.negation`.

    Attributes:
        antonyms: nouns, verbs and adjectives of opposite meaning.
        quantities: how many, how much, how often.
        modalities: how sure, and whether one must or may.
        connectives: why, in spite of what, on what condition, when.
    """

    antonyms: str = ""
    quantities: str = ""
    modalities: str = ""
    connectives: str = ""
