"""A woman on one side and a man on the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.alignment.phrases import is_content
from aligner.checks.context import Context
from aligner.checks.meaning.links import linked
from aligner.checks.meaning.poles import oppositions, spots_of
from aligner.checks.meaning.words import Words, readable, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Evidence, Severity
from aligner.languages import Language
from aligner.languages.interface.gender import GenderWords

_FEMININE, _MASCULINE = 0, 1
_SHORTEST = 4
"""Letters that a form has at least, for its ending to tell a gender."""
_CHAIN = 4
"""Words between a copula and what agrees with its subject at most."""
_VERB = 5
"""Words between a subject pronoun and its verb at most."""
_OF_WORDS, _BY_SCORE = 0.5, 0.4
"""Confidence if two words differ, and what the score of their link adds."""
_OF_SUBJECTS, _OF_ALL = 0.85, 0.65
"""Confidence if a form differs from the subject of what it is linked to, and if it differs
from all people that the other side speaks of."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that agrees with a person.

    Attributes:
        at: its number among the words.
        gender: 0 feminine, 1 masculine.
        is_alone: whether nothing before it in its clause may be its subject.
    """

    at: int
    gender: int
    is_alone: bool


@check(
    "meaning/gender",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("gender",),
    uses=("phrases",),
)
def gender(context: Context) -> Iterator[Finding]:
    """Somebody who is a woman on one side and a man on the other.

    Flagged: words of people ("madre", "father"), and forms that agree with another
    gender than the pronoun of their verb ("she was elected", "fu eletto") or than
    that of everybody whom the other side speaks of.  Not flagged: grammatical
    gender of things, words that stand for both, sides that speak of women and men.

    Examples:
        flags: La ‹madre› del pescatore arrivò tardi. | The ‹father› of the fisherman
            came late.
        flags: Nel 1990 fu ‹eletto› sindaco della città. | In 1990 ‹she› was elected
            mayor of the town.
        not: Nel 1990 fu eletta sindaca della città. | In 1990 she was elected mayor of
            the town.
        not: Il suo libro fu pubblicato nel 1990. | Her book was published in 1990.
    """
    for bead in readable(context):
        found = [*_of_words(context, bead), *_of_forms(context, bead)]
        seen: set[tuple[int, int]] = set()
        for finding in found:
            shown = finding.evidence[0].start, finding.evidence[1].start
            if shown not in seen:
                seen.add(shown)
                yield finding


def _of_words(context: Context, bead: Bead) -> Iterator[Finding]:
    for found in oppositions(context, bead, "gender.persons"):
        first, second = (
            context.evidence(side, *words_in(context, bead, side).reach(spot.first, spot.last))
            for side, spot in enumerate((found.first, found.second))
        )
        yield _finding(
            context, bead, (first, second), found.poles[0], _OF_WORDS + _BY_SCORE * found.score
        )


def _of_forms(context: Context, bead: Bead) -> Iterator[Finding]:
    """Forms of one side that agree with another gender than what the other side tells."""
    for side in (0, 1):
        own, other = context.facing(side)
        if own.gender is None or other.gender is None or not own.gender.copulas:
            continue
        here, there = words_in(context, bead, side), words_in(context, bead, 1 - side)
        told = _told(context, bead, 1 - side, there, other.gender)
        genders = {gender for _, gender in told}
        if not genders:
            continue
        subjects = _subjects(there, other)
        for form in _forms(here, own.gender):
            at = _counterpart(context, bead, side, here, there, form)
            if at is None:
                continue
            subject = subjects.get(at)
            if subject is not None:
                pronoun, gender = subject
                confidence = _OF_SUBJECTS
            elif (
                form.is_alone and len(genders) == 1 and not (other.gender.things & set(there.keys))
            ):
                pronoun, gender = told[0]
                confidence = _OF_ALL
            else:
                continue
            if gender != form.gender:
                shown = (
                    context.evidence(side, *here.reach(form.at, form.at)),
                    context.evidence(1 - side, *there.reach(pronoun, pronoun)),
                )
                ordered = shown if side == 0 else shown[::-1]
                first = form.gender if side == 0 else gender
                yield _finding(context, bead, (ordered[0], ordered[1]), first, confidence)


def _told(
    context: Context, bead: Bead, side: int, words: Words, known: GenderWords
) -> list[tuple[int, int]]:
    """The words of a side that tell somebody's gender, each with it, pronouns first."""
    pronouns = [
        (at, gender)
        for at, key in enumerate(words.keys)
        for gender in (_FEMININE, _MASCULINE)
        if key in known.told[gender]
    ]
    spots = spots_of(context, bead, side, "gender.persons")
    nouns = [
        (spot.first, int(spot.label.rpartition(":")[2]))
        for spot in spots
        if words.keys[spot.first] not in known.told[0] | known.told[1]
    ]
    return pronouns + nouns


