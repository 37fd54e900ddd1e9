"""NLTK's Punkt, its parameters filled from a language module.

Punkt (Kiss and Strunk 2006) decides whether a stop ends a sentence from the word
before it and the word after it.  It knows four things, which it would otherwise
learn from a corpus: abbreviations; collocations across a stop; words that often
begin a sentence; and whether a word is ever written small, so that a capital
tells something (its orthographic heuristic).
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from aligner.languages.interface.splitting import SplittingRules
from aligner.text.splitting.abbreviations import Abbreviations, Kind, is_roman

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

_SMALL_IN_MID_TEXT = 1 << 4
"""Punkt's flag for a word that was seen with a small letter inside a sentence."""

_ANY_NUMBER = "##number##"
"""How Punkt writes numbers, which are all one to it."""

_DOTTED = "x.x"
"""Shown to Punkt for every abbreviation that is in no list."""

_WORD = "word"
"""Shown to Punkt for every word that is no abbreviation."""

_NUMBER = "1"
"""Shown to Punkt for every number after a stop."""


class Punkt:
    """Punkt for one language, built when it is first asked."""

    def __init__(self, rules: SplittingRules, abbreviations: Abbreviations) -> None:
        self._rules = rules
        self._abbreviations = abbreviations
        self._openers = frozenset(map(_plain, rules.openers))
        self._followers = frozenset(word for _, word in rules.collocations)
        self._before_number = frozenset(rules.before_number)
        self._judged = lru_cache(maxsize=4096)(self._judge)

    def ends_sentence(self, word: str, following: str) -> bool:
        """Whether a stop between these two words ends a sentence."""
        after = self._after(word, following)
        return self._judged(self._before(word, after), after)

    def opens_sentence(self, word: str) -> bool:
        """Whether a capital on this word shows that a sentence begins."""
        return self._opener(word) != ""

    def _judge(self, word: str, following: str) -> bool:
        return bool(self._tokenizer.text_contains_sentbreak(f"{word}. {following}"))

    @cached_property
    def _tokenizer(self) -> PunktSentenceTokenizer:
        from nltk.tokenize.punkt import PunktSentenceTokenizer

        return PunktSentenceTokenizer(punkt_parameters(self._rules))

    def _before(self, word: str, after: str) -> str:
        """What Punkt is shown for the word before the stop."""
        kind = self._abbreviations.kind(word)
        if kind in (Kind.INITIAL, Kind.NUMBER):
            return word
        if after == _NUMBER and word.lower() in self._before_number:
            return word
        if kind is Kind.WORD:
            return _WORD
        return word if _plain(word) in self._listed else _DOTTED

    @cached_property
    def _listed(self) -> frozenset[str]:
        rules = self._rules
        return frozenset(map(_plain, (*rules.never_final, *rules.rarely_final, *rules.often_final)))

    def _after(self, word: str, following: str) -> str:
        """What Punkt is shown for the word after the stop."""
        if following[0].isnumeric():
            return _NUMBER
        opener = self._opener(following)
        bare = following.rstrip(".")
        if not opener and is_roman(bare) and word.lower() in self._before_number:
            return _NUMBER
        if bare.lower() in self._followers:
            return bare
        if opener:
            return opener.capitalize() if following[0].isupper() else opener
        return "Name" if following[0].isupper() else "name"

    def _opener(self, word: str) -> str:
        """The opener that a word is or begins with ("L'arte", "It's"), or ""."""
        if len(word) == 2 and word.endswith("."):
            return ""  # an initial
        whole = _plain(word)
        if whole in self._openers:
            return whole
        head, apostrophe, _ = word.replace("’", "'").partition("'")
        head = head.lower()
        return head if apostrophe and head in self._openers else ""


def punkt_parameters(rules: SplittingRules) -> PunktParameters:
    """The parameters of Punkt for a language."""
    from nltk.tokenize.punkt import PunktParameters

    parameters = PunktParameters()
    parameters.abbrev_types = {_DOTTED} | {
        _plain(entry) for entry in (*rules.never_final, *rules.rarely_final) if len(entry) > 1
    }
    parameters.collocations = set(rules.collocations) | {
        (entry, _ANY_NUMBER) for entry in rules.before_number
    }
    parameters.sent_starters = set(map(_plain, rules.openers))
    for opener in rules.openers:
        if opener not in rules.name_particles:
            parameters.add_ortho_context(_plain(opener), _SMALL_IN_MID_TEXT)
    return parameters


def _plain(word: str) -> str:
    return word.replace("’", "").replace("'", "").rstrip(".").lower()
