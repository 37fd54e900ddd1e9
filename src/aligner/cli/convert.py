"""``aligner convert``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aligner import api
from aligner.cli.formats import FormatName, read, written
from aligner.cli.options import two_languages
from aligner.cli.output import put, tell_losses, warn

if TYPE_CHECKING:
    from aligner.formats.format import Format


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--from", "held", type=FormatName(read), help="The format of IN.")
@click.option("--to", "wanted", type=FormatName(written), help="The format of OUT.")
@click.option(
    "--lang",
    "languages",
    callback=two_languages,
    help="The two languages, in the order wanted of the sides.  [default: it,en where IN has "
    "them or does not say; else the two that it has]",
)
@click.option(
    "--texts",
    nargs=2,
    type=click.Path(path_type=Path),
    metavar="IT EN",
    help="The texts that IN tells of, where they do not stand beside it.",
)
@click.option(
    "--findings",
    "found",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Findings to bring in: what check -f jsonl, csv or sarif wrote, Web Annotations, a "
    "report, or another bitext with findings.",
)
def convert(
    source: str,
    target: Path,
    held: Format | None,
    wanted: Format | None,
    languages: tuple[str, str] | None,
    texts: tuple[Path, Path] | None,
    found: tuple[Path, ...],
) -> None:
    """Turn a bitext in one format into one in another.

    The formats are told by the endings of the names, as in x.tmx and x.xlf,
    unless --from and --to name them; - is standard input or output. What IN
    has and the format of OUT cannot hold is told on standard error.
    """
    from aligner.formats import registry

    chosen = wanted or registry.format_of(target)
    bitext = api.load(source, held.name if held else None, languages=languages, texts=texts)
    for file in found:
        bitext = registry.with_findings(bitext, file)
    warn([bitext])
    put(bitext, chosen, target, inputs=map(str, (source, *(texts or ()), *found)))
    tell_losses(bitext, chosen)
