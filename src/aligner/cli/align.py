"""``aligner align``."""

from __future__ import annotations

from pathlib import Path

import click

from aligner.cli.options import Texts, output_option, takes_texts
from aligner.cli.output import as_lines, deliver, warn

FORMATS = ("jsonl", "json", "vecalign", "tsv")


@click.command()
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(FORMATS),
    help="Lines of JSON, the whole bitext as JSON, [0,1]:[2]:0.97 lines, or columns.  "
    "[default: what the name after -o ends in, or jsonl]",
)
@takes_texts
def align(output: Path | None, wanted: str | None, texts: Texts) -> None:
    """Say which sentence renders which.

    One bead a line, in the order of the first language, with beads of the other
    alone where they fall. Offsets count code points in the text of the file
    that a side came from. A saved bitext with --constraints is aligned anew.
    """
    from aligner.formats import beads, bitext_json

    ending = output.suffix.lstrip(".") if output else ""
    chosen = wanted or (ending if ending in FORMATS else "jsonl")
    bitext = texts.aligned()
    warn([bitext])
    if chosen == "json":
        deliver(bitext_json.dumps(bitext), output)
        return
    write = {"jsonl": beads.jsonl, "vecalign": beads.vecalign, "tsv": beads.tsv}[chosen]
    deliver(as_lines(write(bitext)), output)
