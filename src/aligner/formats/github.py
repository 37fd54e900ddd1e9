"""Discrepancies as annotations of a GitHub workflow.

A line ``::error file=…,line=…,col=…::message`` on a job's output makes GitHub show
the message beside the line of the file (GitHub documentation, *Workflow commands*).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from aligner.corpus import Bitext, Discrepancy
from aligner.formats.places import Places, relative

_COMMANDS = {"critical": "error", "major": "error", "minor": "warning", "note": "notice"}


def annotation_lines(bitext: Bitext, *, base: Path | None = None) -> Iterator[str]:
    """One annotation a line for each discrepancy, in their order.

    It stands on the first side that has evidence; the message tells where the
    other side is.  Lines and columns count from 1, columns in code points.
    GitHub takes no columns of what goes over several lines, and of HTML nothing
    but the file is known.

    Args:
        bitext: with its discrepancies.
        base: the folder that holds the repository; names of files under it are
            told from there, as GitHub wants them.
    """
    places = [Places(document, base) for document in bitext.documents]
    for found in bitext.discrepancies:
        side = 0 if found.evidence[0] or not found.evidence[1] else 1
        properties: dict[str, object] = {}
        if places[side].path:
            properties["file"] = places[side].path
            properties |= _lines(places[side], found, side)
        other = 1 - side
        yield _command(found, properties, _where(places[other], found, other))


def pair_annotations(
    found: Iterable[Discrepancy], *, table: str, pair: int, base: Path | None = None
) -> Iterator[str]:
    """The same for discrepancies of a pair, which stands on a line of a table.

    Args:
        found: the discrepancies.
        table: the name of the table's file.
        pair: the 0-based line of the pair.
        base: as in :func:`annotation_lines`.
    """
    for one in found:
        yield _command(one, {"file": relative(table, base), "line": pair + 1}, "")


def debug_line(text: str) -> str:
    """A text that the log of a job holds and no page shows."""
    return f"::debug::{_data(text)}"


def _lines(places: Places, found: Discrepancy, side: int) -> dict[str, object]:
    region = places.region(found.evidence[side])
    if region is None:
        return {}
    lines: dict[str, object] = {"line": region.start_line, "endLine": region.end_line}
    if region.start_line == region.end_line:
        lines |= {"col": region.start_column, "endColumn": region.end_column}
    return lines


def _where(places: Places, found: Discrepancy, side: int) -> str:
    """Where the side stands that the annotation is not at."""
    region = places.region(found.evidence[side])
    if region is None or not places.path:
        return ""
    place = f"{places.path}:{region.start_line}:{region.start_column}"
    return f"\n{found.evidence[side].language}: {place}"


def _command(found: Discrepancy, properties: dict[str, object], more: str) -> str:
    sure = f"{int(found.confidence * 100 + 1e-9)} %"
    title = f"{found.check} ({found.severity}, {sure}, id {found.id})"
    told = ",".join(
        f"{name}={_property(str(value))}" for name, value in {**properties, "title": title}.items()
    )
    return f"::{_COMMANDS[found.severity]} {told}::{_data(found.message + more)}"


def _data(text: str) -> str:
    """A message as the runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value as the runner reads it back."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
