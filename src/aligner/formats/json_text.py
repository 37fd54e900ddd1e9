"""JSON that somebody else may have written -> values."""

from __future__ import annotations

import json
from typing import Any

import regex

from aligner.errors import FormatError

_HALF = regex.compile(r"\\u[dD][89a-fA-F]")


def value_of(content: str, *, file: str | None = None, line: int | None = None) -> Any:
    """The value that a JSON text is.

    Args:
        content: the text.
        file: where it came from, for messages.
        line: the one line of the file that it is; if not given, it is the whole.

    Raises:
        FormatError: it is no JSON, is nested too deeply, has a number too long to be one, or
            half a surrogate pair.
    """
    try:
        value = json.loads(content)
    except json.JSONDecodeError as error:
        cause = f"not JSON, or cut short: {error.msg} in column {error.colno}"
        raise FormatError(cause, file=file, line=line or error.lineno) from None
    except RecursionError:
        cause = "JSON nested too deeply to be read"
        raise FormatError(cause, file=file, line=line) from None
    except ValueError:
        cause = "JSON with a number of too many digits"
        raise FormatError(cause, file=file, line=line) from None
    if _HALF.search(content) and not _can_be_written(value):
        raise FormatError(r"half a surrogate pair, as \ud800 is", file=file, line=line)
    return value


def _can_be_written(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
