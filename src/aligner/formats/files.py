"""Reading a file whole, and writing files whole or not at all."""

from __future__ import annotations

import os
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from stat import S_IMODE

from aligner.errors import EncodingError, UnreadableFileError
from aligner.formats.format import Output
from aligner.formats.packed import unpacked
from aligner.reading import bytes_of, from_standard_input, shown

STANDARD_INPUT = Path("-")
_STREAMS = ("/dev/fd/", "/dev/std", "/proc/")
"""Names that stand for what a process has open."""
_BINARY = getattr(os, "O_BINARY", 0)


def read_whole(path: Path) -> bytes:
    """The bytes of a file, unpacked if gzip, bzip2 or xz has packed it; ``-`` is standard input.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is packed, and damaged.
        LimitError: it holds more than may be read.
    """
    data = from_standard_input() if path == STANDARD_INPUT else bytes_of(path)
    return unpacked(data, name_of(path))


_MARK = "\ufeff"


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, its byte order mark left out, and a second one too.

    A file that a byte order mark says to be UTF-16 is read as that: spreadsheets write it.

    Raises:
        UnreadableFileError: it cannot be read.
        EncodingError: it is not UTF-8.
        FormatError: it is packed, and damaged.
    """
    data = read_whole(path)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _utf_16(data, path)
    try:
        return data.decode("utf-8").lstrip(_MARK)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"byte {error.start} is no UTF-8; save the file as UTF-8",
            file=name_of(path),
            line=data.count(b"\n", 0, error.start) + 1,
        ) from None


def _utf_16(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-16").lstrip(_MARK)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"byte {error.start} is no UTF-16, which it begins as; save the file as UTF-8",
            file=name_of(path),
        ) from None


def name_of(path: Path) -> str:
    """What to call a file in messages."""
    return "standard input" if path == STANDARD_INPUT else shown(path)


def write_whole(path: Path, content: str) -> None:
    """Write a text file so that it is never seen half-written; see :func:`write_files`."""
    write_files((Output(path, (content,)),))


def write_files(outputs: Iterable[Output]) -> None:
    """Write files so that none is ever seen half-written, nor without the others.

    New files are written beside the old ones and take their places when all are
    there; a device such as ``/dev/null`` is written to directly.  A symbolic link is
    replaced, what it leads to is left alone.

    Raises:
        UnreadableFileError: a place cannot be written to.
        EncodingError: a text has half a surrogate pair.
    """
    waiting: list[tuple[Path, Path]] = []
    complete = False
    try:
        for output in outputs:
            temporary = _written(output)
            if temporary is not None:
                waiting.append((temporary, output.path))
        with _in_turn({path.parent for _, path in waiting} if len(waiting) > 1 else ()):
            complete = True
            while waiting:
                _put(*waiting[0])
                waiting.pop(0)
    except KeyboardInterrupt:
        for temporary, path in waiting if complete else ():
            if temporary.exists():
                _put(temporary, path)  # some have taken their places already
        raise
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


@contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Have others wait who would do this in the same folder, where the system can do that."""
    try:
        from fcntl import LOCK_EX, flock

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):  # Windows, or there is no such folder
        yield
        return
    try:
        with suppress(OSError):  # a file system without locks
            flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _in_turn(folders: Collection[Path]) -> Iterator[None]:
    with ExitStack() as stack:
        for folder in sorted(folders):
            stack.enter_context(in_turn(folder))
        yield


def _written(output: Output) -> Path | None:
    """A new file beside the place of an output; ``None`` if that is a device."""
    path = output.path
    try:
        if _is_stream(path):
            with path.open("wb") as device:
                device.writelines(map(_bytes, output.chunks))
            return None
        before = path.stat().st_mode if path.exists() else None
        temporary = path.with_name(f".{path.name[:40]}.{token_hex(4)}")
        # nobody may read it who may not read what it takes the place of
        mode = 0o666 if before is None else 0o600
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(map(_bytes, output.chunks))
        if before is not None:
            temporary.chmod(S_IMODE(before))
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _is_stream(path: Path) -> bool:
    """Whether it is no file that another could take the place of."""
    if path.is_dir():
        raise IsADirectoryError
    named = os.path.abspath(path)  # noqa: PTH100  # links are not followed
    return named.startswith(_STREAMS) or (path.exists() and not path.is_file())


def _put(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _bytes(chunk: str | bytes) -> bytes:
    try:
        return chunk.encode("utf-8") if isinstance(chunk, str) else chunk
    except UnicodeEncodeError as error:
        raise EncodingError(
            f"half a surrogate pair (U+{ord(error.object[error.start]):04X}) cannot be written as "
            "UTF-8; the text was decoded wrongly"
        ) from None


def _unwritable(path: Path, error: OSError | ValueError) -> UnreadableFileError:
    if isinstance(error, IsADirectoryError) or path.is_dir():
        cause = "it is a directory"
    else:
        cause = getattr(error, "strerror", None) or str(error)
    return UnreadableFileError(
        f"cannot be written: {cause}; name another place with -o", file=shown(path)
    )
