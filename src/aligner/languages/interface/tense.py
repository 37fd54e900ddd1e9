"""By what a language tells the time of what happens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseForm:
    """A way to form a tense.

    Attributes:
        tense: ``past``, ``present``, ``progressive``, ``future``; ``lasting`` for a
            state said to be going on, which no translation of it needs; ``perfect``
            for what one language counts as past and another as present; ``other``
            for forms that tell no time.
        own: what the verb itself looks like: words, or endings after ``*``; ``*``
            alone for any word.
        after: the word that stands before it, written alike; empty for any.
        unless: what may not stand among the few words after it, written alike.
    """

    tense: str
    own: str
    after: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """The forms of tenses.

    Attributes:
        forms: the first that fits a verb tells its tense.
        between: words that may stand between a verb and the one before it that
            counts, written as in :class:`TenseForm`.
        never: words that look like a form and are no verbs.
    """

    forms: tuple[TenseForm, ...]
    between: str = ""
    never: str = ""
