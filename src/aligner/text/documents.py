"""Blocks of one language -> a Document in which nothing of the text is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aligner import limits
from aligner.corpus import (
    Document,
    Gap,
    GapReason,
    Paragraph,
    ParagraphKind,
    Sentence,
)
from aligner.corpus.document import trimmed
from aligner.languages import Language
from aligner.text.regions import Region
from aligner.text.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph to be.

    Attributes:
        region: where it stands.
        kind: what it is for.
        confidence: how sure it is that it is in the document's language.
        spans: where its sentences stand in the text, or ``None`` if they are to be told.
    """

    region: Region
    kind: ParagraphKind
    confidence: float = 1.0
    spans: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch of text that is not the document's, and why."""

    start: int
    end: int
    reason: GapReason


def document_of(
    text: str,
    language: Language,
    parts: Sequence[Part],
    foreign: Sequence[Foreign] = (),
    *,
    name: str = "",
    warnings: tuple[str, ...] = (),
    reader: str = "",
) -> Document:
    """The document that some paragraphs of a text make.

    What lies neither in a paragraph nor in a foreign stretch is markup.
    Foreign stretches that follow each other become one gap.

    Args:
        text: the whole text.
        language: that the paragraphs are in.
        parts: the paragraphs, in order.
        foreign: what belongs to no paragraph, in order.
        name: where the text came from.
        warnings: what had to be guessed.
        reader: as in :class:`~aligner.corpus.Document`.

    Raises:
        LimitError: it has more sentences than may be read, or takes too long.
    """
    paragraphs: list[Paragraph] = []
    taken: list[tuple[int, int]] = []
    sentences = 0
    for part in parts:
        start, end = trimmed(text, part.region.start, part.region.end)
        if start == end:
            continue
        spans = list(_sentences(text, part, language, start, end))
        number = len(paragraphs)
        made = tuple(
            Sentence(a, b, text[a:b], sentences + k, number) for k, (a, b) in enumerate(spans)
        )
        sentences += len(made)
        limits.must_be_countable(sentences, file=name or None)
        limits.must_have_time()
        taken.extend(spans or [(start, end)])
        paragraphs.append(
            Paragraph(start, end, text[start:end], number, part.kind, made, part.confidence)
        )
    return Document(
        text=text,
        language=language.code,
        paragraphs=tuple(paragraphs),
        gaps=tuple(_gaps(text, taken, foreign)),
        name=name,
        warnings=warnings,
        reader=reader,
    )


def _sentences(
    text: str, part: Part, language: Language, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph stand; marks of layout are read as blanks."""
    if part.kind is ParagraphKind.FURNITURE:
        return
    if part.spans is not None:
        yield from part.spans
        return
    words = _without(text[start:end], ((a - start, b - start) for a, b in part.region.marks))
    if part.kind is ParagraphKind.HEADING:
        spans = [trimmed(words, 0, len(words))]
    else:
        spans = split_sentences(words, language)
    for a, b in spans:
        yield start + a, start + b


def _without(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """A text with blanks in the place of some marks, which are in order."""
    parts: list[str] = []
    at = 0
    for start, end in marks:
        begin, past = max(start, at), min(end, len(text))
        parts += text[at:begin], " " * (past - begin)
        at = max(at, past)
    return "".join((*parts, text[at:]))


def _gaps(text: str, taken: Sequence[tuple[int, int]], foreign: Sequence[Foreign]) -> Iterator[Gap]:
    """The gaps between what the paragraphs take up, in order."""
    stretches: list[tuple[int, int, GapReason | None]] = [(a, b, None) for a, b in taken]
    stretches += [(*trimmed(text, f.start, f.end), f.reason) for f in foreign]
    stretches.sort(key=lambda stretch: stretch[:2])
    stretches.append((len(text), len(text), None))
    at = 0
    pending: tuple[int, int, GapReason] | None = None
    for start, end, reason in stretches:
        merges = pending is not None and pending[2] is reason
        if pending is not None and not merges:
            yield _gap(text, *pending)
            pending = None
        if not merges:
            markup = trimmed(text, at, start)
            if markup[0] < markup[1]:
                yield _gap(text, *markup, GapReason.MARKUP)
        if reason is not None and start < end:
            pending = (pending[0] if pending else start, end, reason)
        at = max(at, end)


def _gap(text: str, start: int, end: int, reason: GapReason) -> Gap:
    return Gap(start, end, text[start:end], reason)
