"""How an object of the corpus shows itself in a notebook.

The corpus knows that somebody draws it, not who: whoever stands above it gives
the functions that do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Html = Callable[[object], str]
"""From an object to an HTML fragment."""

Text = Callable[[object], str | None]
"""From an object to lines of text; none if its ``repr`` will do."""

_drawing: list[tuple[Html, Text]] = []


def draw_with(html: Html, text: Text) -> None:
    """Have all objects drawn by two functions."""
    _drawing[:] = [(html, text)]


class Drawn:
    """An object that notebooks show as HTML, once something draws it.

    As text it is its ``repr``, short and on one line; where a notebook or IPython in a
    terminal shows it by itself, it may have more lines.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return repr(self)

    def _repr_html_(self) -> str | None:
        return _drawing[0][0](self) if _drawing else None

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        if not _drawing:
            return {"text/plain": repr(self)}
        html, text = _drawing[0]
        return {"text/plain": text(self) or repr(self), "text/html": html(self)}


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
