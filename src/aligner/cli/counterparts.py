"""Which file renders which, told by a pattern for the names of either language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import click
import regex

from aligner.cli.output import say
from aligner.reading import is_file


def must_be_patterns(
    context: click.Context, _parameter: click.Parameter, value: tuple[str, str] | None
) -> tuple[str, str] | None:
    """Check the value of an option that takes two patterns."""
    for pattern in value or ():
        if pattern.count("*") != 1:
            raise click.BadParameter(
                f"{pattern!r} must hold one *, which stands for what both names share", context
            )
    if value and value[0] == value[1]:
        raise click.BadParameter("the two patterns must differ", context)
    return value


def counterparts(files: Iterable[str], patterns: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs that some files belong to, each once, in the order of the files.

    A file that fits neither pattern is passed over, and so is one whose
    counterpart is not there, of which standard error is told.

    Args:
        files: names of files in either language.
        patterns: names in the first and in the second language, ``*`` standing for
            what both share: ``it/*.md`` and ``en/*.md``.
    """
    told: set[tuple[str, str]] = set()
    for file in files:
        pair = _pair(PurePath(file).as_posix(), patterns)
        if pair is None or pair in told:
            continue
        told.add(pair)
        missing = next((name for name in pair if not is_file(Path(name))), None)
        if missing is None:
            yield pair
        else:
            say(f"{file}: not checked, there is no {missing}")


def _pair(file: str, patterns: tuple[str, str]) -> tuple[str, str] | None:
    for pattern in patterns:
        before, _, after = pattern.partition("*")
        shared = regex.fullmatch(f"{regex.escape(before)}(.+){regex.escape(after)}", file)
        if shared:
            first, second = (one.replace("*", shared[1]) for one in patterns)
            return first, second
    return None
