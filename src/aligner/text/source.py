"""What is given to be read -> its text, its format, and the regions its markup makes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import regex

from aligner.corpus import is_blank
from aligner.errors import EmptyTextError, LimitError
from aligner.reading import bytes_of, from_standard_input, shown
from aligner.text.decoding import Decoded, decode, must_be_text
from aligner.text.extraction import extracted, kind_of, library_of
from aligner.text.regions import Region

STANDARD_INPUT = "-"

_SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".tsv": "plain",
    ".tab": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_DOCUMENTS = frozenset((".csv", ".doc", ".docm", ".docx", ".epub", ".odt", ".pdf", ".rtf"))
_DATA = frozenset((".en", ".it", ".json", ".po", ".sent", ".srt", ".tmx", ".xlf", ".xliff", ".xml"))
"""Suffixes of files whose names have no blanks; a sentence may end like them."""


class Format(StrEnum):
    """How a text marks its structure."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class RawText:
    """A text as it was read, before anything is known about its language.

    Attributes:
        text: as decoded, line ends kept; of HTML and of documents of other programs, the
            text extracted from them.
        name: of the file, or empty for a string.
        format: how it marks its structure.
        encoding: that its bytes were in; empty for a string and for what is no text file.
        warnings: what had to be guessed.
        regions: the stretches that hold text, with what the markup says of each.
        original: what the file holds; the same as ``text`` unless it is HTML.
        anchors: pairs of an offset in ``text`` and its offset in ``original``;
            from one to the next both count alike.
        reader: the library that made ``text``, with its version; empty for this package.
    """

    text: str
    name: str = ""
    format: Format = Format.PLAIN
    encoding: str = ""
    warnings: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    original: str = field(default="", repr=False)
    anchors: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    reader: str = ""

    def origin(self, offset: int) -> int:
        """Where a character of ``text`` stood in ``original``, in code points."""
        at = bisect_right(self.anchors, offset, key=lambda anchor: anchor[0]) - 1
        if at < 0:
            return offset
        here, there = self.anchors[at]
        return there + offset - here

    def line_of(self, offset: int) -> int:
        """1-based line of the file on which a character of ``text`` stood."""
        return len(regex.findall(r"\r\n|[\r\n]", self.original[: self.origin(offset)])) + 1


def read_source(
    source: str | Path, *, name: str | None = None, as_format: Format | None = None
) -> RawText:
    """Read a file, standard input (``"-"``), or a string that is the text itself.

    A :class:`~pathlib.Path` is always a file.  A string is a file's name if
    there is a file of that name, or if it looks like one; else it is the text.

    Args:
        source: what to read.
        name: what to call it, in place of the name of the file.
        as_format: how it marks its structure, if that is not to be told from the
            suffix and the text.

    Raises:
        UnreadableFileError: there is no such file, or it may not be read.
        LimitError: it holds more than may be read.
        FormatError: it is a damaged document, or one protected by a password.
        MissingExtraError: it is a document, and what reads it is not installed.
        BinaryFileError: it holds something other than text.
        EncodingError: it is in no encoding that can be told.
        EmptyTextError: it holds no text.
    """
    if source == STANDARD_INPUT:
        called = name or "standard input"
        return _raw_text_of_bytes(from_standard_input(called), called, "", as_format)
    path = source if isinstance(source, Path) else _path_of(source)
    if path is None:
        return raw_text_of(str(source), name=name or "", as_format=as_format)
    called = name or shown(path)
    return _raw_text_of_bytes(bytes_of(path, name=called), called, path.suffix, as_format)


def raw_text_of(text: str, *, name: str = "", as_format: Format | None = None) -> RawText:
    """A string as a text to be read; see :func:`read_source` for the errors."""
    must_be_text(text, name=name or None)
    return _raw_text(Decoded(text, ""), name, "", as_format)


