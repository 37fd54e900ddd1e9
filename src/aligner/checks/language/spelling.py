"""Words that are spelt wrong, and words that nobody knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex
from rapidfuzz.distance import Indel

from aligner.alignment.phrases import likeness
from aligner.checks.context import Context
from aligner.checks.language.corrections import farther, nearest
from aligner.checks.language.frequency import Frequencies, of_both
from aligner.checks.language.words import Word, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity
from aligner.languages.interface.vocabulary import Vocabulary

if TYPE_CHECKING:
    from nltk.stem.api import StemmerI

_SHORT, _LONG = 3, 8
"""Letters of the shortest word that is looked at, and of one that hardly looks like another."""
_COMMON = 3.2
"""Zipf frequency from which a word is believed as it stands."""
_RARE = 1.0
"""Zipf frequency that is taken for that of words that do not occur at all."""
_KNOWN = 2.8
"""Zipf frequency from which a word is known to exist."""
_SUPPORTED, _SURE, _MARGIN = 2.0, 3.0, 0.5
"""By how much commoner a repair is where the other side or the text speaks for it, and by itself;
and by how much more in doubtful cases."""
_FLOOR = 3.0
"""Zipf frequency that a repair has at least."""
_USUAL = 3
"""Times that a word must stand in the text to be meant as it is."""
_ALIKE = 0.75
"""Share of letters in common from which words of two languages are the same word."""
_MEANT, _SAME, _GAIN = 0.55, 0.85, 0.12
"""Likeness to the other side from which a word may be rendered there, from which it surely is, and
by how much more a repair must have than the word."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """A misspelt word.

    Attributes:
        word: the word.
        repair: what it was meant to be, in small letters.
        confidence: how sure that is.
    """

    word: Word
    repair: str
    confidence: float


@check(
    "language/misspelt",
    severity=Severity.MINOR,
    its_type="misspelling",
    mqm="linguistic-conventions/spelling",
    needs=("vocabulary", "phrases"),
)
def misspelt(context: Context) -> Iterator[Finding]:
    """A word that is spelt wrong, with what it was meant to be.

    A repair is looked for among words that are much commoner and one slip away; one
    that the other side speaks for, by its letters or its meaning, or that stands in the
    same text, goes first. Names, words that stand on the other side too, and rare forms
    of a known word are not flagged. How common words are is known with the extra
    ``aligner[spelling]``; without it this check is silent.
    """
    for side in (0, 1):
        languages = context.facing(side)
        frequencies = of_both(languages)
        if frequencies is None:
            continue
        for bead in context.bitext.beads:
            for slip in _slips(context, bead, side, frequencies):
                yield _finding(context, bead, side, slip)


def _slips(
    context: Context, bead: Bead, side: int, frequencies: tuple[Frequencies, Frequencies]
) -> Iterator[_Slip]:
    for word in words_in(context, bead.number, side):
        if _is_doubtful(context, side, word, frequencies):
            slip = _repaired(context, bead, side, word, frequencies[0])
            if slip is not None:
                yield slip


def _is_doubtful(
    context: Context, side: int, word: Word, frequencies: tuple[Frequencies, Frequencies]
) -> bool:
    """Whether a word is rare, and nothing tells that it is meant as it is."""
    own, other = frequencies
    plain = _bare(word.plain)
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    return (
        len(plain) >= _SHORT
        and word.is_letters
        and not (word.text.isupper() and len(word) > 1)
        and own.zipf(plain) < _COMMON
        and own.zipf(word.plain) < _COMMON
        and other.zipf(plain) < _COMMON
        and set(plain) <= set(vocabulary.letters)
        and not _drawn_out().search(plain)
        and plain not in vocabulary.borrowed
        and context.once(_counted, context, side)[plain] < _USUAL
        and not context.once(_counted, context, 1 - side)[plain]
    )


def _repaired(
    context: Context, bead: Bead, side: int, word: Word, common: Frequencies
) -> _Slip | None:
    plain = _bare(word.plain)
    least = max(common.zipf(plain), _RARE)
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    near = [
        (repair, zipf - least)
        for repair, zipf in nearest(plain, vocabulary.letters, common, _FLOOR)
        if zipf - least >= (_SUPPORTED if least <= _SUPPORTED else _SUPPORTED + _MARGIN)
    ]
    is_far = not near and len(plain) > _LONG and not common.zipf(plain)
    if is_far and (repair := farther(plain, common.usual)):
        near = [(repair, common.zipf(repair) - least)]
    if not near:
        return None
    support = _support(context, bead, side, plain, [repair for repair, _ in near])
    ranked = zip(near, support, strict=True)
    (repair, surplus), spoken = max(
        ranked, key=lambda one: (one[1] + one[0][1] / 4, one[0][1], one[0][0])
    )
    if len(plain) == _SHORT and surplus < _SURE + _MARGIN:
        return None
    enough = _SURE if len(plain) >= _LONG else _SURE + _MARGIN
    is_strange = least == _RARE and surplus >= enough
    if word.is_name and not (is_strange and spoken):
        return None
    if spoken < 0 or (not spoken and (is_far or surplus < _SURE)):
        return None
    if _is_form(plain, repair, vocabulary, common):
        return None
    return _Slip(word, repair, 0.95 if spoken or surplus >= _SURE + 1 else 0.8)


def _is_form(word: str, repair: str, vocabulary: Vocabulary, common: Frequencies) -> bool:
    """Whether a word is a form of one that is known, its repair set aside.

    A plural or the like of the repair itself is one, unless the repair is far commoner.
    """
    if word.startswith(repair) and word[len(repair) :] in vocabulary.endings:
        return common.zipf(repair) - common.zipf(word) < _SURE + _MARGIN
    stemmer = _stemmer(vocabulary.stemmer)
    if stemmer is None:
        return False
    stems = {
        stem
        for stem in (stemmer.stem(word), word[:-1])
        if len(stem) >= _SHORT and word[len(stem) :] in vocabulary.endings
    }
    forms = {stem + ending for stem in stems for ending in vocabulary.endings} - {word, repair}
    return any(common.zipf(form) >= _KNOWN for form in forms)


def _support(
    context: Context, bead: Bead, side: int, plain: str, repairs: Sequence[str]
) -> list[float]:
    """What the text and the other side say of each repair.

    Returns:
        1 where the repair stands on the other side, or is more like a word there than the
        word is; 1/2 where it stands elsewhere in the text, or means what the other side
        says while the word does not; -1 where the word itself is rendered; 0 where nothing
        is said.
    """
    there = [w.plain for w in words_in(context, bead.number, 1 - side) if len(w) >= _SHORT]
    here = context.once(_counted, context, side)
    meant = likeness([plain, *repairs], there, context.encoder).max(axis=1) if there else None
    kept = max((_alike(plain, other) for other in there), default=0.0)
    is_short = len(plain) < _LONG - 2
    spoken = []
    for number, repair in enumerate(repairs, start=1):
        letters = max((_alike(repair, other) for other in there), default=0.0)
        means = 1.0 if meant is None else float(meant[number])
        itself = 0.0 if meant is None else float(meant[0])
        if letters == 1 or (letters >= _ALIKE and letters > kept and not is_short):
            spoken.append(1.0)
        elif kept >= max(_ALIKE, letters) and means < _SAME:
            spoken.append(-1.0)
        elif here[repair] or (there and means >= max(_MEANT, itself + _GAIN)):
            spoken.append(0.5)
        else:
            spoken.append(0.0 if means >= max(_MEANT, itself) else -1.0)
    return spoken


def _alike(one: str, other: str) -> float:
    return Indel.normalized_similarity(one, other)


def _bare(plain: str) -> str:
    """A word without the apostrophe, and what follows it, of an English genitive and the like."""
    return plain.rstrip("'").partition("'")[0] if "'" in plain else plain


def _counted(context: Context, side: int) -> Counter[str]:
    """How often each word stands on a side."""
    return Counter(
        _bare(word.plain)
        for bead in context.bitext.beads
        for word in words_in(context, bead.number, side)
    )


@cache
def _drawn_out() -> regex.Pattern[str]:
    """A letter written three times, as in a cry."""
    return regex.compile(r"(.)\1\1")


@cache
def _stemmer(name: str) -> StemmerI | None:
    if not name:
        return None
    from nltk.stem import SnowballStemmer

    return SnowballStemmer(name)


def _finding(context: Context, bead: Bead, side: int, slip: _Slip) -> Finding:
    language = context.languages[side]
    word = slip.word
    repair = slip.repair.capitalize() if word.text[:1].isupper() else slip.repair
    shown = context.evidence(side, word.start, word.end, repair)
    end = bead.segments[1 - side].end
    elsewhere = context.evidence(1 - side, end, end)
    return Finding(
        evidence=(shown, elsewhere) if side == 0 else (elsewhere, shown),
        message=f"The {language.name} has {quoted(word.text)}, perhaps for {quoted(repair)}.",
        confidence=slip.confidence,
        beads=(bead.number,),
    )
