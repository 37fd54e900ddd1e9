"""XML of document files: parsed without entities, without network, and not too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        FormatError: it is no XML, or deeper than the parser reads.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        cause = " ".join(str(error).split())[:150]
        raise FormatError(f"damaged: {member} is no XML ({cause})", file=name) from None


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
