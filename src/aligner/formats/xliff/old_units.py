"""A ``trans-unit`` of XLIFF 1.2 -> beads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aligner.formats import its, xml
from aligner.formats.inline import InlineText, inline_text
from aligner.formats.pieces import Piece, Place
from aligner.formats.quality import Ids
from aligner.formats.tongues import plain
from aligner.formats.units import Unit, units_of_flows
from aligner.formats.xliff.issues import issues_of
from aligner.formats.xliff.names import is_fixed

if TYPE_CHECKING:
    from lxml.etree import _Element


def old_units(unit: _Element, number: int, file: _Element, ids: Ids) -> Iterator[Unit]:
    """The beads of a unit, one for each segment that it is cut into.

    Args:
        unit: the element.
        number: the paragraph that it is.
        file: the ``file`` that it stands in.
        ids: of the findings of the file.
    """
    source, target = xml.child(unit, "source"), xml.child(unit, "target")
    first = plain(file.get("source-language") or "")
    second = plain(file.get("target-language") or "")
    if source is not None:
        first = plain(source.get(xml.LANG) or "") or first
    if target is not None:
        second = plain(target.get(xml.LANG) or "") or second
    texts = _cut(xml.child(unit, "seg-source")) or _whole(source)
    others = _cut(target) if "" not in texts else _whole(target)
    notes = tuple(filter(str.strip, map(xml.text_of, xml.children(unit, "note"))))
    lists = its.lists_in(unit)
    fixed = is_fixed(unit)
    around = [one for one in (unit, source, target) if one is not None]
    for at, key in enumerate(dict.fromkeys((*texts, *others))):
        held = {
            code: side[key]
            for code, side in ((first, texts), (second, others))
            if code and key in side
        }
        pieces = {code: Piece(text.text, (), (Place(number, at),)) for code, text in held.items()}
        yield Unit(
            pieces,
            findings=tuple(issues_of(held, (first, second), lists, around if at == 0 else (), ids)),
            notes=notes if at == 0 else (),
            codes=sum(text.left_out for text in held.values()),
            is_fixed=fixed and not (second in pieces and pieces[second].spans),
        )
        yield from units_of_flows(held)


def _whole(element: _Element | None) -> dict[str, InlineText]:
    """A text that is not cut, under no number."""
    return {} if element is None else {"": inline_text(element)}


def _cut(element: _Element | None) -> dict[str, InlineText]:
    """The segments that marks cut a text into, by their numbers."""
    if element is None:
        return {}
    return {
        mark.get("mid") or str(at): inline_text(mark)
        for at, mark in enumerate(one for one in element.iter() if xml.local(one) == "mrk")
        if mark.get("mtype") == "seg"
    }
