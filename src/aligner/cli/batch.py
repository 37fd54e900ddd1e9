"""``aligner batch``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import regex

from aligner.cli.options import SEVERITIES, engine_option, languages_option, names_with_commas
from aligner.cli.output import say
from aligner.corpus import Severity

if TYPE_CHECKING:
    from aligner.batch import BatchSummary, Manifest

_EVERY = 30.0
"""Seconds between two lines of progress where there is no terminal."""


def _part(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[int, int]:
    match = regex.fullmatch(r"(\d{1,9})/(\d{1,9})", value)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise click.BadParameter("give a part of so many, as in 1/8, counted from 1")
    return int(match[1]), int(match[2])


@click.command()
@click.argument("manifest", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), metavar="OUTDIR")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    help="Processes that share the work, 0 to do it in this one.  [default: one for each core]",
)
@click.option(
    "--shard",
    callback=_part,
    default="1/1",
    metavar="I/N",
    help="Do the I-th of N parts, from 1/N to N/N; all may write to the same folder.",
)
@click.option(
    "--shard-size",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="PAIRS",
    help="Records in a file.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["jsonl", "parquet"]),
    default="jsonl",
    show_default=True,
    help="Of the files of records; Parquet needs aligner[parquet].",
)
@click.option(
    "--pattern",
    metavar="NAMES",
    help="How files are named in a folder, as in '{name}.{lang}.txt' or '{lang}/{name}.html'.",
)
@languages_option
@engine_option
@click.option("--segmented", is_flag=True, help="The folder's files have one sentence a line.")
@click.option("--words", is_flag=True, help="Align words too.")
@click.option("--no-check", is_flag=True, help="Align only, look for no discrepancies.")
@click.option("--select", multiple=True, callback=names_with_commas, help="Run only these checks.")
@click.option("--ignore", multiple=True, callback=names_with_commas, help="Leave out these checks.")
@click.option("--min-confidence", type=click.FloatRange(0.0, 1.0), metavar="X")
@click.option("--min-severity", type=click.Choice(SEVERITIES), default="note")
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    metavar="TSV|TBX",
    help="How terms are to be rendered.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="S",
    help="Give a pair up after so long.",
)
@click.option(
    "--retry", is_flag=True, help="Do those pairs again too that failed in an earlier run."
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Have a Dask cluster do the work, as in tcp://host:8786; needs aligner[dask].",
)
def batch(
    manifest: Path,
    folder: Path,
    jobs: int | None,
    shard: tuple[int, int],
    shard_size: int,
    form: str,
    pattern: str | None,
    languages: tuple[str, str],
    engine: str,
    segmented: bool,
    words: bool,
    no_check: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_confidence: float | None,
    min_severity: str,
    glossary: Path | None,
    seconds: float | None,
    retry: bool,
    scheduler: str | None,
) -> None:
    """Align and check many pairs, on all cores, and leave a record of each in OUTDIR.

    MANIFEST is a file with a JSON object a line, {"it": "a.it.txt", "en": "a.en.txt"}
    or {"page": "a.html"}, with an "id" if you like; or a folder of files. What goes
    wrong with a pair is in its record. Started again after it was stopped or killed,
    the command goes on where it was.
    """
    from aligner.batch import BatchOptions, run_batch
    from aligner.checks import select as known

    known(select, ignore)  # names that mean nothing are told before the work begins
    pairs = _manifest(manifest, pattern, languages, segmented=segmented)
    for remark in pairs.remarks:
        say(remark)
    options = BatchOptions(
        languages=languages,
        engine=engine,
        words=words,
        check=not no_check,
        select=select,
        ignore=ignore,
        min_confidence=min_confidence,
        min_severity=Severity(min_severity),
        glossary=None if glossary is None else str(glossary),
        seconds=seconds,
    )
    with _executor(scheduler) as executor, _progress() as progress:
        summary = run_batch(
            pairs,
            folder,
            options,
            workers=jobs,
            executor=executor,
            shard=shard,
            shard_size=shard_size,
            form=form,
            retry=retry,
            progress=progress,
        )
    say(_said(summary))


def _manifest(
    place: Path, pattern: str | None, languages: tuple[str, str], *, segmented: bool
) -> Manifest:
    from aligner.batch import manifest_of_folder, read_manifest

    if place.is_dir():
        return manifest_of_folder(place, pattern, languages, segmented=segmented)
    if pattern is not None or segmented:
        raise click.UsageError("--pattern and --segmented are for a folder; a manifest says it all")
    return read_manifest(place, languages)


@contextmanager
def _executor(scheduler: str | None) -> Iterator[Executor | None]:
    if scheduler is None:
        yield None
        return
    from aligner.batch.cluster import dask_executor

    with dask_executor(scheduler) as executor:
        yield executor


def _said(summary: BatchSummary) -> str:
    done = summary.pairs - summary.kept
    told = [f"{done} pairs done" if done != 1 else "1 pair done"]
    if summary.kept:
        told.append(f"{summary.kept} were done before")
    if summary.failed:
        told.append(f"{summary.failed} failed, their records say why; --retry does them again")
    return ", ".join(told)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A function that says how far a run is, and about how long it will take."""
    begun = time.monotonic()
    first: list[int] = []
    told = [begun]
    terminal = sys.stderr.isatty()

    def show(_stage: str, done: int, total: int) -> None:
        first[:] = first or [done - 1]
        now = time.monotonic()
        if now - told[0] < (0.2 if terminal else _EVERY):
            return
        told[0] = now
        left = (now - begun) / max(done - first[0], 1) * (total - done)
        line = f"aligner: {done} of {total} pairs, about {_duration(left)} left"
        click.echo(f"\r{line:<70}" if terminal else line, err=True, nl=not terminal)

    try:
        yield show
    finally:
        if terminal and told[0] > begun:
            click.echo(f"\r{'':<70}\r", err=True, nl=False)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
