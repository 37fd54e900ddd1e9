"""What is promised no longer, told one version ahead.

Everything that ``docs/public-api.txt`` lists may be relied on.  What is to go or to be called
something else has an entry in :data:`TABLE`; until the version that the entry names it works
as before and warns.  A test fails once that version has come and the entry still stands.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Kind(StrEnum):
    """What an entry is about, and how its names are written.

    A name of Python is written in full (``aligner.load``), an argument with its function
    (``aligner.check(least)``), a check or a family by its id (``numbers/value``), a command or
    an option as it is typed (``aligner check``, ``aligner check --least``).
    """

    NAME = "name"
    ARGUMENT = "argument"
    CHECK = "check"
    COMMAND = "command"
    OPTION = "option"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecated:
    """What is to go.

    Attributes:
        kind: what it is.
        old: its name.
        new: the name that it has now, written alike; empty if nothing takes its place.
        since: the version that was the first to warn.
        goes: the version that is the first without it.
        hint: what else to tell.
    """

    kind: Kind
    old: str
    new: str = ""
    since: str
    goes: str
    hint: str = ""

    def __str__(self) -> str:
        instead = f": use {self.new}" if self.new else ""
        more = f" ({self.hint})" if self.hint else ""
        return f"{self.old} is deprecated since {self.since} and goes in {self.goes}{instead}{more}"


TABLE: tuple[Deprecated, ...] = ()
"""What is to go."""


class AlignerDeprecationWarning(DeprecationWarning):
    """Something of this package is used that is to go."""


def entry(kind: Kind, old: str) -> Deprecated | None:
    """The entry of a name, if it is to go."""
    return next((one for one in TABLE if one.kind is kind and one.old == old), None)


def warn(one: Deprecated) -> None:
    """Warn whoever called into this package."""
    level = 2
    while _is_own(level):
        level += 1
    warnings.warn(str(one), AlignerDeprecationWarning, stacklevel=level)


def _is_own(level: int) -> bool:
    """Whether the frame so far up, counted as ``stacklevel`` counts them, is of this package."""
    try:
        name = sys._getframe(level).f_globals.get("__name__", "")  # noqa: SLF001  # its way in
    except ValueError:
        return False
    return str(name).partition(".")[0] in {"aligner", "pydantic", "dataclasses", "contextlib"}


def renamed(kind: Kind, name: str, *, quietly: bool = False) -> str:
    """The name that something has now; warns if it had another one.

    Args:
        kind: what it is.
        name: as it was given.
        quietly: whether nobody is to be warned, for names in results of earlier versions.
    """
    one = entry(kind, name)
    if one is None:
        return name
    if not quietly:
        warn(one)
    return one.new or name


def earliest(kind: Kind, name: str) -> str:
    """The name that something had first, as far as earlier names of it are still known."""
    before = next((one.old for one in TABLE if one.kind is kind and one.new == name), None)
    return name if before is None else earliest(kind, before)


def value_of(name: str) -> object:
    """What a deprecated name of a module stands for, for the module's ``__getattr__``.

    Args:
        name: in full, as in ``aligner.load``.

    Raises:
        AttributeError: it is none.
    """
    one = entry(Kind.NAME, name)
    home, _, attribute = (one.new if one else "").rpartition(".")
    if one is None or not home:
        module, _, missing = name.rpartition(".")
        raise AttributeError(f"module {module!r} has no attribute {missing!r}")
    warn(one)
    value: object = getattr(import_module(home), attribute)
    return value


def takes_old_arguments(function: Callable[P, R]) -> Callable[P, R]:
    """Have a function take the arguments that it once had under the names that they have now.

    Of an argument that nothing takes the place of, the value is passed over.

    Raises:
        TypeError: an argument is given under both names.
    """
    called = f"{function.__module__.partition('.')[0]}.{function.__name__}"

    @wraps(function)
    def taking(*args: Any, **given: Any) -> R:
        for name in [one for one in given if entry(Kind.ARGUMENT, f"{called}({one})")]:
            now = renamed(Kind.ARGUMENT, f"{called}({name})")
            value = given.pop(name)
            new = now.partition("(")[2].removesuffix(")")
            if new in given:
                raise TypeError(f"{called}() is given {new!r} and {name!r}, its earlier name")
            if new != name:
                given[new] = value
        return function(*args, **given)

    return taking


def typed(words: list[str]) -> tuple[list[str], list[Deprecated]]:
    """The words of a command line with the names that commands and options have now.

    Args:
        words: the name of a command and what follows it.

    Returns:
        The words, and what of them is to go.
    """
    told: list[Deprecated] = []
    command, *rest = words or [""]
    one = entry(Kind.COMMAND, f"aligner {command}")
    if one is not None:
        told.append(one)
        command = one.new.removeprefix("aligner ") or command
    end = rest.index("--") if "--" in rest else len(rest)
    for at in range(end):
        name, equals, value = rest[at].partition("=")
        one = entry(Kind.OPTION, f"aligner {command} {name}")
        if one is not None:
            told.append(one)
            now = one.new.rpartition(" ")[2] or name
            rest[at] = f"{now}{equals}{value}"
    return ([command, *rest] if words else []), told
