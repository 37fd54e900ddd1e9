"""The silence file: what a person has looked at and does not want to see again.

It stands beside the text, ``page.txt.silence.toml`` beside ``page.txt``, is written
by hand or appended to by programs, and kept under version control with the text::

    [[silence]]
    check = "numbers/value"        # an id or a family; or: id = "1f2e3d4c5b6a"
    text = "40 mila"               # all that is shown on a side; or: pattern = "^40"
    language = "it"                # the side it stands on; may be left out
    reason = "the author says so"
    date = 2026-03-14
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import regex

from aligner.corpus import Signature, Silence, SilenceEntry
from aligner.errors import FormatError, SettingsError
from aligner.formats.files import in_turn, read_whole, write_whole

SUFFIX = ".silence.toml"
_TABLE = "silence"
_KEYS = ("id", "check", "text", "pattern", "language", "reason", "date")


def beside(path: str | Path) -> Path:
    """The name of the silence file of a text: ``page.txt.silence.toml`` for ``page.txt``."""
    place = Path(path)
    return place.with_name(f"{place.name}{SUFFIX}")


def read(path: Path) -> Silence:
    """The silence in a file.

    Raises:
        UnreadableFileError: the file cannot be read.
        FormatError: it is no TOML, or says something that no silence file does.
    """
    try:
        content = read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormatError("a silence file is UTF-8, and this is not", file=str(path)) from None
    return loads(content, file=str(path))


def loads(content: str, *, file: str | None = None) -> Silence:
    """The silence that a TOML text holds.

    Args:
        content: the text.
        file: where it came from, for messages and for the entries.

    Raises:
        FormatError: it is no TOML, or says something that no silence file does.
    """
    try:
        held = tomllib.loads(content)
    except (ValueError, RecursionError) as error:
        place = regex.search(r"\(at line (\d+), column \d+\)", str(error))
        cause = regex.sub(r"\s*\(at [^()]*\)$", "", str(error))
        line = int(place[1]) if place else len(content.splitlines()) or None
        raise FormatError(f"no TOML: {cause}", file=file, line=line) from None
    lines = _Lines(content)
    for key in held:
        if key != _TABLE:
            raise FormatError(
                f"{key!r} says nothing here; entries begin with [[{_TABLE}]]",
                file=file,
                line=lines.of(key),
            )
    tables = held.get(_TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FormatError(
            f"an entry begins with [[{_TABLE}]]", file=file, line=lines.of(f"[{_TABLE}")
        )
    return Silence(tuple(_entry(table, number, lines, file) for number, table in enumerate(tables)))


def append(path: Path, entries: Iterable[SilenceEntry], made_with: Signature | None = None) -> None:
    """Add entries to a silence file, which need not be there yet; what stands in it stays.

    Args:
        path: the file.
        entries: what to add.
        made_with: as in :func:`dumps`.

    Raises:
        UnreadableFileError: it cannot be read or written.
        FormatError: what stands in it is broken; nothing is added then.
    """
    with in_turn(path.parent):
        before = ""
        if path.exists():
            read(path)
            before = read_whole(path).decode("utf-8")
        gap = "" if before.endswith("\n") or not before else "\n"
        write_whole(path, f"{before}{gap}{dumps(entries, made_with)}")


def dumps(entries: Iterable[SilenceEntry], made_with: Signature | None = None) -> str:
    """Entries as TOML, each after an empty line, to be written or appended to a file.

    Args:
        entries: what to write.
        made_with: with what was found what they silence, if it is known; told in a comment.
    """
    written = "".join(f"\n[[{_TABLE}]]\n{_written(entry)}" for entry in entries)
    if made_with is None or not written:
        return written
    told = "".join(c if c.isprintable() else "\ufffd" for c in str(made_with))
    return f"\n# Made with {told}{written}"


class _Lines:
    """Where entries and their keys stand in a file, from 1."""

    def __init__(self, content: str) -> None:
        self._lines = content.splitlines()
        self._entries = [
            number
            for number, line in enumerate(self._lines, start=1)
            if regex.match(rf"\s*\[\[\s*[\"']?{_TABLE}[\"']?\s*\]\]", line)
        ]

    def of(self, beginning: str) -> int | None:
        """The first line that begins so."""
        found = (n for n, line in enumerate(self._lines, 1) if line.strip(" \t\"'[").startswith(
            beginning.strip("[")
        ))  # fmt: skip
        return next(found, None)

    def entry(self, number: int) -> int:
        """The line that an entry begins on; 0 if it is written in some other way."""
        return self._entries[number] if number < len(self._entries) else 0

    def key(self, number: int, key: str) -> int | None:
        """The line of a key of an entry, or of the entry."""
        start = self.entry(number)
        end = self.entry(number + 1) or len(self._lines) + 1
        for line in range(start, end - 1):
            name, is_set, _ = self._lines[line].partition("=")
            if is_set and name.strip().strip("\"'") == key:
                return line + 1
        return start or None


def _entry(table: dict[str, Any], number: int, lines: _Lines, file: str | None) -> SilenceEntry:
    said: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            raise FormatError(
                f"an entry has no {key!r}; it may have {known}",
                file=file,
                line=lines.key(number, key),
            )
        if key == "date":
            said[key] = _date(value, file, lines.key(number, key))
        elif isinstance(value, str):
            said[key] = value
        else:
            raise FormatError(
                f"{key} is a text in quotation marks, not {value!r}",
                file=file,
                line=lines.key(number, key),
            )
    try:
        return SilenceEntry(**{"reason": "", **said}, file=file or "", line=lines.entry(number))
    except SettingsError as error:
        culprit = "pattern" if "pattern" in str(error) and "pattern" in said else "reason"
        raise FormatError(str(error), file=file, line=lines.key(number, culprit)) from None


def _date(value: object, file: str | None, line: int | None) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise FormatError(
            f"a date is written 2026-03-14, not {value!r}", file=file, line=line
        ) from None


def _written(entry: SilenceEntry) -> str:
    lines = [
        f"{key} = {_quoted(getattr(entry, key))}\n"
        for key in _KEYS
        if key != "date" and getattr(entry, key)
    ]
    if entry.date is not None:
        lines.append(f"date = {entry.date.isoformat()}\n")
    return "".join(lines)


def _quoted(text: str) -> str:
    """A TOML string on one line."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(c) or _plain(c) for c in text) + '"'


def _plain(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 32 or code == 127 else character
