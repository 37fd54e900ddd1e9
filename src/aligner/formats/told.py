"""What files of other forms tell of a bitext, in the words that they share."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from aligner.corpus import Signature
from aligner.errors import FormatError


def score_of(text: str | None, file: str, line: int | None = None) -> float:
    """The score that a text is, 1 if there is none.

    Raises:
        FormatError: it is no number from 0 to 1.
    """
    if text is None:
        return 1.0
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0.0 <= score <= 1.0:
        raise FormatError(f"{text!r} is no score from 0 to 1", file=file, line=line)
    return score


def signature_of(text: str | None) -> Signature | None:
    """The signature that a text is in JSON, if it is one."""
    try:
        return None if text is None else Signature.model_validate_json(text)
    except ValidationError:
        return None


def common_signature(told: Iterable[object]) -> Signature | None:
    """The signature that all lines of a file tell, if they tell one and the same."""
    lines = {one if isinstance(one, str) else None for one in told}
    line = lines.pop() if len(lines) == 1 else None
    try:
        return Signature.parse(line) if isinstance(line, str) else None
    except ValueError:
        return None
