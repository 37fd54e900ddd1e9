"""Names of formats on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from aligner.formats.format import Format

    _NameType = click.ParamType[str]
    _FormatType = click.ParamType[Format]
else:
    _NameType = _FormatType = click.ParamType


class OneOf(_NameType):
    """One of some names.

    Args:
        names: gives those that may be named.  It is asked when they are needed, as
            the formats are not loaded for commands that need none.
    """

    name = "format"

    def __init__(self, names: Callable[[], tuple[str, ...]]) -> None:
        self._names = names

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The name.

        Raises:
            BadParameter: it may not be named here.
        """
        name = str(value)
        if name not in self._names():
            self.fail(f"{name!r} is not one of {', '.join(self._names())}", param, ctx)
        return name

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The names, to choose from."""
        del param, ctx
        return f"[{'|'.join(self._names())}]"


class FormatName(_FormatType):
    """The name of a format.

    Args:
        names: as of :class:`OneOf`.
    """

    name = "format"

    def __init__(self, names: Callable[[], tuple[str, ...]]) -> None:
        self._one_of = OneOf(names)

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
        return registry.named(self._one_of.convert(value, param, ctx))

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The names, to choose from."""
        return self._one_of.get_metavar(param, ctx)


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


def of_findings() -> tuple[str, ...]:
    """The formats of whole bitexts, or of findings alone, that hold findings."""
    from aligner.formats import registry

    return tuple(
        one.name
        for one in registry.FORMATS
        if one.write is not None and one.keeps.findings and one.name not in _OF_CHECK
    )


def of_check(output: Path | None) -> str:
    """What ``aligner check`` writes to a file that ends like this: a name of either kind."""
    from aligner.formats import registry

    told = None if output is None else registry.ending_format(output)
    if told is None:
        return "text"
    if told.name in _OF_CHECK:
        return _OF_CHECK[told.name]
    return told.name if told.name in of_findings() else "text"


_OF_CHECK = {
    "jsonl": "jsonl",
    "findings-jsonl": "jsonl",
    "csv": "csv",
    "findings-csv": "csv",
    "sarif": "sarif",
}
"""Formats in whose place ``aligner check`` has forms of its own, with what it alone knows."""
