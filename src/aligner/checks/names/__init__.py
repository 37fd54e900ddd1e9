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
from aligner.checks.names.findings import (
    loose_findings,
    missing_findings,
    replaced_findings,
    spelling_findings,
    split_findings,
)
from aligner.checks.registry import Finding, check
from aligner.corpus import Severity


@check(
    "names/replaced",
    severity=Severity.CRITICAL,
    its_type="mistranslation",
    mqm="accuracy/mistranslation",
    needs=("names", "phrases"),
    uses=("dates",),
)
def replaced(context: Context) -> Iterator[Finding]:
    """A person, place or organisation where the other side has another.

    Exonyms, transliterations, abbreviations and names that are translated are known
    or recognised; titles of books and films, which get new ones in translation, are
    doubted.  It is major where one of the two may be no name, and a note where one may
    have been put for the other on purpose.

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
    needs=("names", "phrases"),
    uses=("dates",),
)
def nationality(context: Context) -> Iterator[Finding]:
    """A nation, people or creed, or what is of it, where the other side has another.

    Names and adjectives of one nation know each other.  A whole and its part that are
    said for each other (``inglese``, ``British``) are a note, which is not shown by
    default.

    Examples:
        flags: Le imprese ‹francesi› hanno vinto. | ‹German› companies have won.
        not: Il governo della Cina. | The Chinese government.
        flags: Il miliardario ‹inglese› compra. | The ‹British› billionaire is buying.
    """
    yield from replaced_findings(context, nations=True)
    yield from loose_findings(context)


@check(
    "names/missing",
    severity=Severity.MAJOR,
    its_type="omission",
    mqm="accuracy/omission",
    needs=("names", "phrases"),
    uses=("dates",),
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


@check(
    "names/spelling",
    severity=Severity.MINOR,
    its_type="misspelling",
    mqm="linguistic-conventions/spelling",
    needs=("names", "phrases"),
    uses=("dates",),
)
def spelling(context: Context) -> Iterator[Finding]:
    """A name that a side spells in two ways, or the two sides spell with a slip between them.

    Two spellings are of one name if the other side has the same for both, or the
    word beside them is the same; the rarer one is shown.  Across the sides, ways of
    transliterating a name are not flagged, nor are names that have a form in each
    language.  Two names of one place in a text ("Aktobe", "Aktyubinsk") are not shown by
    default.

    Examples:
        flags: La Steadwell è fallita. // La ‹Stedwell› è in vendita. | Steadwell has
            failed. // ‹Steadwell› is for sale.
        flags: Lo ha scritto Anna ‹Kovalcik›. | Anna ‹Kovaclik› wrote it.
        not: Lo dice Nazarbaev. | Nazarbayev says so.
    """
    yield from spelling_findings(context)


@check(
    "names/split",
    severity=Severity.MINOR,
    its_type="typographical",
    mqm="linguistic-conventions/punctuation",
    needs=("names", "phrases"),
    uses=("dates",),
)
def split(context: Context) -> Iterator[Finding]:
    """A comma in the midst of a name that the other side has in one piece.

    Places that are told apart by what follows them (``Paris, Texas``) are not flagged.

    Examples:
        flags: Tutte le azioni sono del finanziere Warren‹,› Buffett. | All shares are
            held by the financier Warren‹› Buffett.
        not: Ne parlano Warren, Buffett e Munger. | Warren, Buffett and Munger talk of it.
    """
    yield from split_findings(context)
