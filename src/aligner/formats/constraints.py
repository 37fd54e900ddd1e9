"""A file of constraints: JSON, written by hand or by a program.

::

    {
      "languages": ["it", "en"],
      "pinned": [[[0, 1], [2]], [[3], []]],
      "forbidden": [[[4], [4]]],
      "paragraph_links": [[[2], [2, 3]]]
    }
"""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from aligner.corpus import Constraints
from aligner.errors import FormatError, SettingsError
from aligner.formats.files import read_whole


def loads(content: str | bytes, *, file: str | None = None) -> Constraints:
    """The constraints that a JSON text holds.

    Args:
        content: the text.
        file: where it came from, for messages.

    Raises:
        FormatError: it is not JSON, or holds something else.
        SettingsError: the constraints contradict each other.
    """
    try:
        return Constraints.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        cause = f"{where}: {first['msg']}" if where else first["msg"]
        raise FormatError(f"not a file of constraints: {cause}", file=file) from None
    except SettingsError as error:
        raise SettingsError(f"{file}: {error}" if file else str(error)) from None


def read(path: Path) -> Constraints:
    """The constraints in a file.

    Raises:
        UnreadableFileError: it cannot be read.
        FormatError: it is not JSON, or holds something else.
        SettingsError: the constraints contradict each other.
    """
    return loads(read_whole(path), file=str(path))
