"""The bitext's own file: JSON, without loss.

The file keeps texts once and everything else as offsets into them, so it is
little larger than the texts.  Its schema carries a version; a reader accepts its
own version and earlier ones, and says so when it meets a later one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from aligner import limits
from aligner.corpus import (
    Bead,
    Bitext,
    Document,
    Gap,
    GapReason,
    Paragraph,
    ParagraphBead,
    ParagraphKind,
    Segment,
    Sentence,
    Signature,
    Span,
    WordAlignment,
)
from aligner.errors import EncodingError, FormatError, SettingsError, must_be_known
from aligner.formats.files import name_of, read_text
from aligner.formats.format import KEPT, Format, Keeps, Wanted, only
from aligner.formats.json_text import value_of
from aligner.formats.review import StoredReview, restored_review, stored_review
from aligner.formats.stored_findings import (
    Offset,
    Score,
    Stored,
    StoredDiscrepancy,
    StoredSilenced,
    restore_discrepancy,
    restore_silenced,
    store_discrepancy,
    store_silenced,
)
from aligner.formats.tongues import two_of

FORMAT = "aligner-bitext"
SCHEMA_VERSION = 1


class StoredParagraph(Stored):
    """A paragraph; ``sentences`` are pairs of offsets."""

    start: Offset
    end: Offset
    kind: ParagraphKind
    language_confidence: Score
    sentences: tuple[tuple[Offset, Offset], ...]


class StoredGap(Stored):
    """A stretch that belongs to no paragraph."""

    start: Offset
    end: Offset
    reason: GapReason


class StoredDocument(Stored):
    """A document; ``text`` is the number of its text in ``texts``."""

    language: str
    name: str
    text: Offset
    paragraphs: tuple[StoredParagraph, ...]
    gaps: tuple[StoredGap, ...]
    warnings: tuple[str, ...]
    reader: str | None = None


class StoredWords(Stored):
    """Words of a bead: the offsets of either side's tokens, and links with their scores.

    A link is ``[token of the first side, token of the second, probability]``.
    """

    tokens: tuple[tuple[tuple[Offset, Offset], ...], tuple[tuple[Offset, Offset], ...]]
    links: tuple[tuple[Offset, Offset, Score], ...]


class StoredBead(Stored):
    """A bead.

    Each side is ``[first sentence, one past the last]``; ``places`` has the
    offset that an empty side stands at; ``words`` is there if words were aligned,
    ``notes`` if there are any.
    """

    sides: tuple[tuple[Offset, Offset], tuple[Offset, Offset]]
    places: tuple[Offset | None, Offset | None]
    score: Score
    moved: bool
    words: StoredWords | None = None
    notes: tuple[str, ...] = ()


class StoredParagraphBead(Stored):
    """Paragraph numbers on each side."""

    sides: tuple[tuple[Offset, ...], tuple[Offset, ...]]
    score: Score


class StoredBitext(Stored):
    """The whole file.  Offsets count code points from the start of a text."""

    format: Literal["aligner-bitext"]
    version: Literal[1]
    signature: Signature
    warnings: tuple[str, ...]
    texts: tuple[str, ...]
    documents: tuple[StoredDocument, StoredDocument]
    beads: tuple[StoredBead, ...]
    paragraph_beads: tuple[StoredParagraphBead, ...]
    discrepancies: tuple[StoredDiscrepancy, ...]
    silenced: tuple[StoredSilenced, ...] = ()
    review: StoredReview | None = None


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {SCHEMA_VERSION}",
        **StoredBitext.model_json_schema(),
    }


def dumps(bitext: Bitext) -> str:
    """A bitext as JSON; ``loads(dumps(bitext)) == bitext``."""
    texts = list(dict.fromkeys(document.text for document in bitext.documents))
    stored = StoredBitext(
        format=FORMAT,
        version=SCHEMA_VERSION,
        signature=bitext.signature,
        warnings=bitext.warnings,
        texts=tuple(texts),
        documents=(
            _store_document(bitext.documents[0], texts),
            _store_document(bitext.documents[1], texts),
        ),
        beads=tuple(_store_bead(bead) for bead in bitext.beads),
        paragraph_beads=tuple(
            StoredParagraphBead(sides=bead.paragraphs, score=bead.score)
            for bead in bitext.paragraph_beads
        ),
        discrepancies=tuple(store_discrepancy(found) for found in bitext.discrepancies),
        silenced=tuple(store_silenced(one) for one in bitext.silenced),
        review=None if bitext.review is None else stored_review(bitext.review),
    )
    content = stored.model_dump(mode="json")
    _leave_out(content["documents"], "reader")
    _leave_out(content["beads"], "words")
    _leave_out(content["beads"], "notes")
    _leave_out(content["discrepancies"], "review")
    _leave_out([one["discrepancy"] for one in content["silenced"]], "review")
    _leave_out([content], "review")
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def loads(content: str, *, file: str | None = None) -> Bitext:
    """The bitext that a JSON text holds.

    Args:
        content: what :func:`dumps` made.
        file: the file it came from, for messages.

    Raises:
        VersionError: it was written by a later version of this package.
        FormatError: it is not JSON, not a bitext, or contradicts itself.
    """
    raw = value_of(content, file=file)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise FormatError('not a saved bitext: it has no "format": "aligner-bitext"', file=file)
    must_be_known(raw.get("version"), SCHEMA_VERSION, file=file)
    try:
        return _restore(StoredBitext.model_validate(raw))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise FormatError(f"damaged at {where or 'the top'}: {first['msg']}", file=file) from None
    except (ValueError, IndexError, SettingsError) as error:
        raise FormatError(f"damaged: {error}", file=file) from None


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that a file holds.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is damaged, or is not a saved bitext.
        VersionError: a later version of this package wrote it.
        LanguageError: it is in other languages than those wanted.
    """
    file = name_of(path)
    try:
        content = read_text(path)
    except EncodingError:
        raise FormatError("not a saved bitext: it is not UTF-8", file=file) from None
    bitext = loads(content, file=file)
    two_of(bitext.languages, wanted, file=file)
    return bitext


