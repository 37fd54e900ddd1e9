"""What spelling, repetition and residue need to know of a language's words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How words of a language are spelt, inflected, doubled and borrowed.

    Words are in lower case and keep their accents.

    Attributes:
        letters: letters that its words are spelt with, in lower case.
        finals: letters that many of its words end in, beside those that it is
            recognised by.
        endings: what forms of a word may end in, after its stem; "" for the bare stem.
        stemmer: name of NLTK's Snowball stemmer; empty if there is none.
        doubled: words that may stand twice in a row ("had had"), each also a word by
            which the other language need not double.
        doublers: words with which a word is doubled ("a poco a poco", "again and again
            and again").
        intensified: whether any adjective or adverb may be doubled for emphasis
            ("piano piano"), so that a doubled word is less surely a slip.
        borrowed: words that it shares with other languages, letter by letter, because
            it has taken them from there or by chance: never residue.
        borrows_from: codes of languages from which it takes words freely, so that a
            single word of theirs is no residue.
    """

    letters: str
    finals: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    stemmer: str = ""
    doubled: frozenset[str] = frozenset()
    doublers: frozenset[str] = frozenset()
    intensified: bool = False
    borrowed: frozenset[str] = frozenset()
    borrows_from: frozenset[str] = frozenset()
