"""Where the sentences of a bead stand, in a few characters.

A sentence is ``paragraph:sentence``, both counted from 1, the sentence within its
paragraph, as InterText writes them.  An ``h`` before it says that the paragraph is a
heading, an ``l`` that it is a list item.  Where a text holds several sentences each
says in which of its characters it stands: ``6:5@0-18 6:6@19-40``.
"""

from __future__ import annotations

import regex

from aligner.corpus import Document, ParagraphKind, Segment
from aligner.formats.pieces import Piece, Place

_LETTERS = {ParagraphKind.HEADING: "h", ParagraphKind.LIST_ITEM: "l"}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_ID = regex.compile(r"([hl]?)(\d{1,9}):(\d{1,9})(?:@(\d{1,9})-(\d{1,9}))?")


def ids_of(segment: Segment, document: Document) -> str:
    """The ids of a segment's sentences, with blanks between; empty if it has none."""
    several = len(segment.sentences) > 1
    written = []
    for sentence in segment.sentences:
        paragraph = document.paragraphs[sentence.paragraph]
        number = sentence.number - paragraph.sentences[0].number
        letter = _LETTERS.get(paragraph.kind, "")
        start = sentence.start - segment.start
        span = f"@{start}-{start + len(sentence)}" if several else ""
        written.append(f"{letter}{paragraph.number + 1}:{number + 1}{span}")
    return " ".join(written)


def piece_of(text: str, ids: str | None) -> Piece:
    """A text and what its ids say of it, as far as they are ids."""
    found = [_ID.fullmatch(one) for one in (ids or "").split()]
    matches = [match for match in found if match]
    if not matches or len(matches) < len(found):
        return Piece(text)
    places = tuple(
        Place(int(m[2]) - 1, int(m[3]) - 1, _KINDS.get(m[1], ParagraphKind.BODY)) for m in matches
    )
    if any(m[4] is None for m in matches):
        return Piece(text, (), places) if len(places) == 1 else Piece(text)
    return Piece(text, tuple((int(m[4]), int(m[5])) for m in matches), places)
