"""Words and sentences left in the other side's language."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from aligner.checks.context import Context
from aligner.checks.language.frequency import of_both
from aligner.checks.language.residue import Judge, Residue
from aligner.checks.language.words import Word, forms_in, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, Severity

_TERM = 3
"""Beads in which a single word must stand to be a term that is meant."""
_GAP = 2
"""Words that may stand between two of a stretch, if they too stand on the other side."""
_SENTENCE, _LEANING = 4, 1.0
"""Words from which a whole sentence is judged, and nats a word that tell its language."""
_FUNCTION_WORDS = 2
"""Function words of the other language that it has at least, for each of its own."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a bead as it is looked at here.

    Attributes:
        words: its words.
        there: the words of the other side.
        forms: their plain forms.
        unnamed: those that stand there otherwise than as names.
        pairs: the pairs of plain forms that stand together there.
    """

    words: tuple[Word, ...]
    there: tuple[Word, ...]
    forms: frozenset[str]
    unnamed: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, words: tuple[Word, ...], there: tuple[Word, ...]) -> _Side:
        """One side, with what the other holds."""
        return cls(
            words,
            there,
            frozenset(word.plain for word in there),
            frozenset(word.plain for word in there if not word.is_name),
            frozenset((one.plain, next_one.plain) for one, next_one in pairwise(there)),
        )


@check(
    "language/untranslated",
    severity=Severity.MAJOR,
    its_type="untranslated",
    mqm="accuracy/untranslated",
    needs=("vocabulary", "phrases"),
)
def untranslated(context: Context) -> Iterator[Finding]:
    """A word, a phrase or a sentence that is left in the other side's language.

    Flagged: "The council has deliberato on the harbour." Not flagged: loan words
    ("piano", "il marketing"), names and titles, what stands in quotation marks or
    brackets on both sides, terms that a text uses again and again.

    Examples:
        flags: Ha ‹deliberato› sul porto. | It has ‹deliberato› on the harbour.
        flags: Il ritorno ‹della rivoluzione›. | The return ‹della rivoluzione›.
        flags: ‹The old lighthouse was closed by the mayor›. | The old lighthouse was closed
            by the mayor.
        not: Suonò il piano nello studio. | He played the piano in the studio.
        not: Lesse “Il vecchio molo” a bordo. | He read “Il vecchio molo” on board.
    """
    for side in (0, 1):
        judge = context.once(_judge, context, side)
        for bead in context.paired_beads():
            for stretch in _stretches(context, bead, side, judge):
                yield _finding(context, bead, side, stretch, judge.confidence(stretch))


def _judge(context: Context, side: int) -> Judge:
    languages = context.facing(side)
    return Judge(*languages, of_both(languages))


def _stretches(context: Context, bead: Bead, side: int, judge: Judge) -> Iterator[tuple[Word, ...]]:
    words = words_in(context, bead.number, side)
    sentences = list(_foreign_sentences(bead, side, words, judge))
    yield from sentences
    taken = {word.start for stretch in sentences for word in stretch}
    if all(judge.residue(word) < Residue.SHARED for word in words):
        return
    look = _Side.of(words, words_in(context, bead.number, 1 - side))
    seeds = [
        at for at, word in enumerate(words) if word.start not in taken and _is_left(look, at, judge)
    ]
    for first, last in _joined(look, seeds, judge):
        stretch = words[first : last + 1]
        if judge.borrows and not _is_phrase(stretch, judge):
            continue
        if _is_name(look, first, last, judge) or _is_enclosed(look, stretch):
            continue
        if first == last and context.once(_beads_with, context, side)[stretch[0].plain] >= _TERM:
            continue
        yield stretch


def _foreign_sentences(
    bead: Bead, side: int, words: Sequence[Word], judge: Judge
) -> Iterator[tuple[Word, ...]]:
    """Whole sentences whose words are the other language's."""
    for sentence in bead.segments[side].sentences:
        ends = sentence.start, sentence.end
        first, past = (bisect_left(words, at, key=attrgetter("start")) for at in ends)
        inside = tuple(words[first:past])
        own, other = judge.function_words(word.plain for word in inside)
        if len(inside) < _SENTENCE or other < _FUNCTION_WORDS or own * _FUNCTION_WORDS > other:
            continue
        if inside[0].enclosed and inside[-1].enclosed == inside[0].enclosed:
            continue
        if judge.leaning(sentence.text) >= _LEANING:
            yield inside


