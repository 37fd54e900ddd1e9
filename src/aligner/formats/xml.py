"""Reading XML without trusting it, and writing it a part at a time.

Nothing outside the file is read: no DTD, no entity, no network.  A file that
declares entities is refused, as is one that is larger or nested deeper than
:mod:`aligner.limits` says.

XML 1.0 has no place for most control characters.  They are written as
``<?aligner-char 0001?>``, which other programs pass over, and read back from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import regex

from aligner import untrusted_xml
from aligner.errors import FormatError
from aligner.formats import packed
from aligner.formats.files import STANDARD_INPUT, name_of
from aligner.formats.references import Permitted
from aligner.reading import Measured, bytes_of, unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

    from aligner.corpus import Signature

Namespaces = Mapping[str | None, str] | Mapping[str, str]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ID = "{http://www.w3.org/XML/1998/namespace}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_FORBIDDEN = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TARGET = "aligner-char"


def elements(
    path: Path, *, root: Collection[str] | None, take: Collection[str], what: str
) -> Iterator[_Element]:
    """The root, before its content is read, and then each element of some names.

    An element is forgotten once the next is asked for; its ancestors stay, with
    their attributes.

    Args:
        path: the file.
        root: what the root may be called, without namespace; ``None`` for anything.
        take: the names of the elements wanted, without namespace, none inside another.
        what: what the file should be, for messages.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is no XML, has another root, or declares entities.
        LimitError: it holds more, also once it is unpacked, than may be read, or its
            elements stand inside each other too often.
    """
    file = name_of(path)
    try:
        with _opened(path) as stream:
            permitted = Permitted(Measured(stream, file))
            yield from _elements(permitted, root, frozenset(take), what, file)
    except OSError as error:
        raise unreadable(error, file) from error


def root_name(path: Path) -> str:
    """The name of the root of a file, without its namespace.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is no XML.
    """
    return local(next(elements(path, root=None, take=(), what="XML")))


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def line_of(element: _Element) -> int | None:
    """The line that an element begins on."""
    line: Any = element.sourceline
    return int(line) if line else None


def new(name: str, attributes: Mapping[str, str], namespaces: Namespaces) -> _Element:
    """An element that declares some namespaces."""
    from lxml import etree

    declared: Any = namespaces
    return etree.Element(name, dict(attributes), nsmap=declared)


def children(element: _Element, name: str) -> Iterator[_Element]:
    """The children of a name, whatever their namespace."""
    return (child for child in element if local(child) == name)


def child(element: _Element, name: str) -> _Element | None:
    """The first child of a name, whatever its namespace."""
    return next(children(element, name), None)


def text_of(element: _Element) -> str:
    """The text of an element and of those inside it.

    Raises:
        FormatError: it holds an entity that XML does not know.
    """
    parts = [element.text or ""]
    around = [iter(element)]  # and no recursion: a file may be nested deeply
    outer: list[_Element] = []
    while around:
        inner = next(around[-1], None)
        if inner is None:
            around.pop()
            parts.append(outer.pop().tail or "" if outer else "")
        elif local(inner):
            parts.append(inner.text or "")
            around.append(iter(inner))
            outer.append(inner)
        else:
            parts += character_of(inner), inner.tail or ""
    return "".join(parts)


def character_of(node: _Element) -> str:
    """The character that is written as a processing instruction of ours, or as a ``cp`` of XLIFF.

    Nothing for any other node.

    Raises:
        FormatError: it is an entity that XML does not know.
    """
    from lxml import etree

    kind: object = node.tag
    if kind is etree.Entity:
        raise FormatError(
            f"it uses the entity {node.text}, and entities are not read",
            file=node.getroottree().docinfo.URL,
            line=line_of(node),
        )
    if kind is etree.ProcessingInstruction:
        return _character(node.text) if getattr(node, "target", "") == _TARGET else ""
    return _character(node.get("hex")) if local(node) == "cp" else ""


def put_text(element: _Element, text: str, *, code_point: str | None = None) -> None:
    """Add text after all that an element holds.

    Args:
        element: the element.
        text: the text.
        code_point: the full name of the elements that the format has for characters
            that XML has no place for, if it has any.
    """
    from lxml import etree

    at = 0
    for match in _FORBIDDEN.finditer(text):
        _append(element, text[at : match.start()])
        number = f"{ord(match[0]):04X}"
        if code_point is None:
            element.append(etree.ProcessingInstruction(_TARGET, number))
        else:
            etree.SubElement(element, code_point, hex=number)
        at = match.end()
    _append(element, text[at:])


def for_attribute(text: str) -> str:
    """A text as an attribute can hold it: U+FFFD stands for what XML has no place for."""
    held: str = _FORBIDDEN.sub("\ufffd", text)
    return held


def signed(root: _Element, signature: Signature) -> None:
    """Tell in a comment with what a file was made, where its format has no place for that."""
    from lxml import etree

    # a comment holds no two hyphens together, nor one at its end
    said = regex.sub("-(?=-)", "- ", _FORBIDDEN.sub("\ufffd", f" Made with {signature} "))
    root.insert(0, etree.Comment(said))


def streamed(
    root: _Element, parent: _Element, inside: Iterable[_Element], *, doctype: str = ""
) -> Iterator[str]:
    """A file of XML, with elements put in as the last of a parent, one at a time.

    Args:
        root: the root, complete but for those elements.
        parent: it, or an element in it.
        inside: the elements, each made with the same namespaces as the root.
        doctype: the declaration of the type, if there is to be one.
    """
    from lxml import etree

    here = etree.ProcessingInstruction("aligner", "here")
    parent.append(here)
    head, _, tail = _written(root).partition(_written(here))
    namespaces = _written(new("x", {}, root.nsmap)).removeprefix("<x").removesuffix("/>")
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}{head}\n'
    for element in inside:
        written = _written(element)
        yield f"{written.replace(namespaces, '', 1) if namespaces else written}\n"
    yield f"{tail}\n"


def _written(element: _Element) -> str:
    from lxml import etree

    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file, unpacked if they are packed."""
    if path == STANDARD_INPUT:
        import sys

        return packed.opened(sys.stdin.buffer, name_of(path))
    stream: BinaryIO = BytesIO(bytes_of(path)) if path.is_fifo() else path.open("rb")
    return packed.opened(stream, name_of(path))


def _elements(
    stream: Permitted, root: Collection[str] | None, take: frozenset[str], what: str, file: str
) -> Iterator[_Element]:
    begun = False
    for event, element in untrusted_xml.events(stream, file=file):
        if not begun:
            begun = True
            _must_be_a_root(element, root, what, file)
            yield element
        elif event == "end" and local(element) in take:
            yield element
            _forget(element, take)


def _must_be_a_root(element: _Element, root: Collection[str] | None, what: str, file: str) -> None:
    if root is not None and local(element) not in root:
        raise FormatError(
            f"no {what}: its root is <{local(element)}>, not <{'> or <'.join(sorted(root))}>",
            file=file,
            line=line_of(element),
        )


def _forget(element: _Element, take: frozenset[str]) -> None:
    del element[:]
    element.text = None
    parent, before = element.getparent(), element.getprevious()
    while parent is not None and before is not None and local(before) in take:
        parent.remove(before)
        before = element.getprevious()


def _character(code: str | None) -> str:
    """The character of a number in hexadecimal digits; nothing if there is none."""
    if not regex.fullmatch(r"\s*[0-9A-Fa-f]{1,6}\s*", code or ""):
        return ""
    number = int(code or "", 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""


def _append(element: _Element, text: str) -> None:
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
