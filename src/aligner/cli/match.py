"""``aligner match``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aligner.cli.options import languages_option, output_option
from aligner.cli.output import as_lines, deliver

if TYPE_CHECKING:
    from aligner.matching import FolderMatching


@click.command()
@click.argument("first", type=click.Path(path_type=Path), metavar="FOLDER")
@click.argument("second", type=click.Path(path_type=Path), required=False, metavar="[FOLDER]")
@output_option
@click.option("--sure", is_flag=True, help="Leave out the pairs that a person should look at.")
@languages_option
def match(
    first: Path,
    second: Path | None,
    output: Path | None,
    sure: bool,
    languages: tuple[str, str],
) -> None:
    """Find out which documents of two folders, or of one, render each other.

    They are told by what they say; their names mean nothing. The pairs are
    written as a manifest for 'aligner batch'. What is doubtful, alone, there
    twice or in another language is said on standard error.
    """
    from aligner.matching import match_folders

    found = match_folders(first, second, languages=languages)
    beside = output.parent if output is not None and str(output) != "-" else Path()
    deliver(as_lines(found.manifest(beside, doubtful=not sure)), output)
    for line in _remarks(found):
        click.echo(f"aligner: {line}", err=True)


def _remarks(found: FolderMatching) -> list[str]:
    """What a person should know, a line each."""
    files = found.files
    doubtful = [m for m in found.matching.matches if m.doubt]
    told = [
        f"doubtful: {files[0][m.first]} with {files[1][m.second]} ({m.doubt})" for m in doubtful
    ]
    told += [f"alone: {file}" for file in found.alone()]
    told += [
        f"nearly the same: {one} and {other} ({100 * twin.share:.0f} % of their words in a row)"
        for one, other, twin in found.twins()
    ]
    told += [f"left out: {odd.file} ({odd.reason})" for odd in found.odd]
    count = len(found.matching.matches)
    told.append(f"{count} pairs, {len(doubtful)} of them doubtful")
    return told
