"""``aligner align``."""

from __future__ import annotations

from pathlib import Path

import click

from aligner.cli.options import Texts, output_option, takes_texts
from aligner.cli.output import as_lines, deliver, warn
from aligner.corpus import Bitext

FORMATS = ("jsonl", "json", "vecalign", "tsv", "pharaoh", "tokens")
OF_WORDS = ("pharaoh", "tokens")
"""Formats that hold words, which are aligned for them."""


@click.command()
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(FORMATS),
    help="Lines of JSON, the whole bitext as JSON, [0,1]:[2]:0.97 lines, columns, "
    "0-0 1-2 links between words, or the words they count.  "
    "[default: what the name after -o ends in, or jsonl]",
)
@click.option("--words", is_flag=True, help="Align words too (jsonl and json hold them).")
@takes_texts
def align(output: Path | None, wanted: str | None, words: bool, texts: Texts) -> None:
    """Say which sentence renders which.

    One bead a line, in the order of the first language, with beads of the other
    alone where they fall. Offsets count code points in the text of the file
    that a side came from. A saved bitext with --constraints or --review is
    aligned anew.
    """
    from aligner.formats import beads, bitext_json, links

    ending = output.suffix.lstrip(".") if output else ""
    chosen = wanted or (ending if ending in FORMATS else "jsonl")
    bitext = texts.aligned(reviewed=True)
    if words or chosen in OF_WORDS:
        bitext = with_words(bitext, texts)
    warn([bitext])
    if chosen == "json":
        deliver(bitext_json.dumps(bitext), output)
        return
    write = {
        "jsonl": beads.jsonl,
        "vecalign": beads.vecalign,
        "tsv": beads.tsv,
        "pharaoh": links.pharaoh,
        "tokens": links.tokens,
    }[chosen]
    deliver(as_lines(write(bitext)), output)


def with_words(bitext: Bitext, texts: Texts) -> Bitext:
    """The bitext with its words aligned, unless a saved one has them already."""
    from aligner.alignment.words import align_words

    if all(bead.words is not None for bead in bitext.beads):
        return bitext
    return align_words(bitext, texts.loaded_encoder())
