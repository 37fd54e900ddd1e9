"""How findings put what they saw into words."""

from __future__ import annotations

from collections.abc import Sequence

_WIDTH = 60


def quoted(text: str) -> str:
    """Some words of a text in quotation marks, on one line and not too long."""
    words = " ".join(text[: 8 * _WIDTH].split())
    if len(words) > _WIDTH:
        words = words[: _WIDTH - 1].rstrip() + "…"
    return f"“{words}”"


def listed(texts: Sequence[str], joint: str = "and") -> str:
    """``a, b and c``, each in quotation marks."""
    return joined([quoted(text) for text in texts], joint)


def joined(texts: Sequence[str], joint: str) -> str:
    """``a, b and c``."""
    return f" {joint} ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))


def counted(number: int, noun: str, plural: str = "") -> str:
    """``a sentence``, ``2 sentences``."""
    return f"a {noun}" if number == 1 else f"{number} {plural or noun + 's'}"
