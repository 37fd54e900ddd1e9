"""Lines made of styled pieces, and how they become text with or without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from aligner.report.columns import printable, wrapped

PLAIN = ""
STRONG = "bold"
FAINT = "dim"

SEVERITY_STYLES = {
    "critical": "bold red",
    "major": "yellow",
    "minor": "cyan",
    "note": "blue",
}
"""Of the sixteen colours that a terminal lets its user choose, so that they can be read on
any ground."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style.

    Attributes:
        text: printable, without a line end.
        style: as rich reads it; empty for none.
    """

    text: str
    style: str = PLAIN


Line = tuple[Piece, ...]


def written(lines: Iterable[Line], *, color: bool) -> str:
    """Lines as a terminal takes them, without a line end after the last.

    Args:
        lines: what to write.
        color: whether to colour it, if rich is installed.
    """
    render = _coloured if color and has_rich() else _plain
    return "\n".join("".join(map(render, line)) for line in lines)


def has_rich() -> bool:
    """Whether colours can be had."""
    return find_spec("rich") is not None


def _plain(piece: Piece) -> str:
    return piece.text


def _coloured(piece: Piece) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    if not piece.style or not piece.text:
        return piece.text
    return Style.parse(piece.style).render(piece.text, color_system=ColorSystem.STANDARD)


def folded(text: str, width: int, style: str = PLAIN) -> Iterator[Line]:
    """A text in lines of a width at most."""
    shown = printable(text)
    for start, end in wrapped(shown, max(10, width)):
        yield (Piece(shown[start:end], style),)


def beside(head: Line, room: int, lines: Iterable[Line]) -> Iterator[Line]:
    """Lines with a head before the first, and as much room before the others.

    Args:
        head: what stands before the first line, of ``room`` columns at most.
        room: columns that the lines are moved by.
        lines: what stands beside the head.
    """
    filled = (*head, Piece(" " * (room - sum(len(piece.text) for piece in head))))
    for at, line in enumerate(lines):
        yield (*(filled if at == 0 else (Piece(" " * room),)), *line)
