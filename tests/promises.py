"""What a format keeps of a bitext, as values that are equal before writing and after reading.

There is one for each thing that the registry's table tells of, by the name that it has
there.  A format is held to the letter of it, unless it is named here with what it does to
a text by design.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from aligner.corpus import Bitext, Document, Evidence, Segment
from aligner.corpus.document import BLANKS
from aligner.formats.format import Format

NUMBERED = ("vecalign", "ladder")
"""Formats whose texts are written apart."""

OF_LINES = ("vecalign", "ladder", "hunalign", "moses", "segmented")
"""Formats that have a line for a sentence or a bead: what ends a line in it becomes a space."""

OF_SENTENCES = (*OF_LINES, "xces", "intertext", "tei")
"""Formats that keep what stands in sentences, and not what stands between them."""

JOINING = ("moses", "csv")
"""Formats in which the sentences of a side are one afterwards."""

BY_ORDER = ("vecalign", "xces", "intertext", "tei")
"""Formats in which the order of the sentences tells which beads are moved."""

WHOLE = ("json",)
"""Formats that also keep what stands in no bead: silence, a review, furniture."""

BARE = ("findings-csv", "webannotation")
"""Formats that tell neither what was read as a value nor what else the same cause did."""

_UNBLANKED = {ord(blank): None for blank in BLANKS}

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
    sentences = [shown(one.text.replace("~~~", "~ ~ ~"), format) for one in side.sentences]
    if format.name in JOINING:
        return (shown(side.text, format),)
    if format.name in OF_SENTENCES:
        return tuple(sentences)
    return (shown(side.text, format), *sentences)


def _nulls(bitext: Bitext, format: Format) -> object:
    """The beads with an empty side, and how many sentences the other has."""
    return [
        (bead.number, [len(_side(side, format)) * bool(side.sentences) for side in bead.segments])
        for bead in bitext
        if bead.is_null
    ]


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
            (
                paragraph.kind if format.name not in OF_LINES else "",
                *(shown(one.text, format) for one in paragraph.sentences),
            )
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
            replace(
                one,
                evidence=(),  # type: ignore[arg-type]  # told below
                beads=one.beads if format.keeps.beads else (),
                symptoms=() if format.name in BARE else one.symptoms,
                review=None,
                confidence=round(one.confidence, 4),
            ),
            [
                (
                    e.language,
                    _words_of(e, document, format).translate(_UNBLANKED),
                    e.reading if format.name not in BARE else "",
                )
                for e, document in zip(one.evidence, bitext.documents, strict=True)
            ],
        )
        for one in bitext.discrepancies
    ]
    return (found, bitext.silenced if format.name in WHOLE else None)


def _words_of(evidence: Evidence, document: Document, format: Format) -> str:
    """What a format keeps of the words of evidence, which may reach over gaps."""
    if format.name not in OF_SENTENCES:
        return evidence.text
    return "".join(
        document.text[max(one.start, evidence.start) : min(one.end, evidence.end)]
        for one in document.sentences
    )


def _review(bitext: Bitext, format: Format) -> object:
    whole = bitext.review if format.name in WHOLE else None
    return whole, [one.review for one in bitext.discrepancies]


def _notes(bitext: Bitext, _: Format) -> object:
    return [bead.notes for bead in bitext]


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
    "review": _review,
    "notes": _notes,
    "words": _words,
}
