"""What is given to be read -> two documents, one in each language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from aligner import languages as known
from aligner.corpus import Document, GapReason, ParagraphKind
from aligner.errors import SettingsError
from aligner.languages import DEFAULT_PAIR, Language
from aligner.text.blocks import cut
from aligner.text.documents import Foreign, Part, document_of
from aligner.text.furniture import furniture_among
from aligner.text.kinds import kinds_of
from aligner.text.layout import Block, tell
from aligner.text.lines import groups_of, lines_of
from aligner.text.recognition import Recogniser
from aligner.text.regions import Region
from aligner.text.sides import are_turned, must_hold_both, of_one_side, same_language, side_of
from aligner.text.source import Format, RawText, raw_text_of, read_source

SEGMENTED = "segmented"
"""What tells, as the reader of a document, that its sentences were given."""

_SURE = 6.0
_VERY_SURE = 200.0


def read_page(
    source: str | Path, *, languages: tuple[str, str] = DEFAULT_PAIR, name: str | None = None
) -> tuple[Document, Document]:
    """Read one page that holds a text in two languages.

    The languages may follow each other in either order, alternate by paragraph or
    by line, or stand side by side in a table.  Both documents have the text of
    the whole page; each has the paragraphs in its language, and a gap where the
    other's stand.

    Args:
        source: a file, ``"-"``, or the text itself; see :func:`read_source`.
        languages: the codes of the two languages, in the order of the result.
        name: what to call the page, in place of the name of the file.

    Raises:
        InputError: it cannot be read, is empty, or is not in both languages.
    """
    recogniser = _recogniser(languages)
    raw = read_source(source, name=name)
    blocks = _blocks(raw, recogniser)
    must_hold_both(raw, blocks, recogniser)
    first, second = (_document(raw, blocks, side, recogniser) for side in (0, 1))
    return first, second


def read_pair(
    first: str | Path, second: str | Path, *, languages: tuple[str, str] = DEFAULT_PAIR
) -> tuple[Document, Document]:
    """Read two texts, one in each language, given in either order.

    A paragraph in the other language stays in the document of its text, with a
    low confidence.

    Args:
        first: a file, ``"-"``, or a text itself; see :func:`read_source`.
        second: likewise.
        languages: the codes of the two languages, in the order of the result.

    Raises:
        InputError: one cannot be read or is empty, or they are not one in each language.
    """
    recogniser = _recogniser(languages)
    raws = (read_source(first), read_source(second))
    told = [_blocks(raw, recogniser) for raw in raws]
    if are_turned([raw.name for raw in raws], told, recogniser):
        raws, told = (raws[1], raws[0]), told[::-1]
    one, two = (
        _document(raw, of_one_side(blocks, side), side, recogniser)
        for side, (raw, blocks) in enumerate(zip(raws, told, strict=True))
    )
    return one, two


def read_one(
    source: str | Path, *, languages: tuple[str, str] = DEFAULT_PAIR
) -> tuple[int, Document]:
    """Read one text, and tell which of two languages it is in.

    Args:
        source: a file, ``"-"``, or the text itself; see :func:`read_source`.
        languages: the codes of the two languages.

    Returns:
        0 or 1 for the language, and the document.

    Raises:
        InputError: it cannot be read, is empty, or is in neither language or in both.
    """
    recogniser = _recogniser(languages)
    raw = read_source(source)
    blocks = _blocks(raw, recogniser)
    side = side_of(raw.name, blocks, recogniser)
    return side, _document(raw, of_one_side(blocks, side), side, recogniser)


def read_segmented(
    first: str | Path, second: str | Path, *, languages: tuple[str, str] = DEFAULT_PAIR
) -> tuple[Document, Document]:
    """Read two texts that have one sentence a line and a blank line between paragraphs.

    The lines are kept as they are.  The texts are in the order of the languages
    unless they are clearly the other way round.

    Raises:
        InputError: one cannot be read or is empty, or both are clearly in one language.
    """
    recogniser = _recogniser(languages)
    raws = [read_source(source, as_format=Format.PLAIN) for source in (first, second)]
    leanings = [recogniser.leaning(raw.text) for raw in raws]
    if leanings[0] < -_SURE and leanings[1] > _SURE:
        raws.reverse()
    elif leanings[0] * leanings[1] > 0 and min(map(abs, leanings)) > _VERY_SURE:
        raise same_language(raws[1].name, recogniser, int(leanings[0] < 0))
    one, two = (
        _segmented(raw, language) for raw, language in zip(raws, recogniser.languages, strict=True)
    )
    return one, two


def document_from_text(text: str, language: str, *, name: str = "") -> Document:
    """The document of a text whose language is known; nothing is told as furniture.

    Raises:
        EmptyTextError: the text is blank.
        EncodingError: it has half a surrogate pair.
        BinaryFileError: it has a NUL.
    """
    known_language = known.get(language)
    raw = raw_text_of(text, name=name)
    regions = cut(raw.text, raw.regions, lambda _: 0.0)
    texts = [raw.text[region.start : region.end] for region in regions]
    kinds = kinds_of(texts, regions, known_language.recognition)
    parts = [Part(region, kind) for region, kind in zip(regions, kinds, strict=True)]
    return document_of(raw.text, known_language, parts, name=name)


def documents_from_pair(
    first: str, second: str, *, languages: tuple[str, str] = DEFAULT_PAIR
) -> tuple[Document, Document]:
    """The documents of two short texts of known languages, one paragraph each.

    Nothing is told about language or layout.  A blank text makes a document
    without paragraphs.
    """
    one, two = (
        document_of(text, known.get(code), [Part(Region(0, len(text)), ParagraphKind.BODY)])
        for text, code in zip((first, second), languages, strict=True)
    )
    return one, two


@cache
def _recogniser(codes: tuple[str, str]) -> Recogniser:
    if len(set(codes)) != 2:
        raise SettingsError(f"two different languages are needed, not {', '.join(codes)}")
    return Recogniser(tuple(known.get(code) for code in codes))


def _blocks(raw: RawText, recogniser: Recogniser) -> list[Block]:
    return tell(raw.text, cut(raw.text, raw.regions, recogniser.leaning), recogniser)


def _document(raw: RawText, blocks: Sequence[Block], side: int, recogniser: Recogniser) -> Document:
    """The document of one side of a page."""
    language = recogniser.languages[side]
    own = [block for block in blocks if block.side == side]
    regions = [block.region for block in own]
    texts = [raw.text[region.start : region.end] for region in regions]
    recognitions = [each.recognition for each in recogniser.languages]
    chrome = furniture_among(texts, regions, recognitions)
    text_regions = [r for r, aside in zip(regions, chrome, strict=True) if not aside]
    kinds = iter(
        kinds_of(
            [t for t, aside in zip(texts, chrome, strict=True) if not aside],
            text_regions,
            language.recognition,
        )
    )
    parts = [
        Part(
            block.region,
            ParagraphKind.FURNITURE if aside else next(kinds),
            round(block.confidence, 4),
        )
        for block, aside in zip(own, chrome, strict=True)
    ]
    foreign = [
        Foreign(block.region.start, block.region.end, block.gap or GapReason.OTHER_SIDE)
        for block in blocks
        if block.side != side and block.gap is not GapReason.MARKUP
    ]
    warnings = raw.warnings + _warnings(blocks)
    return document_of(
        raw.text, language, parts, foreign, name=raw.name, warnings=warnings, reader=raw.reader
    )


def _warnings(blocks: Sequence[Block]) -> tuple[str, ...]:
    strangers = sorted(
        {b.stranger for b in blocks if b.stranger and b.gap is GapReason.OTHER_LANGUAGE}
    )
    return tuple(f"set aside what seems to be in {stranger}" for stranger in strangers)


def _segmented(raw: RawText, language: Language) -> Document:
    """The document of a text with one sentence a line."""
    ends = r"\n" if "\n" in raw.text else r"\r"
    parts = [
        Part(
            Region(group[0].first, group[-1].end),
            ParagraphKind.BODY,
            spans=tuple((line.first, line.end) for line in group),
        )
        for group in groups_of(lines_of(raw.text, ends=ends))
    ]
    return document_of(
        raw.text,
        language,
        parts,
        name=raw.name,
        warnings=raw.warnings,
        reader=SEGMENTED,
    )
