"""A unit of XLIFF 2.x -> beads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from aligner.formats import its, xml
from aligner.formats.held_findings import HeldFinding, read_finding, without_said
from aligner.formats.inline import InlineText, inline_text
from aligner.formats.pieces import Piece, Place
from aligner.formats.quality import Ids
from aligner.formats.sentence_ids import piece_of
from aligner.formats.told import score_of
from aligner.formats.tongues import plain
from aligner.formats.units import Unit
from aligner.formats.xliff.issues import issues_of, of_others
from aligner.formats.xliff.names import is_fixed, told_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIDES = ("source", "target")


def new_units(unit: _Element, number: int, root: _Element, file: str, ids: Ids) -> Iterator[Unit]:
    """The beads of a unit, one for each segment.

    Args:
        unit: the element.
        number: the paragraph that it is.
        root: of the file.
        file: its name.
        ids: of the findings of the file.

    Raises:
        FormatError: a score of ours is none.
    """
    told = told_of(unit)
    score = score_of(next(iter(told.get(("", "score"), ())), None), file, xml.line_of(unit))
    moved = ("", "moved") in told if ("", "score") in told else None
    own = [*filter(None, map(read_finding, told.get(("", "finding"), ())))]
    languages = (plain(root.get("srcLang") or ""), plain(root.get("trgLang") or ""))
    data = _codes(unit)
    lists = its.lists_in(unit)
    notes = _notes(unit)
    around = [unit]
    fixed = is_fixed(unit)
    parts = [part for part in unit if xml.local(part) in {"segment", "ignorable"}]
    for at, part in enumerate(parts):
        notes += _notes(part)  # where translate-toolkit puts them
        pieces: dict[str, Piece] = {}
        texts: dict[str, InlineText] = {}
        found: list[HeldFinding] = []
        for side, name in enumerate(_SIDES):
            held = xml.child(part, name)
            if held is None:
                continue
            text = texts[languages[side]] = inline_text(held, data)
            notes += _comments(text)
            ids_told = told.get((name, "sentences"), ()) if len(parts) == 1 else ()
            piece = piece_of(text.text, next(iter(ids_told), None))
            if not piece.places:
                piece = Piece(text.text, (), (Place(number, _order(held, at)),))
            pieces[languages[side]] = piece
        if xml.local(part) == "segment":
            marked = issues_of(texts, languages, lists, [*around, part], ids)
            found = [*own, *of_others(marked, own)]
            own, around = [], []
        left_out = sum(text.left_out for text in texts.values())
        said = without_said(dict.fromkeys(notes), found) if found or notes else ()
        if any(piece.spans for piece in pieces.values()):
            notes = []
        else:
            said = ()
        translated = pieces.get(languages[1], Piece()).spans
        yield Unit(pieces, score, moved, tuple(found), said, left_out, fixed and not translated)


def _order(target: _Element, at: int) -> int:
    """The place of a segment on its side: as it says, or as it stands."""
    order = target.get("order") or ""
    return int(order) - 1 if order.isdecimal() and len(order) < 10 else at


def _codes(unit: _Element) -> Mapping[str, str]:
    """The codes that stand apart from the texts, by their ids."""
    return {
        data.get("id") or "": xml.text_of(data)
        for original in xml.children(unit, "originalData")
        for data in xml.children(original, "data")
    }


def _notes(unit: _Element) -> list[str]:
    held = (note for notes in xml.children(unit, "notes") for note in xml.children(notes, "note"))
    return [xml.text_of(note) for note in held]


def _comments(text: InlineText) -> Iterator[str]:
    """What is said of stretches of a text."""
    for mark in text.marks:
        if mark.element.get("type") == "comment" and mark.element.get("value"):
            yield mark.element.get("value") or ""