def _subjects(words: Words, language: Language) -> dict[int, tuple[int, int]]:
    """The verb of each subject pronoun, with the pronoun and its gender."""
    known = language.gender
    found: dict[int, tuple[int, int]] = {}
    if known is None:
        return found
    for at, key in enumerate(words.keys):
        for gender in (_FEMININE, _MASCULINE):
            if key not in known.subjects[gender]:
                continue
            for k in range(at + 1, min(at + 1 + _VERB, len(words))):
                if words.is_stop(k - 1):
                    break
                found[k] = at, gender
                if is_content(words.spans[k], language):
                    break
    return found


def _forms(words: Words, known: GenderWords) -> Iterator[_Form]:
    """The forms that agree with the subject of a copula."""
    for at, key in enumerate(words.keys):
        if key in known.copulas:
            yield from _after_copula(words, at, known)


def _after_copula(words: Words, copula: int, known: GenderWords) -> Iterator[_Form]:
    """What agrees after a copula, with a participle before it ("è stata eletta")."""
    held: int | None = None
    for at in range(copula + 1, min(copula + 1 + _CHAIN, len(words))):
        key = words.keys[at]
        if words.pauses[at - 1] or key in known.unmarked - known.participles:
            return
        if key in known.participles:
            held = at
        elif key not in known.between:
            gender = _ending(key, known)
            is_form = gender is not None and len(key) >= _SHORTEST
            is_alone = _has_no_subject(words, copula, at if is_form else at - 1, known)
            for number in (held, at if is_form else None):
                told = None if number is None else _ending(words.keys[number], known)
                if number is not None and told is not None:
                    yield _Form(number, told, is_alone)
            return


def _ending(key: str, known: GenderWords) -> int | None:
    """The gender that the longest fitting ending tells."""
    fitting = [
        (len(ending), gender)
        for gender in (_FEMININE, _MASCULINE)
        for ending in known.endings[gender]
        if key.endswith(ending)
    ]
    return max(fitting)[1] if fitting else None


def _has_no_subject(words: Words, copula: int, form: int, known: GenderWords) -> bool:
    """Whether the subject of a copula is left out: it stands neither before nor after it."""
    after = form + 1
    if after < len(words) and not words.pauses[form] and words.keys[after] in known.articles:
        follows = words.keys[after + 1] if after + 1 < len(words) else ""
        if not follows[:1].isdigit():
            return False
    at = copula - 1
    while at >= 0 and not words.pauses[at] and words.keys[at] in known.between:
        at -= 1
    return at < 0 or bool(words.pauses[at]) or words.keys[at] in known.openers


def _counterpart(
    context: Context, bead: Bead, side: int, here: Words, there: Words, form: _Form
) -> int | None:
    """The number of the word on the other side that a form is linked to."""
    found = linked(context, bead, side, *here.reach(form.at, form.at))
    if found is None:
        return None
    for at in range(len(there) - 1, -1, -1):
        start, end = there.reach(at, at)
        if start < found.end and found.start < end:
            return at
    return None


def _finding(
    context: Context, bead: Bead, shown: tuple[Evidence, Evidence], first: int, confidence: float
) -> Finding:
    names = [language.name for language in context.languages]
    genders = ("a woman", "a man") if first == _FEMININE else ("a man", "a woman")
    return Finding(
        evidence=shown,
        message=(
            f"The {names[0]} speaks of {genders[0]} ({quoted(shown[0].text)}), "
            f"the {names[1]} of {genders[1]} ({quoted(shown[1].text)})."
        ),
        confidence=round(confidence, 2),
        beads=(bead.number,),
    )
