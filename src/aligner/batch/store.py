"""The folder that a run leaves its records in.

Records stand in files of so many pairs, ``records-00000.jsonl`` and on, in the order
of the manifest.  A file that is being filled has ``.part`` after its name and holds
the records in the order in which they were done; when the last is there, the finished
file takes its place in one step.  So whatever moment a run is killed at, what is done
stays done, and a line that was cut short is done again.
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
from aligner.errors import FormatError, SettingsError, UnreadableFileError

FORMAT = "aligner-batch"
VERSION = 1
FORMS = ("jsonl", "parquet")
"""What finished files may be."""
_ABOUT = "batch.json"


@dataclass(frozen=True, slots=True)
class About:
    """What a folder of records was made of, and how.

    Attributes:
        digest: of the manifest.
        pairs: in the manifest.
        shard_size: pairs in each file.
        made_with: signature of the run: version, options.
        form: of the finished files, one of :data:`FORMS`.
    """

    digest: str
    pairs: int
    shard_size: int
    made_with: dict[str, Any]
    form: str = "jsonl"

    @property
    def shards(self) -> int:
        """How many files there will be."""
        return -(-self.pairs // self.shard_size)

    def numbers(self, shard: int) -> range:
        """The pairs whose records stand in a file."""
        return range(shard * self.shard_size, min((shard + 1) * self.shard_size, self.pairs))

    def place(self, folder: Path, shard: int) -> Path:
        """Of a finished file."""
        digits = max(5, len(str(self.shards - 1)))
        return folder / f"records-{shard:0{digits}d}.{self.form}"

    def told(self) -> dict[str, Any]:
        """As it stands in the folder."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "manifest": self.digest,
            "pairs": self.pairs,
            "shard_size": self.shard_size,
            "form": self.form,
            "made_with": self.made_with,
        }


def read_about(folder: Path) -> About | None:
    """What a folder says of itself; ``None`` if it says nothing.

    Raises:
        FormatError: what it says cannot be understood.
    """
    place = folder / _ABOUT
    try:
        held = json.loads(place.read_text(encoding="utf-8"))
        is_known = (held["format"], held["version"]) == (FORMAT, VERSION)
        named = ("manifest", "pairs", "shard_size", "made_with", "form")
        about = About(*(held[name] for name in named))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableFileError(
            f"cannot be read: {error.strerror or error}", file=str(place)
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError):
        raise FormatError("not what a batch says of itself", file=str(place)) from None
    if not is_known:
        raise FormatError("of another version, or of another program", file=str(place))
    return about


def prepare(folder: Path, about: About) -> None:
    """Make the folder ready, or see that it is of the same run.

    Raises:
        UnreadableFileError: it cannot be made or written to.
        SettingsError: it holds the records of another manifest or of other options.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnreadableFileError(
            f"cannot be made: {error.strerror or error}", file=str(folder)
        ) from error
    held = read_about(folder)
    if held is None:
        if any(folder.glob("records-*")):
            raise SettingsError(f"{folder} has records in it, and no {_ABOUT} that tells whose")
        _tell(folder, about)
        held = read_about(folder)
    if held is not None and held != about:
        other = next(
            name
            for name, one in about.told().items()
            if name == "made_with" or one != held.told()[name]
        )
        what = {
            "manifest": "another manifest, or one that has changed since, or that is named "
            "by another path",
            "pairs": "another manifest",
            "shard_size": f"files of {held.shard_size} pairs",
            "form": f"{held.form} files",
        }.get(other, f"other settings ({_differing(held.made_with, about.made_with)})")
        raise SettingsError(f"{folder} holds the records of {what}: name another folder")


def _tell(folder: Path, about: About) -> None:
    """Have the folder say what it is for, unless another run has made it say so meanwhile."""
    place = folder / _ABOUT
    new = folder / f".{_ABOUT}.new"
    content = json.dumps(about.told(), indent=1, sort_keys=True) + "\n"
    with writing(place), new.open("a+b") as file:
        _locked(file, patiently=True)
        if place.exists():
            _off(new, file)
            return
        file.truncate(0)
        file.write(content.encode())
        file.flush()
        os.fsync(file.fileno())
        try:
            new.replace(place)
        except PermissionError:  # Windows moves no open file
            file.close()
            new.replace(place)


def _off(place: Path, file: BinaryIO) -> None:
    """Delete a file that is open and locked."""
    try:
        place.unlink(missing_ok=True)
    except PermissionError:  # Windows deletes no open file
        file.close()
        place.unlink(missing_ok=True)


def _differing(one: dict[str, Any], other: dict[str, Any]) -> str:
    names = sorted(n for n in one.keys() | other.keys() if one.get(n) != other.get(n))
    return ", ".join(f"{n}: {one.get(n)}" for n in names)


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

    def open(self) -> bool:
        """Go on filling it, from where an earlier run was; whether there is a need to.

        Raises:
            SettingsError: another run is filling it.
            UnreadableFileError: it cannot be written.
        """
        if self.place.exists():
            self._part.unlink(missing_ok=True)  # of a run that was killed as it finished
            return False
        with writing(self._part):
            file = self._opened()
        self._file = file
        if self.place.exists():  # another run has finished it meanwhile
            self.close()
            return False
        file.seek(0)
        at = 0
        for line in file:
            number = _number(line)
            if number is None or number not in self.numbers:
                break  # cut short when an earlier run was killed
            self.done[number] = at, len(line)
            at += len(line)
        with writing(self._part):
            file.truncate(at)
            file.seek(at)
        return True

    def _opened(self) -> BinaryIO:
        """The file that is being filled, locked."""
        while True:
            file = self._part.open("a+b")
            if not _locked(file):
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
            _kept(new)
            new.replace(self.place)
            _off(self._part, self._file)
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
                _off(self._part, self._file)
            self._file.close()
        self._file = None


class writing:  # noqa: N801  # reads as a clause: with writing(place)
    """Turn what the system says of a file that cannot be written into an error of ours."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError):
            raise UnreadableFileError(
                f"cannot be written: {error.strerror or error}; what is done is kept, "
                "start again to go on",
                file=str(self._place),
            ) from error


def _kept(place: Path) -> None:
    """Have the system put a file on the disk before it takes its place."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def _number(line: bytes) -> int | None:
    """The pair of a record, ``None`` if the line is cut short or is no record."""
    if not line.endswith(b"\n"):
        return None
    try:
        number = json.loads(line)["pair"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return number if isinstance(number, int) else None


def _locked(file: BinaryIO, *, patiently: bool = False) -> bool:
    """Whether a file could be locked, at once or in time; where there are no locks, yes."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # Windows, where a file open for writing is held anyway
        return True
    try:
        flock(file, LOCK_EX if patiently else LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True


def finished_files(folder: Path, about: About) -> Iterator[Path]:
    """The finished files of records, in order."""
    places = (about.place(folder, number) for number in range(about.shards))
    return (place for place in places if place.exists())
