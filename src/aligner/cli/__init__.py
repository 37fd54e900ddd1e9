"""The ``aligner`` command.

Data goes to standard output or to ``-o``; what the program has to say goes to
standard error.  Exit status: 0 done, 1 discrepancies at or above ``--fail-on``,
2 bad usage or bad input.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

import click

from aligner import deprecation, limits
from aligner.cli import stopping, version
from aligner.cli.align import align
from aligner.cli.batch import batch
from aligner.cli.check import check
from aligner.cli.checks import checks
from aligner.cli.convert import convert
from aligner.cli.match import match
from aligner.cli.output import say
from aligner.cli.report import report
from aligner.cli.score import score
from aligner.cli.silence import silence
from aligner.errors import AlignerError

__all__ = ["main"]


class _Command(click.Group):
    """A group whose commands end bad input with one line and status 2.

    What is given under a name that is to go is told, each name once.
    """

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        words, told = deprecation.typed(args)
        for one in told:
            say(str(one))
        return super().resolve_command(ctx, words)

    def invoke(self, ctx: click.Context) -> Any:
        held: TextIO | None = sys.stderr
        if held is None:  # closed: nobody is told anything
            sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # it stays open
        try:
            with stopping.orderly(), _telling_of_deprecations():
                return super().invoke(ctx)
        except AlignerError as error:
            say(str(error))
            ctx.exit(2)
        except BrokenPipeError:
            # whoever read our output has stopped reading
            _leave_nothing_to_flush()
            ctx.exit(0)
        except OSError as error:
            # a full disk behind standard output
            _leave_nothing_to_flush()
            say(f"{error.filename}: {error.strerror}" if error.filename else _cause(error))
            ctx.exit(2)
        except MemoryError:
            say("there is not enough memory for this; give the text in parts")
            ctx.exit(2)
        except stopping.Stopped as signal:
            say(signal.said)
            ctx.exit(signal.status)
        except KeyboardInterrupt:
            say("interrupted")
            ctx.exit(130)


def _cause(error: OSError) -> str:
    return error.strerror or str(error)


def _leave_nothing_to_flush() -> None:
    """Send what standard output still holds nowhere, so that nothing is said of it at exit."""
    with suppress(AttributeError, OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _telling_of_deprecations() -> Iterator[None]:
    """Say in one line what the package warns of."""
    with warnings.catch_warnings():
        warnings.simplefilter("once", deprecation.AlignerDeprecationWarning)
        others = warnings.showwarning

        def show(
            message: Warning | str,
            category: type[Warning],
            filename: str,
            lineno: int,
            file: TextIO | None = None,
            line: str | None = None,
        ) -> None:
            if issubclass(category, deprecation.AlignerDeprecationWarning):
                say(str(message))
            else:
                others(message, category, filename, lineno, file, line)

        warnings.showwarning = show
        yield


def _raised(_context: click.Context, _parameter: click.Parameter, amounts: tuple[str, ...]) -> None:
    """Raise the limits that are named, here and in the processes that are started."""
    for told in amounts:
        name, _, amount = told.partition("=")
        try:
            limits.set_for_process(name.strip(), amount.strip())
        except AlignerError as error:
            raise click.BadParameter(str(error)) from None


EXAMPLES = """\b
Examples:
  aligner report page.txt -o report.html     the report, to open in a browser
  aligner align it.txt en.txt -f tsv         which sentence renders which
  aligner check page.txt --fail-on major     findings, and a status for scripts
  aligner check --pairs pairs.tsv            pairs that are already aligned
  aligner checks numbers/value               what a check flags and what not
  aligner convert memory.tmx memory.xlf      from one format to another
  aligner silence review.json -o page.txt.silence.toml
                                             what a review dismisses, for good
  aligner score gold.tsv predicted.vecalign  how good an alignment is
"""


@click.group(
    cls=_Command, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXAMPLES
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=version.tell,
    help="Show version, models and extras, and exit.",
)
@click.option(
    "--limit",
    "amounts",
    multiple=True,
    metavar="NAME=N",
    callback=_raised,
    expose_value=False,
    help="Read or work more: size=4G (bytes of a file, or of what it unpacks to), depth=2000 "
    "(elements of HTML or XML inside each other), sentences=5000000 (of a text), seconds=7200 "
    "(of reading, of aligning and of checking). ALIGNER_MAX_SIZE and so on do the same.",
)
def main() -> None:
    """Align an Italian and an English text and see where the two disagree.

    A text comes as two files, or as one page that holds both languages. Files
    are plain text, Markdown, HTML, DOCX, ODT, EPUB or PDF; - is standard input.

    Exit status: 0 done, 1 findings at or above --fail-on, 2 bad usage or bad
    input.
    """


for _command in (report, align, check, batch, checks, convert, match, score, silence):
    main.add_command(_command)
