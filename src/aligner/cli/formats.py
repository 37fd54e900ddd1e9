"""Names of formats on the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from aligner.formats.format import Format

    _FormatType = click.ParamType[Format]
else:
    _FormatType = click.ParamType


class FormatName(_FormatType):
    """The name of a format.

    Args:
        names: gives those that may be named.  It is asked when they are needed, as
            the formats are not loaded for commands that need none.
    """

    name = "format"

    def __init__(self, names: Callable[[], tuple[str, ...]]) -> None:
        self._names = names

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Format:
        """The format of a name.

        Raises:
            BadParameter: it may not be named here.
        """
        from aligner.formats import registry
        from aligner.formats.format import Format

        if isinstance(value, Format):
            return value
        name = str(value)
        if name not in self._names():
            self.fail(f"{name!r} is not one of {', '.join(self._names())}", param, ctx)
        return registry.named(name)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The names, to choose from."""
        del param, ctx
        return f"[{'|'.join(self._names())}]"


def written() -> tuple[str, ...]:
    """The formats that a bitext can be written in."""
    from aligner.formats import registry

    return registry.writable()


def read() -> tuple[str, ...]:
    """The formats that a bitext can be read from."""
    from aligner.formats import registry

    return registry.readable()


def of_alignment() -> tuple[str, ...]:
    """The formats that hold something of a bitext that is not checked."""
    from aligner.formats import registry

    return registry.of_alignment()
