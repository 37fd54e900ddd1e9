"""A bitext as one HTML file: the page that a reviser works in.

The file needs no network.  It is written by the templates and assets beside this
module, with everything that comes from a text escaped.  Marks in the text carry the
local quality issues of ITS 2.0 (:mod:`aligner.report.its`).

Without its script the page can be read; choosing, searching and deciding need it.
The rows and findings of a long text are written into ``noscript`` elements, in chunks
that the script lays out as they are scrolled into view: a browser that runs scripts
reads such an element as text, which takes it next to no time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from aligner.corpus import Bitext, Discrepancy, Document, Evidence, Severity
from aligner.report import assets, wording
from aligner.report.drawing import dot_plot, strip_map
from aligner.report.excerpts import Excerpt, excerpt
from aligner.report.figures import DOUBTFUL, figures, ordered
from aligner.report.geometry import drawings
from aligner.report.its import standoff
from aligner.report.linking import shows_words
from aligner.report.marking import Marks, Token, marks
from aligner.report.pagedata import as_json, page_data
from aligner.report.rows import Aside, Row, asides, rows
from aligner.report.templating import environment

UNCERTAIN = 0.8
"""Rows that score less can be picked out."""

LAZY = 300
"""More rows, or more findings, are laid out as they are scrolled into view."""

CHUNK = 20
"""Rows or findings that are then laid out together."""

CARD_LINES = 8
"""How many lines a finding takes in the list, roughly."""

Item = TypeVar("Item")

Asides = list[tuple[str, list[tuple[str, list[Aside]]]]]
"""What was set aside: by what it is, and by language."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one side of a finding shows.

    Attributes:
        evidence: its evidence.
        excerpt: the evidence with the words around it.
        place: where it stands, in words.
    """

    evidence: Evidence
    excerpt: Excerpt
    place: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding in the list of findings.

    Attributes:
        number: its number in the report, from 1.
        finding: the finding.
        sides: what each side shows.
        row: number of its first row, from 1.
    """

    number: int
    finding: Discrepancy
    sides: tuple[Shown, Shown]
    row: int | None

    @property
    def readings(self) -> bool:
        """Whether a value was read on either side."""
        return any(shown.evidence.reading is not None for shown in self.sides)


@dataclass(frozen=True, slots=True)
class Chunk(Generic[Item]):
    """Rows or findings that are laid out together.

    Attributes:
        items: those.
        first: the number of the first.
        last: the number of the last.
        lines: how many lines they take, roughly.
    """

    items: Sequence[Item]
    first: int
    last: int
    lines: int

    @property
    def length(self) -> int:
        """How many items it holds."""
        return len(self.items)


def render(bitext: Bitext) -> str:
    """The report of a bitext.

    Args:
        bitext: with its beads and, once checked, its discrepancies.

    Returns:
        A whole HTML document.
    """
    from markupsafe import Markup

    findings = ordered(bitext)
    laid = marks(bitext, findings)
    table = rows(bitext, findings, laid)
    drawn = drawings(bitext)
    counts = figures(bitext)
    aside = _asides(bitext, laid)
    template = environment().get_template("report.html.jinja")
    return template.render(
        bitext=bitext,
        title=wording.title(bitext),
        figures=counts,
        groups=_groups(_cards(bitext, findings, table)),
        cards_deferred=len(findings) > LAZY,
        chunks=list(_row_chunks(table)),
        deferred=len(table) > LAZY,
        row_classes=_row_classes,
        picks=_picks(table),
        asides=aside,
        warnings=tuple(dict.fromkeys(w for d in (*bitext.documents, bitext) for w in d.warnings)),
        linked=bool(bitext.beads),
        words=shows_words(bitext.beads),
        doubtful=DOUBTFUL,
        uncertain=UNCERTAIN,
        plot=dot_plot(drawn, findings),
        strip=strip_map(drawn, findings),
        standoff=standoff(_tokens(table, aside)),
        data=as_json(page_data(bitext, findings, table, drawn)),
        styles=Markup(assets.styles()),  # noqa: S704  # our own file
        script=Markup(assets.script()),  # noqa: S704  # our own file
        script_hash=assets.script_hash(),
    )


def _row_chunks(table: Sequence[Row]) -> Iterator[Chunk[Row]]:
    for here in _pieces(table, len(table)):
        yield Chunk(here, here[0].number, here[-1].number, sum(row.lines for row in here))


def _pieces(items: Sequence[Item], among: int) -> Iterator[Sequence[Item]]:
    """Items in pieces, or in one piece where the page has not so many of their like."""
    size = CHUNK if among > LAZY else max(1, len(items))
    for at in range(0, len(items), size):
        yield items[at : at + size]


def _tokens(table: Sequence[Row], aside: Asides) -> Iterator[Token]:
    """All steps in writing what stands in the texts and beside them."""
    for row in table:
        yield from row.tokens
    for _, sides in aside:
        for _, found in sides:
            for one in found:
                yield from one.tokens


def _cards(bitext: Bitext, findings: Sequence[Discrepancy], table: Sequence[Row]) -> list[Card]:
    places = [wording.Places(document) for document in bitext.documents]
    row_of: dict[int, int] = {}
    for row in table:
        for number in row.findings:
            row_of.setdefault(number, row.number)
    cards = []
    for number, finding in enumerate(findings, start=1):
        first, second = (
            _shown(document, evidence, place)
            for document, evidence, place in zip(
                bitext.documents, finding.evidence, places, strict=True
            )
        )
        main = [bead + 1 for bead in finding.beads if bead < len(table)]
        row_number = main[0] if main else row_of.get(number)
        cards.append(Card(number, finding, (first, second), row_number))
    return cards


def _shown(document: Document, evidence: Evidence, places: wording.Places) -> Shown:
    return Shown(evidence, excerpt(document, evidence), places.in_words(evidence))


def _groups(cards: Sequence[Card]) -> list[tuple[Severity, list[Chunk[Card]]]]:
    """The cards by severity, worst first, in chunks, without empty groups."""
    groups = []
    for severity in reversed(Severity):
        here = [card for card in cards if card.finding.severity is severity]
        if here:
            pieces = _pieces(here, len(cards))
            groups.append((severity, [_card_chunk(piece) for piece in pieces]))
    return groups


def _card_chunk(cards: Sequence[Card]) -> Chunk[Card]:
    return Chunk(cards, cards[0].number, cards[-1].number, CARD_LINES * len(cards))


def _row_classes(row: Row) -> str:
    """What style rules may ask of a row."""
    asked = {
        "row": True,
        "breaks": row.breaks,
        "alone": row.alone is not None,
        "moved": row.bead.moved,
        "doubtful": row.bead.score < DOUBTFUL,
    }
    return " ".join(name for name, holds in asked.items() if holds)


def _picks(table: Sequence[Row]) -> dict[str, int]:
    """How many rows each choice of rows leaves."""
    return {
        "all": len(table),
        "findings": sum(bool(row.findings) for row in table),
        "alone": sum(row.alone is not None for row in table),
        "moved": sum(row.bead.moved for row in table),
        "uncertain": sum(row.bead.score < UNCERTAIN for row in table),
    }


def _asides(bitext: Bitext, laid: tuple[Marks, Marks]) -> Asides:
    """What was set aside, by what it is, for each side."""
    both = [asides(bitext, side, laid[side]) for side in (0, 1)]
    kinds = dict.fromkeys(kind for side in both for kind in side)
    return [
        (
            kind,
            [
                (language, side[kind])
                for language, side in zip(bitext.languages, both, strict=True)
                if kind in side
            ],
        )
        for kind in kinds
    ]
