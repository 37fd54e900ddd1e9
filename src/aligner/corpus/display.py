"""How an object of the corpus shows itself in a notebook.

The corpus knows that somebody draws it, not who: whoever stands above it gives
the function that does.
"""

from __future__ import annotations

from collections.abc import Callable

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
