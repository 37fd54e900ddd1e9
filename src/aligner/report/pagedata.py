"""What the script of a report knows of the bitext without looking at the page."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from aligner.corpus import Bitext, Discrepancy
from aligner.report import wording
from aligner.report.geometry import Drawing
from aligner.report.rows import Row
from aligner.report.templating import showable

if TYPE_CHECKING:
    from markupsafe import Markup

GRID = 1000
"""Steps of a side that places in a drawing are rounded to."""

ALONE = (1, 2)
"""Flags of a row of which only the first, only the second side has something."""
MOVED = 4
"""Flag of a row that is moved."""


def page_data(
    bitext: Bitext,
    findings: Sequence[Discrepancy],
    table: Sequence[Row],
    drawn: Sequence[Drawing],
) -> dict[str, Any]:
    """A JSON object with all that the script needs before any row is laid out.

    Of each row: its score in whole percent, its flags, its place in the two texts and
    along the rows, the numbers of its first sentence on either side, and for either
    side the offsets of its sentences, start and end by turns.
    """
    of_finding: dict[int, list[int]] = {}
    for row in table:
        for number in row.findings:
            of_finding.setdefault(number, []).append(row.number)
    return {
        "languages": list(bitext.languages),
        "names": [wording.language_name(code) for code in bitext.languages],
        "texts": [sha256(d.text.encode()).hexdigest() for d in bitext.documents],
        "signature": bitext.signature.model_dump(mode="json"),
        "file": _file_name(bitext),
        "findings": [
            {
                "id": finding.id,
                "check": finding.check,
                "severity": str(finding.severity),
                "confidence": finding.confidence,
                "rows": _own_first(finding, of_finding.get(number, [])),
            }
            for number, finding in enumerate(findings, start=1)
        ],
        "rows": [_row(drawing) for drawing in drawn],
        "review": _review(bitext, findings),
    }


def _own_first(finding: Discrepancy, rows: Sequence[int]) -> list[int]:
    """The rows of a finding, the first of its own before those where its marks stand."""
    own = [bead + 1 for bead in finding.beads if bead + 1 in rows]
    return list(dict.fromkeys([*own, *rows]))


def _row(drawing: Drawing) -> list[Any]:
    bead = drawing.bead
    full = [bool(segment.sentences) for segment in bead.segments]
    flags = (0 if all(full) else ALONE[full.index(True)]) + MOVED * bead.moved
    first, second = drawing.middle
    return [
        int(bead.score * 100 + 1e-9),
        flags,
        round(first * GRID),
        round(second * GRID),
        round(drawing.along[0] * GRID * 100),
        *(s.sentences[0].number if s.sentences else -1 for s in bead.segments),
        *([at for s in segment.sentences for at in (s.start, s.end)] for segment in bead.segments),
    ]


def _review(bitext: Bitext, findings: Sequence[Discrepancy]) -> dict[str, Any] | None:
    """What has been decided before, as a review file has it."""
    if bitext.review is not None:
        return bitext.review.facing(bitext.languages[0]).model_dump(mode="json")
    said = [finding.review for finding in findings if finding.review]
    if not said:
        return None
    return {
        "findings": [
            {
                "id": one.id,
                "check": one.check,
                "decision": one.decision,
                "reason": one.reason,
                "comment": one.comment,
                "date": one.date.isoformat() if one.date else None,
            }
            for one in said
        ],
        "beads": [],
    }


def _file_name(bitext: Bitext) -> str:
    """What a downloaded review is called, without its ending."""
    stems = dict.fromkeys(PurePath(d.name).stem for d in bitext.documents if d.name)
    return showable("-".join(stems)) or "texts"


def as_json(data: object) -> Markup:
    """JSON that may stand in a script element: nothing in it can end the element."""
    import json

    from markupsafe import Markup

    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(showable(written))  # noqa: S704  # every sign that HTML knows is escaped
