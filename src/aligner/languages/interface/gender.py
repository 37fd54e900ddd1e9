"""How a language tells women from men."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GenderWords:
    """Words of people, and forms that agree with them.

    Attributes:
        persons: groups of words in two poles, feminine and masculine, written as in
            :class:`~aligner.languages.interface.opposites.OppositeWords`: ``queen:
            regina | re``.
        told: words that tell the gender of somebody spoken of, feminine and
            masculine: pronouns and possessives ("her", "his") besides ``persons``.
        subjects: pronouns that are the subject of the verb after them, feminine and
            masculine; empty where they are mostly left out.
        things: words by which a sentence also speaks of something that is neither.
        copulas: verb forms in the singular after which words agree with the subject;
            empty where nothing agrees.
        participles: words between a copula and what agrees that agree themselves.
        between: words that may stand between a copula and what agrees with the
            subject, or before a copula without being its subject.
        openers: words that open a clause whose subject may be left out.
        endings: of words that agree, feminine and masculine.
        articles: words that open a noun phrase, and so another subject, after a form.
        unmarked: words whose ending tells no gender, or not that of a person.
    """

    persons: str
    told: tuple[frozenset[str], frozenset[str]]
    subjects: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    things: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    endings: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    articles: frozenset[str] = frozenset()
    unmarked: frozenset[str] = frozenset()
