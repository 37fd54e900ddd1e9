"""XLIFF 2.x and 1.2 -> a Bitext.

A segment is a bead; what nobody has translated yet has an empty side.  A unit is a
paragraph, unless the file says where sentences stand.  Of codes inside a text that is
kept which a reader sees (:mod:`aligner.formats.inline`).  Localization quality issues of
ITS 2.0 are findings (:mod:`aligner.formats.quality`), notes and comments are notes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aligner.corpus import Bitext
from aligner.errors import FormatError
from aligner.formats import xml
from aligner.formats.files import name_of
from aligner.formats.format import Wanted
from aligner.formats.quality import Ids
from aligner.formats.told import signature_of
from aligner.formats.tongues import plain
from aligner.formats.units import About, Unit, bitext_of_units
from aligner.formats.xliff.names import told_of
from aligner.formats.xliff.old_units import old_units
from aligner.formats.xliff.units import new_units

if TYPE_CHECKING:
    from lxml.etree import _Element


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
    ids = Ids()
    for number, element in enumerate(reading):
        within = next((one for one in element.iterancestors() if xml.local(one) == "file"), root)
        if within is not last:
            last = within
            about = about if about.names else _about(within, root)
            told = (within.get(f"{side}-language") or "" for side in ("source", "target"))
            named += (code for code in map(plain, told) if code not in named)
        if version[0] == "2":
            found = tuple(new_units(element, number, root, file, ids))
        else:
            found = tuple(old_units(element, number, within, ids))
        named += (code for unit in found for code in unit.pieces if code not in named)
        units += found
    return bitext_of_units(units, filter(None, named), wanted, file=file, about=about)


def _about(file: _Element, root: _Element) -> About:
    told = told_of(file)
    sides = {"source": root.get("srcLang"), "target": root.get("trgLang")}
    names = {
        plain(code or ""): told[side, "document"][0]
        for side, code in sides.items()
        if (side, "document") in told
    }
    return About(names, signature_of(next(iter(told.get(("", "signature"), ())), None)))
