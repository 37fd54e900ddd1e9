"""What hunalign (Varga et al. 2005) prints: its ladder, and its text.

A rung of the ladder is ``3 TAB 4 TAB 0.95``: where both texts have been read up to,
and the quality of what begins there.  The text is the sentences of a bead, `` ~~~ ``
between those of a side, TAB, those of the other, TAB, the quality; what stands in further
columns is not read.  Qualities are read as scores if all lie between 0 and 1; hunalign's
own need not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import regex

from aligner.corpus import Bitext
from aligner.errors import EmptyTextError, FormatError
from aligner.formats.assembling import bitext_of_links, bitext_of_rows, out_of_order
from aligner.formats.files import name_of, read_text
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.pieces import Link, Piece, Row
from aligner.formats.segmented import on_one_line, texts_beside

_JOINT = " ~~~ "
_BETWEEN = regex.compile(r"(?:^|(?<=\s))~~~(?=\s|$)")
_PARAGRAPH = "<p>"
"""A line of the texts that hunalign takes for the end of a paragraph, and prints as one of them."""
_RUNG = regex.compile(r"\s*+(\d{1,9})\s++(\d{1,9})(?:\s++(\S+))?\s*+")

Step = tuple[int, int, float]
"""How many sentences of either side a bead takes, and its score."""


def ladder(bitext: Bitext) -> Iterator[str]:
    """The rungs; a moved bead is written as one with an empty side on either side."""
    at = [0, 0]
    for first, second, score in _steps(bitext):
        yield f"{at[0]}\t{at[1]}\t{score:.4f}"
        at = [at[0] + first, at[1] + second]
    yield f"{at[0]}\t{at[1]}\t0.0000"


def text(bitext: Bitext) -> Iterator[str]:
    """The texts of the beads, one bead a line."""
    for bead in bitext.beads:
        first, second = (
            _JOINT.join(_plain(sentence.text) for sentence in segment.sentences)
            for segment in bead.segments
        )
        yield f"{first}\t{second}\t{bead.score:.4f}"


def read_ladder(path: Path, wanted: Wanted) -> Bitext:
    """The bitext of a ladder and of the texts that it counts the sentences of.

    Raises:
        FormatError: a line is no rung, or the rungs do not rise.
        EmptyTextError: there are fewer than two.
        UnreadableFileError: the texts are not there.
    """
    file = name_of(path)
    rungs: list[tuple[int, int, float]] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        match = _RUNG.fullmatch(line)
        if match is None:
            raise FormatError(
                f"{line.strip()[:40]!r} is no rung as 3 TAB 4 TAB 0.95", file=file, line=number
            )
        first, second = int(match[1]), int(match[2])
        if rungs and (first < rungs[-1][0] or second < rungs[-1][1]):
            raise FormatError(
                f"the rung {first} {second} is below the one before", file=file, line=number
            )
        rungs.append((first, second, _quality(match[3])))
    if len(rungs) < 2:
        raise EmptyTextError("a ladder with fewer than two rungs holds no beads", file=file)
    scores = _scores([quality for _, _, quality in rungs[:-1]])
    texts = texts_beside(path, LADDER, wanted, rungs[-1][:2])
    links = [
        Link((texts.numbers(0, range(a, c)), texts.numbers(1, range(b, d))), score)
        for ((a, b, _), (c, d, _)), score in zip(pairwise(rungs), scores, strict=True)
    ]
    return bitext_of_links(texts.documents, links, file=file)


def read_text_lines(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that hunalign's text holds.

    Raises:
        FormatError: a line has no TAB.
    """
    file = name_of(path)
    pairs: list[tuple[Piece, Piece]] = []
    qualities: list[float] = []
    for number, line in enumerate(read_text(path).replace("\r\n", "\n").split("\n"), start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < 2:
            raise FormatError("no TAB between the two sides", file=file, line=number)
        pairs.append((_piece(cells[0]), _piece(cells[1])))
        qualities.append(_quality(cells[2] if len(cells) > 2 else None))
    rows = (Row(pair, score) for pair, score in zip(pairs, _scores(qualities), strict=True))
    return bitext_of_rows(rows, wanted.pair, file=file)


def _steps(bitext: Bitext) -> Iterator[Step]:
    """The beads in an order in which both sides rise."""
    moved = out_of_order(bitext.beads)
    straight: dict[int, Step] = {}
    alone: tuple[dict[int, tuple[int, Step]], dict[int, tuple[int, Step]]] = ({}, {})
    ends: dict[int, int] = {}
    for bead in bitext.beads:
        first, second = (segment.sentences for segment in bead.segments)
        if first and second and bead.number not in moved:
            straight[first[0].number] = (len(first), len(second), bead.score)
            ends[first[0].number] = second[0].number
            continue
        if first:
            alone[0][first[0].number] = bead.number, (len(first), 0, bead.score)
        if second:
            alone[1][second[0].number] = bead.number, (0, len(second), bead.score)
    at, opposite = 0, 0
    while at < len(bitext.documents[0]) or opposite < len(bitext.documents[1]):
        if at in straight and ends[at] == opposite:
            step = straight[at]
        else:
            ready = (alone[0].get(at), alone[1].get(opposite))
            # a saved bitext may have sentences that are in no bead
            bare: Step = (1, 0, 0.0) if at < len(bitext.documents[0]) else (0, 1, 0.0)
            step = min(filter(None, ready), key=lambda one: one[0], default=(0, bare))[1]
        yield step
        at, opposite = at + step[0], opposite + step[1]


def _plain(sentence: str) -> str:
    """A sentence on one line that nothing in it cuts in two."""
    return on_one_line(sentence).replace("~~~", "~ ~ ~")


def _piece(cell: str) -> Piece:
    parts = [part for part in _BETWEEN.split(cell) if part.strip() not in {"", _PARAGRAPH}]
    sentences = [part.strip() for part in parts]
    starts = accumulate((len(one) + 1 for one in sentences), initial=0)
    cuts = tuple((at, at + len(one)) for at, one in zip(starts, sentences, strict=False))
    return Piece(" ".join(sentences), cuts)


def _quality(written: str | None) -> float:
    try:
        return -1.0 if written is None else float(written)
    except ValueError:
        return -1.0


def _scores(qualities: Iterable[float]) -> list[float]:
    found = list(qualities)
    return found if all(0.0 <= one <= 1.0 for one in found) else [1.0] * len(found)


LADDER = Format(
    name="ladder",
    title="hunalign ladder",
    endings=(".ladder",),
    keeps=Keeps(beads=True, nulls=True, scores=True),
    read=read_ladder,
    write=lambda bitext, path: only(path, ended(ladder(bitext))),
    tells_languages=True,
    remark="It holds numbers of sentences; the texts stand beside it as for `vecalign`. A moved "
    "bead becomes two with an empty side.",
)

TEXT = Format(
    name="hunalign",
    title="hunalign text",
    endings=(".hunalign",),
    keeps=Keeps(beads=True, nulls=True, scores=True),
    read=read_text_lines,
    write=lambda bitext, path: only(path, ended(text(bitext))),
    remark="Sentences of a side are joined by `~~~`; line breaks in them become spaces.",
)
