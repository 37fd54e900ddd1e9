"""What pairs there are to align: the files of a folder, paired by their names.

Names are kept and sorted in a database on the disk that is gone with the manifest, so
that a folder may hold any number of files.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from weakref import finalize

import regex

from aligner.batch.manifest import Entry, Manifest
from aligner.errors import LayoutError, SettingsError, UnreadableFileError
from aligner.languages import DEFAULT_PAIR
from aligner.reading import shown

PATTERNS = (
    "{name}.{lang}.*",
    "{lang}/{name}",
    "{name}_{lang}.*",
    "{name}-{lang}.*",
    "{name}/{lang}.*",
    "{lang}/{name}.*",
)
"""How the two files of a pair may be named, if nobody says: as most pairs are."""
_REGION = r"(?:[-_](?:\p{L}{2}|\d{3}))?"
"""What may follow the code of a language, as in ``it-IT`` and ``en_US``."""
_HIDDEN = "."
_TABLES = """
CREATE TABLE named (pattern INTEGER, name BLOB, side INTEGER, file BLOB,
                    PRIMARY KEY (pattern, name, side)) WITHOUT ROWID;
CREATE TABLE pair (number INTEGER PRIMARY KEY, name BLOB, first BLOB, second BLOB);
"""
_ADD = "INSERT OR IGNORE INTO named VALUES (?, ?, ?, ?)"
_HELD = "SELECT file FROM named WHERE pattern = ? AND name = ? AND side = ?"
_REPLACE = "UPDATE named SET file = ?4 WHERE pattern = ?1 AND name = ?2 AND side = ?3"
_PAIRS = """
SELECT count(*) FROM (SELECT 1 FROM named WHERE pattern = ? GROUP BY name HAVING count(*) = 2)
"""
_PAIR = """
INSERT INTO pair
SELECT row_number() OVER (ORDER BY name) - 1, name,
       max(CASE side WHEN 0 THEN file END), max(CASE side WHEN 1 THEN file END)
FROM named WHERE pattern = ? GROUP BY name
"""


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
            and ``{lang}`` for the code of the language, in capitals or not, with or
            without a region; ``*`` stands for anything.  As in ``{name}.{lang}.txt`` or
            ``{lang}/{name}.html``.  If not given, that of :data:`PATTERNS` which finds
            most pairs, the first of several.
        languages: of the two sides.
        segmented: one sentence a line.

    Returns:
        The manifest, in the order of the names.  A file without its partner is an entry
        with a fault.  Of several files for a side the first by name is taken.  Files that
        are left out are told in the remarks.

    Raises:
        UnreadableFileError: there is no such folder, or one in it cannot be read.
        LayoutError: no two files are named so.
        SettingsError: the pattern has no ``{name}`` or no ``{lang}``.
    """
    root = Path(folder)
    patterns = (pattern,) if pattern else PATTERNS
    names = _Names([_shape(one, languages) for one in patterns], languages)
    for file in _files(root):
        names.add(file)
    chosen = names.paired()
    if chosen is None:
        raise LayoutError(
            f"no two files of {' and '.join(languages)} are named {' or '.join(patterns)}",
            file=str(root),
        )

    def between(start: int, stop: int) -> Iterator[Entry]:
        for number, name, files in names.between(start, stop):
            missing = [code for code, file in zip(languages, files, strict=True) if file is None]
            if missing:
                there = next(os.fsdecode(file) for file in files if file is not None)
                fault = f"{there} has no file of {missing[0]} beside it"
                yield Entry(number, os.fsdecode(name), fault=fault)
            else:
                first, second = (str(root / os.fsdecode(file or b"")) for file in files)
                yield Entry(number, os.fsdecode(name), first, second, segmented)

    digest = hashlib.sha256(f"{patterns[chosen]} {segmented}".encode("utf-8", "surrogateescape"))
    for entry in between(0, names.count):
        told = f"{entry.first}\0{entry.second}\0{entry.fault}\0"
        digest.update(told.encode("utf-8", "surrogateescape"))
    remarks = names.remarks(chosen, patterns[chosen])
    return Manifest(str(root), languages, names.count, digest.hexdigest(), between, remarks)


