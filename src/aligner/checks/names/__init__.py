"""Persons, places, organisations and nationalities that the two sides do not share.

Names are found by their capitals, by what stands around them and by tables of places,
peoples, bodies and persons in either language.  A name is rendered if the other side
has it in its own spelling or transliteration, its exonym, its abbreviation, what is made
from it (``China``, ``cinese``), or words that mean the same and stand for it.  What is
left over on both sides, and in the same place, is another name; on one side only, a
missing one.
"""

from __future__ import annotations

from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.names.findings import missing_findings, replaced_findings
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity


@check(
    "names/replaced",
    severity=Severity.CRITICAL,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("names",),
)
def replaced(context: Context) -> Iterator[Finding]:
    """A person, place or organisation where the other side has another.

    Exonyms, transliterations, abbreviations and names that are translated are known
    or recognised; titles of books and films, which get new ones in translation, are
    doubted.

    Examples:
        flags: La sede è a ‹Parigi›. | Its seat is in ‹Madrid›.
        flags: Lo ha detto Barack ‹Obama› ieri. | Barack ‹Clooney› said so yesterday.
        not: La sede è a Londra. | Its seat is in London.
        not: Lo ha detto l'ONU. | The United Nations said so.
    """
    yield from replaced_findings(context, nations=False)


@check(
    "names/nationality",
    severity=Severity.MAJOR,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("names",),
)
def nationality(context: Context) -> Iterator[Finding]:
    """A nation, people or creed, or what is of it, where the other side has another.

    Names and adjectives of one nation know each other; so do those that are used for
    each other (``inglese``, ``British``).

    Examples:
        flags: Le imprese ‹francesi› hanno vinto. | ‹German› companies have won.
        not: Il governo della Cina. | The Chinese government.
        not: Il miliardario inglese. | The British billionaire.
    """
    yield from replaced_findings(context, nations=True)


@check(
    "names/missing",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="accuracy/omission",
    needs=("names",),
)
def missing(context: Context) -> Iterator[Finding]:
    """A name for which the other side has nothing, neither there nor in the next beads.

    A note, which is not shown by default, if it may be meant so: a nationality, an
    abbreviation, a first name, a name that the other side has a few sentences before
    or after.

    Examples:
        flags: La conferenza di ‹Ginevra› è finita. | The conference is over.
        not: La conferenza di Ginevra è finita. | The Geneva conference is over.
    """
    yield from missing_findings(context)
