"""By which words a sentence shows that one is missing from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GapWords:
    """Closed classes of words, lower case, that cannot stand next to some others.

    Attributes:
        before_noun: words that need a noun after them ("the", "della"); none that is
            also a pronoun.
        before_phrase: prepositions that hardly ever end a clause.
        joining: words that begin another phrase, and so cannot follow a word that
            needs a noun.
        finite: verbs that cannot follow a word that needs a noun.
        opening: verbs that do not begin a statement, in a language whose verbs need a
            subject.
    """

    before_noun: frozenset[str]
    before_phrase: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
