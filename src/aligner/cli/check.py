"""``aligner check``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click

from aligner import api
from aligner.cli.options import Selection, Texts, output_option, takes_selection, takes_texts
from aligner.cli.output import as_lines, deliver, has_colour, warn, width
from aligner.corpus import Bitext, Comparison, Discrepancy, Earlier, Silenced, compare

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
@click.option("--show-silenced", is_flag=True, help="Show, after the rest, what is silenced.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Show only what an earlier check did not find: its JSONL, SARIF or saved bitext.",
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
    show_silenced: bool,
    baseline: Path | None,
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
    if pairs is not None and wanted == "sarif":
        raise click.UsageError("--pairs has no documents for sarif to point into")
    earlier = None if baseline is None else _earlier(baseline, selection)
    if pairs is None:
        aligned = texts.aligned()
        silence = selection.silence(texts.named(aligned))
        bitext = selection.checked(aligned, texts.loaded_encoder(), silence)
        checked = [_Checked(bitext)]
        warn([bitext])
    else:
        checked = _checked_pairs(pairs, texts, selection)
    comparison = None
    if earlier is not None:
        comparison = compare(chain.from_iterable(one.everything for one in checked), earlier)
    shown = [one if comparison is None else one.only_new(comparison) for one in checked]
    if wanted == "sarif":
        from aligner.formats.sarif import sarif

        content = sarif(checked[0].bitext, comparison)
    else:
        coloured = output is None and has_colour(sys.stdout)
        content = _written(
            shown,
            wanted,
            texts.languages,
            pairs=pairs is not None,
            coloured=coloured,
            silenced=show_silenced,
        )
    deliver(content, output)
    _tell(shown, comparison, silenced=show_silenced)
    context.exit(selection.exit_status(d for one in shown for d in one.bitext.discrepancies))


@dataclass(frozen=True, slots=True)
class _Checked:
    """A bitext with its discrepancies, and the 0-based line of a pair."""

    bitext: Bitext
    pair: int | None = None

    @property
    def everything(self) -> Iterator[Discrepancy]:
        """What was found, silenced or not."""
        yield from self.bitext.discrepancies
        yield from (one.discrepancy for one in self.bitext.silenced)

    def only_new(self, comparison: Comparison) -> _Checked:
        """The same without what an earlier check found."""
        new = set(map(id, comparison.new))
        kept = tuple(d for d in self.bitext.discrepancies if id(d) in new)
        return _Checked(self.bitext.with_discrepancies(kept), self.pair)


def _checked_pairs(table: str, texts: Texts, selection: Selection) -> list[_Checked]:
    """Check each pair of a table by itself; those in which nothing is found are left out."""
    from aligner.checks.silencing import without_idle
    from aligner.formats.pairs import read_pairs
    from aligner.text import read_source

    content = read_source("-" if table == "-" else Path(table)).text
    silence = selection.silence([table])
    found: list[_Checked] = []
    warned: dict[tuple[str, ...], Bitext] = {}
    idle: list[str] | None = None
    for number, first, second in read_pairs(content, file=table):
        pair = api.pair(first, second, languages=texts.languages)
        bitext = selection.checked(pair, texts.loaded_encoder(), silence)
        useful = without_idle(bitext.warnings)
        here = [said for said in bitext.warnings if said not in useful]
        idle = here if idle is None else [said for said in idle if said in here]
        warned.setdefault(useful, bitext.model_copy(update={"warnings": useful}))
        if bitext.discrepancies or bitext.silenced:
            found.append(_Checked(bitext, number))
    warn(warned.values())
    for said in idle or ():
        click.echo(f"aligner: {said}", err=True)
    return found


def _written(
    checked: Iterable[_Checked],
    wanted: str,
    languages: tuple[str, str],
    *,
    pairs: bool,
    coloured: bool,
    silenced: bool,
) -> str:
    from aligner.formats import findings
    from aligner.report import terminal

    header = findings.csv_header(languages, pairs=pairs, silenced=silenced)
    lines = [header] if wanted == "csv" else []
    for one in checked:
        found: tuple[Discrepancy | Silenced, ...] = one.bitext.discrepancies
        if silenced:
            found = (*found, *one.bitext.silenced)
        if wanted == "jsonl":
            lines += findings.jsonl(found, pair=one.pair)
        elif wanted == "csv":
            lines += findings.csv_rows(found, pair=one.pair)
        elif found or one.pair is None:
            text = terminal.findings_text(
                one.bitext, color=coloured, width=width(), silenced=silenced
            )
            lines.append(text if one.pair is None else f"line {one.pair + 1}\n{text}\n")
    return as_lines(lines)


def _earlier(baseline: Path, selection: Selection) -> tuple[Earlier, ...]:
    """Those findings of an earlier check that this one would show if they were still there."""
    from aligner.checks import select
    from aligner.checks.running import least_confidence
    from aligner.formats import baseline as baselines

    least = {
        check.id: least_confidence(check, selection.least) for check in select(*selection.names)
    }
    return tuple(
        one
        for one in baselines.read(baseline)
        if one.check in least
        and one.severity >= selection.min_severity
        and one.confidence >= least[one.check]
    )


def _tell(checked: Iterable[_Checked], comparison: Comparison | None, *, silenced: bool) -> None:
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
        click.echo(f"aligner: {said}", err=True)
