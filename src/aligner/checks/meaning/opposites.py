"""The opposite said: antonyms, amounts, modality and connectives that are turned."""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.meaning.poles import Opposition, oppositions
from aligner.checks.meaning.words import readable, words_in
from aligner.checks.registry import Finding, check
from aligner.checks.wording import quoted
from aligner.corpus import Bead, Severity


@check(
    "meaning/antonym",
    severity=Severity.CRITICAL,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("opposites",),
    uses=("negation",),
)
def antonym(context: Context) -> Iterator[Finding]:
    """A word rendered by its opposite.

    Not flagged: a word whose opposite is denied ("non è difficile", "it is easy"),
    opposites that both sides name, and words that only share a bead.

    Examples:
        flags: I prezzi sono ‹aumentati› molto. | Prices have ‹fallen› a lot.
        not: I prezzi non sono aumentati. | Prices have fallen.
    """
    yield from _opposed(context, "opposites.antonyms", "the opposite", 0.35, 0.5)


@check(
    "meaning/quantity",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("opposites",),
    uses=("negation",),
)
def quantity(context: Context) -> Iterator[Finding]:
    """All, many, some or none on one side, and another of them on the other; how often.

    Not flagged: amounts that a translator may choose between ("qualche", "any"), and
    an amount that stands for another because it is denied ("non tutti", "few").

    Examples:
        flags: ‹Tutte› le barche sono rientrate. | ‹Few› boats have come back.
        not: Non tutte le barche sono rientrate. | Few boats have come back.
    """
    yield from _opposed(context, "opposites.quantities", "another amount", 0.2, 0.55)


@check(
    "meaning/modality",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("opposites",),
    uses=("negation",),
)
def modality(context: Context) -> Iterator[Finding]:
    """What must be on one side and may be on the other; what is sure, and what is likely.

    Not flagged: future, conditional and politeness, which languages say in their own ways.

    Examples:
        flags: I marinai ‹devono› dormire a bordo. | The sailors ‹may› sleep on board.
        not: I marinai possono dormire a bordo. | The sailors are able to sleep on board.
    """
    yield from _opposed(context, "opposites.modalities", "something else", 0.25, 0.5)


@check(
    "meaning/connective",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("opposites",),
)
def connective(context: Context) -> Iterator[Finding]:
    """A reason on one side and a concession on the other; before and after.

    Not flagged: clauses put side by side on one side and joined on the other.

    Examples:
        flags: Partirono ‹benché› il mare fosse mosso. | They left ‹because› the sea was
            rough.
        not: Partirono perché il mare era calmo. | They left since the sea was calm.
    """
    yield from _opposed(context, "opposites.connectives", "another relation", 0.25, 0.5)


def _opposed(
    context: Context, area: str, what: str, base: float, by_score: float
) -> Iterator[Finding]:
    for bead in readable(context):
        for found in oppositions(context, bead, area):
            yield _finding(context, bead, found, what, round(base + by_score * found.score, 2))


def _finding(
    context: Context, bead: Bead, found: Opposition, what: str, confidence: float
) -> Finding:
    evidence = tuple(
        context.evidence(side, *words_in(context, bead, side).reach(spot.first, spot.last))
        for side, spot in enumerate((found.first, found.second))
    )
    own, other = (language.name for language in context.languages)
    first, second = evidence
    return Finding(
        evidence=(first, second),
        message=(
            f"The {own} {quoted(first.text)} and the {other} {quoted(second.text)} say {what}."
        ),
        confidence=confidence,
        beads=(bead.number,),
    )
