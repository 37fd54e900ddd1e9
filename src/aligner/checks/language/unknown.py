"""Words that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.language.doubt import (
    LONG,
    SHORT,
    alike,
    bare,
    counted,
    doubtful_words,
    facing_words,
    is_form,
)
from aligner.checks.language.frequency import Frequencies, of_both, pieces_of
from aligner.checks.language.words import Word
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity

_COGNATE = 0.6
"""Share of letters in common from which a strange word is explained by one of the other side."""
_PIECE = 3.3
"""Letters that a known part of a word has on average."""


@check(
    "language/unknown",
    severity=Severity.NOTE,
    its_type="misspelling",
    mqm="linguistic-conventions/spelling",
    needs=("vocabulary", "phrases"),
)
def unknown(context: Context) -> Iterator[Finding]:
    """A word of neither language, which nothing explains.

    It stands in small letters, on one side alone and nowhere else in the text, is like
    no word there, and is put together from nothing that is known. What may be a mere
    slip is left to ``language/misspelt``. It needs the extra ``aligner[spelling]``.

    Examples:
        flags: Chiamarono i crumiri. | They called in the ‹strekbrekners›.
        not: Chiamarono i crumiri. | They called in the strikebreakers.
    """
    for side in (0, 1):
        frequencies = of_both(context.facing(side))
        if frequencies is None:
            continue
        for bead in context.bitext.beads:
            for word in doubtful_words(context, bead.number, side):
                if _is_unknown(context, bead, side, word, frequencies):
                    yield _unknown(context, bead, side, word)


def _is_unknown(
    context: Context,
    bead: Bead,
    side: int,
    word: Word,
    frequencies: tuple[Frequencies, Frequencies],
) -> bool:
    plain = word.plain
    if len(plain) < LONG - 1 or word.text != plain or bare(plain) != plain:
        return False
    if any(known.zipf(plain) for known in frequencies):
        return False
    vocabulary = context.languages[side].vocabulary
    assert vocabulary is not None
    return (
        context.once(counted, context, side)[plain] == 1
        and not _has_cognate(context, bead, side, word)
        and not is_form(plain, plain, vocabulary, frequencies[0])
        and pieces_of(plain) > len(plain) / _PIECE
    )


def _has_cognate(context: Context, bead: Bead, side: int, word: Word) -> bool:
    there = (other.plain for other in facing_words(context, bead, side, word))
    return any(len(other) >= SHORT and alike(word.plain, other) >= _COGNATE for other in there)


def _unknown(context: Context, bead: Bead, side: int, word: Word) -> Finding:
    language, other = context.facing(side)
    shown = context.evidence(side, word.start, word.end)
    end = bead.segments[1 - side].end
    elsewhere = context.evidence(1 - side, end, end)
    return Finding(
        evidence=(shown, elsewhere) if side == 0 else (elsewhere, shown),
        message=(
            f"The {language.name} has {quoted(word.text)}, which is no known word of "
            f"{language.name} or {other.name}."
        ),
        confidence=0.6,
        beads=(bead.number,),
    )
