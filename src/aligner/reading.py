"""Files, pipes and standard input -> bytes, within the limits."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TextIO

from aligner import limits
from aligner.errors import LimitError, UnreadableFileError

_CHUNK = 1 << 20


def bytes_of(path: Path, *, name: str | None = None) -> bytes:
    """All that a file, a device or a pipe holds.

    A pipe is waited for, as long as the limit ``seconds`` allows.

    Args:
        path: its name.
        name: what to call it in messages, if not so.

    Raises:
        UnreadableFileError: it is not there, is a directory, or may not be read.
        LimitError: it holds more than may be read, or nobody writes to the pipe.
    """
    called = name or shown(path)
    try:
        told = path.stat()
        if stat.S_ISDIR(told.st_mode):
            raise UnreadableFileError("is a directory; name a file in it", file=called)
        if stat.S_ISFIFO(told.st_mode) and hasattr(os, "O_NONBLOCK"):
            return _from_pipe(path, called)
        limits.must_fit(told.st_size, file=called)
        with path.open("rb") as file:
            return all_of(file.read, called)
    except (OSError, ValueError) as error:
        raise unreadable(error, called) from error


def shown(path: str | Path) -> str:
    """The name of a file as it can be written: U+FFFD stands for bytes that are no UTF-8."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_file(path: Path) -> bool:
    """Whether there is a file of a name, which may be none that a file can have."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def from_standard_input(name: str = "standard input") -> bytes:
    """All that comes from standard input.

    Raises:
        UnreadableFileError: it is closed.
        LimitError: it is more than may be read.
    """
    held: TextIO | None = sys.stdin
    if held is None:
        raise UnreadableFileError("is closed", file=name)
    stream: BinaryIO | None = getattr(held, "buffer", None)
    if stream is None:
        return held.read().encode(errors="surrogatepass")
    return all_of(stream.read, name)


def all_of(read: Callable[[int], bytes], name: str) -> bytes:
    """What a function gives that reads so many bytes at a time.

    Raises:
        LimitError: it is more than may be read.
    """
    parts: list[bytes] = []
    total = 0
    while chunk := read(_CHUNK):
        total += len(chunk)
        limits.must_fit(total, file=name)
        parts.append(chunk)
    return b"".join(parts)


class Measured:
    """A stream that gives no more bytes than may be read, whatever it is unpacked from.

    Args:
        stream: that is read.
        name: what to call it in messages.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._total = 0

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes.

        Raises:
            LimitError: all that was read is more than may be.
        """
        chunk = self._stream.read(size if size >= 0 else _CHUNK)
        self._total += len(chunk)
        limits.must_fit(self._total, file=self._name)
        return chunk


def unreadable(error: OSError | ValueError, name: str) -> UnreadableFileError:
    """What the system says of a file that cannot be read, as an error of ours."""
    if isinstance(error, FileNotFoundError):
        return UnreadableFileError(
            "cannot be read: there is no such file; check the name", file=name
        )
    if isinstance(error, PermissionError):
        return UnreadableFileError("may not be read; check its permissions", file=name)
    cause = getattr(error, "strerror", None) or str(error)
    return UnreadableFileError(f"cannot be read: {cause}", file=name)


def _from_pipe(path: Path, name: str) -> bytes:
    import select

    seconds = limits.current().seconds
    end = time.monotonic() + seconds
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        waiting = select.poll()
        waiting.register(handle, select.POLLIN)

        def read(size: int) -> bytes:
            left = end - time.monotonic()
            if left <= 0 or not waiting.poll(left * 1000):
                raise LimitError(
                    f"a pipe to which nobody wrote for {seconds:g} seconds; "
                    "--limit seconds=N waits longer",
                    file=name,
                )
            return os.read(handle, size)

        return all_of(read, name)
    finally:
        os.close(handle)
