"""Bytes -> text: byte order marks, UTF-8, UTF-16, and what came before them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from aligner import languages
from aligner.errors import BinaryFileError, EncodingError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document of another kind than docx, odt and epub"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls)"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_LEGACY = ("cp1252", "mac_roman", "cp850")
_SAMPLE = 200_000
_REMEDY = "save it as plain text, Markdown or HTML in UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and what had to be guessed."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, name: str | None = None) -> Decoded:
    """The text that some bytes hold, without its byte order mark; line ends are kept.

    A byte order mark decides; then UTF-8 if it fits, UTF-16 if every other byte
    is zero, the encoding that an HTML or XML head declares, UTF-8 with a few
    damaged bytes, and last a legacy encoding that charset-normalizer finds
    among those that Western European texts are kept in.

    Raises:
        BinaryFileError: it is no text.
        EncodingError: it fits no encoding.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding, name), encoding)
    _must_not_be_binary(data, name)
    wide = _wide_encoding(data)
    if wide:
        warning = f"no byte order mark; read as {wide}, which its zero bytes show"
        return Decoded(_strictly(data, wide, name), wide, (warning,))
    at = data.find(0)
    if at >= 0:
        raise BinaryFileError(
            f"holds a zero byte (byte {at}), so it is not a text; {_REMEDY}",
            file=name,
            line=data.count(b"\n", 0, at) + 1,
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _from_legacy(data, error, name)
    _must_be_printable(text, name)
    return Decoded(text, "utf-8")


def must_be_text(text: str, *, name: str | None = None) -> None:
    """Refuse a string that no file could hold.

    Raises:
        EncodingError: it has a surrogate without its partner.
        BinaryFileError: it has a NUL.
    """
    found = None if text.isascii() else regex.search(r"[\ud800-\udfff]", text)
    if found:
        raise EncodingError(
            f"half a surrogate pair (U+{ord(found.group()):04X}) at character {found.start()}; "
            "the text was decoded wrongly: decode it again from its bytes",
            file=name,
            line=text.count("\n", 0, found.start()) + 1,
        )
    at = text.find("\0")
    if at >= 0:
        raise BinaryFileError(
            f"a NUL at character {at}, so it is not a text; remove it or {_REMEDY}",
            file=name,
            line=text.count("\n", 0, at) + 1,
        )


def _strictly(data: bytes, encoding: str, name: str | None) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"begins as {encoding} but is damaged at byte {error.start}; {_REMEDY}", file=name
        ) from error
    must_be_text(text, name=name)
    return text


def _must_not_be_binary(data: bytes, name: str | None) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryFileError(f"is {what}, not a text; {_REMEDY}", file=name)
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        raise BinaryFileError(f"is a picture, sound or film, not a text; {_REMEDY}", file=name)


def _must_be_printable(text: str, name: str | None) -> None:
    """Refuse what decodes but is mostly control characters."""
    head = text[:_SAMPLE]
    controls = len(regex.findall(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]", head))
    if controls * 50 > len(head):
        raise BinaryFileError(
            f"{controls} control characters in {len(head)}, so it is not a text; {_REMEDY}",
            file=name,
        )


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly all of every other byte is zero in Western text."""
    head = data[:_SAMPLE]
    pairs = len(head) // 2
    if pairs == 0 or len(data) % 2:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > 0.7 * pairs and even < 0.02 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.02 * pairs:
        return "utf-16-be"
    return None


def _from_legacy(data: bytes, error: UnicodeDecodeError, name: str | None) -> Decoded:
    declared = _declared(data)
    if declared:
        try:
            text = data.decode(declared)
        except UnicodeDecodeError:
            pass
        else:
            return Decoded(text, declared)
    damaged = _damaged_utf8(data)
    if damaged:
        return damaged
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        _must_be_printable(text, name)
        warning = (
            f"not UTF-8; read as {encoding}, a guess: if accented letters look wrong, "
            "save the file as UTF-8"
        )
        return Decoded(text, encoding, (warning,))
    raise EncodingError(
        f"no known encoding fits: not UTF-8 from byte {error.start} on, nor a Western European "
        f"encoding; {_REMEDY}",
        file=name,
        line=data.count(b"\n", 0, error.start) + 1,
    )


def _declared(data: bytes) -> str | None:
    """The encoding that the head of an HTML or XML file names, if Python knows it."""
    found = regex.search(
        rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""",
        data[:2048],
        regex.IGNORECASE,
    )
    if not found:
        return None
    try:
        # browsers read Latin-1 as Windows-1252, and so do the pages that declare it
        name = codecs.lookup(found.group(1).decode("ascii", "replace")).name
    except LookupError:
        return None
    if name in {"utf-8", "utf-16", "utf-16-le", "utf-16-be"}:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which some bytes are of another encoding: those are read as Windows-1252.

    Letters of other encodings hardly ever make up valid UTF-8, so a few that do show it.
    """
    text = data.decode(errors="surrogateescape")
    bad = regex.findall(r"[\udc80-\udcff]", text)
    good = len(text) - sum(map(len, regex.findall(r"[\x00-\x7f]+", text))) - len(bad)
    if good < max(3, len(bad)):
        return None
    line = text.count("\n", 0, text.index(bad[0])) + 1
    mended = regex.sub(
        r"[\udc80-\udcff]",
        lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", "replace"),
        text,
    )
    warning = (
        f"UTF-8 with {len(bad)} damaged {'byte' if len(bad) == 1 else 'bytes'}, the first in "
        f"line {line}; read there as cp1252"
    )
    return Decoded(mended, "utf-8", (warning,))


def _candidates(data: bytes) -> list[str]:
    """Legacy encodings, the likeliest first.

    charset-normalizer keeps those that make no mess; among them the one that
    yields most accented letters of the languages there are modules for, and
    fewest others, is the likeliest.  Capitals count half: the wrong encoding turns
    most small letters into them.
    """
    from charset_normalizer import from_bytes

    start = max(0, next(i for i, byte in enumerate(data) if byte > 0x7F) - 1000)
    sample = data[start : start + _SAMPLE]
    known = frozenset(
        letter for code in languages.codes() for letter in languages.get(code).recognition.letters
    )

    def unlikely(encoding: str) -> float:
        text = sample.decode(encoding, "replace")
        foreign = regex.findall(r"(?=[^\x00-\x7f])[\p{L}\p{S}\p{C}]", text)
        return sum(
            1.0 if letter.lower() not in known else -1.0 if letter.islower() else -0.5
            for letter in foreign
        )

    matches = from_bytes(sample, cp_isolation=list(_LEGACY), threshold=0.4)
    found = [str(match.encoding) for match in matches if match.encoding in _LEGACY]
    return sorted(found, key=unlikely)
