"""In which of some languages a text is, from its words and their spelling.

Each word is evidence: a function word of a language, an ending, a final letter,
a group of letters or an accent typical of it, in nats (natural log odds).  Where
two languages share a cue it tells nothing.  The weights were fitted once, by
logistic regression over windows of four words.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

import regex

from aligner.languages import Language
from aligner.languages.interface.recognition import Recognition
from aligner.languages.neighbours import neighbours_of

_WORD, _ENDING, _FINAL, _GROUP, _LETTER = 3.3, 1.9, 0.35, 0.7, 1.0
_LONGEST_WORD = 40
_SAMPLE = 8_000
"""Characters taken from each of three places of a long text."""
_FEWEST_WORDS = 8
_MOST_SEEN = 200_000
_NO_WORD = regex.compile(r"[/\\@_=<>{}]|\w\.\w")
_A_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*['’]?")
_OTHER_LETTER = regex.compile(r"(?V1)[\p{L}--\p{Latin}]")
_SCRIPTS = (
    "Cyrillic",
    "Greek",
    "Arabic",
    "Hebrew",
    "Han",
    "Hiragana",
    "Hangul",
    "Devanagari",
    "Bengali",
    "Tamil",
    "Thai",
    "Georgian",
    "Armenian",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each language in a text.

    Attributes:
        words: how many words were looked at.
        scores: nats for each language, in the recogniser's order.
        stranger: the name of another language, if the text is in that one.
    """

    words: int
    scores: tuple[float, ...]
    stranger: str | None = None


@dataclass(frozen=True, slots=True)
class _Cue:
    """What a piece of text between two blanks says.

    Attributes:
        words: how many words it holds.
        scores: nats for each language.
        known: for each of its words, the set of languages that have it as a common
            word, one bit each: those asked for, then the neighbours.
    """

    words: int
    scores: tuple[float, ...]
    known: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Tells between some languages, and knows when a text is in none of them."""

    languages: tuple[Language, ...]
    _seen: dict[str, _Cue] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.languages)

    def evidence(self, text: str) -> Evidence:
        """What speaks for each language in a text; of a long text, in a sample of it.

        A text of fewer than eight words is never told to be in another language.
        """
        scores = [0.0] * len(self.languages)
        known: Counter[int] = Counter()
        words = 0
        for piece, times in _pieces(text).items():
            cue = self._cue(piece)
            words += times * cue.words
            for side, score in enumerate(cue.scores):
                scores[side] += times * score
            for mask in cue.known:
                known[mask] += times
        return Evidence(words, tuple(scores), self._stranger(text, words, known))

    def leaning(self, text: str) -> float:
        """How far a text leans to the first language (above 0) or to the second, in nats."""
        total = 0.0
        for piece, times in _pieces(text).items():
            scores = self._cue(piece).scores
            total += times * (scores[0] - scores[1])
        return total

    def _stranger(self, text: str, words: int, known: Counter[int]) -> str | None:
        """The language that a text is in, if it is in none of those asked for."""
        script = _script(text)
        if script and all(script != each.recognition.script for each in self.languages):
            return f"a language in {script} script"
        if words < _FEWEST_WORDS:
            return None
        neighbours = neighbours_of(self._codes)
        counts = [0] * (len(self.languages) + len(neighbours))
        for mask, times in known.items():
            for number in range(mask.bit_length()):
                counts[number] += times * (mask >> number & 1)
        own = max(counts[: len(self.languages)])
        others = counts[len(self.languages) :]
        best = max(others)
        if best < 0.25 * words or best < 1.25 * own + 0.08 * words:
            return None
        return neighbours[others.index(best)].name

    def _cue(self, piece: str) -> _Cue:
        cue = self._seen.get(piece)
        if cue is None:
            if len(self._seen) > _MOST_SEEN:
                self._seen.clear()
            cue = self._seen[piece] = self._weigh(piece)
        return cue

    def _weigh(self, piece: str) -> _Cue:
        """Weigh the words of a piece; addresses and code are no words."""
        if len(piece) > _LONGEST_WORD or _NO_WORD.search(piece):
            return _Cue(0, (0.0,) * len(self.languages), ())
        weighed = [self._weigh_word(w) for w in _A_WORD.findall(piece)]
        sides = range(len(self.languages))
        scores = tuple(sum(scores[side] for scores, _ in weighed) for side in sides)
        return _Cue(len(weighed), scores, tuple(mask for _, mask in weighed if mask))

    def _weigh_word(self, word: str) -> tuple[tuple[float, ...], int]:
        spelt = unicodedata.normalize("NFC", word.lower().replace("’", "'"))
        plain = _without_accents(spelt)
        bare = plain.rstrip("'")
        records = [language.recognition for language in self.languages]
        is_word = [bool(record.words & {plain, bare}) for record in records]
        mask = sum(1 << number for number, known in enumerate(is_word) if known)
        mask |= _neighbours(plain, spelt, self._codes) << len(records)
        if any(is_word):
            return tuple(_WORD * known for known in is_word), mask
        return tuple(_spelling(record, spelt, bare) for record in records), mask


def _spelling(record: Recognition, spelt: str, bare: str) -> float:
    """What the spelling of a word says for a language."""
    score = 0.0
    if bare[2:].endswith(record.endings):
        score += _ENDING
    elif len(bare) > 1 and bare[-1] in record.finals:
        score += _FINAL
    score += _GROUP * min(2, sum(group in bare for group in record.groups))
    return score + _LETTER * any(letter in record.letters for letter in spelt)


@cache
def _neighbour_cues(codes: tuple[str, ...]) -> dict[str, int]:
    """Words and letters of the neighbours, with the set of those that have each."""
    cues: dict[str, int] = {}
    for number, neighbour in enumerate(neighbours_of(codes)):
        for cue in sorted(neighbour.words | neighbour.letters):
            cues[cue] = cues.get(cue, 0) | 1 << number
    return cues


def _neighbours(plain: str, spelt: str, codes: tuple[str, ...]) -> int:
    """The set of neighbours of some languages of which a word is common, or has a letter."""
    cues = _neighbour_cues(codes)
    mask = cues.get(plain, 0)
    if not spelt.isascii():
        for letter in spelt:
            if not letter.isascii():
                mask |= cues.get(letter, 0)
    return mask


def _pieces(text: str) -> Counter[str]:
    """How often each piece between blanks occurs in a text, or in a sample of a long one."""
    if len(text) > 4 * _SAMPLE:
        middle = len(text) // 2
        places = (0, middle, len(text) - _SAMPLE)
        text = "\n".join(text[at : at + _SAMPLE] for at in places)
    return Counter(text.split())


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _script(text: str) -> str | None:
    """The script of most letters of a text; ``None`` if it is Latin or there are few."""
    head = text[:_SAMPLE]
    if head.isascii() or not _OTHER_LETTER.search(head):
        return None
    letters = len(regex.findall(r"\p{L}", head))
    if letters < _FEWEST_WORDS:
        return None
    for script in _SCRIPTS:
        if 2 * len(regex.findall(rf"\p{{{script}}}", head)) > letters:
            return script
    return None
