"""The time of what happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from aligner.checks.context import Context
from aligner.checks.meaning.words import Words, readable, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity
from aligner.languages import get

_AHEAD = 4
"""Words after a verb that may make it an auxiliary."""
_BACK = 4
"""Words before a verb among which its auxiliary is looked for."""
_CONTRARY = {
    frozenset({"past", "future"}): (Severity.MAJOR, 0.7),
    frozenset({"past", "progressive"}): (Severity.MINOR, 0.6),
    frozenset({"past", "lasting"}): (Severity.MINOR, 0.5),
    frozenset({"present", "lasting"}): (Severity.MINOR, 0.5),
    frozenset({"past", "present"}): (Severity.NOTE, 0.4),
    frozenset({"present", "future"}): (Severity.NOTE, 0.4),
}
"""Tenses that do not render each other, with how bad and how sure that is."""
_SURE = 0.7
"""Score from which a link tells that two verbs render each other."""
_NAMES = {
    "past": "in the past",
    "future": "in the future",
    "present": "in the present",
    "progressive": "going on",
    "lasting": "a state said to be going on",
}


@check(
    "meaning/tense",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("tense",),
)
def tense(context: Context) -> Iterator[Finding]:
    """A verb of one time rendered by a verb of another.

    Flagged: what is past against what is still to come or (minor) is going on; a state
    that is said to be going on (minor); with a note, the present against the past or the
    future, which is often a matter of style.
    Not flagged: the imperfect, conditionals and infinitives, and verbs that are not
    linked.

    Examples:
        flags: Il comitato ha ‹approvato› il progetto. | The committee will ‹approve› the
            project.
        flags: La ditta ‹ha› duecento operai. | The firm is ‹having› two hundred workers.
        not: I marinai hanno problemi. | The sailors are having problems.
        not: Il comitato ha approvato il progetto. | The committee has approved the project.
    """
    for bead in readable(context):
        yield from _of_bead(context, bead)


def _of_bead(context: Context, bead: Bead) -> Iterator[Finding]:
    sides = words_in(context, bead, 0), words_in(context, bead, 1)
    tenses = tuple(
        tenses_of(words, language.code)
        for words, language in zip(sides, context.languages, strict=True)
    )
    if not all(tenses) or not any(
        frozenset({one, other}) in _CONTRARY
        for one in set(tenses[0].values())
        for other in set(tenses[1].values())
    ):
        return
    alignment = context.words(bead)
    starts = tuple(
        {words.reach(at, at)[0]: at for at in held}
        for words, held in zip(sides, tenses, strict=True)
    )
    for one, other, score in alignment.links:
        first = starts[0].get(alignment.first[one].start)
        second = starts[1].get(alignment.second[other].start)
        if first is None or second is None or score < _SURE:
            continue
        told = tenses[0][first], tenses[1][second]
        grade = _CONTRARY.get(frozenset(told))
        if grade is None or told[0] == told[1]:
            continue
        shown = (
            context.evidence(0, *sides[0].reach(first, first)),
            context.evidence(1, *sides[1].reach(second, second)),
        )
        names = [language.name for language in context.languages]
        yield Finding(
            evidence=shown,
            message=(
                f"It is {_NAMES[told[0]]} in the {names[0]} ({quoted(shown[0].text)}) and "
                f"{_NAMES[told[1]]} in the {names[1]} ({quoted(shown[1].text)})."
            ),
            confidence=round(grade[1] + 0.2 * score, 2),
            beads=(bead.number,),
            severity=grade[0],
        )


def tenses_of(words: Words, code: str) -> dict[int, str]:
    """The tense of each word of a text that is a form of one, by the word's number."""
    _, between, _ = _forms(code)
    found: dict[int, str] = {}
    for at, key in enumerate(words.keys):
        forms = _forms_of(code, key)
        is_name = at > 0 and words.spans[at].text[0].isupper()
        if not forms or is_name:
            continue
        back = at - 1
        while (
            back >= max(at - _BACK, 0) and between.fits(words.keys[back]) and not words.pauses[back]
        ):
            back -= 1
        before = words.keys[back] if back >= 0 and not words.pauses[back] else ""
        for form in forms:
            if form.stands(before, words.keys[at + 1 : at + 1 + _AHEAD]):
                found[at] = form.tense
                break
    return {at: told for at, told in found.items() if told in _NAMES}


@dataclass(frozen=True, slots=True)
class _Listed:
    """Words, and endings of words."""

    words: frozenset[str]
    endings: tuple[str, ...]
    any_word: bool

    @classmethod
    def of(cls, written: str) -> _Listed:
        parts = written.split()
        endings = tuple(part[1:] for part in parts if part.startswith("*") and len(part) > 1)
        return cls(frozenset(p for p in parts if not p.startswith("*")), endings, "*" in parts)

    def __bool__(self) -> bool:
        return self.any_word or bool(self.words or self.endings)

    def fits(self, key: str) -> bool:
        return (
            self.any_word
            or key in self.words
            or (bool(key) and key.endswith(self.endings or ("\0",)))
        )


@dataclass(frozen=True, slots=True)
class _Form:
    tense: str
    own: _Listed
    after: _Listed
    unless: _Listed

    def stands(self, before: str, ahead: tuple[str, ...]) -> bool:
        return (not self.after or self.after.fits(before)) and not any(map(self.unless.fits, ahead))


@lru_cache(maxsize=1 << 15)
def _forms_of(code: str, key: str) -> tuple[_Form, ...]:
    """The forms of a tense that a word may be, by itself."""
    forms, _, never = _forms(code)
    return () if never.fits(key) else tuple(form for form in forms if form.own.fits(key))


@cache
def _forms(code: str) -> tuple[tuple[_Form, ...], _Listed, _Listed]:
    known = get(code).tense
    assert known is not None, "asked for only where the language has it"
    forms = tuple(
        _Form(form.tense, _Listed.of(form.own), _Listed.of(form.after), _Listed.of(form.unless))
        for form in known.forms
    )
    return forms, _Listed.of(known.between), _Listed.of(known.never)
