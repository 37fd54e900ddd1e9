"""Tables with typed columns, for data frames and whatever reads Arrow.

A :class:`Table` hands its columns over by the Arrow PyCapsule stream interface
(https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html), so
that ``polars.DataFrame(table)``, DuckDB and pyarrow take it as it is, and knows
how to become a data frame of pandas or polars.  Neither is needed, nor loaded
before it is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from aligner.corpus.display import Grid, Gridded
from aligner.errors import MissingExtraError, SettingsError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Value = str | int | float | bool | None
ColumnType = Literal["text", "integer", "number", "boolean", "category"]
Library = Literal["pandas", "polars"]

_LIBRARIES: tuple[Library, ...] = ("pandas", "polars")
_PANDAS = {"text": "string", "integer": "Int64", "number": "float64", "boolean": "bool"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: unique in its table.
        type: ``text``, ``integer``, ``number``, ``boolean``, or ``category``, which
            is text from a list whose order means something.
        cells: one a row; ``None``, where there is none, in any column but of booleans.
        categories: of a ``category``, what its cells are taken from, lowest first.
    """

    name: str
    type: ColumnType
    cells: tuple[Value, ...]
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Table(Gridded):
    """Rows that all have the same typed columns.

    Indexing with the name of a column gives its values; ``len`` counts rows.

    Attributes:
        name: what a row is: ``beads``, ``sentences``, ``findings`` or ``bitexts``.
        columns: all of the same length.
    """

    name: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def select(self, *names: str) -> Table:
        """The table with some of its columns alone, in the order in which they are named.

        Raises:
            KeyError: it has no column of that name.
        """
        held = {column.name: column for column in self.columns}
        return replace(self, columns=tuple(held[name] for name in names))

    def rows(self) -> Iterator[dict[str, Value]]:
        """The rows, each as a value for each name."""
        names = self.names
        for values in zip(*(column.cells for column in self.columns), strict=True):
            yield dict(zip(names, values, strict=True))

    def to_pandas(self) -> pd.DataFrame:
        """A data frame of pandas, severities as an ordered category.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        _must_be_installed("pandas")
        import pandas as pd

        return pd.DataFrame(
            {
                column.name: pd.Series(
                    list(column.cells),
                    dtype=pd.CategoricalDtype(list(column.categories), ordered=True)
                    if column.type == "category"
                    else _PANDAS[column.type],
                )
                for column in self.columns
            }
        )

    def to_polars(self) -> pl.DataFrame:
        """A data frame of polars, severities as an ``Enum``.

        Raises:
            MissingExtraError: polars is not installed.
        """
        _must_be_installed("polars")
        import polars as pl

        return pl.DataFrame(self).with_columns(
            pl.col(column.name).cast(pl.Enum(list(column.categories)))
            for column in self.columns
            if column.type == "category"
        )

    def to_dataframe(self, library: Library | None = None) -> Any:
        """A data frame of pandas or of polars.

        Args:
            library: which of them.  If it is not given, the one that is already
                imported, else the one that is installed; pandas if both are.

        Raises:
            MissingExtraError: it is not installed, or neither is.
            SettingsError: there is no such library.
        """
        match library or _at_hand():
            case "pandas":
                return self.to_pandas()
            case "polars":
                return self.to_polars()
        raise SettingsError(f"a data frame is of pandas or polars, not {library!r}")

    def grids(self, most: int) -> tuple[Grid, ...]:
        """The first rows as text."""
        shown = zip(*(column.cells[:most] for column in self.columns), strict=True)
        cells = tuple(tuple(map(_written, row)) for row in shown)
        return (Grid(self.names, cells, len(self), self.name[:-1]),)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The columns as a capsule that holds an Arrow stream."""
        from aligner.corpus.arrow import stream_of

        return stream_of(self, requested_schema)

    def __getitem__(self, name: str) -> tuple[Value, ...]:
        for column in self.columns:
            if column.name == name:
                return column.cells
        raise KeyError(name)

    def __len__(self) -> int:
        return len(self.columns[0].cells) if self.columns else 0

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Table of {len(self)} {self.name}: {', '.join(self.names)}>"


class Tabled:
    """An object that can be laid out in tables."""

    __slots__ = ()

    def table(self, kind: str = "beads") -> Table:
        """What it holds, as a table.

        Args:
            kind: what a row is: ``beads``, ``sentences``, ``findings`` or ``bitexts``;
                see :mod:`aligner.corpus.listing` for the columns.

        Raises:
            SettingsError: there is no such table, or the bitexts are in different
                languages.
        """
        from aligner.corpus.listing import table_of

        return table_of(self, kind)

    def to_dataframe(self, kind: str = "beads", library: Library | None = None) -> Any:
        """The same as a data frame of pandas or polars.

        Args:
            kind: as in :meth:`table`.
            library: ``"pandas"`` or ``"polars"``.  If it is not given, the one that is
                already imported, else the one that is installed; pandas if both are.

        Raises:
            MissingExtraError: it is not installed, or neither is.
            SettingsError: there is no such table or library.
        """
        return self.table(kind).to_dataframe(library)


def _at_hand() -> Library:
    for library in _LIBRARIES:
        if sys.modules.get(library) is not None:
            return library
    for library in _LIBRARIES:
        if find_spec(library) is not None:
            return library
    raise MissingExtraError("pandas or polars", "pandas")


def _must_be_installed(library: Library) -> None:
    if find_spec(library) is None:
        raise MissingExtraError(library, library)


def _written(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.2f}"
    return str(value)
