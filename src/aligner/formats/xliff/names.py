"""Names that writing and reading XLIFF share."""

from __future__ import annotations

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
