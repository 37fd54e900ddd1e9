"""``aligner score``."""

from __future__ import annotations

from pathlib import Path

import click

from aligner.cli.options import output_option
from aligner.cli.output import deliver


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@output_option
def score(gold: Path, predicted: Path, output: Path | None) -> None:
    """Say how good an alignment is, against gold.

    Either file may be [0,1]:[2] lines, tab-separated lists of sentence numbers,
    or a bitext that align saved as JSON. Strict: a bead counts when both of its
    sides are exactly right; nulls are beads.
    """
    from aligner import evaluation

    figures = evaluation.evaluate(
        evaluation.read_beads(gold), evaluation.read_beads(predicted), resamples=1000
    )
    deliver(figures.table(), output)