class _Names:
    """The names of files, taken apart by patterns, and the pairs that they make."""

    def __init__(self, shapes: Sequence[regex.Pattern[str]], languages: tuple[str, str]) -> None:
        self._shapes = shapes
        self._languages = languages
        self._held = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        finalize(self, self._held.close)  # Python 3.13 warns of what is left open
        self._held.executescript(_TABLES)
        self._held.execute("BEGIN")
        self._left_out = [_Files() for _ in shapes]
        self._second = [_Files() for _ in shapes]
        self.count = 0

    def add(self, file: str) -> None:
        """Take a file, if a pattern fits its name."""
        for number, shape in enumerate(self._shapes):
            match = shape.fullmatch(file)
            if not match:
                self._left_out[number].add(file)
                continue
            side = self._languages.index(match["lang"].lower())
            place = number, os.fsencode(match["name"]), side
            if not self._held.execute(_ADD, (*place, os.fsencode(file))).rowcount:
                held = os.fsdecode(self._held.execute(_HELD, place).fetchone()[0])
                self._second[number].add(max(file, held))
                self._held.execute(_REPLACE, (*place, os.fsencode(min(file, held))))

    def paired(self) -> int | None:
        """Pair the files by the pattern that finds most pairs; its number."""
        numbers = range(len(self._shapes))
        found = [self._held.execute(_PAIRS, (number,)).fetchone()[0] for number in numbers]
        best = max(numbers, key=lambda number: (found[number], -number))
        if not found[best]:
            return None
        self.count = self._held.execute(_PAIR, (best,)).rowcount
        self._held.execute("DROP TABLE named")
        self._held.execute("COMMIT")
        return best

    def remarks(self, number: int, pattern: str) -> tuple[str, ...]:
        """What a person should know of the files that a pattern leaves out."""
        others, second = self._left_out[number], self._second[number]
        told = []
        if others.count:
            told.append(f"{others.told()} not named {pattern}, and left out")
        if second.count:
            told.append(f"{second.told()} left out beside another of the same name and language")
        return tuple(told)

    def between(
        self, start: int, stop: int
    ) -> Iterator[tuple[int, bytes, tuple[bytes | None, bytes | None]]]:
        """Number, name and files of some pairs; ``None`` for a file that is not there."""
        found = self._held.execute(
            "SELECT * FROM pair WHERE number >= ? AND number < ? ORDER BY number", (start, stop)
        )
        return ((number, name, (first, second)) for number, name, first, second in found)


@dataclass(slots=True)
class _Files:
    """How many files, and the first of them by name."""

    count: int = 0
    first: str = ""

    def add(self, file: str) -> None:
        """One more."""
        self.first = min(self.first, file) if self.count else file
        self.count += 1

    def told(self) -> str:
        """The beginning of a sentence about them."""
        if self.count == 1:
            return f"{shown(self.first)} is"
        return f"{self.count} files, as {shown(self.first)}, are"


def _files(root: Path) -> Iterator[str]:
    """The names of the files under a folder, relative to it, in no order."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        place = root / inside
        try:
            with os.scandir(place) as found:
                for one in found:
                    if one.name.startswith(_HIDDEN):
                        continue
                    if one.is_dir(follow_symlinks=False):
                        waiting.append(f"{inside}{one.name}/")
                    elif not one.is_dir():
                        yield f"{inside}{one.name}"
        except (FileNotFoundError, NotADirectoryError):
            raise UnreadableFileError("there is no such folder", file=str(place)) from None
        except OSError as error:
            raise UnreadableFileError(
                f"cannot be read: {error.strerror or error}", file=str(place)
            ) from error


def _shape(pattern: str, languages: tuple[str, str]) -> regex.Pattern[str]:
    """A pattern of names as a regular expression."""
    if Counter(regex.findall(r"\{(\w+)\}", pattern)) != {"name": 1, "lang": 1}:
        raise SettingsError(f"a pattern has one {{name}} and one {{lang}}, not {pattern!r}")
    codes = "|".join(map(regex.escape, languages))
    parts = regex.split(r"(\{name\}|\{lang\}|\*)", pattern)
    stands = {
        "{name}": "(?P<name>.+)",
        "{lang}": f"(?P<lang>(?i:{codes})){_REGION}",
        "*": "[^/]*",
    }
    whole = "".join(stands.get(part, regex.escape(part)) for part in parts)
    return regex.compile(whole, flags=regex.DOTALL)
