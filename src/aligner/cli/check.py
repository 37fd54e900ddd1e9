"""``aligner check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from aligner import api
from aligner.cli.options import Selection, Texts, output_option, takes_selection, takes_texts
from aligner.cli.output import as_lines, deliver, has_colour, warn, width
from aligner.corpus import Bitext, Discrepancy

FORMATS = ("text", "jsonl", "csv", "sarif")


@click.command()
@click.option(
    "--pairs",
    metavar="TSV",
    help="A table of pairs that are already aligned: first language, TAB, second language.",
)
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people, lines of JSON, a table, or for code-review tools.",
)
@takes_texts
@takes_selection
@click.pass_context
def check(
    context: click.Context,
    *,
    pairs: str | None,
    output: Path | None,
    wanted: str,
    texts: Texts,
    selection: Selection,
) -> None:
    """Find where the two sides disagree.

    Takes a page, two files, a bitext that align saved as JSON, or, with
    --pairs, a table of pairs that are already aligned; there each finding has
    the 0-based line of its pair, and offsets count within each cell.
    """
    if (pairs is None) == (texts.first is None):
        raise click.UsageError("give a page, two files or a saved bitext, or --pairs with a table")
    if pairs is not None and texts.constraints is not None:
        raise click.UsageError("--pairs are aligned already; leave out --constraints")
    coloured = output is None and has_colour(sys.stdout)
    found: tuple[Discrepancy, ...]
    if pairs is None:
        bitext = selection.checked(texts.aligned(), texts.loaded_encoder())
        warn([bitext])
        deliver(_written(bitext, wanted, coloured=coloured), output)
        found = bitext.discrepancies
    else:
        lines, found = _checked_pairs(pairs, wanted, texts, selection, coloured=coloured)
        deliver(as_lines(lines), output)
    context.exit(selection.exit_status(found))


def _written(bitext: Bitext, wanted: str, *, coloured: bool) -> str:
    from aligner.formats import findings
    from aligner.report import terminal

    if wanted == "sarif":
        return findings.sarif(bitext)
    if wanted == "jsonl":
        return as_lines(findings.jsonl(bitext.discrepancies))
    if wanted == "csv":
        header = findings.csv_header(bitext.languages)
        return as_lines([header, *findings.csv_rows(bitext.discrepancies)])
    return terminal.findings_text(bitext, color=coloured, width=width()) + "\n"


def _checked_pairs(
    table: str, wanted: str, texts: Texts, selection: Selection, *, coloured: bool
) -> tuple[list[str], tuple[Discrepancy, ...]]:
    """Check each pair of a table by itself."""
    from aligner.formats import findings
    from aligner.formats.pairs import read_pairs
    from aligner.report import terminal
    from aligner.text import read_source

    if wanted == "sarif":
        raise click.UsageError("--pairs has no documents for sarif to point into")
    content = read_source("-" if table == "-" else Path(table)).text
    lines = [findings.csv_header(texts.languages, pairs=True)] if wanted == "csv" else []
    found: list[Discrepancy] = []
    checked: dict[tuple[str, ...], Bitext] = {}
    for number, first, second in read_pairs(content, file=table):
        pair = api.pair(first, second, languages=texts.languages)
        bitext = selection.checked(pair, texts.loaded_encoder())
        found += bitext.discrepancies
        checked.setdefault(bitext.warnings, bitext)
        if wanted == "jsonl":
            lines += findings.jsonl(bitext.discrepancies, pair=number)
        elif wanted == "csv":
            lines += findings.csv_rows(bitext.discrepancies, pair=number)
        elif bitext.discrepancies:
            shown = terminal.findings_text(bitext, color=coloured, width=width())
            lines.append(f"line {number + 1}\n{shown}\n")
    warn(checked.values())
    return lines, tuple(found)
