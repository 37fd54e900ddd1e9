"""``aligner align``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aligner.cli.formats import FormatName, of_alignment
from aligner.cli.options import Texts, output_option, takes_texts
from aligner.cli.output import put, say, warn
from aligner.corpus import Bitext

if TYPE_CHECKING:
    from aligner.formats.format import Format


@click.command()
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=FormatName(of_alignment),
    help="What to write: lines of JSON, the whole bitext as JSON, columns, numbers of "
    "sentences, links between words, or what other programs read.  "
    "[default: what the name after -o ends in, or jsonl]",
)
@click.option("--words", is_flag=True, help="Align words too (jsonl and json hold them).")
@takes_texts
def align(output: Path | None, wanted: Format | None, words: bool, texts: Texts) -> None:
    """Say which sentence renders which.

    One bead a line, in the order of the first language, with beads of the other
    alone where they fall. Offsets count code points in the text of the file
    that a side came from. A file that is aligned already (JSON, TMX, XLIFF, TSV
    ...) keeps its beads; with --realign, --constraints or --review it is
    aligned anew.
    """
    from aligner.formats import registry

    told = registry.ending_format(output) if output else None
    if told is not None and told.name not in registry.of_alignment():
        told = None
    chosen = wanted or told or registry.named("jsonl")
    bitext = texts.aligned(reviewed=True)
    if words or chosen.needs_words:
        bitext = with_words(bitext, texts)
    warn([bitext])
    put(bitext, chosen, output, inputs=filter(None, (texts.first, texts.second)))
    alone = sum(bead.is_null for bead in bitext)
    if alone and chosen.keeps.beads and not chosen.keeps.nulls:
        missing = f"{chosen.name} does not hold what nothing renders: {alone} left out"
        say(missing)


def with_words(bitext: Bitext, texts: Texts) -> Bitext:
    """The bitext with its words aligned, unless a saved one has them already."""
    from aligner.alignment.words import align_words

    if all(bead.words is not None for bead in bitext.beads):
        return bitext
    return align_words(bitext, texts.loaded_encoder())
