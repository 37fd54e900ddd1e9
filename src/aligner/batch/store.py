"""The files that a run leaves its records in.

Records stand in files of so many pairs, ``records-00000.jsonl`` and on, in the order
of the manifest.  A file that is being filled has ``.part`` after its name and holds
the records in the order in which they were done; when the last is there, the finished
file takes its place in one step.  So whatever moment a run is killed at, what is done
stays done, and a line that was cut short is done again.

To do failed pairs again, a finished file that has some is taken back: the other records
go into a ``.part``, and once they are there the finished file goes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from aligner.batch import parquet
from aligner.batch.about import About
from aligner.batch.files import delete_open, keep, locked, writing
from aligner.errors import FormatError, SettingsError

_ERROR = b'"status":"error"'
"""What stands in the line of a pair that failed, and hardly ever in another."""


@dataclass(slots=True)
class Shard:
    """A file of records that is being filled.

    Attributes:
        place: of the finished file.
        numbers: of the pairs whose records it is to hold.
        languages: of the two sides.
        done: those whose records are there, and where in the file that is being filled.
    """

    place: Path
    numbers: range
    languages: tuple[str, str]
    done: dict[int, tuple[int, int]] = field(default_factory=dict)
    _file: BinaryIO | None = None

    @classmethod
    def of(cls, folder: Path, about: About, number: int) -> Shard:
        """The file of that number."""
        first, second = about.made_with["languages"]
        return cls(about.place(folder, number), about.numbers(number), (first, second))

    @property
    def is_full(self) -> bool:
        """Whether the record of every pair is there."""
        return len(self.done) == len(self.numbers)

    @property
    def _part(self) -> Path:
        return self.place.with_name(f"{self.place.name}.part")

    def open(self, *, retry: bool = False) -> bool:
        """Go on filling it, from where an earlier run was; whether there is a need to.

        Args:
            retry: count a pair that failed as one that is not done.

        Raises:
            SettingsError: another run is filling it.
            UnreadableFileError: it cannot be written.
            FormatError: the finished file is damaged, and pairs in it are to be done again.
        """
        if self._is_finished(retry):
            self._leave_nothing()
            return False
        with writing(self._part):
            file = self._opened()
        self._file = file
        if self.place.exists():
            if self._is_finished(retry):  # another run has finished it meanwhile
                self.close()
                return False
            self._take_back(file)
        file.seek(0)
        at = 0
        for line in file:
            told = _told(line)
            if told is None or told[0] not in self.numbers:
                break  # cut short when an earlier run was killed
            number, is_ok = told
            if is_ok or not retry:
                self.done[number] = at, len(line)
            at += len(line)
        with writing(self._part):
            file.truncate(at)
            file.seek(at)
        return True

    def _is_finished(self, retry: bool) -> bool:
        """Whether the finished file is there, and none of its pairs is to be done again."""
        return self.place.exists() and not (retry and any(self._failed()))

    def _failed(self) -> Iterator[int]:
        """The pairs in the finished file that failed."""
        if self.place.suffix == ".parquet":
            yield from parquet.failed(self.place)
            return
        with self.place.open("rb") as lines:
            for line in lines:
                told = _told(line) if _ERROR in line else None
                if told is not None and not told[1]:
                    yield told[0]

    def _leave_nothing(self) -> None:
        """Delete what a run has left that was killed as it finished the file, or took it back."""
        try:
            file = self._part.open("rb+")
        except FileNotFoundError:
            return
        with file:
            if locked(file):
                delete_open(self._part, file)

    def _take_back(self, file: BinaryIO) -> None:
        """Move the records of the finished file, but for those of failed pairs, to another.

        The finished file goes when all of them are on the disk.
        """
        with writing(self._part):
            file.truncate(0)
            for line in self._finished():
                told = _told(line)
                if told is None:
                    raise FormatError("not a record of a batch", file=str(self.place))
                if told[1]:
                    file.write(line)
            file.flush()
            os.fsync(file.fileno())
            self.place.unlink()

    def _finished(self) -> Iterator[bytes]:
        """The records of the finished file as lines."""
        if self.place.suffix == ".parquet":
            yield from map(_line, parquet.read(self.place))
            return
        with self.place.open("rb") as lines:
            yield from lines

    def _opened(self) -> BinaryIO:
        """The file that is being filled, locked."""
        while True:
            file = self._part.open("a+b")
            if not locked(file):
                file.close()
                raise SettingsError(f"another run is writing to {self._part}: let it end first")
            try:
                if self._part.stat().st_ino == os.fstat(file.fileno()).st_ino:
                    return file
            except FileNotFoundError:
                pass
            file.close()  # another run has left it, and deleted it, before it was locked

    def add(self, number: int, line: str) -> None:
        """Keep a record."""
        assert self._file is not None
        content = line.encode("utf-8")
        with writing(self._part):
            at = self._file.tell()
            self._file.write(content)
            self._file.flush()
        self.done[number] = at, len(content)

    def finish(self) -> None:
        """Put the finished file in its place, the records in the order of the manifest."""
        assert self._file is not None
        new = self.place.with_name(f".{self.place.name}.new")
        with writing(self.place):
            if self.place.suffix == ".parquet":
                parquet.write(self._lines(self._file), new, self.languages)
            else:
                with new.open("wb") as out:
                    out.writelines(self._lines(self._file))
            keep(new)
            new.replace(self.place)
            delete_open(self._part, self._file)
        self.close()

    def _lines(self, file: BinaryIO) -> Iterator[bytes]:
        """The records in the order of the manifest."""
        for number in self.numbers:
            at, length = self.done[number]
            file.seek(at)
            yield file.read(length)

    def close(self) -> None:
        """Leave it for a later run."""
        if self._file is None:
            return
        with suppress(OSError):
            if not self.done:
                delete_open(self._part, self._file)
            self._file.close()
        self._file = None


def _told(line: bytes) -> tuple[int, bool] | None:
    """The pair of a record and whether it is well; ``None`` if cut short, or no record."""
    if not line.endswith(b"\n"):
        return None
    try:
        held = json.loads(line)
        number, status = held["pair"], held["status"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return (number, status == "ok") if isinstance(number, int) else None


def _line(held: dict[str, Any]) -> bytes:
    """A record as a line."""
    told = {name: value for name, value in held.items() if value is not None}
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
