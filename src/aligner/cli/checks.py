"""``aligner checks``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from aligner.cli.output import width

if TYPE_CHECKING:
    from aligner.checks import Check


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
def checks(names: tuple[str, ...]) -> None:
    """List the checks, or explain those that are named.

    NAME is the id of a check or a family: what it flags and what it does not,
    with examples, as the documentation has it.
    """
    from aligner.checks import checks as every
    from aligner.checks import select

    lines = _explained(select(names)) if names else _listed(every())
    for line in lines:
        click.echo(line)


def _listed(checks: tuple[Check, ...]) -> Iterator[str]:
    room = max(len(check.id) for check in checks) + 2
    for family, members in groupby(checks, key=lambda check: check.family):
        yield click.style(family, bold=True)
        for check in members:
            head = f"  {check.id:<{room}}{check.severity:<9}{'' if check.default else 'off'}"
            said = " ".join(check.explanation.partition("\n\n")[0].split()).replace("``", "")
            yield from _wrapped(said, f"{head:<{room + 17}}")
    yield ""
    yield "off: runs only when it is named or with --all.  aligner checks NAME explains."


def _explained(checks: tuple[Check, ...]) -> Iterator[str]:
    from aligner.checks.confidence import basis

    for number, check in enumerate(checks):
        if number:
            yield ""
        state = "on by default" if check.default else "off by default"
        yield click.style(check.id, bold=True)
        yield f"{check.severity}, {state}, ITS {check.its_type}, MQM {check.mqm}"
        for paragraph in check.explanation.split("\n\n"):
            yield ""
            yield from _wrapped(" ".join(paragraph.split()).replace("``", '"'), "")
        yield ""
        yield from _wrapped(f"{check.grading} {basis(check)}", "")
        terms = dict.fromkeys(term for example in check.examples for term in example.terms)
        if terms:
            yield ""
            yield f"By the glossary {', '.join(' = '.join(term) for term in terms)}:"
        for is_flagged, said in ((True, "Flagged"), (False, "Not flagged")):
            examples = [example for example in check.examples if example.is_flagged is is_flagged]
            if examples:
                yield ""
                yield f"{said}:"
            for example in examples:
                for label, text in zip(("  ", "  | "), example.written, strict=True):
                    yield from _wrapped(text or "(nothing)", label)


def _wrapped(text: str, head: str) -> list[str]:
    return textwrap.wrap(
        text,
        width=max(width(), len(head) + 24),
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
    )