def _is_left(look: _Side, at: int, judge: Judge) -> bool:
    """Whether a word by itself is the other language's."""
    word = look.words[at]
    if word.is_name or not word.is_letters:
        return False
    residue = judge.residue(word)
    if word.plain != word.text:
        return (
            residue >= Residue.WORD and judge.is_typical(word.plain) and word.plain in look.unnamed
        )
    if residue is Residue.STRANGER:
        return True
    least = Residue.WORD
    if at and judge.residue(look.words[at - 1]) is Residue.LINK:
        least = Residue.SHARED
    return residue >= least and word.plain in look.unnamed


def _is_phrase(stretch: Sequence[Word], judge: Judge) -> bool:
    """Whether a stretch is more than words that a language takes over one by one."""
    links = sum(judge.residue(word) is Residue.LINK for word in stretch)
    return len(stretch) > 3 or (len(stretch) > 2 and links > 0)


def _joined(look: _Side, seeds: Sequence[int], judge: Judge) -> Iterator[tuple[int, int]]:
    """Stretches of words about some seeds, first and last word included."""
    stretches: list[tuple[int, int]] = []
    for seed in seeds:
        first = seed
        while first and judge.residue(look.words[first - 1]) is Residue.LINK:
            first -= 1
        if stretches and _carries_on(look, stretches[-1][1], first):
            first = stretches.pop()[0]
        stretches.append((first, seed))
    yield from stretches


def _carries_on(look: _Side, last: int, first: int) -> bool:
    """Whether what stands between two stretches is left in the other language too."""
    between = look.words[last + 1 : max(first, last + 1)]
    return len(between) <= _GAP and all(word.plain in look.forms for word in between)


def _is_name(look: _Side, first: int, last: int, judge: Judge) -> bool:
    """Whether a stretch belongs to a name that stands on the other side as well."""
    for step, at in ((-1, first), (1, last)):
        here = at
        while 0 <= here + step < len(look.words):
            pair = sorted((here, here + step))
            before, after = (look.words[k] for k in pair)
            if (before.plain, after.plain) not in look.pairs:
                break
            here += step
            met = look.words[here]
            if met.is_name and (judge.is_of_other(met.plain) or first != last):
                return True
    return False


def _is_enclosed(look: _Side, stretch: Sequence[Word]) -> bool:
    """Whether a stretch is quoted, or glossed in brackets, on either side."""
    number = stretch[0].enclosed
    if number:
        held = [word.plain for word in look.words if word.enclosed == number]
        if all(form in look.forms for form in held):
            return True
    own = [word.plain for word in stretch]
    return any(
        word.enclosed and [w.plain for w in look.there[at : at + len(own)]] == own
        and all(w.plain in own for w in look.there if w.enclosed == word.enclosed)
        for at, word in enumerate(look.there)
    )  # fmt: skip


def _beads_with(context: Context, side: int) -> Counter[str]:
    """In how many beads each word stands on a side and on the other."""
    found: Counter[str] = Counter()
    for bead in context.paired_beads():
        found.update(
            forms_in(context, bead.number, side) & forms_in(context, bead.number, 1 - side)
        )
    return found


def _finding(
    context: Context, bead: Bead, side: int, stretch: Sequence[Word], confidence: float
) -> Finding:
    own, other = context.facing(side)
    shown = context.evidence(side, stretch[0].start, stretch[-1].end)
    twin = _twin(context, bead, side, stretch)
    return Finding(
        evidence=(shown, twin) if side == 0 else (twin, shown),
        message=f"The {own.name} leaves {quoted(shown.text)} in {other.name}.",
        confidence=confidence,
        beads=(bead.number,),
    )


def _twin(context: Context, bead: Bead, side: int, stretch: Sequence[Word]) -> Evidence:
    """The same words on the other side, or the place where that side ends."""
    there = words_in(context, bead.number, 1 - side)
    own = [word.plain for word in stretch]
    at = _place(own, there)
    if at is None:
        end = bead.segments[1 - side].end
        return context.evidence(1 - side, end, end)
    return context.evidence(1 - side, there[at].start, there[at + len(own) - 1].end)


def _place(own: Sequence[str], there: Sequence[Word]) -> int | None:
    forms = [word.plain for word in there]
    for at in range(len(forms) - len(own) + 1):
        if forms[at : at + len(own)] == own:
            return at
    return None
