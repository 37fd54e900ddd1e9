"""Where what the commands make goes."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO
from unicodedata import category

import click

from aligner.corpus import Bitext
from aligner.errors import UnreadableFileError
from aligner.formats.files import write_files
from aligner.formats.format import Format, Output

PATIENCE = 2.0
"""Seconds of work after which progress is shown."""


def deliver(content: str | bytes, output: Path | None) -> None:
    """Write data to a file or to standard output, text always as UTF-8."""
    if output is None or str(output) == "-":
        stream: TextIO | None = sys.stdout
        if stream is None:
            raise UnreadableFileError("standard output is closed; write to a file with -o")
        stream.buffer.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        stream.buffer.flush()
    else:
        write_files((Output(output, (content,)),))


def say(message: str) -> None:
    """Tell on standard error what the program has to say, on one line whatever names are in it."""
    shown = "".join(
        c if c.isprintable() or category(c) == "Zs" else ascii(c)[1:-1] for c in message
    )
    with suppress(OSError, AttributeError):  # nobody listens
        click.echo(f"aligner: {shown}", err=True)


def put(bitext: Bitext, format: Format, output: Path | None, *, inputs: Iterable[str]) -> None:
    """Write a bitext to a file, to the files that its format asks for, or to standard output.

    Raises:
        UsageError: that would overwrite one of the files that were read.
    """
    from aligner.formats import registry

    if output is None or str(output) == "-":
        deliver(registry.one_file(bitext, format), None)
        return
    outputs = tuple(registry.outputs(bitext, output, format))
    read = set(map(os.path.realpath, inputs))
    for one in outputs:
        if os.path.realpath(one.path) in read:
            raise click.UsageError(f"{str(one.path)!r} would be overwritten, and it is being read")
    write_files(outputs)


def tell_losses(bitext: Bitext, format: Format) -> None:
    """Say on standard error what of a bitext the files of a format do not hold."""
    lost = format.losses(bitext)
    if lost and format.keeps.beads:  # who asks for words or findings alone knows what is lost
        say(f"{format.name} does not hold {', '.join(lost)}")


def warn(bitexts: Iterable[Bitext]) -> None:
    """Say on standard error what a reader of some bitexts should know, each thing once."""
    told = (w for bitext in bitexts for held in (*bitext.documents, bitext) for w in held.warnings)
    for warning in dict.fromkeys(told):
        say(warning)


def as_lines(lines: Iterable[str]) -> str:
    """Lines joined, each with its line end."""
    return "".join(f"{line}\n" for line in lines)


def has_colour(stream: TextIO) -> bool:
    """Whether to colour what goes to a stream.

    ``NO_COLOR`` forbids it (no-color.org), ``FORCE_COLOR`` asks for it
    (force-color.org), the first before the second; without them a terminal is
    coloured unless it is a dumb one.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to write for, 40 at least."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


@contextmanager
def progress_on_stderr() -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows how far work has come, once it has taken a while.

    It is called with the name of the stage, the units done and their number.  On
    a terminal one line is kept up to date; elsewhere each stage gets one line.
    """
    begun = time.monotonic()
    shown: list[str] = []
    terminal = sys.stderr.isatty()

    def show(stage: str, done: int, total: int) -> None:
        if time.monotonic() - begun < PATIENCE:
            return
        if terminal:
            line = f"{stage} {done} of {total}"
            click.echo(f"\r{line:<60}", err=True, nl=False)
            shown[:] = [line]
        elif stage not in shown:
            click.echo(f"aligner: {stage} …", err=True)
            shown.append(stage)

    try:
        yield show
    finally:
        if terminal and shown:
            click.echo(f"\r{'':<60}\r", err=True, nl=False)
