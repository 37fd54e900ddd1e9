"""Words that stand twice in a row for no reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from aligner.checks.context import Context
from aligner.checks.language.words import Word, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity
from aligner.languages import Language

_LONGEST = 5
"""Words of the longest phrase whose repetition is looked for."""
_NEAR = 1
"""Beads on either side in which the other side may repeat as well."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A phrase that stands several times in a row.

    Attributes:
        words: all of its words.
        size: words of the phrase.
        is_loose: whether commas or the like stand between, as in rhetoric.
    """

    words: tuple[Word, ...]
    size: int
    is_loose: bool

    @property
    def times(self) -> int:
        return len(self.words) // self.size

    @property
    def phrase(self) -> tuple[Word, ...]:
        return self.words[: self.size]


@check(
    "language/repeated",
    severity=Severity.MINOR,
    its_type="duplication",
    mqm="linguistic-conventions/duplication",
    needs=("vocabulary",),
)
def repeated(context: Context) -> Iterator[Finding]:
    """A word or phrase that stands twice in a row and is not repeated on the other side.

    Flagged: "the the harbour", "of the of the town", "costi costi". Not flagged: what
    the other side repeats too, words that a language doubles by itself ("had had",
    "piano piano"), what a comma separates ("no, no"), figures.

    Examples:
        flags: Il molo è chiuso. | The ‹pier pier› is closed.
        flags: La luce ‹del faro del faro›. | The beam of the lighthouse.
        not: Torna torna al mare. | Come back, come back to the sea.
        not: Aveva finito. | He had had enough.
        not: A poco a poco arrivammo. | Little by little we arrived.
    """
    for bead in context.paired_beads():
        for side in (0, 1):
            for run in _slips(context, bead, side):
                yield _finding(context, bead, side, run)


def _slips(context: Context, bead: Bead, side: int) -> Iterator[_Run]:
    runs = [run for run in _runs_in(context, bead.number, side) if not run.is_loose]
    runs = [run for run in runs if not _is_meant(run, context.languages[side])]
    if not runs:
        return
    answered = sum(
        run.times - 1
        for number in _around(context, bead)
        for run in _runs_in(context, number, 1 - side)
    )
    there = [word.plain for word in words_in(context, bead.number, 1 - side)]
    for run in runs:
        if answered >= run.times - 1:
            answered -= run.times - 1
        elif run.size == 1 or not any(there.count(w.plain) >= run.times for w in run.phrase):
            yield run


def _around(context: Context, bead: Bead) -> range:
    last = len(context.bitext.beads) - 1
    return range(max(bead.number - _NEAR, 0), min(bead.number + _NEAR, last) + 1)


def _runs_in(context: Context, number: int, side: int) -> tuple[_Run, ...]:
    return context.once(_read, context, number, side)


def _read(context: Context, number: int, side: int) -> tuple[_Run, ...]:
    text = context.bitext.documents[side].text
    return tuple(_runs(text, words_in(context, number, side)))


def _runs(text: str, words: Sequence[Word]) -> Iterator[_Run]:
    """The runs among some words, the longest first where several begin at one word."""
    forms = [word.plain for word in words]
    at = 0
    while at < len(words):
        run = _run_at(text, words, forms, at)
        if run is None:
            at += 1
        else:
            yield run
            at += len(run.words)


def _run_at(text: str, words: Sequence[Word], forms: list[str], at: int) -> _Run | None:
    for size in range(1, _LONGEST + 1):
        phrase = forms[at : at + size]
        end = at + size
        while forms[end : end + size] == phrase:
            end += size
        if end == at + size or not any(c.isalpha() for form in phrase for c in form):
            continue
        run = tuple(words[at:end])
        gaps = [text[a.end : b.start] for a, b in pairwise(run)]
        around = text[max(run[0].start - 1, 0) : run[0].start], text[run[-1].end : run[-1].end + 1]
        if any(_is_apart(gap, around) for gap in gaps) or any(word.joined for word in run):
            continue
        return _Run(run, size, any(map(_is_pause, gaps)))
    return None


def _is_apart(gap: str, around: tuple[str, str]) -> bool:
    """Whether two words belong to different sentences, lines, cells or brackets.

    A bracket is no border if the whole run stands before, or after, one like it
    ("(the) (the)").
    """
    opened = "(" in gap and around[0] != "("
    closed = ")" in gap and around[1] != ")"
    return len(gap) > 3 or opened or closed or bool(_apart().search(gap))


def _is_pause(gap: str) -> bool:
    return bool(_pausing().search(gap))


def _is_meant(run: _Run, language: Language) -> bool:
    """Whether the repetition is one that the language, or a name, has of itself."""
    assert language.vocabulary is not None
    if run.times > 3 or run.size > 2:
        return False
    if run.size == 2:
        return any(word.plain in language.vocabulary.doublers for word in run.phrase)
    first, second = run.words[:2]
    if first.plain in language.vocabulary.doubled:
        return True
    return first.text != second.text and not first.opens


def _finding(context: Context, bead: Bead, side: int, run: _Run) -> Finding:
    language, other = context.facing(side)
    start, end = run.words[0].start, run.words[-1].end
    phrase = context.bitext.documents[side].text[start : run.phrase[-1].end]
    times = "twice" if run.times == 2 else f"{run.times} times"
    shown = context.evidence(side, start, end)
    place = bead.segments[1 - side].end
    elsewhere = context.evidence(1 - side, place, place)
    assert language.vocabulary is not None
    doubtful = language.vocabulary.intensified and run.size == 1 and run.times == 2
    return Finding(
        evidence=(shown, elsewhere) if side == 0 else (elsewhere, shown),
        message=(
            f"The {language.name} has {quoted(phrase)} {times} in a row; "
            f"the {other.name} repeats nothing there."
        ),
        confidence=0.85 if doubtful else 0.95,
        beads=(bead.number,),
    )


@cache
def _apart() -> regex.Pattern[str]:
    return regex.compile(r"[.!?…;:\n\t|/\\\-–—*•=+<>_]")


@cache
def _pausing() -> regex.Pattern[str]:
    return regex.compile(r"[^\s()\[\]]")
