"""``aligner match``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aligner.cli.options import languages_option, output_option
from aligner.cli.output import as_lines, deliver, progress_on_stderr, say

if TYPE_CHECKING:
    from aligner.matching import FolderMatching


@click.command()
@click.argument("first", type=click.Path(path_type=Path), metavar="FOLDER")
@click.argument("second", type=click.Path(path_type=Path), required=False, metavar="[FOLDER]")
@output_option
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="JSONL",
    help="Write to this file what is doubtful, alone, there twice or left out.",
)
@click.option("--sure", is_flag=True, help="Leave out the pairs that a person should look at.")
@languages_option
def match(
    first: Path,
    second: Path | None,
    output: Path | None,
    report: Path | None,
    sure: bool,
    languages: tuple[str, str],
) -> None:
    """Find out which documents of two folders, or of one, render each other.

    They are told by what they say; their names mean nothing. The pairs are
    written as a manifest for 'aligner batch'. What is doubtful, alone, there
    twice or in another language is said on standard error, or in the file
    that --report names.
    """
    from aligner.matching import match_folders

    with progress_on_stderr() as progress:
        found = match_folders(first, second, languages=languages, progress=progress)
    beside = output.parent if output is not None and str(output) != "-" else Path()
    deliver(as_lines(found.manifest(beside, doubtful=not sure)), output)
    if report is not None:
        deliver(as_lines(found.report()), report)
    for line in () if report is not None else _remarks(found):
        say(line)
    say(_counted(found))


def _remarks(found: FolderMatching) -> list[str]:
    """What a person should know, a line each."""
    files = found.files
    doubtful = [m for m in found.matching.matches if m.doubt]
    told = [
        f"doubtful: {files[0][m.first]} with {files[1][m.second]} ({m.doubt})" for m in doubtful
    ]
    told += [f"alone: {file}{_better(likest)}" for file, likest in found.alone()]
    told += [
        f"nearly the same: {one} and {other} ({100 * twin.share:.0f} % of their words in a row)"
        for one, other, twin in found.twins()
    ]
    told += [f"left out: {odd.file} ({odd.reason})" for odd in found.odd]
    return told


def _better(likest: str) -> str:
    return f" (most like {likest}, which has a better partner)" if likest else ""


def _counted(found: FolderMatching) -> str:
    matches = found.matching.matches
    doubtful = sum(bool(match.doubt) for match in matches)
    told = [f"{_number(len(matches), 'pair')}, {doubtful} doubtful"]
    for count, what in (
        (sum(map(len, found.matching.alone)), "alone"),
        (len(found.odd), "left out"),
    ):
        if count:
            told.append(f"{_number(count, 'file')} {what}")
    return ", ".join(told)


def _number(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"
