"""Names that writing and reading XLIFF share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aligner.formats import xml

if TYPE_CHECKING:
    from lxml.etree import _Element

XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
ITS = "http://www.w3.org/2005/11/its"

NAMESPACES = {None: XLIFF, "its": ITS, "mda": METADATA}

CATEGORY = "aligner"
"""The category of the metadata that are ours."""


def xliff(name: str) -> str:
    """The full name of an element of XLIFF."""
    return f"{{{XLIFF}}}{name}"


def its(name: str) -> str:
    """The full name of an attribute of ITS."""
    return f"{{{ITS}}}{name}"


def metadata(name: str) -> str:
    """The full name of an element of the metadata module."""
    return f"{{{METADATA}}}{name}"


def is_fixed(unit: _Element) -> bool:
    """Whether a unit, or the nearest group around it that says so, is not to be translated."""
    told = (one.get("translate") for one in (unit, *unit.iterancestors()))
    return next(filter(None, told), "yes") == "no"


Told = Mapping[tuple[str, str], list[str]]
"""What our metadata say, by what they apply to and by their type."""


def told_of(element: _Element) -> Told:
    """What our metadata of an element say."""
    told: dict[tuple[str, str], list[str]] = {}
    for held in xml.children(element, "metadata"):
        for group in xml.children(held, "metaGroup"):
            if group.get("category") == CATEGORY:
                side = group.get("appliesTo") or ""
                for meta in xml.children(group, "meta"):
                    told.setdefault((side, meta.get("type") or ""), []).append(xml.text_of(meta))
    return told
