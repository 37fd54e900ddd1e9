"""References to characters that XML has no place for, as some translation memories have them.

``&#x1E;`` makes a file no XML, and yet Trados has written it for a hyphen that does not
break.  In text such a reference becomes ``<?aligner-char 001E?>``, which
:mod:`aligner.formats.xml` reads as the character; in tags it is left out.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from aligner.untrusted_xml import Readable

_REFERENCE = regex.compile(r"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));")
_LONGEST = 14
_WIDE = {
    b"\xff\xfe": "utf-16-le",
    b"<\x00": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
    b"\x00<": "utf-16-be",
}
"""What files in UTF-16 begin with.  All others are bytes in which ASCII is ASCII."""


class Permitted:
    """A stream of XML without references to what XML has no place for.

    Args:
        stream: that holds the XML.
    """

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._encoding = ""
        self._decoder: codecs.IncrementalDecoder | None = None
        self._rest = ""
        self._in_tag = False

    def read(self, size: int = -1, /) -> bytes:
        """About as many bytes as are asked for; none at the end alone."""
        while chunk := self._stream.read(size):
            if not self._encoding and len(chunk) == 1:
                chunk += self._stream.read(1)  # two bytes tell the encoding
            given = self._replaced(self._decoded(chunk))
            if given:
                return given.encode(self._encoding, "surrogatepass")
        left, self._rest = self._rest, ""
        pending = self._decoder.getstate()[0] if self._decoder else b""
        self._decoder = None
        return left.encode(self._encoding or "latin-1", "surrogatepass") + pending

    def _decoded(self, chunk: bytes) -> str:
        if not self._encoding:
            self._encoding = _WIDE.get(chunk[:2], "latin-1")
            self._decoder = codecs.getincrementaldecoder(self._encoding)("surrogatepass")
        return self._decoder.decode(chunk) if self._decoder else ""

    def _replaced(self, decoded: str) -> str:
        """The text as XML may have it, without a reference at its end that may go on."""
        text = self._rest + decoded
        cut = text.rfind("&", max(0, len(text) - _LONGEST))
        if cut < 0 or ";" in text[cut:]:
            cut = len(text)
        text, self._rest = text[:cut], text[cut:]
        parts: list[str] = []
        at = 0
        for match in _REFERENCE.finditer(text) if "&#" in text else ():
            number = int(match[1], 16) if match[1] else int(match[2])
            if _is_forbidden(number):
                parts.append(text[at : match.start()])
                self._pass(parts[-1])
                parts.append("" if self._in_tag else f"<?aligner-char {number:04X}?>")
                at = match.end()
        parts.append(text[at:])
        self._pass(parts[-1])
        return "".join(parts)

    def _pass(self, text: str) -> None:
        """Take note of whether a text ends inside a tag."""
        begun, ended = text.rfind("<"), text.rfind(">")
        if begun != ended:
            self._in_tag = begun > ended


def _is_forbidden(number: int) -> bool:
    return (number < 0x20 and number not in {0x9, 0xA, 0xD}) or number in {0xFFFE, 0xFFFF}
