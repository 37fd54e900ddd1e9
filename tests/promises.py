"""What a format keeps of a bitext, as values that are equal before writing and after reading.

There is one for each thing that the registry's table tells of, by the name that it has
there.  A format is held to the letter of it, unless it is named here with what it does to
a text by design.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from aligner.corpus import Bitext, Segment
from aligner.formats.format import Format

OF_LINES = ("vecalign", "ladder", "hunalign", "moses", "segmented")
"""Formats that have a line for a sentence or a bead: what ends a line in it becomes a space."""

OF_SENTENCES = (*OF_LINES, "xces", "intertext", "tei")
"""Formats that keep what stands in sentences, and not what stands between them."""

JOINING = ("moses",)
"""Formats in which the sentences of a side are one afterwards."""

BY_ORDER = ("vecalign", "xces", "intertext", "tei")
"""Formats in which the order of the sentences tells which beads are moved."""

WHOLE = ("json",)
"""Formats that also keep what stands in no bead: silence, a review, furniture."""

View = Callable[[Bitext, Format], object]


def kept(bitext: Bitext, format: Format) -> dict[str, object]:
    """All that a format promises to keep of a bitext."""
    return {
        name: view(bitext, format) for name, view in VIEWS.items() if getattr(format.keeps, name)
    }


def is_in_order(bitext: Bitext) -> bool:
    """Whether both sides of the beads, one after the other, go over their texts in order."""
    return all(
        [one.number for bead in bitext for one in bead.segments[side].sentences]
        == list(range(len(bitext.documents[side])))
        for side in (0, 1)
    )


def shown(text: str, format: Format) -> str:
    """A text as a format keeps it."""
    return "".join(text.split()) if format.name in OF_LINES else text.strip()


def _beads(bitext: Bitext, format: Format) -> object:
    return [
        tuple(_side(side, format) for side in bead.segments)
        for bead in bitext
        if not bead.is_null or format.keeps.nulls
    ]


def _side(side: Segment, format: Format) -> tuple[str, ...]:
    sentences = (shown(one.text.replace("~~~", "~ ~ ~"), format) for one in side.sentences)
    if format.name in JOINING:
        return ("".join(sentences),)
    if format.name in OF_SENTENCES:
        return tuple(sentences)
    return (shown(side.text, format), *(shown(one.text, format) for one in side.sentences))


def _nulls(bitext: Bitext, _: Format) -> object:
    return [(bead.number, bead.kind) for bead in bitext if bead.is_null]


def _scores(bitext: Bitext, _: Format) -> object:
    return [round(bead.score, 4) for bead in bitext]


def _moved(bitext: Bitext, format: Format) -> object:
    told = [] if format.name in BY_ORDER else [bead.moved for bead in bitext]
    numbers = [
        tuple(tuple(one.number for one in side.sentences) for side in bead.segments)
        for bead in bitext
    ]
    return told, numbers


def _paragraphs(bitext: Bitext, format: Format) -> object:
    return [
        [
            (paragraph.kind, *(shown(one.text, format) for one in paragraph.sentences))
            for paragraph in document.paragraphs
            if paragraph.sentences
        ]
        for document in bitext.documents
    ]


def _text(bitext: Bitext, _: Format) -> object:
    return [(one.text, one.paragraphs, one.gaps) for one in bitext.documents]


def _findings(bitext: Bitext, format: Format) -> object:
    """The findings; blanks that evidence holds between sentences are the format's own."""
    found = [
        (
            replace(one, evidence=(), review=None),  # type: ignore[arg-type]  # it stands below
            [(e.language, "".join(e.text.split()), e.reading) for e in one.evidence],
        )
        for one in bitext.discrepancies
    ]
    return (found, bitext.silenced if format.name in WHOLE else None)


def _notes(bitext: Bitext, format: Format) -> object:
    whole = bitext.review if format.name in WHOLE else None
    return whole, [one.review for one in bitext.discrepancies]


def _words(bitext: Bitext, _: Format) -> object:
    return [
        None
        if bead.words is None
        else (
            bead.words.pharaoh(),
            [[one.text for one in bead.words.tokens(side)] for side in (0, 1)],
        )
        for bead in bitext
    ]


VIEWS: dict[str, View] = {
    "beads": _beads,
    "nulls": _nulls,
    "scores": _scores,
    "moved": _moved,
    "paragraphs": _paragraphs,
    "text": _text,
    "findings": _findings,
    "notes": _notes,
    "words": _words,
}
