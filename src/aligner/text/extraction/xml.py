"""XML of document files: parsed without entities, without network, and not too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligner import untrusted_xml
from aligner.errors import FormatError

if TYPE_CHECKING:
    from lxml.etree import _Element


def root_of(data: bytes, *, name: str, member: str) -> _Element:
    """The root of an XML document that an archive holds.

    Args:
        data: what the member holds.
        name: of the archive, for messages.
        member: its name.

    Raises:
        FormatError: it is no XML, or declares entities.
        LimitError: its elements stand inside each other too often.
    """
    try:
        return untrusted_xml.root_of(data, file=name)
    except FormatError as error:
        raise FormatError(f"damaged: {member} is no XML ({error.cause})", file=name) from None


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""  # type: ignore[redundant-expr]  # entities


def attribute(element: _Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    for key, value in element.attrib.items():
        written = key if isinstance(key, str) else key.decode()
        if written.rpartition("}")[2] == name:
            return value if isinstance(value, str) else value.decode()
    return None
