"""What a folder of records says of itself: of what manifest it is, and how it was made."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aligner.batch.files import delete_open, locked, writing
from aligner.errors import FormatError, SettingsError, UnreadableFileError

FORMAT = "aligner-batch"
VERSION = 1
FORMS = ("jsonl", "parquet")
"""What finished files may be."""
_ABOUT = "batch.json"
_KINDS = {"manifest": str, "pairs": int, "shard_size": int, "made_with": dict, "form": str}
"""What is said, in the order in which :class:`About` has it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a folder of records was made of, and how.

    Attributes:
        digest: of the manifest.
        pairs: in the manifest.
        shard_size: pairs in each file.
        made_with: what the records depend on: the signature that those have whose texts need
            nothing more to be read, and the options.
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
        about = About(*(held[name] for name in _KINDS))
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
    if not _is_sound(held):
        raise FormatError("not what a batch says of itself", file=str(place))
    return about


def _is_sound(held: dict[str, Any]) -> bool:
    """Whether what a folder says can be true of a batch."""
    return (
        all(type(held[name]) is kind for name, kind in _KINDS.items())
        and held["pairs"] >= 0
        and held["shard_size"] > 0
        and held["form"] in FORMS
    )


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
            "manifest": "of another manifest, or one that has changed since, or that is named "
            "by another path",
            "pairs": "of another manifest",
            "shard_size": f"in files of {held.shard_size} pairs",
            "form": f"in {held.form} files",
        }.get(other, f"of other settings ({_differing(held.made_with, about.made_with)})")
        raise SettingsError(
            f"{folder} holds records {what}: go on with what they were begun with, "
            "or name another folder"
        )


def _tell(folder: Path, about: About) -> None:
    """Have the folder say what it is for, unless another run has made it say so meanwhile."""
    place = folder / _ABOUT
    new = folder / f".{_ABOUT}.new"
    content = json.dumps(about.told(), indent=1, sort_keys=True) + "\n"
    with writing(place), new.open("a+b") as file:
        locked(file, patiently=True)
        if place.exists():
            delete_open(new, file)
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


def _differing(one: dict[str, Any], other: dict[str, Any]) -> str:
    """What two runs were told otherwise, as the first was told it."""
    names = sorted(n for n in one.keys() | other.keys() if one.get(n) != other.get(n))
    options = [name for name in names if name != "signature"]  # which tells of them once more
    return ", ".join(f"{name}: {one.get(name)}" for name in options or names)


def finished_files(folder: Path, about: About) -> Iterator[Path]:
    """The finished files of records, in order."""
    digits = (place.stem.rpartition("-")[2] for place in folder.glob(f"records-*.{about.form}"))
    numbers = sorted({int(one) for one in digits if one.isdecimal() and len(one) < 20})
    places = (about.place(folder, number) for number in numbers if number < about.shards)
    return (place for place in places if place.exists())
