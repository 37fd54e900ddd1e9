"""Words that are spelt wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aligner.alignment.phrases import likeness
from aligner.checks.context import Context
from aligner.checks.language.corrections import farther, nearest
from aligner.checks.language.doubt import (
    LONG,
    SHORT,
    alike,
    bare,
    counted,
    doubtful_words,
    facing_words,
    is_form,
    known_kin,
)
from aligner.checks.language.frequency import Frequencies, of_both
from aligner.checks.language.words import Word
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity
from aligner.languages.interface.vocabulary import Vocabulary

_RARE = 1.0
"""Zipf frequency that is taken for that of words that do not occur at all."""
_SUPPORTED, _SURE, _MARGIN = 2.0, 3.0, 0.5
"""By how much commoner a repair is where the other side speaks for it, and by itself;
and by how much more in doubtful cases."""
_HERE = 0.5
"""How far it speaks for the repair of a long word that nobody writes that it stands in the text."""
_SURENESS = {1.0: 0.95, 0.5: 0.85, 0.0: 0.75}
"""Confidence for what speaks for a repair, unless it is ten thousand times as common as the word."""
_FARTHER = 1.0
"""Zipf frequency by which a repair that is more than one slip away counts as rarer."""
_FLOOR = 3.0
"""Zipf frequency that a repair has at least."""
_ALIKE = 0.75
"""Share of letters in common from which words of two languages are the same word."""
_MEANT, _SAME, _GAIN, _NOISE = 0.55, 0.85, 0.12, 0.02
"""Likeness to the other side from which a word may be rendered there, from which it surely is, and
by how much more a repair must have than the word to be better, and how much less to be worse."""


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

    Examples:
        flags: Vide il porto dall'alto. | He saw the ‹habrour› from above.
        flags: È ‹propretà› del comune. | It is the property of the town.
        not: Il comandante Vrioni salpò. | Captain Vrioni sailed.
    """
    for side in (0, 1):
        frequencies = of_both(context.facing(side))
        if frequencies is None:
            continue
        for bead, slip in _slips(context, side, frequencies[0]):
            yield _finding(context, bead, side, slip)


def _slips(context: Context, side: int, common: Frequencies) -> Iterator[tuple[Bead, _Slip]]:
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    doubtful = [
        (bead, word)
        for bead in context.bitext.beads
        for word in doubtful_words(context, bead.number, side)
    ]
    forms = dict.fromkeys(bare(word.plain) for _, word in doubtful)
    near = {plain: _candidates(plain, vocabulary, common) for plain in forms}
    faced = dict.fromkeys(bare(word.plain) for bead, word in doubtful if not bead.is_null)
    compared = [text for plain in faced if near[plain] for text in (plain, *dict(near[plain]))]
    if compared and context.encoder:
        # All at once, to be remembered: one by one they cost many times as much.
        context.encoder.encode(compared)
    for bead, word in doubtful:
        found = near[bare(word.plain)]
        slip = _repaired(context, bead, side, word, found, common) if found else None
        if slip is not None:
            yield bead, slip


def _repaired(
    context: Context,
    bead: Bead,
    side: int,
    word: Word,
    near: Sequence[tuple[str, float]],
    common: Frequencies,
) -> _Slip | None:
    plain = bare(word.plain)
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    repairs = [repair for repair, _ in near]
    support = _support(context, bead, side, word, repairs)
    is_unheard = common.zipf(plain) <= _RARE
    if is_unheard and len(plain) >= LONG - 1:
        here = context.once(counted, context, side)
        support = [max(s, _HERE * bool(here[r])) for s, r in zip(support, repairs, strict=True)]
    (repair, surplus), spoken = max(
        zip(near, support, strict=True),
        key=lambda one: (one[1] + one[0][1] / 4, one[0][1], one[0][0]),
    )
    if len(plain) == SHORT and surplus < _SURE + _MARGIN:
        return None
    enough = _SURE if len(plain) >= LONG else _SURE + _MARGIN
    if word.is_name and not (is_unheard and surplus >= enough and spoken):
        return None
    if spoken < 0 or (not spoken and surplus < _SURE):
        return None
    if is_form(plain, repair, vocabulary, common):
        return None
    return _Slip(word, repair, _SURENESS[spoken] if surplus < _SURE + 1 else 0.95)


def _candidates(plain: str, vocabulary: Vocabulary, common: Frequencies) -> list[tuple[str, float]]:
    """What a word may have been meant to be, and by how much commoner each is.

    Nothing, where several other forms of the word are known: then it is one as well.
    """
    if len(known_kin(plain, vocabulary, common)) > 1:
        return []
    zipf = common.zipf(plain)
    least = max(zipf, _RARE)
    enough = least + _SUPPORTED + (_MARGIN if least > _SUPPORTED else 0.0)
    found = nearest(plain, vocabulary.letters, common, max(_FLOOR, enough))
    if not found and not zipf and len(plain) > LONG and (far := farther(plain, common)):
        found = [(far, common.zipf(far) - _FARTHER)]
    return [(repair, commonness - least) for repair, commonness in found]


def _support(
    context: Context, bead: Bead, side: int, word: Word, repairs: Sequence[str]
) -> list[float]:
    """What the other side says of each repair.

    Returns:
        1 where the repair stands there, or is more like a word there than the word is; 1/2
        where it means what is said there and the word does not; 0 where it may mean that;
        else -1.
    """
    plain = bare(word.plain)
    there = [w.plain for w in facing_words(context, bead, side, word) if len(w) >= SHORT]
    meant = likeness([plain, *repairs], there, context.encoder).max(axis=1) if there else None
    kept = max((alike(plain, other) for other in there), default=0.0)
    is_short = len(plain) < LONG - 2
    spoken = []
    for number, repair in enumerate(repairs, start=1):
        letters = max((alike(repair, other) for other in there), default=0.0)
        means = 1.0 if meant is None else float(meant[number])
        itself = 0.0 if meant is None else float(meant[0])
        if letters == 1 or (letters >= _ALIKE and letters > kept and not is_short):
            spoken.append(1.0)
        elif kept >= max(_ALIKE, letters) and means < _SAME:
            spoken.append(-1.0)
        elif there and means >= max(_MEANT, itself + _GAIN):
            spoken.append(0.5)
        else:
            spoken.append(0.0 if means >= max(_MEANT, itself - _NOISE) else -1.0)
    return spoken


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
