"""``aligner check``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import click

from aligner.cli.checking import (
    Checked,
    checked_pairs,
    checked_text,
    checked_texts,
    earlier_findings,
)
from aligner.cli.counterparts import counterparts, must_be_patterns
from aligner.cli.findings import FORMATS, OF_MANY, OF_PAIRS, Style, new_only, written
from aligner.cli.formats import OneOf, of_check, of_findings
from aligner.cli.options import Selection, Texts, output_option, takes_selection, takes_texts
from aligner.cli.output import deliver, put, say, tell_losses
from aligner.cli.reviewing import write_silence_option
from aligner.corpus import Bitext, Comparison, compare
from aligner.report.terminal import Grouping


@click.command()
@click.option(
    "--pairs",
    metavar="TSV",
    help="A table of pairs that are already aligned: first language, TAB, second language.",
)
@click.option("--pages", is_flag=True, help="Each file is a page by itself; give any number.")
@click.option(
    "--match",
    nargs=2,
    metavar="IT EN",
    callback=must_be_patterns,
    help="Check the pairs that the files belong to, as in --match 'it/*.md' 'en/*.md'.",
)
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=OneOf(lambda: (*FORMATS, *of_findings())),
    help="For people, lines of JSON, a table, for code-review tools, for GitHub workflows; or "
    "the whole bitext with its findings, for other programs.  "
    "[default: what the name after -o ends in, or text]",
)
@click.option(
    "--group-by",
    "group",
    type=click.Choice(["severity", "paragraph"]),
    default="severity",
    show_default=True,
    help="The worst first, or as they stand in the text.",
)
@click.option("--show-silenced", is_flag=True, help="Show, after the rest, what is silenced.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Show only what an earlier check did not find: its JSONL, SARIF or saved bitext.",
)
@takes_texts
@click.argument("others", nargs=-1, metavar="")
@takes_selection
@write_silence_option
@click.pass_context
def check(
    context: click.Context,
    *,
    pairs: str | None,
    pages: bool,
    match: tuple[str, str] | None,
    output: Path | None,
    wanted: str | None,
    group: Grouping,
    show_silenced: bool,
    baseline: Path | None,
    others: tuple[str, ...],
    texts: Texts,
    selection: Selection,
    write_silence: bool,
) -> None:
    """Find where the two sides disagree.

    Takes a page, two files, a file that is aligned already (JSON, TMX, XLIFF,
    TSV ...), or, with --pairs, a table of pairs that are already aligned; there
    each finding has the 0-based line of its pair, and offsets count within each
    cell. With --pages or --match it takes any number of files, as hooks and CI
    jobs give them.
    """
    files = tuple(filter(None, (texts.first, texts.second, *others)))
    form = wanted or of_check(output)
    _must_fit(files, pairs=pairs, pages=pages, match=match, wanted=form, texts=texts)
    earlier = None if baseline is None else earlier_findings(baseline, selection)
    all_checked = True
    if pairs is not None:
        checked = checked_pairs(pairs, texts, selection)
    elif pages:
        checked, all_checked = checked_texts(_pages(files, texts), selection)
    elif match is not None:
        checked, all_checked = checked_texts(_matched(files, match, texts), selection)
    else:
        checked = [checked_text(texts, selection, write_silence=write_silence)]
    comparison = None
    if earlier is not None:
        comparison = compare(chain.from_iterable(one.everything for one in checked), earlier)
    shown = new_only(checked, comparison)
    if form in FORMATS:
        style = Style(form, texts.languages, pairs, show_silenced, group, output is None)
        deliver(written(checked, comparison, style), output)
    else:
        _put(shown[0].bitext, form, output, files)
    _tell(shown, comparison, silenced=show_silenced)
    status = selection.exit_status(d for one in shown for d in one.bitext.discrepancies)
    context.exit(status if all_checked else 2)


def _put(bitext: Bitext, form: str, output: Path | None, files: Iterable[str]) -> None:
    """Write a bitext with its findings."""
    from aligner.formats import registry

    chosen = registry.named(form)
    put(bitext, chosen, output, inputs=files)
    tell_losses(bitext, chosen)


def _must_fit(
    files: tuple[str, ...],
    *,
    pairs: str | None,
    pages: bool,
    match: tuple[str, str] | None,
    wanted: str,
    texts: Texts,
) -> None:
    """End with a usage error if what was given does not go together."""
    many = pages or match is not None
    if many + (pairs is not None) > 1 or (pages and match is not None):
        raise click.UsageError("--pairs, --pages and --match exclude each other")
    if (pairs is None) == (not files):
        raise click.UsageError("give a page, two files or a saved bitext, or --pairs with a table")
    if len(files) > 2 and not many:
        raise click.UsageError("more than two files are checked with --pages or --match")
    if pairs is not None and texts.constraints is not None:
        raise click.UsageError("--pairs are aligned already; leave out --constraints")
    if many and texts.constraints is not None:
        raise click.UsageError("constraints are of one text; leave out --pages or --match")
    if (many or pairs is not None) and texts.reviews:
        raise click.UsageError("a review is of one text; leave out --pairs, --pages and --match")
    if pairs is not None and wanted not in OF_PAIRS:
        raise click.UsageError(f"--pairs has no documents for {wanted} to point into")
    if many and wanted not in OF_MANY:
        raise click.UsageError(f"of many texts the forms are {', '.join(OF_MANY)}, not {wanted}")


def _pages(files: Iterable[str], texts: Texts) -> list[Texts]:
    return [replace(texts, first=file, second=None) for file in files]


def _matched(files: Iterable[str], patterns: tuple[str, str], texts: Texts) -> list[Texts]:
    return [replace(texts, first=a, second=b) for a, b in counterparts(files, patterns)]


def _tell(checked: Iterable[Checked], comparison: Comparison | None, *, silenced: bool) -> None:
    """Say on standard error what is not shown."""
    told = []
    if comparison is not None:
        known = len(comparison.same) + len(comparison.edited)
        told.append(
            f"{len(comparison.new)} new, {known} known from the baseline, "
            f"{len(comparison.gone)} gone since"
        )
    number = sum(len(one.bitext.silenced) for one in checked)
    if number and not silenced:
        told.append(f"{number} silenced; --show-silenced shows what and why")
    for said in told:
        say(said)
