"""Units of text in several languages, as memories and exchange files hold them -> a Bitext."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aligner.corpus import Bitext, Signature
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.format import Wanted
from aligner.formats.held_findings import HeldFinding
from aligner.formats.pieces import Piece, Row
from aligner.formats.tongues import Pair, two_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A bead to be, in any number of languages.

    Attributes:
        pieces: its text in each language that it has one in.
        score: probability that it is right.
        moved: whether it breaks the order; ``None`` if the file does not say.
        findings: the discrepancies that are kept with it.
    """

    pieces: Mapping[str, Piece]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()

    def row(self, languages: Pair) -> Row:
        """The bead in two of the languages."""
        first, second = (self.pieces.get(code, Piece()) for code in languages)
        return Row((first, second), self.score, self.moved, self.findings)


@dataclass(frozen=True, slots=True)
class About:
    """What a file tells of its bitext as a whole.

    Attributes:
        names: of the documents, by language.
        signature: with what the beads were made.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    signature: Signature | None = None


def bitext_of_units(
    units: Iterable[Unit], named: Iterable[str], wanted: Wanted, *, file: str, about: About
) -> Bitext:
    """The bitext of two of the languages of some units.

    Args:
        units: the beads.
        named: the languages that the file names, in its order.
        wanted: what the reader was told.
        file: its name.
        about: what it tells of the whole.

    Raises:
        EmptyTextError: there is no text.
        LanguageError: it does not hold the languages wanted, or several and none named.
    """
    languages = two_of(named, wanted, file=file)
    first, second = (about.names.get(code, file) for code in languages)
    return bitext_of_rows(
        (unit.row(languages) for unit in units),
        languages,
        file=file,
        names=(first, second),
        signature=about.signature,
    )
