"""The forms in which ``aligner check`` writes what it found."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aligner.cli.checking import Checked
from aligner.cli.output import as_lines, has_colour, width
from aligner.corpus import Comparison, Discrepancy, Silenced
from aligner.formats.sarif import Rule
from aligner.report.terminal import Grouping

FORMATS = ("text", "jsonl", "csv", "sarif", "github")
OF_PAIRS = ("text", "jsonl", "csv", "github")
"""Formats for a table of pairs, which is no document that SARIF could point into."""
OF_MANY = ("text", "sarif", "github")
"""Formats that say of each finding which file it is in."""


@dataclass(frozen=True, slots=True)
class Style:
    """How to write findings.

    Attributes:
        wanted: one of :data:`FORMATS`.
        languages: of the two sides.
        table: the name of the table, if pairs were checked.
        silenced: whether to tell, after the rest, what is silenced.
        group: how to group them in text.
        to_terminal: whether they go to standard output and not to a file.
    """

    wanted: str
    languages: tuple[str, str]
    table: str | None
    silenced: bool
    group: Grouping
    to_terminal: bool


def written(checked: Sequence[Checked], comparison: Comparison | None, style: Style) -> str:
    """Findings in the form that was asked for, the new ones if there is a comparison."""
    if style.wanted == "sarif":
        from aligner.formats.sarif import sarif

        return sarif(
            *(one.bitext for one in checked),
            comparison=comparison,
            rules=_rules(),
            base=_top(),
            silenced=style.silenced,
        )
    shown = new_only(checked, comparison)
    write = {"jsonl": _jsonl, "csv": _csv, "github": _github, "text": _text}[style.wanted]
    return as_lines(write(shown, style))


def new_only(checked: Iterable[Checked], comparison: Comparison | None) -> list[Checked]:
    """What is shown of some bitexts."""
    return [one if comparison is None else one.only_new(comparison) for one in checked]


def _jsonl(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    from aligner.formats import findings

    for one in checked:
        signature = one.bitext.signature
        yield from findings.jsonl(_told(one, style), pair=one.pair, signature=signature)


def _csv(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    from aligner.formats import findings

    held = list(checked)
    asked = {
        "silenced": style.silenced,
        "reviewed": any(one.bitext.review is not None for one in held),
    }
    yield findings.csv_header(style.languages, pairs=style.table is not None, **asked)
    for one in held:
        signature = one.bitext.signature
        yield from findings.csv_rows(_told(one, style), pair=one.pair, signature=signature, **asked)


def _github(checked: Sequence[Checked], style: Style) -> list[str]:
    """The worst of all texts first: GitHub shows no more than a few of a step."""
    from aligner.formats import github

    base = _top()
    told: list[tuple[Discrepancy, str]] = []
    for one in checked:
        found = one.bitext.discrepancies
        if one.pair is None or style.table is None:
            lines = github.annotation_lines(one.bitext, base=base)
        else:
            lines = github.pair_annotations(found, table=style.table, pair=one.pair, base=base)
        told += zip(found, lines, strict=True)
    told.sort(key=lambda pair: (-pair[0].severity.rank, -pair[0].confidence))
    signatures = dict.fromkeys(str(one.bitext.signature) for one in checked)
    return [*(line for _, line in told), *map(github.debug_line, signatures)]


def _text(checked: Sequence[Checked], style: Style) -> Iterator[str]:
    from aligner.report import terminal

    for one in checked:
        if one.heading and not _told(one, style):
            continue
        text = terminal.findings_text(
            one.bitext,
            color=style.to_terminal and has_colour(sys.stdout),
            width=width(),
            silenced=style.silenced,
            group=style.group if one.pair is None else None,
            fold=style.to_terminal and sys.stdout.isatty(),
        )
        yield f"{one.heading}\n{text}\n" if one.heading else text
    for signature in dict.fromkeys(str(one.bitext.signature) for one in checked):
        yield f"Made with {signature}"


def _told(one: Checked, style: Style) -> tuple[Discrepancy | Silenced, ...]:
    silenced = one.bitext.silenced if style.silenced else ()
    return *one.bitext.discrepancies, *silenced


def _rules() -> dict[str, Rule]:
    """What is told of each check."""
    from aligner.checks import checks

    return {
        check.id: Rule(
            check.id,
            " ".join(check.explanation.partition("\n\n")[0].split()),
            check.explanation,
            check.severity,
            check.default,
        )
        for check in checks()
    }


def _top() -> Path:
    """The folder that code-review tools tell files from: of the workflow, or this one."""
    return Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
