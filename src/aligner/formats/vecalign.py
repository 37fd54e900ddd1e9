"""Beads as numbers of sentences, as Vecalign (Thompson and Koehn 2019) writes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from aligner.corpus import Bitext
from aligner.errors import FormatError
from aligner.formats.assembling import bitext_of_links
from aligner.formats.files import name_of, read_text
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.pieces import Link
from aligner.formats.segmented import texts_beside

_NUMBERS = r"\s*+(?:\d{1,9}(?:[,\s]++|(?=\])))*+"
_BEAD = regex.compile(rf"\s*+\[({_NUMBERS})\]\s*+:\s*+\[({_NUMBERS})\](?:\s*+:\s*+(\S+))?\s*+")


def lines(bitext: Bitext) -> Iterator[str]:
    """One bead a line as ``[0,1]:[2]:0.9731``: 0-based sentence numbers and the score."""
    for bead in bitext.beads:
        first, second = (
            "[" + ",".join(str(s.number) for s in segment.sentences) + "]"
            for segment in bead.segments
        )
        yield f"{first}:{second}:{bead.score:.4f}"


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext of numbers of sentences and of the texts that have them.

    Third parts are scores if all lie between 0 and 1; Vecalign itself writes a cost
    there, which is not read.

    Raises:
        FormatError: a line is no bead, or leads to no sentence.
        UnreadableFileError: the texts are not there.
    """
    file = name_of(path)
    found: list[tuple[tuple[int, ...], tuple[int, ...], float]] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        match = _BEAD.fullmatch(line)
        if match is None:
            raise FormatError(
                f"{line.strip()[:40]!r} is no bead as [0,1]:[2]:0.97", file=file, line=number
            )
        found.append((_numbers(match[1]), _numbers(match[2]), _score(match[3])))
    are_scores = all(0.0 <= score <= 1.0 for _, _, score in found)
    links = [Link((one, two), score if are_scores else 1.0) for one, two, score in found]
    return bitext_of_links(texts_beside(path, RECORD, wanted), links, file=file)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(number) for number in text.replace(",", " ").split()))


def _score(text: str | None) -> float:
    try:
        return -1.0 if text is None else float(text)
    except ValueError:
        return -1.0


RECORD = Format(
    name="vecalign",
    title="Vecalign",
    endings=(".vecalign",),
    keeps=Keeps(beads=True, nulls=True, scores=True, moved=True),
    read=read,
    write=lambda bitext, path: only(path, ended(lines(bitext))),
    tells_languages=True,
    remark="It holds numbers of sentences. To read it, the texts stand beside it, as "
    "`segmented` writes them or as `NAME.it` and `NAME.en`, or `--texts` names them.",
)
