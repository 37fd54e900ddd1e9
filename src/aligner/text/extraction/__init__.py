"""Files of word processors, e-books and PDF -> their text and what their markup says of it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version

from aligner import limits
from aligner.errors import EmptyTextError, FormatError
from aligner.text.decoding import must_be_text
from aligner.text.extraction.archives import Archive, could_be_archive
from aligner.text.extraction.writing import ExtractedText

Extractor = Callable[[bytes, str], ExtractedText]

_PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container begins that Word keeps files with a password in, and kept all in before 2007."""
_MIMETYPES = {
    "application/epub+zip": "epub",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
}
_LIBRARIES = {"docx": "python-docx", "pdf": "pypdf"}
"""What reads some kinds, and may read them otherwise in another version."""
_ENDINGS = (".docx", ".docm", ".odt", ".epub", ".pdf")


def kind_of(data: bytes, suffix: str, name: str) -> str | None:
    """What kind of document some bytes are: ``docx``, ``odt``, ``epub`` or ``pdf``.

    What they hold tells it, not the name of the file.

    Args:
        data: what the file holds.
        suffix: of its name, for what to say of a damaged one.
        name: to call it.

    Returns:
        ``None`` if they are none of these.

    Raises:
        FormatError: the file is damaged, or protected by a password.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_PROTECTED) and suffix.lower() in _ENDINGS:
        raise FormatError(
            "protected by a password, or in the format of Word before 2007; "
            "save it without a password as .docx",
            file=name,
        )
    if not could_be_archive(data):
        return None
    if not data.startswith(b"PK") and suffix.lower() not in _ENDINGS:
        return None
    with Archive(data, name) as archive:
        return _kind_of_archive(archive)


def extracted(data: bytes, kind: str, name: str) -> ExtractedText:
    """The text of a document.

    Args:
        data: what the file holds.
        kind: as :func:`kind_of` tells it.
        name: to call it.

    Raises:
        FormatError: the file is damaged, or protected by a password.
        EmptyTextError: it holds no text.
        LimitError: it holds more than may be read.
        MissingExtraError: what reads it is not installed.
    """
    try:
        made = _extractor(kind)(data, name)
    except RecursionError:
        raise limits.too_nested(name) from None
    if not made.regions:
        raise EmptyTextError(
            "holds no text: if its pages are pictures, have a program recognise the text (OCR) first"
            if kind == "pdf"
            else "holds no text",
            file=name,
        )
    must_be_text(made.text, name=name)
    return made


def library_of(kind: str) -> str:
    """The library that reads a kind of documents, with its version; empty for this package."""
    library = _LIBRARIES.get(kind)
    return f"{library}-{version(library)}" if library else ""


def _extractor(kind: str) -> Extractor:
    from aligner.text.extraction import docx, epub, odt, pdf

    extractors = {"docx": docx.extract, "epub": epub.extract, "odt": odt.extract}
    return extractors.get(kind, pdf.extract)


def _kind_of_archive(archive: Archive) -> str | None:
    names = archive.names
    if "mimetype" in names:
        said = archive.read("mimetype", most=1000).decode("ascii", "replace").strip()
        if said in _MIMETYPES:
            return _MIMETYPES[said]
    if "META-INF/container.xml" in names:
        return "epub"
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        return "docx"
    return None


__all__ = ["ExtractedText", "extracted", "kind_of", "library_of"]
