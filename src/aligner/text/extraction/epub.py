"""EPUB 2 and 3 (W3C): the pages of a book in the order of its spine, each read as HTML.

The page of the navigation, or that a book of version 2 calls its contents, is set aside.  The marks that lead to notes and back are left out; the
notes are read where they stand.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

import regex

from aligner import limits
from aligner.corpus import ParagraphKind
from aligner.errors import FormatError, InputError
from aligner.text.decoding import decode
from aligner.text.extraction.archives import Archive
from aligner.text.extraction.writing import ExtractedText, TextWriter
from aligner.text.extraction.xml import attribute, local, root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document"))
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_EMPTY_TAG = regex.compile(r"""<([A-Za-z][\w:.-]*+)((?:[^<>"'/]|/(?!>)|"[^"<]*+"|'[^'<]*+')*+)/>""")
_SOFT = regex.compile(r"(?i)\xad|&(?:shy|#173|#xad);")
_ASIDE = regex.compile(r"(?i)(</?)aside(?=[\s>/])")
_LINK = regex.compile(r"(?is)<a\s([^<>]*+)>(?:[^<]|<(?!/?a\b)){0,200}+</a\s*+>")
_NOTE_MARK = regex.compile(
    r"""(?i)\b(?:epub:type|role)\s*+=\s*+["'][^"']*\b(?:doc-)?(?:noteref|backlink)\b"""
)


def extract(data: bytes, name: str) -> ExtractedText:
    """The text of an EPUB file; see :func:`aligner.text.extraction.extracted` for the errors."""
    from aligner.text.html import extract as extract_page

    out = TextWriter()
    warnings: list[str] = []
    with Archive(data, name) as archive:
        package = _package(archive, name)
        locked = _locked(archive, name)
        for item in _spine(archive, package, name):
            limits.must_have_time()
            if item.path in locked:
                raise FormatError(
                    "protected by rights management (DRM); it cannot be read", file=name
                )
            if item.path not in archive.names:
                warnings.append(f"{name}: lacks its page {item.path}")
                continue
            try:
                page = decode(archive.read(item.path), name=f"{name}: {item.path}").text
            except FormatError:
                raise
            except InputError as error:
                raise FormatError(f"damaged: {item.path} {error.cause}", file=name) from None
            made = extract_page(as_html(page))
            regions = made.regions
            if item.is_navigation:
                regions = tuple(replace(r, kind=ParagraphKind.FURNITURE) for r in regions)
            out.add_page(made.text, regions)
    return out.extracted(tuple(warnings))


def as_html(page: str) -> str:
    """A page of XHTML as a reader of HTML understands it.

    Empty elements are closed by a tag of their own, asides, which hold notes and what else
    belongs to the text of a book, are no chrome.  Marks of notes are left out, and those of
    the places where a word may be cut.
    """

    def closed(match: regex.Match[str]) -> str:
        tag, attributes = match[1], match[2]
        return match[0] if tag.lower() in _VOID else f"<{tag}{attributes}></{tag}>"

    opened: str = _EMPTY_TAG.sub(closed, page)
    without: str = _LINK.sub(lambda link: "" if _NOTE_MARK.search(link[1]) else link[0], opened)
    plain: str = _SOFT.sub("", _ASIDE.sub(r"\1div", without))
    return plain


@dataclass(frozen=True, slots=True)
class _Item:
    """A page of a book: its member of the archive, and whether it is the table of contents."""

    path: str
    is_navigation: bool


def _package(archive: Archive, name: str) -> str:
    """The member that lists what the book is made of."""
    container = "META-INF/container.xml"
    root = root_of(archive.read(container), name=name, member=container)
    for element in root.iter():
        path = attribute(element, "full-path") if local(element) == "rootfile" else None
        if path:
            return path
    raise FormatError(f"damaged: {container} names no package", file=name)


def _spine(archive: Archive, package: str, name: str) -> Iterator[_Item]:
    """The pages in the order in which they are read."""
    root = root_of(archive.read(package), name=name, member=package)
    items = {
        attribute(element, "id") or "": element
        for element in root.iter()
        if local(element) == "item"
    }
    folder = posixpath.dirname(package)
    contents = {
        _member(element, folder, archive)
        for element in root.iter()
        if local(element) == "reference" and attribute(element, "type") == "toc"
    }
    for element in root.iter():
        if local(element) == "itemref":
            item = items.get(attribute(element, "idref") or "")
            if item is not None and (attribute(item, "media-type") or "").lower() in _PAGES:
                path = _member(item, folder, archive)
                properties = (attribute(item, "properties") or "").split()
                yield _Item(path, "nav" in properties or path in contents)


def _member(item: _Element, folder: str, archive: Archive) -> str:
    """The member that an item is, whose name should be written as in an address."""
    written = (attribute(item, "href") or "").partition("#")[0]
    names = [
        posixpath.normpath(posixpath.join(folder, name)) for name in (unquote(written), written)
    ]
    return next((name for name in names if name in archive.names), names[0])


def _locked(archive: Archive, name: str) -> frozenset[str]:
    """The members that are encrypted, fonts that are only made hard to copy left aside."""
    member = "META-INF/encryption.xml"
    if member not in archive.names:
        return frozenset()
    root = root_of(archive.read(member), name=name, member=member)
    locked: set[str] = set()
    for data in root.iter():
        if local(data) != "EncryptedData":
            continue
        methods = [
            attribute(e, "Algorithm") or "" for e in data.iter() if local(e) == "EncryptionMethod"
        ]
        if not any(method.startswith(_OF_FONTS) for method in methods):
            locked.update(
                unquote(attribute(e, "URI") or "")
                for e in data.iter()
                if local(e) == "CipherReference"
            )
    return frozenset(locked)
