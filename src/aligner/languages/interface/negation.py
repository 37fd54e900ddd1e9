"""How a language denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationWords:
    """Words and phrases that deny, and those that only look so.

    All lower case.  In phrases ``_`` is a blank, ``…`` stands for up to four
    words, and ``*`` at the end of a word for any ending, at its
    beginning for any beginning; a text holds several phrases with blanks between them.

    Attributes:
        negators: words that deny their clause by themselves ("non", "never").
        endings: of words that hold a negator ("n't").
        held: the negator that such words hold ("not").
        answers: negators that are mere answers before a pause ("no,").
        joining: words that deny nothing more in a clause that is denied already
            ("non … nessuno", "not … either").
        prepositions: negators that deny a phrase and no clause ("without").
        idle: phrases with a negator in them that need not be denied in another
            language ("non solo", "finché … non", "no doubt").
        tags: words that follow a negator in the short question that ends a
            sentence ("isn't it").
        verbal: for each of some notions that are the same in all languages,
            words that deny without a negator ("refuse", "without", "unable").
        affixed: words that an affix makes negative (``un*``, ``*less``).
        plain: words that are like them and deny nothing ("under", "bless").
        prefixes: that make the opposite of a word ("in-").
    """

    negators: frozenset[str]
    endings: tuple[str, ...] = ()
    held: str = ""
    answers: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    idle: str = ""
    tags: frozenset[str] = frozenset()
    verbal: Mapping[str, str] = field(default_factory=dict)
    affixed: str = ""
    plain: str = ""
    prefixes: tuple[str, ...] = ()
