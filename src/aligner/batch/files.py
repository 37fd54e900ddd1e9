"""Files that other runs may want at the same time, and disks that may be full."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from aligner.errors import UnreadableFileError


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


def keep(place: Path) -> None:
    """Have the system put a file on the disk before it takes its place."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def locked(file: BinaryIO, *, patiently: bool = False) -> bool:
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


def delete_open(place: Path, file: BinaryIO) -> None:
    """Delete a file that is open and locked."""
    try:
        place.unlink(missing_ok=True)
    except PermissionError:  # Windows deletes no open file
        file.close()
        place.unlink(missing_ok=True)