RECORD = Format(
    name="json",
    title="JSON of this package",
    endings=(".json",),
    keeps=Keeps(*(True,) * len(KEPT)),
    read=read,
    write=lambda bitext, path: only(path, (dumps(bitext),)),
    tells_languages=True,
    remark="Nothing is lost: what is read is equal to what was written. The sides keep "
    "their order.",
)


def _leave_out(records: list[dict[str, Any]], key: str) -> None:
    """Leave out a key where there is nothing to say."""
    for record in records:
        if record[key] in (None, []):
            del record[key]


def _store_document(document: Document, texts: list[str]) -> StoredDocument:
    return StoredDocument(
        language=document.language,
        name=document.name,
        text=texts.index(document.text),
        paragraphs=tuple(
            StoredParagraph(
                start=p.start,
                end=p.end,
                kind=p.kind,
                language_confidence=p.language_confidence,
                sentences=tuple((s.start, s.end) for s in p.sentences),
            )
            for p in document.paragraphs
        ),
        gaps=tuple(StoredGap(start=g.start, end=g.end, reason=g.reason) for g in document.gaps),
        warnings=document.warnings,
        reader=document.reader or None,
    )


def _store_bead(bead: Bead) -> StoredBead:
    def side(segment: Segment) -> tuple[int, int]:
        numbers = [sentence.number for sentence in segment.sentences]
        return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)

    def place(segment: Segment) -> int | None:
        return None if segment.sentences else segment.start

    first, second = bead.segments
    return StoredBead(
        sides=(side(first), side(second)),
        places=(place(first), place(second)),
        score=bead.score,
        moved=bead.moved,
        words=_store_words(bead.words) if bead.words else None,
        notes=bead.notes,
    )


def _store_words(words: WordAlignment) -> StoredWords:
    first, second = (tuple((t.start, t.end) for t in words.tokens(side)) for side in (0, 1))
    return StoredWords(tokens=(first, second), links=words.links)


def _restore(stored: StoredBitext) -> Bitext:
    first, second = (_restore_document(d, stored.texts) for d in stored.documents)
    documents = (first, second)
    return Bitext(
        documents=documents,
        beads=tuple(
            _restore_bead(bead, number, documents) for number, bead in enumerate(stored.beads)
        ),
        paragraph_beads=tuple(
            ParagraphBead(bead.sides, bead.score) for bead in stored.paragraph_beads
        ),
        discrepancies=tuple(restore_discrepancy(d, documents) for d in stored.discrepancies),
        silenced=tuple(restore_silenced(one, documents) for one in stored.silenced),
        signature=stored.signature,
        warnings=stored.warnings,
        review=None if stored.review is None else restored_review(stored.review),
    )


def _restore_document(stored: StoredDocument, texts: tuple[str, ...]) -> Document:
    text = texts[stored.text]
    paragraphs = []
    number = 0
    for position, p in enumerate(stored.paragraphs):
        sentences = []
        for start, end in p.sentences:
            sentences.append(Sentence(start, end, text[start:end], number, position))
            number += 1
        limits.must_be_countable(number, file=stored.name or None)
        paragraphs.append(
            Paragraph(
                p.start,
                p.end,
                text[p.start : p.end],
                position,
                p.kind,
                tuple(sentences),
                p.language_confidence,
            )
        )
    return Document(
        text=text,
        language=stored.language,
        name=stored.name,
        paragraphs=tuple(paragraphs),
        gaps=tuple(Gap(g.start, g.end, text[g.start : g.end], g.reason) for g in stored.gaps),
        warnings=stored.warnings,
        reader=stored.reader or "",
    )


def _restore_bead(stored: StoredBead, number: int, documents: tuple[Document, Document]) -> Bead:
    first, second = (
        Segment.of(document, document[start:end], place or 0)
        for document, (start, end), place in zip(
            documents, stored.sides, stored.places, strict=True
        )
    )
    words = _restore_words(stored.words, documents) if stored.words else None
    return Bead(number, (first, second), stored.score, stored.moved, words, stored.notes)


def _restore_words(stored: StoredWords, documents: tuple[Document, Document]) -> WordAlignment:
    first, second = (
        tuple(Span(start, end, document.text[start:end]) for start, end in side)
        for side, document in zip(stored.tokens, documents, strict=True)
    )
    return WordAlignment(first, second, stored.links)
