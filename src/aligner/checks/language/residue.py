"""Which words of one side belong to the other side's language.

A word is judged by how common it is in each of the two languages, where that is
known (:mod:`~aligner.checks.language.frequency`), else by how it is spelt; and by
whether it stands, letter by letter, on the other side of its bead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from aligner.checks.language.doubt import kin_of
from aligner.checks.language.frequency import Frequencies, whole_words
from aligner.checks.language.words import Word
from aligner.languages import Language
from aligner.text.recognition import Recogniser

_RARE, _KNOWN = 2.6, 3.9
"""Zipf frequencies up to which a word may be the other language's, and so only if much commoner there."""
_LOAN = 2.0
"""Zipf frequency from which a word is heard in its side's language as a loan."""
_SURPLUS, _GREAT, _OVERWHELMING = 1.0, 1.5, 3.0
"""By how much commoner it is in the other language."""
_HEARD = 2.2
"""Zipf frequency below which it may be a word of any language, unless its spelling tells."""
_WHOLE = 3.0
"""Zipf frequency, in all languages, from which the slightest sign in the spelling is enough."""
_BEGINNING = 2000
"""Characters of a text by which its language is told."""
_SPELT = 1.8
"""Nats from which the spelling of a word tells the language."""


class Residue(IntEnum):
    """How far a word seems to belong to the other language."""

    NONE = 0
    LINK = 1
    """A function word, which carries on a stretch."""
    SHARED = 2
    """A word of both that does so after such a function word."""
    WORD = 3
    """A word that does if it stands on the other side too."""
    STRANGER = 4
    """One that does whatever stands there."""


class Judge:
    """Judges words of one side.

    Args:
        own: the language of the side.
        other: the language of the other side.
        frequencies: of their words, if known.

    Attributes:
        borrows: whether the side's language takes single words from the other freely.
    """

    def __init__(
        self, own: Language, other: Language, frequencies: tuple[Frequencies, Frequencies] | None
    ) -> None:
        self._other = other
        self._frequencies = frequencies
        self._recogniser = Recogniser((other, own))
        assert own.vocabulary is not None
        self.borrows = other.code in own.vocabulary.borrows_from
        self._own_words = (
            _function_words(own),
            own.recognition.words,
            *(each.vocabulary.borrowed for each in (own, other) if each.vocabulary),
        )
        self._finals = own.recognition.finals | own.vocabulary.finals
        self._links = _function_words(other)
        self._seen: dict[str, Residue] = {}

    def residue(self, word: Word) -> Residue:
        """How far a word seems to belong to the other language."""
        judged = self._seen.get(word.plain)
        if judged is None:
            judged = self._seen[word.plain] = self._judged(word.plain)
        return judged

    def is_of_other(self, name: str) -> bool:
        """Whether a word with a capital is rather a word of the other language."""
        if self._frequencies is None:
            return self._recogniser.leaning(name) > 0
        own, other = self._commonness(name)
        return other >= own + _SURPLUS / 2

    def confidence(self, stretch: Sequence[Word]) -> float:
        """How sure it is that a stretch is left in the other language.

        Less so of a single word that is heard in its side's language as well, or of which
        only the spelling is known.
        """
        if len(stretch) > 1 or self.residue(stretch[0]) is Residue.STRANGER:
            return 0.95
        if self._frequencies is None:
            return 0.75
        return 0.7 if self._commonness(stretch[0].plain)[0] >= _LOAN else 0.9

    def leaning(self, text: str) -> float:
        """How far the beginning of a text leans to the other language, in nats a word."""
        words = text[:_BEGINNING].split()
        return self._recogniser.leaning(" ".join(words)) / max(len(words), 1)

    def function_words(self, forms: Iterable[str]) -> tuple[int, int]:
        """How many words are function words of the one language alone, and of the other alone."""
        own, other = self._own_words[0], self._links
        held = [(form in own, form in other) for form in forms]
        return held.count((True, False)), held.count((False, True))

    def is_typical(self, plain: str) -> bool:
        """Whether a word is spelt as words of the other language are, and hardly others."""
        return self._recogniser.leaning(plain) >= _SPELT

    def _judged(self, plain: str) -> Residue:
        if any(plain in own for own in self._own_words):
            return Residue.NONE
        if plain in self._links:
            return Residue.LINK
        if len(plain) < 3:
            return Residue.NONE
        if self._frequencies is None:
            return self._by_spelling(plain)
        return self._by_frequency(plain)

    def _by_frequency(self, plain: str) -> Residue:
        own, other = self._commonness(plain)
        surplus = other - own
        if self.borrows:
            return Residue.WORD if own <= _RARE and surplus >= _GREAT else Residue.NONE
        if own == 0 and surplus >= _OVERWHELMING:
            return Residue.STRANGER
        if other < _HEARD and not self.is_typical(plain):
            return Residue.NONE
        if (own <= _RARE and surplus >= _SURPLUS) or (own <= _KNOWN and surplus >= _GREAT):
            return Residue.WORD
        return Residue.SHARED if own <= _KNOWN and surplus >= _SURPLUS / 2 else Residue.NONE

    def _by_spelling(self, plain: str) -> Residue:
        if self.borrows or len(plain) < 4:
            return Residue.NONE
        lean = self._recogniser.leaning(plain)
        if lean >= _SPELT:
            return Residue.WORD
        if lean <= 0:
            return Residue.NONE
        if self._has_kin(plain):
            return Residue.WORD
        if plain[-1] in self._finals:
            return Residue.SHARED
        return Residue.WORD if whole_words().zipf(plain) >= _WHOLE else Residue.SHARED

    def _has_kin(self, plain: str) -> bool:
        """Whether another form of what would be a word of the other language is a common word."""
        other = self._other.vocabulary
        if other is None:
            return False
        return any(whole_words().zipf(form) >= _WHOLE for form in kin_of(plain, other))

    def _commonness(self, plain: str) -> tuple[float, float]:
        assert self._frequencies is not None
        own, other = (known.zipf(plain) for known in self._frequencies)
        return own, other


def _function_words(language: Language) -> frozenset[str]:
    return language.phrases.function_words if language.phrases else frozenset()
