"""``aligner score``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aligner.cli.options import output_option
from aligner.cli.output import deliver, say
from aligner.corpus import Signature

if TYPE_CHECKING:
    from aligner.evaluation import IndexBead

RESAMPLES = 1000


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@output_option
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables to read, or all figures as JSON.",
)
@click.option(
    "--resamples",
    type=click.IntRange(min=0),
    default=RESAMPLES,
    show_default=True,
    help="Bootstrap resamples for the intervals; 0 for none.",
)
def score(gold: Path, predicted: Path, output: Path | None, wanted: str, resamples: int) -> None:
    r"""Say how good an alignment is, against gold.

    Either file may hold tab-separated lists of sentence numbers (0,1 TAB 2),
    [0,1]:[2]:0.97 lines as Vecalign writes them, a ladder of hunalign, or a
    bitext that align saved as json or jsonl; - is standard input. Numbers count
    from 0.

    \b
    strict  a bead counts when both of its sides are exactly right; nulls are beads
    lax     it is enough to share a sentence of both sides with a gold bead
    links   the pairs of sentences that beads imply
    nulls   the sentences of either side that nothing renders

    Strict figures follow for each shape of beads and, where the predicted beads
    have scores, the share that is right for ten ranges of scores.
    """
    from aligner import evaluation

    if gold == predicted == Path("-"):
        raise click.UsageError("only one of the two files can be standard input")
    right, found = _read(gold), _read(predicted)
    for warning in _differences(right, found):
        say(f"{predicted}: {warning}")
    figures = evaluation.evaluate(right, found, resamples=resamples)
    signature = _signature(resamples)
    if wanted == "text":
        deliver(f"{figures.table()}\nMade with {signature}\n", output)
    else:
        deliver(f"{json.dumps({**figures.record(), 'signature': str(signature)})}\n", output)


def _signature(resamples: int) -> Signature:
    """With what figures are made."""
    return Signature(version=version("aligner"), engine="score").with_settings(
        resamples="" if resamples == RESAMPLES else str(resamples)
    )


def _read(path: Path) -> tuple[IndexBead, ...]:
    from aligner import evaluation

    if path == Path("-"):
        return evaluation.parse_beads(sys.stdin.buffer.read(), name="standard input")
    return evaluation.read_beads(path)


def _differences(gold: Iterable[IndexBead], found: Iterable[IndexBead]) -> Iterator[str]:
    """What tells that two files may not be of the same sentences, side by side."""
    for side, word in enumerate(("first", "second")):
        there, told = ({i for bead in beads for i in bead.pair[side]} for beads in (gold, found))
        if told - there:
            yield f"holds {_count(told - there)} of the {word} side that gold does not; {_DOUBT}"
        if there - told:
            yield f"lacks {_count(there - told)} of the {word} side that gold holds; {_DOUBT}"


_DOUBT = "are these the same texts?"


def _count(lines: set[int]) -> str:
    return f"{len(lines)} sentence{'s' if len(lines) > 1 else ''} (such as {min(lines)})"
