"""By what a noun phrase is cut out of a sentence without parsing it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseWords:
    """Closed classes of words, lower case, with accents; elided ones keep their apostrophe.

    Attributes:
        function_words: words at which a phrase neither begins nor ends: articles,
            prepositions, conjunctions, pronouns, auxiliaries, common adverbs.
        links: those of them that may stand inside a phrase ("di", "e").
        name_links: those that may stand inside a name ("di", "of").
    """

    function_words: frozenset[str]
    links: frozenset[str] = frozenset()
    name_links: frozenset[str] = frozenset()
