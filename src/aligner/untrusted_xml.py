"""XML that somebody else has made -> elements: without entities and network, within the limits.

The parser of libxml2 guards itself with limits of its own, 256 elements inside each other
and texts of ten million bytes, and lowers its guard against entities together with them.
So a file is first read with all guards, up to its root; only if no entity is declared
there, it is read without, and held to :mod:`aligner.limits`.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

from aligner import limits
from aligner.errors import FormatError

if TYPE_CHECKING:
    from lxml.etree import _Element, _ListErrorLog

_KNOWN = frozenset({"lt", "gt", "amp", "apos", "quot"})
_TOO_DEEP = "Excessive depth"
_OFTEN = 10_000
"""Elements after which the time is looked at."""

Event = tuple[str, "_Element"]


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes."""


def events(stream: Readable, *, file: str | None) -> Iterator[Event]:
    """Each element with ``start`` as it begins, and with ``end`` once its content is read.

    Comments are left out.

    Args:
        stream: that holds the XML.
        file: where it came from, for messages.

    Raises:
        FormatError: it is no XML, or declares entities.
        LimitError: its elements stand inside each other too often.
    """
    beginning = _Beginning(stream)
    for _, root in _iterated(beginning, file, guarded=True):
        _must_declare_no_entity(root, file)
        break
    yield from _counted(_iterated(_Again(beginning.held, stream), file, guarded=False), file)


def root_of(data: bytes, *, file: str | None) -> _Element:
    """The root of an XML document, its comments and processing instructions left out.

    Raises:
        FormatError: it is no XML, or declares entities.
        LimitError: its elements stand inside each other too often.
    """
    from lxml import etree

    for _, first in _iterated(BytesIO(data), file, guarded=True):
        _must_declare_no_entity(first, file)
        break
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, **_settings(guarded=False))
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise _broken(error, parser.error_log, file) from None
    for _ in _counted(etree.iterwalk(root, events=("start", "end")), file):
        pass
    return root


class _Beginning:
    """A stream, and what was read of it so far."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.held: list[bytes] = []

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._stream.read(size)
        self.held.append(chunk)
        return chunk


class _Again:
    """What was read of a stream, and then the rest of it."""

    def __init__(self, held: list[bytes], stream: Readable) -> None:
        self._held = held[::-1]
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        return self._held.pop() if self._held else self._stream.read(size)


def _settings(guarded: bool) -> dict[str, Any]:
    return {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "huge_tree": not guarded,
    }


def _iterated(stream: Readable, file: str | None, *, guarded: bool) -> Iterator[Event]:
    from zlib import error as unpacking

    from lxml import etree

    source: Any = stream
    reading = etree.iterparse(
        source, events=("start", "end"), remove_comments=True, **_settings(guarded)
    )
    try:
        yield from reading
    except (etree.XMLSyntaxError, LookupError, UnicodeDecodeError, EOFError, unpacking) as error:
        raise _broken(error, reading.error_log, file) from None


def _broken(error: Exception, log: _ListErrorLog, file: str | None) -> FormatError:
    """What the parser says is wrong, where it can be told."""
    logged = next(iter(log), None)
    told = logged.message if logged else getattr(error, "msg", None) or str(error)
    told = " ".join(told.split()) or "it ends too soon"
    if told.startswith(_TOO_DEEP):
        limits.must_not_be_deeper(limits.DEEPEST + 1, file=file)
    line = (logged.line if logged else getattr(error, "lineno", None)) or None
    return FormatError(f"broken XML: {told[:200]}", file=file, line=line)


def _counted(elements: Iterator[Event], file: str | None) -> Iterator[Event]:
    """The same, as long as they do not stand inside each other too often."""
    depth = 0
    most = limits.current().depth
    for number, (event, element) in enumerate(elements):
        if not number % _OFTEN:
            limits.must_have_time()
        depth += 1 if event == "start" else -1
        if depth > most:
            limits.must_not_be_deeper(depth, file=file)
        yield event, element


def _must_declare_no_entity(root: _Element, file: str | None) -> None:
    dtd: Any = root.getroottree().docinfo.internalDTD
    for entity in () if dtd is None else dtd.iterentities():
        if entity.name not in _KNOWN:
            raise FormatError(
                f"it declares the entity {entity.name!r}, and entities are not read", file=file
            )
