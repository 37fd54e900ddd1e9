"""What pairs there are to align: a file that names one on each line."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from aligner.errors import LayoutError, UnreadableFileError
from aligner.languages import DEFAULT_PAIR

_FIELDS = frozenset({"id", "page", "segmented"})
_HOME = "~/"
_STEP = 1000
"""Entries from one of which the place in the file is known to the next."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair to align.

    Attributes:
        number: its place in the manifest, from 0.
        id: what its maker calls it; the name of its first file if nothing was said.
        first: the file of the first language, or the page or bitext that holds both; ``None``
            where ``fault`` says why there is none.
        second: the file of the second language, if there are two.
        segmented: one sentence a line.
        fault: what is wrong with it, in a sentence; such a pair gets a record of that.
        meta: what else its maker says of it, an object of JSON, or empty.
    """

    number: int
    id: str
    first: str | None = None
    second: str | None = None
    segmented: bool = False
    fault: str = ""
    meta: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Pairs, read one after the other each time they are gone through.

    Attributes:
        name: where they come from.
        languages: of the two sides.
        count: how many there are.
        digest: SHA-256 of what names them, in hexadecimal digits.
        between: gives the entries from one number up to another, which is left out.
        remarks: what a person should know before the work, for each a sentence.
    """

    name: str
    languages: tuple[str, str]
    count: int
    digest: str
    between: Callable[[int, int], Iterator[Entry]]
    remarks: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        return self.between(0, self.count)

    def __len__(self) -> int:
        return self.count


def read_manifest(path: str | Path, languages: tuple[str, str] = DEFAULT_PAIR) -> Manifest:
    """The manifest that a file holds, a JSON object a line.

    Each names two files by language, as in ``{"it": "a.it.txt", "en": "a.en.txt"}``, or one
    with both, as in ``{"page": "a.html"}``, which may be a bitext too, as TMX is.  It may
    have an ``"id"`` and ``"segmented": true``; whatever else stands there comes back in the
    record.  Names are relative to the manifest's folder.  A line that is none of this is an
    entry with a fault: it stops nothing.

    Raises:
        UnreadableFileError: the file cannot be read, or only once, like a pipe.
        LayoutError: it has no line, or none that names a pair.
    """
    place = Path(path)
    lines = _Lines(place)
    if not lines.count:
        raise LayoutError("the manifest has no line; name a pair on each", file=str(place))

    def between(start: int, stop: int) -> Iterator[Entry]:
        for number, at, line in lines.between(start, stop):
            yield _entry(number, line, str(place.parent), languages, f"line {at}")

    remarks = _remarks(between(0, lines.count), lines.count, place)
    return Manifest(str(place), languages, lines.count, lines.digest, between, remarks)


def _remarks(entries: Iterator[Entry], count: int, place: Path) -> tuple[str, ...]:
    """What is odd about some entries.

    Digests of their ids are kept on the disk, so that there may be any number.

    Raises:
        LayoutError: all of them have a fault.
    """
    faults = repeated = 0
    fault = twin = ""
    with closing(sqlite3.connect("", isolation_level=None)) as held:
        held.executescript("CREATE TABLE seen (id BLOB PRIMARY KEY) WITHOUT ROWID; BEGIN")
        for entry in entries:
            if entry.fault:
                faults += 1
                fault = fault or entry.fault
                continue
            digest = hashlib.blake2b(entry.id.encode("utf-8", "surrogatepass"), digest_size=16)
            if not held.execute(
                "INSERT OR IGNORE INTO seen VALUES (?)", (digest.digest(),)
            ).rowcount:
                repeated += 1
                twin = twin or entry.id
    if faults == count:
        raise LayoutError(f"no line names a pair; {fault}", file=str(place))
    told = []
    if faults:
        told.append(f"{faults} of {count} lines name no pair; {fault}")
    if repeated:
        told.append(
            f"{repeated} of {count} lines have the id of an earlier one, as {twin!r}: "
            "tell records apart by their number"
        )
    return tuple(told)


class _Lines:
    """The lines of a file that are not blank; now and then it is known where one begins."""

    def __init__(self, place: Path) -> None:
        digest = hashlib.sha256(f"{place.parent}\0".encode("utf-8", "surrogateescape"))
        self._place = place
        self._starts, self._before = array("q"), array("q")
        self.count = 0
        try:
            with place.open("rb") as lines:
                if not lines.seekable():
                    raise UnreadableFileError(
                        "can be read only once: save it to a file", file=str(place)
                    )
                at = 0
                for before, line in enumerate(lines):
                    digest.update(line)
                    if line.strip():
                        self._note(at, before)
                    at += len(line)
        except OSError as error:
            raise UnreadableFileError(
                f"cannot be read: {error.strerror or error}", file=str(place)
            ) from error
        self.digest = digest.hexdigest()

    def _note(self, at: int, before: int) -> None:
        if self.count % _STEP == 0:
            self._starts.append(at)
            self._before.append(before)
        self.count += 1

    def between(self, start: int, stop: int) -> Iterator[tuple[int, int, bytes]]:
        """Number, number of the line from 1, and content of some."""
        stop = min(stop, self.count)
        if start >= stop:
            return
        step = start // _STEP
        number = step * _STEP
        with self._place.open("rb") as lines:
            lines.seek(self._starts[step])
            for at, line in enumerate(lines, start=self._before[step] + 1):
                if line.strip():
                    if number >= start:
                        yield number, at, line
                    number += 1
                    if number == stop:
                        return


def _entry(number: int, line: bytes, folder: str, languages: tuple[str, str], where: str) -> Entry:
    try:
        told = json.loads(line, parse_constant=_refused)
        fault = _fault(told, languages)
        meta = "" if fault else _meta(told, languages)
    except (ValueError, RecursionError):
        fault = "is no JSON"
    if fault:
        return Entry(number, str(number), fault=f"{where} of the manifest {fault}")
    names = [told["page"]] if "page" in told else [told[code] for code in languages]
    places = [_place(folder, name) for name in names]
    id_ = told.get("id")
    return Entry(
        number,
        str(names[0] if id_ is None else id_),
        places[0],
        places[1] if places[1:] else None,
        told.get("segmented", False),
        meta=meta,
    )


def _place(folder: str, name: str) -> str:
    if name.startswith(_HOME):
        return os.path.expanduser(name)  # noqa: PTH111  # Path takes ten times as long
    return os.path.join(folder, name)  # noqa: PTH118  # as above


def _meta(told: dict[str, object], languages: tuple[str, str]) -> str:
    """The fields of a line that mean nothing here; halves of surrogate pairs become ``?``."""
    known = _FIELDS.union(languages)
    held = {name: value for name, value in told.items() if name not in known}
    if not held:
        return ""
    content = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return content.encode("utf-8", "replace").decode()


def _fault(told: object, languages: tuple[str, str]) -> str:
    """What is wrong with a line; empty if it names a pair."""
    if not isinstance(told, dict):
        return "is no object with the names of two files"
    names = [told["page"]] if "page" in told else [told.get(code) for code in languages]
    if not all(isinstance(name, str) and name and "\0" not in name for name in names):
        return f"names no file for {' and '.join(languages)}, and no page"
    if "page" in told and any(code in told for code in languages):
        return "names a page and a file of one language: it is one or the other"
    if not isinstance(told.get("id", ""), str | int | float | None):
        return "has an id that is neither text nor a number"
    if not isinstance(told.get("segmented", False), bool):
        return "has segmented, and that is true or false"
    return ""


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
