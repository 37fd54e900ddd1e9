"""``aligner report``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from aligner.cli.align import with_words
from aligner.cli.options import Selection, Texts, output_option, takes_selection, takes_texts
from aligner.cli.output import deliver, has_colour, width
from aligner.cli.reviewing import reviewed, write_silence_option


@click.command()
@output_option
@takes_texts
@takes_selection
@write_silence_option
@click.pass_context
def report(
    context: click.Context,
    output: Path | None,
    texts: Texts,
    selection: Selection,
    *,
    write_silence: bool,
) -> None:
    """Make a self-contained HTML report of a page or of two files.

    The report goes to -o or to standard output, a summary to standard error.
    Decisions that were made in it and downloaded come back with --review.
    """
    from aligner.report import html, linking, terminal

    aligned = texts.aligned()
    if linking.worth_linking(aligned):
        aligned = with_words(aligned, texts)
    silence = selection.silence(texts.named(aligned))
    checked = selection.checked(aligned, texts.loaded_encoder(), silence)
    bitext = reviewed(checked, texts, selection, silence, write=write_silence)
    deliver(html.render(bitext), output)
    click.echo(terminal.summary(bitext, color=has_colour(sys.stderr), width=width()), err=True)
    context.exit(selection.exit_status(bitext.discrepancies))
