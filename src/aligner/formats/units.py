"""Units of text in several languages, as memories and exchange files hold them -> a Bitext."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from aligner.corpus import Bitext, Signature
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.format import Wanted
from aligner.formats.held_findings import HeldFinding
from aligner.formats.inline import InlineText
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
        notes: what somebody wrote of it.
        codes: how many codes of the file that its texts came from are left out of them.
        is_fixed: whether it is not to be translated, and is not.
    """

    pieces: Mapping[str, Piece]
    score: float = 1.0
    moved: bool | None = None
    findings: tuple[HeldFinding, ...] = ()
    notes: tuple[str, ...] = ()
    codes: int = 0
    is_fixed: bool = False

    def row(self, languages: Pair) -> Row:
        """The bead in two of the languages."""
        first, second = (self.pieces.get(code, Piece()) for code in languages)
        return Row((first, second), self.score, self.moved, self.findings, notes=self.notes)

    def is_of(self, languages: Pair) -> bool:
        """Whether it is of these languages: not in one of them and in some other, say."""
        held = [code for code, piece in self.pieces.items() if piece.spans]
        return len(held) < 2 or set(languages) <= set(held)


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

    Units with a text in one of the two languages and in a third are of another pair, and
    left out; so are those that are not to be translated.

    Raises:
        EmptyTextError: there is no text.
        LanguageError: it does not hold the languages wanted, or several and none named.
    """
    languages = two_of(named, wanted, file=file)
    first, second = (about.names.get(code, file) for code in languages)
    held = list(units)
    kept = [unit for unit in held if unit.is_of(languages) and not unit.is_fixed]
    bitext = bitext_of_rows(
        (unit.row(languages) for unit in kept),
        languages,
        file=file,
        names=(first, second),
        signature=about.signature,
    )
    told = tuple(_left_out(held, kept, languages))
    return bitext.model_copy(update={"warnings": told}) if told else bitext


def units_of_flows(texts: Mapping[str, InlineText]) -> Iterator[Unit]:
    """The texts inside the codes of a unit, as beads of their own, one after the other.

    Args:
        texts: of the unit, by language.
    """
    for flows in zip_longest(*(text.flows for text in texts.values())):
        held = {code: flow for code, flow in zip(texts, flows, strict=True) if flow is not None}
        yield Unit({code: Piece(flow.text) for code, flow in held.items()})
        yield from units_of_flows(held)


def _left_out(held: Sequence[Unit], kept: Sequence[Unit], languages: Pair) -> Iterator[str]:
    """What a reader of the bitext should know of what is not in it."""
    codes = sum(unit.codes for unit in kept)
    if codes:
        of = "code of another file is" if codes == 1 else "codes of other files are"
        yield f"{codes} inline {of} left out of the texts"
    fixed = sum(unit.is_fixed for unit in held)
    if fixed:
        yield f"{fixed} unit{' is' if fixed == 1 else 's are'} left out: not to be translated"
    others = len(held) - len(kept) - fixed
    if others:
        of = "unit is" if others == 1 else "units are"
        yield f"{others} {of} left out: not in {languages[0]} and {languages[1]}, but in others"
