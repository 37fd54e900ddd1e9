"""What the tests of the command have in common."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from aligner.cli import main


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """What the command does with some arguments."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


def written(folder: Path, italian: str, english: str) -> tuple[Path, Path]:
    """Two texts as files of a folder, ``it.txt`` and ``en.txt``."""
    places = folder / "it.txt", folder / "en.txt"
    for place, text in zip(places, (italian, english), strict=True):
        place.write_text(text, encoding="utf-8")
    return places
