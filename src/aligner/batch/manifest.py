"""What pairs there are to align: a file with one on each line, or a folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from aligner.errors import LayoutError, SettingsError, UnreadableFileError
from aligner.languages import DEFAULT_PAIR

PATTERNS = ("{name}.{lang}.*", "{lang}/{name}", "{name}_{lang}.*", "{name}-{lang}.*")
"""How the two files of a pair may be named, if nobody says; the first that fits is taken."""
_HIDDEN = "."
_FIELDS = frozenset({"id", "page", "segmented", "score", "doubt"})
"""The last two are what ``aligner match`` says of a pair; they change nothing here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair to align.

    Attributes:
        number: its place in the manifest, from 0.
        id: what its maker calls it; the name of its first file if nothing was said.
        first: the file of the first language, or the page that holds both; ``None``
            where ``fault`` says why there is none.
        second: the file of the second language, if there are two.
        segmented: one sentence a line.
        fault: what is wrong with it, in a sentence; such a pair gets a record of that.
    """

    number: int
    id: str
    first: str | None = None
    second: str | None = None
    segmented: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Pairs, read one after the other each time they are gone through.

    Attributes:
        name: where they come from.
        languages: of the two sides.
        count: how many there are.
        digest: SHA-256 of what names them, in hexadecimal digits.
        entries: makes an iterator over them.
    """

    name: str
    languages: tuple[str, str]
    count: int
    digest: str
    entries: Callable[[], Iterator[Entry]]

    def __iter__(self) -> Iterator[Entry]:
        return self.entries()

    def __len__(self) -> int:
        return self.count


def read_manifest(path: str | Path, languages: tuple[str, str] = DEFAULT_PAIR) -> Manifest:
    """The manifest that a file holds, a JSON object a line.

    Each names two files by language, as in ``{"it": "a.it.txt", "en": "a.en.txt"}``, or
    one page with both, as in ``{"page": "a.html"}``, and may have an ``"id"`` and
    ``"segmented": true``.  Names are relative to the manifest's folder.  A line that is
    none of this is an entry with a fault: it stops nothing.

    Raises:
        UnreadableFileError: the file cannot be read.
        LayoutError: it has no line.
    """
    place = Path(path)
    digest = hashlib.sha256()
    count = 0
    try:
        with place.open("rb") as lines:
            for line in lines:
                digest.update(line)
                count += bool(line.strip())
    except OSError as error:
        raise UnreadableFileError(
            f"cannot be read: {error.strerror or error}", file=str(place)
        ) from error
    if not count:
        raise LayoutError("the manifest has no line; name a pair on each", file=str(place))

    def entries() -> Iterator[Entry]:
        with place.open("rb") as lines:
            number = 0
            for at, line in enumerate(lines, start=1):
                if line.strip():
                    yield _entry(number, line, place.parent, languages, f"line {at}")
                    number += 1

    return Manifest(str(place), languages, count, digest.hexdigest(), entries)


def _entry(number: int, line: bytes, folder: Path, languages: tuple[str, str], where: str) -> Entry:
    def faulty(what: str) -> Entry:
        return Entry(number, str(number), fault=f"{where} of the manifest {what}")

    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return faulty("is no JSON")
    if not isinstance(told, dict):
        return faulty("is no object with the names of two files")
    names = [told.get(code) for code in languages]
    if "page" in told:
        names = [told["page"]]
    if not all(isinstance(name, str) and name and "\0" not in name for name in names):
        return faulty(f"names no file for {' and '.join(languages)}, and no page")
    unknown = sorted(told.keys() - _FIELDS - set(languages))
    if unknown:
        return faulty(f"has a field that means nothing here: {', '.join(unknown)[:80]}")
    if "page" in told and any(code in told for code in languages):
        return faulty("names a page and a file of one language: it is one or the other")
    places = [str(folder / name) for name in names if isinstance(name, str)]
    id_ = str(told.get("id", names[0]))
    return Entry(
        number, id_, places[0], places[1] if places[1:] else None, bool(told.get("segmented"))
    )


def manifest_of_folder(
    folder: str | Path,
    pattern: str | None = None,
    languages: tuple[str, str] = DEFAULT_PAIR,
    *,
    segmented: bool = False,
) -> Manifest:
    """The pairs of files in a folder and in those below it.

    Args:
        folder: to look in.  Hidden files and folders are left out.
        pattern: how files are named, with ``{name}`` for what the two of a pair share
            and ``{lang}`` for the code of the language; ``*`` stands for anything.  As
            in ``{name}.{lang}.txt`` or ``{lang}/{name}.html``.  If not given, the first
            of :data:`PATTERNS` that finds a pair.
        languages: of the two sides.
        segmented: one sentence a line.

    Returns:
        The manifest, in the order of the names.  A file without its partner is an entry
        with a fault.

    Raises:
        UnreadableFileError: there is no such folder.
        LayoutError: no two files are named so.
        SettingsError: the pattern has no ``{name}`` or no ``{lang}``.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UnreadableFileError("there is no such folder", file=str(root))
    files = sorted(_files(root))
    for one in (pattern,) if pattern else PATTERNS:
        found = _grouped(files, one, languages)
        if any(len(sides) == 2 for sides in found.values()):
            entries = _entries(root, found, languages, segmented=segmented)
            digest = hashlib.sha256(json.dumps([(e.first, e.second) for e in entries]).encode())
            digest.update(f"{one} {segmented}".encode())
            return Manifest(
                str(root), languages, len(entries), digest.hexdigest(), entries.__iter__
            )
    named = pattern or " or ".join(PATTERNS)
    raise LayoutError(
        f"no two files of {' and '.join(languages)} are named {named}", file=str(root)
    )


def _files(root: Path) -> Iterator[str]:
    for path, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in names:
            if not name.startswith(_HIDDEN):
                yield Path(path, name).relative_to(root).as_posix()


def _grouped(
    files: list[str], pattern: str, languages: tuple[str, str]
) -> dict[str, dict[str, str]]:
    """By what the names of a pair share: the file of each language."""
    if Counter(regex.findall(r"\{(\w+)\}", pattern)) != {"name": 1, "lang": 1}:
        raise SettingsError(f"a pattern has one {{name}} and one {{lang}}, not {pattern!r}")
    codes = "|".join(map(regex.escape, languages))
    parts = regex.split(r"(\{name\}|\{lang\}|\*)", pattern)
    stands = {"{name}": "(?P<name>.+)", "{lang}": f"(?P<lang>{codes})", "*": "[^/]*"}
    whole = "".join(stands.get(part, regex.escape(part)) for part in parts)
    shape = regex.compile(whole, flags=regex.DOTALL)
    found: dict[str, dict[str, str]] = {}
    for file in files:
        match = shape.fullmatch(file)
        if match:
            found.setdefault(match["name"], {}).setdefault(match["lang"], file)
    return dict(sorted(found.items()))


def _entries(
    root: Path, found: dict[str, dict[str, str]], languages: tuple[str, str], *, segmented: bool
) -> list[Entry]:
    entries = []
    for number, (name, sides) in enumerate(found.items()):
        missing = [code for code in languages if code not in sides]
        if missing:
            fault = f"{next(iter(sides.values()))} has no file of {missing[0]} beside it"
            entries.append(Entry(number, name, fault=fault))
        else:
            first, second = (str(root / sides[code]) for code in languages)
            entries.append(Entry(number, name, first, second, segmented))
    return entries
