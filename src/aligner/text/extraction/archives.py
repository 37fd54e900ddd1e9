"""ZIP archives read in memory, and refused where they are made to fill it."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from typing import Self

from aligner import limits
from aligner.errors import FormatError, LimitError

_MOST_MEMBERS = 50_000
_HIGHEST_RATIO = 200
"""How many times as large a member may be unpacked as packed.

Deflate can do 1032; the XML of a text comes to 30, of a table with blank cells to 100.
"""
_SMALL = 10_000_000
"""Bytes that a member may unpack to whatever its ratio."""
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def could_be_archive(data: bytes) -> bool:
    """Whether some bytes begin or end as a ZIP archive does."""
    return data.startswith(b"PK\x03\x04") or b"PK\x05\x06" in data[-66_000:]


class Archive:
    """A ZIP archive; nothing of it is ever written to a disk.

    Args:
        data: the bytes of the file.
        name: what to call it in messages.

    Raises:
        FormatError: it is damaged or is no ZIP archive.
        LimitError: what it says it unpacks to is more than may be read.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist()}
        except (*_DAMAGE, IndexError) as error:
            raise self._damaged(error) from None
        self._must_be_modest()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """The names of its members."""
        return frozenset(self._members)

    def read(self, member: str, *, most: int | None = None) -> bytes:
        """What a member holds, or the first bytes of it.

        Raises:
            FormatError: there is none of this name, or it is damaged or encrypted.
            LimitError: more was unpacked than may be read.
        """
        info = self._members.get(member)
        if info is None:
            raise FormatError(f"damaged: it lacks {member!r}", file=self._name)
        if info.flag_bits & 0x1:
            raise FormatError("protected by a password; save it without one", file=self._name)
        if info.compress_type not in _METHODS:
            raise FormatError(f"{member!r} is packed in a way that is not read", file=self._name)
        try:
            with self._zip.open(info) as stream:
                data = stream.read() if most is None else stream.read(most)
        except (*_DAMAGE, RuntimeError, KeyError) as error:
            raise self._damaged(error) from None
        self._read += len(data)
        limits.must_fit(self._read, file=self._name)
        return data

    def _must_be_modest(self) -> None:
        """Refuse what is made to unpack to far more than it holds.

        A member never gives more than it says, so what all say bounds what is unpacked.
        """
        members = self._members.values()
        if len(members) > _MOST_MEMBERS:
            raise LimitError(
                f"a ZIP archive of {len(members):,} members, and {_MOST_MEMBERS:,} is the limit",
                file=self._name,
            )
        for info in members:
            if info.file_size > max(_SMALL, _HIGHEST_RATIO * info.compress_size):
                raise LimitError(
                    f"a ZIP bomb: {info.compress_size:,} bytes in it unpack to "
                    f"{info.file_size:,}; it is not read",
                    file=self._name,
                )
        limits.must_fit(sum(info.file_size for info in members), file=self._name)

    def _damaged(self, error: BaseException) -> FormatError:
        cause = " ".join(str(error).split())[:100]
        return FormatError(
            f"a damaged ZIP archive{f' ({cause})' if cause else ''}; get the file anew",
            file=self._name,
        )