def _raw_text_of_bytes(data: bytes, name: str, suffix: str, as_format: Format | None) -> RawText:
    kind = kind_of(data, suffix, name) if as_format is None else None
    if kind is None:
        return _raw_text(decode(data, name=name), name, suffix, as_format)
    made = extracted(data, kind, name)
    return RawText(
        text=made.text,
        name=name,
        format=Format(kind),
        warnings=made.warnings,
        regions=made.regions,
        original=made.text,
        reader=library_of(kind),
    )


def _raw_text(decoded: Decoded, name: str, suffix: str, as_format: Format | None) -> RawText:
    format_ = as_format or _format_of(decoded.text, suffix)
    raw = _structured(decoded.text, format_, name)
    return replace(raw, encoding=decoded.encoding, warnings=decoded.warnings)


def _path_of(source: str) -> Path | None:
    """The file that a string names, or ``None`` if the string is a text itself.

    This is the one place that decides it: a string names a file if the file
    exists, or if it is one line that ends in a known suffix or has a path
    separator and no spaces.
    """
    if not source or len(source) > 4096 or "\0" in source:
        return None
    path = Path(source)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):
        return None
    return None if regex.search(r"[\n\r]", source) else _path_like(source, path)


def _path_like(source: str, path: Path) -> Path | None:
    """The file that a line looks like the name of."""
    suffix = path.suffix.lower()
    blanks = source.count(" ")
    like_file = blanks <= 8 if suffix in _SUFFIXES or suffix in _DOCUMENTS else blanks == 0
    if (like_file and suffix in {*_SUFFIXES, *_DOCUMENTS, *_DATA}) and not regex.search(
        r"[<>|?*\"]", source
    ):
        return path
    if regex.search(r"[/\\]", source) and not regex.search(r"[\s<>]", source):
        return path
    return None


def _format_of(text: str, suffix: str) -> Format:
    known = _SUFFIXES.get(suffix.lower())
    if known and known != "plain":
        return Format(known)
    head = text[:50_000]
    if _looks_like_html(head):
        return Format.HTML
    return Format.MARKDOWN if _looks_like_markdown(head) else Format.PLAIN


def _looks_like_html(head: str) -> bool:
    start = head.lstrip(" \t\r\n\ufeff")[:1000].lower()
    if regex.match(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", start):
        return True
    if regex.match(r"<\?xml|<!--", start) and regex.search(r"<html[\s>]", head[:5000].lower()):
        return True
    opened = regex.match(r"<(p|div|table|h[1-6]|ul|ol|section|article|main)[\s>]", start)
    return opened is not None and f"</{opened.group(1)}>" in head.lower()


def _looks_like_markdown(head: str) -> bool:
    table = regex.search(
        r"(?m)^[^\n|]*\|[^\n]*\r?\n[ ]{0,3}\|?[ ]*:?-{3,}:?[ ]*(?:\|[ ]*:?-{3,}:?[ ]*)+\|?[ ]*\r?$",
        head,
    )
    if table:
        return True
    return len(regex.findall(r"(?m)^#{1,6} \S", head)) >= 2


def _structured(text: str, format_: Format, name: str) -> RawText:
    if format_ is Format.HTML:
        from aligner.text.html import extract

        try:
            page = extract(text)
        except LimitError as error:
            raise LimitError(error.cause, file=name or None) from None
        if is_blank(page.text):
            raise EmptyTextError(
                "the page holds no text outside scripts and styles; "
                "save it as the browser shows it",
                file=name or None,
            )
        must_be_text(page.text, name=name or None)
        return RawText(
            text=page.text,
            name=name,
            format=format_,
            regions=page.regions,
            original=text,
            anchors=page.anchors,
        )
    if is_blank(text):
        raise EmptyTextError("holds no text" if name else "the text is empty", file=name or None)
    if format_ is Format.MARKDOWN:
        from aligner.text.markdown import regions_of

        regions = regions_of(text)
    else:
        regions = (Region(0, len(text)),)
    return RawText(text=text, name=name, format=format_, regions=regions, original=text)
