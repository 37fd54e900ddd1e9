"""Files packed by gzip, bzip2 or xz, as corpora come; what they begin with tells it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from aligner.errors import FormatError
from aligner.reading import all_of, is_file

ENDINGS = (".gz", ".bz2", ".xz")
"""Of the names of packed files."""
_GZIP, _BZIP2, _XZ = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"
_MEMORY = 256_000_000
"""Bytes that unpacking xz may take; ``xz -9`` asks for 65 million."""


def without_ending(path: Path) -> Path:
    """The name of a file as it is when unpacked."""
    is_packed = path.suffix.lower() in ENDINGS and path.stem not in {"", "."}
    return path.with_suffix("") if is_packed else path


def there(path: Path) -> Path:
    """A file, or the packed one that is there in its place."""
    names = (path.with_name(f"{path.name}{ending}") for ending in ("", *ENDINGS))
    return next((place for place in names if is_file(place)), path)


def unpacked(data: bytes, name: str) -> bytes:
    """What some bytes are when unpacked; themselves if they are not packed.

    Raises:
        FormatError: they are damaged.
        LimitError: they unpack to more than may be read.
    """
    if not data.startswith((_GZIP, _BZIP2, _XZ)):
        return data
    with opened(io.BytesIO(data), name) as stream:
        return all_of(stream.read, name)


@contextmanager
def opened(stream: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """What a stream holds, unpacked if it is packed; the stream is closed at the end.

    Args:
        stream: of bytes.
        name: what to call it in messages.
    """
    with stream, io.BufferedReader(cast("io.RawIOBase", stream)) as whole:
        head = whole.peek(len(_XZ))
        inside: io.BufferedIOBase | None = None
        if head.startswith(_GZIP):
            inside = gzip.GzipFile(fileobj=whole)
        elif head.startswith(_BZIP2):
            inside = bz2.BZ2File(whole)
        elif head.startswith(_XZ):
            inside = io.BufferedReader(_Xz(whole))
        if inside is None:
            yield cast("BinaryIO", whole)
            return
        with inside:
            yield cast("BinaryIO", _Unpacked(inside, name))


class _Unpacked:
    """A stream that tells in an error of ours that what it unpacks is damaged."""

    def __init__(self, stream: io.BufferedIOBase, name: str) -> None:
        self._stream = stream
        self._name = name

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes.

        Raises:
            FormatError: what was packed is damaged.
        """
        try:
            return self._stream.read(size)
        except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
            cause = " ".join(str(error).split())
            raise FormatError(
                f"packed, and damaged: {cause}; get the file anew", file=self._name
            ) from None


class _Xz(io.RawIOBase):
    """What xz has packed, unpacked in bounded memory, several streams one after the other."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._unpacker: lzma.LZMADecompressor | None = None
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # as it is called
        while True:
            packed = self._rest or b""
            if self._unpacker is None or self._unpacker.needs_input:
                packed = packed or self._stream.read(io.DEFAULT_BUFFER_SIZE)
                if not packed and self._unpacker is not None:
                    raise EOFError("it ends too soon")
            if self._unpacker is None:
                packed = packed.lstrip(b"\0")  # streams are padded
                if not packed:
                    return 0
                self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
            self._rest = b""
            chunk = self._unpacker.decompress(packed, len(buffer))
            if self._unpacker.eof:
                self._rest, self._unpacker = self._unpacker.unused_data, None
            if chunk:
                buffer[: len(chunk)] = chunk
                return len(chunk)
