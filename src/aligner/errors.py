"""Every error that aligner raises on purpose.

::

    AlignerError
    ├── InputError                what was given cannot be read
    │   ├── UnreadableFileError   missing, a directory, no permission
    │   ├── BinaryFileError       not text
    │   ├── EncodingError         text in no encoding that we can tell
    │   ├── EmptyTextError        nothing to align
    │   ├── LanguageError         the languages are not the two that were asked for
    │   ├── LayoutError           the page or table is not laid out as expected
    │   ├── FormatError           a damaged file of a known format
    │   │   └── VersionError      a file written by a later version
    │   ├── LimitError            larger, deeper or longer than may be read
    │   └── ReviewError           a review that does not fit the text it is for
    ├── SettingsError             an option that does not exist or contradicts another
    │   └── UnknownCheckError     a check or family that is not registered
    ├── JudgeError                a judge that was brought failed or gave no answer
    └── MissingExtraError         an optional package is not installed

A message is one line: what was found, where, and what to do about it.
"""

from __future__ import annotations

_LONGEST = 2000
"""Characters of a message; what a file holds may be quoted in it."""
_SIGNS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}


class AlignerError(Exception):
    """Base of all errors raised on purpose by this package."""

    def __str__(self) -> str:
        return _line(super().__str__())


def _line(text: str) -> str:
    """A message on one line, without what would move the cursor of a terminal."""
    whole = " ".join(filter(None, map(str.strip, text.splitlines()))).translate(_SIGNS)
    half = _LONGEST // 2
    return whole if len(whole) <= _LONGEST else f"{whole[:half]}…{whole[-half + 1 :]}"


class InputError(AlignerError):
    """Something given to be read cannot be used.

    Args:
        cause: what was found and what to do, one sentence or two.
        file: the name of the file, or ``None`` for a string.
        line: 1-based line number, where there is one.
    """

    def __init__(self, cause: str, *, file: str | None = None, line: int | None = None) -> None:
        self.cause = cause
        self.file = file
        self.line = line
        super().__init__(cause, file, line)

    def __str__(self) -> str:
        place = "" if self.file is None else self.file
        if self.line is not None:
            place = f"{place}:{self.line}" if place else f"line {self.line}"
        return _line(f"{place}: {self.cause}" if place else self.cause)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.cause, self.file, self.line)


def _rebuild(kind: type[InputError], cause: str, file: str | None, line: int | None) -> InputError:
    return kind(cause, file=file, line=line)


class UnreadableFileError(InputError):
    """The file is missing, is a directory, or may not be opened."""


class BinaryFileError(InputError):
    """The file holds something other than text."""


class EncodingError(InputError):
    """The bytes are text in no encoding that can be told."""


class EmptyTextError(InputError):
    """There is nothing to align on one side or on both."""


class LanguageError(InputError):
    """The languages found are not the two that were asked for."""


class LayoutError(InputError):
    """A page, table or list of pairs is not laid out as expected."""


class FormatError(InputError):
    """A file of a known format is damaged or is not of that format."""


class VersionError(FormatError):
    """A file was written by a later version of the format."""


class LimitError(InputError):
    """Something is larger, deeper or takes longer than the limits allow; they can be raised."""


class ReviewError(InputError):
    """A review is of another text, or of what is no sentence of it."""


class SettingsError(AlignerError):
    """An option does not exist, or contradicts another."""


class UnknownCheckError(SettingsError):
    """A check or a family of checks is not registered."""


class JudgeError(AlignerError):
    """A judge of findings, brought by the user, failed or gave what is no answer."""


class MissingExtraError(AlignerError):
    """An optional package is needed and not installed.

    Args:
        package: the distribution that is missing.
        extra: the extra of aligner that brings it.
    """

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(package, extra)

    def __str__(self) -> str:
        return f'{self.package} is not installed: pip install "aligner[{self.extra}]"'


def must_be_known(version: object, known: int, *, file: str | None) -> None:
    """Refuse a file of a later version than this program knows.

    Args:
        version: as the file tells it; what is no number is for others to refuse.
        known: the latest that can be read.
        file: the name of the file, or ``None`` for a string.

    Raises:
        VersionError: it is later.
    """
    if isinstance(version, int) and version > known:
        raise VersionError(
            f"written in version {version} of the format, and this program reads up to "
            f"{known}: update aligner",
            file=file,
        )


for _error in list(vars().values()):
    if isinstance(_error, type) and issubclass(_error, AlignerError):
        _error.__module__ = "aligner"
del _error
