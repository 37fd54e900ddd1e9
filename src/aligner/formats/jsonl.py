"""Beads as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aligner.corpus import Bitext, Segment
from aligner.errors import FormatError
from aligner.formats.assembling import bitext_of_rows
from aligner.formats.files import name_of, read_text
from aligner.formats.format import Format, Keeps, Wanted, ended, only
from aligner.formats.json_text import value_of
from aligner.formats.pieces import Piece, Place, Row, Words
from aligner.formats.tongues import Pair, must_be, two_of


def lines(bitext: Bitext) -> Iterator[str]:
    """One bead a line, as a JSON object with a key for each language.

    A side is ``{"start", "end", "text", "sentences"}`` with offsets into the
    side's text, or ``null`` where the bead has no sentence.  Where words were
    aligned, ``words`` has the offsets of their tokens by language, and the links as
    ``[token, token, probability]``.  Each line tells the signature, for lines are
    filtered and put together.
    """
    signature = str(bitext.signature)
    for bead in bitext.beads:
        record: dict[str, object] = {s.language: _side(s) for s in bead.segments}
        record |= {"kind": bead.kind, "score": round(bead.score, 4), "moved": bead.moved}
        if bead.words is not None:
            tokens = {
                segment.language: [[t.start, t.end] for t in bead.words.tokens(side)]
                for side, segment in enumerate(bead.segments)
            }
            record["words"] = tokens | {"links": bead.words.links}
        record["signature"] = signature
        yield json.dumps(record, ensure_ascii=False)


def read(path: Path, wanted: Wanted) -> Bitext:
    """The bitext that lines of JSON hold, its paragraphs left out.

    Raises:
        FormatError: a line is no bead.
        LanguageError: it holds other languages than those wanted.
    """
    file = name_of(path)
    languages: tuple[str, str] | None = None
    rows = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record: dict[str, Any] = value_of(line, file=file, line=number)
            if not isinstance(record, dict):
                raise TypeError("no object")  # noqa: TRY301  # told below with the others
            if languages is None:
                named = tuple(key for key in record if key not in _BESIDE)
                languages = two_of(named, wanted, file=file)
            pieces = _piece(record[languages[0]]), _piece(record[languages[1]])
            score, moved = float(record.get("score", 1.0)), bool(record.get("moved", False))
            words = _words(record, languages)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise FormatError(
                "no bead: it is a line of JSON as align -f jsonl writes it "
                f"({type(error).__name__}: {error})",
                file=file,
                line=number,
            ) from None
        if not 0.0 <= score <= 1.0:
            raise FormatError(f"score {score} is not from 0 to 1", file=file, line=number)
        rows.append(Row(pieces, score, moved, words=words))
    return bitext_of_rows(rows, must_be(languages, file), file=file)


_BESIDE = ("kind", "score", "moved", "words", "signature")
"""Keys of a line that are no language."""


def _side(segment: Segment) -> dict[str, object] | None:
    if not segment.sentences:
        return None
    return {
        "start": segment.start,
        "end": segment.end,
        "text": segment.text,
        "sentences": [[s.start, s.end] for s in segment.sentences],
    }


def _piece(side: dict[str, Any] | None) -> Piece:
    """The text of a side; the offset of each of its sentences tells their order."""
    if side is None:
        return Piece()
    start = int(side["start"])
    spans = [(int(a), int(b)) for a, b in side["sentences"]]
    text = side["text"]
    if not isinstance(text, str):
        raise TypeError("a text is no string")
    return Piece(
        text, tuple((a - start, b - start) for a, b in spans), tuple(Place(0, a) for a, _ in spans)
    )


def _words(record: dict[str, Any], languages: Pair) -> Words | None:
    """The words of a bead, if it has them."""
    words = record.get("words")
    if words is None:
        return None
    first, second = (
        _tokens(words[language], record[language]["start"] if record[language] else 0)
        for language in languages
    )
    swapped = next(key for key in words if key != "links") != languages[0]
    links = [(int(one), int(other), float(score)) for one, other, score in words["links"]]
    turned = sorted((other, one, score) for one, other, score in links)
    return Words((first, second), tuple(turned if swapped else links))


def _tokens(tokens: list[list[int]], start: int) -> tuple[tuple[int, int], ...]:
    found = tuple((int(a) - start, int(b) - start) for a, b in tokens)
    if any(not 0 <= a <= b for a, b in found):
        raise ValueError("a word lies outside its sentence")
    return found


RECORD = Format(
    name="jsonl",
    title="JSON lines, one bead each",
    endings=(".jsonl", ".ndjson"),
    keeps=Keeps(beads=True, nulls=True, scores=True, moved=True, words=True),
    read=read,
    write=lambda bitext, path: only(path, ended(lines(bitext))),
    tells_languages=True,
    remark="Offsets are those of the texts that were read.",
)
