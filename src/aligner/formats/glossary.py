"""Glossaries: tables of terms, and TBX.

A table has a column for each language, TABs between them, and an entry a line.  A bar
parts terms of which each will do, and an exclamation mark stands before one that must
not be used.  A first line that names the languages by their codes puts the columns in
order; without it they are in the order of the bitext::

    it	en
    sciopero	strike|industrial action|!walk-out
    mozione di sfiducia	motion of no confidence

TBX (ISO 30042:2008 and :2019) holds concepts with terms in several languages; terms
whose administrative status is deprecated or superseded must not be used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aligner import untrusted_xml
from aligner.corpus.glossary import Glossary, GlossaryEntry
from aligner.errors import FormatError, LayoutError
from aligner.formats.files import read_whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_OR, _NEVER = "|", "!"
_CONCEPTS = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_UNWANTED = ("deprecated", "superseded", "forbidden", "obsolete")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(path: Path, languages: tuple[str, str]) -> Glossary:
    """The glossary in a file, a table or TBX.

    Args:
        path: the file; TBX is known by its content.
        languages: ISO 639-1 codes, in the order of the columns of a table that does not
            name them.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is neither UTF-8 text nor TBX, or has no entry.
        LayoutError: a line of the table has no TAB.
    """
    content = read_whole(path)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or content[:2] in (
        b"\xff\xfe",
        b"\xfe\xff",
    ):
        return from_tbx(content, file=str(path))
    try:
        return from_table(content.decode("utf-8-sig"), languages, file=str(path))
    except UnicodeDecodeError:
        raise FormatError(
            "a glossary is UTF-8 text or TBX, and this is neither", file=str(path)
        ) from None


def from_table(content: str, languages: tuple[str, str], *, file: str | None = None) -> Glossary:
    """The glossary that a table holds.

    Args:
        content: the table.
        languages: of its first two columns, if its first line does not name them.
        file: its name, for messages.

    Raises:
        LayoutError: a line has no TAB, or no term on either side of it.
        FormatError: it has no entry.
    """
    columns: Sequence[str] = languages
    entries: list[GlossaryEntry] = []
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not entries and (named := _codes(cells)):
            columns = named
            continue
        if len(cells) < 2:
            raise LayoutError(
                "no TAB here: an entry is a term, TAB, its rendering", file=file, line=number
            )
        entry = _entry(dict(zip(columns, cells, strict=False)))
        if entry is None:
            raise LayoutError("this entry has no term", file=file, line=number)
        entries.append(entry)
    return _glossary(entries, file)


def from_tbx(content: bytes, *, file: str | None = None) -> Glossary:
    """The glossary that a TBX document holds.

    Nothing is fetched.

    Raises:
        FormatError: it is no well-formed XML, declares entities, is not TBX, or has no entry.
        LimitError: its elements stand inside each other too often.
    """
    root = untrusted_xml.root_of(content, file=file)
    if _name(root) not in ("martif", "tbx"):
        raise FormatError(f"no TBX: the document is <{_name(root)}>", file=file)
    entries = [entry for concept in _all(root, _CONCEPTS) if (entry := _concept(concept))]
    return _glossary(entries, file)


def _codes(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The language codes that a first line names, if it names any."""
    codes = tuple(_code(cell) for cell in cells)
    known = [code for cell, code in zip(cells, codes, strict=True) if _is_code(cell)]
    return codes if len(known) >= 2 else None


def _is_code(cell: str) -> bool:
    head, _, region = cell.replace("_", "-").partition("-")
    return (
        head.isascii()
        and head.isalpha()
        and head.islower()
        and len(head) == 2
        and (not region or region.isalnum())
    )


def _code(tag: str) -> str:
    """The language of a tag: ``en`` of ``en-GB``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _entry(cells: dict[str, str]) -> GlossaryEntry | None:
    terms: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    for code, cell in cells.items():
        if len(code) != 2:
            continue
        named = [term.strip() for term in cell.split(_OR) if term.strip(f" {_NEVER}")]
        wanted = tuple(term for term in named if not term.startswith(_NEVER))
        unwanted = tuple(term[1:].strip() for term in named if term.startswith(_NEVER))
        terms |= {code: wanted} if wanted else {}
        forbidden |= {code: unwanted} if unwanted else {}
    return GlossaryEntry(terms, forbidden) if terms or forbidden else None


def _concept(concept: _Element) -> GlossaryEntry | None:
    terms: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    for section in _all(concept, _LANGUAGES):
        code = _code(section.get(_LANG) or section.get("lang") or "")
        for group in _all(section, _TERMS):
            term = next(_all(group, ("term",)), None)
            written = "" if term is None else _text(term)
            if len(code) == 2 and written:
                table = forbidden if _is_unwanted(group) else terms
                table[code] = (*table.get(code, ()), written)
    note = next((_text(found) for found in _all(concept, ("note", "descrip"))), "")
    return GlossaryEntry(terms, forbidden, note) if terms or forbidden else None


def _is_unwanted(group: _Element) -> bool:
    return any(
        unwanted in _text(note).lower()
        for note in _all(group, ("termNote", "administrativeStatus"))
        if _name(note) == "administrativeStatus" or "tatus" in (note.get("type") or "")
        for unwanted in _UNWANTED
    )


def _all(element: _Element, names: Sequence[str]) -> Iterator[_Element]:
    """The descendants of some names, in whatever namespace."""
    return (found for found in element.iter() if _name(found) in names)


def _name(element: _Element) -> str:
    """The local name of an element; "" for comments and the like."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _glossary(entries: Sequence[GlossaryEntry], file: str | None) -> Glossary:
    if not entries:
        raise FormatError("a glossary with no entry: there is nothing to check", file=file)
    return Glossary(entries=tuple(entries), name=file or "")
