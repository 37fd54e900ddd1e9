"""A bitext as one HTML file that reads without a network and without scripts.

The file is written by the templates beside this module, with everything that
comes from a text escaped.  Marks in the text carry the local quality issue of
ITS 2.0 (https://www.w3.org/TR/its20/#lqissue): type, severity from 0 to 100 and
comment, together with the stable id of the finding.

Filters are form controls that style rules look at (``:has()``), so they too
need no script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aligner.corpus import Bitext, Discrepancy, Document, Evidence, Severity
from aligner.report import wording
from aligner.report.excerpts import Excerpt, excerpt
from aligner.report.figures import DOUBTFUL, Figures, figures, ordered
from aligner.report.linking import GROUPS, shows_words
from aligner.report.marking import Marks, marks
from aligner.report.rows import Aside, Row, asides, rows
from aligner.report.templating import environment, slug

UNCERTAIN = 0.8
"""Rows that score less can be picked out."""

LAZY = 300
"""Tables of more rows are laid out by the browser as they are scrolled into view."""


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


def render(bitext: Bitext) -> str:
    """The report of a bitext.

    Args:
        bitext: with its beads and, once checked, its discrepancies.

    Returns:
        A whole HTML document.
    """
    findings = ordered(bitext)
    laid = marks(bitext, findings)
    table = rows(bitext, findings, laid)
    counts = figures(bitext)
    template = environment().get_template("report.html.jinja")
    return template.render(
        bitext=bitext,
        title=wording.title(bitext),
        figures=counts,
        groups=_groups(_cards(bitext, findings, table)),
        rows=table,
        row_classes=lambda row: _row_classes(row, findings),
        picks=_picks(table),
        asides=_asides(bitext, laid),
        warnings=tuple(dict.fromkeys(w for d in (*bitext.documents, bitext) for w in d.warnings)),
        linked=bool(bitext.beads),
        lazy=LAZY,
        words=GROUPS if shows_words(bitext.beads) else 0,
        doubtful=DOUBTFUL,
        uncertain=UNCERTAIN,
        combinations=_combinations(counts),
    )


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


def _groups(cards: Sequence[Card]) -> list[tuple[Severity, list[Card]]]:
    """The cards by severity, worst first, without empty groups."""
    grouped = [(s, [c for c in cards if c.finding.severity is s]) for s in reversed(Severity)]
    return [(severity, here) for severity, here in grouped if here]


def _combinations(counts: Figures) -> list[tuple[str, Severity]]:
    """Each family with each severity that it has findings of."""
    return [
        (family, severity)
        for family in counts.families
        for severity in Severity
        if counts.table.get((family, severity))
    ]


def _row_classes(row: Row, findings: Sequence[Discrepancy]) -> str:
    """What style rules may ask of a row."""
    here = [findings[number - 1] for number in row.findings]
    asked = {
        "row": True,
        "breaks": row.breaks,
        "alone": row.alone is not None,
        "moved": row.bead.moved,
        "uncertain": row.bead.score < UNCERTAIN,
        "doubtful": row.bead.score < DOUBTFUL,
    }
    names = [name for name, holds in asked.items() if holds]
    names += dict.fromkeys(f"has-{slug(d.family)}-{d.severity}" for d in here)
    return " ".join(names)


def _picks(table: Sequence[Row]) -> dict[str, int]:
    """How many rows each choice of rows leaves."""
    return {
        "all": len(table),
        "findings": sum(bool(row.findings) for row in table),
        "alone": sum(row.alone is not None for row in table),
        "moved": sum(row.bead.moved for row in table),
        "uncertain": sum(row.bead.score < UNCERTAIN for row in table),
    }


def _asides(
    bitext: Bitext, laid: tuple[Marks, Marks]
) -> list[tuple[str, list[tuple[str, list[Aside]]]]]:
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
