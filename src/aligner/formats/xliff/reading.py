"""XLIFF 2.x and 1.2 -> a Bitext.

A segment is a bead; what nobody has translated yet has an empty side.  A unit is a
paragraph, unless the file says where sentences stand.  Codes of other formats inside
a text are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Bitext
from aligner.errors import FormatError
from aligner.formats import xml
from aligner.formats.files import name_of
from aligner.formats.format import Wanted
from aligner.formats.held_findings import read_finding
from aligner.formats.pieces import Piece, Place
from aligner.formats.sentence_ids import piece_of
from aligner.formats.told import score_of, signature_of
from aligner.formats.tongues import plain
from aligner.formats.units import About, Unit, bitext_of_units
from aligner.formats.xliff.names import CATEGORY

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODES = ("bpt", "ept", "ph", "it")
"""Elements of XLIFF 1.2 that hold codes of the format that a text was taken from."""

Told = Mapping[tuple[str, str], list[str]]
"""What our metadata say, by what they apply to and by their type."""


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that an XLIFF file holds.

    Raises:
        FormatError: it is no XLIFF of version 1.x or 2.x, or is broken.
        LanguageError: it does not hold the languages wanted.
    """
    file = name_of(path)
    reading = xml.elements(path, root={"xliff"}, take={"unit", "trans-unit"}, what="XLIFF")
    root = next(reading)
    version = root.get("version") or ""
    if version[:1] not in {"1", "2"}:
        raise FormatError(
            f"XLIFF of version {version!r}; 1.2 and 2.x are read", file=file, line=xml.line_of(root)
        )
    named = [plain(root.get(name) or "") for name in ("srcLang", "trgLang")]
    about = About()
    units: list[Unit] = []
    last: _Element | None = None
    for number, element in enumerate(reading):
        within = next((one for one in element.iterancestors() if xml.local(one) == "file"), root)
        if within is not last:
            last = within
            about = about if about.names else _about(within, root)
        if version[0] == "2":
            units += _units(element, number, root, file)
        else:
            units += _old_units(element, number, within)
        named += (code for unit in units[-1:] for code in unit.pieces if code not in named)
    return bitext_of_units(units, filter(None, named), wanted, file=file, about=about)


def _about(file: _Element, root: _Element) -> About:
    told = _told(file)
    sides = {"source": root.get("srcLang"), "target": root.get("trgLang")}
    names = {
        plain(code or ""): told[side, "document"][0]
        for side, code in sides.items()
        if (side, "document") in told
    }
    return About(names, signature_of(next(iter(told.get(("", "signature"), ())), None)))


def _units(unit: _Element, number: int, root: _Element, file: str) -> Iterator[Unit]:
    """The beads of a unit of XLIFF 2.x."""
    told = _told(unit)
    score = score_of(next(iter(told.get(("", "score"), ())), None), file, xml.line_of(unit))
    moved = ("", "moved") in told if ("", "score") in told else None
    findings = (read_finding(text) for text in told.get(("", "finding"), ()))
    kept = tuple(one for one in findings if one is not None)
    languages = (plain(root.get("srcLang") or ""), plain(root.get("trgLang") or ""))
    parts = [part for part in unit if xml.local(part) in {"segment", "ignorable"}]
    for at, part in enumerate(parts):
        pieces: dict[str, Piece] = {}
        for side, name in enumerate(("source", "target")):
            held = xml.child(part, name)
            if held is None:
                continue
            text = xml.text_of(held, code_point="cp")
            order = held.get("order") or ""
            place = int(order) - 1 if order.isdecimal() and len(order) < 10 else at
            ids = told.get((name, "sentences"), ()) if len(parts) == 1 else ()
            piece = piece_of(text, next(iter(ids), None))
            if not piece.places:
                piece = Piece(text, (), (Place(number, place),))
            pieces[languages[side]] = piece
        yield Unit(pieces, score, moved, kept if at == 0 else ())


def _told(element: _Element) -> Told:
    """What our metadata of an element say."""
    told: dict[tuple[str, str], list[str]] = {}
    for metadata in xml.children(element, "metadata"):
        for group in xml.children(metadata, "metaGroup"):
            if group.get("category") == CATEGORY:
                side = group.get("appliesTo") or ""
                for meta in xml.children(group, "meta"):
                    told.setdefault((side, meta.get("type") or ""), []).append(xml.text_of(meta))
    return told


def _old_units(unit: _Element, number: int, file: _Element) -> Iterator[Unit]:
    """The beads of a ``trans-unit`` of XLIFF 1.2, one for each segment that it is cut into."""
    source, target = xml.child(unit, "source"), xml.child(unit, "target")
    first = plain(file.get("source-language") or "")
    second = plain(file.get("target-language") or "")
    if target is not None:
        second = plain(target.get(xml.LANG) or "") or second
    cut = xml.child(unit, "seg-source")
    texts = _cut(cut) or {"": _old_text(source)}
    others = _cut(target) if "" not in texts else {"": _old_text(target)}
    for at, key in enumerate(dict.fromkeys((*texts, *others))):
        place = (Place(number, at),)
        yield Unit(
            {
                code: Piece(held[key], (), place)
                for code, held in ((first, texts), (second, others))
                if code and key in held
            }
        )


def _cut(element: _Element | None) -> dict[str, str]:
    """The segments that marks cut a text into, by their numbers."""
    if element is None:
        return {}
    return {
        mark.get("mid") or str(at): _old_text(mark)
        for at, mark in enumerate(one for one in element.iter() if xml.local(one) == "mrk")
        if mark.get("mtype") == "seg"
    }


def _old_text(element: _Element | None) -> str:
    return "" if element is None else xml.text_of(element, without=_CODES)
