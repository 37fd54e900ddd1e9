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
from aligner.formats.pieces import Link, Numbers
from aligner.formats.segmented import texts_beside

_NUMBERS = r"\s*+(?:\d{1,9}(?:[,\s]++|(?=\])))*+"
_BEAD = regex.compile(
    rf"\s*+(?:\[({_NUMBERS})\]\s*+:\s*+\[({_NUMBERS})\](?:\s*+:\s*+(\S+))?"
    rf"|\[?\(\[({_NUMBERS})\],\s*+\[({_NUMBERS})\]\)\]?,?)\s*+"
)
_APART = regex.compile(r"(?<=\]\)),\s*+(?=\(\[)")
_MORE_DECIMALS = regex.compile(r"\.\d{5}")


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

    Third parts are scores if all lie between 0 and 1 and none has more than four decimals;
    Vecalign itself writes a cost there, with six, which is not read.  Lists of Python, as
    Bertalign (Liu and Zhu 2022) has them, are read too: ``[([0, 1], [2]), ([2], [3])]``.

    Raises:
        FormatError: a line is no bead, or leads to no sentence.
        UnreadableFileError: the texts are not there.
    """
    file = name_of(path)
    found: list[tuple[tuple[Numbers, Numbers], float]] = []
    are_scores = True
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        for written in _APART.split(line):
            if not written.strip():
                continue
            match = _BEAD.fullmatch(written)
            if match is None:
                raise FormatError(
                    f"{written.strip()[:40]!r} is no bead as [0,1]:[2]:0.97", file=file, line=number
                )
            score = _score(match[3])
            are_scores &= 0.0 <= score <= 1.0 and not _MORE_DECIMALS.search(match[3] or "")
            sides = _numbers(match[1] or match[4]), _numbers(match[2] or match[5])
            found.append((sides, score))
    first, second = (1 + max((n for s, _ in found for n in s[k]), default=-1) for k in (0, 1))
    texts = texts_beside(path, RECORD, wanted, (first, second))
    links = [
        Link((texts.numbers(0, one), texts.numbers(1, other)), score if are_scores else 1.0)
        for (one, other), score in found
    ]
    return bitext_of_links(texts.documents, links, file=file)


def _numbers(text: str | None) -> Numbers:
    return tuple(sorted(int(number) for number in (text or "").replace(",", " ").split()))


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
    "`segmented` writes them or as `NAME.it` and `NAME.en`, or `--texts` names them. Costs, which "
    "have more than four decimals, are not read, and lists of Bertalign are.",
)
