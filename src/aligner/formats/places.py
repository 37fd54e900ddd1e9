"""Where evidence stands in a file, as programs that read files want it told."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import quote

from aligner.corpus import Document, Span

_EXTRACTED = {".html", ".htm", ".xhtml"}
"""Files of whose text offsets are counted after it was taken out of its markup."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file; lines and columns count from 1, columns in code points.

    Attributes:
        start_line: line of the first character.
        start_column: its column.
        end_line: line of the last character; of a place, the same as ``start_line``.
        end_column: one past the column of the last character.
    """

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Places:
    """Where the spans of a document stand in its file.

    Attributes:
        document: the document.
        base: the folder that file names are told from, where they lie under it.
    """

    document: Document
    base: Path | None = None

    @cached_property
    def _lines(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        at = self.document.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.document.text.find("\n", at + 1)
        return starts

    def region(self, span: Span) -> Region | None:
        """Where a span stands; ``None`` of HTML, whose text has other lines than its file."""
        if PurePath(self.document.name).suffix.lower() in _EXTRACTED:
            return None
        start_line, start_column = self._position(span.start)
        end_line, end_column = self._position(max(span.start, span.end - 1))
        return Region(start_line, start_column, end_line, end_column + (span.end > span.start))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @property
    def path(self) -> str:
        """The file's name with forward slashes, from the base if it lies under it."""
        return relative(self.document.name, self.base)

    @property
    def uri(self) -> str:
        """The file as a URI, relative if its path is; the language, of a text without a name."""
        path = self.path or self.document.language
        if PureWindowsPath(path).drive and not PurePosixPath(path).is_absolute():
            return f"file:///{quote(path, safe='/:')}"
        return f"file://{quote(path)}" if path.startswith("/") else quote(path)


def relative(name: str, base: Path | None) -> str:
    """A file's name with forward slashes, from a folder if it lies under it."""
    path = Path(name)
    if base is not None and path.is_absolute() and path.is_relative_to(base):
        path = path.relative_to(base)
    return path.as_posix() if name else ""
