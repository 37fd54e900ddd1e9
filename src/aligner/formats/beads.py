"""Beads as lines: JSONL, Vecalign and TSV."""

from __future__ import annotations

import json
from collections.abc import Iterator

import regex

from aligner.corpus import Bitext, Segment


def jsonl(bitext: Bitext) -> Iterator[str]:
    """One bead a line, as a JSON object with a key for each language.

    A side is ``{"start", "end", "text", "sentences"}`` with offsets into the
    side's text, or ``null`` where the bead has no sentence.  Where words were
    aligned, ``words`` has the offsets of their tokens by language, and the links as
    ``[token, token, probability]``.
    """
    for bead in bitext.beads:
        record: dict[str, object] = {s.language: _side(s) for s in bead.segments}
        record |= {"kind": bead.kind, "score": round(bead.score, 4), "moved": bead.moved}
        if bead.words is not None:
            tokens = {
                segment.language: [[t.start, t.end] for t in bead.words.tokens(side)]
                for side, segment in enumerate(bead.segments)
            }
            record["words"] = tokens | {"links": bead.words.links}
        yield json.dumps(record, ensure_ascii=False)


def vecalign(bitext: Bitext) -> Iterator[str]:
    """One bead a line as ``[0,1]:[2]:0.9731``: 0-based sentence numbers and the score."""
    for bead in bitext.beads:
        first, second = (
            "[" + ",".join(str(s.number) for s in segment.sentences) + "]"
            for segment in bead.segments
        )
        yield f"{first}:{second}:{bead.score:.4f}"


def tsv(bitext: Bitext) -> Iterator[str]:
    """One bead a line: first side, second side, kind, score.

    Tabs and line breaks inside a text become spaces.
    """
    for bead in bitext.beads:
        first, second = (one_line(segment.text) for segment in bead.segments)
        yield f"{first}\t{second}\t{bead.kind}\t{bead.score:.4f}"


def one_line(text: str) -> str:
    """A text with every run of white space made one space."""
    line: str = _SPACES.sub(" ", text)
    return line.strip()


_SPACES = regex.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def _side(segment: Segment) -> dict[str, object] | None:
    if not segment.sentences:
        return None
    return {
        "start": segment.start,
        "end": segment.end,
        "text": segment.text,
        "sentences": [[s.start, s.end] for s in segment.sentences],
    }
