"""How an object of the corpus shows itself in a notebook.

The corpus knows that somebody draws it, not who: whoever stands above it gives
the function that does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_draw: list[Callable[[object], str]] = []


def draw_with(function: Callable[[object], str]) -> None:
    """Have all objects drawn by a function from the object to an HTML fragment."""
    _draw[:] = [function]


class Drawn:
    """An object that notebooks show as HTML, once something draws it.

    As text it is its ``repr``, short and on one line.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return repr(self)

    def _repr_html_(self) -> str | None:
        return _draw[0](self) if _draw else None


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of text that somebody draws as a table.

    Attributes:
        head: what stands over each column; the first column names the row.
        rows: all as long as the head.
        total: how many rows there are, shown or not.
        noun: what one row is called.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int
    noun: str


class Gridded(Drawn):
    """An object that is drawn as one or several tables of text."""

    __slots__ = ()

    def grids(self, most: int) -> tuple[Grid, ...]:
        """The tables, each with so many rows at most."""
        raise NotImplementedError

    def notes(self) -> tuple[str, ...]:
        """Sentences that stand below the tables."""
        return ()
