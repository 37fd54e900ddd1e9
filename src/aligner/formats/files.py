"""Reading a file whole, and writing it whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from aligner.errors import UnreadableFileError


def read_whole(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFileError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"cannot be read: {error.strerror or error}", file=str(path)
        ) from error


def write_whole(path: Path, content: str) -> None:
    """Write a text file so that it is never seen half-written.

    A new file is written beside the old one and takes its place at the end; a
    device such as ``/dev/null`` is written to directly.

    Raises:
        UnreadableFileError: the place cannot be written to.
    """
    try:
        if path.exists() and not path.is_file():
            if path.is_dir():
                raise IsADirectoryError
            path.write_bytes(content.encode("utf-8"))
            return
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content.encode("utf-8"))
            mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
            os.chmod(temporary, mode)  # noqa: PTH101  # a name, not yet a path worth an object
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        cause = error.strerror or ("it is a directory" if path.is_dir() else str(error))
        raise UnreadableFileError(
            f"cannot be written: {cause}; name another place with -o", file=str(path)
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
